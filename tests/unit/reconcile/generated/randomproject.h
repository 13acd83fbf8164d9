#pragma once

#include "model/sync/reconcile/projects/identity.h"
#include "tests/unit/reconcile/generated/random.h"

namespace stepwright::tests {

/// How wild the projects are.
struct Wildness
{
    int most = 4;            ///< things of each kind
    bool hasGarbage = false; ///< circles of folders, names and uids that occur twice, parents that are not there
};

/// Makes small projects with everything in them that a project may have, and changes them.
class ProjectMaker
{
public:
    ProjectMaker(quint64 seed, const Wildness &wildness) : m_random(seed), m_wildness(wildness) {}

    /// A base, a local version with some changes, and a platform's with others, there often under uids of its own.
    [[nodiscard]] sync::ProjectTriple makeTriple();

    /// A body with calls, steps, assignments and blocks; words: names that it calls among others.
    [[nodiscard]] project::Body makeBody(const QStringList &words, int depth = 0);
    void change(project::Body &body, const QStringList &words);
    [[nodiscard]] sync::SyncScenario makeScenario(const QStringList &words);
    void change(sync::SyncScenario &scenario, const QStringList &words);

private:
    [[nodiscard]] sync::SyncProject makeProject();
    void change(sync::SyncProject &project, bool isRemote);
    void change(project::Argument &argument);
    void changeTable(QString &text);
    void changeFolders(sync::SyncProject &project, const QString &side);
    void changeWords(sync::SyncProject &project, const QString &side);
    void changeScenarios(sync::SyncProject &project, const QString &side);
    void addGarbage(sync::SyncProject &project);
    void giveOwnUids(sync::SyncProject &project);
    [[nodiscard]] project::Statement makeStatement(const QStringList &words, int depth);
    [[nodiscard]] project::Expression makeValue();
    [[nodiscard]] QString makeText(int words);
    [[nodiscard]] QString nextUid(const QString &side);

    Random m_random;
    Wildness m_wildness;
    int m_next = 1;
};

} // namespace stepwright::tests
