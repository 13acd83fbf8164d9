#include "platform/api/answers/jsonstring.h"

#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string_view>

namespace stepwright::platform {

namespace {

constexpr qsizetype block = sizeof(quint64);
constexpr qsizetype textAtOnce = 1024; // UTF-16 code units
constexpr qsizetype longestEscape = 6; // \u001f
constexpr quint64 ones = 0x0101010101010101;
constexpr quint64 highBits = 0x80 * ones;

/// How a byte of UTF-8 is written: 0 as it is, 'u' as a number, anything else as this letter behind a backslash.
constexpr std::array<char, 256> escapes = [] {
    std::array<char, 256> table{};
    std::fill_n(table.begin(), 0x20, 'u');
    table['"'] = '"';
    table['\\'] = '\\';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['\b'] = 'b';
    table['\f'] = 'f';
    return table;
}();

/// Eight bytes at once: the high bit is set in each that is 0, and maybe in some above one that is.
constexpr quint64 zeros(quint64 bytes)
{
    return (bytes - ones) & ~bytes & highBits;
}

/// The same for each byte that needs an escape.
constexpr quint64 needingEscape(quint64 bytes)
{
    const quint64 controls = (bytes - 0x20 * ones) & ~bytes & highBits;
    return controls | zeros(bytes ^ ('"' * ones)) | zeros(bytes ^ ('\\' * ones));
}

quint64 blockAt(const char *bytes)
{
    quint64 value = 0;
    std::memcpy(&value, bytes, block);
    return value;
}

char *writeByte(char *out, char byte)
{
    const char escape = escapes[uchar(byte)];
    if (escape == 0) {
        *out++ = byte;
        return out;
    }
    *out++ = '\\';
    *out++ = escape;
    if (escape != 'u')
        return out;
    static constexpr std::string_view digits = "0123456789abcdef";
    out = std::copy_n("00", 2, out);
    *out++ = digits[uchar(byte) >> 4];
    *out++ = digits[uchar(byte) & 15];
    return out;
}

/// Bytes of UTF-8 with what needs escapes escaped. Writes up to a block more than it says.
char *writeEscaped(char *out, const char *from, const char *end)
{
    while (end - from >= block) {
        const quint64 found = needingEscape(blockAt(from));
        std::memcpy(out, from, block);
        const int clean = std::countr_zero(found) / 8; // the byte that comes first is the lowest
        from += clean;
        out += clean;
        if (clean < block)
            out = writeByte(out, *from++);
    }
    while (from != end)
        out = writeByte(out, *from++);
    return out;
}

/// At least how much longer bytes become.
qsizetype growthOf(const char *from, const char *end)
{
    qsizetype found = 0;
    for (; end - from >= block; from += block)
        found += std::popcount(needingEscape(blockAt(from)));
    return (found + (end - from)) * (longestEscape - 1);
}

} // namespace

static_assert(std::endian::native == std::endian::little, "blocks are read from their lowest byte on");

void appendJsonString(QByteArray &to, QStringView text)
{
    QStringEncoder encoder(QStringEncoder::Utf8);
    std::array<char, 3 * textAtOnce + 4> utf8; // and half a pair from before
    to += '"';
    for (; !text.isEmpty(); text = text.sliced(std::min(textAtOnce, text.size()))) {
        const char *end = encoder.appendToBuffer(utf8.data(), text.first(std::min(textAtOnce, text.size())));
        const qsizetype at = to.size();
        to.resize(at + (end - utf8.data()) + growthOf(utf8.data(), end) + block);
        to.resize(writeEscaped(to.data() + at, utf8.data(), end) - to.constData());
    }
    to += '"';
}

} // namespace stepwright::platform
