#pragma once

#include "model/project/change.h"
#include "model/project/projecttree.h"
#include "model/project/steps.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

namespace stepwright::store {

/// A project right after opening.
struct OpenedProject
{
    std::shared_ptr<const project::ProjectTree> tree;
    QStringList warnings; ///< translated sentences for the user
};

/// What came of a change.
struct AppliedChange
{
    /// The change as it was made, with the uids of all scenarios filled in: its inverse brings the same scenarios back.
    project::Change change;
    std::shared_ptr<const project::ProjectTree> tree; ///< the project after it
    std::vector<project::FeatureSteps> steps; ///< of the features it wrote; only after somebody asked for all steps
    bool actionWordsChanged = false;
};

/// A feature or scenario that a search found.
struct SearchHit
{
    QString folderUid;
    QString scenarioUid; ///< empty: the feature's own lines or its background
    int line = 0;        ///< 1-based: the first that holds a word of the query
    QString excerpt;     ///< that line, trimmed

    bool operator==(const SearchHit &) const = default;
};

/// Text of an editor that was not saved yet, kept in case the program ends.
struct Draft
{
    QString folderUid;
    QByteArray bytes;    ///< as they would be saved
    QByteArray baseHash; ///< `textHash` of the saved text that was edited
    QDateTime savedAt;   ///< set by the store

    bool operator==(const Draft &) const = default;
};

/// The hash (SHA-256) by which a draft knows its base; of nothing for a folder without feature.
[[nodiscard]] QByteArray textHash(const std::optional<project::FeatureText> &text);

} // namespace stepwright::store
