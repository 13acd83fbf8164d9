#include "platform/api/runs/rungeneration.h"

#include "platform/api/runs/projectstate.h"

#include <QUuid>

#include <algorithm>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

QString newUid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// Adds folders to a run, each after the one it is in.
class FolderWriter
{
public:
    FolderWriter(Connection &connection, const ProjectState &state, qint64 run)
        : m_connection(connection), m_state(state), m_run(run)
    {
    }

    Async<> readKnown()
    {
        const std::vector<FolderSnapshot> known = co_await folderSnapshotsOf(m_connection, m_run);
        for (const FolderSnapshot &snapshot : known) {
            if (snapshot.folder)
                m_ids.insert(*snapshot.folder, snapshot.id);
        }
    }

    /// The snapshot of a folder, made with those around it where it is missing.
    Async<qint64> idOf(qint64 folder)
    {
        QList<const Folder *> missing; // innermost first
        std::optional<qint64> next = folder;
        for (; next && !m_ids.contains(*next); next = missing.last()->parent)
            missing.append(m_state.folder(*next));
        std::optional<qint64> parent = next ? std::optional(m_ids.value(*next)) : std::nullopt;
        for (auto one = missing.crbegin(); one != missing.crend(); ++one) {
            parent = co_await addFolderSnapshot(
                m_connection, {0, m_run, parent, (*one)->id, m_state.snapshotOf(**one), (*one)->position});
            m_ids.insert((*one)->id, *parent);
        }
        co_return *parent;
    }

private:
    Connection &m_connection;
    const ProjectState &m_state;
    qint64 m_run;
    QHash<qint64, qint64> m_ids; ///< folder to snapshot
};

Async<QList<qint64>> wantedScenarios(Connection &connection, const ProjectState &state, qint64 run,
                                     QList<qint64> scenarios)
{
    QSet<qint64> known;
    const std::vector<ScenarioSnapshot> snapshots = co_await scenarioSnapshotsOf(connection, run);
    for (const ScenarioSnapshot &snapshot : snapshots)
        known.insert(snapshot.scenario.value_or(0));
    const QSet<qint64> asked(scenarios.begin(), scenarios.end());
    QList<qint64> wanted;
    for (const Scenario &scenario : state.scenarios()) {
        if (!known.contains(scenario.id) && (asked.isEmpty() || asked.contains(scenario.id)))
            wanted.append(scenario.id);
    }
    co_return wanted;
}

Async<qint64> nextPosition(Connection &connection, qint64 run)
{
    const std::vector<TestSnapshot> tests = co_await testSnapshotsOf(connection, run);
    co_return tests.empty() ? 0 : tests.back().position + 1;
}

/// The tests that a run has of each scenario's snapshot.
Async<QHash<qint64, std::vector<TestSnapshot>>> testsByScenario(Connection &connection, qint64 run)
{
    QHash<qint64, std::vector<TestSnapshot>> tests;
    std::vector<TestSnapshot> all = co_await testSnapshotsOf(connection, run);
    for (TestSnapshot &test : all) {
        if (test.scenarioSnapshot)
            tests[*test.scenarioSnapshot].push_back(std::move(test));
    }
    co_return tests;
}

/// What the tests of a scenario become: those of rows that are still there keep their uids and results.
struct TestChanges
{
    std::vector<TestSnapshot> added;
    std::vector<TestSnapshot> kept; ///< with their new content
    std::vector<qint64> removed;
    bool isChange = false;
};

TestChanges compareTests(const std::vector<TestSnapshot> &before, std::vector<TestSnapshot> now)
{
    TestChanges changes;
    QSet<qint64> used;
    for (TestSnapshot &test : now) {
        const auto old = std::ranges::find_if(before, [&](const TestSnapshot &one) {
            return one.datasetUid == test.datasetUid && !used.contains(one.id);
        });
        if (old == before.end()) {
            changes.added.push_back(std::move(test));
            continue;
        }
        used.insert(old->id);
        changes.isChange |= old->name != test.name || old->steps != test.steps || old->data != test.data;
        TestSnapshot kept = *old;
        kept.name = test.name;
        kept.datasetName = test.datasetName;
        kept.data = test.data;
        kept.steps = test.steps;
        changes.kept.push_back(std::move(kept));
    }
    for (const TestSnapshot &old : before) {
        if (!used.contains(old.id))
            changes.removed.push_back(old.id);
    }
    changes.isChange |= !changes.added.empty() || !changes.removed.empty();
    return changes;
}

Async<> writeTests(Connection &connection, Stamp stamp, qint64 run, qint64 snapshot, TestChanges changes,
                   qint64 &position)
{
    for (const qint64 id : changes.removed)
        co_await removeTestSnapshot(connection, id);
    for (const TestSnapshot &test : changes.kept)
        co_await saveTestSnapshot(connection, test, stamp.at);
    for (TestSnapshot &test : changes.added) {
        test.run = run;
        test.scenarioSnapshot = snapshot;
        test.uid = newUid();
        test.position = position++;
        co_await addTestSnapshot(connection, test, stamp.at);
    }
}

} // namespace

Async<> addScenarios(Connection &connection, Stamp stamp, qint64 run, QList<qint64> scenarios)
{
    const ProjectState state = co_await ProjectState::read(connection, stamp.project);
    const QList<qint64> wanted = co_await wantedScenarios(connection, state, run, scenarios);
    FolderWriter folders(connection, state, run);
    co_await folders.readKnown();
    qint64 position = co_await nextPosition(connection, run);
    for (const qint64 id : wanted) {
        const Scenario &scenario = *state.scenario(id);
        const qint64 folder = co_await folders.idOf(scenario.folder);
        const qint64 snapshot = co_await addScenarioSnapshot(
            connection, {0, run, folder, scenario.id, state.snapshotOf(scenario), scenario.position});
        co_await writeTests(connection, stamp, run, snapshot, compareTests({}, state.testsOf(scenario)), position);
    }
    co_await setWordSnapshots(connection, run, state.words());
}

Async<> copyTests(Connection &connection, Stamp stamp, qint64 from, qint64 to)
{
    QHash<qint64, qint64> folders;
    std::vector<FolderSnapshot> oldFolders = co_await folderSnapshotsOf(connection, from);
    for (FolderSnapshot &folder : oldFolders) {
        const qint64 before = folder.id;
        folder.run = to;
        if (folder.parent)
            folder.parent = folders.value(*folder.parent);
        folders.insert(before, co_await addFolderSnapshot(connection, folder));
    }
    QHash<qint64, qint64> scenarios;
    std::vector<ScenarioSnapshot> oldScenarios = co_await scenarioSnapshotsOf(connection, from);
    for (ScenarioSnapshot &scenario : oldScenarios) {
        const qint64 before = scenario.id;
        scenario.run = to;
        scenario.folder = folders.value(scenario.folder);
        scenarios.insert(before, co_await addScenarioSnapshot(connection, scenario));
    }
    std::vector<TestSnapshot> tests = co_await testSnapshotsOf(connection, from);
    for (TestSnapshot &test : tests) {
        test.run = to;
        test.uid = newUid();
        if (test.scenarioSnapshot)
            test.scenarioSnapshot = scenarios.value(*test.scenarioSnapshot);
        co_await addTestSnapshot(connection, test, stamp.at);
    }
    co_await setWordSnapshots(connection, to, co_await wordSnapshotsOf(connection, from));
}

Async<> synchronize(Connection &connection, Stamp stamp, qint64 run)
{
    const ProjectState state = co_await ProjectState::read(connection, stamp.project);
    const QHash<qint64, std::vector<TestSnapshot>> tests = co_await testsByScenario(connection, run);
    qint64 position = co_await nextPosition(connection, run);
    std::vector<ScenarioSnapshot> scenarios = co_await scenarioSnapshotsOf(connection, run);
    for (ScenarioSnapshot &snapshot : scenarios) {
        const Scenario *scenario = snapshot.scenario ? state.scenario(*snapshot.scenario) : nullptr;
        if (!scenario) {
            co_await removeScenarioSnapshot(connection, snapshot.id);
            continue;
        }
        snapshot.content = state.snapshotOf(*scenario);
        co_await saveScenarioSnapshot(connection, snapshot);
        co_await writeTests(connection, stamp, run, snapshot.id,
                            compareTests(tests.value(snapshot.id), state.testsOf(*scenario)), position);
    }
    std::vector<FolderSnapshot> folders = co_await folderSnapshotsOf(connection, run);
    for (FolderSnapshot &snapshot : folders) {
        if (const Folder *folder = snapshot.folder ? state.folder(*snapshot.folder) : nullptr) {
            snapshot.content = state.snapshotOf(*folder);
            co_await saveFolderSnapshot(connection, snapshot);
        }
    }
    co_await setWordSnapshots(connection, run, state.words());
}

Async<QJsonObject> synchronizationInformation(Connection &connection, qint64 project, qint64 run, bool isUnderWay)
{
    const ProjectState state = co_await ProjectState::read(connection, project);
    QJsonArray goneFolders;
    QJsonArray goneScenarios;
    QJsonArray goneTests;
    bool isChange = false;
    const std::vector<FolderSnapshot> folders = co_await folderSnapshotsOf(connection, run);
    for (const FolderSnapshot &snapshot : folders) {
        const Folder *folder = snapshot.folder ? state.folder(*snapshot.folder) : nullptr;
        if (!folder)
            goneFolders.append(snapshot.id);
        else
            isChange |= state.snapshotOf(*folder) != snapshot.content;
    }
    const QHash<qint64, std::vector<TestSnapshot>> tests = co_await testsByScenario(connection, run);
    const std::vector<ScenarioSnapshot> scenarios = co_await scenarioSnapshotsOf(connection, run);
    for (const ScenarioSnapshot &snapshot : scenarios) {
        const Scenario *scenario = snapshot.scenario ? state.scenario(*snapshot.scenario) : nullptr;
        if (!scenario)
            goneScenarios.append(snapshot.id);
        const TestChanges changes =
            compareTests(tests.value(snapshot.id), scenario ? state.testsOf(*scenario) : std::vector<TestSnapshot>());
        for (const qint64 id : changes.removed)
            goneTests.append(id);
        isChange |= changes.isChange || !scenario || state.snapshotOf(*scenario) != snapshot.content;
    }
    co_return QJsonObject{{u"synchronizable"_s, isChange},
                          {u"synchronizing"_s, isUnderWay},
                          {u"details"_s, QJsonObject{{u"deleted_folders_snapshots"_s, goneFolders},
                                                     {u"deleted_scenarios_snapshots"_s, goneScenarios},
                                                     {u"deleted_tests_snapshots"_s, goneTests}}}};
}

} // namespace stepwright::platform
