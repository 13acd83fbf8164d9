#pragma once

#include "model/definitions/definitionindex.h"
#include "model/gherkin/textedit.h"
#include "model/linting/comparing/comparing.h"
#include "model/linting/units/unit.h"

#include <QHash>

#include <memory>

namespace stepwright::linting {

/// The problems of one feature, kept up to date while it is edited: an edit has only those scenarios looked at again
/// that it touches, and those that have something in common with them.
class FeatureLint
{
public:
    FeatureLint() = default;
    explicit FeatureLint(const LintSettings &settings) : m_settings(settings) {}

    /// Looks at a whole text.
    void read(const gherkin::Tree &tree);
    /// Looks at what an edit changed since the last tree.
    void update(const gherkin::Tree &tree, const gherkin::LineChange &change);

    void setSettings(const LintSettings &settings);
    /// The rest of the project; `uid` is this feature's own, whose stored text does not count.
    void setProject(std::shared_ptr<const ProjectIndex> project, const QString &uid);

    /// What carries the steps out; null or empty: not known, nothing is said about it.
    void setDefinitions(std::shared_ptr<const definitions::DefinitionIndex> index);

    /// All problems in the order of the text, those of the parser included.
    [[nodiscard]] std::vector<Problem> problems() const;

    /// What other features are compared with.
    [[nodiscard]] FeatureFacts facts() const;

    [[nodiscard]] const gherkin::Tree &tree() const { return m_tree; }
    [[nodiscard]] const LintSettings &settings() const { return m_settings; }

private:
    using UsualTags = QHash<quint64, std::optional<QByteArray>>; ///< by spelling, found once for all units

    void look(Unit &unit);
    void checkDefinitions(Unit &unit);
    [[nodiscard]] const definitions::DefinitionIndex::Match &matchOf(const QString &text, project::StepKind kind);
    void readUnits(std::vector<Unit> &units, const Unit *before);
    void readActing(Unit &unit, const Unit *before) const;
    void readActingAgain(std::size_t index);
    [[nodiscard]] std::pair<std::size_t, std::size_t> touchedUnits(const gherkin::LineChange &change) const;
    [[nodiscard]] std::vector<Fact> factsOf(const Unit &unit, const UnitFact &fact) const;
    void addFacts(const Unit &unit);
    void removeFacts(const Unit &unit);
    void noteShared(const Unit &unit, std::vector<quint64> &keys, std::vector<quint64> &tags) const;
    [[nodiscard]] Spellings spellingsOf(FactKind kind, quint64 key) const;
    [[nodiscard]] std::optional<QByteArray> usualTagFor(QByteArrayView tag) const;
    void compare(Unit &unit, UsualTags &usualTags) const;
    void compareAll();
    void compareTouched(std::size_t first, std::size_t end, const std::vector<quint64> &shared, bool allTags);
    [[nodiscard]] std::vector<Problem> featureProblems() const;
    [[nodiscard]] QByteArrayView factText(const Unit &unit, const UnitFact &fact) const;
    [[nodiscard]] const SpellingIndex &own(FactKind kind) const { return m_own[std::size_t(kind)]; }

    LintSettings m_settings;
    gherkin::Tree m_tree;
    std::vector<Unit> m_units;                      ///< all lines, in order
    std::array<SpellingIndex, factKindCount> m_own; ///< of this text; units take the place of features
    std::shared_ptr<const ProjectIndex> m_project;
    std::shared_ptr<const definitions::DefinitionIndex> m_definitions;
    QHash<QString, definitions::DefinitionIndex::Match> m_matches; ///< of texts, with the kind of step behind them
    quint32 m_number = 0;                                          ///< of this feature in m_project
    quint32 m_lastId = 0;
};

} // namespace stepwright::linting
