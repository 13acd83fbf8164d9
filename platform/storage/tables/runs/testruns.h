#pragma once

#include "platform/storage/tables/projects/stamp.h"

#include <QMap>

namespace stepwright::platform {

/// Scenarios as they were at a moment, with the results of testing them.
struct TestRun
{
    qint64 id = 0;
    qint64 project = 0;
    QString uid;
    QString name;
    QString description;
    bool isArchived = false;
    bool isExternal = false; ///< tests are made by the reports that come in
    QString lastAuthor;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    QMap<QString, qint64> statuses; ///< how many tests have each status
};

/// In the order they were made. `isArchived` empty: both kinds.
[[nodiscard]] Async<std::vector<TestRun>> testRunsOf(Connection &connection, qint64 project,
                                                     std::optional<bool> isArchived = {});

/// Errors: NotFound (also for another project's run).
[[nodiscard]] Async<TestRun> testRunById(Connection &connection, qint64 project, qint64 id);

/// Makes a run without tests, with the environment "Default". Gives its id.
[[nodiscard]] Async<qint64> addTestRun(Connection &connection, Stamp stamp, QString name, QString description,
                                       bool isExternal);

/// Writes the description.
[[nodiscard]] Async<> saveTestRun(Connection &connection, Stamp stamp, TestRun run);

/// Archives the runs that were made before a time. Gives their ids.
[[nodiscard]] Async<std::vector<qint64>> archiveTestRuns(Connection &connection, Stamp stamp, qint64 before);

} // namespace stepwright::platform
