#include "model/importing/platform/projectxmlreader.h"

namespace stepwright::importing {

using namespace stepwright::project;

namespace {

/// Hands a test's status to the row that it is of: the one with its uid, else with its index.
void assignStatus(ScenarioDocument &scenario, const TestSnapshot &snapshot)
{
    if (scenario.datasets.isEmpty()) {
        scenario.testStatus = snapshot.status;
        return;
    }
    auto row = std::ranges::find(scenario.datasets, snapshot.datasetUid, &Dataset::uid);
    bool isIndex = false;
    const qsizetype index = snapshot.index.toLongLong(&isIndex);
    if (snapshot.datasetUid.isEmpty())
        row = isIndex && index >= 0 && index < scenario.datasets.size() ? scenario.datasets.begin() + index
                                                                        : scenario.datasets.end();
    if (row != scenario.datasets.end())
        row->testStatus = snapshot.status;
}

/// Hands the uids and tags that a test run keeps to the scenario and its datasets.
void assignTestUids(ScenarioDocument &scenario, const QList<TestSnapshot> &snapshots)
{
    scenario.testUid = scenario.uid;
    for (const TestSnapshot &snapshot : snapshots) {
        assignStatus(scenario, snapshot);
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
        dataset.values = std::move(ordered);
    }
}

} // namespace

FolderDocument ProjectXmlReader::readFolder()
{
    FolderDocument folder;
    eachChild([&](QByteArrayView element) {
        if (element == "name")
            folder.name = text();
        else if (element == "uid")
            folder.uid = text();
        else if (element == "parentUid")
            folder.parentUid = text();
        else if (element == "description")
            folder.description = text();
        else if (element == "order_in_parent")
            folder.position = text().toInt();
        else if (element == "tags")
            folder.tags = readTags();
        else if (element == "steps")
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
    const bool isSnapshot = m_xml.name() == "scenarioSnapshot";
    eachChild([&](QByteArrayView element) {
        if (element == "name")
            scenario.name = text();
        else if (element == "uid")
            scenario.uid = text();
        else if (element == "folderUid")
            scenario.folderUid = m_xml.readRecurringText();
        else if (element == "description")
            scenario.description = text();
        else if (element == "order_in_parent")
            scenario.position = text().toInt();
        else if (element == "tags")
            scenario.tags = readTags();
        else if (element == "parameters")
            scenario.parameters = readParameters();
        else if (element == "datatable")
            eachChild("dataset", [&] { scenario.datasets.append(readDataset()); });
        else if (element == "steps")
            scenario.body = m_body.readBody();
        else if (element == "testSnapshots")
            eachChild("testSnapshot", [&] { snapshots.append(readTestSnapshot()); });
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
    eachChild([&](QByteArrayView element) {
        if (element == "name")
            dataset.name = text();
        else if (element == "datasetUid")
            dataset.uid = text();
        else if (element == "arguments")
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
    eachChild([&](QByteArrayView element) {
        if (element == "uid")
            snapshot.uid = text();
        else if (element == "datasetUid")
            snapshot.datasetUid = text();
        else if (element == "index")
            snapshot.index = text();
        else if (element == "status")
            snapshot.status = m_xml.readRecurringText().trimmed().toLower();
        else if (element == "testResult")
            eachChild("status", [&] { snapshot.status = m_xml.readRecurringText().trimmed().toLower(); });
        else if (element == "tags")
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
    eachChild("tag", [&] {
        Tag tag;
        eachChild([&](QByteArrayView element) {
            if (element == "key")
                tag.key = m_xml.readRecurringText();
            else if (element == "value")
                tag.value = m_xml.readRecurringText();
            else
                return false;
            return true;
        });
        tags.append(std::move(tag));
    });
    return tags;
}

QList<Parameter> ProjectXmlReader::readParameters()
{
    QList<Parameter> parameters;
    eachChild("parameter", [&] {
        Parameter parameter;
        eachChild([&](QByteArrayView element) {
            if (element == "name")
                parameter.name = text();
            else if (element == "default_value")
                parameter.defaultValue = m_body.readValue();
            else
                return false;
            return true;
        });
        parameters.append(std::move(parameter));
    });
    return parameters;
}

ActionWordDocument ProjectXmlReader::readActionWord()
{
    ActionWordDocument word;
    QString snapshotOf;
    eachChild([&](QByteArrayView element) {
        if (element == "name")
            word.name = text();
        else if (element == "uid")
            word.uid = text();
        else if (element == "actionwordUid")
            snapshotOf = text();
        else if (element == "description")
            word.definition.description = text();
        else if (element == "tags")
            word.definition.tags = readTags();
        else if (element == "parameters")
            word.definition.parameters = readParameters();
        else if (element == "steps")
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
    eachChild([&](QByteArrayView element) {
        if (element == "name")
            library.name = text();
        else if (element == "libraryActionwords")
            eachChild("libraryActionword", [&] { library.actionWords.append(readActionWord()); });
        else if (element == "libraryActionwordSnapshots")
            eachChild("actionwordSnapshot", [&] { library.actionWords.append(readActionWord()); });
        else
            return false;
        return true;
    });
    return library;
}

} // namespace stepwright::importing
