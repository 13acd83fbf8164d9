#pragma once

#include "platform/api/dispatch/call.h"
#include "platform/storage/tables/content/actionwords.h"
#include "platform/storage/tables/content/datasets.h"
#include "platform/storage/tables/content/folders.h"
#include "platform/storage/tables/content/scenarios.h"
#include "platform/storage/tables/content/tags.h"
#include "platform/storage/tables/projects/projects.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stepwright::platform {

/// Tags of the objects of a list, as `include=tags` wants them.
class TagIndex
{
public:
    TagIndex() = default;
    explicit TagIndex(std::vector<Tag> tags);

    /// The relationship of one object: {} where tags were not asked for.
    [[nodiscard]] QJsonObject linkFrom(qint64 owner) const;

    /// The tags of the objects in a list, for `included`.
    void include(qint64 owner, QJsonArray &included) const;

private:
    bool m_isIncluded = false;
    QHash<qint64, QList<Tag>> m_tags;
};

/// Reads a project's tags of one kind where the call asks for them.
[[nodiscard]] Async<TagIndex> includedTags(Call &call, TagOwner kind);

[[nodiscard]] QJsonObject tagResource(const Tag &tag);
[[nodiscard]] QJsonObject projectResource(const Project &project);
[[nodiscard]] QJsonObject folderResource(const Folder &folder, const TagIndex &tags = {});
[[nodiscard]] QJsonObject actionWordResource(const ActionWord &word, const TagIndex &tags = {});

/// A scenario without its relationships to folder and action words, which only some routes include.
[[nodiscard]] QJsonObject scenarioResource(const Scenario &scenario, const TagIndex &tags = {});

[[nodiscard]] QJsonObject datasetResource(const Dataset &dataset);

/// A scenario or action word with `errors`: what is wrong with the definition.
[[nodiscard]] QJsonObject withErrors(QJsonObject resource, const QString &definition);

/// Tags as an array, as the routes for tags answer.
[[nodiscard]] QJsonArray tagArray(const std::vector<Tag> &tags);

} // namespace stepwright::platform
