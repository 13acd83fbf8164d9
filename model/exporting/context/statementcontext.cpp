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

/// Nothing is given for some declared parameters: `nil` keeps the others in their places.
QList<Argument> completed(const ResolvedCall &call)
{
    QList<Argument> all;
    for (const Parameter &parameter : call.word->word->definition.parameters) {
        const auto given = std::ranges::find(call.arguments, parameter.name, &Argument::name);
        all.append(given == call.arguments.end() ? Argument{parameter.name, {}} : *given);
    }
    return all;
}

} // namespace

Value ExportContext::expression(const Expression &expression) const
{
    Object value{{u"kind"_s, QString(kindNames[std::size_t(expression.kind)])}, {u"text"_s, expression.text}};
    List parts;
    for (const Expression &child : expression.children)
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

Value ExportContext::arguments(const QList<Argument> &arguments) const
{
    List list;
    for (const Argument &argument : arguments) {
        list.append(Object{{u"name"_s, argument.name},
                           {u"codeName"_s, m_codeNames.of(u"parameter"_s, argument.name)},
                           {u"isFreeText"_s, argument.name == freeTextParameter},
                           {u"isDataTable"_s, argument.name == dataTableParameter},
                           {u"value"_s, expression(argument.value)}});
    }
    return list;
}

/// `followsNothing`: no step stands before it that its "and" could continue.
Value ExportContext::statement(const Call &call, bool followsNothing) const
{
    const ResolvedCall resolved = m_steps.resolve(call);
    Object value{
        {u"kind"_s, u"call"_s},
        {u"annotation"_s, call.annotation},
        {u"keyword"_s, call.keyword.isEmpty() ? QString(keywordOf(call.annotation) % u' ') : call.keyword},
        {u"continuesNothing"_s, followsNothing && (call.annotation == "and"_L1 || call.annotation == "but"_L1)},
        {u"name"_s, call.actionWord},
        {u"text"_s, resolved.text},
        {u"freeText"_s, resolved.freeText},
        {u"hasFreeText"_s, resolved.hasFreeText},
        {u"mediaType"_s, call.mediaType},
        {u"dataTable"_s, resolved.dataTable},
        {u"isDeclared"_s, resolved.word != nullptr},
        {u"codeName"_s,
         resolved.word ? m_codeNames.ofWord(*resolved.word) : m_codeNames.of(u"actionWord"_s, call.actionWord)}};
    if (resolved.word && resolved.word->library)
        value.insert(u"library"_s, resolved.word->library->name);
    const bool needsAll = resolved.word && !isOn(u"compatible"_s);
    value.insertLazy(u"arguments"_s,
                     [this, all = needsAll ? completed(resolved) : resolved.arguments] { return arguments(all); });
    value.insertLazy(u"givenArguments"_s, [this, given = call.arguments] { return arguments(given); });
    return value;
}

Value ExportContext::statement(const Step &step) const
{
    return Object{{u"kind"_s, u"step"_s},
                  {u"key"_s, step.kind == Step::Kind::Action ? u"action"_s : u"result"_s},
                  {u"said"_s, stepValue(step.value)},
                  {u"value"_s, expression(step.value)}};
}

Value ExportContext::statement(const Assign &assign) const
{
    return Object{
        {u"kind"_s, u"assign"_s}, {u"target"_s, expression(assign.target)}, {u"value"_s, expression(assign.value)}};
}

Value ExportContext::statement(const If &choice) const
{
    return Object{{u"kind"_s, u"if"_s},
                  {u"condition"_s, expression(choice.condition)},
                  {u"then"_s, body(choice.then)},
                  {u"thenHasCode"_s, hasCode(choice.then)},
                  {u"otherwise"_s, body(choice.otherwise)},
                  {u"otherwiseHasCode"_s, hasCode(choice.otherwise)}};
}

Value ExportContext::statement(const While &loop) const
{
    return Object{{u"kind"_s, u"while"_s},
                  {u"condition"_s, expression(loop.condition)},
                  {u"body"_s, body(loop.body)},
                  {u"bodyHasCode"_s, hasCode(loop.body)}};
}

Value ExportContext::body(const Body &body, bool followsNothing) const
{
    List statements;
    for (const Statement &one : body) {
        if (const Call *call = std::get_if<Call>(&one.content))
            statements.append(statement(*call, followsNothing && statements.isEmpty()));
        else
            statements.append(std::visit([this](const auto &content) { return statement(content); }, one.content));
    }
    return statements;
}

} // namespace stepwright::exporting
