#include "platform/api/runs/runwork.h"

#include "platform/api/answers/jsonapi.h"
#include "platform/api/jobs/jobnames.h"
#include "platform/api/runs/rungeneration.h"
#include "platform/storage/tables/content/scenarios.h"
#include "platform/storage/tables/jobs/jobs.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <numeric>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostAtOnce = 1000; // scenarios of a project, or tests of a run: tenths of a second

const QStringList kindNames{u"add"_s, u"copy"_s, u"synchronize"_s}; // as the kinds are listed

/// How many scenarios or tests the work reads. Errors: NotFound (no such scenario, no such run).
Async<qint64> sizeOf(Call &call, RunWork work)
{
    if (work.kind == RunWork::Kind::Copy) {
        const TestRun source = co_await testRunById(call.db(), call.project, work.source);
        co_return std::accumulate(source.statuses.begin(), source.statuses.end(), 0LL);
    }
    const QSet<qint64> known = co_await scenarioIdsOf(call.db(), call.project);
    for (const qint64 id : work.scenarios) {
        if (!known.contains(id))
            co_return failure(ErrorKind::NotFound, u"There is no scenario %1."_s.arg(id));
    }
    co_return known.size();
}

Async<bool> hasOpenJob(Connection &connection, qint64 project, QString kind, qint64 run)
{
    const std::vector<Job> jobs = co_await openJobs(connection, project, std::move(kind), run);
    co_return !jobs.empty();
}

/// Whether there is a job about a run that is not done.
Async<bool> isChanging(Connection &connection, qint64 project, qint64 run)
{
    co_return co_await hasOpenJob(connection, project, runJob, run) ||
        co_await hasOpenJob(connection, project, synchronizationJob, run);
}

} // namespace

QByteArray RunWork::toInput() const
{
    QJsonArray ids;
    for (const qint64 id : scenarios)
        ids.append(id);
    const QJsonObject object{{u"kind"_s, kindNames[qsizetype(kind)]}, {u"scenarios"_s, ids}, {u"source"_s, source}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

RunWork RunWork::fromInput(const QByteArray &input)
{
    const QJsonObject object = QJsonDocument::fromJson(input).object();
    RunWork work;
    work.kind = Kind(std::max<qsizetype>(0, kindNames.indexOf(object.value("kind"_L1).toString())));
    for (const auto &id : object.value("scenarios"_L1).toArray())
        work.scenarios.append(id.toInteger());
    work.source = object.value("source"_L1).toInteger();
    return work;
}

Async<> doRunWork(Connection &connection, Stamp stamp, qint64 run, RunWork work)
{
    switch (work.kind) {
    case RunWork::Kind::Add:
        co_await addScenarios(connection, stamp, run, work.scenarios);
        break;
    case RunWork::Kind::Copy:
        co_await copyTests(connection, stamp, work.source, run);
        break;
    case RunWork::Kind::Synchronize:
        co_await synchronize(connection, stamp, run);
        break;
    }
}

Async<> doOrHandInRunWork(Call &call, qint64 run, RunWork work)
{
    const bool isLarge = co_await sizeOf(call, work) > mostAtOnce;
    const bool comesLater = co_await isChanging(call.db(), call.project, run) ||
                            (work.source != 0 && co_await isChanging(call.db(), call.project, work.source));
    if (!isLarge && !comesLater) {
        co_await doRunWork(call.db(), call.stamp, run, work);
        co_return;
    }
    const QString kind = work.kind == RunWork::Kind::Synchronize ? synchronizationJob : runJob;
    co_await addJob(call.db(), {call.project, kind, run, call.account.email, work.toInput(), true});
}

Async<QSet<qint64>> runsBeingMade(Connection &connection, qint64 project)
{
    QSet<qint64> runs;
    const std::vector<Job> jobs = co_await openJobs(connection, project, runJob);
    for (const Job &job : jobs)
        runs.insert(job.object);
    co_return runs;
}

Async<std::optional<Answer>> refusedWhileMade(Call &call, qint64 run)
{
    if (!co_await hasOpenJob(call.db(), call.project, runJob, run))
        co_return std::optional<Answer>();
    Answer answer = errorAnswer(423, u"The run's tests are being made."_s);
    answer.headers.emplace_back("Retry-After", "1");
    co_return std::optional(answer);
}

Async<bool> isBeingSynchronized(Connection &connection, qint64 project, qint64 run)
{
    co_return co_await hasOpenJob(connection, project, synchronizationJob, run);
}

} // namespace stepwright::platform
