#include "tests/support/randomedits.h"

#include <array>

namespace stepwright::tests {

namespace {

using namespace Qt::StringLiterals;

const std::array pieces = {"a"_ba,
                           " "_ba,
                           ":"_ba,
                           "|"_ba,
                           "\\"_ba,
                           "@"_ba,
                           "#"_ba,
                           "\""_ba,
                           "`"_ba,
                           "<x>"_ba,
                           "\t"_ba,
                           "\r"_ba,
                           "\n"_ba,
                           "\r\n"_ba,
                           "\n\n"_ba,
                           "\xEF\xBB\xBF"_ba,
                           "\xFF"_ba,
                           "\xC3"_ba,
                           "\xA9"_ba,
                           "\xE2\x82"_ba,
                           "\xF0\x9F\x98\x80"_ba,
                           "\xC2\xA0"_ba,
                           "\0"_ba,
                           "é"_ba};

const std::array lines = {"\"\"\"\n"_ba,
                          "\"\"\"json\n"_ba,
                          "```\n"_ba,
                          "      \"\"\"\r\n"_ba,
                          "# language: fr\n"_ba,
                          "# language: nowhere\n"_ba,
                          "#language:en\n"_ba,
                          "# comment\n"_ba,
                          "@tag @other\n"_ba,
                          "@bad tag\n"_ba,
                          "@a #@b\n"_ba,
                          "@\n"_ba,
                          "Feature: pasted\n"_ba,
                          "  Rule: pasted\n"_ba,
                          "  Background:\n"_ba,
                          "  Scenario: pasted\n"_ba,
                          "  Scenario Outline: pasted <x>\n"_ba,
                          "    Examples:\n"_ba,
                          "    Given a step\n"_ba,
                          "    * a step\n"_ba,
                          "Soit un pas\n"_ba,
                          "Scénario: collé\n"_ba,
                          "      | x | y |\n"_ba,
                          "      | 1 |\n"_ba,
                          "      |\n"_ba,
                          "free text\n"_ba,
                          "\n"_ba,
                          "   \n"_ba,
                          "\r\r\n"_ba};

} // namespace

quint32 RandomEdits::lineBegin(const QByteArray &text)
{
    const qsizetype newline = text.lastIndexOf('\n', below(text.size() + 1));
    return quint32(newline + 1);
}

QByteArray RandomEdits::block(const QByteArray &text)
{
    const quint32 begin = lineBegin(text);
    const qsizetype end = text.indexOf('\n', begin + below(600));
    return end < 0 ? text.sliced(begin) : text.sliced(begin, end + 1 - begin);
}

gherkin::TextEdit RandomEdits::next(const QByteArray &text)
{
    const quint32 anywhere = below(text.size() + 1);
    switch (below(16)) {
    case 0:
    case 1:
    case 2:
        return {anywhere, 0, pieces[below(pieces.size())]};
    case 3:
    case 4:
        return {anywhere, 1, {}};
    case 5:
        return {anywhere, below(4), pieces[below(pieces.size())]};
    case 6:
    case 7:
    case 8:
    case 9:
        return {lineBegin(text), 0, lines[below(lines.size())]};
    case 10:
        return {lineBegin(text), below(120), lines[below(lines.size())]};
    case 11: { // a line more or less
        const quint32 begin = lineBegin(text);
        const qsizetype end = text.indexOf('\n', begin);
        return {begin, quint32((end < 0 ? text.size() : end + 1) - begin), {}};
    }
    case 12:
        return {lineBegin(text), 0, block(text)};
    case 13: // at the very beginning
        return {0, below(5), below(2) ? lines[below(lines.size())] : pieces[below(pieces.size())]};
    case 14: // at the very end
        return {quint32(text.size()) - qMin(below(4), quint32(text.size())), below(4), pieces[below(pieces.size())]};
    default:
        if (below(8) == 0) // cut off
            return {anywhere, quint32(text.size()), {}};
        return {lineBegin(text), below(400), block(text)};
    }
}

} // namespace stepwright::tests
