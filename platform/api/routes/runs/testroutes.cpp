#include "platform/api/answers/jsonapi.h"
#include "platform/api/answers/tagging.h"
#include "platform/api/routes/routes.h"
#include "platform/api/runs/runresources.h"
#include "platform/api/runs/runwork.h"
#include "platform/api/runs/testlist.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

Async<TestSnapshot> testOf(Call &call)
{
    const TestRun run = co_await testRunById(call.db(), call.project, call.id(0));
    co_return co_await testSnapshotById(call.db(), run.id, call.id(1));
}

Async<Answer> listTests(Call &call)
{
    const TestRun run = co_await testRunById(call.db(), call.project, call.id(0));
    if (const std::optional<Answer> refused = co_await refusedWhileMade(call, run.id))
        co_return *refused;
    TestList list = co_await TestList::read(call, run.id);
    QJsonArray data;
    for (const TestSnapshot &test : list.tests())
        data.append(list.add(test));
    co_return dataAnswer(data, list.included());
}

/// The share of passed ones among the last ten results, in per cent.
Async<QString> passRate(Call &call, TestSnapshot test)
{
    constexpr int counted = 10;
    const std::vector<TestResult> results = co_await newestResults(call.db(), test.id, counted);
    const auto passed = std::ranges::count(results, u"passed"_s, &TestResult::status);
    const double share = results.empty() ? 0 : 100.0 * double(passed) / double(results.size());
    co_return QString::number(share, 'f', 1);
}

Async<Answer> showTest(Call &call)
{
    const TestSnapshot test = co_await testOf(call);
    TestList list = co_await TestList::read(call, test.run);
    QJsonObject object = list.add(test);
    if (call.query(u"show_passrate"_s)) {
        QJsonObject attributes = object.value("attributes"_L1).toObject();
        attributes.insert(u"pass-rate"_s, co_await passRate(call, test));
        object.insert(u"attributes"_s, attributes);
    }
    co_return dataAnswer(object, list.included());
}

Async<Answer> deleteTest(Call &call)
{
    const TestSnapshot test = co_await testOf(call);
    co_await removeTestSnapshot(call.db(), test.id);
    co_return emptyAnswer();
}

Async<Answer> listTestTags(Call &call)
{
    const TestSnapshot test = co_await testOf(call);
    co_return co_await answerTags(call, TagOwner::TestSnapshot, test.id);
}

Async<Answer> createTestTag(Call &call)
{
    const TestSnapshot test = co_await testOf(call);
    co_return co_await answerNewTag(call, TagOwner::TestSnapshot, test.id);
}

Async<Answer> changeTestTag(Call &call)
{
    const TestSnapshot test = co_await testOf(call);
    co_return co_await answerChangedTag(call, TagOwner::TestSnapshot, test.id, call.id(2));
}

Async<Answer> deleteTestTag(Call &call)
{
    const TestSnapshot test = co_await testOf(call);
    co_return co_await answerRemovedTag(call, TagOwner::TestSnapshot, test.id, call.id(2));
}

/// The build that a new result belongs to: the one the request names, else the current one of the environment it names,
/// else that of the run's first environment.
Async<Build> buildFor(Call &call, qint64 run)
{
    if (const std::optional<qint64> id = co_await call.related("build"_L1))
        co_return co_await buildById(call.db(), run, *id);
    if (const std::optional<qint64> id = co_await call.related("execution-environment"_L1))
        co_return co_await currentBuild(call.db(), co_await environmentById(call.db(), run, *id), call.stamp.at);
    const std::vector<Environment> environments = co_await environmentsOf(call.db(), run);
    if (environments.empty())
        co_return failure(ErrorKind::Invalid, u"The run has no execution environment."_s);
    co_return co_await currentBuild(call.db(), environments.front(), call.stamp.at);
}

Async<Answer> createTestResult(Call &call)
{
    const TestSnapshot test = co_await testOf(call);
    const TestResult result = co_await readResult(call, test);
    const Build build = co_await buildFor(call, test.run);
    co_return co_await answerNewResult(call, result, build);
}

Async<Answer> changeTestResult(Call &call)
{
    const TestSnapshot test = co_await testOf(call);
    TestResult result = co_await resultById(call.db(), test.id, call.id(2));
    if (!call.attribute("status"_L1).isUndefined())
        result.status = (co_await readResult(call, test)).status;
    result.author = (co_await call.text("status-author"_L1)).value_or(result.author);
    result.description = (co_await call.text("description"_L1)).value_or(result.description);
    co_await saveResult(call.db(), result, call.stamp.at);
    co_return dataAnswer(resultResource(co_await resultById(call.db(), test.id, result.id), true));
}

} // namespace

QList<Route> testRoutes()
{
    const QString all = u"/api/projects/{project}/test_runs/{test_run}/test_snapshots"_s;
    const QString one = all + u"/{test_snapshot}"_s;
    const QString tags = one + u"/tags"_s;
    const QString tag = tags + u"/{test_tag}"_s;
    const QStringList result{u"status!"_s, u"status-author"_s, u"description"_s, u"step-statuses"_s};
    return {
        {"GET",
         all,
         Access::Reader,
         listTests,
         u"The tests of a run"_s,
         200,
         {},
         {u"include"_s, u"show_step_statuses"_s}},
        {"GET",
         one,
         Access::Reader,
         showTest,
         u"A test of a run"_s,
         200,
         {},
         {u"include"_s, u"show_passrate"_s, u"show_step_statuses"_s}},
        {"DELETE", one, Access::Member, deleteTest, u"Removes a test with its results"_s, 200, {}, {}},
        {"GET", tags, Access::Reader, listTestTags, u"The tags of a test"_s, 200, {}, {}},
        {"POST", tags, Access::Tester, createTestTag, u"Adds a tag to a test"_s, 201, {u"key!"_s, u"value"_s}, {}},
        {"PATCH", tag, Access::Tester, changeTestTag, u"Changes a tag of a test"_s, 200, {u"key"_s, u"value"_s}, {}},
        {"DELETE", tag, Access::Tester, deleteTestTag, u"Removes a tag from a test"_s, 200, {}, {}},
        {"POST",
         one + u"/test_results"_s,
         Access::Tester,
         createTestResult,
         u"Says how a test went"_s,
         201,
         result,
         {}},
        {"PATCH",
         one + u"/test_results/{test_result}"_s,
         Access::Tester,
         changeTestResult,
         u"Corrects a result"_s,
         200,
         {u"status"_s, u"status-author"_s, u"description"_s},
         {}},
    };
}

} // namespace stepwright::platform
