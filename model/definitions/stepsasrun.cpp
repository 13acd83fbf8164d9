#include "model/definitions/stepsasrun.h"

#include "model/gherkin/textstore.h"

#include <algorithm>

namespace stepwright::definitions {

using gherkin::KeywordType;
using project::StepKind;

StepsAsRun::StepsAsRun(gherkin::Scenario scenario)
{
    const gherkin::Keyword *keyword = scenario.keywordEntry();
    m_isOutline = scenario.isOutline() || (keyword && keyword->hasRole(gherkin::KeywordRole::ScenarioOutline) &&
                                           !keyword->hasRole(gherkin::KeywordRole::Scenario));
    std::size_t count = 0;
    for (const gherkin::Examples examples : scenario.examples()) {
        const gherkin::TableRow header = examples.header();
        if (!header)
            continue;
        Table &table = m_tables.emplace_back();
        std::vector<QByteArray> names;
        for (const gherkin::TableCell &cell : header.cells())
            names.push_back(cell.utf8());
        table.values.setNames(names);
        for (const gherkin::TableRow row : examples.body()) {
            if (++count > mostRows)
                break;
            std::vector<QByteArray> &values = table.rows.emplace_back();
            for (const gherkin::TableCell &cell : row.cells())
                values.push_back(cell.utf8());
        }
    }
}

std::vector<QString> StepsAsRun::textsOf(gherkin::Step step) const
{
    const QUtf8StringView written = step.text();
    std::vector<QString> texts;
    for (const Table &table : m_tables) {
        if (!table.values.concerns(written)) {
            if (!table.rows.empty())
                texts.push_back(written.toString());
            continue;
        }
        gherkin::Interpolation values = table.values;
        gherkin::TextStore store;
        for (const std::vector<QByteArray> &row : table.rows) {
            values.setValues(row);
            texts.push_back(values.apply(written, store).toString());
        }
    }
    if (texts.empty())
        return {written.toString()};
    std::ranges::sort(texts);
    texts.erase(std::ranges::unique(texts).begin(), texts.end());
    return texts;
}

StepKind kindOf(gherkin::Step step, StepKind before)
{
    switch (step.keywordType()) {
    case KeywordType::Context:
        return StepKind::Context;
    case KeywordType::Action:
        return StepKind::Action;
    case KeywordType::Outcome:
        return StepKind::Outcome;
    case KeywordType::Conjunction:
        return before;
    case KeywordType::Unknown:
        break;
    }
    return StepKind::Unknown;
}

} // namespace stepwright::definitions
