#pragma once

#include "model/exporting/catalogue/exporter.h"
#include "model/exporting/document/documenttree.h"

#include <QSet>

namespace stepwright::exporting {

/// Gives every file of an export its path: names converted as the exporter says, safe on every file system, no two
/// alike without regard to case.
class ExportPaths
{
public:
    ExportPaths(const Exporter &exporter, const ExportOptions &options, const DocumentTree &tree, const Names &names);

    /// The path of a file that is not named after anything.
    [[nodiscard]] QString ofFile(const QString &path);

    /// The path of the file for a folder, in the directories of its ancestors where the user wants those.
    [[nodiscard]] QString ofFolder(const Category &category, const project::FolderDocument &folder);

    /// The path of the file for a scenario; with directories, in those of its folder and above.
    [[nodiscard]] QString ofScenario(const Category &category, const project::ScenarioDocument &scenario);

    /// The path of the file for a library.
    [[nodiscard]] QString ofLibrary(const Category &category, const project::LibraryDocument &library);

    /// A path that a feature file came with, made safe and unique.
    [[nodiscard]] QString ofImportedFile(const QString &path);

    /// Sentences for the user about names that had to be changed because another file had them.
    [[nodiscard]] const QStringList &notes() const { return m_notes; }

private:
    [[nodiscard]] QString patternOf(const Category &category) const;
    [[nodiscard]] QString fileName(const Category &category, const QString &pattern, const QString &name) const;
    [[nodiscard]] QString directories(const Category &category, const project::FolderDocument &folder,
                                      bool isIncluded) const;
    [[nodiscard]] QString unique(const QString &path);

    const Exporter &m_exporter;
    const ExportOptions &m_options;
    const DocumentTree &m_tree;
    const Names &m_names;
    QSet<QString> m_taken;
    QHash<QString, int> m_numbers; ///< of names that several files would have, the last one given
    QStringList m_notes;
};

/// One part of a path made safe: no separators, control characters or characters that a file system forbids, no dot or
/// dash in front, no dot or blank at the end, no device names; at most 255 bytes in UTF-8, the digest of the whole name
/// in place of what is cut.
[[nodiscard]] QString safePathPart(const QString &name);

} // namespace stepwright::exporting
