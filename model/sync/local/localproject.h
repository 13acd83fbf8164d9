#pragma once

#include "model/project/projecttree.h"
#include "model/store/projectfile.h"
#include "model/sync/language/reading/gherkindefinition.h"
#include "model/sync/state/syncstate.h"

namespace stepwright::sync {

/// What is read from a project file to know what it would be on the platform.
struct LocalSource
{
    std::shared_ptr<const project::ProjectTree> tree;
    QHash<QString, project::FeatureText> texts; ///< by folder
    QList<project::ActionWord> actionWords;
    QHash<QString, Sidecar> sidecars;
    KnownThings known;
    QString homeUid;

    /// Shared words of the platform's libraries, which steps may be and which are never sent.
    QList<project::ActionWordDocument> sharedWords;
};

/// Reads it; in the thread that has the file. Errors: those of the database.
[[nodiscard]] Result<LocalSource> readSource(store::ProjectFile &file);

/// A project file as the platform would have it.
struct LocalProject
{
    LocalSource source;
    SyncProject project;
    QHash<QString, DefinedFeature> features;  ///< by folder; those with a text
    QList<project::ActionWordDocument> words; ///< all that steps may be
    QStringList problems;                     ///< translated: what is not sent
};

/// What a project file would be on the platform. A folder is a folder, a feature's text its setup and scenarios, steps
/// are calls of action words. Scenarios keep the uids of the project file.
[[nodiscard]] LocalProject localProject(LocalSource source);

} // namespace stepwright::sync
