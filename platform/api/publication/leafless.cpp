#include "platform/api/publication/exportdocument.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;
using project::Body;
using project::Expression;
using project::ExpressionKind;
using project::Statement;

namespace {

/// Words may call words this deep; what is deeper, or calls itself, stays a call.
constexpr int deepest = 20;

using ValuesByName = QHash<QString, Expression>;

Expression withValues(const Expression &expression, const ValuesByName &values)
{
    if (expression.kind == ExpressionKind::Variable)
        return values.value(expression.text, expression);
    Expression result = expression;
    for (Expression &child : result.children)
        child = withValues(child, values);
    return result;
}

/// Puts values in the place of parameters, and bodies in the place of calls.
class Unfolding
{
public:
    explicit Unfolding(const project::ProjectDocument &document)
    {
        for (const project::ActionWordDocument &word : document.actionWords)
            m_words.insert(word.name, word);
    }

    [[nodiscard]] Body unfolded(const Body &body, const ValuesByName &values, int depth = 0) const
    {
        Body result;
        for (const Statement &statement : body)
            std::visit([&](const auto &content) { add(content, values, depth, result); }, statement.content);
        return result;
    }

private:
    void add(const project::Call &call, const ValuesByName &values, int depth, Body &result) const
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
    void add(const project::Step &step, const ValuesByName &values, int, Body &result) const
    {
        result.push_back({project::Step{step.kind, withValues(step.value, values)}});
    }
    void add(const project::Assign &assign, const ValuesByName &values, int, Body &result) const
    {
        result.push_back({project::Assign{assign.target, withValues(assign.value, values)}});
    }
    void add(const project::If &branch, const ValuesByName &values, int depth, Body &result) const
    {
        result.push_back({project::If{withValues(branch.condition, values), unfolded(branch.then, values, depth),
                                      unfolded(branch.otherwise, values, depth)}});
    }
    void add(const project::While &loop, const ValuesByName &values, int depth, Body &result) const
    {
        result.push_back({project::While{withValues(loop.condition, values), unfolded(loop.body, values, depth)}});
    }

    /// The values of a word's parameters in a call: arguments, else defaults, else nothing.
    static ValuesByName argumentsOf(const project::Call &call, const project::ActionWordDocument &word)
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

    QHash<QString, project::ActionWordDocument> m_words;
};

} // namespace

void makeLeafless(project::ProjectDocument &document)
{
    const Unfolding unfolding(document);
    for (const project::ScenarioDocument &scenario : document.scenarios) {
        const QList<project::Dataset> rows =
            scenario.datasets.isEmpty() ? QList<project::Dataset>(1) : scenario.datasets;
        for (const project::Dataset &row : rows) {
            ValuesByName values;
            for (const project::Argument &value : row.values)
                values.insert(value.name, value.value);
            project::ScenarioDocument test = scenario;
            if (!row.name.isEmpty())
                test.name += " ("_L1 + row.name + u')';
            test.parameters.clear();
            test.datasets.clear();
            test.body = unfolding.unfolded(scenario.body, values);
            document.tests.append(test);
        }
    }
    document.scenarios.clear();
}

} // namespace stepwright::platform
