#include "model/importing/platform/projectxmlbody.h"

#include <QScopeGuard>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace stepwright::importing {

using project::Expression;
using project::ExpressionKind;

namespace {

struct NamedKind
{
    QLatin1StringView element;
    ExpressionKind kind;
};

constexpr std::array namedKinds = {
    NamedKind{"nullliteral"_L1, ExpressionKind::Null},
    NamedKind{"stringliteral"_L1, ExpressionKind::String},
    NamedKind{"numericliteral"_L1, ExpressionKind::Number},
    NamedKind{"booleanliteral"_L1, ExpressionKind::Boolean},
    NamedKind{"var"_L1, ExpressionKind::Variable},
    NamedKind{"symbol"_L1, ExpressionKind::Symbol},
    NamedKind{"field"_L1, ExpressionKind::Field},
    NamedKind{"index"_L1, ExpressionKind::Index},
    NamedKind{"operation"_L1, ExpressionKind::Binary},
    NamedKind{"parenthesis"_L1, ExpressionKind::Parenthesis},
    NamedKind{"list"_L1, ExpressionKind::List},
    NamedKind{"dict"_L1, ExpressionKind::Dictionary},
    NamedKind{"template"_L1, ExpressionKind::Template},
};

std::optional<ExpressionKind> kindOf(QStringView element)
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
        expression.text = readText();
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
        if (m_xml.name() == "operator"_L1)
            expression.text = readText();
        else if (m_xml.name() == "left"_L1)
            left = valueOrNull();
        else if (m_xml.name() == "right"_L1 || m_xml.name() == "expression"_L1)
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
        if (m_xml.name() == "value"_L1)
            expression.text = readText();
        else if (m_xml.name() == "delimiter"_L1)
            expression.delimiter = readText();
        else
            m_xml.skipCurrentElement();
    }
}

void ProjectXmlBody::readField(Expression &expression)
{
    expression.children.emplace_back();
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == "base"_L1)
            expression.children.front() = valueOrNull();
        else if (m_xml.name() == "name"_L1)
            expression.text = readText();
        else
            m_xml.skipCurrentElement();
    }
}

void ProjectXmlBody::readDictionary(Expression &expression)
{
    while (m_xml.readNextStartElement()) {
        expression.keys.append(m_xml.name());
        expression.children.push_back(valueOrNull());
    }
}

} // namespace stepwright::importing
