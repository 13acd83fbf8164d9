#include "platform/api/answers/jsonapi.h"
#include "platform/api/routes/routes.h"
#include "platform/api/runs/testlist.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

Async<TestRun> runOf(Call &call)
{
    co_return co_await testRunById(call.db(), call.project, call.id(0));
}

Async<Environment> environmentOf(Call &call)
{
    const TestRun run = co_await runOf(call);
    co_return co_await environmentById(call.db(), run.id, call.id(1));
}

Async<Build> buildOf(Call &call)
{
    const TestRun run = co_await runOf(call);
    co_return co_await buildById(call.db(), run.id, call.id(1));
}

/// The environment of a run that has no other one. Errors: Invalid.
Async<Environment> onlyEnvironment(Call &call)
{
    const TestRun run = co_await runOf(call);
    std::vector<Environment> environments = co_await environmentsOf(call.db(), run.id);
    if (environments.size() != 1)
        co_return failure(ErrorKind::Invalid,
                          u"The run has %1 execution environments: name one of them."_s.arg(environments.size()));
    co_return std::move(environments.front());
}

Answer builds(const std::vector<Build> &list)
{
    QJsonArray data;
    for (const Build &build : list)
        data.append(buildResource(build));
    return dataAnswer(data);
}

Async<Answer> shown(Call &call, Build build)
{
    QJsonObject object = buildResource(build);
    QJsonArray included;
    if (call.includes("test-results"_L1)) {
        const std::vector<TestResult> results = co_await resultsOf(call.db(), build.id);
        QList<qint64> ids;
        for (const TestResult &result : results) {
            ids.append(result.id);
            included.append(resultResource(result, true));
        }
        object.insert(u"relationships"_s, QJsonObject{{u"test-results"_s, linkTo(u"test-results"_s, ids)}});
    }
    co_return dataAnswer(object, included);
}

/// The newest build that is open. Errors: NotFound.
Async<Answer> shownCurrent(Call &call, Environment environment)
{
    const std::vector<Build> all = co_await buildsOf(call.db(), environment.run, environment.id);
    std::optional<Build> current;
    for (const Build &build : all) {
        if (!build.closedAt)
            current = build;
    }
    if (!current)
        co_return errorAnswer(404, u"No build is running."_s);
    co_return co_await shown(call, *current);
}

Async<Answer> listBuilds(Call &call)
{
    const Environment environment = co_await onlyEnvironment(call);
    co_return builds(co_await buildsOf(call.db(), environment.run, environment.id));
}

Async<Answer> createdBuild(Call &call, Environment environment)
{
    const QString name = (co_await call.text("name"_L1)).value_or(QString());
    co_return dataAnswer(buildResource(co_await addBuild(call.db(), environment, name, call.stamp.at), true), {}, 201);
}

Async<Answer> createBuild(Call &call)
{
    const Environment environment = co_await onlyEnvironment(call);
    co_await call.requiredText("name"_L1);
    co_return co_await createdBuild(call, environment);
}

Async<Answer> showBuild(Call &call)
{
    co_return co_await shown(call, co_await buildOf(call));
}

Async<Answer> changeBuild(Call &call)
{
    Build build = co_await buildOf(call);
    build.name = co_await call.requiredText("name"_L1);
    co_await renameBuild(call.db(), build.id, build.name);
    co_return dataAnswer(buildResource(build, true));
}

Async<Answer> showCurrentBuild(Call &call)
{
    co_return co_await shownCurrent(call, co_await onlyEnvironment(call));
}

Async<Answer> closeOneBuild(Call &call)
{
    const Build build = co_await buildOf(call);
    co_await closeBuild(call.db(), build.id, call.stamp.at);
    co_return dataAnswer(buildResource(co_await buildById(call.db(), build.run, build.id), true));
}

/// A result of the test that the request names among its relationships.
Async<Answer> newResult(Call &call, Build build)
{
    const qint64 id = (co_await call.related("test-snapshot"_L1)).value_or(0);
    if (id == 0)
        co_return errorAnswer(422, u"The relationships must name a test-snapshot."_s);
    const TestSnapshot test = co_await testSnapshotById(call.db(), build.run, id);
    const TestResult result = co_await readResult(call, test);
    co_return co_await answerNewResult(call, result, build);
}

Async<Answer> createBuildResult(Call &call)
{
    co_return co_await newResult(call, co_await buildOf(call));
}

Async<Answer> listEnvironments(Call &call)
{
    const TestRun run = co_await runOf(call);
    const std::vector<Environment> environments = co_await environmentsOf(call.db(), run.id);
    QJsonArray data;
    for (const Environment &environment : environments)
        data.append(environmentResource(environment));
    co_return dataAnswer(data);
}

Async<Answer> createEnvironment(Call &call)
{
    const TestRun run = co_await runOf(call);
    const QString name = co_await call.requiredText("name"_L1);
    const qint64 id = co_await addEnvironment(call.db(), run.id, name, call.stamp.at);
    co_return dataAnswer(environmentResource(co_await environmentById(call.db(), run.id, id)), {}, 201);
}

Async<Answer> changeEnvironment(Call &call)
{
    const Environment environment = co_await environmentOf(call);
    const QString name = co_await call.requiredText("name"_L1);
    co_await renameEnvironment(call.db(), environment, name, call.stamp.at);
    co_return dataAnswer(environmentResource(co_await environmentById(call.db(), environment.run, environment.id)));
}

Async<Answer> deleteEnvironment(Call &call)
{
    co_await removeEnvironment(call.db(), co_await environmentOf(call));
    co_return emptyAnswer();
}

Async<Answer> listEnvironmentBuilds(Call &call)
{
    const Environment environment = co_await environmentOf(call);
    co_return builds(co_await buildsOf(call.db(), environment.run, environment.id));
}

Async<Answer> createEnvironmentBuild(Call &call)
{
    co_return co_await createdBuild(call, co_await environmentOf(call));
}

Async<Answer> showCurrentEnvironmentBuild(Call &call)
{
    co_return co_await shownCurrent(call, co_await environmentOf(call));
}

Async<Answer> createEnvironmentResult(Call &call)
{
    const Environment environment = co_await environmentOf(call);
    co_return co_await newResult(call, co_await currentBuild(call.db(), environment, call.stamp.at));
}

QList<Route> environmentRoutes(const QString &run, const QStringList &result)
{
    const QString all = run + u"/execution_environments"_s;
    const QString one = all + u"/{environment}"_s;
    const QString builds = one + u"/builds"_s;
    return {
        {"GET", all, Access::Reader, listEnvironments, u"The environments of a run"_s, 200, {}, {}},
        {"POST", all, Access::Tester, createEnvironment, u"Makes an environment"_s, 201, {u"name!"_s}, {}},
        {"PATCH", one, Access::Tester, changeEnvironment, u"Renames an environment"_s, 200, {u"name!"_s}, {}},
        {"DELETE", one, Access::Member, deleteEnvironment, u"Deletes an environment with its builds"_s, 200, {}, {}},
        {"GET", builds, Access::Reader, listEnvironmentBuilds, u"The builds of an environment"_s, 200, {}, {}},
        {"POST", builds, Access::Tester, createEnvironmentBuild, u"Begins a build"_s, 201, {u"name"_s}, {}},
        {"GET",
         builds + u"/current"_s,
         Access::Reader,
         showCurrentEnvironmentBuild,
         u"The build that is running"_s,
         200,
         {},
         {u"include"_s}},
        {"POST",
         one + u"/test_results"_s,
         Access::Tester,
         createEnvironmentResult,
         u"Says how a test went in the current build"_s,
         201,
         result,
         {}},
    };
}

} // namespace

QList<Route> buildRoutes()
{
    const QString run = u"/api/projects/{project}/test_runs/{test_run}"_s;
    const QString all = run + u"/builds"_s;
    const QString one = all + u"/{build}"_s;
    const QStringList result{u"status!"_s, u"status-author"_s, u"description"_s, u"step-statuses"_s};
    return QList<Route>{
               {"GET", all, Access::Reader, listBuilds, u"The builds of a run with one environment"_s, 200, {}, {}},
               {"POST", all, Access::Tester, createBuild, u"Begins a build"_s, 201, {u"name!"_s}, {}},
               {"GET", one, Access::Reader, showBuild, u"A build"_s, 200, {}, {u"include"_s}},
               {"PATCH", one, Access::Tester, changeBuild, u"Renames a build"_s, 200, {u"name!"_s}, {}},
               {"GET",
                all + u"/current"_s,
                Access::Reader,
                showCurrentBuild,
                u"The build that is running"_s,
                200,
                {},
                {u"include"_s}},
               {"POST",
                one + u"/test_results"_s,
                Access::Tester,
                createBuildResult,
                u"Says how a test went in a build"_s,
                201,
                result,
                {}},
               {"POST", one + u"/close"_s, Access::Tester, closeOneBuild, u"Ends a build"_s, 200, {}, {}},
           } +
           environmentRoutes(run, result);
}

} // namespace stepwright::platform
