#include "model/sync/language/definition/definitionparser.h"
#include "model/sync/language/definition/parsingdepth.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

bool DefinitionParser::isAtEndOfBody() const
{
    if (m_lexer.token().kind == Token::Kind::End)
        return true;
    const bool isLast = m_lexer.isName(u"end") || m_lexer.isName(u"else");
    return isLast && !m_lexer.isFollowedBy(u":=", m_lexer.token().range.to);
}

Result<Body> DefinitionParser::readBody(std::vector<SourceRange> *statements)
{
    const ParsingDepth depth(m_depth);
    if (depth.isTooDeep())
        return tooDeep();
    Body body;
    while (!isAtEndOfBody()) {
        const qsizetype from = m_lexer.token().range.from;
        Result<Statement> statement = readStatement();
        if (!statement)
            return failure(statement.error());
        body.push_back(*std::move(statement));
        if (statements)
            statements->push_back({from, m_lexer.previousEnd()});
    }
    return body;
}

Result<Statement> DefinitionParser::readStatement()
{
    const bool isAssigned = m_lexer.isFollowedBy(u":=", m_lexer.token().range.to);
    if (!isAssigned && m_lexer.isName(u"call"))
        return readCall();
    if (!isAssigned && m_lexer.isName(u"step"))
        return readStep();
    if (!isAssigned && m_lexer.isName(u"if"))
        return readIf();
    if (!isAssigned && m_lexer.isName(u"while"))
        return readWhile();
    if (m_lexer.token().kind != Token::Kind::Name)
        return unexpectedToken(u"call, step, if, while, end"_s);
    return readAssign();
}

Result<Statement> DefinitionParser::readCall()
{
    static constexpr std::array annotations = {"given"_L1, "when"_L1, "then"_L1, "and"_L1, "but"_L1};
    m_lexer.next();
    Call call;
    if (m_lexer.token().kind == Token::Kind::Name) {
        const QString annotation = m_lexer.text().toString().toLower();
        if (std::ranges::find(annotations, annotation) == annotations.end())
            return unexpectedToken(u"given, when, then, and, but"_s);
        call.annotation = annotation;
        m_lexer.next();
    } else if (m_lexer.isSign(u"*")) {
        m_lexer.next();
    }
    Result<QString> name = readQuotedName();
    if (!name)
        return failure(name.error());
    call.actionWord = *std::move(name);
    if (m_lexer.isSign(u"(")) {
        if (Result<> arguments = readArguments(call.arguments); !arguments)
            return failure(arguments.error());
    }
    return Statement{std::move(call)};
}

Result<> DefinitionParser::readArguments(QList<Argument> &arguments)
{
    m_lexer.next();
    while (!m_lexer.isSign(u")")) {
        Argument argument;
        const Token &token = m_lexer.token();
        if (token.kind == Token::Kind::Name && m_lexer.isFollowedBy(u"=", token.longEnd)) {
            Result<QString> name = readName();
            if (!name)
                return failure(name.error());
            argument.name = *std::move(name);
            m_lexer.next();
        }
        Result<Expression> value = readValue();
        if (!value)
            return failure(value.error());
        argument.value = *std::move(value);
        arguments.append(std::move(argument));
        if (!m_lexer.isSign(u","))
            break;
        m_lexer.next();
    }
    return expectSign(u")");
}

Result<Statement> DefinitionParser::readStep()
{
    m_lexer.next();
    if (Result<> open = expectSign(u"{"); !open)
        return failure(open.error());
    Step step;
    if (m_lexer.isName(u"result"))
        step.kind = Step::Kind::Result;
    else if (!m_lexer.isName(u"action"))
        return unexpectedToken(u"action, result"_s);
    m_lexer.next();
    if (Result<> colon = expectSign(u":"); !colon)
        return failure(colon.error());
    Result<Expression> value = readValue();
    if (!value)
        return failure(value.error());
    step.value = *std::move(value);
    if (Result<> close = expectSign(u"}"); !close)
        return failure(close.error());
    return Statement{std::move(step)};
}

Result<Statement> DefinitionParser::readAssign()
{
    if (m_lexer.isFollowedBy(u":=", m_lexer.token().longEnd)) {
        m_lexer.takeLongName();
        m_declared.insert(m_lexer.text().toString());
    }
    Result<Value> target = readPostfix();
    if (!target)
        return failure(target.error());
    if (Result<> becomes = expectSign(u":="); !becomes)
        return failure(becomes.error());
    Result<Expression> value = readValue();
    if (!value)
        return failure(value.error());
    return Statement{Assign{std::move(target->expression), *std::move(value)}};
}

Result<Expression> DefinitionParser::readCondition()
{
    m_lexer.next();
    if (Result<> open = expectSign(u"("); !open)
        return failure(open.error());
    Result<Expression> condition = readValue();
    if (!condition)
        return condition;
    if (Result<> close = expectSign(u")"); !close)
        return failure(close.error());
    return condition;
}

Result<Statement> DefinitionParser::readIf()
{
    Result<Expression> condition = readCondition();
    if (!condition)
        return failure(condition.error());
    If choice{*std::move(condition), {}, {}};
    Result<Body> then = readBody();
    if (!then)
        return failure(then.error());
    choice.then = *std::move(then);
    if (m_lexer.isName(u"else")) {
        m_lexer.next();
        Result<Body> otherwise = readBody();
        if (!otherwise)
            return failure(otherwise.error());
        choice.otherwise = *std::move(otherwise);
    }
    if (Result<> end = expectName(u"end"); !end)
        return failure(end.error());
    return Statement{std::move(choice)};
}

Result<Statement> DefinitionParser::readWhile()
{
    Result<Expression> condition = readCondition();
    if (!condition)
        return failure(condition.error());
    Result<Body> body = readBody();
    if (!body)
        return failure(body.error());
    if (Result<> end = expectName(u"end"); !end)
        return failure(end.error());
    return Statement{While{*std::move(condition), *std::move(body)}};
}

} // namespace stepwright::sync
