#pragma once

#include "model/linting/comparing/projectindex.h"
#include "model/linting/units/ignoring.h"
#include "model/linting/units/scope.h"

namespace stepwright::linting {

/// A name, tag or step of a unit, to be compared with others.
struct UnitFact
{
    FactKind kind = FactKind::Name;
    quint64 key = 0;
    quint64 spelling = 0;
    quint32 line = 0; ///< from the unit's first
    quint32 column = 0;
    quint32 length = 0;
};

/// Some lines of a feature that the rules look at by themselves: a scenario, a background, the head of a rule, or all
/// before the first of these; with the tags, comments and blank lines in front of it. An edit makes the units anew that
/// it touches, the others only move.
struct Unit
{
    quint32 id = 0;
    gherkin::LineRange lines;
    gherkin::LineKind kind = gherkin::LineKind::Empty; ///< of the title; Empty for the lines before the first
    quint32 title = 0;                                 ///< its line, from the unit's first
    bool acts = false;                                 ///< a background with a When
    bool isInActing = false;                           ///< its own background, or its feature's, has a When

    std::vector<Finding> found;    ///< by rules that look at this unit alone
    std::vector<Finding> compared; ///< by rules that compare with the rest of the feature and the project
    std::vector<UnitFact> facts;

    struct Ignored
    {
        RuleSet rules;
        gherkin::LineRange lines; ///< from the unit's first
    };
    std::vector<Ignored> ignored; ///< by comments, in some of its lines
    RuleSet ignoredInFile;
    RuleSet ignoredInRule; ///< in the rule that begins here

    static constexpr quint32 none = ~0U;
    quint32 firstTab = none;   ///< first line that is indented with a tab
    quint32 firstBlank = none; ///< … with a blank

    /// Whether a comment says that a rule is to leave a line (from the unit's first) alone.
    [[nodiscard]] bool ignores(RuleId rule, quint32 line) const;
};

/// Cuts some lines, at whose begin a unit begins, into units with nothing but their lines, kind and title.
[[nodiscard]] std::vector<Unit> splitUnits(const gherkin::Tree &tree, gherkin::LineRange lines);

/// Fills a unit with what its own lines say.
void readUnit(const gherkin::Tree &tree, const LintSettings &settings, Unit &unit);

} // namespace stepwright::linting
