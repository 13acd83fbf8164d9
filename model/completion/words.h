#pragma once

#include <QByteArrayView>
#include <QString>
#include <QVarLengthArray>

#include <cstring>
#include <string_view>

namespace stepwright::completion {

/// A word as it is compared: lower case, without accents.
using Word = QVarLengthArray<char16_t, 24>;

[[nodiscard]] inline std::u16string_view view(const Word &word)
{
    return {word.data(), std::size_t(word.size())};
}

/// Cuts a text into words: runs of letters and digits of any script, folded for comparison. In scripts that do not put
/// blanks between words (Chinese, Japanese, Thai …) each character is a word.
class WordReader
{
public:
    explicit WordReader(QByteArrayView utf8) : m_next(utf8.begin()), m_end(utf8.end()) {}

    /// Reads the next word; false at the end.
    bool read(Word &word);

private:
    [[nodiscard]] char32_t decode();
    bool append(Word &word, char32_t character);

    const char *m_next;
    const char *m_end;
    char32_t m_pending = 0; // first character of the next word, already taken off
};

/// A text as it is compared, with everything between its words: lower case, without accents.
[[nodiscard]] QString folded(QStringView text);

/// Whether a text begins with what was typed, as far as case and accents do not count.
[[nodiscard]] bool beginsWith(QStringView text, QStringView typed);

/// A 64-bit hash of bytes; equal for equal input within one run of the program.
[[nodiscard]] quint64 hashOf(QByteArrayView bytes);

/// A 64-bit hash of a word, for which speed counts more: words are short.
[[nodiscard]] inline quint64 hashOf(std::u16string_view word)
{
    constexpr quint64 multiplier = 0x9E3779B97F4A7C15;
    constexpr std::size_t lettersOfPiece = 4;
    quint64 hash = word.size();
    std::size_t at = 0;
    for (; at + lettersOfPiece <= word.size(); at += lettersOfPiece) {
        quint64 piece;
        std::memcpy(&piece, word.data() + at, sizeof(piece));
        hash = (hash ^ piece) * multiplier;
        hash ^= hash >> 32;
    }
    quint64 rest = 0;
    for (; at < word.size(); ++at)
        rest = rest << 16 | word[at];
    hash = (hash ^ rest) * multiplier;
    return hash ^ hash >> 29;
}

} // namespace stepwright::completion
