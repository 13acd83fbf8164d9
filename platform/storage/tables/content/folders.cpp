#include "platform/storage/tables/content/folders.h"

#include <QUuid>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

const QByteArray selectFolders =
    "SELECT f.id, f.project_id, f.parent_id, f.uid, f.name, f.description, f.definition, f.position, f.version, "
    "f.last_author, f.created_at, f.updated_at, f.feature_updated_at, (SELECT count(*) FROM scenarios s WHERE "
    "s.folder_id = f.id) FROM folders f WHERE f.project_id = $1 ";
const QByteArray inOrder = " ORDER BY f.position, f.id";

Folder fromRow(const Row &row)
{
    return {row.integer(0),  row.integer(1),  row.optionalInteger(2), row.text(3),    row.text(4),
            row.text(5),     row.text(6),     row.integer(7),         row.integer(8), row.text(9),
            row.integer(10), row.integer(11), row.integer(12),        row.integer(13)};
}

std::vector<Folder> fromRows(const Rows &rows)
{
    std::vector<Folder> found;
    found.reserve(rows.size());
    for (const Row &row : rows)
        found.push_back(fromRow(row));
    return found;
}

/// Whether `folder` is `ancestor` or lies below it.
Async<bool> liesBelow(Connection &connection, qint64 folder, qint64 ancestor)
{
    const Rows rows = co_await connection.query(
        "WITH RECURSIVE up (id, parent_id) AS (SELECT id, parent_id FROM folders WHERE id = $1 UNION SELECT f.id, "
        "f.parent_id FROM folders f JOIN up ON f.id = up.parent_id) SELECT id FROM up WHERE id = $2",
        folder, ancestor);
    co_return !rows.isEmpty();
}

Async<> removeAll(Connection &connection, Stamp stamp, Rows folders)
{
    for (const Row &row : folders) {
        const Rows scenarios =
            co_await connection.query("SELECT id FROM scenarios WHERE folder_id = $1", row.integer(0));
        for (const Row &scenario : scenarios)
            co_await recordChange(connection, stamp, scenariosKind, scenario.integer(0), true);
        co_await recordChange(connection, stamp, foldersKind, row.integer(0), true);
    }
    for (const Row &row : folders)
        co_await connection.change("DELETE FROM folders WHERE id = $1", row.integer(0)); // takes what is in it along
}

} // namespace

Async<std::vector<Folder>> foldersOf(Connection &connection, qint64 project)
{
    co_return fromRows(co_await connection.query(selectFolders + inOrder, project));
}

Async<std::vector<Folder>> childFolders(Connection &connection, qint64 project, qint64 parent)
{
    co_return fromRows(co_await connection.query(selectFolders + "AND f.parent_id = $2" + inOrder, project, parent));
}

Async<std::vector<Folder>> foldersTagged(Connection &connection, qint64 project, QString key,
                                         std::optional<QString> value)
{
    const QByteArray tagged = "AND EXISTS (SELECT 1 FROM tags t WHERE t.folder_id = f.id AND t.key = $2";
    if (value)
        co_return fromRows(
            co_await connection.query(selectFolders + tagged + " AND t.value = $3)" + inOrder, project, key, *value));
    co_return fromRows(co_await connection.query(selectFolders + tagged + ')' + inOrder, project, key));
}

Async<Folder> folderById(Connection &connection, qint64 project, qint64 id)
{
    const Rows rows = co_await connection.query(selectFolders + "AND f.id = $2", project, id);
    if (rows.isEmpty())
        co_return failure(ErrorKind::NotFound, u"There is no such folder."_s);
    co_return fromRow(rows.first());
}

Async<qint64> addFolder(Connection &connection, Stamp stamp, std::optional<qint64> parent, QString name)
{
    const Rows rows = co_await connection.query(
        "INSERT INTO folders (project_id, parent_id, uid, name, definition, position, version, last_author, "
        "created_at, updated_at, feature_updated_at) VALUES ($1, $2, $3, $4, $5, (SELECT coalesce(max(position), -1) + "
        "1 FROM folders WHERE parent_id = $2), $6, $7, $8, $8, $8) RETURNING id",
        stamp.project, parent, QUuid::createUuid().toString(QUuid::WithoutBraces), name, u"folder do\nend\n"_s,
        stamp.change, stamp.author, stamp.at);
    const qint64 id = rows.first().integer(0);
    co_await recordChange(connection, stamp, foldersKind, id);
    co_return id;
}

Async<> saveFolder(Connection &connection, Stamp stamp, Folder folder)
{
    const Folder before = co_await folderById(connection, stamp.project, folder.id);
    if (folder.parent != before.parent) {
        if (!before.parent || !folder.parent)
            co_await failure(ErrorKind::Invalid, u"The root folder stays where it is."_s);
        const qint64 parent = folder.parent.value_or(0);
        co_await folderById(connection, stamp.project, parent);
        if (co_await liesBelow(connection, parent, folder.id))
            co_await failure(ErrorKind::Invalid, u"A folder cannot be moved into itself."_s);
    }
    co_await connection.change("UPDATE folders SET parent_id = $2, name = $3, description = $4, definition = $5, "
                               "version = $6, last_author = $7, updated_at = $8, feature_updated_at = $8 WHERE id = $1",
                               folder.id, folder.parent, folder.name, folder.description, folder.definition,
                               stamp.change, stamp.author, stamp.at);
    co_await recordChange(connection, stamp, foldersKind, folder.id);
}

Async<> removeFolder(Connection &connection, Stamp stamp, Folder folder, FolderPart part)
{
    if (part == FolderPart::All && !folder.parent)
        co_await failure(ErrorKind::Invalid, u"The root folder cannot be deleted."_s);
    if (part == FolderPart::Scenarios) {
        const Rows scenarios = co_await connection.query("SELECT id FROM scenarios WHERE folder_id = $1", folder.id);
        for (const Row &row : scenarios)
            co_await recordChange(connection, stamp, scenariosKind, row.integer(0), true);
        co_await connection.change("DELETE FROM scenarios WHERE folder_id = $1", folder.id);
        co_await touchFeature(connection, stamp, folder.id);
        co_return;
    }
    const Rows below = co_await connection.query(
        "WITH RECURSIVE down (id) AS (SELECT id FROM folders WHERE id = $1 UNION SELECT f.id FROM folders f JOIN down "
        "ON f.parent_id = down.id) SELECT id FROM down WHERE id <> $2 ORDER BY id DESC",
        folder.id, part == FolderPart::Children ? folder.id : 0);
    co_await removeAll(connection, stamp, below);
}

Async<> touchFeature(Connection &connection, Stamp stamp, qint64 folder)
{
    co_await connection.change( // once in a write of many scenarios
        "UPDATE folders SET feature_updated_at = $2 WHERE id = $1 AND feature_updated_at <> $2", folder, stamp.at);
}

} // namespace stepwright::platform
