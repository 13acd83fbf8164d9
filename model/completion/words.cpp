#include "model/completion/words.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <array>
#include <cstring>

namespace stepwright::completion {

namespace {

// Lower-case ASCII letters and digits, 0 for what separates words and for bytes of other characters.
constexpr std::array<char16_t, 0x100> asciiFolding = [] {
    std::array<char16_t, 0x100> table{};
    for (char16_t unit = 0; unit < 0x80; ++unit) {
        if ((unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9'))
            table[unit] = unit;
        else if (unit >= u'A' && unit <= u'Z')
            table[unit] = unit + (u'a' - u'A');
    }
    return table;
}();

constexpr char16_t dotlessI = 0x0131;
constexpr char32_t sharpS = 0x00DF;
constexpr char32_t capitalSharpS = 0x1E9E;

// Folded Latin letters and digits below U+0180, 0 for what separates words: by far the most frequent characters.
std::array<char16_t, 0x180> makeLatinFolding()
{
    std::array<char16_t, 0x180> table{};
    for (std::size_t unit = 0; unit < table.size(); ++unit) {
        const QChar character{char16_t(unit)};
        if (!character.isLetterOrNumber())
            continue;
        const QString base = QString(character).normalized(QString::NormalizationForm_KD);
        table[unit] = base.front().toLower().unicode();
    }
    table[dotlessI] = u'i'; // Turkish capital I is I, whose small letter elsewhere is i
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
    if (character == sharpS || character == capitalSharpS) {
        word.append(u's');
        word.append(u's');
        return true;
    }
    if (character < 0x180) {
        const char16_t latin = foldLatin(character);
        if (latin != 0)
            word.append(latin);
        return latin != 0;
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
            std::array<char16_t, 32> run;
            std::size_t length = 0;
            while (m_next != m_end && length < run.size() && asciiFolding[quint8(*m_next)] != 0)
                run[length++] = asciiFolding[quint8(*m_next++)];
            word.append(run.data(), qsizetype(length));
            if (m_next == m_end || static_cast<quint8>(*m_next) >= 0x80 || length == run.size())
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

QString folded(QStringView text)
{
    QString all;
    for (const QChar character : text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (character.unicode() == sharpS)
            all.append(u"ss");
        else if (!character.isMark())
            all.append(character.unicode() == dotlessI ? QChar(u'i') : character);
    }
    return all;
}

bool beginsWith(QStringView text, QStringView typed)
{
    return folded(text).startsWith(folded(typed));
}

quint64 hashOf(QByteArrayView bytes)
{
    constexpr quint64 multiplier = 0x9E3779B97F4A7C15;
    constexpr qsizetype piece = sizeof(quint64);
    const auto load = [&](qsizetype at) {
        quint64 value;
        std::memcpy(&value, bytes.data() + at, sizeof(value));
        return value;
    };
    const auto mix = [](quint64 &hash, quint64 value) {
        hash = (hash ^ value) * multiplier;
        hash ^= hash >> 32;
    };
    // Two hashes side by side, as the processor multiplies two numbers in the time of one.
    quint64 first = quint64(bytes.size());
    quint64 second = multiplier;
    qsizetype at = 0;
    for (; at + 2 * piece <= bytes.size(); at += 2 * piece) {
        mix(first, load(at));
        mix(second, load(at + piece));
    }
    if (at + piece <= bytes.size()) {
        mix(first, load(at));
        at += piece;
    }
    quint64 rest = 0;
    for (; at < bytes.size(); ++at)
        rest = rest << 8 | quint8(bytes[at]);
    mix(second, rest);
    mix(first, second);
    return first * multiplier ^ first >> 29;
}

} // namespace stepwright::completion
