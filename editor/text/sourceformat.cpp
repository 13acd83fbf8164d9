#include "editor/text/sourceformat.h"

#include <algorithm>
#include <bitset>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

// In the order of SourceFormat::Special; a line end that is not the usual one has no character of its own.
constexpr std::array<char16_t, 8> specials = {u'\r', 0xFFFF, 0x2028, 0x2029, 0xFDD0, 0xFDD1, 0x0000, 0xFFFC};
constexpr char16_t firstStandIn = 0xFDD2;
constexpr char16_t lastStandIn = 0xFDEF;

bool isStandInRange(QChar character)
{
    return character.unicode() >= firstStandIn && character.unicode() <= lastStandIn;
}

bool isLineEnd(QChar character) // of a line in a document's raw text or in foreign text
{
    return character == u'\n' || character == QChar::ParagraphSeparator;
}

// Most text: neither a special character, nor a line end, nor one that may stand for another.
bool isOrdinary(QChar character)
{
    const char16_t c = character.unicode();
    return (c > u'\r' && c < 0x2028) || c == u'\t' || (c > 0x2029 && c < 0xFDD0);
}

qsizetype ordinaryLength(QStringView text)
{
    return std::ranges::find_if_not(text, isOrdinary) - text.begin();
}

} // namespace

SourceFormat::SourceFormat()
{
    chooseStandIns({});
}

SourceFormat::SourceFormat(QByteArrayView bytes)
{
    const DecodedText decoded = decodeText(bytes);
    m_textFormat = decoded.format;
    chooseStandIns(decoded.text);
    countLineEnds(decoded.text);
    m_text = replaceSpecials(decoded.text);
}

void SourceFormat::chooseStandIns(QStringView text)
{
    std::bitset<lastStandIn - firstStandIn + 1> used;
    for (const QChar character : text) {
        if (isStandInRange(character))
            used.set(character.unicode() - firstStandIn);
    }
    std::size_t candidate = 0;
    for (char16_t &standIn : m_standIns) {
        while (candidate + 1 < used.size() && used.test(candidate))
            ++candidate;
        standIn = char16_t(firstStandIn + candidate++);
    }
}

void SourceFormat::countLineEnds(QStringView text)
{
    const qsizetype all = text.count(u'\n');
    const qsizetype withReturn = text.count(u"\r\n");
    m_hasCarriageReturns = withReturn > all - withReturn;
}

QString SourceFormat::replaceSpecials(QStringView text) const
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype ordinary = ordinaryLength(text.sliced(i));
        result.append(text.sliced(i, ordinary));
        i += ordinary;
        if (i == text.size())
            break;
        const QChar character = text[i];
        const bool isReturnBeforeLineFeed = character == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
        if (isReturnBeforeLineFeed)
            continue;
        if (character == u'\n') {
            const bool hasReturn = i > 0 && text[i - 1] == u'\r';
            if (hasReturn != m_hasCarriageReturns)
                result.append(QChar(m_standIns[OtherLineEnd]));
            result.append(u'\n');
            continue;
        }
        const auto *special = std::ranges::find(specials, character.unicode());
        const bool isSpecial = special != specials.end() && *special != specials[OtherLineEnd];
        result.append(isSpecial ? QChar(m_standIns[std::size_t(special - specials.begin())]) : character);
    }
    return result;
}

QChar SourceFormat::restored(QChar character) const
{
    if (!isStandInRange(character))
        return character;
    const auto *standIn = std::ranges::find(m_standIns, character.unicode());
    return standIn == m_standIns.end() ? character : QChar(specials[std::size_t(standIn - m_standIns.begin())]);
}

void SourceFormat::appendRestored(QString &target, QStringView line) const
{
    for (const QChar character : line) {
        if (character != QChar(m_standIns[OtherLineEnd]))
            target.append(restored(character));
    }
}

bool SourceFormat::isLike(const SourceFormat &other) const
{
    return m_textFormat == other.m_textFormat && m_hasCarriageReturns == other.m_hasCarriageReturns &&
           m_standIns == other.m_standIns;
}

QByteArray SourceFormat::toBytes(QStringView documentText) const
{
    QString text;
    text.reserve(documentText.size() * 33 / 32);
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= documentText.size(); ++i) {
        const bool isEnd = i == documentText.size();
        if (!isEnd && !isLineEnd(documentText[i]))
            continue;
        const QStringView line = documentText.sliced(begin, i - begin);
        appendRestored(text, line);
        begin = i + 1;
        if (isEnd)
            break;
        const bool isOther = line.contains(QChar(m_standIns[OtherLineEnd]));
        text.append(m_hasCarriageReturns != isOther ? u"\r\n"_s : u"\n"_s);
    }
    return encodeText(text, m_textFormat);
}

QByteArray SourceFormat::toParserText(QStringView documentText) const
{
    QString text;
    text.reserve(documentText.size());
    for (qsizetype i = 0; i < documentText.size(); ++i) {
        const qsizetype ordinary = ordinaryLength(documentText.sliced(i));
        text.append(documentText.sliced(i, ordinary));
        i += ordinary;
        if (i == documentText.size())
            break;
        if (isLineEnd(documentText[i]))
            text.append(u'\n');
        else if (documentText[i] != QChar(m_standIns[OtherLineEnd]))
            text.append(restored(documentText[i]));
    }
    return text.toUtf8();
}

QString SourceFormat::fromForeignText(QStringView text) const
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (character == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                result.append(u'\n');
            continue;
        }
        const bool isOurs = std::ranges::find(m_standIns, character.unicode()) != m_standIns.end();
        const auto *special = std::ranges::find(specials, character.unicode());
        if (isOurs)
            result.append(QChar(QChar::ReplacementCharacter));
        else if (character == QChar(QChar::ParagraphSeparator))
            result.append(u'\n');
        else if (special != specials.end() && *special != specials[OtherLineEnd])
            result.append(QChar(m_standIns[std::size_t(special - specials.begin())]));
        else
            result.append(character);
    }
    return result;
}

} // namespace stepwright
