#pragma once

#include "platform/reports/report.h"
#include "platform/storage/tables/runs/builds.h"
#include "platform/storage/tables/runs/testruns.h"
#include "platform/storage/tables/runs/tests.h"

namespace stepwright::platform {

/// Where the results of a report go.
struct ReportTarget
{
    qint64 project = 0;
    std::optional<TestRun> run; ///< only its tests, also by name; empty: the tests of all runs, by uid
    QString environment;        ///< made where a run has none of this name; empty: the run's first
    qint64 build = 0;           ///< of the run the tests are in; 0: see buildName
    QString buildName;          ///< a build of this name, made if missing; empty: the current one
    QString author;             ///< of the results
    qint64 at = 0;
};

/// Writes the results of the tests that are known: those whose uid stands in the report, and in a target's run those of
/// the same name. An external run gets tests for names that it does not know. Gives the names of the tests. Errors:
/// NotFound (the build), Invalid (the build is closed).
[[nodiscard]] Async<QStringList> importResults(Connection &connection, ReportTarget target, QList<ReportedTest> tests);

} // namespace stepwright::platform
