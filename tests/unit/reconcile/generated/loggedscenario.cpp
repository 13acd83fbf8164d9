#include "tests/unit/reconcile/generated/loggedscenario.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stepwright::tests {

namespace {

const QStringList actors{u"the customer"_s, u"the clerk"_s,   u"an administrator"_s, u"the system"_s,
                         u"a guest"_s,      u"the manager"_s, u"a supplier"_s,       u"the auditor"_s};
const QStringList verbs{u"opens"_s,  u"closes"_s,   u"enters"_s,  u"checks"_s,  u"sends"_s,   u"receives"_s,
                        u"prints"_s, u"confirms"_s, u"rejects"_s, u"selects"_s, u"removes"_s, u"sees"_s};
const QStringList things{u"the order form"_s,     u"an invoice"_s,          u"the delivery address"_s,
                         u"a discount code"_s,    u"the shopping basket"_s, u"a payment receipt"_s,
                         u"the monthly report"_s, u"an error message"_s,    u"the search results"_s,
                         u"a new password"_s,     u"the stock level"_s,     u"a warning mail"_s};
const QStringList ends{u"on the first page"_s, u"within two seconds"_s,  u"for <amount> euros"_s, u"in the list"_s,
                       u"of product <item>"_s, u"with status <state>"_s, u"without delay"_s,      u"at the counter"_s,
                       u"once more"_s,         u"from the archive"_s};
const QStringList words{u"quickly"_s, u"blue"_s,   u"second"_s, u"draft"_s,  u"urgent"_s, u"signed"_s,
                        u"local"_s,   u"weekly"_s, u"hidden"_s, u"double"_s, u"spare"_s,  u"final"_s};
const QStringList values{u"10"_s,   u"25"_s,  u"99"_s, u"apples"_s, u"chairs"_s, u"lamps"_s, u"paid"_s,    u"open"_s,
                         u"late"_s, u"100"_s, u"7"_s,  u"boxes"_s,  u"void"_s,   u"ready"_s, u"shipped"_s, u"31"_s};
const QStringList keywords{u"given"_s, u"when"_s, u"then"_s, u"and"_s};

} // namespace

LoggedStep ScenarioMaker::newStep()
{
    QString text = m_random.anyOf(actors) + u' ' + m_random.anyOf(verbs) + u' ' + m_random.anyOf(things);
    if (!m_random.oneIn(3))
        text += u' ' + m_random.anyOf(ends);
    return {m_nextId++, m_random.anyOf(keywords), text.split(u' ')};
}

LoggedRow ScenarioMaker::newRow(const QStringList &columns)
{
    LoggedRow row{m_nextId++, {}};
    for (qsizetype column = 0; column < columns.size(); ++column)
        row.cells.append(m_random.anyOf(values));
    return row;
}

LoggedScenario ScenarioMaker::make()
{
    LoggedScenario scenario{.name = u"Case "_s + m_random.anyOf(things),
                            .columns = {u"amount"_s, u"item"_s, u"state"_s}};
    scenario.columns.resize(2 + m_random.below(2));
    for (const QString &tag : {u"slow"_s, u"web"_s, u"smoke"_s}) {
        if (m_random.oneIn(2))
            scenario.tags.append(tag);
    }
    for (int count = 5 + m_random.below(8); count > 0; --count)
        scenario.description.append(m_random.anyOf(words));
    for (int count = 4 + m_random.below(9); count > 0; --count)
        scenario.steps.push_back(newStep());
    for (int count = 2 + m_random.below(5); count > 0; --count)
        scenario.rows.push_back(newRow(scenario.columns));
    return scenario;
}

LoggedScenario ScenarioMaker::edited(LoggedScenario scenario, int edits)
{
    scenario.movedSteps.clear();
    for (; edits > 0; --edits)
        edit(scenario);
    return scenario;
}

void ScenarioMaker::edit(LoggedScenario &scenario)
{
    const int what = m_random.below(20);
    if (what < 11) {
        editSteps(scenario, what);
    } else if (what < 16) {
        editRows(scenario, what - 11);
    } else if (what == 16) {
        scenario.name = u"Case "_s + m_random.anyOf(things) + u' ' + m_random.anyOf(words);
    } else if (what == 17) {
        if (!scenario.description.isEmpty())
            m_random.anyOf(scenario.description) = m_random.anyOf(values);
    } else {
        const QString tag = u"tag"_s + QString::number(m_random.below(30));
        if (what == 18 && !scenario.tags.isEmpty())
            scenario.tags.removeAt(m_random.below(scenario.tags.size()));
        else if (!scenario.tags.contains(tag))
            scenario.tags.append(tag);
    }
}

void ScenarioMaker::editSteps(LoggedScenario &scenario, int what)
{
    std::vector<LoggedStep> &steps = scenario.steps;
    const int at = m_random.below(qsizetype(steps.size()));
    if (steps.empty() || (what >= 5 && what < 8)) {
        steps.insert(steps.begin() + m_random.below(qsizetype(steps.size()) + 1), newStep());
    } else if (what < 4) {
        m_random.anyOf(steps[size_t(at)].words) = m_random.anyOf(words);
    } else if (what == 4) {
        steps[size_t(at)].keyword = m_random.anyOf(keywords);
    } else if (what < 10) {
        steps.erase(steps.begin() + at);
    } else {
        const LoggedStep step = steps[size_t(at)];
        steps.erase(steps.begin() + at);
        const int to = m_random.below(qsizetype(steps.size()) + 1);
        steps.insert(steps.begin() + to, step);
        if (to != at)
            scenario.movedSteps.append(step.id);
    }
}

void ScenarioMaker::editRows(LoggedScenario &scenario, int what)
{
    std::vector<LoggedRow> &rows = scenario.rows;
    const int at = m_random.below(qsizetype(rows.size()));
    if (rows.empty() || what == 3)
        rows.insert(rows.begin() + m_random.below(qsizetype(rows.size()) + 1), newRow(scenario.columns));
    else if (what < 3)
        m_random.anyOf(rows[size_t(at)].cells) = m_random.anyOf(values);
    else
        rows.erase(rows.begin() + at);
}

sync::SyncScenario LoggedScenario::toSync() const
{
    sync::SyncScenario scenario{
        .uid = u"s"_s, .remoteId = u"1"_s, .folderUid = {}, .name = name, .description = description.join(u' ')};
    for (const QString &tag : tags)
        scenario.tags.append({tag, {}});
    for (const QString &column : columns)
        scenario.parameters.append({column, {}});
    for (const LoggedStep &step : steps)
        scenario.body.push_back({project::Call{.actionWord = step.words.join(u' '), .annotation = step.keyword}});
    for (const LoggedRow &row : rows) {
        project::Dataset dataset;
        for (qsizetype column = 0; column < columns.size(); ++column)
            dataset.values.append(
                {columns[column], {.kind = project::ExpressionKind::String, .text = row.cells[column]}});
        scenario.datasets.append(dataset);
    }
    return scenario;
}

QByteArray LoggedScenario::toText(bool isAligned) const
{
    QString text;
    for (const QString &tag : tags)
        text += u'@' + tag + u'\n';
    text += u"Scenario Outline: "_s + name + u"\n  "_s + description.join(u' ') + u"\n\n"_s;
    for (const LoggedStep &step : steps)
        text += u"  "_s + step.keyword + u' ' + step.words.join(u' ') + u'\n';
    text += u"\n  Examples:\n"_s;
    std::vector<QStringList> lines{columns};
    for (const LoggedRow &row : rows)
        lines.push_back(row.cells);
    for (const QStringList &line : lines) {
        text += u"    |"_s;
        for (qsizetype column = 0; column < line.size(); ++column) {
            qsizetype width = 0;
            for (const QStringList &other : lines)
                width = isAligned ? std::max(width, other[column].size()) : 0;
            text += u' ' + line[column].leftJustified(width) + u" |"_s;
        }
        text += u'\n';
    }
    return text.toUtf8();
}

QByteArray textOf(const sync::SyncScenario &scenario)
{
    LoggedScenario text{.name = scenario.name, .description = scenario.description.split(u' ')};
    for (const project::Tag &tag : scenario.tags)
        text.tags.append(tag.key);
    for (const project::Parameter &parameter : scenario.parameters)
        text.columns.append(parameter.name);
    for (const project::Statement &statement : scenario.body) {
        const auto &call = std::get<project::Call>(statement.content);
        text.steps.push_back({0, call.annotation, call.actionWord.split(u' ')});
    }
    for (const project::Dataset &dataset : scenario.datasets) {
        QStringList cells;
        for (const project::Argument &cell : dataset.values)
            cells.append(cell.value.text);
        text.rows.push_back({0, cells});
    }
    return text.toText(false);
}

} // namespace stepwright::tests
