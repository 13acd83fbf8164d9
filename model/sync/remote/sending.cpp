#include "model/sync/language/definition/remotedefinition.h"
#include "model/sync/remote/pusher.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stepwright::sync {

namespace {

constexpr Fields definitionFields = Field::Name | Field::Parameters | Field::Steps;

PlatformDefinition definitionOf(const SyncFolder &folder)
{
    return {.kind = DefinitionKind::Folder, .body = normalized(folder.body)};
}

PlatformDefinition definitionOf(const SyncScenario &scenario)
{
    return {.kind = DefinitionKind::Scenario,
            .name = scenario.name,
            .parameters = scenario.parameters,
            .tags = {},
            .body = normalized(scenario.body)};
}

PlatformDefinition definitionOf(const SyncActionWord &word)
{
    return {.kind = DefinitionKind::ActionWord,
            .name = word.name,
            .parameters = word.parameters,
            .tags = {},
            .body = normalized(word.body)};
}

QList<wire::Tag> wireTags(const QList<project::Tag> &tags)
{
    QList<wire::Tag> list;
    for (const project::Tag &tag : tags)
        list.append({{}, tag.key, tag.value});
    return list;
}

QHash<QString, QString> cellsOf(const project::Dataset &row)
{
    QHash<QString, QString> cells;
    for (const project::Argument &cell : row.values)
        cells.insert(cell.name, cell.value.text);
    return cells;
}

template <class T>
Answered<> onlyFailure(const Answered<T> &answer)
{
    if (!answer)
        return failed(answer.error());
    return {};
}

} // namespace

Pusher::Sent Pusher::send(const PushOperation &step)
{
    switch (step.kind) {
    case PushKind::CreateFolder:
    case PushKind::CreateActionWord:
    case PushKind::CreateScenario:
        return create(step);
    case PushKind::RenameFolder:
    case PushKind::MoveFolder:
    case PushKind::WriteFolder:
        return writeFolder(step);
    case PushKind::WriteActionWord:
        return writeActionWord(step);
    case PushKind::WriteScenario:
    case PushKind::PlaceScenario:
        return writeScenario(step);
    case PushKind::WriteExamples:
        return writeExamples(step);
    case PushKind::WriteTags:
        return writeTags(step);
    case PushKind::DeleteScenario:
    case PushKind::DeleteFolder:
    case PushKind::DeleteActionWord:
    case PushKind::ImportFeature: // importFeature
        break;
    }
    return remove(step);
}

Pusher::Sent Pusher::create(const PushOperation &step)
{
    const ThingKey key(step.entity, step.uid);
    const Thing thing = wanted(step);
    if (const auto *folder = std::get_if<SyncFolder>(&thing)) {
        const auto answer = m_ask([&](const PlatformClient &client) {
            return client.folders.create(folder->name, folderId(folder->parentUid));
        });
        if (answer)
            created(key, answer->id, answer->definition.value_or(QString()), answer->version);
        return onlyFailure(answer);
    }
    if (const auto *word = std::get_if<SyncActionWord>(&thing)) {
        const auto answer = m_ask(
            [&](const PlatformClient &client) { return client.actionWords.create(word->name, word->description); });
        if (answer)
            created(key, answer->id, answer->definition.value_or(QString()), answer->version);
        return onlyFailure(answer);
    }
    const auto &scenario = std::get<SyncScenario>(thing);
    const auto answer = m_ask([&](const PlatformClient &client) {
        return client.scenarios.create(scenario.name, folderId(scenario.folderUid), wireTags(scenario.tags));
    });
    if (answer)
        created(key, answer->id, answer->definition.value_or(QString()), answer->version);
    return onlyFailure(answer);
}

Pusher::Sent Pusher::writeFolder(const PushOperation &step)
{
    const ThingKey key(step.entity, step.uid);
    const auto folder = std::get<SyncFolder>(wanted(step));
    wire::FolderChange change;
    if (step.fields.testFlag(Field::Name))
        change.name = folder.name;
    if (step.fields.testFlag(Field::Place))
        change.parentId = folderId(folder.parentUid);
    if (step.fields.testFlag(Field::Description))
        change.description = folder.description;
    if (step.fields.testFlag(Field::Steps)) {
        const Answered<QString> text = definitionText(key, definitionOf(folder));
        if (!text)
            return failed(text.error());
        change.definition = *text;
    }
    const auto answer = m_ask([&](const PlatformClient &client) {
        return client.folders.update(m_ids.value(key), change, m_versions.value(key));
    });
    if (answer)
        noted(key, answer->definition, answer->version, {});
    return onlyFailure(answer);
}

Pusher::Sent Pusher::writeActionWord(const PushOperation &step)
{
    const ThingKey key(step.entity, step.uid);
    const auto word = std::get<SyncActionWord>(wanted(step));
    wire::ActionWordChange change;
    if (step.fields.testFlag(Field::Description))
        change.description = word.description;
    if (!word.opaque.isEmpty() && step.fields.testFlag(Field::Name)) {
        change.name = word.name;
    } else if (step.fields & definitionFields) {
        const Answered<QString> text = definitionText(key, definitionOf(word));
        if (!text)
            return failed(text.error());
        change.definition = *text;
    }
    const auto answer = m_ask([&](const PlatformClient &client) {
        return client.actionWords.update(m_ids.value(key), change, m_versions.value(key));
    });
    if (answer)
        noted(key, answer->definition, answer->version, answer->errors);
    return onlyFailure(answer);
}

Pusher::Sent Pusher::writeScenario(const PushOperation &step)
{
    const ThingKey key(step.entity, step.uid);
    const auto scenario = std::get<SyncScenario>(wanted(step));
    wire::ScenarioChange change;
    if (step.fields.testFlag(Field::Description))
        change.description = scenario.description;
    if (step.fields.testFlag(Field::Place))
        change.folderId = folderId(scenario.folderUid);
    if (!scenario.opaque.isEmpty() && step.fields.testFlag(Field::Name)) {
        change.name = scenario.name;
    } else if (step.fields & definitionFields) {
        const Answered<QString> text = definitionText(key, definitionOf(scenario));
        if (!text)
            return failed(text.error());
        change.definition = *text;
    }
    const auto answer = m_ask([&](const PlatformClient &client) {
        return client.scenarios.update(m_ids.value(key), change, m_versions.value(key));
    });
    if (answer)
        noted(key, answer->definition, answer->version, answer->errors);
    return onlyFailure(answer);
}

Pusher::Sent Pusher::createParameters(const QString &id, const SyncScenario &wanted)
{
    const auto present =
        m_ask([&](const PlatformClient &client) { return client.scenarios.parameters(id, Priority::Push); });
    if (!present)
        return onlyFailure(present);
    for (const project::Parameter &parameter : wanted.parameters) {
        if (std::ranges::find(present->items, parameter.name, &wire::Parameter::name) != present->items.end())
            continue;
        const auto answer =
            m_ask([&](const PlatformClient &client) { return client.scenarios.createParameter(id, parameter.name); });
        if (!answer)
            return onlyFailure(answer);
    }
    return {};
}

/// Makes the rows there those that are wanted: by id, else by name, else in their order. Whatever of it was done
/// before, doing it again gives the same.
Pusher::Sent Pusher::writeExamples(const PushOperation &step)
{
    const ThingKey key(step.entity, step.uid);
    const QString id = m_ids.value(key);
    const auto scenario = std::get<SyncScenario>(wanted(step));
    m_versions.remove(key); // a change of its parts may be one of the scenario's
    if (Sent done = createParameters(id, scenario); !done)
        return done;
    const auto listing =
        m_ask([&](const PlatformClient &client) { return client.scenarios.datasets(id, Priority::Push); });
    if (!listing)
        return onlyFailure(listing);
    QList<wire::Dataset> left = listing->items;
    QList<std::optional<wire::Dataset>> found(scenario.datasets.size());
    const auto pass = [&](auto isIt) {
        for (qsizetype i = 0; i < found.size(); ++i) {
            const auto place =
                std::ranges::find_if(left, [&](const wire::Dataset &row) { return isIt(scenario.datasets[i], row); });
            if (found[i] || place == left.end())
                continue;
            found[i] = *place;
            left.erase(place);
        }
    };
    pass([](const project::Dataset &row, const wire::Dataset &there) {
        return !row.uid.isEmpty() && row.uid == there.id;
    });
    pass([](const project::Dataset &row, const wire::Dataset &there) {
        return row.name == there.name && cellsOf(row) == there.values;
    });
    pass([](const project::Dataset &row, const wire::Dataset &there) { return row.name == there.name; });
    for (qsizetype i = 0; i < found.size(); ++i) {
        const project::Dataset &row = scenario.datasets[i];
        const wire::Dataset wanted{found[i] ? found[i]->id : QString(), row.name, cellsOf(row)};
        if (found[i] && *found[i] == wanted)
            continue;
        const auto answer = m_ask([&](const PlatformClient &client) {
            return found[i] ? client.scenarios.updateDataset(id, wanted) : client.scenarios.createDataset(id, wanted);
        });
        if (!answer)
            return onlyFailure(answer);
    }
    for (const wire::Dataset &row : std::as_const(left)) {
        const auto answer =
            m_ask([&](const PlatformClient &client) { return client.scenarios.removeDataset(id, row.id); });
        if (!answer && answer.error().outcome != Outcome::NotFound)
            return answer;
    }
    return {};
}

Pusher::Sent Pusher::writeTags(const PushOperation &step)
{
    const ThingKey key(step.entity, step.uid);
    const QString id = m_ids.value(key);
    const auto scenario = std::get<SyncScenario>(wanted(step));
    m_versions.remove(key); // a change of its parts may be one of the scenario's
    const auto listing = m_ask([&](const PlatformClient &client) { return client.scenarios.tags(id, Priority::Push); });
    if (!listing)
        return onlyFailure(listing);
    QList<wire::Tag> left = listing->items;
    for (const wire::Tag &tag : wireTags(scenario.tags)) {
        const auto place = std::ranges::find_if(
            left, [&](const wire::Tag &one) { return one.key == tag.key && one.value == tag.value; });
        if (place != left.end()) {
            left.erase(place);
            continue;
        }
        const auto answer = m_ask([&](const PlatformClient &client) { return client.scenarios.createTag(id, tag); });
        if (!answer)
            return onlyFailure(answer);
    }
    for (const wire::Tag &tag : std::as_const(left)) {
        const auto answer = m_ask([&](const PlatformClient &client) { return client.scenarios.removeTag(id, tag.id); });
        if (!answer && answer.error().outcome != Outcome::NotFound)
            return answer;
    }
    return {};
}

Pusher::Sent Pusher::remove(const PushOperation &step)
{
    const ThingKey key(step.entity, step.uid);
    const QString id = m_ids.value(key);
    const QByteArray version = m_versions.value(key);
    const Sent sent = m_ask([&](const PlatformClient &client) {
        if (step.entity == EntityKind::Folder)
            return client.folders.remove(id, version);
        return step.entity == EntityKind::ActionWord ? client.actionWords.remove(id, version)
                                                     : client.scenarios.remove(id, version);
    });
    if (!sent && sent.error().outcome == Outcome::NotFound)
        return {};
    return sent;
}

} // namespace stepwright::sync
