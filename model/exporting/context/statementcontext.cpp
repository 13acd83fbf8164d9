#include "model/exporting/context/contextvalues.h"
#include "model/exporting/context/exportcontext.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

using templating::List;
using templating::Object;
using templating::Value;

namespace {

/// What templates call the kinds, in the order of ExpressionKind: the partial for a list is "value-list".
constexpr std::array kindNames = {"text"_L1,     "null"_L1,        "string"_L1, "number"_L1,     "boolean"_L1,
                                  "variable"_L1, "symbol"_L1,      "field"_L1,  "index"_L1,      "unary"_L1,
                                  "binary"_L1,   "parenthesis"_L1, "list"_L1,   "dictionary"_L1, "template"_L1};

/// Whether a body becomes more than comments.
bool hasCode(const Body &body)
{
    return std::ranges::any_of(
        body, [](const Statement &statement) { return !std::holds_alternative<Step>(statement.content); });
}

} // namespace

/// The parts of a value; texts of a template that follow each other are one.
std::vector<Expression> ExportContext::joined(const std::vector<Expression> &parts) const
{
    std::vector<Expression> result;
    for (const Expression &part : parts) {
        const bool isText = part.kind == ExpressionKind::String && !m_isCompatible;
        if (isText && !result.empty() && result.back().kind == ExpressionKind::String)
            result.back().text += part.text;
        else
            result.push_back(part);
    }
    return result;
}

Value ExportContext::expression(const Expression &expression) const
{
    Object value{{u"kind"_s, QString(kindNames[std::size_t(expression.kind)])}, {u"text"_s, expression.text}};
    List parts;
    for (const Expression &child :
         expression.kind == ExpressionKind::Template ? joined(expression.children) : expression.children)
        parts.append(this->expression(child));
    switch (expression.kind) {
    case ExpressionKind::Variable:
        value.insert(u"codeName"_s, m_codeNames.of(u"variable"_s, expression.text));
        break;
    case ExpressionKind::Symbol:
        value.insert(u"delimiter"_s, expression.delimiter);
        break;
    case ExpressionKind::Dictionary: {
        List properties;
        for (qsizetype i = 0; i < expression.keys.size(); ++i)
            properties.append(Object{{u"key"_s, expression.keys[i]}, {u"value"_s, parts[i]}});
        value.insert(u"properties"_s, properties);
        break;
    }
    case ExpressionKind::Template: {
        List variables;
        for (const Value &part : std::as_const(parts)) {
            if (part.member(u"kind"_s).toText() == "variable"_L1)
                variables.append(part);
        }
        value.insert(u"variables"_s, variables);
        break;
    }
    default:
        break;
    }
    value.insert(u"parts"_s, parts);
    return value;
}

Value ExportContext::argument(const QString &name, const Value &value, const QString &said) const
{
    return Object{{u"name"_s, name},
                  {u"codeName"_s, m_codeNames.of(u"parameter"_s, name)},
                  {u"isFreeText"_s, name == freeTextParameter},
                  {u"isDataTable"_s, name == dataTableParameter},
                  {u"said"_s, said},
                  {u"value"_s, value}};
}

Value ExportContext::arguments(const QList<Argument> &arguments, const ParameterTypes::OfParameters *types) const
{
    List list;
    for (const Argument &one : arguments)
        list.append(argument(one.name, expression(inTypeOf(one, types)), stepValue(one.value)));
    return list;
}

/// The value as the target's parameter takes it.
Expression ExportContext::inTypeOf(const Argument &argument, const ParameterTypes::OfParameters *types) const
{
    if (!m_exporter.hasTypedParameters || m_isCompatible)
        return argument.value;
    return typed(argument.value, typeIn(types, argument.name));
}

/// Whether a variable of another type is given where a text is taken.
bool ExportContext::needsConversion(const Expression &value, ParameterType type, Place place) const
{
    if (!m_exporter.hasTypedParameters || m_isCompatible || value.kind != ExpressionKind::Variable)
        return false;
    const ParameterType own = typeIn(place.types, value.text);
    return type == ParameterType::String && own != ParameterType::String && own != ParameterType::Null;
}

/// The arguments in the declared order. Where nothing is given, null keeps the others in their places; the established
/// tool writes nothing there.
Value ExportContext::allArguments(const ResolvedCall &call, Place place) const
{
    if (!call.word)
        return arguments(call.arguments, nullptr);
    const ParameterTypes::OfParameters *types = typesOf(*call.word);
    List list;
    for (const Parameter &parameter : call.word->word->definition.parameters) {
        const auto given = std::ranges::find(call.arguments, parameter.name, &Argument::name);
        const bool isGiven = given != call.arguments.end();
        const Argument one = isGiven ? *given : Argument{parameter.name, {}};
        const bool isMissing = !isGiven && m_isCompatible;
        Value value = isMissing ? Value(Object{{u"kind"_s, u"missing"_s}}) : expression(inTypeOf(one, types));
        if (needsConversion(one.value, typeIn(types, one.name), place))
            value = Object{{u"kind"_s, u"conversion"_s}, {u"parts"_s, List{value}}};
        list.append(argument(one.name, value, stepValue(one.value)));
    }
    return list;
}

Value ExportContext::statement(const Call &call, Place place) const
{
    const ResolvedCall resolved = m_steps.resolve(call);
    Object value{
        {u"kind"_s, u"call"_s},
        {u"annotation"_s, call.annotation},
        {u"keyword"_s, call.keyword.isEmpty() ? QString(keywordOf(call.annotation) % u' ') : call.keyword},
        {u"continuesNothing"_s, place.followsNothing && (call.annotation == "and"_L1 || call.annotation == "but"_L1)},
        {u"name"_s, call.actionWord},
        {u"text"_s, oneLine(resolved.text)},
        {u"freeText"_s, resolved.freeText},
        {u"hasFreeText"_s, resolved.hasFreeText},
        {u"mediaType"_s, call.mediaType},
        {u"dataTable"_s, resolved.dataTable},
        {u"isDeclared"_s, resolved.word != nullptr},
        {u"isInWord"_s, place.isInWord},
        {u"codeName"_s,
         resolved.word ? m_codeNames.ofWord(*resolved.word) : m_codeNames.of(u"actionWord"_s, call.actionWord)}};
    if (resolved.word && resolved.word->library)
        value.insert(u"library"_s, resolved.word->library->name);
    value.insertLazy(u"arguments"_s, [this, resolved, place] { return allArguments(resolved, place); });
    value.insertLazy(u"givenArguments"_s, [this, given = call.arguments] { return arguments(given, nullptr); });
    return value;
}

Value ExportContext::statement(const Step &step, Place) const
{
    return Object{{u"kind"_s, u"step"_s},
                  {u"key"_s, step.kind == Step::Kind::Action ? u"action"_s : u"result"_s},
                  {u"said"_s, stepValue(step.value)},
                  {u"value"_s, expression(step.value)}};
}

Value ExportContext::statement(const Assign &assign, Place) const
{
    return Object{
        {u"kind"_s, u"assign"_s}, {u"target"_s, expression(assign.target)}, {u"value"_s, expression(assign.value)}};
}

Value ExportContext::statement(const If &choice, Place place) const
{
    return Object{{u"kind"_s, u"if"_s},
                  {u"condition"_s, expression(choice.condition)},
                  {u"then"_s, body(choice.then, {.isInWord = place.isInWord, .types = place.types})},
                  {u"thenHasCode"_s, hasCode(choice.then)},
                  {u"otherwise"_s, body(choice.otherwise, {.isInWord = place.isInWord, .types = place.types})},
                  {u"otherwiseHasCode"_s, hasCode(choice.otherwise)}};
}

Value ExportContext::statement(const While &loop, Place place) const
{
    return Object{{u"kind"_s, u"while"_s},
                  {u"condition"_s, expression(loop.condition)},
                  {u"body"_s, body(loop.body, {.isInWord = place.isInWord, .types = place.types})},
                  {u"bodyHasCode"_s, hasCode(loop.body)}};
}

/// The variables that are no parameters.
Value ExportContext::localVariables(const QStringList &names, const QList<Parameter> &parameters) const
{
    List list;
    for (const QString &name : names) {
        if (std::ranges::none_of(parameters, [&name](const Parameter &one) { return one.name == name; }))
            list.append(Object{{u"name"_s, name}, {u"codeName"_s, m_codeNames.of(u"variable"_s, name)}});
    }
    return list;
}

Value ExportContext::body(const Body &body, Place place) const
{
    List statements;
    for (const Statement &one : body) {
        statements.append(
            std::visit([this, place](const auto &content) { return statement(content, place); }, one.content));
        place.followsNothing = false;
    }
    return statements;
}

} // namespace stepwright::exporting
