#include "model/exporting/context/contextvalues.h"
#include "model/exporting/context/exportcontext.h"
#include "model/exporting/context/record.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

using templating::List;
using templating::Object;
using templating::Value;

namespace {

/// What templates call the kinds, in the order of ExpressionKind: the partial for a list is "value-list".
QString nameOf(ExpressionKind kind)
{
    static const std::array names = {u"text"_s,     u"null"_s,        u"string"_s, u"number"_s,     u"boolean"_s,
                                     u"variable"_s, u"symbol"_s,      u"field"_s,  u"index"_s,      u"unary"_s,
                                     u"binary"_s,   u"parenthesis"_s, u"list"_s,   u"dictionary"_s, u"template"_s};
    return names[std::size_t(kind)];
}

/// Whether a body becomes more than comments.
bool hasCode(const Body &body)
{
    return std::ranges::any_of(
        body, [](const Statement &statement) { return !std::holds_alternative<Step>(statement.content); });
}

} // namespace

/// The parts of a value; texts of a template that follow each other are one.
std::vector<ExportContext::SharedExpression> ExportContext::partsOf(const SharedExpression &whole) const
{
    std::vector<SharedExpression> parts;
    const bool areJoined = whole->kind == ExpressionKind::Template && !m_isCompatible;
    for (const Expression &part : whole->children) {
        const bool isJoined = areJoined && part.kind == ExpressionKind::String && !parts.empty() &&
                              parts.back()->kind == ExpressionKind::String;
        if (isJoined)
            parts.back() = std::make_shared<Expression>(part.kind, parts.back()->text + part.text);
        else
            parts.emplace_back(whole, &part);
    }
    return parts;
}

Value ExportContext::expression(SharedExpression expression) const
{
    struct Source
    {
        const ExportContext &context;
        SharedExpression expression;
        mutable std::optional<List> madeParts; ///< templates ask for them several times

        [[nodiscard]] const List &parts() const
        {
            if (!madeParts) {
                madeParts.emplace();
                for (SharedExpression &part : context.partsOf(expression))
                    madeParts->append(context.expression(std::move(part)));
            }
            return *madeParts;
        }
        [[nodiscard]] List variables() const
        {
            List list;
            for (const Value &part : parts()) {
                if (part.member(u"kind"_s).toText() == nameOf(ExpressionKind::Variable))
                    list.append(part);
            }
            return list;
        }
        [[nodiscard]] bool is(ExpressionKind kind) const { return expression->kind == kind; }
    };
    static constexpr std::array fields = {
        Field<Source>{u"kind", [](const Source &of) -> Value { return nameOf(of.expression->kind); }},
        Field<Source>{u"text", [](const Source &of) -> Value { return of.expression->text; }},
        Field<Source>{u"parts", [](const Source &of) -> Value { return of.parts(); }},
        Field<Source>{u"codeName",
                      [](const Source &of) {
                          return of.is(ExpressionKind::Variable)
                                     ? Value(of.context.m_codeNames.of(u"variable"_s, of.expression->text))
                                     : Value();
                      }},
        Field<Source>{
            u"variables",
            [](const Source &of) { return of.is(ExpressionKind::Template) ? Value(of.variables()) : Value(); }},
        Field<Source>{
            u"delimiter",
            [](const Source &of) { return of.is(ExpressionKind::Symbol) ? Value(of.expression->delimiter) : Value(); }},
        Field<Source>{u"properties", [](const Source &of) {
                          List properties;
                          const List &parts = of.parts();
                          for (qsizetype i = 0; i < of.expression->keys.size(); ++i)
                              properties.append(Object{{u"key"_s, of.expression->keys[i]}, {u"value"_s, parts[i]}});
                          return of.is(ExpressionKind::Dictionary) ? Value(properties) : Value();
                      }}};
    if (expression->kind == ExpressionKind::Number && !m_isCompatible) {
        if (std::optional<Expression> number = numberForCode(*expression))
            expression = std::make_shared<Expression>(*std::move(number));
    }
    return record(fields, Source{*this, std::move(expression), {}});
}

Value ExportContext::argument(const QString &name, const Value &value, const Expression &given) const
{
    struct Source
    {
        const ExportContext &context;
        QString name;
        Value value;
        const Expression &given;
    };
    static constexpr std::array fields = {
        Field<Source>{u"value", [](const Source &of) { return of.value; }},
        Field<Source>{u"name", [](const Source &of) -> Value { return of.name; }},
        Field<Source>{u"codeName",
                      [](const Source &of) -> Value { return of.context.m_codeNames.of(u"parameter"_s, of.name); }},
        Field<Source>{u"isFreeText", [](const Source &of) -> Value { return of.name == freeTextParameter; }},
        Field<Source>{u"isDataTable", [](const Source &of) -> Value { return of.name == dataTableParameter; }},
        Field<Source>{u"said", [](const Source &of) -> Value { return stepValue(of.given); }}};
    return record(fields, Source{*this, name, value, given});
}

Value ExportContext::arguments(const QList<Argument> &arguments, TypesOf types) const
{
    List list;
    list.reserve(arguments.size());
    for (const Argument &one : arguments)
        list.append(argument(one.name, expression(inTypeOf(one.name, one.value, types)), one.value));
    return list;
}

/// The value as the target's parameter takes it.
ExportContext::SharedExpression ExportContext::inTypeOf(const QString &parameter, const Expression &value,
                                                        TypesOf types) const
{
    const bool mayDiffer = value.kind == ExpressionKind::Null || value.kind == ExpressionKind::Number ||
                           value.kind == ExpressionKind::Boolean || value.kind == ExpressionKind::Unary;
    if (!m_exporter.hasTypedParameters || m_isCompatible || !mayDiffer)
        return inDocument(value);
    return std::make_shared<Expression>(typed(value, types.of(parameter)));
}

/// Whether a variable of another type is given where a text is taken.
bool ExportContext::needsConversion(const Expression &value, const QString &parameter, TypesOf types, Place place) const
{
    if (!m_exporter.hasTypedParameters || m_isCompatible || value.kind != ExpressionKind::Variable)
        return false;
    const ParameterType own = place.types.of(value.text);
    return types.of(parameter) == ParameterType::String && own != ParameterType::String && own != ParameterType::Null;
}

/// The arguments in the declared order. Where nothing is given, null keeps the others in their places; the established
/// tool writes nothing there.
Value ExportContext::allArguments(const Call &call, const IndexedWord *word, Place place) const
{
    static const Expression nothing;
    if (!word)
        return arguments(call.arguments, {});
    const TypesOf types = typesOf(*word);
    List list;
    list.reserve(word->word->definition.parameters.size());
    for (const Parameter &parameter : word->word->definition.parameters) {
        const auto found = std::ranges::find(call.arguments, parameter.name, &Argument::name);
        const Expression &given = found != call.arguments.end() ? found->value
                                  : parameter.defaultValue      ? *parameter.defaultValue
                                                                : nothing;
        const bool isMissing = &given == &nothing && m_isCompatible;
        Value value =
            isMissing ? Value(Object{{u"kind"_s, u"missing"_s}}) : expression(inTypeOf(parameter.name, given, types));
        if (needsConversion(given, parameter.name, types, place))
            value = Object{{u"kind"_s, u"conversion"_s}, {u"parts"_s, List{value}}};
        list.append(argument(parameter.name, value, given));
    }
    return list;
}

Value ExportContext::statement(const Call &call, Place place) const
{
    struct Source
    {
        const ExportContext &context;
        const Call &call;
        Place place;
        const IndexedWord *word; ///< null: not declared
    };
    static constexpr std::array fields = {
        Field<Source>{u"kind", [](const Source &) -> Value { return u"call"_s; }},
        Field<Source>{u"annotation", [](const Source &of) -> Value { return of.call.annotation; }},
        Field<Source>{u"keyword",
                      [](const Source &of) -> Value {
                          return of.call.keyword.isEmpty() ? QString(keywordOf(of.call.annotation) % u' ')
                                                           : of.call.keyword;
                      }},
        Field<Source>{
            u"text",
            [](const Source &of) -> Value { return of.context.oneLine(of.context.m_steps.text(of.call, of.word)); }},
        Field<Source>{u"continuesNothing",
                      [](const Source &of) -> Value {
                          return of.place.followsNothing &&
                                 (of.call.annotation == "and"_L1 || of.call.annotation == "but"_L1);
                      }},
        Field<Source>{u"name", [](const Source &of) -> Value { return of.call.actionWord; }},
        Field<Source>{u"freeText", [](const Source &of) -> Value { return StepText::freeText(of.call, of.word); }},
        Field<Source>{u"hasFreeText",
                      [](const Source &of) -> Value { return StepText::hasFreeText(of.call, of.word); }},
        Field<Source>{u"mediaType", [](const Source &of) -> Value { return of.call.mediaType; }},
        Field<Source>{u"dataTable", [](const Source &of) -> Value { return StepText::dataTable(of.call, of.word); }},
        Field<Source>{u"isDeclared", [](const Source &of) -> Value { return of.word != nullptr; }},
        Field<Source>{u"isInWord", [](const Source &of) -> Value { return of.place.isInWord; }},
        Field<Source>{u"codeName",
                      [](const Source &of) -> Value {
                          return of.word ? of.context.m_codeNames.ofWord(*of.word)
                                         : of.context.m_codeNames.of(u"actionWord"_s, of.call.actionWord);
                      }},
        Field<Source>{u"library",
                      [](const Source &of) {
                          const LibraryDocument *library = of.word ? of.word->library : nullptr;
                          return library ? Value(library->name) : Value();
                      }},
        Field<Source>{u"arguments",
                      [](const Source &of) { return of.context.allArguments(of.call, of.word, of.place); }},
        Field<Source>{u"hasGivenArguments", [](const Source &of) -> Value { return !of.call.arguments.isEmpty(); }}};
    return record(fields, Source{*this, call, place, m_steps.word(call)});
}

Value ExportContext::statement(const Step &step, Place) const
{
    return Object{{u"kind"_s, u"step"_s},
                  {u"key"_s, step.kind == Step::Kind::Action ? u"action"_s : u"result"_s},
                  {u"said"_s, stepValue(step.value)},
                  {u"value"_s, expression(inDocument(step.value))}};
}

Value ExportContext::statement(const Assign &assign, Place) const
{
    return Object{{u"kind"_s, u"assign"_s},
                  {u"target"_s, expression(inDocument(assign.target))},
                  {u"value"_s, expression(inDocument(assign.value))}};
}

Value ExportContext::statement(const If &choice, Place place) const
{
    return Object{{u"kind"_s, u"if"_s},
                  {u"condition"_s, expression(inDocument(choice.condition))},
                  {u"then"_s, body(choice.then, {.isInWord = place.isInWord, .types = place.types})},
                  {u"thenHasCode"_s, hasCode(choice.then)},
                  {u"otherwise"_s, body(choice.otherwise, {.isInWord = place.isInWord, .types = place.types})},
                  {u"otherwiseHasCode"_s, hasCode(choice.otherwise)}};
}

Value ExportContext::statement(const While &loop, Place place) const
{
    return Object{{u"kind"_s, u"while"_s},
                  {u"condition"_s, expression(inDocument(loop.condition))},
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

/// The parameters that the body assigns other values: some languages want variables for these.
Value ExportContext::assignedParameters(const Body &body, const QList<Parameter> &parameters) const
{
    const QStringList names = variableNames(body);
    const QStringList unassigned = unassignedVariables(body);
    List list;
    for (const Parameter &one : parameters) {
        if (names.contains(one.name) && !unassigned.contains(one.name))
            list.append(Object{{u"name"_s, one.name}, {u"codeName"_s, m_codeNames.of(u"parameter"_s, one.name)}});
    }
    return list;
}

Value ExportContext::body(const Body &body, Place place) const
{
    List statements;
    statements.reserve(qsizetype(body.size()));
    for (const Statement &one : body) {
        statements.append(
            std::visit([this, place](const auto &content) { return statement(content, place); }, one.content));
        place.followsNothing = false;
    }
    return statements;
}

} // namespace stepwright::exporting
