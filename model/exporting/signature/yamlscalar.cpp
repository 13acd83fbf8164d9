#include "model/exporting/signature/signature.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

constexpr int yamlLineWidth = 80;

/// What YAML 1.1 readers take for something other than text.
bool readsAsOther(const QString &text)
{
    static const QRegularExpression other(
        u"^(?:~|null|yes|true|on|no|false|off"                                              // null and booleans
        "|[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*|0[0-7_,]+|0b[01_,]+|0x[0-9a-f_,]+)"       // integers
        "|[-+]?(?:[0-9][0-9_,]*)?\\.[0-9]*(?:e[-+]?[0-9]+)?|[-+]?[0-9][0-9_,]*e[-+]?[0-9]+" // floats
        "|[-+]?\\.inf|\\.nan|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}(?:\\.[0-9_]*)?"         // infinities, base 60
        "|\\d{4}-\\d{1,2}-\\d{1,2}(?:(?:T|\\s+)\\d{1,2}:\\d\\d:\\d\\d.*)?)$"_s,             // dates and times
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression likeOctal(u"^0[0-7]*[89]"_s);
    static constexpr QStringView beginnings = u"~nytofNYTOF+-.0123456789"; // of all these
    if (!text.isEmpty() && !beginnings.contains(text.front()))
        return false;
    return text.isEmpty() || (text != "."_L1 && other.match(text).hasMatch()) || likeOctal.match(text).hasMatch();
}

bool isUnprintable(QChar c)
{
    return c == QChar::ByteOrderMark || (c.unicode() < 0x20 && c != u'\n') || c.unicode() == 0x7f ||
           (c.unicode() >= 0x80 && c.unicode() < 0xa0 && c.unicode() != 0x85) || c.unicode() == 0xFFFE ||
           c.unicode() == 0xFFFF;
}

bool isBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c.unicode() == 0x85 || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

/// Whether the text may stand without quotes inside a block.
bool canBePlain(const QString &text)
{
    static constexpr QStringView indicators = u"#,[]{}&*!|>'\"%@`";
    const QChar first = text.front();
    const bool isFollowedBySpace = text.size() == 1 || text[1] == u' ' || text[1] == u'\t';
    if (indicators.contains(first) || text.startsWith("---"_L1) || text.startsWith("..."_L1))
        return false;
    if ((first == u'-' || first == u'?' || first == u':') && isFollowedBySpace)
        return false;
    if (first == u' ' || text.back() == u' ' || text.back() == u':')
        return false;
    return !text.contains(": "_L1) && !text.contains(":\t"_L1) && !text.contains(" #"_L1);
}

/// Breaks at single blanks after the line has become too long, as libyaml does for plain and quoted text.
QString folded(const QString &text, int indent, int column)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isLoneBlank =
            text[i] == u' ' && i > 0 && i + 1 < text.size() && text[i - 1] != u' ' && text[i + 1] != u' ';
        if (isLoneBlank && column > yamlLineWidth) {
            result += u'\n' % QString(indent, u' ');
            column = indent;
        } else {
            result += text[i];
            ++column;
        }
    }
    return result;
}

QString doubleQuoted(const QString &text)
{
    QString result = u"\""_s;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
            result += u"\\\"";
            break;
        case u'\\':
            result += u"\\\\";
            break;
        case u'\n':
            result += u"\\n";
            break;
        case u'\t':
            result += u"\\t";
            break;
        case u'\r':
            result += u"\\r";
            break;
        case 0x1b:
            result += u"\\e";
            break;
        case 0x85:
            result += u"\\N";
            break;
        case 0x2028:
            result += u"\\L";
            break;
        case 0x2029:
            result += u"\\P";
            break;
        default:
            if (isUnprintable(c))
                result += c.unicode() < 0x100 ? u"\\x%1"_s.arg(int(c.unicode()), 2, 16, QChar(u'0'))
                                              : u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
            else
                result += c;
        }
    }
    return result % u'"';
}

QString literalBlock(const QString &text, int indent)
{
    QString result = u"|"_s;
    if (text.startsWith(u' ') || text.startsWith(u'\n'))
        result += u'2';
    if (!text.endsWith(u'\n'))
        result += u'-';
    else if (text.endsWith("\n\n"_L1) || text == "\n"_L1)
        result += u'+';
    const QString body = text.endsWith(u'\n') ? text.chopped(1) : text;
    for (const QStringView line : QStringView(body).split(u'\n'))
        result += u'\n' % (line.isEmpty() ? QString() : QString(indent, u' ')) % line;
    return result;
}

} // namespace

QString yamlScalar(const QString &text, int indent)
{
    static const QRegularExpression oddStart(u"^[^\\w][^\"]*$"_s, QRegularExpression::UseUnicodePropertiesOption);
    const int column = indent + 6;
    if (std::ranges::any_of(text, isUnprintable) ||
        std::ranges::any_of(text, [](QChar c) { return isBreak(c) && c != u'\n'; }))
        return doubleQuoted(text);
    if (text.contains(u'\n'))
        return text.trimmed().isEmpty() ? doubleQuoted(text) : literalBlock(text, indent);
    if (text == "y"_L1 || text == "Y"_L1 || text == "n"_L1 || text == "N"_L1 || oddStart.match(text).hasMatch())
        return folded(doubleQuoted(text), indent, column);
    if (readsAsOther(text) || !canBePlain(text))
        return folded(u'\'' % QString(text).replace(u"'"_s, u"''"_s) % u'\'', indent, column);
    return folded(text, indent, column);
}

} // namespace stepwright::exporting
