#include "model/sync/reconcile/projects/references.h"

#include "model/sync/reconcile/definitions/calledword.h"

#include <type_traits>

namespace stepwright::sync {

using namespace project;

namespace {

/// Visits every call of a body, in blocks as well.
template <class AnyBody>
void forEachCall(AnyBody &body, const auto &visit)
{
    for (auto &statement : body) {
        std::visit(
            [&](auto &content) {
                using Content = std::remove_cvref_t<decltype(content)>;
                if constexpr (std::is_same_v<Content, Call>) {
                    visit(content);
                } else if constexpr (std::is_same_v<Content, If>) {
                    forEachCall(content.then, visit);
                    forEachCall(content.otherwise, visit);
                } else if constexpr (std::is_same_v<Content, While>) {
                    forEachCall(content.body, visit);
                }
            },
            statement.content);
    }
}

void forEachBody(SyncProject &project, const auto &visit)
{
    for (SyncFolder &folder : project.folders)
        visit(folder.body);
    for (SyncActionWord &word : project.actionWords)
        visit(word.body);
    for (SyncScenario &scenario : project.scenarios)
        visit(scenario.body);
}

void nameCalls(Body &body, const QHash<QString, QString> &names)
{
    forEachCall(body, [&](Call &call) {
        const QString uid = uidOfCalled(call.actionWord);
        const QString name = readableName(call.actionWord);
        call.actionWord = uid.isEmpty() ? name : names.value(uid, name);
    });
}

QHash<QString, QString> uidsByName(const SyncProject &project)
{
    QHash<QString, QString> uids;
    for (const SyncActionWord &word : project.actionWords) {
        if (!uids.contains(word.name))
            uids.insert(word.name, word.uid);
    }
    return uids;
}

} // namespace

void replaceNamesByWords(ProjectTriple &projects)
{
    QHash<QString, QString> names; // one for each word on all sides
    for (const SyncProject *project : {&projects.remote, &projects.base, &projects.local}) {
        for (const SyncActionWord &word : project->actionWords)
            names.insert(word.uid, word.name);
    }
    const QHash<QString, QString> ofBase = uidsByName(projects.base);
    const QHash<QString, QString> ofLocal = uidsByName(projects.local);
    const QHash<QString, QString> ofRemote = uidsByName(projects.remote);
    QHash<QString, QString> others =
        ofRemote; // a word that one side defined is meant by callers that were there before
    others.insert(ofLocal);
    others.insert(ofBase);
    for (SyncProject *project : {&projects.base, &projects.local, &projects.remote}) {
        const QHash<QString, QString> &own = project == &projects.base    ? ofBase
                                             : project == &projects.local ? ofLocal
                                                                          : ofRemote;
        forEachBody(*project, [&](Body &body) {
            forEachCall(body, [&](Call &call) {
                const QString uid = own.value(call.actionWord, others.value(call.actionWord));
                call.actionWord = uid.isEmpty() ? calledName(call.actionWord) : calledWord(uid, names.value(uid));
            });
        });
    }
}

void replaceWordsByNames(SyncProject &project, const QHash<QString, QString> &names)
{
    forEachBody(project, [&](Body &body) { nameCalls(body, names); });
}

void replaceWordsByNames(Findings &findings, const QHash<QString, QString> &names)
{
    for (Conflict &conflict : findings.conflicts) {
        for (ConflictValue *value : {&conflict.base, &conflict.ours, &conflict.theirs}) {
            if (auto *body = std::get_if<Body>(value)) {
                nameCalls(*body, names);
            } else if (auto *statement = std::get_if<Statement>(value)) {
                Body single{*statement};
                nameCalls(single, names);
                *statement = single.front();
            }
        }
    }
}

void renameCalls(Body &body, const QHash<QString, QString> &names)
{
    forEachCall(body, [&](Call &call) { call.actionWord = names.value(call.actionWord, call.actionWord); });
}

void renameCalls(SyncProject &project, const QHash<QString, QString> &names)
{
    forEachBody(project, [&](Body &body) { renameCalls(body, names); });
}

QSet<QString> calledWords(const Body &body)
{
    QSet<QString> uids;
    forEachCall(body, [&](const Call &call) {
        if (const QString uid = uidOfCalled(call.actionWord); !uid.isEmpty())
            uids.insert(uid);
    });
    return uids;
}

QSet<QString> calledNames(const Body &body)
{
    QSet<QString> names;
    forEachCall(body, [&](const Call &call) { names.insert(call.actionWord); });
    return names;
}

} // namespace stepwright::sync
