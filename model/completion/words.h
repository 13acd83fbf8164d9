#pragma once

#include <QByteArrayView>
#include <QVarLengthArray>

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

/// A 64-bit hash of bytes or code units; equal for equal input within one run of the program.
[[nodiscard]] quint64 hashOf(const void *data, std::size_t bytes);

[[nodiscard]] inline quint64 hashOf(std::u16string_view word)
{
    return hashOf(word.data(), word.size() * sizeof(char16_t));
}

} // namespace stepwright::completion
