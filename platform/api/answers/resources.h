#pragma once

#include "platform/api/answers/jsontext.h"
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
    void include(qint64 owner, JsonText &included) const;

private:
    bool m_isIncluded = false;
    QHash<qint64, QList<Tag>> m_tags;
};

/// Reads a project's tags of one kind where the call asks for them.
[[nodiscard]] Async<TagIndex> includedTags(Call &call, TagOwner kind);

[[nodiscard]] QJsonObject tagResource(const Tag &tag);
[[nodiscard]] QJsonObject projectResource(const Project &project);

/// `feature`: the folder as a feature's text, which only one route shows.
[[nodiscard]] JsonText folderResource(const Folder &folder, const TagIndex &tags = {},
                                      const QStringList &runningImports = {},
                                      const std::optional<QString> &feature = {});

/// Whether `errors` says what is wrong with the definition, which takes reading it.
enum class Errors { AreLeftOut, AreShown };

[[nodiscard]] JsonText actionWordResource(const ActionWord &word, const TagIndex &tags = {},
                                          Errors errors = Errors::AreLeftOut);

/// The relationships of a scenario that only some calls include.
struct ScenarioLinks
{
    JsonText folder = QJsonObject();
    JsonText tags = QJsonObject();
    JsonText actionWords = QJsonObject();
    JsonText testSnapshots = QJsonObject();
};

[[nodiscard]] JsonText scenarioResource(const Scenario &scenario, const ScenarioLinks &links = {},
                                        Errors errors = Errors::AreLeftOut);

[[nodiscard]] QJsonObject datasetResource(const Dataset &dataset);

/// Tags as an array, as the routes for tags answer.
[[nodiscard]] QJsonArray tagArray(const std::vector<Tag> &tags);

} // namespace stepwright::platform
