#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace stepwright {

/// How the characters of a text file are stored.
enum class Encoding {
    Utf8,        ///< valid UTF-8
    Utf8Broken,  ///< UTF-8 with some invalid bytes; they are kept as lone surrogates U+DC80…U+DCFF
    Windows1252, ///< no UTF-8 at all: one byte a character, WHATWG table (undefined bytes are C1 controls)
};

/// What a text file was like, so that writing it back gives the same bytes.
struct TextFormat
{
    Encoding encoding = Encoding::Utf8;
    bool byteOrderMark = false; ///< the file began with EF BB BF; it is not part of the text

    bool operator==(const TextFormat &) const = default;
};

/// A text with the format it was read in. Line ends are part of the text and stay as they were.
struct DecodedText
{
    QString text;
    TextFormat format;
};

/// Reads any bytes as text; never fails and loses nothing: `encodeText(d.text, d.format)` gives the bytes back.
/// Bytes that are not UTF-8 are read as Windows-1252 if they hold no valid multi-byte UTF-8 sequence at all.
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes);

/// Writes text in a format. Characters that Windows-1252 lacks turn the whole text into UTF-8
/// (`canEncode` tells before); lone surrogates of `Utf8Broken` become their bytes again.
[[nodiscard]] QByteArray encodeText(QStringView text, TextFormat format);

/// Whether every character of text exists in the format's encoding.
[[nodiscard]] bool canEncode(QStringView text, TextFormat format);

} // namespace stepwright
