#include "model/importing/platform/projectxmlbody.h"

#include <QScopeGuard>

#include <algorithm>
#include <array>

namespace stepwright::importing {

using project::Expression;
using project::ExpressionKind;

namespace {

struct NamedKind
{
    QByteArrayView element;
    ExpressionKind kind;
};

constexpr std::array namedKinds = {
    NamedKind{"nullliteral", ExpressionKind::Null},
    NamedKind{"stringliteral", ExpressionKind::String},
    NamedKind{"numericliteral", ExpressionKind::Number},
    NamedKind{"booleanliteral", ExpressionKind::Boolean},
    NamedKind{"var", ExpressionKind::Variable},
    NamedKind{"symbol", ExpressionKind::Symbol},
    NamedKind{"field", ExpressionKind::Field},
    NamedKind{"index", ExpressionKind::Index},
    NamedKind{"operation", ExpressionKind::Binary},
    NamedKind{"parenthesis", ExpressionKind::Parenthesis},
    NamedKind{"list", ExpressionKind::List},
    NamedKind{"dict", ExpressionKind::Dictionary},
    NamedKind{"template", ExpressionKind::Template},
};

std::optional<ExpressionKind> kindOf(QByteArrayView element)
{
    const auto named = std::ranges::find_if(namedKinds, [&](const NamedKind &one) { return element == one.element; });
    return named == namedKinds.end() ? std::nullopt : std::optional(named->kind);
}

} // namespace

project::Expression ProjectXmlBody::valueOrNull()
{
    return readValue().value_or(Expression{});
}

std::optional<Expression> ProjectXmlBody::readValue()
{
    std::optional<Expression> value;
    QString text;
    while (true) {
        const XmlStream::Token token = m_xml.readNext();
        if (token == XmlStream::Token::End || token == XmlStream::Token::EndOfDocument)
            break;
        if (token == XmlStream::Token::Text)
            text += QString::fromUtf8(m_xml.text());
        else if (value)
            m_xml.skipCurrentElement();
        else
            value = readExpression();
    }
    if (!value && !text.trimmed().isEmpty())
        value = Expression{ExpressionKind::PlainText, text};
    return value;
}

std::optional<Expression> ProjectXmlBody::readExpression()
{
    const std::optional<ExpressionKind> kind = kindOf(m_xml.name());
    if (!kind) {
        skipUnknown();
        return {};
    }
    const auto leave = qScopeGuard([this] { --m_depth; });
    if (++m_depth > maximumDepth) {
        m_xml.raiseError(tooDeep());
        return {};
    }
    Expression expression{*kind};
    switch (*kind) {
    case ExpressionKind::String:
    case ExpressionKind::Number:
    case ExpressionKind::Boolean:
    case ExpressionKind::Variable:
        expression.text = m_xml.readRecurringText();
        break;
    case ExpressionKind::Symbol:
        readSymbol(expression);
        break;
    case ExpressionKind::Field:
        readField(expression);
        break;
    case ExpressionKind::Binary:
        readOperation(expression);
        break;
    case ExpressionKind::Dictionary:
        readDictionary(expression);
        break;
    case ExpressionKind::Null:
        m_xml.skipCurrentElement();
        break;
    default:
        readParts(expression);
    }
    return expression;
}

void ProjectXmlBody::readParts(Expression &expression)
{
    const bool areWrapped = expression.kind == ExpressionKind::List || expression.kind == ExpressionKind::Index;
    while (m_xml.readNextStartElement()) {
        if (areWrapped)
            expression.children.push_back(valueOrNull());
        else if (std::optional<Expression> part = readExpression())
            expression.children.push_back(*std::move(part));
    }
}

void ProjectXmlBody::readOperation(Expression &expression)
{
    std::optional<Expression> left;
    std::optional<Expression> right;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == "operator")
            expression.text = readText();
        else if (m_xml.name() == "left")
            left = valueOrNull();
        else if (m_xml.name() == "right" || m_xml.name() == "expression")
            right = valueOrNull();
        else
            m_xml.skipCurrentElement();
    }
    if (left)
        expression.children.push_back(*std::move(left));
    else
        expression.kind = ExpressionKind::Unary;
    expression.children.push_back(right.value_or(Expression{}));
}

void ProjectXmlBody::readSymbol(Expression &expression)
{
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == "value")
            expression.text = readText();
        else if (m_xml.name() == "delimiter")
            expression.delimiter = readText();
        else
            m_xml.skipCurrentElement();
    }
}

void ProjectXmlBody::readField(Expression &expression)
{
    expression.children.emplace_back();
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == "base")
            expression.children.front() = valueOrNull();
        else if (m_xml.name() == "name")
            expression.text = readText();
        else
            m_xml.skipCurrentElement();
    }
}

void ProjectXmlBody::readDictionary(Expression &expression)
{
    while (m_xml.readNextStartElement()) {
        expression.keys.append(QString::fromUtf8(m_xml.name()));
        expression.children.push_back(valueOrNull());
    }
}

} // namespace stepwright::importing
