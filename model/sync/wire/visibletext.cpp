#include "model/sync/wire/visibletext.h"

namespace stepwright::sync::wire {

using namespace Qt::StringLiterals;

namespace {

bool changesDirection(char16_t character)
{
    return character == u'\u061C' || character == u'\u200E' || character == u'\u200F' ||
           (character >= u'\u202A' && character <= u'\u202E') || (character >= u'\u2066' && character <= u'\u2069');
}

QString numberOf(QChar character)
{
    return u"[U+%1]"_s.arg(uint(character.unicode()), 4, 16, '0'_L1).toUpper();
}

} // namespace

QString visibleText(QStringView text, qsizetype limit)
{
    QString visible;
    bool isBlank = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (visible.size() >= limit)
            return visible + u'…';
        const QChar character = text[at];
        const bool isPair = character.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (character.isSpace() || character.category() == QChar::Other_Control) {
            isBlank = !visible.isEmpty();
            continue;
        }
        if (isBlank)
            visible += u' ';
        isBlank = false;
        if (isPair)
            visible += text.sliced(at++, 2);
        else if (character.isSurrogate() || changesDirection(character.unicode()))
            visible += numberOf(character);
        else
            visible += character;
    }
    return visible;
}

} // namespace stepwright::sync::wire
