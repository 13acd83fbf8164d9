#include "model/exporting/naming/names.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

constexpr std::array namedConversions = {
    std::pair{"normalize"_L1, Conversion::Normalize},
    std::pair{"normalize_lower"_L1, Conversion::NormalizeLower},
    std::pair{"normalize_with_dashes"_L1, Conversion::NormalizeWithDashes},
    std::pair{"normalize_with_spaces"_L1, Conversion::NormalizeWithSpaces},
    std::pair{"underscore"_L1, Conversion::Underscore},
    std::pair{"camelize"_L1, Conversion::Camelize},
    std::pair{"camelize_upper"_L1, Conversion::Camelize},
    std::pair{"camelize_lower"_L1, Conversion::CamelizeLower},
    std::pair{"keep"_L1, Conversion::Keep},
};

bool isAsciiLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isAsciiUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString normalized(const QString &ascii, QChar blank, QLatin1StringView kept)
{
    QString result(ascii.size(), Qt::Uninitialized);
    QChar *end = result.data();
    bool wasSpace = false;
    for (const QChar c : QStringView(ascii).trimmed()) {
        const bool isSpace = c.isSpace();
        if (isSpace && !wasSpace)
            *end++ = blank;
        wasSpace = isSpace;
        if (isAsciiLower(c) || isAsciiUpper(c) || isAsciiDigit(c) || c == u'_' || kept.contains(c))
            *end++ = c;
    }
    result.truncate(end - result.constData());
    return result;
}

/// `name` is ASCII, as after transliteration.
QString underscored(const QString &name)
{
    QString result;
    result.reserve(name.size() + 8);
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        const bool isUpper = isAsciiUpper(c);
        const bool startsWord = isUpper && i > 0 &&
                                (isAsciiLower(name[i - 1]) || isAsciiDigit(name[i - 1]) ||
                                 (isAsciiUpper(name[i - 1]) && i + 1 < name.size() && isAsciiLower(name[i + 1])));
        if (startsWord)
            result += u'_';
        result += isUpper ? QChar(c.unicode() - u'A' + u'a') : c;
    }
    return result;
}

/// `name` is ASCII.
QString camelized(const QString &name)
{
    QString result(name.size(), Qt::Uninitialized);
    QChar *end = result.data();
    bool startsPart = true;
    for (const QChar c : name) {
        if (c != u'_')
            *end++ = startsPart && isAsciiLower(c) ? QChar(c.unicode() - u'a' + u'A') : c;
        startsPart = c == u'_';
    }
    result.truncate(end - result.constData());
    return result;
}

} // namespace

std::optional<Conversion> conversionOf(QStringView name)
{
    for (const auto &[known, conversion] : namedConversions) {
        if (name == known)
            return conversion;
    }
    return {};
}

QStringList conversionNames()
{
    QStringList names;
    for (const auto &named : namedConversions)
        names.append(named.first);
    return names;
}

Names::Names()
{
    QFile table(u":/exporters/transliteration.tsv"_s);
    if (!table.open(QIODevice::ReadOnly))
        qFatal("the program's own resources are missing");
    const QString text = QString::fromUtf8(table.readAll());
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.size() > 2 && line[1] == u'\t')
            m_letters.insert(line[0], line.sliced(2).toString());
    }
}

QString Names::transliterate(const QString &text) const
{
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
        return text;
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            result += c;
        else if (!c.isLowSurrogate())
            result += m_letters.value(c, u"?"_s);
    }
    return result;
}

QString Names::convert(const QString &name, Conversion conversion) const
{
    const QString ascii = conversion == Conversion::Keep ? name : transliterate(name);
    switch (conversion) {
    case Conversion::Normalize:
        return normalized(ascii, u'_', {});
    case Conversion::NormalizeLower:
        return normalized(ascii, u'_', {}).toLower();
    case Conversion::NormalizeWithDashes:
        return normalized(ascii, u'_', "-"_L1);
    case Conversion::NormalizeWithSpaces:
        return normalized(ascii, u' ', "-\"'"_L1);
    case Conversion::Underscore:
        return underscored(normalized(ascii, u'_', {}));
    case Conversion::Camelize:
        return camelized(normalized(ascii, u'_', {}));
    case Conversion::CamelizeLower: {
        QString camel = camelized(normalized(ascii, u'_', {}));
        if (!camel.isEmpty())
            camel[0] = camel[0].toLower();
        return camel;
    }
    case Conversion::Keep:
        break;
    }
    return ascii;
}

} // namespace stepwright::exporting
