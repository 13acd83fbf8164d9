#include "model/gherkin/scanning/textscan.h"

namespace stepwright::gherkin {

namespace {

quint8 byteAt(const char *at, const char *end)
{
    return at < end ? static_cast<quint8>(*at) : 0;
}

int multiByteWhitespaceLength(const char *begin, const char *end)
{
    const quint8 second = byteAt(begin + 1, end);
    const quint8 third = byteAt(begin + 2, end);
    switch (static_cast<quint8>(*begin)) {
    case 0xC2:
        return second == 0xA0 ? 2 : 0;
    case 0xE1:
        return second == 0x9A && third == 0x80 ? 3 : 0;
    case 0xE2:
        if (second == 0x80)
            return (third >= 0x80 && third <= 0x8A) || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0;
        return second == 0x81 && third == 0x9F ? 3 : 0;
    case 0xE3:
        return second == 0x80 && third == 0x80 ? 3 : 0;
    case 0xEF:
        return second == 0xBB && third == 0xBF ? 3 : 0;
    default:
        return 0;
    }
}

bool isAsciiWhitespace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

int cellWhitespaceLength(const char *begin, const char *end)
{
    if (*begin != '\n' && isAsciiWhitespace(*begin))
        return 1;
    const quint8 second = byteAt(begin + 1, end);
    return static_cast<quint8>(*begin) == 0xC2 && (second == 0x85 || second == 0xA0) ? 2 : 0;
}

// The end of the text without the last character if `length` says that it is white space.
template <class Length>
const char *trim(const char *begin, const char *end, Length length)
{
    while (begin < end) {
        int size = 0;
        for (int candidate = 1; candidate <= 3 && candidate <= end - begin && size == 0; ++candidate)
            size = length(end - candidate, end) == candidate ? candidate : 0;
        if (size == 0)
            break;
        end -= size;
    }
    return end;
}

} // namespace

int whitespaceLength(const char *begin, const char *end)
{
    const auto byte = static_cast<quint8>(*begin);
    if (byte < 0x80)
        return isAsciiWhitespace(*begin);
    return byte < 0xC2 ? 0 : multiByteWhitespaceLength(begin, end);
}

const char *trimmedEnd(const char *begin, const char *end)
{
    while (begin < end && isAsciiWhitespace(end[-1]))
        --end;
    if (begin == end || static_cast<quint8>(end[-1]) < 0x80)
        return end;
    return trim(begin, end, whitespaceLength);
}

const char *skipCellWhitespace(const char *begin, const char *end)
{
    while (begin < end) {
        const int length = cellWhitespaceLength(begin, end);
        if (length == 0)
            break;
        begin += length;
    }
    return begin;
}

const char *trimmedCellEnd(const char *begin, const char *end)
{
    while (begin < end && end[-1] == ' ')
        --end;
    if (begin == end || (end[-1] > ' ' && static_cast<quint8>(end[-1]) < 0x80))
        return end;
    return trim(begin, end, cellWhitespaceLength);
}

int utf8Length(QByteArrayView text, int *invalidLength)
{
    const auto at = [&](int i) { return i < text.size() ? static_cast<quint8>(text[i]) : quint8(0); };
    const quint8 first = at(0);
    *invalidLength = 1;
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    const int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    // The second byte alone tells over-long forms, surrogates and numbers above U+10FFFF (RFC 3629).
    const quint8 lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const quint8 highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (at(1) < lowest || at(1) > highest)
        return 0;
    for (int i = 2; i < length; ++i) {
        *invalidLength = i;
        if ((at(i) & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

qsizetype codePointCount(QByteArrayView text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++count) {
        if (static_cast<quint8>(text[i]) < 0x80) {
            ++i;
            continue;
        }
        int invalidLength = 0;
        const int length = utf8Length(text.sliced(i), &invalidLength);
        i += length ? length : invalidLength;
    }
    return count;
}

QByteArray validUtf8(const QByteArray &text)
{
    if (text.isValidUtf8())
        return text;
    QByteArray valid;
    valid.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        int invalidLength = 0;
        const int length = utf8Length(QByteArrayView(text).sliced(i), &invalidLength);
        valid += length ? QByteArrayView(text).sliced(i, length) : QByteArrayView("\xEF\xBF\xBD");
        i += length ? length : invalidLength;
    }
    return valid;
}

} // namespace stepwright::gherkin
