#include "platform/api/answers/jsonapi.h"
#include "platform/api/answers/tagging.h"
#include "platform/api/routes/routes.h"
#include "platform/api/runs/rungeneration.h"
#include "platform/api/runs/runresources.h"
#include "platform/api/runs/runwork.h"
#include "platform/base/times.h"

#include <QDate>
#include <QTimeZone>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

Async<TestRun> runOf(Call &call)
{
    co_return co_await testRunById(call.db(), call.project, call.id(0));
}

Async<Answer> listRuns(Call &call)
{
    std::optional<bool> isArchived;
    const QString filter = call.query(u"filter[status]"_s).value_or(QString());
    if (filter == "active"_L1 || filter == "archived"_L1)
        isArchived = filter == "archived"_L1;
    const TagIndex tags = co_await includedTags(call, TagOwner::TestRun);
    const std::vector<TestRun> runs = co_await testRunsOf(call.db(), call.project, isArchived);
    QJsonArray data;
    JsonText included = JsonText::list();
    for (const TestRun &run : runs) {
        data.append(testRunResource(run, tags));
        tags.include(run.id, included);
    }
    co_return dataAnswer(data, included);
}

Async<Answer> shown(Call &call, qint64 id, int status = 200)
{
    const TestRun run = co_await testRunById(call.db(), call.project, id);
    const TagIndex tags = co_await includedTags(call, TagOwner::TestRun);
    QJsonObject object = testRunResource(run, tags);
    if (call.query(u"show_synchronization_information"_s) == u"true"_s) {
        QJsonObject attributes = object.value("attributes"_L1).toObject();
        attributes.insert(
            u"synchronization-information"_s,
            co_await synchronizationInformation(call.db(), call.project, run.id,
                                                co_await isBeingSynchronized(call.db(), call.project, run.id)));
        object.insert(u"attributes"_s, attributes);
    }
    JsonText included = JsonText::list();
    tags.include(run.id, included);
    co_return dataAnswer(object, included, status);
}

Async<Answer> showRun(Call &call)
{
    co_return co_await shown(call, call.id(0));
}

/// Numbers in a list, also such in quotes. Errors: Invalid.
Result<QList<qint64>> scenarioIds(const Call &call)
{
    QJsonArray given = call.attribute("scenario-ids"_L1).toArray();
    if (const QJsonValue one = call.attribute("scenario-id"_L1); !one.isUndefined())
        given.append(one);
    QList<qint64> ids;
    for (const auto &value : std::as_const(given)) {
        const qint64 id = value.isString() ? value.toString().toLongLong() : value.toInteger();
        if (id <= 0)
            return failure(ErrorKind::Invalid, u"scenario_ids must be numbers of scenarios."_s);
        ids.append(id);
    }
    return ids;
}

Async<Answer> createRun(Call &call)
{
    const QString name = co_await call.requiredText("name"_L1);
    const QString description = (co_await call.text("description"_L1)).value_or(QString());
    const QJsonValue external = call.attribute("external"_L1);
    const bool isExternal = external.toBool() || external.toInteger() == 1 || external.toString() == "true"_L1 ||
                            external.toString() == "1"_L1;
    const QList<qint64> scenarios = co_await scenarioIds(call);
    const qint64 source = (co_await call.integer("test-run-id"_L1)).value_or(0);
    const qint64 id = co_await addTestRun(call.db(), call.stamp, name, description, isExternal);
    if (source != 0)
        co_await doOrHandInRunWork(call, id, {RunWork::Kind::Copy, {}, source});
    else if (!isExternal || !scenarios.isEmpty())
        co_await doOrHandInRunWork(call, id, {RunWork::Kind::Add, scenarios, 0});
    co_await addRelatedTags(call, TagOwner::TestRun, id);
    co_return co_await shown(call, id, 201);
}

/// A description is answered 201 with the run, scenarios 200 with a list, as the hosted platform does.
Async<Answer> changeRun(Call &call)
{
    TestRun run = co_await runOf(call);
    const QList<qint64> scenarios = co_await scenarioIds(call);
    const std::optional<QString> description = co_await call.text("description"_L1);
    if (!description && scenarios.isEmpty())
        co_return errorAnswer(422, u"A test run takes a description, or scenarios to add."_s);
    run.description = description.value_or(run.description);
    co_await saveTestRun(call.db(), call.stamp, run);
    if (scenarios.isEmpty())
        co_return co_await shown(call, run.id, 201);
    co_await doOrHandInRunWork(call, run.id, {RunWork::Kind::Add, scenarios, 0});
    co_return dataAnswer(QJsonArray{testRunResource(co_await runOf(call))});
}

Async<Answer> archiveRuns(Call &call)
{
    const QString text = co_await call.requiredQuery(u"older_than"_s);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        co_return errorAnswer(422, u"older_than must be a day: 2026-01-31."_s);
    const qint64 before = date.startOfDay(QTimeZone::UTC).toMSecsSinceEpoch();
    QJsonArray ids;
    const std::vector<qint64> archived = co_await archiveTestRuns(call.db(), call.stamp, before);
    for (const qint64 id : archived)
        ids.append(id);
    co_return jsonAnswer({{u"meta"_s, QJsonObject{{u"archived_test_run_ids"_s, ids}}}});
}

Async<Answer> synchronizeRun(Call &call)
{
    const TestRun run = co_await runOf(call);
    co_await doOrHandInRunWork(call, run.id, {RunWork::Kind::Synchronize, {}, 0});
    co_await saveTestRun(call.db(), call.stamp, run);
    co_return co_await shown(call, run.id);
}

Async<Answer> showBuildHistory(Call &call)
{
    const TestRun run = co_await runOf(call);
    const qsizetype limit = call.query(u"limit"_s).value_or(u"25"_s).toLongLong();
    std::vector<Build> builds = co_await buildsOf(call.db(), run.id);
    const auto statuses = co_await buildStatuses(call.db(), run.id);
    std::ranges::reverse(builds);
    QJsonArray data;
    for (const Build &build : builds) {
        if (data.size() < limit)
            data.append(QJsonObject{{u"id"_s, build.id},
                                    {u"date"_s, timeText(build.createdAt)},
                                    {u"values"_s, statusCounts(statuses.value(build.id))},
                                    {u"platform"_s, build.environmentName}});
    }
    co_return jsonAnswer({{u"data"_s, data}});
}

Async<Answer> listRunTags(Call &call)
{
    const TestRun run = co_await runOf(call);
    co_return co_await answerTags(call, TagOwner::TestRun, run.id);
}

Async<Answer> createRunTag(Call &call)
{
    const TestRun run = co_await runOf(call);
    co_return co_await answerNewTag(call, TagOwner::TestRun, run.id);
}

Async<Answer> changeRunTag(Call &call)
{
    const TestRun run = co_await runOf(call);
    co_return co_await answerChangedTag(call, TagOwner::TestRun, run.id, call.id(1));
}

Async<Answer> deleteRunTag(Call &call)
{
    const TestRun run = co_await runOf(call);
    co_return co_await answerRemovedTag(call, TagOwner::TestRun, run.id, call.id(1));
}

} // namespace

QList<Route> testRunRoutes()
{
    const QString all = u"/api/projects/{project}/test_runs"_s;
    const QString one = all + u"/{test_run}"_s;
    const QString tags = one + u"/tags"_s;
    const QString tag = tags + u"/{run_tag}"_s;
    const QStringList shown{u"include"_s, u"show_synchronization_information"_s};
    return {
        {"GET", all, Access::Reader, listRuns, u"The test runs"_s, 200, {}, {u"filter[status]"_s, u"include"_s}},
        {"POST",
         all,
         Access::Tester,
         createRun,
         u"Makes a test run of scenarios, or of another run"_s,
         201,
         {u"name!"_s, u"description"_s, u"scenario_ids"_s, u"external"_s, u"test_run_id"_s},
         {}},
        {"GET", one, Access::Reader, showRun, u"A test run"_s, 200, {}, shown},
        {"PATCH",
         one,
         Access::Tester,
         changeRun,
         u"Changes the description, or adds scenarios"_s,
         201,
         {u"description"_s, u"scenario_id"_s, u"scenario_ids"_s},
         {}},
        {"POST",
         all + u"/archive"_s,
         Access::Member,
         archiveRuns,
         u"Archives the runs from before a day"_s,
         200,
         {},
         {u"older_than!"_s}},
        {"POST",
         one + u"/synchronize"_s,
         Access::Member,
         synchronizeRun,
         u"Brings a run to the project's present state; tests of what is gone go"_s,
         200,
         {},
         {}},
        {"GET",
         one + u"/build_history"_s,
         Access::Reader,
         showBuildHistory,
         u"The newest builds with their counts"_s,
         200,
         {},
         {u"limit"_s}},
        {"GET", tags, Access::Reader, listRunTags, u"The tags of a run"_s, 200, {}, {}},
        {"POST", tags, Access::Tester, createRunTag, u"Adds a tag to a run"_s, 201, {u"key!"_s, u"value"_s}, {}},
        {"PATCH", tag, Access::Tester, changeRunTag, u"Changes a tag of a run"_s, 200, {u"key"_s, u"value"_s}, {}},
        {"DELETE", tag, Access::Tester, deleteRunTag, u"Removes a tag from a run"_s, 200, {}, {}},
    };
}

} // namespace stepwright::platform
