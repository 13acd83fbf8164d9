#include "model/linting/words/stepreader.h"

#include "model/linting/words/words.h"

#include <QString>

#include <array>
#include <cstring>

namespace stepwright::linting {

namespace {

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// A closing quote for an opening one; both in UTF-8.
struct Quotes
{
    QByteArrayView opening;
    QByteArrayView closing;
    QByteArrayView alsoClosing;
};
constexpr std::array<Quotes, 4> wideQuotes{{
    {"\xC2\xAB", "\xC2\xBB", {}},                     // «»
    {"\xE2\x80\x9C", "\xE2\x80\x9D", {}},             // “”
    {"\xE2\x80\x9E", "\xE2\x80\x9C", "\xE2\x80\x9D"}, // „“ and „”
    {"\xE3\x80\x8C", "\xE3\x80\x8D", {}},             // 「」
}};

const char *find(const char *begin, const char *end, QByteArrayView what)
{
    const qsizetype at = what.isEmpty() ? -1 : QByteArrayView(begin, end).indexOf(what);
    return at < 0 ? nullptr : begin + at;
}

// The length of a punctuation character beyond ASCII: Latin-1 signs, general punctuation, CJK punctuation.
int wideSignLength(const char *at, const char *end)
{
    const auto byte = [&](int index) { return end - at > index ? quint8(at[index]) : 0; };
    if (byte(0) == 0xC2 && byte(1) >= 0xA0 && byte(1) <= 0xBF)
        return 2;
    if (byte(0) == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x81))
        return int(qMin<qsizetype>(3, end - at));
    if (byte(0) == 0xE3 && byte(1) == 0x80)
        return int(qMin<qsizetype>(3, end - at));
    return 0;
}

} // namespace

const char *StepReader::numberEnd() const
{
    const char *at = m_next;
    while (at < m_end && (isDigit(*at) || ((*at == '.' || *at == ',') && at + 1 < m_end && isDigit(at[1]))))
        ++at;
    return at < m_end && (isLetter(*at) || *at == '_' || quint8(*at) >= 0x80) ? nullptr : at;
}

// Where the value that begins at m_next ends; null where none begins.
const char *StepReader::valueEnd() const
{
    const char first = *m_next;
    const char before = m_next > m_begin ? m_next[-1] : ' ';
    if (isDigit(first))
        return numberEnd();
    if (first == '<') {
        const char *close = find(m_next + 1, m_end, ">");
        return close && close > m_next + 1 && m_next[1] != ' ' ? close + 1 : nullptr;
    }
    if (first == '"' || first == '\'') {
        const bool isInches = first == '"' && isDigit(before);
        const bool isApostrophe = first == '\'' && (isLetter(before) || isDigit(before) || quint8(before) >= 0x80);
        if (isInches || isApostrophe)
            return nullptr;
        for (const char *at = m_next + 1; at < m_end; ++at) {
            const bool continuesWord = first == '\'' && at + 1 < m_end && (isLetter(at[1]) || isDigit(at[1]));
            if (*at == '\\')
                ++at;
            else if (*at == first && !continuesWord)
                return at + 1;
        }
        return nullptr;
    }
    if (quint8(first) >= 0x80) {
        for (const Quotes &quotes : wideQuotes) {
            if (!QByteArrayView(m_next, m_end).startsWith(quotes.opening))
                continue;
            const char *inside = m_next + quotes.opening.size();
            const char *close = find(inside, m_end, quotes.closing);
            if (!close)
                close = find(inside, m_end, quotes.alsoClosing);
            return close ? close + quotes.closing.size() : nullptr;
        }
    }
    return nullptr;
}

void StepReader::readWord()
{
    m_isAscii = true;
    while (m_next < m_end) {
        const char byte = *m_next;
        if (isLetter(byte) || isDigit(byte) || byte == '_') {
            ++m_next;
        } else if (quint8(byte) >= 0x80 && wideSignLength(m_next, m_end) == 0) {
            m_isAscii = false;
            ++m_next;
        } else {
            break;
        }
    }
}

StepReader::Part StepReader::next()
{
    m_part = m_next;
    if (m_next == m_end)
        return Part::End;
    const char first = *m_next;
    if (isLetter(first)) {
        readWord();
        return Part::Word;
    }
    if (first == ' ' || first == '\t') {
        while (m_next < m_end && (*m_next == ' ' || *m_next == '\t'))
            ++m_next;
        return Part::Blanks;
    }
    if (const char *end = valueEnd()) {
        m_next = end;
        return Part::Value;
    }
    readWord();
    if (m_next > m_part)
        return Part::Word;
    m_next += qMax(1, wideSignLength(m_next, m_end));
    return Part::Sign;
}

namespace {

constexpr qsizetype longestFolded = 64; // bytes of a word; longer ones count as they are

// A word in lower case.
QByteArrayView folded(QByteArrayView word, bool isAscii, std::array<char, longestFolded> &space, QByteArray &wide)
{
    if (isAscii && word.size() <= longestFolded) {
        for (qsizetype i = 0; i < word.size(); ++i)
            space[std::size_t(i)] = word[i] >= 'A' && word[i] <= 'Z' ? char(word[i] | 0x20) : word[i];
        return {space.data(), word.size()};
    }
    wide = QString::fromUtf8(word).toLower().toUtf8();
    return wide;
}

QByteArrayView withoutPlural(QByteArrayView word, const QByteArray &endings)
{
    if (endings.isEmpty() || word.size() <= 3)
        return word;
    const char last = word.back();
    const char before = word[word.size() - 2];
    const bool isPlural = last == 'x' || (before != 's' && before != 'u' && before != 'i');
    if ((endings.contains(last) && isPlural) || (last == 's' && before == 'e'))
        word.chop(1);
    if (word.size() > 3 && word.back() == 'e') // "boxes" and "box", "cases" and "case"
        word.chop(1);
    return word;
}

bool isPunctuation(QByteArrayView sign)
{
    return sign.size() > 1 || QByteArrayView(".,;:!?'\"()-`").contains(sign.front());
}

} // namespace

StepPrint printOf(QByteArrayView text, const LanguageWords &words)
{
    StepPrint print;
    ByteHash key;
    ByteHash spelling;
    std::array<char, longestFolded> space;
    QByteArray wide;
    bool hasWords = false;
    bool isCounted = false; // right behind a value, whose number decides on the plural
    if (text.endsWith(':')) // an argument follows
        text.chop(1);
    StepReader reader(text);
    for (StepReader::Part part = reader.next(); part != StepReader::Part::End; part = reader.next()) {
        if (part == StepReader::Part::Value) {
            key.add('\1');
            spelling.add('\1');
            isCounted = true;
            continue;
        }
        if (part == StepReader::Part::Sign && !isPunctuation(reader.text()))
            key.add(reader.text());
        if (part != StepReader::Part::Word) {
            spelling.add(reader.text());
            continue;
        }
        spelling.add(isCounted ? withoutPlural(reader.text(), words.pluralEndings()) : reader.text());
        isCounted = false;
        const QByteArrayView word = folded(reader.text(), reader.isAscii(), space, wide);
        const LanguageWords::Kind kind = words.kindOf(word);
        if (kind == LanguageWords::Kind::Interface && print.interfaceWordLength == 0) {
            print.interfaceWord = quint32(reader.position());
            print.interfaceWordLength = quint32(reader.text().size());
        }
        if (kind == LanguageWords::Kind::Article)
            continue;
        hasWords = true;
        QByteArrayView stem = withoutPlural(word, words.pluralEndings());
        if (stem.size() > 3 && !words.pluralEndings().isEmpty() && stem.back() == 'y') { // "entry" and "entries"
            key.add(stem.chopped(1));
            key.add('i');
        } else {
            key.add(stem);
        }
        key.add('\2');
    }
    print.key = hasWords ? key.value() : 0;
    print.spelling = spelling.value();
    return print;
}

QByteArray patternOf(QByteArrayView text)
{
    QByteArray pattern;
    StepReader reader(text);
    for (StepReader::Part part = reader.next(); part != StepReader::Part::End; part = reader.next())
        pattern += part == StepReader::Part::Value ? QByteArrayView("<\xE2\x80\xA6>") : reader.text();
    return pattern;
}

} // namespace stepwright::linting
