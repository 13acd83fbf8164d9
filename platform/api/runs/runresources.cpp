#include "platform/api/runs/runresources.h"

#include "platform/api/answers/jsonapi.h"
#include "platform/base/times.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

QString knownStatus(const QString &status)
{
    return knownStatuses().contains(status) ? status : u"undefined"_s;
}

/// The status of each of a test's steps. A list as long as the test's steps is taken as it is; a shorter one is of the
/// scenario's steps, of which each makes several; what is missing is undefined.
QJsonArray stepStatuses(const QJsonValue &given, const QJsonArray &steps)
{
    const QJsonArray list = given.toArray();
    const bool isOfTest = list.size() >= steps.size();
    QJsonArray statuses;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const qsizetype from = isOfTest ? i : qsizetype(steps[i]["from"_L1].toInteger());
        statuses.append(from < list.size() ? knownStatus(list[from].toString()) : u"undefined"_s);
    }
    return statuses;
}

} // namespace

QJsonObject statusCounts(const QMap<QString, qint64> &statuses, const QString &suffix)
{
    QJsonObject counts;
    for (const QString &status : knownStatuses())
        counts.insert(status + suffix, statuses.value(status));
    return counts;
}

QJsonObject linkToOne(const QString &type, std::optional<qint64> id)
{
    if (!id)
        return {};
    return {{u"data"_s, QJsonObject{{u"type"_s, type}, {u"id"_s, QString::number(*id)}}}};
}

QJsonObject testRunResource(const TestRun &run, const TagIndex &tags)
{
    return resource(u"test-runs"_s, run.id,
                    {{u"created-at"_s, timeText(run.createdAt)},
                     {u"updated-at"_s, timeText(run.updatedAt)},
                     {u"last-author"_s, run.lastAuthor},
                     {u"name"_s, run.name},
                     {u"description"_s, run.description},
                     {u"archived"_s, run.isArchived},
                     {u"external"_s, run.isExternal},
                     {u"statuses"_s, statusCounts(run.statuses)}},
                    {{u"tags"_s, tags.linkFrom(run.id)}});
}

QJsonObject environmentResource(const Environment &environment)
{
    return resource(u"execution-environments"_s, environment.id,
                    {{u"created-at"_s, timeText(environment.createdAt)},
                     {u"updated-at"_s, timeText(environment.updatedAt)},
                     {u"name"_s, environment.name},
                     {u"test-run-id"_s, environment.run}});
}

QJsonObject buildResource(const Build &build, bool isWritten)
{
    const QJsonValue closedAt = build.closedAt ? QJsonValue(timeText(*build.closedAt)) : QJsonValue();
    return resource(u"builds"_s, build.id,
                    {{u"created-at"_s, timeText(build.createdAt)},
                     {u"name"_s, build.name},
                     {u"test-run-id"_s, build.run},
                     {u"execution-environment-id"_s, build.environment},
                     {isWritten ? u"is_running"_s : u"is-running"_s, !build.closedAt},
                     {isWritten ? u"closed_at"_s : u"closed-at"_s, closedAt}},
                    {{u"test-results"_s, QJsonObject()}});
}

QJsonObject resultResource(const TestResult &result, bool withSteps)
{
    QJsonObject attributes{{u"created-at"_s, timeText(result.createdAt)},
                           {u"updated-at"_s, timeText(result.updatedAt)},
                           {u"status"_s, result.status},
                           {u"status-author"_s, result.author},
                           {u"description"_s, result.description},
                           {u"test-snapshot-id"_s, result.test},
                           {u"execution-environment-id"_s, result.environment}};
    if (withSteps)
        attributes.insert(u"step-statuses"_s, result.stepStatuses);
    return resource(u"test-results"_s, result.id, attributes,
                    {{u"test-snapshot"_s, QJsonObject()},
                     {u"build"_s, QJsonObject()},
                     {u"execution-environment"_s, QJsonObject()}});
}

Result<TestResult> readResult(const Call &call, const TestSnapshot &test)
{
    const Result<QString> status = call.requiredText("status"_L1);
    const Result<std::optional<QString>> author = call.text("status-author"_L1);
    const Result<std::optional<QString>> description = call.text("description"_L1);
    if (!status || !author || !description)
        return failure(!status ? status.error() : !author ? author.error() : description.error());
    TestResult result;
    result.test = test.id;
    result.status = knownStatus(*status);
    result.author = author->value_or(call.account.email);
    result.description = description->value_or(QString());
    result.stepStatuses = stepStatuses(call.attribute("step-statuses"_L1), test.steps);
    return result;
}

} // namespace stepwright::platform
