// Patterns of Python's parse and of Behat and Turnip.
#include "model/definitions/matching/expression.h"

#include <QCoreApplication>
#include <QHash>

namespace stepwright::definitions {

using namespace Qt::StringLiterals;

namespace {

QString parseType(const QString &type, const ParameterTypes &own)
{
    static const QHash<QString, QString> types{{u"d"_s, u"[-+ ]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|\\d+)"_s},
                                               {u"n"_s, u"[-+]?\\d{1,3}(?:[,.]?\\d+)*"_s},
                                               {u"f"_s, u"[-+ ]?\\d*\\.\\d+"_s},
                                               {u"F"_s, u"[-+ ]?\\d*\\.?\\d+"_s},
                                               {u"g"_s, u"[-+ ]?(?:\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?|nan|inf)"_s},
                                               {u"e"_s, u"[-+ ]?(?:\\d*\\.\\d+[eE][-+]?\\d+|nan|inf)"_s},
                                               {u"w"_s, u"\\w+"_s},
                                               {u"W"_s, u"\\W+"_s},
                                               {u"D"_s, u"[^\\d]+"_s},
                                               {u"S"_s, u"\\S+"_s},
                                               {u"l"_s, u"[A-Za-z]+"_s},
                                               {u"x"_s, u"[-+ ]?(?:0[xX])?[0-9a-fA-F]+"_s}};
    const auto known = types.constFind(type);
    return known != types.cend() ? "(?:"_L1 + *known + u')' : own.regexOf(type);
}

// Of a type with a cardinality of parse_type behind it: `?`, `*` or `+`, with commas between.
QString parseTypes(const QString &type, const ParameterTypes &own)
{
    if (const QString one = parseType(type, own); !one.isEmpty())
        return one;
    const QString each = parseType(type.chopped(type.isEmpty() ? 0 : 1), own);
    if (type.isEmpty() || each.isEmpty())
        return {};
    const QString list = each + "(?:\\s*,\\s*"_L1 + each + ")*"_L1;
    switch (type.back().unicode()) {
    case u'?':
        return "(?:"_L1 + each + ")?"_L1;
    case u'*':
        return "(?:"_L1 + list + ")?"_L1;
    case u'+':
        return "(?:"_L1 + list + u')';
    default:
        return {};
    }
}

} // namespace

PatternText parsePattern(const QString &format, const ParameterTypes &own)
{
    PatternText pattern;
    for (qsizetype at = 0; at < format.size(); ++at) {
        const QChar character = format[at];
        const bool isDouble = at + 1 < format.size() && format[at + 1] == character;
        if ((character == u'{' || character == u'}') && isDouble) {
            pattern.regex += escaped(QStringView(format).sliced(at++, 1));
            continue;
        }
        if (character != u'{') {
            pattern.regex += escaped(QStringView(format).sliced(at, 1));
            continue;
        }
        const qsizetype end = format.indexOf(u'}', at);
        if (end < 0) {
            pattern.problem = QCoreApplication::translate("Definitions", "The text has a { that does not close.");
            return pattern;
        }
        const QString field = format.sliced(at + 1, end - at - 1);
        const QString type = field.contains(u':') ? field.section(u':', 1) : QString();
        if (const QString known = parseTypes(type, own); !known.isEmpty()) {
            pattern.regex += known;
        } else {
            pattern.regex += ".*"_L1;
            if (!type.isEmpty())
                pattern.unknownTypes.append(type);
            else
                pattern.regex.back() = u'+';
        }
        at = end;
    }
    return pattern;
}

PatternText turnipPattern(const QString &text)
{
    PatternText pattern;
    static const QString value = u"(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|\\S+)"_s;
    const auto isWord = [](QChar character) { return character.isLetterOrNumber() || character == u'_'; };
    for (const QString &piece : text.split(u' ')) {
        QString word;
        bool isChoice = false;
        for (qsizetype at = 0; at < piece.size(); ++at) {
            const QChar character = piece[at];
            if (character == u':' && at + 1 < piece.size() && isWord(piece[at + 1])) {
                while (at + 1 < piece.size() && isWord(piece[at + 1]))
                    ++at;
                word += value;
            } else if (const qsizetype end = character == u'(' ? piece.indexOf(u')', at) : -1; end >= 0) {
                word += "(?:"_L1 + escaped(QStringView(piece).sliced(at + 1, end - at - 1)) + ")?"_L1;
                at = end;
            } else if (character == u'/' && at > 0 && at + 1 < piece.size()) {
                word += u'|';
                isChoice = true;
            } else {
                word += escaped(QStringView(piece).sliced(at, 1));
            }
        }
        if (isChoice)
            word = "(?:"_L1 + word + u')';
        const bool isOptionalWord = word.startsWith("(?:"_L1) && word.endsWith(")?"_L1);
        pattern.regex += isOptionalWord ? "(?:"_L1 + (pattern.regex.isEmpty() ? u""_s : u" "_s) + word + ")?"_L1
                         : pattern.regex.isEmpty() ? word
                                                   : u' ' + word;
    }
    return pattern;
}

} // namespace stepwright::definitions
