#pragma once

#include "platform/api/answers/resources.h"
#include "platform/storage/tables/runs/builds.h"
#include "platform/storage/tables/runs/results.h"
#include "platform/storage/tables/runs/snapshots.h"
#include "platform/storage/tables/runs/testruns.h"
#include "platform/storage/tables/runs/tests.h"

namespace stepwright::platform {

[[nodiscard]] QJsonObject testRunResource(const TestRun &run, const TagIndex &tags = {});
[[nodiscard]] QJsonObject environmentResource(const Environment &environment);

/// `isWritten`: as answered to a write, where the hosted platform names two attributes with '_'.
[[nodiscard]] QJsonObject buildResource(const Build &build, bool isWritten = false);

/// `withSteps`: with the status of each step.
[[nodiscard]] QJsonObject resultResource(const TestResult &result, bool withSteps);

/// A relationship to one object; {} where it is not there.
[[nodiscard]] QJsonObject linkToOne(const QString &type, std::optional<qint64> id);

/// How many tests have each of the known statuses.
[[nodiscard]] QJsonObject statusCounts(const QMap<QString, qint64> &statuses, const QString &suffix = {});

/// A result of what a request says about a test: its status, author, description and steps. Errors: Invalid.
[[nodiscard]] Result<TestResult> readResult(const Call &call, const TestSnapshot &test);

} // namespace stepwright::platform
