#include "model/exporting/wholeproject.h"

#include "model/project/definition.h"

#include <algorithm>

namespace stepwright::exporting {

using namespace Qt::StringLiterals;

namespace {

project::Tag tagOf(const QString &text)
{
    const qsizetype colon = text.indexOf(':'_L1);
    return colon < 0 ? project::Tag{text, {}} : project::Tag{text.first(colon), text.sliced(colon + 1)};
}

project::FolderDocument folderDocument(const WholeProject::FolderText &folder)
{
    project::FolderDocument document;
    document.uid = folder.folder.uid;
    document.parentUid = folder.folder.parentUid;
    document.name = folder.folder.name;
    document.description = folder.folder.description;
    document.position = folder.folder.position;
    for (const QString &tag : folder.folder.tags)
        document.tags.append(tagOf(tag));
    document.text = folder.feature;
    return document;
}

void addActionWord(project::ProjectDocument &document, const project::ActionWord &word)
{
    const project::ActionWordDocument added{word.uid, word.name, project::definitionFromJson(word.definition)};
    if (word.libraryName.isEmpty()) {
        document.actionWords.append(added);
        return;
    }
    auto library = std::ranges::find(document.libraries, word.libraryName, &project::LibraryDocument::name);
    if (library == document.libraries.end())
        library = document.libraries.insert(document.libraries.end(), {.name = word.libraryName});
    library->actionWords.append(added);
}

} // namespace

Result<WholeProject> wholeProject(const QString &name, const project::ProjectTree &tree,
                                  const importing::TextSource &texts)
{
    WholeProject project{name, {}};
    for (const QString &uid : tree.depthFirst()) {
        const project::FolderNode *node = tree.find(uid);
        WholeProject::FolderText folder{node->folder, std::nullopt};
        if (node->feature) {
            Result<project::FeatureText> text = texts(uid);
            if (!text)
                return failure(text.error());
            folder.feature = std::move(*text);
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
    project::ProjectDocument document;
    document.name = project.name;
    for (const WholeProject::FolderText &folder : project.folders)
        document.folders.append(folderDocument(folder));
    for (const project::ActionWord &word : project.actionWords)
        addActionWord(document, word);
    return document;
}

} // namespace stepwright::exporting
