#include "model/store/tables/drafttable.h"

#include "model/store/sqlite/statement.h"

#include <QCryptographicHash>
#include <QTimeZone>

namespace stepwright::store {

using namespace Qt::StringLiterals;

QByteArray textHash(const std::optional<project::FeatureText> &text)
{
    return text ? QCryptographicHash::hash(text->bytes, QCryptographicHash::Sha256) : QByteArray();
}

Result<> DraftTable::save(const Draft &draft)
{
    return run(*m_database,
               "INSERT INTO draft(folder_uid, bytes, base_hash, saved_at) VALUES(?, ?, ?, ?) ON CONFLICT (folder_uid) "
               "DO UPDATE SET bytes = excluded.bytes, base_hash = excluded.base_hash, saved_at = excluded.saved_at"_ba,
               draft.folderUid, draft.bytes, draft.baseHash, QDateTime::currentMSecsSinceEpoch());
}

Result<QList<Draft>> DraftTable::all()
{
    QList<Draft> drafts;
    const Result<> done = forEach(
        *m_database, "SELECT folder_uid, bytes, base_hash, saved_at FROM draft ORDER BY saved_at, folder_uid"_ba,
        [&drafts](const Statement &row) {
            drafts.append({.folderUid = row.text(0),
                           .bytes = row.blob(1),
                           .baseHash = row.blob(2),
                           .savedAt = QDateTime::fromMSecsSinceEpoch(row.integer(3), QTimeZone::UTC)});
        });
    if (!done)
        return failure(done.error());
    return drafts;
}

Result<> DraftTable::discard(const QString &folderUid)
{
    return run(*m_database, "DELETE FROM draft WHERE folder_uid = ?"_ba, folderUid);
}

} // namespace stepwright::store
