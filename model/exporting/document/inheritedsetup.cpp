#include "model/exporting/document/inheritedsetup.h"

#include <QHash>
#include <QSet>

namespace stepwright::exporting {

using namespace project;

ProjectDocument withInheritedSetup(const ProjectDocument &document)
{
    QHash<QString, const FolderDocument *> folders;
    for (const FolderDocument &folder : document.folders)
        folders.insert(folder.uid, &folder);
    ProjectDocument result = document;
    for (FolderDocument &folder : result.folders) {
        Body inherited;
        QSet<QString> seen{folder.uid}; // a document from outside may hold folders that are in each other
        for (const FolderDocument *above = folders.value(folder.parentUid); above && !seen.contains(above->uid);
             above = folders.value(above->parentUid)) {
            seen.insert(above->uid);
            inherited.insert(inherited.begin(), above->setup.begin(), above->setup.end());
        }
        if (inherited.empty())
            continue;
        inherited.insert(inherited.end(), folder.setup.begin(), folder.setup.end());
        folder.setup = std::move(inherited);
        folder.isFromText = false;
    }
    return result;
}

} // namespace stepwright::exporting
