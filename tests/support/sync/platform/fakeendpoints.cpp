#include "tests/support/sync/platform/fakeendpoints.h"

#include "tests/support/sync/platform/fakedefinition.h"

#include <QJsonDocument>

#include <algorithm>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

namespace {

const FakeResponse notFound = FakeAnswers::refusal(404, u"not found"_s);

QStringList includeOf(const FakeCall &call)
{
    return call.query.queryItemValue(u"include"_s, QUrl::FullyDecoded).split(u',', Qt::SkipEmptyParts);
}

/// Whether a list of `find_by_tags` has an object; lists without the query have all.
bool isWanted(const FakeCall &call, const FakeObject &object)
{
    if (!call.path.endsWith("/find_by_tags"_L1))
        return true;
    const QString key = call.query.queryItemValue(u"key"_s, QUrl::FullyDecoded);
    const QString value = call.query.queryItemValue(u"value"_s, QUrl::FullyDecoded);
    return std::ranges::any_of(object.tags, [&](const FakeTag &tag) {
        return tag.key == key && (!call.query.hasQueryItem(u"value"_s) || tag.value == value);
    });
}

} // namespace

QJsonObject FakeCall::attributes() const
{
    return QJsonDocument::fromJson(body).object().value("data"_L1).toObject().value("attributes"_L1).toObject();
}

FakeResponse FakeEndpoints::answer(const FakeCall &call, const QStringList &parts)
{
    if (parts.value(0) != "projects"_L1)
        return notFound;
    if (parts.size() == 1)
        return m_answers.list({resourceOf(m_state)}, call.path, call.query);
    if (parts[1] != "1"_L1)
        return notFound;
    const QStringList rest = parts.mid(3);
    const QString kind = parts.value(2);
    if (kind.isEmpty() || kind == "backups"_L1)
        return project(call, parts.mid(2));
    if (kind == "folders"_L1)
        return folders(call, rest);
    if (kind == "scenarios"_L1)
        return scenarios(call, rest);
    return kind == "actionwords"_L1 ? actionWords(call, rest) : notFound;
}

FakeResponse FakeEndpoints::project(const FakeCall &call, const QStringList &rest)
{
    if (rest.isEmpty())
        return m_answers.one(resourceOf(m_state));
    if (call.isWrite()) {
        if (m_state.isBackupRunning)
            return FakeAnswers::refusal(409, u"a backup is already running"_s);
        m_state.isBackupRunning = true;
        return m_answers.one(resourceOf(m_state), 202);
    }
    if (m_state.isBackupRunning) {
        m_state.isBackupRunning = false;
        ++m_state.backups;
    }
    if (m_state.backups == 0)
        return FakeAnswers::json({{u"data"_s, QJsonValue()}});
    return m_answers.one(
        {u"backups"_s,
         m_state.backups,
         {{u"new-backup-in-progress"_s, false}, {u"file-name"_s, u"backup.zip"_s}, {u"file-size"_s, 1234}},
         {}});
}

FakeResponse FakeEndpoints::folders(const FakeCall &call, const QStringList &rest)
{
    if (rest.isEmpty() && call.isWrite()) {
        const QJsonObject attributes = call.attributes();
        const int parent = attributes.value("parent-id"_L1).toVariant().toInt();
        if (attributes.value("name"_L1).toString().isEmpty() || (parent != 0 && !m_state.folders.contains(parent)))
            return FakeAnswers::refusal(422, u"name or parent is wrong"_s);
        return show(call, m_state.folders[m_state.addFolder(attributes.value("name"_L1).toString(), parent)], 201);
    }
    if (rest.isEmpty() || rest[0] == "find_by_tags"_L1)
        return listOf(call, m_state.folders.values());
    const auto found = m_state.folders.find(rest[0].toInt());
    return found == m_state.folders.end() ? notFound : folder(call, *found, rest.mid(1));
}

FakeResponse FakeEndpoints::folder(const FakeCall &call, FakeFolder &folder, const QStringList &rest)
{
    const QString what = rest.value(0);
    const int id = folder.id;
    if (what == "tags"_L1)
        return tags(call, folder, rest.mid(1), false);
    if (what == "attachments"_L1)
        return attachments(call, folder, rest.mid(1));
    if (what == "feature"_L1)
        return feature(folder);
    if (what.endsWith("_from_feature"_L1))
        return import(call, folder);
    if (call.method == "DELETE"_L1) {
        for (const FakeFolder &child : m_state.folders.values()) {
            if (child.parent == id && what != "scenarios"_L1)
                m_state.removeFolder(child.id);
        }
        if (what != "children"_L1)
            m_state.scenarios.removeIf([id](const auto &entry) { return entry.value().folder == id; });
        if (what.isEmpty())
            m_state.folders.remove(id);
        return FakeAnswers::nothing();
    }
    QList<FakeFolder> children;
    QList<FakeScenario> scenarios;
    if (what == "children"_L1) {
        std::ranges::copy_if(m_state.folders, std::back_inserter(children),
                             [id](const auto &child) { return child.parent == id; });
        return listOf(call, children);
    }
    if (what == "scenarios"_L1) {
        std::ranges::copy_if(m_state.scenarios, std::back_inserter(scenarios),
                             [id](const auto &child) { return child.folder == id; });
        return listOf(call, scenarios);
    }
    if (!what.isEmpty())
        return notFound;
    finishImport(folder);
    return call.isWrite() ? changeFolder(call, folder) : show(call, folder);
}

FakeResponse FakeEndpoints::changeFolder(const FakeCall &call, FakeFolder &folder)
{
    const QJsonObject attributes = call.attributes();
    if (attributes.contains("parent-id"_L1)) {
        const int parent = attributes.value("parent-id"_L1).toVariant().toInt();
        for (int at = parent; at != 0; at = m_state.folders.value(at).parent) {
            if (at == folder.id || !m_state.folders.contains(at))
                return FakeAnswers::refusal(422, u"a folder cannot lie in itself"_s);
        }
        if (parent == 0)
            return FakeAnswers::refusal(422, u"there is one root"_s);
        folder.parent = parent;
    }
    folder.name = attributes.value("name"_L1).toString(folder.name);
    folder.description = attributes.value("description"_L1).toString(folder.description);
    folder.definition = stored(attributes.value("definition"_L1).toString(folder.definition));
    m_state.touch(folder);
    return show(call, folder);
}

FakeResponse FakeEndpoints::feature(FakeFolder &folder)
{
    QString text;
    for (const FakeScenario &scenario : m_state.scenarios) {
        if (scenario.folder != folder.id)
            continue;
        text += u"\n  Scenario: %1\n"_s.arg(scenario.name);
        for (const QString &line : stepLines(scenario.definition))
            text += u"    "_s + line + u'\n';
    }
    if (text.isEmpty() && folder.description.isEmpty())
        return {.status = 204, .body = {}, .headers = {}};
    FakeResource answer = resource(folder, {});
    answer.attributes.insert("feature"_L1, u"Feature: %1\n%2"_s.arg(folder.name, text));
    return m_answers.one(answer);
}

FakeResponse FakeEndpoints::import(const FakeCall &call, FakeFolder &folder)
{
    const QString text = call.attributes().value("feature"_L1).toString();
    if (text.isEmpty())
        return FakeAnswers::refusal(422, u"feature is missing"_s);
    folder.importedFeature = text;
    folder.runningImports = {u"import-%1"_s.arg(++m_state.lastId)};
    folder.questionsLeft = m_manners.importQuestions;
    return show(call, folder);
}

void FakeEndpoints::finishImport(FakeFolder &folder)
{
    if (folder.runningImports.isEmpty() || --folder.questionsLeft >= 0)
        return;
    folder.runningImports.clear();
    const auto addTags = [this](FakeObject &object, const QStringList &texts) {
        object.tags.clear();
        for (const QString &text : texts)
            m_state.addTag(object, text.section(u':', 0, 0), text.section(u':', 1));
    };
    const FakeImportedFeature imported = readFakeFeature(folder.importedFeature);
    addTags(folder, imported.tags);
    for (const FakeImportedScenario &one : imported.scenarios) {
        for (const QString &word : one.words) {
            if (m_state.actionWordNamed(word) == 0)
                m_state.addActionWord(word);
        }
        const auto known = std::ranges::find_if(m_state.scenarios, [&](const FakeScenario &other) {
            return other.folder == folder.id && other.name == one.name;
        });
        const int id =
            known != m_state.scenarios.end() ? known->id : m_state.addScenario(scenarioName(one.name, 0), folder.id);
        FakeScenario &scenario = m_state.scenarios[id];
        m_state.setDefinition(scenario, definitionOf(u"scenario"_s, scenario.name, {}, one.body));
        addTags(scenario, one.tags);
        m_state.touch(scenario);
    }
    m_state.touch(folder);
}

FakeResponse FakeEndpoints::actionWords(const FakeCall &call, const QStringList &rest)
{
    if (rest.isEmpty() && call.isWrite())
        return createActionWord(call);
    if (rest.isEmpty() || rest[0] == "find_by_tags"_L1)
        return listOf(call, m_state.actionWords.values());
    const auto found = m_state.actionWords.find(rest[0].toInt());
    if (found == m_state.actionWords.end())
        return notFound;
    if (rest.value(1) == "callers"_L1)
        return callers(call, *found);
    if (rest.value(1) == "tags"_L1)
        return tags(call, *found, rest.mid(2), false);
    if (rest.size() > 1)
        return notFound;
    if (call.method == "DELETE"_L1) {
        m_state.actionWords.erase(found);
        return FakeAnswers::nothing();
    }
    return call.isWrite() ? changeActionWord(call, *found) : show(call, *found);
}

FakeResponse FakeEndpoints::createActionWord(const FakeCall &call)
{
    const QJsonObject attributes = call.attributes();
    const QString name = actionWordName(attributes.value("name"_L1).toString(), 0);
    if (name.isEmpty())
        return FakeAnswers::refusal(422, u"Name has already been taken"_s);
    FakeActionWord &word = m_state.actionWords[m_state.addActionWord(name)];
    word.description = attributes.value("description"_L1).toString();
    if (const QString body = attributes.value("definition"_L1).toString(); !body.isEmpty())
        m_state.setDefinition(word, stored(definitionOf(u"actionword"_s, name, slotsOf(name), body)));
    return show(call, word, 201);
}

FakeResponse FakeEndpoints::changeActionWord(const FakeCall &call, FakeActionWord &word)
{
    const QJsonObject attributes = call.attributes();
    const QString before = word.name;
    if (attributes.contains("name"_L1) && attributes.contains("definition"_L1))
        return FakeAnswers::refusal(409, u"name and definition cannot be changed together"_s);
    QString definition = stored(attributes.value("definition"_L1).toString());
    const FakeHead head = headOf(definition);
    const QString wanted = head.isUnderstood ? head.name : attributes.value("name"_L1).toString(before);
    const QString name = actionWordName(wanted, word.id);
    if (name.isEmpty())
        return FakeAnswers::refusal(422, u"Name has already been taken"_s);
    if (!definition.isEmpty())
        m_state.setDefinition(word, head.isUnderstood ? withName(definition, name) : definition);
    else
        m_state.rename(word, name);
    word.description = attributes.value("description"_L1).toString(word.description);
    m_state.touch(word);
    if (m_manners.renamesCallers && word.name != before) {
        for (FakeScenario &caller : m_state.scenarios)
            caller.definition = withCallsRenamed(caller.definition, before, word.name);
        for (FakeActionWord &caller : m_state.actionWords)
            caller.definition = withCallsRenamed(caller.definition, before, word.name);
        for (FakeFolder &caller : m_state.folders)
            caller.definition = withCallsRenamed(caller.definition, before, word.name);
    }
    return show(call, word);
}

FakeResponse FakeEndpoints::callers(const FakeCall &call, const FakeActionWord &word)
{
    QList<FakeResource> found;
    const auto look = [&](const auto &objects) {
        for (const auto &object : objects) {
            if (calledBy(object.definition).contains(word.name))
                found.append(resource(object, includeOf(call)));
        }
    };
    look(m_state.scenarios);
    look(m_state.folders);
    look(m_state.actionWords);
    return m_answers.list(found, call.path, call.query);
}

template <class Object>
FakeResponse FakeEndpoints::listOf(const FakeCall &call, const QList<Object> &objects)
{
    const QStringList include = includeOf(call);
    QList<FakeResource> resources;
    QList<FakeResource> included;
    for (const Object &object : objects) {
        if (!isWanted(call, object))
            continue;
        FakeResource one = resource(object, include);
        one.attributes.remove(u"errors"_s);
        if (!m_manners.wholeScenarios)
            one.attributes = {{u"name"_s, object.name}};
        resources.append(one);
        for (const FakeTag &tag : object.tags) {
            if (include.contains("tags"_L1))
                included.append(resourceOf(tag));
        }
    }
    return m_answers.list(resources, call.path, call.query, included);
}

template <class Object>
FakeResponse FakeEndpoints::show(const FakeCall &call, const Object &object, int status)
{
    QList<FakeResource> included;
    for (const FakeTag &tag : object.tags) {
        if (includeOf(call).contains("tags"_L1))
            included.append(resourceOf(tag));
    }
    return m_answers.one(resource(object, includeOf(call)), status, included);
}

template FakeResponse FakeEndpoints::listOf(const FakeCall &, const QList<FakeScenario> &);
template FakeResponse FakeEndpoints::show(const FakeCall &, const FakeScenario &, int);

FakeResource FakeEndpoints::resource(const FakeFolder &folder, const QStringList &include) const
{
    FakeResource result = resourceOf(folder, include);
    const auto inside = [&](const FakeScenario &scenario) { return scenario.folder == folder.id; };
    result.attributes.insert("scenarios-count"_L1, qint64(std::ranges::count_if(m_state.scenarios, inside)));
    return result;
}

FakeResource FakeEndpoints::resource(const FakeScenario &scenario, const QStringList &include) const
{
    FakeResource result = resourceOf(scenario, include, m_state);
    result.attributes.insert("errors"_L1, QJsonArray::fromStringList(scenario.errors));
    return result;
}

FakeResource FakeEndpoints::resource(const FakeActionWord &word, const QStringList &include) const
{
    FakeResource result = resourceOf(word, include);
    result.attributes.insert("errors"_L1, QJsonArray::fromStringList(word.errors));
    return result;
}

QString FakeEndpoints::freeName(const QString &wanted, const QStringList &taken, Qt::CaseSensitivity sensitivity) const
{
    if (wanted.isEmpty() || !taken.contains(wanted, sensitivity))
        return wanted;
    if (m_manners.duplicates == FakeManners::Duplicates::Refuse)
        return {};
    for (int number = 1;; ++number) {
        if (const QString name = u"%1 (%2)"_s.arg(wanted).arg(number); !taken.contains(name, sensitivity))
            return name;
    }
}

QString FakeEndpoints::scenarioName(const QString &wanted, int self) const
{
    QStringList taken;
    for (const FakeScenario &other : m_state.scenarios) {
        if (other.id != self)
            taken.append(other.name);
    }
    return freeName(wanted, taken, Qt::CaseInsensitive);
}

QString FakeEndpoints::actionWordName(const QString &wanted, int self) const
{
    QStringList taken;
    for (const FakeActionWord &other : m_state.actionWords) {
        if (other.id != self)
            taken.append(other.name);
    }
    return freeName(wanted, taken, Qt::CaseSensitive);
}

QString FakeEndpoints::stored(const QString &definition) const
{
    return m_manners.reformats && headOf(definition).isUnderstood ? reformatted(definition) : definition;
}

void FakeEndpoints::childChanged(FakeObject &owner)
{
    if (m_manners.touchesParents)
        m_state.touch(owner);
}

} // namespace stepwright::tests
