#include "model/sync/remote/publishedrows.h"

#include "model/project/steptext.h"

#include <algorithm>

namespace stepwright::sync {

namespace {

bool isPlain(const project::Argument &cell)
{
    using enum project::ExpressionKind;
    return cell.value.kind == String || cell.value.kind == Number;
}

} // namespace

Answered<PublishedRows> PublishedRows::fetch(const Caller &ask, const QString &secretToken)
{
    return ask([&](const PlatformClient &client) { return client.publication.project(secretToken); })
        .transform([](const importing::ProjectXml &xml) {
            PublishedRows rows;
            for (const project::ScenarioDocument &scenario : xml.document.scenarios) {
                if (rows.m_scenarios.contains(scenario.name))
                    rows.m_doubled.insert(scenario.name);
                rows.m_scenarios.insert(scenario.name, scenario);
            }
            return rows;
        });
}

std::optional<QList<project::Dataset>> PublishedRows::of(const QString &scenario,
                                                         const QList<project::Parameter> &parameters) const
{
    const auto found = m_scenarios.constFind(scenario);
    if (found == m_scenarios.cend() || m_doubled.contains(scenario) ||
        !std::ranges::equal(found->parameters, parameters, {}, &project::Parameter::name, &project::Parameter::name))
        return std::nullopt;
    QList<project::Dataset> rows;
    for (const project::Dataset &told : found->datasets) {
        if (!std::ranges::all_of(told.values, isPlain))
            return std::nullopt;
        project::Dataset row{.name = told.name};
        for (const project::Argument &cell : told.values)
            row.values.append({cell.name, {project::ExpressionKind::String, project::cellValue(cell.value)}});
        rows.append(row);
    }
    return rows;
}

} // namespace stepwright::sync
