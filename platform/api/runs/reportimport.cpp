#include "platform/api/runs/reportimport.h"

#include "platform/storage/tables/runs/results.h"

#include <QUuid>

#include <algorithm>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

Async<Environment> environmentFor(Connection &connection, const ReportTarget &target, qint64 run)
{
    const std::vector<Environment> known = co_await environmentsOf(connection, run);
    const auto named =
        target.environment.isEmpty() ? known.begin() : std::ranges::find(known, target.environment, &Environment::name);
    if (named != known.end())
        co_return *named;
    const QString name = target.environment.isEmpty() ? u"Default"_s : target.environment;
    const qint64 id = co_await addEnvironment(connection, run, name, target.at);
    co_return co_await environmentById(connection, run, id);
}

Async<Build> buildFor(Connection &connection, const ReportTarget &target, qint64 run)
{
    if (target.build != 0)
        co_return co_await buildById(connection, run, target.build);
    const Environment environment = co_await environmentFor(connection, target, run);
    if (target.buildName.isEmpty())
        co_return co_await currentBuild(connection, environment, target.at);
    const std::vector<Build> known = co_await buildsOf(connection, run, environment.id);
    const auto named = std::ranges::find_if(
        known, [&](const Build &build) { return build.name == target.buildName && !build.closedAt; });
    if (named != known.end())
        co_return *named;
    co_return co_await addBuild(connection, environment, target.buildName, target.at);
}

/// Finds the tests that reports name.
class KnownTests
{
public:
    KnownTests(Connection &connection, const ReportTarget &target) : m_connection(connection), m_target(target) {}

    Async<> readRun()
    {
        if (m_target.run)
            m_ofRun = co_await testSnapshotsOf(m_connection, m_target.run->id);
    }

    Async<std::optional<TestSnapshot>> find(ReportedTest reported)
    {
        if (!m_target.run && reported.uid.isEmpty())
            co_return std::optional<TestSnapshot>();
        if (!m_target.run)
            co_return co_await testSnapshotByUid(m_connection, m_target.project, reported.uid);
        for (const TestSnapshot &test : m_ofRun) {
            if (reported.uid.isEmpty() ? test.name == reported.title : test.uid == reported.uid)
                co_return std::optional(test);
        }
        if (!m_target.run->isExternal || reported.title.trimmed().isEmpty())
            co_return std::optional<TestSnapshot>();
        TestSnapshot made;
        made.run = m_target.run->id;
        made.uid = QUuid::createUuid().toString(QUuid::WithoutBraces);
        made.name = reported.title;
        made.position = m_ofRun.empty() ? 0 : m_ofRun.back().position + 1;
        made.id = co_await addTestSnapshot(m_connection, made, m_target.at);
        m_ofRun.push_back(made);
        co_return std::optional(made);
    }

private:
    Connection &m_connection;
    const ReportTarget &m_target;
    std::vector<TestSnapshot> m_ofRun;
};

} // namespace

Async<QStringList> importResults(Connection &connection, ReportTarget target, QList<ReportedTest> tests)
{
    KnownTests known(connection, target);
    co_await known.readRun();
    QHash<qint64, qint64> builds; ///< by run
    QStringList names;
    for (const ReportedTest &reported : tests) {
        const std::optional<TestSnapshot> test = co_await known.find(reported);
        if (!test)
            continue;
        if (!builds.contains(test->run)) {
            const Build build = co_await buildFor(connection, target, test->run);
            if (build.closedAt)
                co_return failure(ErrorKind::Invalid, u"The build is closed."_s);
            builds.insert(test->run, build.id);
        }
        TestResult result;
        result.test = test->id;
        result.build = builds.value(test->run);
        result.status = reported.status;
        result.author = target.author;
        result.description = reported.description;
        for (qsizetype i = 0; i < test->steps.size(); ++i)
            result.stepStatuses.append(reported.status == "passed"_L1 ? u"passed"_s : u"undefined"_s);
        co_await addResult(connection, result, target.at);
        names.append(test->name);
    }
    co_return names;
}

} // namespace stepwright::platform
