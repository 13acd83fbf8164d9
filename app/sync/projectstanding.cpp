#include "app/sync/projectstanding.h"

#include "app/session.h"
#include "app/sync/platformconnection.h"

#include <QtConcurrentRun>

#include <chrono>

namespace stepwright {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

/// Changes often come several at once.
constexpr std::chrono::milliseconds quietTime(400);

void markParents(SyncMarks &marks, const SyncProject &project)
{
    QHash<QString, QString> parents;
    for (const SyncFolder &folder : project.folders)
        parents.insert(folder.uid, folder.parentUid);
    QHash<QString, SyncMark> inside;
    const auto markUp = [&](QString folder, const SyncMark &mark) {
        for (qsizetype left = parents.size(); !folder.isEmpty() && left > 0; --left) {
            inside[folder].add(mark);
            folder = parents.value(folder);
        }
    };
    for (const SyncScenario &scenario : project.scenarios) {
        if (const auto mark = marks.constFind(scenario.uid); mark != marks.constEnd())
            markUp(scenario.folderUid, *mark);
    }
    for (const SyncFolder &folder : project.folders) {
        if (const auto mark = marks.constFind(folder.uid); mark != marks.constEnd())
            markUp(folder.parentUid, *mark);
    }
    for (const auto &[folder, mark] : inside.asKeyValueRange()) {
        if (const auto own = marks.find(folder); own != marks.end()) {
            own->add(mark);
            continue;
        }
        SyncMark shown = mark;
        shown.isInside = true;
        marks.insert(folder, shown);
    }
}

} // namespace

ProjectStanding::ProjectStanding(Session &session, PlatformConnection &connection, QObject *parent)
    : QObject(parent), m_session(session), m_connection(connection)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(quietTime);
    connect(&m_delay, &QTimer::timeout, this, &ProjectStanding::compareNow);
    connect(&session, &Session::treeChanged, this, &ProjectStanding::refresh);
    connect(&session, &Session::actionWordsChanged, this, &ProjectStanding::refresh);
    connect(&connection, &PlatformConnection::stateChanged, this, &ProjectStanding::refresh);
}

void ProjectStanding::refresh()
{
    if (!m_session.isOpen() || !m_connection.binding()) {
        m_delay.stop();
        take({});
        return;
    }
    m_delay.start();
}

void ProjectStanding::compareNow()
{
    m_isOutdated = m_isComparing;
    if (m_isComparing || !m_session.isOpen() || !m_connection.binding())
        return;
    m_isComparing = true;
    const auto answer = [this](Known known) {
        m_isComparing = false;
        if (m_session.isOpen() && m_connection.binding())
            take(std::move(known));
        if (m_isOutdated)
            refresh();
    };
    m_session.store()
        .run([](store::ProjectFile &file) { return readStanding(file); })
        .then(this, [this, answer](const Result<StandingSource> &source) {
            if (!source) {
                answer({});
                return;
            }
            QtConcurrent::run(&ProjectStanding::compare, *source).then(this, answer);
        });
}

/// On any thread. What waits for nobody's decision and can never be sent, as tags of folders, is no change to show.
ProjectStanding::Known ProjectStanding::compare(StandingSource source)
{
    if (source.binding.lastRun == 0)
        return {};
    Standing standing = sync::standing(std::move(source));
    const PushPlan plan = sync::plan(standing.merged);
    QHash<ThingKey, SyncMark> things;
    for (const PushOperation &operation : plan.operations)
        things[{operation.entity, operation.uid}].isChangedHere = true;
    for (const HeldPush &held : plan.held) {
        if (held.reason != HoldReason::NotWritable && held.reason != HoldReason::InConflict)
            things[{held.entity, held.uid}].isChangedHere = true;
    }
    for (const EntityOutcome &outcome : standing.merged.outcomes) {
        if (outcome.state == EntityState::Theirs || outcome.state == EntityState::Merged)
            things[{outcome.kind, outcome.uid}].isChangedThere = true;
    }
    for (const Conflict &conflict : standing.merged.findings.conflicts)
        things[{conflict.entity, conflict.uid}].isInConflict = true;
    Known known;
    for (const auto &[key, mark] : things.asKeyValueRange()) {
        known.counts.here += mark.isChangedHere;
        known.counts.there += mark.isChangedThere;
        known.counts.conflicts += mark.isInConflict;
        if (key.first != EntityKind::ActionWord)
            known.marks.insert(key.second, mark);
    }
    markParents(known.marks, standing.merged.projects.local);
    if (known.counts.conflicts > 0)
        known.standing = std::make_shared<const Standing>(std::move(standing));
    return known;
}

void ProjectStanding::take(Known known)
{
    // What is decided about conflicts must be about the texts as they are now, though as many things are marked as
    // before.
    const bool isSame = known.marks == m_known.marks && known.counts == m_known.counts && !known.standing;
    m_known = std::move(known);
    if (!isSame)
        Q_EMIT changed();
}

} // namespace stepwright
