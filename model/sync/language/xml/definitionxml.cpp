#include "model/sync/language/xml/definitionxml.h"

#include "model/sync/language/definition/definitionlexer.h"
#include "model/sync/language/xml/xmltext.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

namespace {

QString childXml(const Expression &value, std::size_t index)
{
    return index < value.children.size() ? valueXml(value.children[index]) : u"<nullliteral/>"_s;
}

QString childrenXml(const Expression &value)
{
    QString xml;
    for (const Expression &child : value.children)
        xml += valueXml(child);
    return xml;
}

QString listXml(const Expression &value)
{
    QString xml;
    for (const Expression &item : value.children)
        xml += xmlElement(u"item", valueXml(item));
    return xml;
}

/// A key as the name of an element: what no name may hold becomes a low line.
QString elementName(const QString &key)
{
    QString name;
    for (const QChar c : key)
        name += isNameCharacter(c) || (c == u'-' && !name.isEmpty()) ? c : QChar(u'_');
    return name.isEmpty() || name.front().isDigit() ? QString(u'_' % name) : name;
}

QString dictionaryXml(const Expression &value)
{
    QString xml;
    for (std::size_t i = 0; i < value.children.size(); ++i)
        xml += xmlElement(elementName(value.keys.value(qsizetype(i))), valueXml(value.children[i]));
    return xml;
}

QString argumentsXml(const QList<Argument> &arguments)
{
    QString xml;
    for (const Argument &argument : arguments)
        xml += xmlElement(u"argument",
                          xmlTextElement(u"name", argument.name) % xmlElement(u"value", valueXml(argument.value)));
    return xmlElement(u"arguments", xml);
}

QString statementXml(const Call &call)
{
    return xmlElement(u"call", xmlTextElement(u"actionword", call.actionWord) %
                                   xmlOptional(u"annotation", call.annotation) %
                                   (call.arguments.isEmpty() ? QString() : argumentsXml(call.arguments)));
}

QString statementXml(const Step &step)
{
    return xmlElement(u"step",
                      xmlElement(step.kind == Step::Kind::Action ? u"action" : u"result", valueXml(step.value)));
}

QString statementXml(const Assign &assign)
{
    return xmlElement(u"assign",
                      xmlElement(u"to", valueXml(assign.target)) % xmlElement(u"value", valueXml(assign.value)));
}

QString statementXml(const If &choice)
{
    return xmlElement(u"if",
                      xmlElement(u"condition", valueXml(choice.condition)) % xmlElement(u"then", bodyXml(choice.then)) %
                          (choice.otherwise.empty() ? QString() : xmlElement(u"else", bodyXml(choice.otherwise))));
}

QString statementXml(const While &loop)
{
    return xmlElement(u"while",
                      xmlElement(u"condition", valueXml(loop.condition)) % xmlElement(u"body", bodyXml(loop.body)));
}

} // namespace

QString valueXml(const Expression &value)
{
    switch (value.kind) {
    case ExpressionKind::PlainText:
        return xmlText(value.text);
    case ExpressionKind::Null:
        return u"<nullliteral/>"_s;
    case ExpressionKind::String:
        return xmlTextElement(u"stringliteral", value.text);
    case ExpressionKind::Number:
        return xmlTextElement(u"numericliteral", value.text);
    case ExpressionKind::Boolean:
        return xmlTextElement(u"booleanliteral", value.text);
    case ExpressionKind::Variable:
        return xmlTextElement(u"var", value.text);
    case ExpressionKind::Symbol:
        return xmlElement(u"symbol",
                          xmlTextElement(u"delimiter", value.delimiter) % xmlTextElement(u"value", value.text));
    case ExpressionKind::Field:
        return xmlElement(u"field", xmlElement(u"base", childXml(value, 0)) % xmlTextElement(u"name", value.text));
    case ExpressionKind::Index:
        return xmlElement(u"index",
                          xmlElement(u"base", childXml(value, 0)) % xmlElement(u"expression", childXml(value, 1)));
    case ExpressionKind::Unary:
        return xmlElement(u"operation",
                          xmlTextElement(u"operator", value.text) % xmlElement(u"expression", childXml(value, 0)));
    case ExpressionKind::Binary:
        return xmlElement(u"operation", xmlElement(u"left", childXml(value, 0)) %
                                            xmlTextElement(u"operator", value.text) %
                                            xmlElement(u"right", childXml(value, 1)));
    case ExpressionKind::Parenthesis:
        return xmlElement(u"parenthesis", childXml(value, 0));
    case ExpressionKind::List:
        return xmlElement(u"list", listXml(value));
    case ExpressionKind::Dictionary:
        return xmlElement(u"dict", dictionaryXml(value));
    case ExpressionKind::Template:
        return xmlElement(u"template", childrenXml(value));
    }
    return {};
}

QString bodyXml(const Body &body)
{
    QString xml;
    for (const Statement &statement : body)
        xml += std::visit([](const auto &content) { return statementXml(content); }, statement.content);
    return xml;
}

} // namespace stepwright::sync
