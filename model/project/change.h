#pragma once

#include "model/project/entities.h"

#include <optional>
#include <variant>
#include <vector>

namespace stepwright::project {

/// A new folder, with its feature text if it has one.
struct AddFolder
{
    Folder folder;
    std::optional<FeatureText> feature;
    QStringList scenarioUids; ///< uids for the feature's scenarios in document order; empty: new ones

    bool operator==(const AddFolder &) const = default;
};

/// The end of a folder without sub-folders; removing a tree is several of these, children first.
struct RemoveFolder
{
    Folder folder;
    std::optional<FeatureText> feature;
    QStringList scenarioUids;

    bool operator==(const RemoveFolder &) const = default;
};

/// New name, place, description or tags of a folder; its uid stays.
struct UpdateFolder
{
    Folder before;
    Folder after;

    bool operator==(const UpdateFolder &) const = default;
};

/// A new feature text in a folder (an edit, a first text, or none any more).
struct SetFeature
{
    QString folderUid;
    std::optional<FeatureText> before;
    std::optional<FeatureText> after;
    QStringList beforeScenarioUids; ///< in document order; filled in by the store when it applies the change
    QStringList afterScenarioUids;  ///< empty: the store matches the new scenarios with the old ones

    bool operator==(const SetFeature &) const = default;
};

/// An action word that comes (no before), changes, or goes (no after).
struct SetActionWord
{
    std::optional<ActionWord> before;
    std::optional<ActionWord> after;

    bool operator==(const SetActionWord &) const = default;
};

/// A value of the project's settings; nullopt: not set.
struct SetSetting
{
    QString key;
    std::optional<QString> before;
    std::optional<QString> after;

    bool operator==(const SetSetting &) const = default;
};

using Operation = std::variant<AddFolder, RemoveFolder, UpdateFolder, SetFeature, SetActionWord, SetSetting>;

/// One user-visible change of a project: what menus, the editor, undo, import, refactoring and sync hand to the
/// session. It is applied whole or not at all.
struct Change
{
    QString label; ///< translated, for the undo menu: "Import 12 features"
    std::vector<Operation> operations;

    /// The change that takes this one back: inverted operations in reverse order, same label.
    [[nodiscard]] Change inverse() const;

    [[nodiscard]] bool isEmpty() const { return operations.empty(); }

    bool operator==(const Change &) const = default;
};

} // namespace stepwright::project
