#pragma once

#include "model/base/result.h"
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
};

/// Reads what is named: each project is a group with its own settings; all files and folders together are one.
/// overrides: `RULE=SEVERITY[:N]` each, as LintSettings::setFromText reads it.
/// Errors: NotFound for a file that cannot be read; Invalid for an override; those of ProjectFile::open.
[[nodiscard]] Result<std::vector<FeatureGroup>> readFeatures(const QStringList &paths, const QStringList &overrides);

/// Calls visit with each feature of a group, its tree and its problems.
using VisitProblems = std::function<void(const FeatureSource &feature, const gherkin::Tree &tree,
                                         const std::vector<linting::Problem> &problems)>;
void checkGroup(const FeatureGroup &group, const VisitProblems &visit);

} // namespace stepwright::cli
