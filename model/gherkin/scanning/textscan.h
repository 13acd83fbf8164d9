#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace stepwright::gherkin {

/// White space as ECMAScript's `\s` and `trim()` know it, which is what the official parser trims: U+0009–U+000D,
/// U+0020, U+00A0, U+1680, U+2000–U+200A, U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF; in UTF-8. The length in bytes
/// of the white space character at `begin`; 0 where there is none.
[[nodiscard]] int whitespaceLength(const char *begin, const char *end);

/// The first byte that is not white space.
[[nodiscard]] inline const char *skipWhitespace(const char *begin, const char *end)
{
    while (begin < end) {
        if (*begin == ' ') {
            ++begin;
            continue;
        }
        const int length = whitespaceLength(begin, end);
        if (length == 0)
            break;
        begin += length;
    }
    return begin;
}

/// The end of a text without the white space at its end.
[[nodiscard]] const char *trimmedEnd(const char *begin, const char *end);

/// The same for the narrower set that is trimmed in table cells: tab, VT, FF, CR, blank, U+0085, U+00A0.
[[nodiscard]] const char *skipCellWhitespace(const char *begin, const char *end);
[[nodiscard]] const char *trimmedCellEnd(const char *begin, const char *end);

/// The number of code points in UTF-8; each maximal invalid part counts one, as it is read as one U+FFFD.
[[nodiscard]] qsizetype codePointCount(QByteArrayView text);

/// Length of the valid UTF-8 sequence at the start of text; 0 when it is invalid. `*invalidLength` then tells the
/// length of the maximal subpart (Unicode standard, chapter 3, "U+FFFD Substitution of Maximal Subparts").
[[nodiscard]] int utf8Length(QByteArrayView text, int *invalidLength);

/// Valid UTF-8: each maximal invalid part replaced by U+FFFD. Shares the bytes where nothing is to be replaced.
[[nodiscard]] QByteArray validUtf8(const QByteArray &text);

} // namespace stepwright::gherkin
