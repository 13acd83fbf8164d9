#include "model/templating/parsing/parsing.h"

#include <QCoreApplication>

namespace stepwright::templating {

using namespace Qt::StringLiterals;

Name Parser::name()
{
    Name result;
    result.position = current().position;
    switch (current().kind) {
    case TokenKind::Identifier:
    case TokenKind::Data:
        result.path = path();
        result.original = result.path->original;
        return result;
    case TokenKind::Number:
        result.isQuoted = false;
        result.original = literal(take()).toText();
        return result;
    case TokenKind::Boolean:
    case TokenKind::Undefined:
    case TokenKind::Null:
        result.isQuoted = false;
        [[fallthrough]];
    case TokenKind::Text:
        result.original = take().text;
        return result;
    default:
        failAtCurrent();
        return result;
    }
}

Path Parser::path()
{
    Path result;
    result.position = current().position;
    if (is(TokenKind::Data)) {
        take();
        result.isData = true;
        result.original = u"@"_s;
    }
    while (!m_error) {
        const Token segment = expect(TokenKind::Identifier);
        result.original += segment.text;
        const bool isUp = segment.text == ".."_L1;
        if (segment.isLiteralSegment || (!isUp && segment.text != "."_L1 && segment.text != "this"_L1))
            result.segments += segment.text;
        else if (!result.segments.isEmpty())
            fail(segment.position, QCoreApplication::translate(
                                       "Templating", "“%1” can stand only at the beginning of a path: correct “%2”.")
                                       .arg(segment.text, result.original));
        else if (isUp)
            ++result.depth;
        if (!is(TokenKind::Separator))
            break;
        result.original += take().text;
    }
    bindParameter(result);
    return result;
}

/// Finds out whether a path begins with a parameter of a block around it; the innermost block wins.
void Parser::bindParameter(Path &path)
{
    if (path.depth > 0 || path.segments.isEmpty() || path.isScoped())
        return;
    for (std::size_t level = 0; level < m_parameters.size(); ++level) {
        const qsizetype index = m_parameters[m_parameters.size() - 1 - level].indexOf(path.segments.first());
        if (index < 0)
            continue;
        path.parameterLevel = int(level);
        path.parameterIndex = int(index);
        m_hasBlockParameters = true;
        return;
    }
}

/// Reads the arguments of what is named and decides how the name is meant (Handlebars' Compiler.classifySexpr).
Call Parser::call(const Name &name, bool isExpression)
{
    static const QStringList builtIn{u"if"_s, u"unless"_s, u"each"_s, u"with"_s, u"lookup"_s, u"log"_s};
    static const QStringList hooks{u"helperMissing"_s, u"blockHelperMissing"_s};
    Call result;
    if (name.path) {
        result.path = *name.path;
    } else {
        result.path.original = name.original;
        result.path.segments = {name.original};
        result.path.position = name.position;
        bindParameter(result.path);
    }
    arguments(result.arguments, result.hash);
    const bool isSimple = result.path.isSimple();
    const QString first = result.path.segments.value(0);
    result.name = first;
    if (isSimple && result.path.parameterLevel >= 0)
        result.kind = Call::Kind::Value;
    else if (isExpression || !result.arguments.empty() || !result.hash.empty())
        result.kind = Call::Kind::Helper;
    else if (isSimple)
        result.kind = builtIn.contains(first) || hooks.contains(first) ? Call::Kind::Helper : Call::Kind::Ambiguous;
    result.mayBeHelper = isSimple || builtIn.contains(first);
    if (result.kind == Call::Kind::Helper && hooks.contains(first))
        fail(name.position,
             QCoreApplication::translate("Templating",
                                         "“%1” is called by Handlebars itself where a helper is missing: remove it.")
                 .arg(first));
    return result;
}

void Parser::arguments(std::vector<Expression> &positional, std::vector<NamedArgument> &named)
{
    while (!m_error) {
        if (is(TokenKind::Identifier) && next().kind == TokenKind::Equals) {
            const Token key = take();
            take();
            named.emplace_back(key.text, expression());
            continue;
        }
        const bool mayFollow = is(TokenKind::OpenExpression) || is(TokenKind::Data) || is(TokenKind::Identifier) ||
                               (current().kind >= TokenKind::Text && current().kind <= TokenKind::Null);
        if (!mayFollow)
            return;
        if (!named.empty())
            return failAtCurrent();
        positional.push_back(expression());
    }
}

Expression Parser::expression()
{
    if (is(TokenKind::OpenExpression))
        return parenthesized();
    if (is(TokenKind::Identifier) || is(TokenKind::Data))
        return path();
    if (current().kind >= TokenKind::Text && current().kind <= TokenKind::Null)
        return literal(take());
    failAtCurrent();
    return Value();
}

std::unique_ptr<Call> Parser::parenthesized()
{
    take();
    if (++m_nesting > maximumNesting)
        fail(current().position,
             QCoreApplication::translate("Templating", "Parentheses are nested too deeply here: use a helper."));
    auto result = std::make_unique<Call>(call(name(), true));
    expect(TokenKind::CloseExpression);
    --m_nesting;
    return result;
}

Value Parser::literal(const Token &token) const
{
    switch (token.kind) {
    case TokenKind::Number:
        return token.text.toDouble();
    case TokenKind::Boolean:
        return token.text == "true"_L1;
    case TokenKind::Null:
        return nullptr;
    case TokenKind::Text:
        return token.text;
    default:
        return {};
    }
}

} // namespace stepwright::templating
