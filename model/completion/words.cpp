#include "model/completion/words.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <array>
#include <cstring>

namespace stepwright::completion {

namespace {

// Lower-case ASCII letters and digits, 0 for what separates words.
constexpr std::array<char16_t, 0x80> asciiFolding = [] {
    std::array<char16_t, 0x80> table{};
    for (char16_t unit = 0; unit < table.size(); ++unit) {
        if ((unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9'))
            table[unit] = unit;
        else if (unit >= u'A' && unit <= u'Z')
            table[unit] = unit + (u'a' - u'A');
    }
    return table;
}();

// Folded Latin letters and digits below U+0180, 0 for what separates words: by far the most frequent characters.
std::array<char16_t, 0x180> makeLatinFolding()
{
    std::array<char16_t, 0x180> table{};
    for (char16_t unit = 0; unit < table.size(); ++unit) {
        const QChar character(unit);
        if (!character.isLetterOrNumber())
            continue;
        const QString base = QString(character).normalized(QString::NormalizationForm_KD);
        table[unit] = base.front().toLower().unicode();
    }
    return table;
}

char16_t foldLatin(char32_t character)
{
    static const std::array<char16_t, 0x180> table = makeLatinFolding();
    return table[character];
}

bool isWrittenWithoutBlanks(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

constexpr char32_t zeroWidthNonJoiner = 0x200C; // inside of Persian words

} // namespace

char32_t WordReader::decode()
{
    const auto first = static_cast<quint8>(*m_next++);
    if (first < 0x80)
        return first;
    const int following = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    char32_t character = first & (0x3F >> following);
    for (int i = 0; i < following && m_next != m_end && (*m_next & 0xC0) == 0x80; ++i)
        character = character << 6 | (*m_next++ & 0x3F);
    return character;
}

// Whether the character belongs to words at all.
bool WordReader::append(Word &word, char32_t character)
{
    if (character < 0x180) {
        const char16_t folded = foldLatin(character);
        if (folded != 0)
            word.append(folded);
        return folded != 0;
    }
    if (QChar::isMark(character) || character == zeroWidthNonJoiner)
        return !word.isEmpty(); // an accent: part of the word, left out of the comparison
    if (!QChar::isLetterOrNumber(character))
        return false;
    const char32_t lower = QChar::toCaseFolded(character);
    const QString base = QChar::decomposition(lower);
    if (!base.isEmpty() && QChar::script(lower) != QChar::Script_Hangul) {
        word.append(base.front().unicode());
    } else if (QChar::requiresSurrogates(lower)) {
        word.append(QChar::highSurrogate(lower));
        word.append(QChar::lowSurrogate(lower));
    } else {
        word.append(char16_t(lower));
    }
    return true;
}

bool WordReader::read(Word &word)
{
    word.clear();
    if (m_pending != 0) {
        append(word, m_pending);
        m_pending = 0;
        return true;
    }
    while (m_next != m_end) {
        const auto byte = static_cast<quint8>(*m_next);
        if (byte < 0x80) {
            const char *run = m_next;
            while (m_next != m_end && static_cast<quint8>(*m_next) < 0x80 && asciiFolding[quint8(*m_next)] != 0)
                ++m_next;
            const qsizetype known = word.size();
            word.resize(known + (m_next - run));
            std::transform(run, m_next, word.begin() + known, [](char letter) { return asciiFolding[quint8(letter)]; });
            if (m_next == m_end || static_cast<quint8>(*m_next) >= 0x80)
                continue;
            ++m_next;
            if (!word.isEmpty())
                return true;
            continue;
        }
        const char32_t character = decode();
        if (character >= 0xE00 && isWrittenWithoutBlanks(character) && !QChar::isMark(character)) {
            if (!word.isEmpty()) {
                m_pending = character;
                return true;
            }
            append(word, character);
            return true;
        }
        if (!append(word, character) && !word.isEmpty())
            return true;
    }
    return !word.isEmpty();
}

quint64 hashOf(const void *data, std::size_t bytes)
{
    constexpr quint64 multiplier = 0x9E3779B97F4A7C15;
    const char *begin = static_cast<const char *>(data);
    const auto load = [&](std::size_t at, auto value) -> quint64 {
        std::memcpy(&value, begin + at, sizeof(value));
        return value;
    };
    quint64 hash = bytes * multiplier;
    const auto mix = [&](quint64 value) {
        hash = (hash ^ value) * multiplier;
        hash ^= hash >> 32;
    };
    // The last piece overlaps the one before, which is faster than to read single bytes.
    if (bytes >= 8) {
        for (std::size_t at = 0; at + 8 < bytes; at += 8)
            mix(load(at, quint64()));
        mix(load(bytes - 8, quint64()));
    } else if (bytes >= 4) {
        mix(load(0, quint32()) << 32 | load(bytes - 4, quint32()));
    } else if (bytes > 0) {
        mix(load(0, quint8()) << 16 | load(bytes / 2, quint8()) << 8 | load(bytes - 1, quint8()));
    }
    return hash * multiplier ^ hash >> 29;
}

} // namespace stepwright::completion
