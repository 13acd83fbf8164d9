#pragma once

#include <QString>

#include <array>
#include <optional>
#include <span>

namespace stepwright::linting {

/// How much a problem matters. Hints are suggestions: a text with nothing but hints counts as clean.
enum class Severity : quint8 { Off, Hint, Warning, Error };

/// What is looked for in texts that the parser accepts.
enum class RuleId : quint8 {
    NoThen,
    NoWhen,
    SeveralRounds,
    GivenAfterThen,
    EmptyScenario,
    TooManySteps,
    LongStep,
    InterfaceWords,
    NearDuplicateStep,
    DuplicateName,
    DuplicateNameInProject,
    UnusedColumn,
    UnknownParameter,
    DuplicateRow,
    OneRowOutline,
    OutlineWithoutExamples,
    EmptyFeature,
    NoDescription,
    MistypedKeyword,
    TagSpelling,
    TrailingBlanks,
    MixedIndentation,
    UndefinedStep,
    AmbiguousStep,
    SlowDefinition,
};
inline constexpr int ruleCount = int(RuleId::SlowDefinition) + 1;

/// One rule as data.
struct Rule
{
    RuleId id;
    const char *name;     ///< as in settings, comments and reports: "no-then"
    Severity severity;    ///< unless a project says otherwise
    int limit;            ///< the N of "over N steps"; 0: the rule has none
    const char *title;    ///< in English; `title()` translates
    const char *sentence; ///< what is wrong, with %1 (see `message` in problem.h)
};

/// All rules in the order of their ids.
[[nodiscard]] std::span<const Rule, ruleCount> allRules();

[[nodiscard]] inline const Rule &rule(RuleId id)
{
    return allRules()[std::size_t(id)];
}

/// The rule of a name such as "no-then".
[[nodiscard]] std::optional<RuleId> ruleOfName(QStringView name);

/// The rule's name as people use it, translated.
[[nodiscard]] QString title(RuleId id);

/// "hint", "warning" …, as in settings and reports.
[[nodiscard]] QLatin1StringView nameOf(Severity severity);
[[nodiscard]] std::optional<Severity> severityOfName(QStringView name);

/// The translated word for people: "Hint", "Warning" …
[[nodiscard]] QString severityText(Severity severity);

} // namespace stepwright::linting
