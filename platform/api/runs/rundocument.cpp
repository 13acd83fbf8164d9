#include "platform/api/runs/rundocument.h"

#include "platform/api/definitions/definitiontext.h"
#include "platform/api/runs/projectstate.h"
#include "platform/storage/tables/projects/projects.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

using TestsBySnapshot = QHash<qint64, std::vector<TestSnapshot>>;

project::Expression plain(const QString &text, project::ExpressionKind kind)
{
    project::Expression value;
    value.kind = kind;
    value.text = text;
    return value;
}

sync::PlatformDefinition read(const QString &definition, sync::DefinitionKind kind)
{
    return readDefinition(definition, kind).value_or(sync::PlatformDefinition());
}

sync::RunTest toRunTest(const TestSnapshot &test, int index, const QList<project::Tag> &tags)
{
    sync::RunTest target{test.uid, index, test.datasetUid, tags, {}};
    for (const QJsonValue &step : test.steps) {
        const bool isResult = step.toObject().contains("result"_L1);
        const QString text = step[isResult ? "result"_L1 : "action"_L1].toString();
        target.steps.append({isResult ? project::Step::Kind::Result : project::Step::Kind::Action,
                             plain(text, project::ExpressionKind::PlainText)});
    }
    return target;
}

project::Dataset toDataset(const TestSnapshot &test, const QList<project::Parameter> &parameters)
{
    project::Dataset dataset;
    dataset.name = test.datasetName;
    dataset.uid = test.datasetUid;
    dataset.testUid = test.uid;
    for (const project::Parameter &parameter : parameters)
        dataset.values.append(
            {parameter.name, plain(test.data.value(parameter.name).toString(), project::ExpressionKind::String)});
    return dataset;
}

Async<TestsBySnapshot> testsOf(Connection &connection, qint64 run, QString status)
{
    TestsBySnapshot tests;
    std::vector<TestSnapshot> all = co_await testSnapshotsOf(connection, run);
    for (TestSnapshot &test : all) {
        if (test.scenarioSnapshot && (status.isEmpty() || test.status == status))
            tests[*test.scenarioSnapshot].push_back(std::move(test));
    }
    co_return tests;
}

void addScenario(sync::RunDocument &document, const ScenarioSnapshot &snapshot, const QString &folderUid,
                 const std::vector<TestSnapshot> &tests)
{
    const sync::PlatformDefinition definition = read(snapshot.content.definition, sync::DefinitionKind::Scenario);
    project::ScenarioDocument scenario;
    scenario.uid = snapshot.content.uid;
    scenario.folderUid = folderUid;
    scenario.name = snapshot.content.name;
    scenario.description = snapshot.content.description;
    scenario.tags = tagsFromJson(snapshot.content.tags);
    scenario.position = int(snapshot.position);
    scenario.parameters = definition.parameters;
    scenario.body = definition.body;
    QList<sync::RunTest> runTests;
    for (const TestSnapshot &test : tests) {
        runTests.append(toRunTest(test, int(runTests.size()), scenario.tags));
        if (!test.datasetUid.isEmpty())
            scenario.datasets.append(toDataset(test, definition.parameters));
    }
    document.tests.insert(scenario.uid, runTests);
    document.project.scenarios.append(std::move(scenario));
}

} // namespace

Async<sync::RunDocument> runDocument(Connection &connection, TestRun run, QString status)
{
    const Project project = co_await projectById(connection, run.project);
    sync::RunDocument document{run.name, run.uid, {}, {}};
    document.project.name = project.name;
    document.project.uid = project.uid;
    document.project.description = project.description;
    QHash<qint64, QString> folderUids;
    const std::vector<FolderSnapshot> folders = co_await folderSnapshotsOf(connection, run.id);
    for (const FolderSnapshot &snapshot : folders) {
        folderUids.insert(snapshot.id, snapshot.content.uid);
        project::FolderDocument folder;
        folder.uid = snapshot.content.uid;
        folder.parentUid = snapshot.parent ? folderUids.value(*snapshot.parent) : QString();
        folder.name = snapshot.content.name;
        folder.description = snapshot.content.description;
        folder.tags = tagsFromJson(snapshot.content.tags);
        folder.position = int(snapshot.position);
        folder.setup = read(snapshot.content.definition, sync::DefinitionKind::Folder).body;
        document.project.folders.append(std::move(folder));
    }
    const TestsBySnapshot tests = co_await testsOf(connection, run.id, status);
    const std::vector<ScenarioSnapshot> scenarios = co_await scenarioSnapshotsOf(connection, run.id);
    for (const ScenarioSnapshot &snapshot : scenarios) {
        if (const auto own = tests.constFind(snapshot.id); own != tests.cend())
            addScenario(document, snapshot, folderUids.value(snapshot.folder), *own);
    }
    const std::vector<Snapshot> words = co_await wordSnapshotsOf(connection, run.id);
    for (const Snapshot &snapshot : words) {
        const sync::PlatformDefinition definition = read(snapshot.definition, sync::DefinitionKind::ActionWord);
        project::ActionWordDocument word{snapshot.uid, snapshot.name, {}};
        word.definition.description = snapshot.description;
        word.definition.tags = tagsFromJson(snapshot.tags);
        word.definition.parameters = definition.parameters;
        word.definition.body = definition.body;
        document.project.actionWords.append(std::move(word));
    }
    co_return document;
}

} // namespace stepwright::platform
