#include "model/exporting/context/contextvalues.h"

#include "model/gherkin/dialect.h"
#include "model/project/steptext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

using templating::List;
using templating::Object;
using templating::Value;

Value tags(const QList<Tag> &tags)
{
    List list;
    for (const Tag &tag : tags)
        list.append(Object{{u"key"_s, tag.key},
                           {u"value"_s, tag.value},
                           {u"text"_s, tag.value.isEmpty() ? tag.key : QString(tag.key % u':' % tag.value)}});
    return list;
}

Value keywords(const QString &language)
{
    using gherkin::KeywordRole;
    const gherkin::Dialect *dialect = language.isEmpty() ? nullptr : gherkin::findDialect(language.toLatin1());
    if (dialect == nullptr)
        dialect = gherkin::findDialect("en");
    const auto usual = [&](KeywordRole role) { return QString::fromUtf8(dialect->keywords(role).first()); };
    const QList<QByteArray> &scenarios =
        dialect->keywords(KeywordRole::Scenario); // where there are two, the first is "Example"
    return Object{{u"feature"_s, usual(KeywordRole::Feature)},
                  {u"rule"_s, usual(KeywordRole::Rule)},
                  {u"background"_s, usual(KeywordRole::Background)},
                  {u"scenario"_s, QString::fromUtf8(scenarios.value(1, scenarios.first()))},
                  {u"outline"_s, usual(KeywordRole::ScenarioOutline)},
                  {u"examples"_s, usual(KeywordRole::Examples)}};
}

bool hasSteps(const Body &body)
{
    return std::ranges::any_of(body, [](const Statement &statement) {
        if (const If *choice = std::get_if<If>(&statement.content))
            return hasSteps(choice->then) || hasSteps(choice->otherwise);
        if (const While *loop = std::get_if<While>(&statement.content))
            return hasSteps(loop->body);
        return std::holds_alternative<Step>(statement.content);
    });
}

namespace {

/// Adds the names of the variables that something mentions, in reading order, each once.
void addVariables(const Expression &expression, QStringList &names)
{
    if (expression.kind == ExpressionKind::Variable && !names.contains(expression.text))
        names.append(expression.text);
    for (const Expression &child : expression.children)
        addVariables(child, names);
}

void addVariables(const Body &body, QStringList &names)
{
    for (const Statement &statement : body) {
        if (const Call *call = std::get_if<Call>(&statement.content)) {
            for (const Argument &argument : call->arguments)
                addVariables(argument.value, names);
        } else if (const Step *step = std::get_if<Step>(&statement.content)) {
            addVariables(step->value, names);
        } else if (const Assign *assign = std::get_if<Assign>(&statement.content)) {
            addVariables(assign->target, names);
            addVariables(assign->value, names);
        } else if (const If *choice = std::get_if<If>(&statement.content)) {
            addVariables(choice->condition, names);
            addVariables(choice->then, names);
            addVariables(choice->otherwise, names);
        } else if (const While *loop = std::get_if<While>(&statement.content)) {
            addVariables(loop->condition, names);
            addVariables(loop->body, names);
        }
    }
}

} // namespace

QStringList variableNames(const Body &body)
{
    QStringList names;
    addVariables(body, names);
    return names;
}

bool hasOnlyCalls(const Body &body)
{
    return std::ranges::all_of(
        body, [](const Statement &statement) { return std::holds_alternative<Call>(statement.content); });
}

bool hasLineBreaksInExamples(const ProjectDocument &document)
{
    const auto hasBreak = [](const Dataset &dataset) {
        return std::ranges::any_of(dataset.values, [](const Argument &argument) {
            const QString value = cellValue(argument.value);
            return value.contains(u'\n') || value.contains(u'\r');
        });
    };
    return std::ranges::any_of(document.scenarios, [&](const ScenarioDocument &scenario) {
        return std::ranges::any_of(scenario.datasets, hasBreak);
    });
}

ParameterType typeIn(const ParameterTypes::OfParameters *types, const QString &parameter)
{
    return types ? types->value(parameter, ParameterType::String) : ParameterType::String;
}

namespace {

/// A number as every typed language reads it: 007 is 7 (not 8 to the base of eight, and 08 is one), and what a double
/// takes has a point.
QString numberText(QString text, ParameterType type)
{
    while (text.size() > 1 && text[0] == u'0' && text[1].isDigit())
        text.remove(0, 1);
    const bool isWhole = std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
    return type == ParameterType::Float && isWhole ? QString(text % ".0"_L1) : text;
}

} // namespace

Expression typed(const Expression &value, ParameterType type)
{
    const bool isNumber = type == ParameterType::Int || type == ParameterType::Float;
    switch (value.kind) {
    case ExpressionKind::Null:
        if (isNumber)
            return {.kind = ExpressionKind::Number, .text = numberText(u"0"_s, type)};
        if (type == ParameterType::Bool)
            return {.kind = ExpressionKind::Boolean, .text = u"false"_s};
        return value;
    case ExpressionKind::Number:
    case ExpressionKind::Boolean:
    case ExpressionKind::Unary:
        if (type == ParameterType::String || type == ParameterType::Null)
            return {.kind = ExpressionKind::String, .text = cellValue(value)};
        if (isNumber && value.kind == ExpressionKind::Number)
            return {.kind = ExpressionKind::Number, .text = numberText(value.text, type)};
        if (isNumber && value.kind == ExpressionKind::Unary && !value.children.empty()) {
            Expression signedValue = value;
            signedValue.children.front() = typed(value.children.front(), type);
            return signedValue;
        }
        return value;
    default:
        return value;
    }
}

} // namespace stepwright::exporting
