#include "platform/api/featureimport.h"

#include "model/gherkin/parser.h"
#include "platform/api/definitiontext.h"
#include "platform/api/stepwords.h"
#include "platform/storage/tables/actionwords.h"
#include "platform/storage/tables/datasets.h"
#include "platform/storage/tables/scenarios.h"
#include "platform/storage/tables/tags.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// One import on its way.
struct Import
{
    Connection &connection;
    Stamp stamp;
    qint64 folder = 0;
    StepWords words;
};

QString stepLines(Import &import, const gherkin::Nodes<gherkin::Step> &steps, const QStringList &parameters)
{
    QString lines;
    for (const gherkin::Step &step : steps)
        lines += "  "_L1 + import.words.call(step, parameters) + u'\n';
    return lines;
}

/// The parameters of an outline: the headers of its tables, each once.
QStringList parametersOf(const gherkin::Scenario &scenario)
{
    QStringList names;
    for (const gherkin::Examples &examples : scenario.examples()) {
        if (!examples.header())
            continue;
        for (const gherkin::TableCell &cell : examples.header().cells()) {
            const QString name = normalizedParameterName(cell.text());
            if (!name.isEmpty() && !names.contains(name))
                names.append(name);
        }
    }
    return names;
}

Async<> writeTags(Import &import, TagOwner kind, qint64 owner, gherkin::Tags tags)
{
    for (const gherkin::Tag &tag : tags) {
        const QString text = tag.name().toString().sliced(1);
        const qsizetype colon = text.indexOf(u':');
        const QString key = colon > 0 ? text.first(colon) : text;
        co_await addTag(import.connection, import.stamp.project, kind, owner, key,
                        colon > 0 ? text.sliced(colon + 1) : QString());
    }
}

Async<> writeDatasets(Import &import, qint64 scenario, gherkin::Scenario source)
{
    const std::vector<Dataset> before = co_await datasetsOf(import.connection, scenario);
    for (const Dataset &dataset : before)
        co_await removeDataset(import.connection, dataset.id);
    int number = 0;
    for (const gherkin::Examples &examples : source.examples()) {
        if (!examples.header())
            continue;
        const gherkin::TableCells header = examples.header().cells();
        for (const gherkin::TableRow &row : examples.body()) {
            const gherkin::TableCells cells = row.cells();
            QJsonObject data;
            for (qsizetype i = 0; i < header.size() && i < cells.size(); ++i)
                data.insert(normalizedParameterName(header[i].text()), cells[i].text());
            const QString table = examples.name().toString();
            ++number;
            const QString name =
                table.isEmpty() ? QString::number(number) : QString(table + " / "_L1 + QString::number(number));
            co_await addDataset(import.connection, scenario, name, data);
        }
    }
}

/// The folder's scenario of a name, or a new one with a name that is free.
Async<Scenario> scenarioFor(Import &import, QString name)
{
    const QString wanted = name.trimmed().isEmpty() ? u"Scenario"_s : name;
    QString free = wanted;
    for (int number = 1;; ++number) {
        const std::optional<Scenario> found = co_await scenarioNamed(import.connection, import.stamp.project, free);
        if (found && found->folder == import.folder && found->version != import.stamp.change)
            co_return *found;
        if (!found)
            break;
        free = u"%1 (%2)"_s.arg(wanted).arg(number);
    }
    const QString definition = newDefinition({u"scenario"_s, free, {}, 0, 0});
    const qint64 id = co_await addScenario(import.connection, import.stamp, import.folder, free, definition);
    co_return co_await scenarioById(import.connection, import.stamp.project, id);
}

Async<> importScenario(Import &import, gherkin::Scenario source)
{
    Scenario scenario = co_await scenarioFor(import, source.name().toString());
    const QStringList parameters = parametersOf(source);
    DefinitionHead head{u"scenario"_s, scenario.name, {}, 0, 0};
    for (const QString &name : parameters)
        head.parameters.append({name, name});
    const QString empty = newDefinition(head);
    scenario.definition = empty.chopped(4) + stepLines(import, source.steps(), parameters) + "end\n"_L1;
    scenario.description = source.description().trimmed();
    co_await saveScenario(import.connection, import.stamp, scenario);
    co_await setParameters(import.connection, scenario.id, parameters);
    co_await writeDatasets(import, scenario.id, source);
    co_await writeTags(import, TagOwner::Scenario, scenario.id, source.tags());
}

Async<> importFolder(Import &import, gherkin::Feature feature, FeatureName name)
{
    Folder folder = co_await folderById(import.connection, import.stamp.project, import.folder);
    if (name == FeatureName::BecomesFolderName && !feature.name().isEmpty())
        folder.name = feature.name().toString();
    folder.description = feature.description().trimmed();
    if (feature.background())
        folder.definition = "folder do\n"_L1 + stepLines(import, feature.background().steps(), {}) + "end\n"_L1;
    co_await saveFolder(import.connection, import.stamp, folder);
    co_await writeTags(import, TagOwner::Folder, folder.id, feature.tags());
}

Async<> createWords(Import &import)
{
    const QHash<QString, QStringList> words = import.words.newWords();
    QStringList names = words.keys();
    names.sort();
    for (const QString &name : names) {
        DefinitionHead head{u"actionword"_s, name, {}, 0, 0};
        for (const QString &parameter : words.value(name))
            head.parameters.append(
                {parameter, parameter.startsWith("__"_L1) ? QString(parameter + " = \"\""_L1) : parameter});
        co_await addActionWord(import.connection, import.stamp, name, {}, newDefinition(head));
    }
}

} // namespace

Async<> importFeature(Connection &connection, Stamp stamp, qint64 folder, QByteArray feature, FeatureName name)
{
    const gherkin::Tree tree = gherkin::parse(feature);
    if (!tree.feature())
        co_await failure(ErrorKind::Invalid, u"The text is no feature."_s);
    Import import{connection, stamp, folder, {}};
    const std::vector<ActionWord> known = co_await actionWordsOf(connection, stamp.project);
    for (const ActionWord &word : known)
        import.words.add(word.name);
    co_await importFolder(import, tree.feature(), name);
    for (const gherkin::Scenario &scenario : tree.feature().scenarios())
        co_await importScenario(import, scenario);
    for (const gherkin::Rule &rule : tree.feature().rules()) {
        for (const gherkin::Scenario &scenario : rule.scenarios())
            co_await importScenario(import, scenario);
    }
    co_await createWords(import);
}

} // namespace stepwright::platform
