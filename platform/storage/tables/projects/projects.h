#pragma once

#include "platform/storage/database.h"

namespace stepwright::platform {

struct Project
{
    qint64 id = 0;
    QString uid;
    QString name;
    QString description;
    bool bddMode = true;
    QString secretToken; ///< digits; whoever has it may export the project
    qint64 lastChange = 0;
    QString lastAuthor;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    qint64 rootFolder = 0;
};

/// The projects an account is a member of, oldest first.
[[nodiscard]] Async<std::vector<Project>> projectsOf(Connection &connection, qint64 account);

/// Errors: NotFound.
[[nodiscard]] Async<Project> projectById(Connection &connection, qint64 id);

[[nodiscard]] Async<std::optional<Project>> projectBySecretToken(Connection &connection, QByteArray token);

/// Makes a project with its root folder, which has the project's name.
[[nodiscard]] Async<Project> addProject(Connection &connection, QString name, QString author, QByteArray secretToken);

} // namespace stepwright::platform
