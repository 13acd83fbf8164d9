#include "model/sync/language/xml/definitionxml.h"
#include "platform/api/answers/jsonapi.h"
#include "platform/api/routes/routes.h"
#include "platform/api/runs/reportimport.h"
#include "platform/api/runs/rundocument.h"
#include "platform/api/runs/runwork.h"
#include "platform/base/times.h"
#include "platform/http/multipart.h"
#include "platform/storage/tables/accounts/requests.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// Whether code generators do not see a run yet: they know no answer that says "later".
bool isHidden(const TestRun &run, const QSet<qint64> &beingMade)
{
    return run.statuses.isEmpty() && beingMade.contains(run.id);
}

Async<Answer> listTestRuns(Call &call)
{
    QJsonArray list;
    const QSet<qint64> beingMade = co_await runsBeingMade(call.db(), call.project);
    std::vector<TestRun> runs = co_await testRunsOf(call.db(), call.project);
    std::erase_if(runs, [&](const TestRun &run) { return isHidden(run, beingMade); });
    for (const TestRun &run : runs)
        list.append(QJsonObject{{u"id"_s, QString::number(run.id)}, // a number would crash the client
                                {u"name"_s, run.name},
                                {u"created_at"_s, timeText(run.createdAt)}});
    co_return jsonAnswer({{u"test_runs"_s, list}});
}

Async<Answer> exportTestRun(Call &call)
{
    const TestRun run = co_await testRunById(call.db(), call.project, call.id(0));
    if (isHidden(run, co_await runsBeingMade(call.db(), call.project)))
        co_return errorAnswer(404, u"The run's tests are being made."_s);
    const QString status = call.query(u"filter_status"_s).value_or(QString());
    Answer answer;
    answer.type = "application/xml; charset=utf-8";
    answer.body = sync::testRunXml(co_await runDocument(call.db(), run, status));
    co_return answer;
}

Answer unknownFormat(const QString &format)
{
    Answer answer;
    answer.status = 422;
    answer.type = "text/plain; charset=utf-8";
    answer.body = "Unknown format \"" + format.toUtf8() + "\". Known formats: " + reportFormats().join(u", ").toUtf8();
    return answer;
}

ReportTarget targetOf(const Call &call, const QString &format)
{
    ReportTarget target;
    target.project = call.project;
    target.environment = call.query(u"execution_environment"_s).value_or(QString());
    target.build = call.query(u"build_id"_s).value_or(QString()).toLongLong();
    target.buildName = call.query(u"build_name"_s).value_or(QString());
    target.author = format + u" report"_s;
    target.at = now();
    return target;
}

Async<Answer> imported(Call &call, ReportTarget target, QString format)
{
    const QList<BodyPart> parts = co_await bodyParts(call.request.header("content-type"), call.request.body);
    QList<ReportedTest> tests;
    for (const BodyPart &part : parts)
        tests.append(co_await readReport(format, part.content));
    const QStringList names = co_await importResults(call.db(), target, tests);
    co_await writeAudit(call.db(), {call.request.id,
                                    call.request.address,
                                    {},
                                    call.project,
                                    u"import results"_s,
                                    u"%1 of %2 tests, %3"_s.arg(names.size()).arg(tests.size()).arg(format)});
    QJsonArray list;
    for (const QString &name : names)
        list.append(QJsonObject{{u"name"_s, name}});
    co_return jsonAnswer({{u"test_import"_s, list}});
}

Async<Answer> importTestResults(Call &call)
{
    const QString format = call.pathValues.value(1);
    if (!reportFormats().contains(format))
        co_return unknownFormat(format);
    co_return co_await imported(call, targetOf(call, format), format);
}

Async<Answer> importTestReports(Call &call)
{
    const QString format = call.pathValues.value(2);
    if (!reportFormats().contains(format))
        co_return unknownFormat(format);
    ReportTarget target = targetOf(call, format);
    target.run = co_await testRunById(call.db(), call.project, call.id(0));
    co_return co_await imported(call, target, format);
}

/// There are no reports at all: every test of the run has failed.
Async<Answer> reportGlobalFailure(Call &call)
{
    const TestRun run = co_await testRunById(call.db(), call.project, call.id(0));
    QList<ReportedTest> tests;
    const std::vector<TestSnapshot> known = co_await testSnapshotsOf(call.db(), run.id);
    for (const TestSnapshot &test : known)
        tests.append({test.name, test.uid, u"failed"_s, u"No report was found."_s});
    ReportTarget target = targetOf(call, u"missing"_s);
    target.run = run;
    co_await importResults(call.db(), target, tests);
    co_await writeAudit(
        call.db(),
        {call.request.id, call.request.address, {}, call.project, u"global failure"_s, QString::number(run.id)});
    co_return jsonAnswer({{u"test_import"_s, QJsonArray()}});
}

} // namespace

QList<Route> reportRoutes()
{
    const QString token = u"/publication/{token}"_s;
    const QStringList target{u"execution_environment"_s, u"build_id"_s, u"build_name"_s};
    return {
        {"GET", token + u"/test_runs"_s, Access::Token, listTestRuns, u"The project's test runs"_s, 200, {}, {}},
        {"GET",
         token + u"/test_run/{test_run}"_s,
         Access::Token,
         exportTestRun,
         u"A test run as XML, with the uids of its tests"_s,
         200,
         {},
         {u"filter_status"_s}},
        {"POST",
         u"/import_test_results/{token}/{format}"_s,
         Access::Token,
         importTestResults,
         u"Takes the results of reports: tests are known by the uid in their titles"_s,
         200,
         {},
         target},
        {"POST",
         u"/import_test_reports/{token}/{test_run}/{format}"_s,
         Access::Token,
         importTestReports,
         u"Takes the results of a report into one run: tests are known by uid or by name"_s,
         200,
         {},
         target},
        {"POST",
         u"/report_global_failure/{token}/{test_run}"_s,
         Access::Token,
         reportGlobalFailure,
         u"Says that there is no report: every test of the run has failed"_s,
         200,
         {},
         {}},
    };
}

} // namespace stepwright::platform
