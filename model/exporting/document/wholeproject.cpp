#include "model/exporting/document/wholeproject.h"

#include "model/exporting/document/featuredocument.h"
#include "model/exporting/document/platformsettings.h"
#include "model/project/tagtext.h"

#include <QJsonArray>

#include <algorithm>

namespace stepwright::exporting {

using namespace Qt::StringLiterals;

namespace {

project::FolderDocument folderDocument(const WholeProject::FolderText &folder)
{
    project::FolderDocument document;
    document.uid = folder.folder.uid;
    document.parentUid = folder.folder.parentUid;
    document.name = folder.folder.name;
    document.description = folder.folder.description;
    document.position = folder.folder.position;
    for (const QString &tag : folder.folder.tags)
        document.tags.append(project::tagFromText(tag));
    document.text = folder.feature;
    return document;
}

/// The action words in the order and with the uids that they had on the platform.
void addActionWords(project::ProjectDocument &document, const WholeProject &project, const QJsonArray &platformUids)
{
    QHash<QString, qsizetype> order;
    for (const QJsonValue uids : platformUids)
        order.insert(uids[0].toString(), order.size());
    QList<project::ActionWord> words = project.actionWords;
    const auto place = [&](const project::ActionWord &word) { return order.value(word.uid, order.size()); };
    std::ranges::stable_sort(words, {}, place);
    for (const project::ActionWord &word : std::as_const(words)) {
        const QString uid = order.contains(word.uid) ? platformUids[order[word.uid]][1].toString() : word.uid;
        const project::ActionWordDocument added{uid, word.name, project::definitionFromJson(word.definition)};
        if (word.libraryName.isEmpty()) {
            document.actionWords.append(added);
            continue;
        }
        auto library = std::ranges::find(document.libraries, word.libraryName, &project::LibraryDocument::name);
        if (library == document.libraries.end())
            library = document.libraries.insert(document.libraries.end(), {.name = word.libraryName});
        library->actionWords.append(added);
    }
}

/// Takes the feature as it was on the platform where its text still is the one of then.
bool addPlatformFeature(project::ProjectDocument &document, project::FolderDocument &folder,
                        const QHash<QString, QString> &settings)
{
    const QJsonObject kept = objectOf(settings.value(platformFeatureKey(folder.uid)));
    if (kept.isEmpty() || !folder.text || kept["digest"_L1].toString() != digestOf(folder.text->bytes))
        return false;
    const project::FeatureDocument feature = project::featureFromJson(kept["feature"_L1].toString());
    folder.name = feature.folder.name;
    folder.description = feature.folder.description;
    folder.tags = feature.folder.tags;
    folder.setup = feature.folder.setup;
    document.scenarios += feature.scenarios;
    return true;
}

/// Puts the folders into the platform's order: which keyword a step definition gets can depend on it.
void orderFolders(QList<project::FolderDocument> &folders, const QJsonArray &platformUids)
{
    QHash<QString, qsizetype> order;
    for (const QJsonValue uid : platformUids)
        order.insert(uid.toString(), order.size());
    const auto place = [&](const project::FolderDocument &folder) { return order.value(folder.uid, order.size()); };
    std::ranges::stable_sort(folders, {}, place);
}

} // namespace

Result<WholeProject> wholeProject(const QString &name, const project::ProjectTree &tree,
                                  const importing::TextSource &texts, const SettingSource &settings)
{
    WholeProject project{name, {}};
    const auto collect = [&](const QString &key) -> Result<> {
        const Result<std::optional<QString>> value = settings ? settings(key) : std::nullopt;
        if (!value)
            return failure(value.error());
        if (*value)
            project.settings.insert(key, **value);
        return {};
    };
    if (Result<> done = collect(platformProjectKey.toString()); !done)
        return failure(done.error());
    const bool isFromPlatform = !project.settings.isEmpty();
    for (const QString &uid : tree.depthFirst()) {
        const project::FolderNode *node = tree.find(uid);
        WholeProject::FolderText folder{node->folder, std::nullopt};
        if (node->feature) {
            Result<project::FeatureText> text = texts(uid);
            if (!text)
                return failure(text.error());
            folder.feature = std::move(*text);
            if (Result<> done = isFromPlatform ? collect(platformFeatureKey(uid)) : Result<>(); !done)
                return failure(done.error());
        }
        project.folders.append(std::move(folder));
    }
    return project;
}

Result<WholeProject> wholeProject(const QString &name, const importing::FeatureFolder &files)
{
    const project::ProjectTree nothing;
    const auto noTexts = [](const QString &) -> Result<project::FeatureText> { return project::FeatureText(); };
    const Result<importing::ImportPlan> plan = importing::planImport(files, nothing, {}, noTexts);
    if (!plan)
        return failure(plan.error());
    WholeProject project{name, {}};
    const project::Change change = importing::toChange(*plan, nothing);
    for (const project::Operation &operation : change.operations) {
        if (const auto *added = std::get_if<project::AddFolder>(&operation))
            project.folders.append({added->folder, added->feature});
    }
    return project;
}

project::ProjectDocument documentOf(const WholeProject &project)
{
    const QJsonObject kept = objectOf(project.settings.value(platformProjectKey.toString()));
    project::ProjectDocument document{project.name, kept["uid"_L1].toString(), kept["description"_L1].toString(),
                                      kept["isTestRun"_L1].toBool()};
    addActionWords(document, project, kept["actionWords"_L1].toArray());
    QStringList done;
    for (const WholeProject::FolderText &folder : project.folders) {
        project::FolderDocument one = folderDocument(folder);
        if (addPlatformFeature(document, one, project.settings))
            done.append(one.uid);
        document.folders.append(one);
    }
    orderFolders(document.folders, kept["folders"_L1].toArray());
    readFeatureTexts(document, done);
    return document;
}

} // namespace stepwright::exporting
