#include "platform/storage/tables/content/tags.h"

#include <array>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

QByteArray column(TagOwner kind)
{
    static constexpr std::array names = {"folder_id", "scenario_id", "actionword_id", "test_run_id",
                                         "test_snapshot_id"};
    return names[size_t(kind)];
}

QByteArray table(TagOwner kind)
{
    return kind == TagOwner::TestRun || kind == TagOwner::TestSnapshot ? "run_tags" : "tags";
}

std::vector<Tag> fromRows(const Rows &rows)
{
    std::vector<Tag> found;
    found.reserve(rows.size());
    for (const Row &row : rows)
        found.push_back({row.integer(0), row.integer(1), row.text(2), row.text(3)});
    return found;
}

QByteArray select(TagOwner kind)
{
    return "SELECT id, " + column(kind) + ", key, value FROM " + table(kind) + " WHERE ";
}

} // namespace

Async<std::vector<Tag>> tagsOf(Connection &connection, qint64 project, TagOwner kind)
{
    co_return fromRows(co_await connection.query(
        select(kind) + "project_id = $1 AND " + column(kind) + " IS NOT NULL ORDER BY id", project));
}

Async<std::vector<Tag>> tagsOn(Connection &connection, TagOwner kind, qint64 owner)
{
    co_return fromRows(co_await connection.query(select(kind) + column(kind) + " = $1 ORDER BY id", owner));
}

Async<Tag> tagOn(Connection &connection, TagOwner kind, qint64 owner, qint64 id)
{
    std::vector<Tag> found =
        fromRows(co_await connection.query(select(kind) + column(kind) + " = $1 AND id = $2", owner, id));
    if (found.empty())
        co_return failure(ErrorKind::NotFound, u"There is no such tag."_s);
    co_return std::move(found.front());
}

Async<Tag> addTag(Connection &connection, qint64 project, TagOwner kind, qint64 owner, QString key, QString value)
{
    std::vector<Tag> same = fromRows(co_await connection.query(
        select(kind) + column(kind) + " = $1 AND key = $2 AND value = $3", owner, key, value));
    if (!same.empty())
        co_return std::move(same.front());
    const Rows rows = co_await connection.query("INSERT INTO " + table(kind) + " (project_id, " + column(kind) +
                                                    ", key, value) VALUES ($1, $2, $3, $4) RETURNING id",
                                                project, owner, key, value);
    co_return Tag{rows.first().integer(0), owner, key, value};
}

Async<> saveTag(Connection &connection, TagOwner kind, Tag tag)
{
    co_await connection.query("UPDATE " + table(kind) + " SET key = $2, value = $3 WHERE id = $1", tag.id, tag.key,
                              tag.value);
}

Async<> removeTag(Connection &connection, TagOwner kind, qint64 id)
{
    co_await connection.query("DELETE FROM " + table(kind) + " WHERE id = $1", id);
}

} // namespace stepwright::platform
