#pragma once

#include <QString>

#include <vector>

namespace stepwright::templating {

/// A place in a template's text, counted from 1; columns in UTF-16 units.
struct Position
{
    int line = 1;
    int column = 1;
};

/// What a token is. Names follow the grammar of Handlebars 4.7.
enum class TokenKind {
    Content,          ///< text outside of mustaches
    Comment,          ///< {{! … }} and {{!-- … --}}, whole
    Open,             ///< {{ {{& {{*
    OpenUnescaped,    ///< {{{
    OpenBlock,        ///< {{# {{#*
    OpenInverse,      ///< {{^ that begins a block
    OpenInverseChain, ///< {{else before a helper's name
    OpenEndBlock,     ///< {{/
    OpenPartial,      ///< {{>
    OpenPartialBlock, ///< {{#>
    OpenRawBlock,     ///< {{{{
    CloseRawBlock,    ///< }}}}
    EndRawBlock,      ///< {{{{/name}}}}; the text is the name
    Inverse,          ///< {{else}} and {{^}}, whole
    Close,            ///< }}
    CloseUnescaped,   ///< }}}
    OpenExpression,   ///< (
    CloseExpression,  ///< )
    OpenParameters,   ///< as |
    CloseParameters,  ///< |
    Equals,           ///< =
    Separator,        ///< . or / between the segments of a path
    Data,             ///< @
    Identifier,       ///< a segment of a path
    Text,             ///< a quoted text, without its quotes
    Number,
    Boolean,
    Undefined,
    Null,
    Invalid, ///< a character that cannot stand here; ends the tokens
    End,
};

/// A piece of a template.
struct Token
{
    TokenKind kind = TokenKind::End;
    QString text; ///< as written, with whitespace control; identifiers and texts without brackets, quotes and escapes
    Position position;
    bool isLiteralSegment = false; ///< an identifier written in brackets: `[this]` is no reference to the context
};

/// Whether a character is white space for a template, as JavaScript's `\s` has it.
[[nodiscard]] inline bool isSpace(QChar c)
{
    return (c.isSpace() && c != QChar(0x85)) || c == QChar(0xFEFF);
}

/// Whether a character is a letter, digit or underscore of ASCII, as JavaScript's `\w` has it.
[[nodiscard]] inline bool isWordCharacter(QChar c)
{
    return c == u'_' || (c < QChar(0x80) && c.isLetterOrNumber());
}

/// Splits a template into tokens by the rules of Handlebars 4.7; the last one is End or Invalid.
[[nodiscard]] std::vector<Token> tokenize(const QString &text);

} // namespace stepwright::templating
