#include "model/templating/parsing/parser.h"

#include "model/templating/parsing/parsing.h"

#include <QCoreApplication>

namespace stepwright::templating {

using namespace Qt::StringLiterals;

namespace {

Strip stripOf(const Token &open, const Token &close)
{
    return {open.text.size() > 2 && open.text.at(2) == u'~', close.text.endsWith("~}}"_L1)};
}

bool isCondition(const Call &call)
{
    const QString &name = call.name.text;
    return call.kind == Call::Kind::Helper && (name == "if"_L1 || name == "unless"_L1) && call.arguments.size() == 1 &&
           call.hash.empty();
}

} // namespace

Token Parser::take()
{
    const std::size_t at = m_at;
    m_at = std::min(m_at + 1, m_tokens.size() - 1);
    return m_tokens[at];
}

Token Parser::expect(TokenKind kind)
{
    if (!is(kind)) {
        failAtCurrent();
        return {};
    }
    return take();
}

/// The first error counts; after it everything returns at once because the current token stays the last one.
void Parser::fail(Position position, const QString &message)
{
    if (!m_error)
        m_error = templateError(m_templateName, position, message);
    m_at = m_tokens.size() - 1;
}

void Parser::failAtCurrent()
{
    const Token &token = current();
    if (token.kind == TokenKind::End)
        fail(token.position,
             QCoreApplication::translate("Templating", "The template ends inside of a tag or block: close it."));
    else
        fail(token.position, QCoreApplication::translate("Templating", "“%1” cannot stand here: correct or remove it.")
                                 .arg(token.text.left(40)));
}

Program Parser::program(const QStringList &parameters)
{
    Program result;
    if (++m_nesting > maximumNesting)
        fail(current().position,
             QCoreApplication::translate("Templating",
                                         "Blocks are nested too deeply here: move some of them to a partial."));
    m_parameters.push_back(parameters);
    while (std::optional<Statement> next = statement()) {
        if (const auto *inner = std::get_if<Block>(&*next); inner && inner->isInlinePartial)
            result.hasInlinePartials = true;
        result.statements.push_back(std::move(*next));
    }
    m_parameters.pop_back();
    --m_nesting;
    return result;
}

std::optional<Statement> Parser::statement()
{
    switch (current().kind) {
    case TokenKind::Content: {
        const Token token = take();
        return Content{token.text, token.text};
    }
    case TokenKind::Comment: {
        const Token token = take();
        return Comment{stripOf(token, token)};
    }
    case TokenKind::Open:
    case TokenKind::OpenUnescaped:
        return mustache();
    case TokenKind::OpenBlock:
    case TokenKind::OpenInverse:
        return block();
    case TokenKind::OpenRawBlock:
        return rawBlock();
    case TokenKind::OpenPartial:
    case TokenKind::OpenPartialBlock:
        return partial();
    default:
        return std::nullopt;
    }
}

Mustache Parser::mustache()
{
    const Token open = take();
    if (open.text.endsWith(u'*'))
        fail(open.position,
             QCoreApplication::translate("Templating",
                                         "Only blocks can be decorated: write {{#*inline \"name\"}}…{{/inline}}."));
    Mustache result;
    result.call = call(name(), false);
    const Token close = expect(open.kind == TokenKind::Open ? TokenKind::Close : TokenKind::CloseUnescaped);
    result.isEscaped = !open.text.endsWith(u'&') && open.kind == TokenKind::Open;
    result.strip = stripOf(open, close);
    return result;
}

BlockOpening Parser::blockOpening()
{
    BlockOpening opening;
    opening.tag = take();
    opening.name = name();
    opening.call = call(opening.name, false);
    if (is(TokenKind::OpenParameters)) {
        take();
        do {
            opening.parameters += expect(TokenKind::Identifier).text;
        } while (is(TokenKind::Identifier));
        expect(TokenKind::CloseParameters);
    }
    opening.strip = stripOf(opening.tag, expect(TokenKind::Close));
    return opening;
}

Block Parser::block()
{
    BlockOpening opening = blockOpening();
    Block result;
    result.isInlinePartial = opening.tag.text.endsWith(u'*');
    if (result.isInlinePartial && (opening.name.original != "inline"_L1 || opening.call.arguments.empty()))
        fail(opening.tag.position,
             QCoreApplication::translate("Templating",
                                         "The only decorator is {{#*inline \"name\"}}: correct or remove this one."));
    result.call = std::move(opening.call);
    result.isCondition = isCondition(result.call);
    result.openStrip = opening.strip;
    result.program = std::make_unique<Program>(program(opening.parameters));
    const bool isInverted = opening.tag.kind == TokenKind::OpenInverse;
    if (result.isInlinePartial && !is(TokenKind::OpenEndBlock))
        failAtCurrent();
    else if (is(TokenKind::Inverse) || (is(TokenKind::OpenInverseChain) && !isInverted))
        inverseOf(result);
    result.closeStrip = closeTag(opening.name);
    if (result.inverse && result.inverse->isChained)
        std::get<Block>(result.inverse->statements.front()).closeStrip = result.closeStrip;
    if (isInverted)
        std::swap(result.program, result.inverse);
    return result;
}

/// Reads `{{else}}…`, or `{{else name}}…` with all that are chained to it, as the block's inverse.
void Parser::inverseOf(Block &block)
{
    if (is(TokenKind::Inverse)) {
        const Token tag = take();
        block.inverseStrip = stripOf(tag, tag);
        block.inverse = std::make_unique<Program>(program({}));
        return;
    }
    if (++m_nesting > maximumNesting)
        fail(current().position,
             QCoreApplication::translate("Templating",
                                         "There are too many {{else …}} in one block: use another block or a helper."));
    m_parameters.emplace_back();
    BlockOpening opening = blockOpening();
    Block chained;
    chained.call = std::move(opening.call);
    chained.isCondition = isCondition(chained.call);
    chained.openStrip = opening.strip;
    chained.closeStrip = opening.strip; // as Handlebars has it for all but the first of a chain
    chained.program = std::make_unique<Program>(program(opening.parameters));
    if (is(TokenKind::Inverse) || is(TokenKind::OpenInverseChain))
        inverseOf(chained);
    m_parameters.pop_back();
    --m_nesting;
    block.inverseStrip = opening.strip;
    block.inverse = std::make_unique<Program>();
    block.inverse->isChained = true;
    block.inverse->statements.emplace_back(std::move(chained));
}

Strip Parser::closeTag(const Name &opened)
{
    const Token open = expect(TokenKind::OpenEndBlock);
    const Name closed = name();
    const Token close = expect(TokenKind::Close);
    if (closed.original != opened.original || closed.isQuoted != opened.isQuoted) {
        fail(open.position,
             QCoreApplication::translate("Templating",
                                         "“{{/%1}}” stands where “%2” of line %3 must be closed: write {{/%2}} here.")
                 .arg(closed.original, opened.original, QString::number(opened.position.line)));
    }
    return stripOf(open, close);
}

Block Parser::rawBlock()
{
    take();
    const Name opened = name();
    Block result;
    result.call = call(opened, false);
    expect(TokenKind::CloseRawBlock);
    result.program = std::make_unique<Program>();
    while (is(TokenKind::Content)) {
        const Token content = take();
        result.program->statements.emplace_back(Content{content.text, content.text});
    }
    const Token close = expect(TokenKind::EndRawBlock);
    if (!opened.isQuoted || close.text != opened.original)
        fail(close.position,
             QCoreApplication::translate(
                 "Templating", "“{{{{/%1}}}}” stands where “%2” of line %3 must be closed: write {{{{/%2}}}} here.")
                 .arg(close.text, opened.original, QString::number(opened.position.line)));
    return result;
}

Partial Parser::partial()
{
    const Token open = take();
    Partial result;
    result.position = open.position;
    Name called;
    if (is(TokenKind::OpenExpression)) {
        result.dynamicName = parenthesized();
        called.isQuoted = false;
    } else {
        called = name();
        result.name = called.original;
    }
    arguments(result.arguments, result.hash);
    const Token close = expect(TokenKind::Close);
    if (result.arguments.size() > 1)
        fail(open.position, QCoreApplication::translate(
                                "Templating", "A partial takes one context: pass other values as name=value."));
    result.openStrip = stripOf(open, close);
    if (open.kind == TokenKind::OpenPartialBlock) {
        result.program = std::make_unique<Program>(program({}));
        result.closeStrip = closeTag(called);
    }
    return result;
}

Result<Program> parse(const QString &text, const QString &templateName)
{
    return Parser(text, templateName).run();
}

} // namespace stepwright::templating
