#include "platform/storage/tables/content/actionwords.h"

#include <QUuid>

#include <algorithm>
#include <iterator>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

const QByteArray selectWords = "SELECT w.id, w.project_id, w.uid, w.name, w.description, w.definition, w.version, "
                               "w.last_author, w.created_at, w.updated_at FROM actionwords w WHERE w.project_id = $1 ";
const QByteArray inOrder = " ORDER BY w.id";

std::vector<ActionWord> fromRows(const Rows &rows)
{
    std::vector<ActionWord> found;
    found.reserve(rows.size());
    for (const Row &row : rows) {
        found.push_back({row.integer(0), row.integer(1), row.text(2), row.text(3), row.text(4), row.text(5),
                         row.integer(6), row.text(7), row.integer(8), row.integer(9)});
    }
    return found;
}

Async<> refuseTakenName(Connection &connection, qint64 project, qint64 except, QString name)
{
    const Rows rows = co_await connection.query(
        "SELECT id FROM actionwords WHERE project_id = $1 AND name = $2 AND id <> $3", project, name, except);
    if (!rows.isEmpty())
        co_await failure(ErrorKind::Invalid, u"Name has already been taken."_s);
}

} // namespace

Async<std::vector<ActionWord>> actionWordsOf(Connection &connection, qint64 project)
{
    co_return fromRows(co_await connection.query(selectWords + inOrder, project));
}

Async<std::vector<ActionWord>> actionWordsTagged(Connection &connection, qint64 project, QString key,
                                                 std::optional<QString> value)
{
    const QByteArray tagged = "AND EXISTS (SELECT 1 FROM tags t WHERE t.actionword_id = w.id AND t.key = $2";
    if (value)
        co_return fromRows(
            co_await connection.query(selectWords + tagged + " AND t.value = $3)" + inOrder, project, key, *value));
    co_return fromRows(co_await connection.query(selectWords + tagged + ')' + inOrder, project, key));
}

Async<std::vector<ActionWord>> actionWordsNamed(Connection &connection, qint64 project, QStringList names)
{
    constexpr qsizetype atOnce = 50; // always as many places, so that the statement is prepared once
    QByteArrayList places;
    for (qsizetype i = 0; i < atOnce; ++i)
        places.append('$' + QByteArray::number(i + 2));
    const QByteArray sql = selectWords + "AND w.name IN (" + places.join(", ") + ')';
    std::vector<ActionWord> found;
    for (qsizetype from = 0; from < names.size(); from += atOnce) {
        Values values{toValue(project)};
        for (qsizetype i = 0; i < atOnce; ++i)
            values.push_back(from + i < names.size() ? toValue(names[from + i]) : Value());
        std::ranges::move(fromRows(co_await connection.run(sql, values)), std::back_inserter(found));
    }
    co_return found;
}

Async<ActionWord> actionWordById(Connection &connection, qint64 project, qint64 id)
{
    std::vector<ActionWord> found = fromRows(co_await connection.query(selectWords + "AND w.id = $2", project, id));
    if (found.empty())
        co_return failure(ErrorKind::NotFound, u"There is no such action word."_s);
    co_return std::move(found.front());
}

Async<qint64> addActionWord(Connection &connection, Stamp stamp, QString name, QString description, QString definition)
{
    co_await refuseTakenName(connection, stamp.project, 0, name);
    const Rows rows = co_await connection.query(
        "INSERT INTO actionwords (project_id, uid, name, description, definition, version, last_author, created_at, "
        "updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) RETURNING id",
        stamp.project, QUuid::createUuid().toString(QUuid::WithoutBraces), name, description, definition, stamp.change,
        stamp.author, stamp.at);
    const qint64 id = rows.first().integer(0);
    co_await recordChange(connection, stamp, actionwordsKind, id);
    co_return id;
}

Async<> saveActionWord(Connection &connection, Stamp stamp, ActionWord word)
{
    co_await refuseTakenName(connection, stamp.project, word.id, word.name);
    co_await connection.query("UPDATE actionwords SET name = $2, description = $3, definition = $4, version = $5, "
                              "last_author = $6, updated_at = $7 WHERE id = $1",
                              word.id, word.name, word.description, word.definition, stamp.change, stamp.author,
                              stamp.at);
    co_await recordChange(connection, stamp, actionwordsKind, word.id);
}

Async<> removeActionWord(Connection &connection, Stamp stamp, qint64 id)
{
    co_await connection.query("DELETE FROM actionwords WHERE id = $1", id);
    co_await recordChange(connection, stamp, actionwordsKind, id, true);
}

} // namespace stepwright::platform
