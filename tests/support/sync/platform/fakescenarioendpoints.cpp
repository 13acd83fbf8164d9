#include "tests/support/sync/platform/fakedefinition.h"
#include "tests/support/sync/platform/fakeendpoints.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

namespace {

const FakeResponse notFound = FakeAnswers::refusal(404, u"not found"_s);

template <class Part>
Part *find(QList<Part> &parts, const QString &id)
{
    const auto found = std::ranges::find(parts, id.toInt(), &Part::id);
    return found == parts.end() ? nullptr : &*found;
}

template <class Part>
void remove(QList<Part> &parts, const QString &id)
{
    parts.removeIf([&](const Part &part) { return part.id == id.toInt(); });
}

template <class Part>
QList<FakeResource> resourcesOf(const QList<Part> &parts)
{
    QList<FakeResource> resources;
    for (const Part &part : parts)
        resources.append(resourceOf(part));
    return resources;
}

QMap<QString, QString> cellsOf(const QJsonObject &data)
{
    QMap<QString, QString> cells;
    for (auto cell = data.begin(); cell != data.end(); ++cell)
        cells.insert(cell.key(), cell.value().toVariant().toString());
    return cells;
}

/// The file of a form.
FakeAttachment fileOf(const QByteArray &body)
{
    static const QRegularExpression name(u"name=\"file\"; filename=\"([^\"]*)\""_s);
    const qsizetype start = body.indexOf("\r\n\r\n");
    const qsizetype end = body.lastIndexOf("\r\n--", body.size() - 3);
    const QString fileName = name.match(QString::fromUtf8(body.left(std::max<qsizetype>(start, 0)))).captured(1);
    return {0, fileName, start < 0 || end < start ? QByteArray() : body.mid(start + 4, end - start - 4)};
}

} // namespace

FakeResponse FakeEndpoints::scenarios(const FakeCall &call, const QStringList &rest)
{
    if (rest.isEmpty() && call.isWrite())
        return createScenario(call);
    if (rest.isEmpty() || rest[0] == "find_by_tags"_L1)
        return listOf(call, m_state.scenarios.values());
    const auto found = m_state.scenarios.find(rest[0].toInt());
    return found == m_state.scenarios.end() ? notFound : scenario(call, *found, rest.mid(1));
}

FakeResponse FakeEndpoints::scenario(const FakeCall &call, FakeScenario &scenario, const QStringList &rest)
{
    const QString what = rest.value(0);
    if (what == "parameters"_L1)
        return parameters(call, scenario, rest.mid(1));
    if (what == "datasets"_L1 || what == "datatable"_L1)
        return datasets(call, scenario, rest.mid(1));
    if (what == "tags"_L1)
        return tags(call, scenario, rest.mid(1), true);
    if (what == "attachments"_L1)
        return attachments(call, scenario, rest.mid(1));
    if (!what.isEmpty())
        return notFound;
    if (call.method == "DELETE"_L1) {
        m_state.scenarios.remove(scenario.id);
        return FakeAnswers::nothing();
    }
    return call.isWrite() ? changeScenario(call, scenario) : show(call, scenario);
}

FakeResponse FakeEndpoints::createScenario(const FakeCall &call)
{
    const QJsonObject attributes = call.attributes();
    const int folder = attributes.value("folder-id"_L1).toVariant().toInt();
    const QString name = scenarioName(attributes.value("name"_L1).toString(), 0);
    if (name.isEmpty() || (folder != 0 && !m_state.folders.contains(folder)))
        return FakeAnswers::refusal(422, u"Name has already been taken, or there is no such folder"_s);
    FakeScenario &scenario = m_state.scenarios[m_state.addScenario(name, folder)];
    const QJsonObject data = QJsonDocument::fromJson(call.body).object().value("data"_L1).toObject();
    const QJsonObject relationship = data.value("relationships"_L1).toObject().value("tags"_L1).toObject();
    for (const QJsonValue &tag : relationship.value("data"_L1).toArray())
        m_state.addTag(scenario, tag.toObject().value("key"_L1).toString(),
                       tag.toObject().value("value"_L1).toString());
    return show(call, scenario, 201);
}

FakeResponse FakeEndpoints::changeScenario(const FakeCall &call, FakeScenario &scenario)
{
    const QJsonObject attributes = call.attributes();
    if (attributes.contains("name"_L1) && attributes.contains("definition"_L1))
        return FakeAnswers::refusal(409, u"name and definition cannot be changed together"_s);
    const int folder = attributes.value("folder-id"_L1).toVariant().toInt();
    const QString definition = stored(attributes.value("definition"_L1).toString());
    const FakeHead head = headOf(definition);
    const QString wanted = head.isUnderstood ? head.name : attributes.value("name"_L1).toString(scenario.name);
    const QString name = scenarioName(wanted, scenario.id);
    if (name.isEmpty() || (folder != 0 && !m_state.folders.contains(folder)))
        return FakeAnswers::refusal(422, u"Name has already been taken, or there is no such folder"_s);
    if (!definition.isEmpty())
        m_state.setDefinition(scenario, head.isUnderstood ? withName(definition, name) : definition);
    else
        m_state.rename(scenario, name);
    scenario.description = attributes.value("description"_L1).toString(scenario.description);
    if (folder != 0)
        scenario.folder = folder;
    m_state.touch(scenario);
    return show(call, scenario);
}

FakeResponse FakeEndpoints::parameters(const FakeCall &call, FakeScenario &scenario, const QStringList &rest)
{
    const QString name = call.attributes().value("name"_L1).toString().replace(u' ', u'_');
    FakeParameter *parameter = find(scenario.parameters, rest.value(0));
    if (rest.isEmpty() && !call.isWrite())
        return m_answers.list(resourcesOf(scenario.parameters), call.path, call.query);
    if (!rest.isEmpty() && parameter == nullptr)
        return notFound;
    if (call.method == "GET"_L1)
        return m_answers.one(resourceOf(*parameter));
    FakeResponse answer = FakeAnswers::nothing();
    if (call.method == "DELETE"_L1) {
        remove(scenario.parameters, rest[0]);
    } else if (name.isEmpty()) {
        return FakeAnswers::refusal(422, u"name is missing"_s);
    } else if (call.method == "POST"_L1) {
        scenario.parameters.append({++m_state.lastId, name});
        answer = m_answers.one(resourceOf(scenario.parameters.last()), 201);
    } else {
        parameter->name = name;
        answer = m_answers.one(resourceOf(*parameter));
    }
    QStringList names;
    for (const FakeParameter &one : std::as_const(scenario.parameters))
        names.append(one.name);
    const QString body = scenario.definition.section(u'\n', 1, -3);
    scenario.definition = definitionOf(u"scenario"_s, scenario.name, names);
    scenario.definition.insert(scenario.definition.indexOf(u'\n') + 1, body.isEmpty() ? QString() : body + u'\n');
    childChanged(scenario);
    return answer;
}

FakeResponse FakeEndpoints::datasets(const FakeCall &call, FakeScenario &scenario, const QStringList &rest)
{
    const QJsonObject attributes = call.attributes();
    FakeDataset *dataset = find(scenario.datasets, rest.value(0));
    if (rest.isEmpty() && !call.isWrite())
        return m_answers.list(resourcesOf(scenario.datasets), call.path, call.query);
    if (!rest.isEmpty() && dataset == nullptr)
        return notFound;
    if (call.method == "GET"_L1)
        return m_answers.one(resourceOf(*dataset));
    childChanged(scenario);
    if (call.method == "DELETE"_L1) {
        remove(scenario.datasets, rest[0]);
        return FakeAnswers::nothing();
    }
    if (call.method == "POST"_L1) {
        m_state.addDataset(scenario.id, attributes.value("name"_L1).toString(),
                           cellsOf(attributes.value("data"_L1).toObject()));
        return m_answers.one(resourceOf(scenario.datasets.last()), 201);
    }
    dataset->name = attributes.value("name"_L1).toString(dataset->name);
    dataset->values.insert(cellsOf(attributes.value("data"_L1).toObject()));
    return m_answers.one(resourceOf(*dataset));
}

FakeResponse FakeEndpoints::tags(const FakeCall &call, FakeObject &object, const QStringList &rest, bool areWritable)
{
    FakeTag *tag = find(object.tags, rest.value(0));
    if (rest.isEmpty() && !call.isWrite())
        return m_answers.list(resourcesOf(object.tags), call.path, call.query);
    if (!areWritable || (!rest.isEmpty() && tag == nullptr) || call.method == "GET"_L1)
        return notFound;
    childChanged(object);
    if (call.method == "DELETE"_L1) {
        remove(object.tags, rest[0]);
        return FakeAnswers::nothing();
    }
    const QString key = call.attributes().value("key"_L1).toString();
    const QString value = call.attributes().value("value"_L1).toString();
    if (key.isEmpty())
        return FakeAnswers::refusal(422, u"key is missing"_s);
    if (call.method == "POST"_L1) {
        m_state.addTag(object, key, value);
        return m_answers.list({resourceOf(object.tags.last())}, call.path, call.query, {}, 201);
    }
    tag->key = key;
    tag->value = value;
    return m_answers.list({resourceOf(*tag)}, call.path, call.query);
}

FakeResponse FakeEndpoints::attachments(const FakeCall &call, FakeObject &object, const QStringList &rest)
{
    FakeAttachment *attachment = find(object.attachments, rest.value(0));
    if (rest.isEmpty() && !call.isWrite())
        return m_answers.list(resourcesOf(object.attachments), call.path, call.query);
    if (!rest.isEmpty() && attachment == nullptr)
        return notFound;
    if (call.method == "GET"_L1)
        return {.status = 200, .body = attachment->content, .headers = {{"Content-Type", "application/octet-stream"}}};
    childChanged(object);
    if (call.method == "DELETE"_L1) {
        remove(object.attachments, rest[0]);
        return FakeAnswers::nothing();
    }
    FakeAttachment file = fileOf(call.body);
    if (file.fileName.isEmpty())
        return FakeAnswers::refusal(422, u"file is missing"_s);
    file.id = attachment != nullptr ? attachment->id : ++m_state.lastId;
    if (attachment != nullptr)
        *attachment = file;
    else
        object.attachments.append(file);
    return m_answers.one(resourceOf(file), attachment != nullptr ? 200 : 201);
}

} // namespace stepwright::tests
