#pragma once

#include "model/base/result.h"
#include "model/sync/wire/values.h"

#include <QByteArray>

namespace stepwright::sync::wire {

/// What shall become of a folder; what is not set stays.
struct FolderChange
{
    std::optional<QString> name;
    std::optional<QString> description;
    std::optional<QString> definition; ///< `folder do … end`
    std::optional<QString> parentId;   ///< moves it

    bool operator==(const FolderChange &) const = default;
};

/// What shall become of a scenario. A name and a definition never go together: the definition carries the name.
struct ScenarioChange
{
    std::optional<QString> name;
    std::optional<QString> description;
    std::optional<QString> definition; ///< `scenario '…' do … end`
    std::optional<QString> folderId;   ///< moves it

    bool operator==(const ScenarioChange &) const = default;
};

/// What shall become of an action word. A name and a definition never go together: the definition carries the name.
struct ActionWordChange
{
    std::optional<QString> name;
    std::optional<QString> description;
    std::optional<QString> definition; ///< the whole text, `actionword '…' do … end`

    bool operator==(const ActionWordChange &) const = default;
};

// The bodies of requests, in the shapes of the platform's API.

/// Not of the wrapped shape: the e-mail address and the password as they are.
[[nodiscard]] QByteArray signInBody(const QString &email, const QString &password);

/// parentId: empty for the root.
[[nodiscard]] QByteArray createFolderBody(const QString &name, const QString &parentId);
[[nodiscard]] QByteArray updateFolderBody(const QString &id, const FolderChange &change);
[[nodiscard]] QByteArray featureBody(const QString &feature);

/// folderId: empty for the root.
[[nodiscard]] QByteArray createScenarioBody(const QString &name, const QString &folderId, const QList<Tag> &tags);

/// Error (Invalid): a name and a definition.
[[nodiscard]] Result<QByteArray> updateScenarioBody(const QString &id, const ScenarioChange &change);

/// body: the lines between `do` and `end` alone, unlike in an update; empty for none.
[[nodiscard]] QByteArray createActionWordBody(const QString &name, const QString &description, const QString &body);

/// Error (Invalid): a name and a definition.
[[nodiscard]] Result<QByteArray> updateActionWordBody(const QString &id, const ActionWordChange &change);

/// The object's own id is left out where it is empty: at its creation.
[[nodiscard]] QByteArray parameterBody(const Parameter &parameter);
[[nodiscard]] QByteArray datasetBody(const Dataset &dataset);
[[nodiscard]] QByteArray tagBody(const Tag &tag);

} // namespace stepwright::sync::wire
