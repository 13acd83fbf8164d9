// How Lexer reads strings.
#include "model/definitions/scanning/lexer.h"

namespace stepwright::definitions {

using namespace Qt::StringLiterals;

bool Lexer::readString(Token &token)
{
    const QChar character = at();
    if (has(Heredocs) && comes(u"<<") && noteHeredoc()) {
        token.kind = Token::Kind::Sign;
        token.source = m_source.sliced(m_at - 1, 1);
        return true;
    }
    if (has(Prefixes) && character.isLetter())
        return readPrefixed(token);
    if (has(RustRaw) && (character == u'r' || character == u'b'))
        return readRustRaw(token);
    if (has(InterpolatorPrefix) && character.isLetter() && at(1) == u'"') {
        token.kind = Token::Kind::Text;
        const bool isTriple = m_source.sliced(m_at + 1).startsWith(u"\"\"\"");
        return readQuoted(token, isTriple ? 4 : 2,
                          {.end = isTriple ? u"\"\"\""_s : u"\""_s,
                           .isMultiline = isTriple,
                           .hasEscapes = !isTriple && character != u'r',
                           .gaps = Gaps::Dollar});
    }
    if (has(Verbatim) && (character == u'@' || character == u'$' || character == u'"'))
        return readVerbatim(token);
    if (character == u'"')
        return readDoubleQuoted(token);
    if (character == u'\'')
        return readSingleQuoted(token);
    if (character == u'`' && has(RawBackticks))
        return readQuoted(token, 1, {.end = u"`"_s, .isMultiline = true, .hasEscapes = false});
    if (character == u'`' && has(Templates))
        return readQuoted(token, 1, {.end = u"`"_s, .isMultiline = true, .gaps = Gaps::DollarBrace});
    if (character == u'/' && (has(RegexLiterals) || has(SlashyTexts)))
        return readRegex(token);
    if (character == u'%' && has(PercentLiterals))
        return readPercent(token);
    return false;
}

bool Lexer::readDoubleQuoted(Token &token)
{
    const Gaps gaps = has(DollarGaps) ? Gaps::Dollar : has(HashGaps) ? Gaps::Hash : Gaps::None;
    if (has(TripleDouble) && comes(u"\"\"\"")) {
        const bool isRaw = !has(TextBlocks) && !has(KeepsUnknownEscapes) && !has(SlashyTexts); // Kotlin, Scala
        if (!readQuoted(token, 3, {.end = u"\"\"\""_s, .isMultiline = true, .hasEscapes = !isRaw, .gaps = gaps}))
            return false;
        if (has(TextBlocks))
            token.text = token.text.trimmed();
        return true;
    }
    return readQuoted(token, 1,
                      {.end = u"\""_s, .isMultiline = has(PercentLiterals) || has(DocAnnotations), .gaps = gaps});
}

bool Lexer::readSingleQuoted(Token &token)
{
    if (has(Characters)) {
        const qsizetype end =
            at(1) == u'\\' ? m_source.indexOf(u'\'', m_at + 3) : m_at + (at(1).isHighSurrogate() ? 3 : 2);
        constexpr qsizetype longest = 12; // '\u{10FFFF}'
        if (end < 0 || end - m_at > longest || end >= m_source.size() || m_source[end] != u'\'')
            return false;
        token.kind = Token::Kind::Text;
        token.text = m_source.sliced(m_at + 1, end - m_at - 1).toString();
        m_at = end + 1;
        return true;
    }
    if (has(TripleSingle) && comes(u"'''"))
        return readQuoted(token, 3, {.end = u"'''"_s, .isMultiline = true});
    return readQuoted(
        token, 1,
        {.end = u"'"_s, .isMultiline = has(LiteralSingles), .hasEscapes = true, .knowsQuoteOnly = has(LiteralSingles)});
}

// Python: any of r, b, u and f before the quotes.
bool Lexer::readPrefixed(Token &token)
{
    qsizetype length = 0;
    while (length < 3 && QStringView(u"rbufRBUF").contains(at(length)))
        ++length;
    const QChar quote = at(length);
    if (length == 0 || length > 2 || (quote != u'"' && quote != u'\''))
        return false;
    const QStringView prefix = m_source.sliced(m_at, length);
    const bool isTriple = at(length + 1) == quote && at(length + 2) == quote;
    const bool isRaw = prefix.contains(u'r', Qt::CaseInsensitive);
    Quoting quoting{.end = QString(isTriple ? 3 : 1, quote),
                    .isMultiline = isTriple,
                    .hasEscapes = true,
                    .gaps = prefix.contains(u'f', Qt::CaseInsensitive) ? Gaps::Brace : Gaps::None};
    quoting.isRegex = isRaw; // a backslash keeps the quote from closing, and stays
    return readQuoted(token, length + quoting.end.size(), quoting);
}

// C#: "…", @"…", $"…", $@"…", """…""" and longer.
bool Lexer::readVerbatim(Token &token)
{
    qsizetype length = 0;
    while (at(length) == u'@' || at(length) == u'$')
        ++length;
    if (at(length) != u'"')
        return false;
    const QStringView prefix = m_source.sliced(m_at, length);
    const Gaps gaps = prefix.contains(u'$') ? Gaps::Brace : Gaps::None;
    qsizetype quotes = 0;
    while (at(length + quotes) == u'"')
        ++quotes;
    if (quotes >= 3 && !prefix.contains(u'@')) {
        if (!readQuoted(token, length + quotes,
                        {.end = QString(quotes, u'"'), .isMultiline = true, .hasEscapes = false, .gaps = gaps}))
            return false;
        token.text = token.text.trimmed();
        return true;
    }
    const bool isVerbatim = prefix.contains(u'@');
    return readQuoted(
        token, length + 1,
        {.end = u"\""_s, .isMultiline = isVerbatim, .hasEscapes = !isVerbatim, .isDoubled = isVerbatim, .gaps = gaps});
}

bool Lexer::readRustRaw(Token &token)
{
    qsizetype length = at() == u'b' ? 1 : 0;
    if (at(length) != u'r')
        return length == 1 && at(1) == u'"' && readQuoted(token, 2, {.end = u"\""_s, .isMultiline = true});
    ++length;
    qsizetype hashes = 0;
    while (at(length + hashes) == u'#')
        ++hashes;
    if (at(length + hashes) != u'"')
        return false;
    return readQuoted(token, length + hashes + 1,
                      {.end = u'"' + QString(hashes, u'#'), .isMultiline = true, .hasEscapes = false});
}

// Ruby: %r{…}, %q(…), %Q[…], %w(…), %(…).
bool Lexer::readPercent(Token &token)
{
    const bool isNamed = QStringView(u"rqQwWiI").contains(at(1));
    const QChar open = at(isNamed ? 2 : 1);
    const qsizetype pair = QStringView(u"({[<").indexOf(open);
    const bool isRegexMark = isNamed && at(1) == u'r' && QStringView(u"!|/~@").contains(open);
    if (pair < 0 && !isRegexMark)
        return false;
    if (!isNamed && !(m_tokens.empty() || m_tokens.back().kind == Token::Kind::Sign))
        return false;
    const bool isRegex = isNamed && at(1) == u'r';
    const qsizetype begin = m_at;
    m_at += isNamed ? 2 : 1;
    if (!readRegexBody(token, pair < 0 ? QChar() : open, pair < 0 ? open : QStringView(u")}]>")[pair], true)) {
        m_at = begin;
        return false;
    }
    if (!isRegex) {
        m_at -= token.flags.size();
        token.flags.clear();
        token.kind = Token::Kind::Text;
    }
    return true;
}

// opening: the length of what opens it. Where it does not close, nothing is read.
bool Lexer::readQuoted(Token &token, qsizetype opening, const Quoting &quoting)
{
    const qsizetype begin = m_at;
    const int line = m_line;
    QString text;
    m_at += opening;
    while (m_at < m_source.size() && (quoting.isMultiline || at() != u'\n')) {
        if (comes(quoting.end)) {
            m_at += quoting.end.size();
            if (quoting.isDoubled && comes(quoting.end)) {
                text += quoting.end;
                m_at += quoting.end.size();
                continue;
            }
            token.kind = Token::Kind::Text;
            token.text = text;
            return true;
        }
        if (quoting.gaps != Gaps::None && readGap(text, quoting.gaps))
            continue;
        if (quoting.hasEscapes && at() == u'\\' && m_at + 1 < m_source.size()) {
            readEscape(text, quoting);
            continue;
        }
        m_line += at() == u'\n';
        text += m_source[m_at++];
    }
    m_at = begin;
    m_line = line;
    return false;
}

void Lexer::readEscape(QString &text, const Quoting &quoting)
{
    const QChar escaped = at(1);
    m_line += escaped == u'\n';
    if (quoting.isRegex || (quoting.knowsQuoteOnly && escaped != u'\\' && !quoting.end.startsWith(escaped)) ||
        (quoting.knowsQuoteOnly && quoting.end == u"/"_s && escaped == u'\\')) {
        text += m_source.sliced(m_at, 2);
        m_at += 2;
        return;
    }
    m_at += 2;
    static constexpr QStringView names = u"ntrbf0a";
    static constexpr QStringView values = u"\n\t\r\b\f\0\a";
    if (!quoting.knowsQuoteOnly && (escaped == u'u' || escaped == u'x' || escaped == u'U')) {
        const bool isBraced = at() == u'{';
        readCode(text, escaped == u'u' ? 4 : escaped == u'U' ? 8 : 2, isBraced);
    } else if (const qsizetype name = quoting.knowsQuoteOnly ? -1 : names.indexOf(escaped); name >= 0) {
        text += values[name];
    } else if (escaped != u'\n') {
        const bool isKnown = escaped == u'\\' || escaped == u'"' || escaped == u'\'' || escaped == u'$';
        if (has(KeepsUnknownEscapes) && !isKnown)
            text += u'\\';
        text += escaped;
    }
}

// The digits of \u00e9, \xe9 or \u{e9}.
void Lexer::readCode(QString &text, int most, bool isBraced)
{
    m_at += isBraced ? 1 : 0;
    char32_t code = 0;
    for (int digits = 0; digits < (isBraced ? 6 : most) && QStringView(u"0123456789abcdefABCDEF").contains(at()) &&
                         m_at < m_source.size();
         ++digits)
        code = code * 16 + char32_t(QString(m_source[m_at++]).toInt(nullptr, 16));
    m_at += isBraced && at() == u'}' ? 1 : 0;
    if (code <= QChar::LastValidCodePoint)
        text += QChar::fromUcs4(code);
}

// Where the brace that opens at a place closes; -1: nowhere near.
qsizetype Lexer::braceEnd(qsizetype from) const
{
    constexpr qsizetype longest = 2000;
    int depth = 0;
    for (qsizetype at = from; at < m_source.size() && at < from + longest; ++at) {
        const QChar character = m_source[at];
        if (character == u'{')
            ++depth;
        else if (character == u'}' && --depth == 0)
            return at;
    }
    return -1;
}

bool Lexer::readGap(QString &text, Gaps gaps)
{
    const QChar mark = gaps == Gaps::Hash ? u'#' : gaps == Gaps::Brace ? u'{' : u'$';
    if (at() != mark) {
        if (gaps == Gaps::Brace && comes(u"}}")) {
            text += u'}';
            m_at += 2;
            return true;
        }
        return false;
    }
    if (gaps == Gaps::Brace && at(1) == u'{') {
        text += u'{';
        m_at += 2;
        return true;
    }
    const qsizetype brace = gaps == Gaps::Brace ? m_at : m_at + 1;
    if (brace < m_source.size() && m_source[brace] == u'{') {
        const qsizetype end = braceEnd(brace);
        if (end < 0)
            return false;
        const QStringView inside = m_source.sliced(brace + 1, end - brace - 1);
        m_line += int(inside.count(u'\n'));
        const bool isDollar = inside == u"'$'" || inside == u"\"$\""; // how Kotlin's raw strings write it
        text += isDollar ? QChar(u'$') : gap;
        m_at = end + 1;
        return true;
    }
    if (gaps != Gaps::Dollar || !(at(1).isLetter() || at(1) == u'_'))
        return false;
    ++m_at;
    while (at().isLetterOrNumber() || at() == u'_')
        ++m_at;
    text += gap;
    return true;
}

} // namespace stepwright::definitions
