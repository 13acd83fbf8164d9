#include "tests/unit/reconcile/generated/randomproject.h"

#include <QHash>

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace stepwright::tests {

namespace {

QStringList wordsOf(const SyncProject &project)
{
    QStringList words;
    for (const SyncActionWord &word : project.actionWords)
        words.append(word.name);
    return words;
}

QString folderOf(const SyncProject &project, Random &random)
{
    return project.folders.isEmpty() || random.oneIn(4) ? QString()
                                                        : project.folders[random.below(project.folders.size())].uid;
}

/// Whether putting a folder into another makes a circle.
bool liesIn(const SyncProject &project, QString at, const QString &folder)
{
    for (qsizetype steps = 0; !at.isEmpty() && steps <= project.folders.size(); ++steps) {
        if (at == folder)
            return true;
        QString above;
        for (const SyncFolder &one : project.folders) {
            if (one.uid == at)
                above = one.parentUid;
        }
        at = above;
    }
    return !at.isEmpty();
}

} // namespace

QString ProjectMaker::nextUid(const QString &side)
{
    return side + QString::number(m_next++);
}

SyncProject ProjectMaker::makeProject()
{
    SyncProject project{.remoteId = u"7"_s};
    for (int count = m_random.below(m_wildness.most); count > 0; --count) {
        const QString uid = nextUid(u"f"_s);
        project.folders.append({.uid = uid,
                                .remoteId = u"1"_s + uid.sliced(1),
                                .parentUid = folderOf(project, m_random),
                                .name = makeText(1) + uid});
    }
    for (int count = m_random.below(m_wildness.most); count > 0; --count) {
        const QString uid = nextUid(u"w"_s);
        project.actionWords.append({.uid = uid,
                                    .remoteId = u"2"_s + uid.sliced(1),
                                    .name = makeText(2) + uid,
                                    .description = makeText(m_random.below(3)),
                                    .body = makeBody(wordsOf(project))});
    }
    for (int count = m_random.below(m_wildness.most); count > 0; --count) {
        SyncScenario scenario = makeScenario(wordsOf(project));
        scenario.uid = nextUid(u"s"_s);
        scenario.remoteId = u"3"_s + scenario.uid.sliced(1);
        scenario.name += scenario.uid;
        scenario.folderUid = folderOf(project, m_random);
        project.scenarios.append(scenario);
    }
    for (SyncFolder &folder : project.folders)
        folder.body = makeBody(wordsOf(project));
    return project;
}

void ProjectMaker::changeFolders(SyncProject &project, const QString &side)
{
    const int what = m_random.below(6);
    if (project.folders.isEmpty() || what == 0) {
        const QString uid = nextUid(side + u'f');
        project.folders.append(
            {.uid = uid, .remoteId = {}, .parentUid = folderOf(project, m_random), .name = makeText(1)});
        return;
    }
    SyncFolder &folder = m_random.anyOf(project.folders);
    if (what == 1) {
        folder.name = makeText(2);
    } else if (what < 4) {
        const QString place = folderOf(project, m_random);
        if (!liesIn(project, place, folder.uid))
            folder.parentUid = place;
    } else if (what == 4) {
        change(folder.body, wordsOf(project));
    } else { // it goes with all that is in it
        const QString gone = folder.uid;
        project.scenarios.removeIf([&](const SyncScenario &one) { return liesIn(project, one.folderUid, gone); });
        QStringList uids;
        for (const SyncFolder &one : std::as_const(project.folders)) {
            if (liesIn(project, one.uid, gone))
                uids.append(one.uid);
        }
        project.folders.removeIf([&](const SyncFolder &one) { return uids.contains(one.uid); });
    }
}

void ProjectMaker::changeWords(SyncProject &project, const QString &side)
{
    const int what = m_random.below(6);
    if (project.actionWords.isEmpty() || what == 0) {
        const QString uid = nextUid(side + u'w');
        project.actionWords.append(
            {.uid = uid, .remoteId = {}, .name = makeText(2) + (m_random.oneIn(2) ? uid : QString())});
        return;
    }
    const int at = m_random.below(project.actionWords.size());
    SyncActionWord &word = project.actionWords[at];
    if (what == 1) {
        word.name = makeText(2) + word.uid;
    } else if (what == 2) {
        word.parameters.append({u"p"_s + QString::number(m_random.below(3)), {}});
    } else if (what == 3) {
        project.actionWords.removeAt(at);
    } else {
        change(word.body, wordsOf(project));
    }
}

void ProjectMaker::changeScenarios(SyncProject &project, const QString &side)
{
    const int what = m_random.below(8);
    if (project.scenarios.isEmpty() || what == 0) {
        SyncScenario scenario = makeScenario(wordsOf(project));
        scenario.uid = nextUid(side + u's');
        scenario.folderUid = folderOf(project, m_random);
        project.scenarios.append(scenario);
        return;
    }
    const int at = m_random.below(project.scenarios.size());
    if (what == 1)
        project.scenarios.removeAt(at);
    else if (what == 2)
        project.scenarios[at].folderUid = folderOf(project, m_random);
    else
        change(project.scenarios[at], wordsOf(project));
}

void ProjectMaker::change(SyncProject &project, bool isRemote)
{
    const QString side = isRemote ? u"r"_s : u"l"_s;
    for (int count = m_random.below(4); count > 0; --count) {
        const int kind = m_random.below(4);
        if (kind == 0)
            changeFolders(project, side);
        else if (kind == 1)
            changeWords(project, side);
        else
            changeScenarios(project, side);
    }
    if (!isRemote)
        return;
    int id = 1000;
    const auto giveIds = [&id](auto &list) {
        for (auto &entity : list) {
            if (entity.remoteId.isEmpty())
                entity.remoteId = QString::number(++id);
        }
    };
    giveIds(project.folders);
    giveIds(project.actionWords);
    giveIds(project.scenarios);
}

void ProjectMaker::addGarbage(SyncProject &project)
{
    for (SyncFolder &folder : project.folders) {
        if (m_random.oneIn(4))
            folder.parentUid = m_random.oneIn(2) ? u"nowhere"_s : m_random.anyOf(project.folders).uid;
        if (m_random.oneIn(8))
            folder.uid = m_random.anyOf(project.folders).uid;
    }
    for (SyncActionWord &word : project.actionWords) {
        if (m_random.oneIn(4))
            word.name = m_random.anyOf(project.actionWords).name;
        if (m_random.oneIn(8))
            word.remoteId = m_random.anyOf(project.actionWords).remoteId;
        if (m_random.oneIn(8))
            word.uid = m_random.oneIn(2) ? QString() : u"\x01\x02"_s + word.name;
    }
    for (SyncScenario &scenario : project.scenarios) {
        if (m_random.oneIn(4))
            scenario.name = m_random.anyOf(project.scenarios).name.toUpper();
        if (m_random.oneIn(8))
            scenario.folderUid = u"nowhere"_s;
        if (m_random.oneIn(8))
            scenario.uid = m_random.anyOf(project.scenarios).uid;
        if (m_random.oneIn(8) && !scenario.parameters.isEmpty())
            scenario.parameters.append(scenario.parameters.first());
    }
}

void ProjectMaker::giveOwnUids(SyncProject &project)
{
    const auto own = [](const QString &uid) { return uid.isEmpty() ? uid : u"there-"_s + uid; };
    for (SyncFolder &folder : project.folders) {
        folder.uid = own(folder.uid);
        folder.parentUid = own(folder.parentUid);
    }
    for (SyncActionWord &word : project.actionWords)
        word.uid = own(word.uid);
    for (SyncScenario &scenario : project.scenarios) {
        scenario.uid = own(scenario.uid);
        scenario.folderUid = own(scenario.folderUid);
    }
}

ProjectTriple ProjectMaker::makeTriple()
{
    ProjectTriple triple;
    triple.base = triple.local = triple.remote = makeProject();
    change(triple.local, false);
    change(triple.remote, true);
    if (m_random.oneIn(2))
        giveOwnUids(triple.remote);
    if (m_wildness.hasGarbage) {
        addGarbage(triple.base);
        addGarbage(triple.local);
        addGarbage(triple.remote);
    }
    return triple;
}

} // namespace stepwright::tests
