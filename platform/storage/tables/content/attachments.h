#pragma once

#include "platform/storage/database.h"

namespace stepwright::platform {

/// What a file can be attached to.
enum class AttachmentOwner { Folder, Scenario, TestRun, TestResult };

struct Attachment
{
    qint64 id = 0;
    QString fileName;
    QByteArray type;
    qint64 size = 0; ///< bytes
};

/// In the order they were attached.
[[nodiscard]] Async<std::vector<Attachment>> attachmentsOf(Connection &connection, AttachmentOwner kind, qint64 owner);

/// Of everything in a project.
[[nodiscard]] Async<std::vector<Attachment>> attachmentsOfProject(Connection &connection, qint64 project);

/// Errors: NotFound (also for something else's attachment).
[[nodiscard]] Async<Attachment> attachmentOf(Connection &connection, AttachmentOwner kind, qint64 owner, qint64 id);

[[nodiscard]] Async<QByteArray> attachmentContent(Connection &connection, qint64 id);

/// Gives the new id.
[[nodiscard]] Async<qint64> addAttachment(Connection &connection, qint64 project, AttachmentOwner kind, qint64 owner,
                                          Attachment attachment, QByteArray content);

/// Puts another file in an attachment's place.
[[nodiscard]] Async<> saveAttachment(Connection &connection, Attachment attachment, QByteArray content);
[[nodiscard]] Async<> removeAttachment(Connection &connection, qint64 id);

} // namespace stepwright::platform
