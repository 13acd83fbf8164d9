#pragma once

#include "model/sync/endpoints/endpoints.h"

namespace stepwright::sync {

/// Projects and their backups.
class ProjectEndpoints : public Endpoints
{
public:
    using Endpoints::Endpoints;

    /// The projects of the account.
    [[nodiscard]] QFuture<Answered<wire::Listing<wire::Project>>> list() const;

    /// The project itself, with the id of its root folder where the platform tells it.
    [[nodiscard]] QFuture<Answered<wire::Project>> get(Priority priority = Priority::Verify) const;

    /// Whether something changed since the cursor of an earlier answer, and the cursor for the next time. Without one:
    /// that cursor alone. NotFound: the server tells no changes; only Stepwright's own does.
    [[nodiscard]] QFuture<Answered<wire::Changes>> changes(std::optional<qint64> since) const;

    /// Has a backup made on the platform. Conflict: one is being made already.
    [[nodiscard]] QFuture<Answered<wire::Project>> startBackup() const;

    /// The last backup; nothing before the first.
    [[nodiscard]] QFuture<Answered<std::optional<wire::Backup>>> lastBackup() const;
};

/// Files attached to folders and scenarios. `owner` is the path of the object, which the groups below give.
class AttachmentEndpoints : public Endpoints
{
public:
    /// kind: "folders" or "scenarios".
    AttachmentEndpoints(RequestQueue &queue, const QString &project, QString kind)
        : Endpoints(queue, project), m_kind(std::move(kind))
    {
    }

    [[nodiscard]] QFuture<Answered<wire::Listing<wire::Attachment>>> list(const QString &owner,
                                                                          Priority priority = Priority::Scan) const;
    [[nodiscard]] QFuture<Answered<wire::Attachment>> add(const QString &owner, const QString &fileName,
                                                          const QByteArray &content) const;

    /// The bytes of a file. It may lie on another server, which is asked by https and without credentials.
    [[nodiscard]] QFuture<Answered<QByteArray>> content(const QString &owner, const QString &id) const;

    [[nodiscard]] QFuture<Answered<wire::Attachment>> replace(const QString &owner, const QString &id,
                                                              const QString &fileName, const QByteArray &content) const;
    [[nodiscard]] QFuture<Answered<>> remove(const QString &owner, const QString &id) const;

private:
    QString m_kind;
};

} // namespace stepwright::sync
