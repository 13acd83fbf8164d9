#include "tests/unit/reconcile/generated/triplecheck.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace stepwright::tests {

namespace {

using Problem = QString (*)(const ProjectTriple &);

/// Tries to leave each thing of a list out.
bool shrinkList(ProjectTriple &triple, Problem problem, auto list)
{
    for (SyncProject *project : {&triple.base, &triple.local, &triple.remote}) {
        auto &items = list(*project);
        for (qsizetype index = items.size(); index-- > 0;) {
            const auto item = items.takeAt(index);
            if (!problem(triple).isEmpty())
                return true;
            items.insert(index, item);
        }
    }
    return false;
}

bool areDifferent(const auto &list)
{
    QSet<QString> uids;
    for (const auto &entity : list)
        uids.insert(entity.uid);
    return uids.size() == list.size();
}

QString problemWithTree(const SyncProject &project)
{
    if (!areDifferent(project.folders) || !areDifferent(project.actionWords) || !areDifferent(project.scenarios))
        return u"two things of one uid"_s;
    QHash<QString, QString> parents;
    for (const SyncFolder &folder : project.folders)
        parents.insert(folder.uid, folder.parentUid);
    for (const SyncScenario &scenario : project.scenarios) {
        if (!scenario.folderUid.isEmpty() && !parents.contains(scenario.folderUid))
            return u"a scenario in no folder: "_s + scenario.uid;
    }
    for (const SyncFolder &folder : project.folders) {
        QString at = folder.uid;
        for (qsizetype steps = 0; !at.isEmpty(); ++steps) {
            if (!parents.contains(at) || steps > parents.size())
                return u"a folder in itself or in none: "_s + folder.uid;
            at = parents.value(at);
        }
    }
    return {};
}

} // namespace

QString problemWithGarbage(const ProjectTriple &triple)
{
    const Reconciliation result = reconcile(triple.base, triple.local, triple.remote, {.isVanishingConfirmed = true});
    if (const QString problem = problemWithTree(result.merged); !problem.isEmpty())
        return u"merged: "_s + problem;
    if (const QString problem = problemWithTree(result.local); !problem.isEmpty())
        return u"local: "_s + problem;
    const ProjectTriple after = settled(result, plan(result));
    return problemWithTree(reconcile(after.base, after.local, after.remote, {.isVanishingConfirmed = true}).local);
}

ProjectTriple shrunk(ProjectTriple triple, Problem problem)
{
    const auto folders = [](SyncProject &project) -> auto & { return project.folders; };
    const auto words = [](SyncProject &project) -> auto & { return project.actionWords; };
    const auto scenarios = [](SyncProject &project) -> auto & { return project.scenarios; };
    while (shrinkList(triple, problem, folders) || shrinkList(triple, problem, words) ||
           shrinkList(triple, problem, scenarios)) {
    }
    return triple;
}

} // namespace stepwright::tests
