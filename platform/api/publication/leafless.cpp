#include "platform/api/publication/leafless.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;
using project::Body;
using project::Expression;
using project::ExpressionKind;
using project::Statement;

namespace {

/// Words may call words this deep; what is deeper, or calls itself, stays a call.
constexpr int deepest = 20;

Expression withValues(const Expression &expression, const ValuesByName &values)
{
    if (expression.kind == ExpressionKind::Variable)
        return values.value(expression.text, expression);
    Expression result = expression;
    for (Expression &child : result.children)
        child = withValues(child, values);
    return result;
}

/// The values of a word's parameters in a call: arguments, else defaults, else nothing.
ValuesByName argumentsOf(const project::Call &call, const project::ActionWordDocument &word)
{
    ValuesByName values;
    for (const project::Parameter &parameter : word.definition.parameters) {
        Expression empty;
        empty.kind = ExpressionKind::String;
        values.insert(parameter.name, parameter.defaultValue.value_or(empty));
    }
    for (const project::Argument &argument : call.arguments)
        values.insert(argument.name, argument.value);
    return values;
}

} // namespace

Unfolding::Unfolding(const project::ProjectDocument &document)
{
    for (const project::ActionWordDocument &word : document.actionWords)
        m_words.insert(word.name, word);
}

Body Unfolding::unfolded(const Body &body, const ValuesByName &values, int depth) const
{
    Body result;
    for (const Statement &statement : body)
        std::visit([&](const auto &content) { add(content, values, depth, result); }, statement.content);
    return result;
}

void Unfolding::add(const project::Call &call, const ValuesByName &values, int depth, Body &result) const
{
    project::Call filled = call;
    for (project::Argument &argument : filled.arguments)
        argument.value = withValues(argument.value, values);
    const auto word = m_words.constFind(call.actionWord);
    if (word == m_words.cend() || word->definition.body.empty() || depth >= deepest) {
        result.push_back({filled});
        return;
    }
    const Body body = unfolded(word->definition.body, argumentsOf(filled, *word), depth + 1);
    result.insert(result.end(), body.begin(), body.end());
}

void Unfolding::add(const project::Step &step, const ValuesByName &values, int, Body &result) const
{
    result.push_back({project::Step{step.kind, withValues(step.value, values)}});
}

void Unfolding::add(const project::Assign &assign, const ValuesByName &values, int, Body &result) const
{
    result.push_back({project::Assign{assign.target, withValues(assign.value, values)}});
}

void Unfolding::add(const project::If &branch, const ValuesByName &values, int depth, Body &result) const
{
    result.push_back({project::If{withValues(branch.condition, values), unfolded(branch.then, values, depth),
                                  unfolded(branch.otherwise, values, depth)}});
}

void Unfolding::add(const project::While &loop, const ValuesByName &values, int depth, Body &result) const
{
    result.push_back({project::While{withValues(loop.condition, values), unfolded(loop.body, values, depth)}});
}

ValuesByName valuesOf(const project::Dataset &dataset)
{
    ValuesByName values;
    for (const project::Argument &value : dataset.values)
        values.insert(value.name, value.value);
    return values;
}

QList<project::Dataset> rowsOf(const project::ScenarioDocument &scenario)
{
    return scenario.datasets.isEmpty() ? QList<project::Dataset>(1) : scenario.datasets;
}

QString testName(const project::ScenarioDocument &scenario, const project::Dataset &row)
{
    return row.name.isEmpty() ? scenario.name : QString(scenario.name + " ("_L1 + row.name + u')');
}

void makeLeafless(project::ProjectDocument &document)
{
    const Unfolding unfolding(document);
    for (const project::ScenarioDocument &scenario : document.scenarios) {
        for (const project::Dataset &row : rowsOf(scenario)) {
            project::ScenarioDocument test = scenario;
            test.name = testName(scenario, row);
            test.parameters.clear();
            test.datasets.clear();
            test.body = unfolding.unfolded(scenario.body, valuesOf(row));
            document.tests.append(test);
        }
    }
    document.scenarios.clear();
}

} // namespace stepwright::platform
