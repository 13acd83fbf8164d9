#pragma once

#include "model/exporting/document/wholeproject.h"
#include "model/exporting/exportproject.h"
#include "model/importing/platform/projectxml.h"
#include "model/project/change.h"

namespace stepwright::exporting {

/// A platform project made ready to come into a stored one.
struct PlatformProject
{
    project::ProjectDocument document;          ///< everything in it has a uid and a folder
    QHash<QString, project::FeatureText> texts; ///< the features as Gherkin, by folder uid
    QList<importing::XmlProblem> problems;      ///< what of it could not be read
};

/// Makes a project XML ready: the part of an import that takes time. `gherkin` is the exporter that writes the texts.
/// Errors: those of exporting, among them Cancelled.
[[nodiscard]] Result<PlatformProject> preparePlatform(importing::ProjectXml xml, const Exporter &gherkin,
                                                      const ExportProgress &progress = {});

/// A stored project as an import changes it.
struct StoredProject
{
    const project::ProjectTree *tree = nullptr;
    QList<project::ActionWord> actionWords;
    importing::TextSource texts;
    SettingSource settings;
};

/// What the import of a platform project would do.
struct PlatformPlan
{
    importing::ImportPlan plan; ///< for the user to look at; `source` is the caller's
    project::Change change;     ///< all of it
};

/// Compares a platform project with a stored one. The change brings its folders with their features, its action words
/// with their bodies, and beside them, as settings, what Gherkin cannot say. What has the same uid is replaced;
/// features that came with an earlier import of the same project and are gone from it are removed. Errors: those of the
/// sources.
[[nodiscard]] Result<PlatformPlan> planPlatform(const PlatformProject &platform, const StoredProject &stored);

/// The plan's change without the features that the user left out.
[[nodiscard]] project::Change chosenChange(const PlatformPlan &platform);

} // namespace stepwright::exporting
