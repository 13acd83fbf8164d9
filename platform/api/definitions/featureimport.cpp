#include "platform/api/definitions/featureimport.h"

#include "model/gherkin/parser.h"
#include "model/sync/language/definition/definitionprinter.h"
#include "model/sync/language/reading/gherkindefinition.h"
#include "platform/api/definitions/definitiontext.h"
#include "platform/api/publication/exportdocument.h"
#include "platform/storage/tables/content/actionwords.h"
#include "platform/storage/tables/content/datasets.h"
#include "platform/storage/tables/content/scenarios.h"
#include "platform/storage/tables/content/tags.h"

#include <QJsonDocument>

#include <algorithm>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestAtOnce = 65'536; // bytes: some hundred scenarios, a few tenths of a second

/// One import on its way.
struct Import
{
    Connection &connection;
    Stamp stamp;
    qint64 folder = 0;
};

Async<> writeTags(Import import, TagOwner kind, qint64 owner, QList<project::Tag> tags)
{
    for (const project::Tag &tag : tags)
        co_await addTag(import.connection, import.stamp.project, kind, owner, tag.key, tag.value);
}

Async<> writeDatasets(Import import, qint64 scenario, project::ScenarioDocument source)
{
    const std::vector<Dataset> before = co_await datasetsOf(import.connection, scenario);
    for (const Dataset &dataset : before)
        co_await removeDataset(import.connection, dataset.id);
    for (const project::Dataset &dataset : source.datasets) {
        QJsonObject data;
        for (const project::Parameter &parameter : source.parameters)
            data.insert(parameter.name, sync::cellOf(dataset, parameter.name));
        co_await addDataset(import.connection, scenario, dataset.name, data);
    }
}

/// The folder's scenario of a name, or a new one with a name that is free.
Async<Scenario> scenarioFor(Import import, QString name)
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
    const QString definition = newDefinition(sync::DefinitionKind::Scenario, free);
    const qint64 id = co_await addScenario(import.connection, import.stamp, import.folder, free, definition);
    co_return co_await scenarioById(import.connection, import.stamp.project, id);
}

Async<> importScenario(Import import, project::ScenarioDocument source)
{
    const Scenario before = co_await scenarioFor(import, source.name);
    Scenario scenario = before;
    source.name = scenario.name;
    sync::PlatformDefinition definition = sync::definitionOf(source);
    definition.tags.clear();
    scenario.definition = co_await sync::provenText(definition);
    scenario.description = source.description;
    co_await saveScenario(import.connection, import.stamp, before, scenario);
    QStringList parameters;
    for (const project::Parameter &parameter : source.parameters)
        parameters.append(parameter.name);
    co_await setParameters(import.connection, scenario.id, parameters);
    co_await writeDatasets(import, scenario.id, source);
    co_await writeTags(import, TagOwner::Scenario, scenario.id, source.tags);
}

Async<> importFolder(Import import, project::FolderDocument source, FeatureName name)
{
    Folder folder = co_await folderById(import.connection, import.stamp.project, import.folder);
    if (name == FeatureName::BecomesFolderName && !source.name.isEmpty())
        folder.name = source.name;
    folder.description = source.description;
    folder.definition = co_await sync::provenText(sync::definitionOf(source));
    co_await saveFolder(import.connection, import.stamp, folder);
    co_await writeTags(import, TagOwner::Folder, folder.id, source.tags);
}

/// Makes the words that steps needed, and gives others the parameters that they got.
Async<> writeWords(Import import, QList<project::ActionWordDocument> changed)
{
    const std::vector<ActionWord> known = co_await actionWordsOf(import.connection, import.stamp.project);
    for (const project::ActionWordDocument &word : changed) {
        const QString definition = co_await sync::provenText(sync::definitionOf(word));
        const auto found = std::ranges::find(known, word.name, &ActionWord::name);
        if (found == known.end()) {
            co_await addActionWord(import.connection, import.stamp, word.name, {}, definition);
            continue;
        }
        ActionWord before = *found;
        before.definition = definition;
        co_await saveActionWord(import.connection, import.stamp, before);
    }
}

} // namespace

QByteArray GivenFeature::toInput() const
{
    const QJsonObject object{{u"text"_s, QString::fromUtf8(text)},
                             {u"names-folder"_s, name == FeatureName::BecomesFolderName}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

GivenFeature GivenFeature::fromInput(const QByteArray &input)
{
    const QJsonObject object = QJsonDocument::fromJson(input).object();
    return {object.value("text"_L1).toString().toUtf8(),
            object.value("names-folder"_L1).toBool() ? FeatureName::BecomesFolderName : FeatureName::IsLeftOut};
}

bool GivenFeature::isLarge() const
{
    return text.size() > largestAtOnce;
}

Result<> checkFeature(const QByteArray &text)
{
    if (!gherkin::parse(text).feature())
        return failure(ErrorKind::Invalid, u"The text is no feature."_s);
    return {};
}

Async<> importFeature(Connection &connection, Stamp stamp, qint64 folder, GivenFeature feature)
{
    co_await checkFeature(feature.text);
    const Import import{connection, stamp, folder};
    sync::StepWords words(co_await actionWordDocuments(connection, stamp.project));
    project::FeatureText text;
    text.bytes = feature.text;
    const sync::DefinedFeature defined = sync::definitionOf(text, words);
    co_await importFolder(import, defined.feature.folder, feature.name);
    for (const project::ScenarioDocument &scenario : defined.feature.scenarios)
        co_await importScenario(import, scenario);
    co_await writeWords(import, words.changedWords());
}

} // namespace stepwright::platform
