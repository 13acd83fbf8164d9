#include "model/sync/language/definition/remotedefinition.h"
#include "model/sync/remote/remoteproject.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stepwright::sync {

namespace {

QString withLineFeeds(QString text)
{
    return text.replace("\r\n"_L1, "\n"_L1);
}

QList<project::Tag> tagsOf(const std::optional<QList<wire::Tag>> &tags)
{
    QList<project::Tag> list;
    for (const wire::Tag &tag : tags.value_or(QList<wire::Tag>()))
        list.append({tag.key, tag.value});
    return list;
}

/// The parts that a definition says, or all of it as text where it cannot be read.
template <class Entity>
void takeDefinition(Entity &entity, const std::optional<QString> &text)
{
    if (!text || text->trimmed().isEmpty())
        return;
    const RemoteDefinition definition(withLineFeeds(*text));
    const std::optional<PlatformDefinition> value = definition.value();
    if (!value) {
        entity.opaque = definition.text();
        return;
    }
    entity.body = normalized(value->body);
    if constexpr (requires { entity.parameters; })
        entity.parameters = value->parameters;
}

} // namespace

SyncFolder folderOf(const wire::Folder &folder, const QString &uid, const QString &place)
{
    SyncFolder entity{.uid = uid,
                      .remoteId = folder.id,
                      .parentUid = place,
                      .name = folder.name,
                      .description = withLineFeeds(folder.description.value_or(QString())),
                      .tags = tagsOf(folder.tags)};
    takeDefinition(entity, folder.definition);
    return entity;
}

SyncScenario scenarioOf(const wire::Scenario &scenario, const QString &uid, const QString &place)
{
    SyncScenario entity{.uid = uid,
                        .remoteId = scenario.id,
                        .folderUid = place,
                        .name = scenario.name,
                        .description = withLineFeeds(scenario.description.value_or(QString())),
                        .tags = tagsOf(scenario.tags)};
    takeDefinition(entity, scenario.definition);
    return entity;
}

SyncActionWord actionWordOf(const wire::ActionWord &word, const QString &uid)
{
    SyncActionWord entity{.uid = uid,
                          .remoteId = word.id,
                          .name = word.name,
                          .description = withLineFeeds(word.description.value_or(QString())),
                          .tags = tagsOf(word.tags)};
    takeDefinition(entity, word.definition);
    return entity;
}

QList<project::Dataset> rowsOf(const QList<wire::Dataset> &rows, const QList<project::Parameter> &parameters)
{
    QList<project::Dataset> datasets;
    for (const wire::Dataset &row : rows) {
        project::Dataset dataset{.name = row.name, .uid = row.id};
        QHash<QString, QString> left = row.values;
        const auto add = [&](const QString &name, const QString &value) {
            dataset.values.append({name, {project::ExpressionKind::String, withLineFeeds(value)}});
        };
        for (const project::Parameter &parameter : parameters) {
            if (left.contains(parameter.name))
                add(parameter.name, left.take(parameter.name));
        }
        QStringList others = left.keys();
        others.sort();
        for (const QString &name : std::as_const(others))
            add(name, left[name]);
        datasets.append(dataset);
    }
    return datasets;
}

} // namespace stepwright::sync
