#pragma once

#include "model/sync/reconcile/values/syncproject.h"
#include "tests/unit/reconcile/generated/random.h"

#include <vector>

namespace stepwright::tests {

/// A step or row with an identity that edits keep: what merging has to find out by content.
struct LoggedStep
{
    int id;
    QString keyword;
    QStringList words;
};
struct LoggedRow
{
    int id;
    QStringList cells;
};

/// A scenario outline whose parts remember who they are.
struct LoggedScenario
{
    QString name;
    QStringList tags;
    QStringList description; ///< words
    QStringList columns;
    std::vector<LoggedStep> steps;
    std::vector<LoggedRow> rows;
    QList<int> movedSteps; ///< ids

    [[nodiscard]] sync::SyncScenario toSync() const;
    /// As a feature text; cells padded to columns of equal width where `isAligned`.
    [[nodiscard]] QByteArray toText(bool isAligned) const;
};

/// Makes outlines of 4 to 12 steps and 2 to 6 rows, and edits as people make them.
class ScenarioMaker
{
public:
    explicit ScenarioMaker(quint64 seed) : m_random(seed) {}

    [[nodiscard]] LoggedScenario make();
    /// Some edits one after another: a word, a keyword, a step more, less or elsewhere, a cell, a row more or less, the
    /// name, a tag, a word of the description.
    [[nodiscard]] LoggedScenario edited(LoggedScenario scenario, int edits);

private:
    void edit(LoggedScenario &scenario);
    void editSteps(LoggedScenario &scenario, int what);
    void editRows(LoggedScenario &scenario, int what);
    [[nodiscard]] LoggedStep newStep();
    [[nodiscard]] LoggedRow newRow(const QStringList &columns);

    Random m_random;
    int m_nextId = 1;
};

/// Whether two edited versions really disagree, by the identities: the same word, keyword, cell, name changed to
/// different things; something changed here and taken away there; a step moved to different places.
[[nodiscard]] bool reallyConflict(const LoggedScenario &base, const LoggedScenario &ours, const LoggedScenario &theirs);

/// What an ideal merge of versions that do not conflict holds, by the identities: texts of steps and rows, sorted.
[[nodiscard]] QStringList idealContent(const LoggedScenario &base, const LoggedScenario &ours,
                                       const LoggedScenario &theirs);

/// A merged outline in the form of LoggedScenario::toText, not aligned.
[[nodiscard]] QByteArray textOf(const sync::SyncScenario &scenario);

/// The same as idealContent, of a merged scenario.
[[nodiscard]] QStringList contentOf(const sync::SyncScenario &scenario);

} // namespace stepwright::tests
