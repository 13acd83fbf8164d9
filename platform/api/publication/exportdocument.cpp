#include "platform/api/publication/exportdocument.h"

#include "model/sync/language/definition/definitionparser.h"
#include "platform/storage/tables/content/tags.h"

#include <algorithm>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

using TagsByOwner = QHash<qint64, QList<project::Tag>>;

Async<TagsByOwner> tagsByOwner(Connection &connection, qint64 project, TagOwner kind)
{
    TagsByOwner tags;
    const std::vector<Tag> all = co_await tagsOf(connection, project, kind);
    for (const Tag &tag : all)
        tags[tag.owner].append({tag.key, tag.value});
    co_return tags;
}

/// What a definition says; empty where it is not understood.
sync::PlatformDefinition read(const QString &definition)
{
    return sync::parseDefinition(definition)
        .transform([](const sync::ParsedDefinition &parsed) { return parsed.value; })
        .value_or(sync::PlatformDefinition());
}

project::Dataset toDataset(const Dataset &source, const QList<project::Parameter> &parameters)
{
    project::Dataset dataset;
    dataset.name = source.name;
    dataset.uid = source.uid;
    for (const project::Parameter &parameter : parameters) {
        project::Expression value;
        value.kind = project::ExpressionKind::String;
        value.text = source.data.value(parameter.name).toString();
        dataset.values.append({parameter.name, value});
    }
    return dataset;
}

Async<> addFolders(Connection &connection, qint64 project, project::ProjectDocument &document,
                   QHash<qint64, QString> &uids)
{
    const TagsByOwner tags = co_await tagsByOwner(connection, project, TagOwner::Folder);
    const std::vector<Folder> folders = co_await foldersOf(connection, project);
    for (const Folder &folder : folders)
        uids.insert(folder.id, folder.uid);
    for (const Folder &folder : folders) {
        project::FolderDocument target = folderDocument(folder, tags.value(folder.id));
        target.parentUid = folder.parent ? uids.value(*folder.parent) : QString();
        document.folders.append(target);
    }
}

Async<> addScenarios(Connection &connection, qint64 project, project::ProjectDocument &document,
                     QHash<qint64, QString> folderUids)
{
    const TagsByOwner tags = co_await tagsByOwner(connection, project, TagOwner::Scenario);
    QHash<qint64, QList<Dataset>> datasets;
    const std::vector<OwnedDataset> all = co_await datasetsOfProject(connection, project);
    for (const OwnedDataset &owned : all)
        datasets[owned.scenario].append(owned.dataset);
    const std::vector<Scenario> scenarios = co_await scenariosOf(connection, project);
    for (const Scenario &scenario : scenarios) {
        project::ScenarioDocument target =
            scenarioDocument(scenario, tags.value(scenario.id), datasets.value(scenario.id));
        target.folderUid = folderUids.value(scenario.folder);
        document.scenarios.append(target);
    }
}

bool isTagged(const QList<project::Tag> &tags, const QList<project::Tag> &wanted)
{
    return std::ranges::any_of(wanted, [&](const project::Tag &tag) {
        return std::ranges::any_of(tags, [&](const project::Tag &own) {
            return own.key == tag.key && (tag.value.isEmpty() || own.value == tag.value);
        });
    });
}

} // namespace

project::FolderDocument folderDocument(const Folder &folder, const QList<project::Tag> &tags)
{
    project::FolderDocument target;
    target.uid = folder.uid;
    target.name = folder.name;
    target.description = folder.description;
    target.tags = tags;
    target.position = int(folder.position);
    target.setup = read(folder.definition).body;
    return target;
}

project::ScenarioDocument scenarioDocument(const Scenario &scenario, const QList<project::Tag> &tags,
                                           const QList<Dataset> &datasets)
{
    const sync::PlatformDefinition definition = read(scenario.definition);
    project::ScenarioDocument target;
    target.uid = scenario.uid;
    target.name = scenario.name;
    target.description = scenario.description;
    target.tags = tags;
    target.position = int(scenario.position);
    target.parameters = definition.parameters;
    target.body = definition.body;
    for (const Dataset &dataset : datasets)
        target.datasets.append(toDataset(dataset, definition.parameters));
    return target;
}

project::ActionWordDocument actionWordDocument(const ActionWord &word, const QList<project::Tag> &tags)
{
    const sync::PlatformDefinition definition = read(word.definition);
    project::ActionWordDocument target;
    target.uid = word.uid;
    target.name = word.name;
    target.definition.description = word.description;
    target.definition.tags = tags;
    target.definition.parameters = definition.parameters;
    target.definition.body = definition.body;
    return target;
}

Async<QList<project::ActionWordDocument>> actionWordDocuments(Connection &connection, qint64 project)
{
    const TagsByOwner tags = co_await tagsByOwner(connection, project, TagOwner::ActionWord);
    const std::vector<ActionWord> words = co_await actionWordsOf(connection, project);
    QList<project::ActionWordDocument> documents;
    documents.reserve(qsizetype(words.size()));
    for (const ActionWord &word : words)
        documents.append(actionWordDocument(word, tags.value(word.id)));
    co_return documents;
}

Async<project::ProjectDocument> exportDocument(Connection &connection, Project source)
{
    project::ProjectDocument document;
    document.name = source.name;
    document.uid = source.uid;
    document.description = source.description;
    QHash<qint64, QString> folderUids;
    co_await addFolders(connection, source.id, document, folderUids);
    co_await addScenarios(connection, source.id, document, folderUids);
    document.actionWords = co_await actionWordDocuments(connection, source.id);
    co_return document;
}

bool ExportFilter::isEmpty() const
{
    return scenarioUids.isEmpty() && folderUids.isEmpty() && scenarioName.isEmpty() && folderName.isEmpty() &&
           tags.isEmpty();
}

void applyFilter(project::ProjectDocument &document, const ExportFilter &filter)
{
    if (filter.isEmpty())
        return;
    QHash<QString, project::FolderDocument> folders;
    for (const project::FolderDocument &folder : document.folders)
        folders.insert(folder.uid, folder);
    const auto way = [&](const QString &folderUid) { // the folder and those it is in, innermost first
        QList<project::FolderDocument> found;
        for (QString uid = folderUid; folders.contains(uid); uid = found.last().parentUid)
            found.append(folders.value(uid));
        return found;
    };
    const auto isWanted = [&](const project::ScenarioDocument &scenario) {
        if (filter.scenarioUids.contains(scenario.uid) || scenario.name == filter.scenarioName ||
            isTagged(scenario.tags, filter.tags))
            return true;
        const QList<project::FolderDocument> outwards = way(scenario.folderUid);
        for (const project::FolderDocument &folder : filter.isRecursive ? outwards : outwards.first(1)) {
            if (filter.folderUids.contains(folder.uid) || folder.name == filter.folderName)
                return true;
        }
        return std::ranges::any_of(outwards, [&](const auto &folder) { return isTagged(folder.tags, filter.tags); });
    };
    document.scenarios.removeIf([&](const project::ScenarioDocument &scenario) { return !isWanted(scenario); });
    QSet<QString> kept;
    for (const project::ScenarioDocument &scenario : document.scenarios) {
        for (const project::FolderDocument &folder : way(scenario.folderUid))
            kept.insert(folder.uid);
    }
    document.folders.removeIf([&](const project::FolderDocument &folder) {
        return !kept.contains(folder.uid) && !folder.parentUid.isEmpty();
    });
}

} // namespace stepwright::platform
