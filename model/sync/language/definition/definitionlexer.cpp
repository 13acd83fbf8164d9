#include "model/sync/language/definition/definitionlexer.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using stepwright::project::Expression;
using stepwright::project::ExpressionKind;

namespace stepwright::sync {

bool isNameStart(QChar c)
{
    return c == u'_' || c.isLetter() || c.isSurrogate() || c.isMark();
}

bool isNameCharacter(QChar c)
{
    return isNameStart(c) || c.isDigit();
}

qsizetype endOfLongName(QStringView text, qsizetype from)
{
    if (from >= text.size() || !isNameStart(text[from]))
        return from;
    qsizetype end = from + 1;
    while (end < text.size()) {
        if (isNameCharacter(text[end]))
            ++end;
        else if (text[end] == u'-' && end + 1 < text.size() && isNameCharacter(text[end + 1]))
            end += 2;
        else
            break;
    }
    return end;
}

bool isVariableAt(QStringView text, qsizetype from, qsizetype &end)
{
    if (from + 3 >= text.size() || text[from] != u'$' || text[from + 1] != u'{')
        return false;
    const qsizetype nameEnd = endOfLongName(text, from + 2);
    if (nameEnd == from + 2 || nameEnd >= text.size() || text[nameEnd] != u'}')
        return false;
    end = nameEnd + 1;
    return true;
}

qsizetype DefinitionLexer::skipBlanks(qsizetype from) const
{
    while (from < m_text.size() && (m_text[from].isSpace() || m_text[from] == QChar::ByteOrderMark))
        ++from;
    return from;
}

void DefinitionLexer::next()
{
    m_previousEnd = m_token.range.to;
    scan(skipBlanks(m_previousEnd));
}

void DefinitionLexer::scan(qsizetype from)
{
    m_token = {Token::Kind::End, {from, from}, from};
    if (from >= m_text.size())
        return;
    const QChar c = m_text[from];
    if (isNameStart(c))
        scanName(from);
    else if (c.isDigit())
        scanNumber(from);
    else if (c == u'\'' || c == u'"')
        scanQuoted(from, c);
    else if (c == u'@') {
        m_token.kind = Token::Kind::Tag;
        while (m_token.range.to < m_text.size() && !m_text[m_token.range.to].isSpace())
            ++m_token.range.to;
    } else
        scanSign(from);
}

void DefinitionLexer::scanName(qsizetype from)
{
    m_token.kind = Token::Kind::Name;
    qsizetype end = from + 1;
    while (end < m_text.size() && isNameCharacter(m_text[end]))
        ++end;
    m_token.range.to = end;
    m_token.longEnd = end < m_text.size() && m_text[end] == u'-' ? endOfLongName(m_text, from) : end;
}

void DefinitionLexer::scanNumber(qsizetype from)
{
    m_token.kind = Token::Kind::Number;
    qsizetype end = from;
    const auto skipDigits = [&] {
        while (end < m_text.size() && m_text[end].isDigit())
            ++end;
    };
    skipDigits();
    if (end + 1 < m_text.size() && m_text[end] == u'.' && m_text[end + 1].isDigit()) {
        ++end;
        skipDigits();
    }
    m_token.range.to = end;
}

void DefinitionLexer::scanQuoted(qsizetype from, QChar quote)
{
    qsizetype end = from + 1;
    while (end < m_text.size() && m_text[end] != quote)
        end += m_text[end] == u'\\' ? 2 : 1;
    const bool isClosed = end < m_text.size();
    m_token.kind = !isClosed ? Token::Kind::Unknown : quote == u'"' ? Token::Kind::Template : Token::Kind::Text;
    m_token.range.to = isClosed ? end + 1 : from + 1;
}

void DefinitionLexer::scanSign(qsizetype from)
{
    static constexpr std::array longSigns = {":="_L1, "=="_L1, "!="_L1, "<="_L1, ">="_L1, "&&"_L1, "||"_L1};
    static constexpr QStringView signs = u"(){}[],=:+-*/%<>!.";
    const QStringView rest = QStringView(m_text).sliced(from);
    const bool isLong = std::ranges::any_of(longSigns, [&](QLatin1StringView sign) { return rest.startsWith(sign); });
    m_token.kind = isLong || signs.contains(rest.front()) ? Token::Kind::Sign : Token::Kind::Unknown;
    m_token.range.to = from + (isLong ? 2 : 1);
}

bool DefinitionLexer::isFollowedBy(QStringView sign, qsizetype nameEnd) const
{
    const QStringView rest = QStringView(m_text).sliced(skipBlanks(nameEnd));
    return rest.startsWith(sign) && !(sign == u"=" && rest.startsWith(u"=="));
}

namespace {

/// Appends the character at `i` to a text, an escape as what it stands for, and moves `i` on. What is no escape is
/// text.
void takeCharacter(QStringView quoted, qsizetype &i, bool isTemplate, QString &text)
{
    const QChar c = quoted[i++];
    if (c != u'\\' || i == quoted.size()) {
        text += c;
        return;
    }
    const QChar escaped = quoted[i];
    const bool isEscape =
        escaped == u'\'' || escaped == u'"' || escaped == u'\\' || escaped == u'n' || (isTemplate && escaped == u'$');
    if (!isEscape) {
        text += c;
        return;
    }
    text += escaped == u'n' ? QChar(u'\n') : escaped;
    ++i;
}

} // namespace

QString DefinitionLexer::plainText() const
{
    const QStringView quoted = text().sliced(1).chopped(1);
    QString said;
    for (qsizetype i = 0; i < quoted.size();)
        takeCharacter(quoted, i, false, said);
    return said;
}

Expression DefinitionLexer::templateValue() const
{
    const QStringView quoted = text().sliced(1).chopped(1);
    Expression value{ExpressionKind::Template};
    QString said;
    const auto endText = [&] {
        if (!said.isEmpty())
            value.children.push_back({ExpressionKind::String, std::exchange(said, {})});
    };
    for (qsizetype i = 0; i < quoted.size();) {
        qsizetype end = 0;
        if (!isVariableAt(quoted, i, end)) {
            takeCharacter(quoted, i, true, said);
            continue;
        }
        endText();
        value.children.push_back({ExpressionKind::Variable, quoted.sliced(i + 2, end - i - 3).toString()});
        i = end;
    }
    endText();
    return value;
}

std::unexpected<Error> DefinitionLexer::failureAt(qsizetype offset, const QString &what) const
{
    const QStringView before = QStringView(m_text).first(offset);
    const qsizetype line = before.count(u'\n') + 1;
    const qsizetype column = offset - before.lastIndexOf(u'\n');
    return failure(
        ErrorKind::Invalid,
        QCoreApplication::translate("DefinitionLanguage", "Line %1, column %2: %3").arg(line).arg(column).arg(what),
        QString::number(line) % u':' % QString::number(column));
}

} // namespace stepwright::sync
