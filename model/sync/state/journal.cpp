#include "model/store/sqlite/statement.h"
#include "model/sync/state/syncstate.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using stepwright::store::forEach;
using stepwright::store::Statement;

namespace stepwright::sync {

namespace {

constexpr std::array stateNames{u"sending", u"done", u"unknown", u"failed", u"superseded"};

QString nameOf(JournalState state)
{
    return QString::fromUtf16(stateNames[std::size_t(state)]);
}

JournalState stateOf(const QString &name)
{
    const auto found = std::ranges::find_if(stateNames, [&](const char16_t *one) { return name == QStringView(one); });
    return found == stateNames.end() ? JournalState::Unknown : JournalState(found - stateNames.begin());
}

} // namespace

Result<qint64> SyncState::beginStep(const JournalEntry &entry)
{
    return store::run(
               m_database,
               "INSERT INTO sync_journal (run, push, kind, uid, name, fields, state, value, message, started_at) "
               "VALUES (?, ?, ?, ?, ?, ?, 'sending', ?, '', ?)"_ba,
               entry.run, int(entry.push), int(entry.thing.first), entry.thing.second, entry.name,
               int(entry.fields.toInt()), entry.sent ? toJson(*entry.sent) : QString(),
               entry.started.toMSecsSinceEpoch())
        .transform([this] { return m_database.lastInsertId(); });
}

Result<> SyncState::endStep(qint64 id, JournalState state, const QString &message, const QDateTime &now)
{
    return store::run(m_database, "UPDATE sync_journal SET state = ?, message = ?, ended_at = ? WHERE id = ?"_ba,
                      nameOf(state), message, now.toMSecsSinceEpoch(), id);
}

Result<QList<JournalEntry>> SyncState::openSteps()
{
    return steps("state IN ('sending', 'unknown') AND id > ?"_ba, 0);
}

Result<QList<JournalEntry>> SyncState::stepsOf(qint64 run)
{
    return steps("run = ?"_ba, run);
}

Result<QList<JournalEntry>> SyncState::steps(const QByteArray &where, qint64 value)
{
    QList<JournalEntry> entries;
    const auto read = [&](const Statement &row) {
        const auto time = [&](int column) {
            return row.isNull(column) ? QDateTime()
                                      : QDateTime::fromMSecsSinceEpoch(row.integer(column), QTimeZone::UTC);
        };
        entries.append({.id = row.integer(0),
                        .run = row.integer(1),
                        .push = PushKind(row.integer(2)),
                        .thing = {EntityKind(row.integer(3)), row.text(4)},
                        .name = row.text(5),
                        .fields = Fields(int(row.integer(6))),
                        .state = stateOf(row.text(7)),
                        .sent = thingFromJson(row.text(8)),
                        .message = row.text(9),
                        .started = time(10),
                        .ended = time(11)});
    };
    return forEach(m_database,
                   "SELECT id, run, push, kind, uid, name, fields, state, value, message, started_at, ended_at FROM "
                   "sync_journal WHERE " +
                       where + " ORDER BY id",
                   read, value)
        .transform([&] { return std::move(entries); });
}

} // namespace stepwright::sync
