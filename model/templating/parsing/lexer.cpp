#include "model/templating/parsing/lexer.h"

#include <QStringView>

namespace stepwright::templating {

using namespace Qt::StringLiterals;

namespace {

bool isIdentifierCharacter(QChar c)
{
    static constexpr QStringView excluded = u"!\"#%&'()*+,./;<=>@[\\]^`{|}~";
    return !isSpace(c) && !excluded.contains(c);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Reads tokens one after the other, switching between text, mustaches and raw blocks as the template does.
class Lexer
{
public:
    explicit Lexer(const QString &text) : m_text(text) {}

    std::vector<Token> run()
    {
        while (m_tokens.empty() ||
               (m_tokens.back().kind != TokenKind::End && m_tokens.back().kind != TokenKind::Invalid)) {
            if (m_inMustache)
                mustache();
            else if (m_rawDepth > 0)
                rawContent();
            else
                content();
        }
        return std::move(m_tokens);
    }

private:
    QStringView rest() const { return QStringView(m_text).sliced(m_at); }
    bool at(qsizetype index, QStringView expected) const
    {
        return QStringView(m_text).sliced(index).startsWith(expected);
    }
    QChar charAt(qsizetype index) const { return index < m_text.size() ? m_text.at(index) : QChar(); }
    qsizetype skipSpace(qsizetype index) const
    {
        while (index < m_text.size() && isSpace(m_text.at(index)))
            ++index;
        return index;
    }

    /// Adds the token from here to `end` and goes there.
    Token &add(TokenKind kind, qsizetype end)
    {
        Token &token = m_tokens.emplace_back(kind, m_text.sliced(m_at, end - m_at), m_position);
        advance(end);
        return token;
    }

    void advance(qsizetype end)
    {
        for (; m_at < end; ++m_at) {
            const bool isLineEnd = m_text.at(m_at) == u'\n' || (m_text.at(m_at) == u'\r' && charAt(m_at + 1) != u'\n');
            m_position =
                isLineEnd ? Position{m_position.line + 1, 1} : Position{m_position.line, m_position.column + 1};
        }
    }

    void addContent(qsizetype end)
    {
        if (rest().first(end - m_at).contains(QChar(0)))
            add(TokenKind::Invalid, end);
        else
            add(TokenKind::Content, end);
    }

    void content();
    void escapedMustache();
    void rawContent();
    void mustache();
    void openingTag();
    void comment(qsizetype exclamationMark);
    bool wholeInverse(qsizetype end);
    void number();
    void word();
    void quoted(QChar quote, TokenKind kind);
    void leaveMustache(TokenKind kind, qsizetype end)
    {
        add(kind, end);
        m_inMustache = false;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    Position m_position;
    bool m_inMustache = false;
    int m_rawDepth = 0;
    std::vector<Token> m_tokens;
};

void Lexer::content()
{
    if (m_at == m_text.size()) {
        add(TokenKind::End, m_at);
        return;
    }
    const qsizetype open = m_text.indexOf("{{"_L1, m_at);
    if (open < 0) {
        addContent(m_text.size());
        return;
    }
    const bool isEscaped = open > m_at && m_text.at(open - 1) == u'\\';
    const bool isEscapedBackslash = isEscaped && open > m_at + 1 && m_text.at(open - 2) == u'\\';
    const qsizetype end = isEscaped ? open - 1 : open;
    if (end > m_at)
        addContent(end);
    advance(open);
    if (isEscaped && !isEscapedBackslash)
        escapedMustache();
    else
        m_inMustache = true;
}

/// `\{{` was read: the mustache and what follows it are text up to the next mustache.
void Lexer::escapedMustache()
{
    const qsizetype next = m_text.indexOf("{{"_L1, m_at + 2);
    if (next < 0) {
        addContent(m_text.size());
        return;
    }
    qsizetype end = next;
    for (int backslashes = 0; backslashes < 2 && end > m_at + 2 && m_text.at(end - 1) == u'\\'; ++backslashes)
        --end;
    addContent(end);
}

void Lexer::rawContent()
{
    if (!at(m_at, u"{{{{")) {
        const qsizetype open = m_text.indexOf("{{{{"_L1, m_at);
        open < 0 ? void(add(TokenKind::Invalid, m_text.size())) : addContent(open);
        return;
    }
    if (m_at + 4 < m_text.size() && m_text.at(m_at + 4) != u'/') {
        ++m_rawDepth;
        add(TokenKind::Content, m_at + 4);
        return;
    }
    qsizetype end = m_at + 5;
    while (end < m_text.size() && isIdentifierCharacter(m_text.at(end)))
        ++end;
    if (end > m_at + 5 && at(end, u"}}}}")) {
        --m_rawDepth;
        const QString name = m_text.sliced(m_at + 5, end - m_at - 5);
        if (m_rawDepth > 0)
            add(TokenKind::Content, end + 4);
        else
            add(TokenKind::EndRawBlock, end + 4).text = name;
        return;
    }
    const qsizetype open = m_text.indexOf("{{{{"_L1, m_at + 1);
    open < 0 ? void(add(TokenKind::Invalid, m_text.size())) : addContent(open);
}

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

} // namespace

std::vector<Token> tokenize(const QString &text)
{
    return Lexer(text).run();
}

} // namespace stepwright::templating
