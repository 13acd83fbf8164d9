#include "model/gherkin/formatting/textwidth.h"

#include "model/gherkin/scanning/textscan.h"

#include <QChar>

#include <algorithm>
#include <iterator>

namespace stepwright::gherkin {

namespace {

constexpr char32_t zeroWidthJoiner = 0x200D;
constexpr char32_t emojiPresentation = 0xFE0F;

struct Range
{
    char32_t first;
    char32_t last;
};

// East_Asian_Width W and F, with the unassigned places between them (UAX #11).
constexpr Range wide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},
    {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},
    {0x2693, 0x2693},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},
    {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},
    {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},
    {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},
    {0x2E80, 0x303E},   {0x3041, 0x3247},   {0x3250, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},   {0x16FE0, 0x18DFF}, {0x1AFF0, 0x1B2FF}, {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF},
    {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F265}, {0x1F300, 0x1F320}, {0x1F32D, 0x1F335},
    {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0},
    {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D},
    {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4},
    {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6D7},
    {0x1F6DC, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB}, {0x1F7F0, 0x1F7F0},
    {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x2FFFD},
    {0x30000, 0x3FFFD},
};

bool isWide(char32_t character)
{
    const auto *range = std::ranges::upper_bound(wide, character, {}, &Range::first);
    return range != std::begin(wide) && character <= std::prev(range)->last;
}

bool takesNoColumn(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    const bool isJamoTail = character >= 0x1160 && character <= 0x11FF; // joins the syllable before it
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format ||
           isJamoTail;
}

bool isSkinTone(char32_t character)
{
    return character >= 0x1F3FB && character <= 0x1F3FF;
}

char32_t decoded(QByteArrayView bytes)
{
    auto character = char32_t(static_cast<quint8>(bytes[0]) & (0xFF >> (bytes.size() + 1)));
    for (const char byte : bytes.sliced(1))
        character = character << 6 | (static_cast<quint8>(byte) & 0x3F);
    return character;
}

} // namespace

int textWidth(QByteArrayView text)
{
    if (std::ranges::all_of(text, [](char c) { return static_cast<quint8>(c) < 0x80; }))
        return int(text.size());
    int width = 0;
    int last = 0; // columns of the last character that takes some
    bool isJoined = false;
    for (qsizetype i = 0; i < text.size();) {
        int invalidLength = 0;
        const int length = utf8Length(text.sliced(i), &invalidLength);
        if (length <= 1) { // ASCII or invalid
            last = 1;
            isJoined = false;
        } else {
            const char32_t character = decoded(text.sliced(i, length));
            const bool addsNothing = isJoined || takesNoColumn(character) || (isSkinTone(character) && last == 2);
            isJoined = character == zeroWidthJoiner;
            if (character == emojiPresentation && last == 1) { // the narrow character before it becomes an emoji
                ++width;
                last = 2;
            }
            i += length;
            if (addsNothing)
                continue;
            last = isWide(character) ? 2 : 1;
            width += last;
            continue;
        }
        ++width;
        ++i;
    }
    return width;
}

} // namespace stepwright::gherkin
