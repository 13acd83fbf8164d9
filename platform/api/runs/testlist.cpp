#include "platform/api/runs/testlist.h"

#include "platform/api/answers/jsonapi.h"
#include "platform/base/times.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

QJsonArray withoutOrigin(const QJsonArray &steps)
{
    QJsonArray plain;
    for (const QJsonValue &value : steps) {
        QJsonObject step = value.toObject();
        step.remove(u"from"_s);
        plain.append(step);
    }
    return plain;
}

QJsonValue number(std::optional<qint64> id)
{
    return id ? QJsonValue(*id) : QJsonValue();
}

QJsonObject definitionOf(const TestSnapshot &test, int index)
{
    return {{u"scenario_name"_s, test.scenarioSnapshot ? test.scenarioName : test.name},
            {u"dataset_name"_s, test.datasetName},
            {u"dataset_id"_s, number(test.dataset)},
            {u"steps"_s, withoutOrigin(test.steps)},
            {u"index"_s, index}};
}

} // namespace

Async<TestList> TestList::read(Call &call, qint64 run)
{
    TestList list;
    list.m_tests = co_await testSnapshotsOf(call.db(), run);
    list.m_tags = co_await includedTags(call, TagOwner::TestSnapshot);
    list.m_withSteps = call.query(u"show_step_statuses"_s) == u"true"_s;
    QHash<qint64, int> counts;
    for (const TestSnapshot &test : list.m_tests)
        list.m_indexes.insert(test.id, counts[test.scenarioSnapshot.value_or(-test.id)]++);
    if (call.includes("scenario"_L1)) {
        const std::vector<Scenario> scenarios = co_await scenariosOf(call.db(), call.project);
        for (const Scenario &scenario : scenarios)
            list.m_scenarios.insert(scenario.id, scenarioResource(scenario));
    }
    if (call.includes("dataset"_L1)) {
        const std::vector<OwnedDataset> datasets = co_await datasetsOfProject(call.db(), call.project);
        for (const OwnedDataset &owned : datasets)
            list.m_datasets.insert(owned.dataset.id, datasetResource(owned.dataset));
    }
    if (call.includes("last-result"_L1)) {
        const std::vector<TestResult> results = co_await lastResultsOf(call.db(), run);
        for (const TestResult &result : results)
            list.m_results.insert(result.test, result);
    }
    co_return list;
}

QJsonObject TestList::add(const TestSnapshot &test)
{
    QJsonObject relationships{{u"scenario"_s, QJsonObject()},
                              {u"dataset"_s, QJsonObject()},
                              {u"last-result"_s, QJsonObject()},
                              {u"tags"_s, m_tags.linkFrom(test.id)}};
    const auto include = [&](const QString &name, const QString &type, qint64 id, const JsonText &object) {
        relationships.insert(name, linkToOne(type, id));
        const QString key = type + u'/' + QString::number(id);
        if (!m_seen.contains(key))
            m_included.append(object);
        m_seen.insert(key);
    };
    if (const auto found = m_scenarios.constFind(test.scenario.value_or(0)); found != m_scenarios.cend())
        include(u"scenario"_s, u"scenarios"_s, found.key(), *found);
    if (const auto found = m_datasets.constFind(test.dataset.value_or(0)); found != m_datasets.cend())
        include(u"dataset"_s, u"datasets"_s, found.key(), *found);
    if (const auto found = m_results.constFind(test.id); found != m_results.cend())
        include(u"last-result"_s, u"test-results"_s, found->id, resultResource(*found, m_withSteps));
    m_tags.include(test.id, m_included);
    return resource(u"test-snapshots"_s, test.id,
                    {{u"created-at"_s, timeText(test.createdAt)},
                     {u"updated-at"_s, timeText(test.updatedAt)},
                     {u"name"_s, test.name},
                     {u"definition-json"_s, definitionOf(test, m_indexes.value(test.id))},
                     {u"status"_s, test.status},
                     {u"scenario-snapshot-id"_s, number(test.scenarioSnapshot)},
                     {u"folder-snapshot-id"_s, number(test.folderSnapshot)}},
                    relationships);
}

Async<Answer> answerNewResult(Call &call, TestResult result, Build build)
{
    if (build.closedAt)
        co_return errorAnswer(422, u"The build is closed."_s);
    result.build = build.id;
    const qint64 id = co_await addResult(call.db(), result, call.stamp.at);
    co_return dataAnswer(resultResource(co_await resultById(call.db(), result.test, id), true), {}, 201);
}

} // namespace stepwright::platform
