#include "model/importing/platform/projectxmlreader.h"

using namespace Qt::StringLiterals;

namespace stepwright::importing {

using namespace stepwright::project;

namespace {

/// Hands the uids and tags that a test run keeps to the scenario and its datasets.
void assignTestUids(ScenarioDocument &scenario, const QList<TestSnapshot> &snapshots)
{
    scenario.testUid = scenario.uid;
    for (const TestSnapshot &snapshot : snapshots) {
        if (scenario.datasets.isEmpty())
            scenario.testUid = snapshot.uid;
        for (Dataset &dataset : scenario.datasets) {
            if (!dataset.uid.isEmpty() && dataset.uid == snapshot.datasetUid)
                dataset.testUid = snapshot.uid;
        }
        for (const Tag &tag : snapshot.tags) {
            if (!scenario.tags.contains(tag))
                scenario.tags.append(tag);
        }
    }
}

/// Puts each row's cells into the order of the scenario's parameters; cells without a parameter go.
void completeDatasets(ScenarioDocument &scenario)
{
    for (Dataset &dataset : scenario.datasets) {
        QList<Argument> ordered;
        for (const Parameter &parameter : std::as_const(scenario.parameters)) {
            const auto given = std::ranges::find(dataset.values, parameter.name, &Argument::name);
            ordered.append(given == dataset.values.end() ? Argument{parameter.name, {ExpressionKind::String}} : *given);
        }
        dataset.values = ordered;
    }
}

} // namespace

FolderDocument ProjectXmlReader::readFolder()
{
    FolderDocument folder;
    eachChild([&](QStringView element) {
        if (element == "name"_L1)
            folder.name = text();
        else if (element == "uid"_L1)
            folder.uid = text();
        else if (element == "parentUid"_L1)
            folder.parentUid = text();
        else if (element == "description"_L1)
            folder.description = text();
        else if (element == "order_in_parent"_L1)
            folder.position = text().toInt();
        else if (element == "tags"_L1)
            folder.tags = readTags();
        else if (element == "steps"_L1)
            folder.setup = m_body.readBody();
        else
            return false;
        return true;
    });
    return folder;
}

ScenarioDocument ProjectXmlReader::readScenario()
{
    ScenarioDocument scenario;
    QList<TestSnapshot> snapshots;
    const bool isSnapshot = m_xml.name() == "scenarioSnapshot"_L1;
    eachChild([&](QStringView element) {
        if (element == "name"_L1)
            scenario.name = text();
        else if (element == "uid"_L1)
            scenario.uid = text();
        else if (element == "folderUid"_L1)
            scenario.folderUid = text();
        else if (element == "description"_L1)
            scenario.description = text();
        else if (element == "order_in_parent"_L1)
            scenario.position = text().toInt();
        else if (element == "tags"_L1)
            scenario.tags = readTags();
        else if (element == "parameters"_L1)
            scenario.parameters = readParameters();
        else if (element == "datatable"_L1)
            eachChild("dataset"_L1, [&] { scenario.datasets.append(readDataset()); });
        else if (element == "steps"_L1)
            scenario.body = m_body.readBody();
        else if (element == "testSnapshots"_L1)
            eachChild("testSnapshot"_L1, [&] { snapshots.append(readTestSnapshot()); });
        else
            return false;
        return true;
    });
    if (isSnapshot)
        assignTestUids(scenario, snapshots);
    completeDatasets(scenario);
    return scenario;
}

Dataset ProjectXmlReader::readDataset()
{
    Dataset dataset;
    eachChild([&](QStringView element) {
        if (element == "name"_L1)
            dataset.name = text();
        else if (element == "datasetUid"_L1)
            dataset.uid = text();
        else if (element == "arguments"_L1)
            dataset.values = m_body.readArguments();
        else
            return false;
        return true;
    });
    return dataset;
}

TestSnapshot ProjectXmlReader::readTestSnapshot()
{
    TestSnapshot snapshot;
    eachChild([&](QStringView element) {
        if (element == "uid"_L1)
            snapshot.uid = text();
        else if (element == "datasetUid"_L1)
            snapshot.datasetUid = text();
        else if (element == "tags"_L1)
            snapshot.tags = readTags();
        else
            return false;
        return true;
    });
    return snapshot;
}

QList<Tag> ProjectXmlReader::readTags()
{
    QList<Tag> tags;
    eachChild("tag"_L1, [&] {
        Tag tag;
        eachChild([&](QStringView element) {
            if (element == "key"_L1)
                tag.key = text();
            else if (element == "value"_L1)
                tag.value = text();
            else
                return false;
            return true;
        });
        tags.append(tag);
    });
    return tags;
}

QList<Parameter> ProjectXmlReader::readParameters()
{
    QList<Parameter> parameters;
    eachChild("parameter"_L1, [&] {
        Parameter parameter;
        eachChild([&](QStringView element) {
            if (element == "name"_L1)
                parameter.name = text();
            else if (element == "default_value"_L1)
                parameter.defaultValue = m_body.readValue();
            else
                return false;
            return true;
        });
        parameters.append(parameter);
    });
    return parameters;
}

ActionWordDocument ProjectXmlReader::readActionWord()
{
    ActionWordDocument word;
    QString snapshotOf;
    eachChild([&](QStringView element) {
        if (element == "name"_L1)
            word.name = text();
        else if (element == "uid"_L1)
            word.uid = text();
        else if (element == "actionwordUid"_L1)
            snapshotOf = text();
        else if (element == "description"_L1)
            word.definition.description = text();
        else if (element == "tags"_L1)
            word.definition.tags = readTags();
        else if (element == "parameters"_L1)
            word.definition.parameters = readParameters();
        else if (element == "steps"_L1)
            word.definition.body = m_body.readBody();
        else
            return false;
        return true;
    });
    if (!snapshotOf.isEmpty())
        word.uid = snapshotOf;
    return word;
}

LibraryDocument ProjectXmlReader::readLibrary()
{
    LibraryDocument library;
    eachChild([&](QStringView element) {
        if (element == "name"_L1)
            library.name = text();
        else if (element == "libraryActionwords"_L1)
            eachChild("libraryActionword"_L1, [&] { library.actionWords.append(readActionWord()); });
        else if (element == "libraryActionwordSnapshots"_L1)
            eachChild("actionwordSnapshot"_L1, [&] { library.actionWords.append(readActionWord()); });
        else
            return false;
        return true;
    });
    return library;
}

} // namespace stepwright::importing
