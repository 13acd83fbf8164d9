#include "model/project/definitionjson.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace stepwright::project {

namespace {

/// Names in the stored JSON, in the order of ExpressionKind; never change one.
constexpr std::array expressionNames = {"text"_L1,     "null"_L1,        "string"_L1, "number"_L1,     "boolean"_L1,
                                        "variable"_L1, "symbol"_L1,      "field"_L1,  "index"_L1,      "unary"_L1,
                                        "binary"_L1,   "parenthesis"_L1, "list"_L1,   "dictionary"_L1, "template"_L1};

void setText(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object[key] = text;
}

QJsonValue write(const Expression &expression)
{
    QJsonObject object{{u"kind"_s, expressionNames[std::size_t(expression.kind)]}};
    setText(object, "value"_L1, expression.text);
    setText(object, "delimiter"_L1, expression.delimiter);
    if (!expression.keys.isEmpty())
        object["keys"_L1] = QJsonArray::fromStringList(expression.keys);
    if (!expression.children.empty())
        object["parts"_L1] = arrayOf(expression.children, [](const Expression &child) { return write(child); });
    return object;
}

Expression readExpression(const QJsonValue &value)
{
    Expression expression;
    const auto name = std::ranges::find(expressionNames, value["kind"_L1].toString());
    if (name != expressionNames.end())
        expression.kind = ExpressionKind(name - expressionNames.begin());
    expression.text = value["value"_L1].toString();
    expression.delimiter = value["delimiter"_L1].toString();
    readInto(expression.keys, value["keys"_L1], [](const QJsonValue &key) { return key.toString(); });
    readInto(expression.children, value["parts"_L1], readExpression);
    return expression;
}

QJsonValue write(const Argument &argument)
{
    return QJsonObject{{u"name"_s, argument.name}, {u"value"_s, write(argument.value)}};
}

QJsonArray write(const Body &body);

QJsonObject write(const Call &call)
{
    QJsonObject object{{u"call"_s, call.actionWord}};
    setText(object, "annotation"_L1, call.annotation);
    setText(object, "keyword"_L1, call.keyword);
    setText(object, "mediaType"_L1, call.mediaType);
    if (!call.arguments.isEmpty())
        object["arguments"_L1] = arrayOf(call.arguments, [](const Argument &argument) { return write(argument); });
    return object;
}

QJsonObject write(const Step &step)
{
    return {{step.kind == Step::Kind::Action ? u"action"_s : u"result"_s, write(step.value)}};
}

QJsonObject write(const Assign &assign)
{
    return {{u"assign"_s, write(assign.target)}, {u"value"_s, write(assign.value)}};
}

QJsonObject write(const If &choice)
{
    return {{u"if"_s, write(choice.condition)}, {u"then"_s, write(choice.then)}, {u"else"_s, write(choice.otherwise)}};
}

QJsonObject write(const While &loop)
{
    return {{u"while"_s, write(loop.condition)}, {u"body"_s, write(loop.body)}};
}

QJsonArray write(const Body &body)
{
    return arrayOf(body, [](const Statement &statement) {
        return std::visit([](const auto &one) { return write(one); }, statement.content);
    });
}

Body readBody(const QJsonValue &array);

Argument readArgument(const QJsonValue &value)
{
    return {value["name"_L1].toString(), readExpression(value["value"_L1])};
}

std::optional<Statement> readStatement(const QJsonObject &object)
{
    if (object.contains("call"_L1)) {
        Call call{object["call"_L1].toString(), object["annotation"_L1].toString()};
        call.keyword = object["keyword"_L1].toString();
        call.mediaType = object["mediaType"_L1].toString();
        readInto(call.arguments, object["arguments"_L1], readArgument);
        return Statement{call};
    }
    if (object.contains("action"_L1))
        return Statement{Step{Step::Kind::Action, readExpression(object["action"_L1])}};
    if (object.contains("result"_L1))
        return Statement{Step{Step::Kind::Result, readExpression(object["result"_L1])}};
    if (object.contains("assign"_L1))
        return Statement{Assign{readExpression(object["assign"_L1]), readExpression(object["value"_L1])}};
    if (object.contains("if"_L1))
        return Statement{If{readExpression(object["if"_L1]), readBody(object["then"_L1]), readBody(object["else"_L1])}};
    if (object.contains("while"_L1))
        return Statement{While{readExpression(object["while"_L1]), readBody(object["body"_L1])}};
    return {};
}

Body readBody(const QJsonValue &array)
{
    Body body;
    for (const QJsonValue one : array.toArray()) {
        if (std::optional<Statement> statement = readStatement(one.toObject()))
            body.push_back(*std::move(statement));
    }
    return body;
}

QJsonObject write(const WordingPart &part)
{
    if (!part.isParameter)
        return {{u"text"_s, part.text}};
    QJsonObject object{{u"parameter"_s, part.text}, {u"quote"_s, part.quote}};
    setText(object, "pattern"_L1, part.valuePattern);
    return object;
}

WordingPart readWordingPart(const QJsonValue &value)
{
    if (value["parameter"_L1].isUndefined())
        return {value["text"_L1].toString()};
    return {value["parameter"_L1].toString(), true, value["quote"_L1].toString(), value["pattern"_L1].toString()};
}

} // namespace

QJsonObject tagToJson(const Tag &tag)
{
    QJsonObject object{{u"key"_s, tag.key}};
    setText(object, "value"_L1, tag.value);
    return object;
}

Tag tagFromJson(const QJsonValue &value)
{
    return {value["key"_L1].toString(), value["value"_L1].toString()};
}

QJsonObject parameterToJson(const Parameter &parameter)
{
    QJsonObject object{{u"name"_s, parameter.name}};
    if (parameter.defaultValue)
        object["default"_L1] = write(*parameter.defaultValue);
    return object;
}

Parameter parameterFromJson(const QJsonValue &value)
{
    Parameter parameter{value["name"_L1].toString()};
    if (!value["default"_L1].isUndefined())
        parameter.defaultValue = readExpression(value["default"_L1]);
    return parameter;
}

QJsonObject argumentToJson(const Argument &argument)
{
    return write(argument).toObject();
}

Argument argumentFromJson(const QJsonValue &value)
{
    return readArgument(value);
}

QJsonArray bodyToJson(const Body &body)
{
    return write(body);
}

Body bodyFromJson(const QJsonValue &array)
{
    return readBody(array);
}

QString toJson(const Definition &definition)
{
    QJsonObject object;
    setText(object, "description"_L1, definition.description);
    if (!definition.tags.isEmpty())
        object["tags"_L1] = arrayOf(definition.tags, tagToJson);
    if (!definition.parameters.isEmpty())
        object["parameters"_L1] = arrayOf(definition.parameters, parameterToJson);
    if (!definition.body.empty())
        object["body"_L1] = write(definition.body);
    if (!definition.wording.isEmpty())
        object["wording"_L1] = arrayOf(definition.wording, [](const WordingPart &part) { return write(part); });
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Definition definitionFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Definition definition;
    definition.description = object["description"_L1].toString();
    readInto(definition.tags, object["tags"_L1], tagFromJson);
    readInto(definition.parameters, object["parameters"_L1], parameterFromJson);
    definition.body = readBody(object["body"_L1]);
    readInto(definition.wording, object["wording"_L1], readWordingPart);
    return definition;
}

} // namespace stepwright::project
