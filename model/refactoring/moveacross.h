#pragma once

#include "model/base/result.h"
#include "model/project/change.h"

namespace stepwright::refactoring {

/// A feature as the project has it.
struct StoredFeature
{
    QString folderUid;
    project::FeatureText text;
    QStringList scenarioUids; ///< in document order
};

/// The change that moves scenarios of a feature to a place among those of another, or of the same, with their tags,
/// comments and tables; in a feature of another language their keywords are translated. They keep their uids.
/// moved: uids of scenarios beside each other in one feature or rule.
/// before: the uid of the scenario before which they go; empty: behind the last scenario outside of rules.
/// Errors: Invalid, with a sentence for the user, where a text is Markdown, or nothing would move.
[[nodiscard]] Result<project::Change> movedScenarios(const StoredFeature &source, const QStringList &moved,
                                                     const StoredFeature &target, const QString &before);

/// Whether the scenarios run with other background steps or inherited tags after the change.
[[nodiscard]] bool changesWhatRuns(const project::Change &change, const QStringList &moved);

} // namespace stepwright::refactoring
