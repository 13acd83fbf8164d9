#include "platform/api/search/searchupdate.h"

#include "platform/api/search/searchlines.h"
#include "platform/storage/search/searchindex.h"
#include "platform/storage/tables/projects/stamp.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// To be raised whenever texts become other words: then everything is read anew.
constexpr qint64 rules = 1;

/// An object's name, description, definition, tags and values. Each is read for itself: most writes are of one object,
/// and a database that expects many would read whole tables.
QByteArray selectText(const QByteArray &kind)
{
    const auto select = [](const QByteArray &table, const QByteArray &owner, const QByteArray &values) {
        return "SELECT o.name, o.description, o.definition, (SELECT string_agg(t.key || ' ' || t.value, ' ') FROM tags "
               "t WHERE t." +
               owner + " = o.id), " + values + " FROM " + table + " o WHERE o.id = $1";
    };
    static const QByteArray folder = select("folders", "folder_id", "''");
    static const QByteArray word = select("actionwords", "actionword_id", "''");
    static const QByteArray scenario =
        select("scenarios", "scenario_id",
               "(SELECT string_agg(d.name || ' ' || d.data, ' ') FROM datasets d WHERE d.scenario_id = o.id)");
    return kind == scenariosKind ? scenario : kind == foldersKind ? folder : word;
}

Async<std::optional<SearchText>> textOf(Connection &connection, QByteArray kind, qint64 id)
{
    const Rows rows = co_await connection.query(selectText(kind), id);
    if (rows.isEmpty())
        co_return std::optional<SearchText>();
    const Row &row = rows.first();
    const QStringList lines = searchLines(row.text(2)) + QStringList{row.text(1), row.text(4)};
    co_return SearchText{kind, id, row.text(0), row.text(3), lines.join(u'\n')};
}

const QByteArray selectBehind = "SELECT p.id FROM projects p LEFT JOIN search_projects s ON s.project_id = p.id AND "
                                "s.rules = $1 WHERE p.last_change > coalesce(s.change, -1)";

/// The last change that is in a project's index; nobody else writes this index until the transaction ends.
Async<qint64> lastInIndex(Connection &connection, qint64 project)
{
    const Rows rows = co_await connection.query(
        "INSERT INTO search_projects (project_id, rules, change) VALUES ($1, $2, -1) ON CONFLICT (project_id) DO "
        "UPDATE "
        "SET change = CASE WHEN search_projects.rules = $2 THEN search_projects.change ELSE -1 END, rules = $2 "
        "RETURNING change",
        project, rules);
    co_return rows.first().integer(0);
}

Async<> indexChanges(Connection &connection, qint64 project, qint64 after, qint64 last)
{
    const Rows news =
        co_await connection.query("SELECT kind, object_id FROM changes WHERE project_id = $1 AND change > "
                                  "$2 AND change <= $3",
                                  project, after, last);
    std::vector<SearchText> texts;
    for (const Row &row : news) {
        std::optional<SearchText> text = co_await textOf(connection, row.bytes(0), row.integer(1));
        if (text)
            texts.push_back(std::move(*text));
        else
            co_await removeSearchText(connection, project, row.bytes(0), row.integer(1));
    }
    co_await writeSearchTexts(connection, project, std::move(texts));
}

} // namespace

Async<> updateSearch(Database &database, qint64 project)
{
    {
        const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Read);
        if ((co_await connection->query(selectBehind + " AND p.id = $2", rules, project)).isEmpty())
            co_return;
    }
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Write);
    const qint64 after = co_await lastInIndex(*connection, project);
    // Writers of a project take turns, so what is committed up to its last change is complete.
    const Rows last = co_await connection->query("SELECT last_change FROM projects WHERE id = $1", project);
    co_await indexChanges(*connection, project, after, last.first().integer(0));
    co_await connection->change("UPDATE search_projects SET change = $2 WHERE project_id = $1", project,
                                last.first().integer(0));
    co_await connection->commit();
}

Async<std::vector<qint64>> projectsToIndex(Database &database)
{
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Read);
    std::vector<qint64> projects;
    for (const Row &row : co_await connection->query(selectBehind + " ORDER BY p.id", rules))
        projects.push_back(row.integer(0));
    co_return projects;
}

} // namespace stepwright::platform
