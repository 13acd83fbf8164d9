#include "model/gherkin/scanning/languageline.h"

#include "model/gherkin/scanning/textscan.h"

#include <algorithm>

namespace stepwright::gherkin {

// ^\s*#\s*language\s*:\s*([a-zA-Z\-_]+)\s*$ of the official parser.
QByteArrayView languageOfLine(QByteArrayView content)
{
    constexpr QByteArrayView word = "language";
    const char *end = content.end();
    if (!content.startsWith('#'))
        return {};
    const char *at = skipWhitespace(content.begin() + 1, end);
    if (!QByteArrayView(at, end).startsWith(word))
        return {};
    at = skipWhitespace(at + word.size(), end);
    if (at == end || *at != ':')
        return {};
    at = skipWhitespace(at + 1, end);
    const QByteArrayView code(at, trimmedEnd(at, end));
    const bool isCode = std::ranges::all_of(
        code, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_'; });
    return isCode ? code : QByteArrayView();
}

} // namespace stepwright::gherkin
