#include "model/linting/fixes/families.h"
#include "model/linting/fixes/lineedits.h"

namespace stepwright::linting {

using gherkin::KeywordRole;
using gherkin::KeywordType;
using gherkin::LineKind;
using gherkin::Tree;

namespace {

// The line of the last step with all that belongs to it; the title where there is none.
quint32 lastStepLine(const Tree &tree, gherkin::Scenario scenario)
{
    quint32 line = scenario.lineIndex();
    for (const gherkin::Step step : scenario.steps())
        line = lastLineOf(tree, step);
    return line;
}

QByteArray stepIndent(const Tree &tree, gherkin::Scenario scenario)
{
    const gherkin::Step first = scenario.steps().first();
    return first ? indentOf(tree, first.lineIndex()) : indentOf(tree, scenario.lineIndex()) + "  ";
}

Fix whenFix(const Tree &tree, gherkin::Scenario scenario)
{
    for (const gherkin::Step step : scenario.steps()) {
        if (step.keywordType() == KeywordType::Outcome)
            return {Fix::tr("Add a When"),
                    {lineBefore(tree, step.lineIndex(),
                                indentOf(tree, step.lineIndex()) + usualKeyword(tree, KeywordRole::When))}};
    }
    return {};
}

Fix stepsFix(const Tree &tree, gherkin::Scenario scenario)
{
    const QByteArray indent = stepIndent(tree, scenario);
    QByteArray lines;
    for (const KeywordRole role : {KeywordRole::Given, KeywordRole::When, KeywordRole::Then})
        lines += (lines.isEmpty() ? QByteArray() : lineEndOf(tree)) + indent + usualKeyword(tree, role);
    const gherkin::LineRange description = scenario.descriptionLines();
    const quint32 above = description.count > 0 ? description.end() - 1 : scenario.lineIndex();
    return {Fix::tr("Add Given, When and Then"), {lineBehind(tree, above, lines)}};
}

} // namespace

std::vector<Fix> scenarioFixes(const Tree &tree, const Problem &problem)
{
    if (!problem.rule)
        return {};
    if (problem.rule == RuleId::EmptyFeature) {
        const QByteArray line = lineEndOf(tree) + "  " + usualKeyword(tree, KeywordRole::Scenario) + ": ";
        return {{Fix::tr("Add a scenario"), {lineBehind(tree, lastLineOf(tree, tree.feature()), line)}}};
    }
    const auto scenario = gherkin::as<gherkin::Scenario>(tree.enclosingNode(problem.line, bit(LineKind::Scenario)));
    if (!scenario)
        return {};
    switch (*problem.rule) {
    case RuleId::NoThen:
        return {{Fix::tr("Add a Then"),
                 {lineBehind(tree, lastStepLine(tree, scenario),
                             stepIndent(tree, scenario) + usualKeyword(tree, KeywordRole::Then))}}};
    case RuleId::NoWhen: {
        Fix fix = whenFix(tree, scenario);
        return fix.edits.empty() ? std::vector<Fix>() : std::vector<Fix>{std::move(fix)};
    }
    case RuleId::EmptyScenario:
        return {stepsFix(tree, scenario)};
    default:
        return {};
    }
}

} // namespace stepwright::linting
