#include "tests/support/sync/platform/fakestate.h"

#include "tests/support/sync/platform/fakedefinition.h"

#include <algorithm>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

namespace {

template <class Object>
int named(const QMap<int, Object> &objects, const QString &name)
{
    const auto found = std::ranges::find_if(objects, [&](const Object &object) { return object.name == name; });
    return found == objects.end() ? 0 : found->id;
}

QString textOf(const FakeObject &object)
{
    QStringList parts{u"description "_s + object.description, u"definition "_s + object.definition};
    QStringList tags;
    for (const FakeTag &tag : object.tags)
        tags.append(tag.value.isEmpty() ? tag.key : tag.key + u':' + tag.value);
    tags.sort();
    parts.append(u"tags "_s + tags.join(u' '));
    QStringList files;
    for (const FakeAttachment &attachment : object.attachments)
        files.append(u"file %1 %2"_s.arg(attachment.fileName, QString::fromLatin1(attachment.content.toHex())));
    files.sort();
    return (parts + files).join(u'\n');
}

QString textOf(const FakeScenario &scenario)
{
    QStringList rows;
    for (const FakeDataset &dataset : scenario.datasets) {
        QString row = u"row "_s + dataset.name;
        for (auto cell = dataset.values.begin(); cell != dataset.values.end(); ++cell)
            row += u" | %1 = %2"_s.arg(cell.key(), cell.value());
        rows.append(row);
    }
    rows.sort();
    QStringList parameters;
    for (const FakeParameter &parameter : scenario.parameters)
        parameters.append(parameter.name);
    parameters.sort();
    return textOf(static_cast<const FakeObject &>(scenario)) + u"\nparameters "_s + parameters.join(u' ') + u'\n' +
           rows.join(u'\n');
}

} // namespace

FakeState::FakeState()
{
    addFolder(projectName);
}

template <class Object>
int FakeState::add(QMap<int, Object> &objects, Object object)
{
    object.id = ++lastId;
    object.created = now;
    touch(object);
    objects.insert(object.id, object);
    return object.id;
}

int FakeState::addFolder(const QString &name, int parent)
{
    FakeFolder folder;
    folder.name = name;
    folder.parent = folders.isEmpty() || parent != 0 ? parent : root();
    folder.definition = definitionOf(u"folder"_s, name, {});
    return add(folders, folder);
}

int FakeState::addScenario(const QString &name, int folder, const QString &definition)
{
    FakeScenario scenario;
    scenario.name = name;
    scenario.folder = folder == 0 ? root() : folder;
    setDefinition(scenario, definition.isEmpty() ? definitionOf(u"scenario"_s, name, {}) : definition);
    return add(scenarios, scenario);
}

int FakeState::addActionWord(const QString &name, const QString &definition)
{
    FakeActionWord word;
    word.name = name;
    setDefinition(word, definition.isEmpty() ? definitionOf(u"actionword"_s, name, slotsOf(name)) : definition);
    return add(actionWords, word);
}

void FakeState::addTag(FakeObject &object, const QString &key, const QString &value)
{
    object.tags.append({++lastId, key, value});
}

int FakeState::addDataset(int scenario, const QString &name, const QMap<QString, QString> &values)
{
    scenarios[scenario].datasets.append({++lastId, name, values});
    return lastId;
}

void FakeState::setDefinition(FakeScenario &scenario, const QString &definition)
{
    const FakeHead head = headOf(definition);
    const bool isUnderstood = head.isUnderstood && head.kind == "scenario"_L1;
    scenario.definition = definition;
    scenario.errors = isUnderstood ? QStringList() : QStringList{u"the definition cannot be parsed"_s};
    if (!isUnderstood)
        return;
    scenario.name = head.name;
    QList<FakeParameter> parameters;
    for (const QString &name : head.parameters) {
        const auto known = std::ranges::find(scenario.parameters, name, &FakeParameter::name);
        parameters.append(known == scenario.parameters.end() ? FakeParameter{++lastId, name} : *known);
    }
    scenario.parameters = parameters;
    for (FakeDataset &dataset : scenario.datasets)
        dataset.values.removeIf([&](const auto &cell) { return !head.parameters.contains(cell.key()); });
}

void FakeState::setDefinition(FakeActionWord &word, const QString &definition)
{
    const FakeHead head = headOf(definition);
    const bool isUnderstood = head.isUnderstood && head.kind == "actionword"_L1;
    word.definition = definition;
    word.errors = isUnderstood ? QStringList() : QStringList{u"the definition cannot be parsed"_s};
    if (isUnderstood)
        word.name = head.name;
}

void FakeState::rename(FakeObject &object, const QString &name)
{
    object.name = name;
    object.definition = withName(object.definition, name);
}

void FakeState::removeFolder(int id)
{
    for (const FakeFolder &folder : QMap(folders)) {
        if (folder.parent == id)
            removeFolder(folder.id);
    }
    scenarios.removeIf([id](const auto &entry) { return entry.value().folder == id; });
    folders.remove(id);
}

void FakeState::touch(FakeObject &object)
{
    now = now.addMSecs(1001);
    object.updated = now;
    object.author = author;
}

int FakeState::folderNamed(const QString &name) const
{
    return named(folders, name);
}

int FakeState::scenarioNamed(const QString &name) const
{
    return named(scenarios, name);
}

int FakeState::actionWordNamed(const QString &name) const
{
    return named(actionWords, name);
}

QString FakeState::text() const
{
    const auto pathOf = [this](int id) {
        QString path;
        for (int at = id; folders.contains(at) && at != root(); at = folders[at].parent)
            path.prepend(u'/' + folders[at].name);
        return path.isEmpty() ? u"/"_s : path;
    };
    QStringList parts;
    for (const FakeFolder &folder : folders)
        parts.append(u"folder %1\n%2"_s.arg(pathOf(folder.id), textOf(folder)));
    for (const FakeScenario &scenario : scenarios)
        parts.append(u"scenario %1: %2\n%3"_s.arg(pathOf(scenario.folder), scenario.name, textOf(scenario)));
    for (const FakeActionWord &word : actionWords)
        parts.append(u"action word %1\n%2"_s.arg(word.name, textOf(static_cast<const FakeObject &>(word))));
    parts.sort();
    return parts.join("\n\n"_L1);
}

} // namespace stepwright::tests
