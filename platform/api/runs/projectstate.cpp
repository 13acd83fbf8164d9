#include "platform/api/runs/projectstate.h"

#include "model/gherkin/dialect.h"
#include "model/project/steptext.h"
#include "model/sync/language/definition/definitionprinter.h"
#include "model/sync/language/reading/outlinenames.h"
#include "model/sync/language/writing/stepwriter.h"
#include "platform/api/publication/exportdocument.h"
#include "platform/storage/tables/content/actionwords.h"

#include <algorithm>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

/// Writes scenarios with a row's values as the steps of tests: something to do, or something to see.
class ProjectState::TestWriter
{
public:
    explicit TestWriter(const project::ProjectDocument &document)
        : m_unfolding(document), m_steps(document.actionWords, *gherkin::findDialect("en"))
    {
    }

    [[nodiscard]] QJsonArray steps(const project::Body &body, const ValuesByName &values)
    {
        m_isAfterThen = false;
        QJsonArray steps;
        for (size_t from = 0; from < body.size(); ++from) {
            for (const project::Statement &leaf : m_unfolding.unfolded({body[from]}, values)) {
                QJsonObject step = stepOf(leaf);
                step.insert(u"from"_s, qint64(from));
                steps.append(step);
            }
        }
        return steps;
    }

private:
    [[nodiscard]] QJsonObject stepOf(const project::Statement &statement)
    {
        if (const auto *step = std::get_if<project::Step>(&statement.content)) {
            const bool isResult = step->kind == project::Step::Kind::Result;
            return {{isResult ? u"result"_s : u"action"_s, project::stepValue(step->value)}};
        }
        const auto *call = std::get_if<project::Call>(&statement.content);
        if (!call)
            return {{u"action"_s, sync::printBody({statement}).trimmed()}};
        if (call->annotation != "and"_L1 && call->annotation != "but"_L1)
            m_isAfterThen = call->annotation == "then"_L1;
        return {
            {m_isAfterThen ? u"result"_s : u"action"_s, m_steps.lines(statement, sync::OutlineNames()).join(u'\n')}};
    }

    Unfolding m_unfolding;
    sync::StepWriter m_steps;
    bool m_isAfterThen = false;
};

QJsonArray toJson(const QList<project::Tag> &tags)
{
    QJsonArray array;
    for (const project::Tag &tag : tags)
        array.append(QJsonObject{{u"key"_s, tag.key}, {u"value"_s, tag.value}});
    return array;
}

QList<project::Tag> tagsFromJson(const QJsonArray &tags)
{
    QList<project::Tag> list;
    for (const auto &tag : tags)
        list.append({tag["key"_L1].toString(), tag["value"_L1].toString()});
    return list;
}

Async<ProjectState> ProjectState::read(Connection &connection, qint64 project)
{
    ProjectState state;
    const Project source = co_await projectById(connection, project);
    state.m_document = co_await exportDocument(connection, source);
    state.m_folders = co_await foldersOf(connection, project);
    state.m_scenarios = co_await scenariosOf(connection, project);
    const std::vector<OwnedDataset> datasets = co_await datasetsOfProject(connection, project);
    for (const OwnedDataset &owned : datasets)
        state.m_datasetIds.insert(owned.dataset.uid, owned.dataset.id);
    const std::vector<ActionWord> words = co_await actionWordsOf(connection, project);
    for (const ActionWord &word : words)
        state.m_definitions.insert(word.uid, word.definition);
    for (qsizetype i = 0; i < state.m_document.scenarios.size(); ++i)
        state.m_documentOf.insert(state.m_document.scenarios[i].uid, i);
    for (const project::FolderDocument &folder : state.m_document.folders)
        state.m_folderTags.insert(folder.uid, toJson(folder.tags));
    for (size_t i = 0; i < state.m_folders.size(); ++i)
        state.m_folderOf.insert(state.m_folders[i].id, i);
    for (size_t i = 0; i < state.m_scenarios.size(); ++i)
        state.m_scenarioOf.insert(state.m_scenarios[i].id, i);
    state.m_writer = std::make_shared<TestWriter>(state.m_document);
    co_return state;
}

const Folder *ProjectState::folder(qint64 id) const
{
    const auto found = m_folderOf.constFind(id);
    return found == m_folderOf.cend() ? nullptr : &m_folders[*found];
}

const Scenario *ProjectState::scenario(qint64 id) const
{
    const auto found = m_scenarioOf.constFind(id);
    return found == m_scenarioOf.cend() ? nullptr : &m_scenarios[*found];
}

Snapshot ProjectState::snapshotOf(const Folder &folder) const
{
    return {folder.uid, folder.name, folder.description, folder.definition, m_folderTags.value(folder.uid)};
}

Snapshot ProjectState::snapshotOf(const Scenario &scenario) const
{
    const project::ScenarioDocument &document = m_document.scenarios[m_documentOf.value(scenario.uid)];
    return {scenario.uid, scenario.name, scenario.description, scenario.definition, toJson(document.tags)};
}

std::vector<Snapshot> ProjectState::words() const
{
    std::vector<Snapshot> words;
    for (const project::ActionWordDocument &word : m_document.actionWords)
        words.push_back({word.uid, word.name, word.definition.description, m_definitions.value(word.uid),
                         toJson(word.definition.tags)});
    return words;
}

std::vector<TestSnapshot> ProjectState::testsOf(const Scenario &scenario) const
{
    const project::ScenarioDocument &document = m_document.scenarios[m_documentOf.value(scenario.uid)];
    std::vector<TestSnapshot> tests;
    for (const project::Dataset &row : rowsOf(document)) {
        TestSnapshot test;
        test.name = testName(document, row);
        test.datasetUid = row.uid;
        test.datasetName = row.name;
        if (const auto id = m_datasetIds.constFind(row.uid); id != m_datasetIds.cend())
            test.dataset = *id;
        for (const project::Argument &value : row.values)
            test.data.insert(value.name, project::stepValue(value.value));
        test.steps = m_writer->steps(document.body, valuesOf(row));
        tests.push_back(std::move(test));
    }
    return tests;
}

} // namespace stepwright::platform
