#include "model/sync/state/syncstate.h"

#include "model/store/sqlite/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using stepwright::store::forEach;
using stepwright::store::Statement;

namespace stepwright::sync {

namespace {

constexpr int keptRuns = 200;

QString bindingToJson(const Binding &binding)
{
    const QJsonObject json{{u"address"_s, binding.address},         {u"account"_s, binding.account},
                           {u"project"_s, binding.projectId},       {u"name"_s, binding.projectName},
                           {u"root"_s, binding.rootFolderId},       {u"home"_s, binding.homeUid},
                           {u"authority"_s, binding.authorityFile}, {u"epoch"_s, binding.epoch},
                           {u"cursor"_s, binding.cursor},           {u"run"_s, binding.lastRun}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Binding bindingFromJson(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {.address = json["address"_L1].toString(),
            .account = json["account"_L1].toString(),
            .projectId = json["project"_L1].toString(),
            .projectName = json["name"_L1].toString(),
            .rootFolderId = json["root"_L1].toString(),
            .homeUid = json["home"_L1].toString(),
            .authorityFile = json["authority"_L1].toString(),
            .epoch = json["epoch"_L1].toString(),
            .cursor = json["cursor"_L1].toInteger(-1),
            .lastRun = json["run"_L1].toInteger()};
}

QDateTime timeOf(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
}

ThingKey keyOf(const Statement &row, int column = 0)
{
    return {EntityKind(row.integer(column)), row.text(column + 1)};
}

} // namespace

Result<QString> SyncState::value(const QString &key)
{
    QString found;
    return forEach(
               m_database, "SELECT value FROM sync_value WHERE key = ?"_ba,
               [&](const Statement &row) { found = row.text(0); }, key)
        .transform([&] { return found; });
}

Result<> SyncState::saveValue(const QString &key, const QString &json)
{
    return store::run(
        m_database,
        "INSERT INTO sync_value (key, value, written_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET "
        "value = excluded.value, written_at = excluded.written_at"_ba,
        key, json, QDateTime::currentMSecsSinceEpoch());
}

Result<std::optional<Binding>> SyncState::binding()
{
    return value(u"binding"_s).transform([](const QString &json) {
        return json.isEmpty() ? std::nullopt : std::optional(bindingFromJson(json));
    });
}

Result<> SyncState::setBinding(const Binding &binding)
{
    return saveValue(u"binding"_s, bindingToJson(binding));
}

Result<QList<project::ActionWordDocument>> SyncState::sharedWords()
{
    return value(u"shared words"_s).transform([](const QString &json) {
        QList<project::ActionWordDocument> words;
        for (const QJsonValue word : QJsonDocument::fromJson(json.toUtf8()).array())
            words.append({word["uid"_L1].toString(), word["name"_L1].toString(),
                          project::definitionFromJson(word["definition"_L1].toString())});
        return words;
    });
}

Result<> SyncState::saveSharedWords(const QList<project::ActionWordDocument> &words)
{
    QJsonArray array;
    for (const project::ActionWordDocument &word : words)
        array.append(QJsonObject{
            {u"uid"_s, word.uid}, {u"name"_s, word.name}, {u"definition"_s, project::toJson(word.definition)}});
    return saveValue(u"shared words"_s, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

Result<> SyncState::forget()
{
    for (const char *table :
         {"sync_value", "sync_entity", "sync_rows", "sync_sidecar", "sync_journal", "sync_run", "sync_refused"}) {
        if (Result<> done = store::run(m_database, "DELETE FROM " + QByteArray(table)); !done)
            return done;
    }
    return {};
}

Result<KnownThings> SyncState::things()
{
    KnownThings known;
    return forEach(m_database, "SELECT kind, uid, remote_id, updated_at, base, remote FROM sync_entity"_ba,
                   [&](const Statement &row) {
                       const QString remote = row.text(5);
                       known.insert(keyOf(row), {.remoteId = row.text(2),
                                                 .updatedAt = row.text(3),
                                                 .base = thingFromJson(row.text(4)),
                                                 .remote = thingFromJson(remote),
                                                 .isGone = remote == "null"_L1});
                   })
        .transform([&] { return std::move(known); });
}

Result<> SyncState::saveThing(const ThingKey &key, const KnownThing &thing)
{
    const QString base = thing.base ? toJson(*thing.base) : QString();
    const QString remote = thing.isGone ? u"null"_s : thing.remote ? toJson(*thing.remote) : QString();
    return store::run(
        m_database,
        "INSERT INTO sync_entity (kind, uid, remote_id, updated_at, base, remote) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (kind, uid) DO UPDATE SET remote_id = excluded.remote_id, updated_at = "
        "excluded.updated_at, base = excluded.base, remote = excluded.remote"_ba,
        int(key.first), key.second, thing.remoteId, thing.updatedAt, base, remote);
}

Result<> SyncState::removeThing(const ThingKey &key)
{
    return store::run(m_database, "DELETE FROM sync_entity WHERE kind = ? AND uid = ?"_ba, int(key.first), key.second);
}

Result<QHash<QString, KnownRows>> SyncState::rows()
{
    QHash<QString, KnownRows> known;
    return forEach(m_database, "SELECT remote_id, stamp, rows, read_in FROM sync_rows"_ba,
                   [&](const Statement &row) {
                       known.insert(row.text(0), {row.text(1), rowsFromJson(row.text(2)), row.integer(3)});
                   })
        .transform([&] { return std::move(known); });
}

Result<> SyncState::saveRows(const QString &remoteId, const KnownRows &rows)
{
    return store::run(
        m_database,
        "INSERT INTO sync_rows (remote_id, stamp, rows, read_in, size) VALUES (?, ?, ?, ?, ?) ON CONFLICT "
        "(remote_id) DO UPDATE SET stamp = excluded.stamp, rows = excluded.rows, read_in = "
        "excluded.read_in, size = excluded.size"_ba,
        remoteId, rows.stamp, rowsToJson(rows.rows), rows.readIn, rows.rows.size());
}

Result<QHash<QString, Sidecar>> SyncState::sidecars()
{
    QHash<QString, Sidecar> known;
    return forEach(m_database, "SELECT folder_uid, value FROM sync_sidecar"_ba,
                   [&](const Statement &row) {
                       if (Result<Sidecar> sidecar = sidecarFromJson(row.text(1)))
                           known.insert(row.text(0), *std::move(sidecar));
                   })
        .transform([&] { return std::move(known); });
}

Result<> SyncState::saveSidecar(const QString &folderUid, const Sidecar &sidecar)
{
    return store::run(
        m_database,
        "INSERT INTO sync_sidecar (folder_uid, written_at, value) VALUES (?, ?, ?) ON CONFLICT (folder_uid) "
        "DO UPDATE SET written_at = excluded.written_at, value = excluded.value"_ba,
        folderUid, QDateTime::currentMSecsSinceEpoch(), toJson(sidecar));
}

Result<> SyncState::removeSidecar(const QString &folderUid)
{
    return store::run(m_database, "DELETE FROM sync_sidecar WHERE folder_uid = ?"_ba, folderUid);
}

Result<qint64> SyncState::beginRun(const QDateTime &now)
{
    return store::run(m_database, "INSERT INTO sync_run (started_at, outcome, report) VALUES (?, '', '{}')"_ba,
                      now.toMSecsSinceEpoch())
        .transform([this] { return m_database.lastInsertId(); });
}

Result<> SyncState::endRun(qint64 run, const QDateTime &now, const QString &outcome, const QString &report)
{
    return store::run(m_database, "UPDATE sync_run SET ended_at = ?, outcome = ?, report = ? WHERE id = ?"_ba,
                      now.toMSecsSinceEpoch(), outcome, report, run)
        .and_then([&] { return store::run(m_database, "DELETE FROM sync_run WHERE id <= ?"_ba, run - keptRuns); });
}

Result<QList<RunRecord>> SyncState::runs(int limit)
{
    QList<RunRecord> runs;
    return forEach(
               m_database, "SELECT id, started_at, ended_at, outcome FROM sync_run ORDER BY id DESC LIMIT ?"_ba,
               [&](const Statement &row) {
                   runs.append({.id = row.integer(0),
                                .started = timeOf(row.integer(1)),
                                .ended = row.isNull(2) ? QDateTime() : timeOf(row.integer(2)),
                                .outcome = row.text(3)});
               },
               limit)
        .transform([&] { return std::move(runs); });
}

Result<QString> SyncState::reportOf(qint64 run)
{
    QString report;
    return forEach(
               m_database, "SELECT report FROM sync_run WHERE id = ?"_ba,
               [&](const Statement &row) { report = row.text(0); }, run)
        .transform([&] { return std::move(report); });
}

Result<QHash<ThingKey, RefusedThing>> SyncState::refused()
{
    QHash<ThingKey, RefusedThing> refused;
    return forEach(m_database, "SELECT kind, uid, hash, message, since FROM sync_refused"_ba,
                   [&](const Statement &row) {
                       refused.insert(keyOf(row), {row.blob(2), row.text(3), timeOf(row.integer(4))});
                   })
        .transform([&] { return std::move(refused); });
}

Result<> SyncState::saveRefused(const ThingKey &key, const RefusedThing &refused)
{
    return store::run(m_database,
                      "INSERT INTO sync_refused (kind, uid, hash, message, since) VALUES (?, ?, ?, ?, ?) ON CONFLICT "
                      "(kind, uid) DO UPDATE SET hash = excluded.hash, message = excluded.message"_ba,
                      int(key.first), key.second, refused.hash, refused.message, refused.since.toMSecsSinceEpoch());
}

Result<> SyncState::clearRefused(const ThingKey &key)
{
    return store::run(m_database, "DELETE FROM sync_refused WHERE kind = ? AND uid = ?"_ba, int(key.first), key.second);
}

Result<> SyncState::clearAllRefused()
{
    return store::run(m_database, "DELETE FROM sync_refused"_ba);
}

} // namespace stepwright::sync
