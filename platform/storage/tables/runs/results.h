#pragma once

#include "platform/storage/database.h"

#include <QJsonArray>
#include <QMap>

namespace stepwright::platform {

/// What came of one test in one build.
struct TestResult
{
    qint64 id = 0;
    qint64 test = 0;
    qint64 build = 0;
    qint64 environment = 0;
    QString status; ///< one of knownStatuses
    QString author;
    QString description;
    QJsonArray stepStatuses; ///< one for each step of the test
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
};

/// "passed", "failed", "retest", "undefined", "blocked", "skipped", "wip".
[[nodiscard]] const QStringList &knownStatuses();

/// Adds a result, which becomes the test's status. Gives its id.
[[nodiscard]] Async<qint64> addResult(Connection &connection, TestResult result, qint64 at);

/// Errors: NotFound (also for another test's result).
[[nodiscard]] Async<TestResult> resultById(Connection &connection, qint64 test, qint64 id);

/// Writes status, author and description; the status is the test's where this is its last result.
[[nodiscard]] Async<> saveResult(Connection &connection, TestResult result, qint64 at);

/// The last result of each test of a run that has one.
[[nodiscard]] Async<std::vector<TestResult>> lastResultsOf(Connection &connection, qint64 run);

/// The results of a build, in the order they came.
[[nodiscard]] Async<std::vector<TestResult>> resultsOf(Connection &connection, qint64 build);

/// For each of a run's builds how many of its tests have each status, the last result of a test counting.
[[nodiscard]] Async<QHash<qint64, QMap<QString, qint64>>> buildStatuses(Connection &connection, qint64 run);

/// The newest results of a test, at most `count`, newest first.
[[nodiscard]] Async<std::vector<TestResult>> newestResults(Connection &connection, qint64 test, int count);

} // namespace stepwright::platform
