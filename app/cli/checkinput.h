#pragma once

#include "model/base/result.h"
#include "model/definitions/definitionindex.h"
#include "model/gherkin/tree/tree.h"
#include "model/linting/lintsettings.h"
#include "model/linting/problem.h"

#include <QStringList>

#include <functional>

namespace stepwright::cli {

/// A feature text that is to be checked.
struct FeatureSource
{
    QString name; ///< the path of its file, or its path in the project
    QByteArray bytes;
    bool markdown = false;
};

/// Features that belong together: their names, tags and steps are compared.
struct FeatureGroup
{
    std::vector<FeatureSource> features;
    linting::LintSettings settings;
    QList<project::ActionWord> actionWords; ///< of a project
    QStringList codeFolders;                ///< of a project, where its step definitions lie
};

/// Reads what is named: each project is a group with its own settings; all files and folders together are one.
/// overrides: `RULE=SEVERITY[:N]` each, as LintSettings::setFromText reads it.
/// Errors: NotFound for a file that cannot be read; Invalid for an override; those of ProjectFile::open.
[[nodiscard]] Result<std::vector<FeatureGroup>> readFeatures(const QStringList &paths, const QStringList &overrides);

/// The step definitions of a group: those in `folders` and in its own code folders, and its action words.
/// Errors: NotFound for a folder of `folders` that cannot be read.
[[nodiscard]] Result<std::shared_ptr<const definitions::DefinitionIndex>> definitionsFor(const FeatureGroup &group,
                                                                                         const QStringList &folders);

/// Calls visit with each feature of a group, its tree and its problems.
using VisitProblems = std::function<void(const FeatureSource &feature, const gherkin::Tree &tree,
                                         const std::vector<linting::Problem> &problems)>;
void checkGroup(const FeatureGroup &group, const std::shared_ptr<const definitions::DefinitionIndex> &definitions,
                const VisitProblems &visit);

} // namespace stepwright::cli
