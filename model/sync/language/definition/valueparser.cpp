#include "model/sync/language/definition/definitionparser.h"
#include "model/sync/language/definition/parsingdepth.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

int operatorRank(QStringView sign)
{
    static constexpr std::array ranks = {std::pair{"||"_L1, 1}, std::pair{"&&"_L1, 2}, std::pair{"=="_L1, 3},
                                         std::pair{"!="_L1, 3}, std::pair{"<"_L1, 4},  std::pair{">"_L1, 4},
                                         std::pair{"<="_L1, 4}, std::pair{">="_L1, 4}, std::pair{"+"_L1, 5},
                                         std::pair{"-"_L1, 5},  std::pair{"*"_L1, 6},  std::pair{"/"_L1, 6},
                                         std::pair{"%"_L1, 6}};
    const auto found = std::ranges::find_if(ranks, [&](const auto &one) { return sign == one.first; });
    return found == ranks.end() ? 0 : found->second;
}

Result<DefinitionParser::Value> DefinitionParser::checked(Value value) const
{
    // Chains grow to the left without recursion here, but whoever walks the tree later recurses.
    if (value.height > maximumDefinitionDepth)
        return tooDeep();
    return value;
}

Result<Expression> DefinitionParser::readValue()
{
    Result<Value> value = readOperation(1);
    if (!value)
        return failure(value.error());
    return std::move(value->expression);
}

Result<DefinitionParser::Value> DefinitionParser::readOperation(int lowestRank)
{
    const ParsingDepth depth(m_depth);
    if (depth.isTooDeep())
        return tooDeep();
    Result<Value> left = readUnary();
    while (left) {
        const int rank = m_lexer.token().kind == Token::Kind::Sign ? operatorRank(m_lexer.text()) : 0;
        if (rank < lowestRank || rank == 0)
            break;
        Expression operation{ExpressionKind::Binary, m_lexer.text().toString()};
        m_lexer.next();
        Result<Value> right = readOperation(rank + 1);
        if (!right)
            return right;
        const int height = qMax(left->height, right->height) + 1;
        operation.children.push_back(std::move(left->expression));
        operation.children.push_back(std::move(right->expression));
        left = checked({std::move(operation), height});
    }
    return left;
}

Result<DefinitionParser::Value> DefinitionParser::readUnary()
{
    if (!m_lexer.isSign(u"-") && !m_lexer.isSign(u"!"))
        return readPostfix();
    const ParsingDepth depth(m_depth);
    if (depth.isTooDeep())
        return tooDeep();
    Expression operation{ExpressionKind::Unary, m_lexer.text().toString()};
    m_lexer.next();
    Result<Value> operand = readUnary();
    if (!operand)
        return operand;
    operation.children.push_back(std::move(operand->expression));
    return checked({std::move(operation), operand->height + 1});
}

Result<DefinitionParser::Value> DefinitionParser::readPostfix()
{
    Result<Value> base = readPrimary();
    while (base && (m_lexer.isSign(u".") || m_lexer.isSign(u"["))) {
        const bool isField = m_lexer.isSign(u".");
        m_lexer.next();
        Expression whole{isField ? ExpressionKind::Field : ExpressionKind::Index};
        whole.children.push_back(std::move(base->expression));
        int height = base->height + 1;
        if (isField) {
            if (m_lexer.token().kind != Token::Kind::Name)
                return unexpectedToken(QCoreApplication::translate("DefinitionLanguage", "a name"));
            whole.text = m_lexer.text().toString();
            m_lexer.next();
        } else {
            Result<Value> index = readOperation(1);
            if (!index)
                return index;
            height = qMax(height, index->height + 1);
            whole.children.push_back(std::move(index->expression));
            if (Result<> close = expectSign(u"]"); !close)
                return failure(close.error());
        }
        base = checked({std::move(whole), height});
    }
    return base;
}

Result<DefinitionParser::Value> DefinitionParser::readPrimary()
{
    Value value;
    switch (m_lexer.token().kind) {
    case Token::Kind::Text:
        value.expression = {ExpressionKind::String, m_lexer.plainText()};
        break;
    case Token::Kind::Template:
        value = {m_lexer.templateValue(), 2};
        break;
    case Token::Kind::Number:
        value.expression = {ExpressionKind::Number, m_lexer.text().toString()};
        break;
    case Token::Kind::Name:
        return readNamed();
    default:
        if (m_lexer.isSign(u"("))
            return readParenthesis();
        if (m_lexer.isSign(u"["))
            return readList();
        if (m_lexer.isSign(u"{"))
            return readDictionary();
        if (m_lexer.isSign(u":"))
            return readSymbol();
        return unexpectedToken(QCoreApplication::translate("DefinitionLanguage", "a value"));
    }
    m_lexer.next();
    return value;
}

Result<DefinitionParser::Value> DefinitionParser::readNamed()
{
    const Token &token = m_lexer.token();
    if (token.longEnd != token.range.to &&
        m_declared.contains(m_lexer.textOf({token.range.from, token.longEnd}).toString()))
        m_lexer.takeLongName();
    const QString name = m_lexer.text().toString();
    Value value{{ExpressionKind::Variable, name}};
    if (name == u"nil" || name == u"null")
        value.expression = {ExpressionKind::Null};
    else if (name == u"true" || name == u"false")
        value.expression.kind = ExpressionKind::Boolean;
    m_lexer.next();
    return value;
}

Result<DefinitionParser::Value> DefinitionParser::readParenthesis()
{
    m_lexer.next();
    Result<Value> inner = readOperation(1);
    if (!inner)
        return inner;
    if (Result<> close = expectSign(u")"); !close)
        return failure(close.error());
    Expression whole{ExpressionKind::Parenthesis};
    whole.children.push_back(std::move(inner->expression));
    return checked({std::move(whole), inner->height + 1});
}

Result<DefinitionParser::Value> DefinitionParser::readList()
{
    m_lexer.next();
    Value list{{ExpressionKind::List}};
    while (!m_lexer.isSign(u"]")) {
        Result<Value> item = readOperation(1);
        if (!item)
            return item;
        list.height = qMax(list.height, item->height + 1);
        list.expression.children.push_back(std::move(item->expression));
        if (!m_lexer.isSign(u","))
            break;
        m_lexer.next();
    }
    if (Result<> close = expectSign(u"]"); !close)
        return failure(close.error());
    return checked(std::move(list));
}

Result<DefinitionParser::Value> DefinitionParser::readDictionary()
{
    m_lexer.next();
    Value dictionary{{ExpressionKind::Dictionary}};
    while (!m_lexer.isSign(u"}")) {
        Result<QString> key = readName();
        if (!key)
            return failure(key.error());
        if (Result<> colon = expectSign(u":"); !colon)
            return failure(colon.error());
        Result<Value> item = readOperation(1);
        if (!item)
            return item;
        dictionary.height = qMax(dictionary.height, item->height + 1);
        dictionary.expression.keys.append(*std::move(key));
        dictionary.expression.children.push_back(std::move(item->expression));
        if (!m_lexer.isSign(u","))
            break;
        m_lexer.next();
    }
    if (Result<> close = expectSign(u"}"); !close)
        return failure(close.error());
    return checked(std::move(dictionary));
}

Result<DefinitionParser::Value> DefinitionParser::readSymbol()
{
    m_lexer.next();
    Expression symbol{ExpressionKind::Symbol};
    const Token::Kind kind = m_lexer.token().kind;
    if (kind == Token::Kind::Name) {
        symbol.text = m_lexer.text().toString();
    } else if (kind == Token::Kind::Text || kind == Token::Kind::Template) {
        symbol.delimiter = m_lexer.text().first(1).toString();
        symbol.text = m_lexer.plainText();
    } else {
        return unexpectedToken(QCoreApplication::translate("DefinitionLanguage", "a name"));
    }
    m_lexer.next();
    return Value{std::move(symbol)};
}

} // namespace stepwright::sync
