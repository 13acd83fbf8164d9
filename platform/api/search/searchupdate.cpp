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

} // namespace

Async<> updateSearch(Connection &connection, qint64 project)
{
    const Rows news = co_await connection.query(
        "SELECT kind, object_id, change FROM changes WHERE project_id = $1 AND change > coalesce((SELECT change FROM "
        "search_projects WHERE project_id = $1 AND rules = $2), -1) ORDER BY change",
        project, rules);
    if (news.isEmpty())
        co_return;
    std::vector<SearchText> texts;
    for (const Row &row : news) {
        std::optional<SearchText> text = co_await textOf(connection, row.bytes(0), row.integer(1));
        if (text)
            texts.push_back(std::move(*text));
        else
            co_await removeSearchText(connection, project, row.bytes(0), row.integer(1));
    }
    co_await writeSearchTexts(connection, project, std::move(texts));
    const qint64 last = news.rows.back().integer(2);
    co_await connection.change(
        "INSERT INTO search_projects (project_id, rules, change) VALUES ($1, $2, $3) ON CONFLICT "
        "(project_id) DO UPDATE SET rules = $2, change = $3",
        project, rules, last);
}

Async<> updateSearches(Database &database)
{
    std::vector<qint64> projects;
    {
        const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Read);
        const Rows rows = co_await connection->query("SELECT id FROM projects ORDER BY id");
        for (const Row &row : rows)
            projects.push_back(row.integer(0));
    }
    for (const qint64 project : projects) {
        const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Write);
        // As a writer does, so that nobody else does the same at the same time.
        co_await connection->query("UPDATE projects SET last_change = last_change WHERE id = $1", project);
        co_await updateSearch(*connection, project);
        co_await connection->commit();
    }
}

} // namespace stepwright::platform
