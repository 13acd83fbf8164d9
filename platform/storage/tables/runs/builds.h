#pragma once

#include "platform/storage/database.h"

namespace stepwright::platform {

/// Where a run's tests are executed: a browser, a device, a stage.
struct Environment
{
    qint64 id = 0;
    qint64 run = 0;
    QString name;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
};

/// In the order they were made.
[[nodiscard]] Async<std::vector<Environment>> environmentsOf(Connection &connection, qint64 run);

/// Errors: NotFound (also for another run's environment).
[[nodiscard]] Async<Environment> environmentById(Connection &connection, qint64 run, qint64 id);

/// Gives the new id. Errors: Invalid (the name is taken).
[[nodiscard]] Async<qint64> addEnvironment(Connection &connection, qint64 run, QString name, qint64 at);
[[nodiscard]] Async<> renameEnvironment(Connection &connection, Environment environment, QString name, qint64 at);

/// Deletes it with its builds and their results.
[[nodiscard]] Async<> removeEnvironment(Connection &connection, Environment environment);

/// One execution of a run's tests in an environment.
struct Build
{
    qint64 id = 0;
    qint64 run = 0;
    qint64 environment = 0;
    QString environmentName;
    QString name;
    qint64 createdAt = 0;
    std::optional<qint64> closedAt; ///< empty: results may come
};

/// Those of a run, or of one environment of it, in the order they were made.
[[nodiscard]] Async<std::vector<Build>> buildsOf(Connection &connection, qint64 run,
                                                 std::optional<qint64> environment = {});

/// Errors: NotFound (also for another run's build).
[[nodiscard]] Async<Build> buildById(Connection &connection, qint64 run, qint64 id);

/// The newest build of an environment that is open; a new one where there is none.
[[nodiscard]] Async<Build> currentBuild(Connection &connection, Environment environment, qint64 at);

/// Makes a build; without a name it gets its number.
[[nodiscard]] Async<Build> addBuild(Connection &connection, Environment environment, QString name, qint64 at);
[[nodiscard]] Async<> renameBuild(Connection &connection, qint64 id, QString name);
[[nodiscard]] Async<> closeBuild(Connection &connection, qint64 id, qint64 at);

} // namespace stepwright::platform
