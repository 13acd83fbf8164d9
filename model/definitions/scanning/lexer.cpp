#include "model/definitions/scanning/lexer.h"

#include <utility>

namespace stepwright::definitions {

using namespace Qt::StringLiterals;

namespace {

bool isWordBegin(QChar character)
{
    return character.isLetter() || character == u'_' || character == u'$' || character.isSurrogate();
}

bool isWordPart(QChar character)
{
    return isWordBegin(character) || character.isNumber() || character.isMark();
}

} // namespace

std::vector<Token> Lexer::read()
{
    if (comes(u"#!"))
        m_at = qMax<qsizetype>(0, m_source.indexOf(u'\n'));
    while (m_at < m_source.size())
        readToken();
    m_tokens.push_back({.line = m_line, .isFirstInLine = true});
    return std::move(m_tokens);
}

void Lexer::readToken()
{
    const qsizetype before = m_at;
    skipBlanks();
    if (m_at >= m_source.size() || skipComment())
        return;
    Token token{.line = m_line,
                .isBehindBlank = m_at > before || m_isFirstInLine || m_tokens.empty(),
                .isFirstInLine = std::exchange(m_isFirstInLine, false)};
    if (!readString(token)) {
        if (isWordBegin(at()) || at().isNumber() || (at() == u'`' && has(BacktickWords))) {
            readWord(token);
        } else {
            token.kind = Token::Kind::Sign;
            token.source = m_source.sliced(m_at, 1);
            ++m_at;
        }
    }
    m_tokens.push_back(std::move(token));
}

void Lexer::readWord(Token &token)
{
    token.kind = Token::Kind::Word;
    const qsizetype begin = m_at;
    if (at() == u'`') {
        const qsizetype end = m_source.indexOf(u'`', m_at + 1);
        const qsizetype lineEnd = m_source.indexOf(u'\n', m_at);
        m_at = end < 0 || (lineEnd >= 0 && end > lineEnd) ? m_at + 1 : end + 1;
    } else {
        while (m_at < m_source.size() && isWordPart(at()))
            ++m_at;
    }
    token.source = m_source.sliced(begin, m_at - begin);
}

void Lexer::skipBlanks()
{
    while (m_at < m_source.size() && at().isSpace()) {
        const bool isLineEnd = at() == u'\n';
        ++m_at;
        if (isLineEnd) {
            ++m_line;
            m_isFirstInLine = true;
            skipHeredocs();
            if (has(BeginEndComments))
                skipRubyComment();
        }
    }
}

// Over the texts of the heredocs that the line before began.
void Lexer::skipHeredocs()
{
    for (const QString &name : std::exchange(m_heredocs, {})) {
        while (m_at < m_source.size()) {
            qsizetype end = m_source.indexOf(u'\n', m_at);
            end = end < 0 ? m_source.size() : end;
            const QStringView line = m_source.sliced(m_at, end - m_at).trimmed();
            const bool isEnd = line.startsWith(name) && (line.size() == name.size() || !isWordPart(line[name.size()]));
            if (isEnd && !has(BeginEndComments)) // PHP goes on behind the name
                break;
            m_at = qMin(end + 1, m_source.size());
            ++m_line;
            if (isEnd)
                break;
        }
    }
}

void Lexer::skipRubyComment()
{
    if (comes(u"__END__"))
        m_at = m_source.size();
    if (!comes(u"=begin"))
        return;
    const qsizetype end = m_source.indexOf(u"\n=end", m_at);
    const qsizetype stop = end < 0 ? m_source.size() : end + 5;
    m_line += int(m_source.sliced(m_at, stop - m_at).count(u'\n'));
    m_at = stop;
}

bool Lexer::skipComment()
{
    const bool isLine = (has(SlashComments) && comes(u"//")) ||
                        (has(HashComments) && at() == u'#' && !(has(DocAnnotations) && at(1) == u'['));
    if (isLine) {
        const qsizetype end = m_source.indexOf(u'\n', m_at);
        m_at = end < 0 ? m_source.size() : end;
        return true;
    }
    return has(SlashComments) && comes(u"/*") && skipBlockComment();
}

bool Lexer::skipBlockComment()
{
    const qsizetype begin = m_at;
    const int line = m_line;
    int depth = 0;
    while (m_at < m_source.size()) {
        if (comes(u"/*") && (depth == 0 || has(NestedComments))) {
            ++depth;
            m_at += 2;
        } else if (comes(u"*/")) {
            m_at += 2;
            if (--depth == 0)
                break;
        } else {
            m_line += at() == u'\n';
            ++m_at;
        }
    }
    if (has(DocAnnotations) && m_source.sliced(begin).startsWith(u"/**"))
        m_tokens.push_back(
            {.kind = Token::Kind::Doc, .text = m_source.sliced(begin, m_at - begin).toString(), .line = line});
    return true;
}

// `<<~NAME`, `<<-'NAME'`, PHP's `<<<NAME`: the text follows from the next line on.
bool Lexer::noteHeredoc()
{
    qsizetype from = m_at + 2;
    const auto character = [this, &from] { return from < m_source.size() ? m_source[from] : QChar(); };
    const bool isPhp = has(DocAnnotations);
    if (isPhp && character() != u'<')
        return false;
    bool isMarked = isPhp;
    for (; character() == u'<' || character() == u'~' || character() == u'-' || (isPhp && character() == u' '); ++from)
        isMarked |= character() != u' ';
    if (character() == u'"' || character() == u'\'')
        ++from;
    const qsizetype begin = from;
    while (isWordPart(character()))
        ++from;
    if (from == begin || (!m_source[begin].isUpper() && !(isMarked && m_source[begin].isLetter())))
        return false;
    m_heredocs.push_back(m_source.sliced(begin, from - begin).toString());
    m_at = from + (character() == u'"' || character() == u'\'' ? 1 : 0);
    return true;
}

bool Lexer::regexMayBegin() const
{
    if (m_tokens.empty())
        return true;
    const Token &last = m_tokens.back();
    const bool isBlankAround = m_at > 0 && m_source[m_at - 1].isSpace() && !at(1).isSpace() && at(1) != u'=';
    switch (last.kind) {
    case Token::Kind::Text:
    case Token::Kind::Regex:
        return false;
    case Token::Kind::Word:
        if (has(PercentLiterals)) // Ruby: `When /x/`, but `a / b`
            return isBlankAround;
        return last.source == u"return" || last.source == u"typeof" || last.source == u"case" || last.source == u"in" ||
               last.source == u"of";
    case Token::Kind::Sign:
        return !last.isSign(u')') && !last.isSign(u']') && !last.isSign(u'}');
    default:
        return true;
    }
}

bool Lexer::readRegex(Token &token)
{
    if (!regexMayBegin())
        return false;
    if (has(SlashyTexts))
        return readQuoted(
            token, 1,
            {.end = u"/"_s, .isMultiline = true, .hasEscapes = true, .knowsQuoteOnly = true, .gaps = Gaps::Dollar});
    return readRegexBody(token, QChar(), u'/', has(PercentLiterals));
}

// From behind the opening delimiter on; those that nest are counted.
bool Lexer::readRegexBody(Token &token, QChar open, QChar close, bool isMultiline)
{
    const qsizetype begin = m_at;
    const int line = m_line;
    int depth = 1;
    bool isInClass = false;
    ++m_at;
    while (m_at < m_source.size() && (isMultiline || at() != u'\n')) {
        const QChar character = at();
        if (character == u'\\' && m_at + 1 < m_source.size()) {
            token.text += character;
            token.text += at(1);
            m_at += 2;
            continue;
        }
        if (has(HashGaps) && readGap(token.text, Gaps::Hash))
            continue;
        isInClass = character == u'[' ? true : character == u']' ? false : isInClass;
        depth += !open.isNull() && character == open ? 1 : 0;
        // Ruby ends at the first slash, JavaScript at the first outside of a class.
        if (character == close && (has(PercentLiterals) || !isInClass) && --depth == 0) {
            ++m_at;
            token.kind = Token::Kind::Regex;
            while (at().isLetter())
                token.flags += m_source[m_at++];
            return true;
        }
        m_line += character == u'\n';
        token.text += character;
        ++m_at;
    }
    m_at = begin;
    m_line = line;
    token.text.clear();
    return false;
}

} // namespace stepwright::definitions
