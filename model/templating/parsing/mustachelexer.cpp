#include "model/templating/parsing/lexing.h"

#include <algorithm>

namespace stepwright::templating {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

void Lexer::mustache()
{
    advance(skipSpace(m_at));
    if (m_at == m_text.size()) {
        add(TokenKind::End, m_at);
        return;
    }
    const QChar c = m_text.at(m_at);
    if (at(m_at, u"}}}}")) {
        leaveMustache(TokenKind::CloseRawBlock, m_at + 4);
        m_rawDepth = 1;
    } else if (at(m_at, u"}}}") || at(m_at, u"}~}}")) {
        leaveMustache(TokenKind::CloseUnescaped, m_at + (at(m_at, u"}}}") ? 3 : 4));
    } else if (at(m_at, u"}}") || at(m_at, u"~}}")) {
        leaveMustache(TokenKind::Close, m_at + (c == u'~' ? 3 : 2));
    } else if (at(m_at, u"{{")) {
        openingTag();
    } else if (c == u'(') {
        add(TokenKind::OpenExpression, m_at + 1);
    } else if (c == u')') {
        add(TokenKind::CloseExpression, m_at + 1);
    } else if (c == u'=') {
        add(TokenKind::Equals, m_at + 1);
    } else if (at(m_at, u"..")) {
        add(TokenKind::Identifier, m_at + 2);
    } else if (c == u'.' || c == u'/') {
        static constexpr QStringView afterDot = u"=~}/.)|";
        const QChar next = charAt(m_at + 1);
        const bool isContext = c == u'.' && m_at + 1 < m_text.size() && (isSpace(next) || afterDot.contains(next));
        add(isContext ? TokenKind::Identifier : TokenKind::Separator, m_at + 1);
    } else if (c == u'"' || c == u'\'') {
        quoted(c, TokenKind::Text);
    } else if (c == u'[') {
        quoted(u']', TokenKind::Identifier);
    } else if (c == u'@') {
        add(TokenKind::Data, m_at + 1);
    } else if (c == u'|') {
        add(TokenKind::CloseParameters, m_at + 1);
    } else if (isIdentifierCharacter(c)) {
        word();
    } else {
        add(TokenKind::Invalid, m_at + 1);
    }
}

/// Reads what begins with two braces.
void Lexer::openingTag()
{
    if (at(m_at, u"{{{{")) {
        add(TokenKind::OpenRawBlock, m_at + 4);
        return;
    }
    const qsizetype sign = m_at + (charAt(m_at + 2) == u'~' ? 3 : 2);
    const QChar c = charAt(sign);
    const qsizetype afterSpace = skipSpace(sign);
    if (c == u'>') {
        add(TokenKind::OpenPartial, sign + 1);
    } else if (c == u'#') {
        const QChar next = charAt(sign + 1);
        const qsizetype end = sign + (next == u'>' || next == u'*' ? 2 : 1);
        add(next == u'>' ? TokenKind::OpenPartialBlock : TokenKind::OpenBlock, end);
    } else if (c == u'/') {
        add(TokenKind::OpenEndBlock, sign + 1);
    } else if (c == u'^') {
        if (!wholeInverse(sign + 1))
            add(TokenKind::OpenInverse, sign + 1);
    } else if (at(afterSpace, u"else") && !isWordCharacter(charAt(afterSpace + 4))) {
        if (!wholeInverse(afterSpace + 4))
            add(TokenKind::OpenInverseChain, afterSpace + 4);
    } else if (c == u'{') {
        add(TokenKind::OpenUnescaped, sign + 1);
    } else if (c == u'!') {
        comment(sign);
    } else {
        add(TokenKind::Open, c == u'&' || c == u'*' ? sign + 1 : sign);
    }
}

/// Reads `{{else}}` or `{{^}}` where nothing but the closing braces follows `end`.
bool Lexer::wholeInverse(qsizetype end)
{
    end = skipSpace(end);
    if (charAt(end) == u'~')
        ++end;
    if (!at(end, u"}}"))
        return false;
    leaveMustache(TokenKind::Inverse, end + 2);
    return true;
}

void Lexer::comment(qsizetype exclamationMark)
{
    qsizetype end = -1;
    if (at(exclamationMark, u"!--")) {
        end = m_text.indexOf("--"_L1, exclamationMark + 1);
        while (end >= 0 && !at(end + 2, u"}}") && !at(end + 2, u"~}}"))
            end = m_text.indexOf("--"_L1, end + 1);
        end = end < 0 ? -1 : end + (charAt(end + 2) == u'~' ? 5 : 4);
    } else {
        end = m_text.indexOf("}}"_L1, exclamationMark + 1);
        end = end < 0 ? -1 : end + 2;
    }
    leaveMustache(end < 0 ? TokenKind::Invalid : TokenKind::Comment, end < 0 ? m_text.size() : end);
}

/// Reads a keyword, number or identifier.
void Lexer::word()
{
    qsizetype end = m_at;
    while (end < m_text.size() && isIdentifierCharacter(m_text.at(end)))
        ++end;
    const QStringView word = QStringView(m_text).sliced(m_at, end - m_at);
    static constexpr QStringView afterLiteral = u"~})";
    const auto mayFollowLiteral = [this](qsizetype index) {
        return index < m_text.size() && (isSpace(m_text.at(index)) || afterLiteral.contains(m_text.at(index)));
    };

    qsizetype numberEnd = m_at + (word.startsWith(u'-') ? 1 : 0);
    const qsizetype firstDigit = numberEnd;
    while (isDigit(charAt(numberEnd)))
        ++numberEnd;
    const bool hasDigits = numberEnd > firstDigit;
    if (hasDigits && charAt(numberEnd) == u'.' && isDigit(charAt(numberEnd + 1))) {
        ++numberEnd;
        while (isDigit(charAt(numberEnd)))
            ++numberEnd;
    }
    const qsizetype bar = skipSpace(end);
    static constexpr QStringView afterIdentifier = u"=~}/.)|";
    if (hasDigits && mayFollowLiteral(numberEnd)) {
        add(TokenKind::Number, numberEnd);
    } else if ((word == u"true" || word == u"false") && mayFollowLiteral(end)) {
        add(TokenKind::Boolean, end);
    } else if (word == u"undefined" && mayFollowLiteral(end)) {
        add(TokenKind::Undefined, end);
    } else if (word == u"null" && mayFollowLiteral(end)) {
        add(TokenKind::Null, end);
    } else if (word == u"as" && bar > end && charAt(bar) == u'|') {
        add(TokenKind::OpenParameters, bar + 1);
    } else if (end < m_text.size() && (isSpace(m_text.at(end)) || afterIdentifier.contains(m_text.at(end)))) {
        add(TokenKind::Identifier, end);
    } else {
        add(TokenKind::Invalid, end);
    }
}

/// Reads a quoted text or a segment in brackets; `\` before the closing sign escapes it, unless no other one follows.
void Lexer::quoted(QChar quote, TokenKind kind)
{
    qsizetype end = -1;
    for (qsizetype index = m_at + 1; index < m_text.size(); ++index) {
        if (m_text.at(index) == quote) {
            end = index;
            if (m_text.at(index - 1) != u'\\')
                break;
        }
    }
    if (end < 0) {
        add(TokenKind::Invalid, m_text.size());
        return;
    }
    Token &token = add(kind, end + 1);
    if (kind == TokenKind::Text) {
        token.text = token.text.sliced(1, token.text.size() - 2).replace(u'\\' + QString(quote), QString(quote));
        return;
    }
    QString unescaped;
    for (qsizetype index = 0; index < token.text.size(); ++index) {
        const QChar next = index + 1 < token.text.size() ? token.text.at(index + 1) : QChar();
        if (token.text.at(index) == u'\\' && (next == u'\\' || next == u']'))
            ++index;
        unescaped += token.text.at(index);
    }
    static constexpr QStringView lineEnds = u"\n\r\u2028\u2029";
    token.isLiteralSegment =
        std::none_of(unescaped.cbegin(), unescaped.cend(), [](QChar c) { return lineEnds.contains(c); });
    token.text = token.isLiteralSegment ? unescaped.sliced(1, unescaped.size() - 2) : unescaped;
}

} // namespace stepwright::templating
