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

void visitSteps(const gherkin::Tree &tree, const VisitStep &visit)
{
    StepsAsRun run;
    StepKind kind = StepKind::Unknown;
    for (quint32 line = 0; line < tree.lineCount(); ++line) {
        switch (tree.lines()[line].kind) {
        case gherkin::LineKind::Scenario:
            run = StepsAsRun(gherkin::Scenario(&tree.data(), line));
            kind = StepKind::Unknown;
            break;
        case gherkin::LineKind::Background:
            run = {};
            kind = StepKind::Unknown;
            break;
        case gherkin::LineKind::Step: {
            const gherkin::Step step(&tree.data(), line);
            kind = kindOf(step, kind);
            visit(step, kind, run);
            break;
        }
        default:
            break;
        }
    }
}

std::vector<quint32> definitionsAt(const gherkin::Tree &tree, quint32 line, const DefinitionIndex &index)
{
    using gherkin::LineKind;
    if (line >= tree.lineCount() || tree.lines()[line].kind != LineKind::Step)
        return {};
    constexpr quint32 titles = bit(LineKind::Scenario) | bit(LineKind::Background);
    quint32 title = line;
    while (title > 0 && !(bit(tree.lines()[title].kind) & titles))
        --title;
    const bool isScenario = tree.lines()[title].kind == LineKind::Scenario;
    const StepsAsRun run = isScenario ? StepsAsRun(gherkin::Scenario(&tree.data(), title)) : StepsAsRun();
    StepKind kind = StepKind::Unknown;
    for (quint32 at = title; at <= line; ++at) {
        if (tree.lines()[at].kind == LineKind::Step)
            kind = kindOf(gherkin::Step(&tree.data(), at), kind);
    }
    std::vector<quint32> found;
    for (const QString &text : run.textsOf(gherkin::Step(&tree.data(), line))) {
        for (const quint32 definition : index.match(text, kind).definitions) {
            if (!std::ranges::contains(found, definition))
                found.push_back(definition);
        }
    }
    return found;
}

std::vector<quint32> usesIn(const gherkin::Tree &tree, const DefinitionIndex &index)
{
    std::vector<quint32> uses;
    visitSteps(tree, [&](gherkin::Step step, StepKind kind, const StepsAsRun &run) {
        QVarLengthArray<quint32, 8> used;
        for (const QString &text : run.textsOf(step)) {
            const DefinitionIndex::Match match = index.match(text, kind);
            for (const auto *some : {&match.definitions, &match.undecided}) {
                for (const quint32 definition : *some) {
                    if (!used.contains(definition))
                        used.append(definition);
                }
            }
        }
        uses.insert(uses.end(), used.begin(), used.end());
    });
    return uses;
}

} // namespace stepwright::definitions
