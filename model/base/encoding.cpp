#include "model/base/encoding.h"

#include <array>

namespace stepwright {

namespace {

// WHATWG index windows-1252, bytes 0x80…0x9F; all other bytes are their own code point.
constexpr std::array<char16_t, 32> windows1252High = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                      0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

constexpr char16_t invalidByteBase = 0xDC00; // U+DC80…U+DCFF stand for the bytes 80…FF

// Length of the valid UTF-8 sequence at the start of bytes (RFC 3629), 0 when there is none.
qsizetype utf8SequenceLength(QByteArrayView bytes)
{
    const auto at = [&](qsizetype i) { return i < bytes.size() ? static_cast<quint8>(bytes[i]) : quint8(0); };
    const auto continues = [&](qsizetype i) { return (at(i) & 0xC0) == 0x80; };
    const quint8 first = at(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return continues(1) ? 2 : 0;
    if ((first & 0xF0) == 0xE0) {
        const bool inRange = (first != 0xE0 || at(1) >= 0xA0) && (first != 0xED || at(1) <= 0x9F);
        return inRange && continues(1) && continues(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool inRange = (first != 0xF0 || at(1) >= 0x90) && (first != 0xF4 || at(1) <= 0x8F);
        return inRange && continues(1) && continues(2) && continues(3) ? 4 : 0;
    }
    return 0;
}

Encoding recognise(QByteArrayView bytes)
{
    bool broken = false;
    bool multiByte = false;
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype length = utf8SequenceLength(bytes.sliced(i));
        broken |= length == 0;
        multiByte |= length > 1;
        i += qMax<qsizetype>(length, 1);
    }
    if (!broken)
        return Encoding::Utf8;
    return multiByte ? Encoding::Utf8Broken : Encoding::Windows1252;
}

QString decodeBrokenUtf8(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype length = utf8SequenceLength(bytes.sliced(i));
        if (length == 0) {
            text.append(QChar(invalidByteBase + static_cast<quint8>(bytes[i])));
            ++i;
        } else {
            text.append(QString::fromUtf8(bytes.sliced(i, length)));
            i += length;
        }
    }
    return text;
}

QString decodeWindows1252(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<quint8>(bytes[i]);
        text[i] = QChar(byte >= 0x80 && byte < 0xA0 ? windows1252High[byte - 0x80] : byte);
    }
    return text;
}

int windows1252Byte(char16_t character) // -1 when the character has none
{
    if (character < 0x80 || (character >= 0xA0 && character <= 0xFF))
        return character;
    for (std::size_t i = 0; i < windows1252High.size(); ++i) {
        if (windows1252High[i] == character)
            return static_cast<int>(0x80 + i);
    }
    return -1;
}

QByteArray encodeBrokenUtf8(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        const bool isStoredByte = unit >= 0xDC80 && unit <= 0xDCFF && (i == 0 || !text[i - 1].isHighSurrogate());
        if (!isStoredByte)
            continue;
        bytes.append(text.sliced(done, i - done).toUtf8());
        bytes.append(static_cast<char>(unit - invalidByteBase));
        done = i + 1;
    }
    bytes.append(text.sliced(done).toUtf8());
    return bytes;
}

} // namespace

DecodedText decodeText(QByteArrayView bytes)
{
    DecodedText decoded;
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        decoded.format.byteOrderMark = true;
        bytes = bytes.sliced(3);
    }
    decoded.format.encoding = recognise(bytes);
    switch (decoded.format.encoding) {
    case Encoding::Utf8: {
        // Not QString::fromUtf8 alone: it drops a second byte order mark that is part of the text.
        const bool markInText = bytes.startsWith("\xEF\xBB\xBF");
        decoded.text = markInText ? QChar(0xFEFF) + QString::fromUtf8(bytes.sliced(3)) : QString::fromUtf8(bytes);
        break;
    }
    case Encoding::Utf8Broken:
        decoded.text = decodeBrokenUtf8(bytes);
        break;
    case Encoding::Windows1252:
        decoded.text = decodeWindows1252(bytes);
        break;
    }
    return decoded;
}

bool canEncode(QStringView text, TextFormat format)
{
    if (format.encoding != Encoding::Windows1252)
        return true;
    return std::all_of(text.begin(), text.end(), [](QChar c) { return windows1252Byte(c.unicode()) >= 0; });
}

QByteArray encodeText(QStringView text, TextFormat format)
{
    QByteArray bytes;
    if (format.byteOrderMark)
        bytes.append("\xEF\xBB\xBF");
    if (format.encoding == Encoding::Windows1252 && canEncode(text, format)) {
        for (const QChar character : text)
            bytes.append(static_cast<char>(windows1252Byte(character.unicode())));
        return bytes;
    }
    return bytes + (format.encoding == Encoding::Utf8Broken ? encodeBrokenUtf8(text) : text.toUtf8());
}

} // namespace stepwright
