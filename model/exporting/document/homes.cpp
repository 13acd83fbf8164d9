#include "model/exporting/document/homes.h"

#include "model/exporting/document/documenttree.h"

#include <QSet>

using namespace stepwright::project;

namespace stepwright::exporting {

void giveHomes(ProjectDocument &document, const QString &uid)
{
    const DocumentTree tree(document, SortOrder::Position);
    if (tree.strayScenarios().empty())
        return;
    const FolderDocument *first = tree.children(nullptr).empty() ? nullptr : tree.children(nullptr).front();
    const QString root = first ? first->uid : QString();
    QSet<QString> known;
    for (const FolderDocument &folder : std::as_const(document.folders))
        known.insert(folder.uid);
    for (ScenarioDocument &scenario : document.scenarios) {
        if (!known.contains(scenario.folderUid))
            scenario.folderUid = uid;
    }
    document.folders.append({uid, root, document.name});
}

} // namespace stepwright::exporting
