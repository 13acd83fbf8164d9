#include "platform/storage/tables/content/attachments.h"

#include "platform/base/times.h"

#include <array>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

QByteArray column(AttachmentOwner kind)
{
    static constexpr std::array names = {"folder_id", "scenario_id", "test_run_id", "test_result_id"};
    return names[size_t(kind)];
}

std::vector<Attachment> fromRows(const Rows &rows)
{
    std::vector<Attachment> found;
    for (const Row &row : rows)
        found.push_back({row.integer(0), row.text(1), row.bytes(2), row.integer(3)});
    return found;
}

QByteArray select(AttachmentOwner kind)
{
    return "SELECT id, file_name, type, size FROM attachments WHERE " + column(kind) + " = $1 ";
}

} // namespace

Async<std::vector<Attachment>> attachmentsOf(Connection &connection, AttachmentOwner kind, qint64 owner)
{
    co_return fromRows(co_await connection.query(QByteArray(select(kind) + "ORDER BY id"), owner));
}

Async<std::vector<Attachment>> attachmentsOfProject(Connection &connection, qint64 project)
{
    co_return fromRows(co_await connection.query(
        "SELECT id, file_name, type, size FROM attachments WHERE project_id = $1 ORDER BY id", project));
}

Async<Attachment> attachmentOf(Connection &connection, AttachmentOwner kind, qint64 owner, qint64 id)
{
    std::vector<Attachment> found =
        fromRows(co_await connection.query(QByteArray(select(kind) + "AND id = $2"), owner, id));
    if (found.empty())
        co_return failure(ErrorKind::NotFound, u"There is no such attachment."_s);
    co_return std::move(found.front());
}

Async<QByteArray> attachmentContent(Connection &connection, qint64 id)
{
    const Rows rows = co_await connection.query("SELECT content FROM attachments WHERE id = $1", id);
    if (rows.isEmpty())
        co_return failure(ErrorKind::NotFound, u"There is no such attachment."_s);
    co_return QByteArray::fromBase64(rows.first().bytes(0));
}

Async<qint64> addAttachment(Connection &connection, qint64 project, AttachmentOwner kind, qint64 owner,
                            Attachment attachment, QByteArray content)
{
    const Rows rows = co_await connection.query(
        QByteArray("INSERT INTO attachments (project_id, " + column(kind) +
                   ", file_name, type, size, content, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id"),
        project, owner, attachment.fileName, attachment.type, content.size(), content.toBase64(), now());
    co_return rows.first().integer(0);
}

Async<> saveAttachment(Connection &connection, Attachment attachment, QByteArray content)
{
    co_await connection.query("UPDATE attachments SET file_name = $2, type = $3, size = $4, content = $5 WHERE id = $1",
                              attachment.id, attachment.fileName, attachment.type, content.size(), content.toBase64());
}

Async<> removeAttachment(Connection &connection, qint64 id)
{
    co_await connection.query("DELETE FROM attachments WHERE id = $1", id);
}

} // namespace stepwright::platform
