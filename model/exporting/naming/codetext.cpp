#include "model/exporting/naming/codetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

bool isRefused(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= 0x20 && code < 0x80) // nearly all
        return false;
    return (code < 0x20 && c != u'\t' && c != u'\n' && c != u'\r') || code == 0x85 || code == 0x2028 ||
           code == 0x2029 || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0xfeff;
}

bool isStrictlyRefused(QChar c)
{
    return c == u'\t' || c == QChar(0x7f);
}

} // namespace

QString escaped(const QString &text, QStringView characters)
{
    const QChar first = characters.front();
    const QChar last = characters.back();
    const auto isSpecial = [first, last](QChar c) { return c == first || c == last; };
    qsizetype written = 0;
    QString result;
    for (auto at = std::ranges::find_if(text, isSpecial); at != text.end();
         at = std::find_if(at + 1, text.end(), isSpecial)) {
        const qsizetype index = at - text.begin();
        result += QStringView(text).sliced(written, index - written) % u'\\';
        written = index;
    }
    return written == 0 && result.isEmpty() ? text : QString(result % QStringView(text).sliced(written));
}

QString withoutBreaks(QString text)
{
    const bool hasBreaks = text.contains(u'\r') || text.contains(u'\n');
    return hasBreaks ? text.replace(u'\r', "\\r"_L1).replace(u'\n', "\\n"_L1) : text;
}

bool hasRefusedCharacters(const QString &text)
{
    return std::ranges::any_of(text, isRefused);
}

QString withEscapedCharacters(const QString &text, const QString &way)
{
    const bool isStrict = way == "strict"_L1;
    if (way == "none"_L1 ||
        (!hasRefusedCharacters(text) && !(isStrict && std::ranges::any_of(text, isStrictlyRefused))))
        return text;
    QString result;
    for (const QChar c : text) {
        const QString code = QString::number(c.unicode(), 16);
        if (!isRefused(c) && !(isStrict && isStrictlyRefused(c)))
            result += c;
        else if (way == "braces"_L1 || isStrict)
            result += "\\u{"_L1 % code % u'}';
        else
            result += "\\u"_L1 % code.rightJustified(4, u'0');
    }
    return result;
}

bool isPlainComment(QStringView text, bool hasEarlyEscapes)
{
    const auto isOther = [](QChar c) { return c == u'\r' || c == u'\v' || c == u'\f' || isRefused(c); };
    return std::ranges::none_of(text, isOther) && !(hasEarlyEscapes && text.contains(u'\\'));
}

QString commentText(QString text, bool hasEarlyEscapes)
{
    if (isPlainComment(text, hasEarlyEscapes))
        return text;
    text.replace("\r\n"_L1, "\n"_L1);
    for (const char16_t end : {u'\r', u'\v', u'\f', char16_t(0x85), char16_t(0x2028), char16_t(0x2029)})
        text.replace(QChar(end), u'\n');
    text.removeIf(isRefused);
    return hasEarlyEscapes ? text.replace("\\u"_L1, "\\ u"_L1) : text;
}

bool isCodeName(const QString &text)
{
    const auto isLetter = [](QChar c) { return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    const auto isPart = [&isLetter](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); };
    return !text.isEmpty() && isLetter(text.front()) && std::ranges::all_of(text, isPart);
}

} // namespace stepwright::exporting
