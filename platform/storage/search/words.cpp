#include "platform/storage/search/words.h"

#include <QList>

#include <algorithm>
#include <array>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 64;
constexpr qsizetype longestText = 100'000;
constexpr qsizetype mostTerms = 12;
constexpr qsizetype mostSimilar = 8;

/// Upper case first, so that "ß" is "ss".
QString folded(const QString &text)
{
    return text.left(longestText).toUpper().toCaseFolded().normalized(QString::NormalizationForm_KD);
}

bool hasAccents(QChar::Script script)
{
    return script == QChar::Script_Latin || script == QChar::Script_Greek || script == QChar::Script_Cyrillic;
}

/// Whether the script writes words without blanks between them.
bool isUnspaced(char32_t c)
{
    constexpr char32_t longVowel = 0x30FC; // of both Japanese syllabaries
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return c == longVowel;
    }
}

/// A run of characters that belong together.
struct Run
{
    QString text;
    bool isUnspaced = false;
};

QList<Run> runsOf(const QString &text)
{
    QList<Run> runs;
    bool isInside = false;
    QChar::Script base = QChar::Script_Unknown;
    for (const uint code : folded(text).toUcs4()) {
        const char32_t c = code;
        if (QChar::isMark(c)) {
            if (isInside && !hasAccents(base))
                runs.last().text += QChar::fromUcs4(c);
            continue;
        }
        if (!QChar::isLetterOrNumber(c)) {
            isInside = false;
            continue;
        }
        base = QChar::script(c);
        const bool unspaced = isUnspaced(c);
        if (!isInside || runs.last().isUnspaced != unspaced)
            runs.append({{}, unspaced});
        runs.last().text += QChar::fromUcs4(c);
        isInside = true;
    }
    for (Run &run : runs)
        run.text = run.text.normalized(QString::NormalizationForm_C);
    return runs;
}

QString cut(const QString &word)
{
    const bool splitsPair = word.size() > longestWord && word[longestWord - 1].isHighSurrogate();
    return word.left(splitsPair ? longestWord - 1 : longestWord);
}

/// Each pair of neighbouring characters.
QStringList pairs(const QString &run)
{
    const QList<uint> characters = run.toUcs4();
    QStringList found;
    for (qsizetype i = 0; i + 1 < characters.size(); ++i) {
        const std::array<char32_t, 2> pair{characters[i], characters[i + 1]};
        found.append(QString::fromUcs4(pair.data(), 2));
    }
    return found;
}

QString lastCharacter(const QString &run)
{
    return run.last(run.size() > 1 && run.back().isLowSurrogate() ? 2 : 1);
}

/// How many wrong, missing, added or swapped characters are between two words; more than `limit` is `limit` + 1.
int distance(QStringView one, QStringView other, int limit)
{
    if (std::abs(one.size() - other.size()) > limit)
        return limit + 1;
    QList<int> before(other.size() + 1);
    QList<int> row(other.size() + 1);
    QList<int> next(other.size() + 1);
    for (qsizetype j = 0; j <= other.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        next[0] = int(i);
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const int change = one[i - 1] == other[j - 1] ? 0 : 1;
            next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + change});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                next[j] = std::min(next[j], before[j - 2] + 1);
        }
        if (std::ranges::min(next) > limit)
            return limit + 1;
        before.swap(row);
        row.swap(next);
    }
    return std::min(row.last(), limit + 1);
}

} // namespace

QStringList indexWords(const QString &text)
{
    QStringList words;
    for (const Run &run : runsOf(text)) {
        if (!run.isUnspaced)
            words.append(cut(run.text));
        else
            words += pairs(run.text) + QStringList(lastCharacter(run.text));
    }
    return words;
}

QList<SearchTerm> searchTerms(const QString &text)
{
    QList<SearchTerm> terms;
    for (const QString &part : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const bool isTag = part.startsWith(u'@');
        for (const Run &run : runsOf(part)) {
            const QStringList together = run.isUnspaced ? pairs(run.text) : QStringList();
            if (together.isEmpty())
                terms.append({{cut(run.text)}, true, isTag});
            for (const QString &pair : together)
                terms.append({{pair}, false, isTag});
        }
    }
    return terms.first(std::min(terms.size(), mostTerms));
}

bool canBeMistyped(const QString &word)
{
    return word.size() > 2 && !isUnspaced(word.toUcs4().first());
}

QStringList similarWords(const QString &word, const QStringList &vocabulary)
{
    if (!canBeMistyped(word))
        return {};
    const int limit = word.size() < 4 ? 0 : word.size() < 8 ? 1 : 2;
    QList<std::pair<int, QString>> found;
    for (const QString &candidate : vocabulary) {
        if (candidate.contains(word))
            found.append({0, candidate});
        else if (limit > 0) {
            const int whole = distance(word, candidate, limit);
            const int begin = distance(word, QStringView(candidate).left(word.size()), limit);
            if (std::min(whole, begin) <= limit)
                found.append({std::min(whole, begin + 1), candidate});
        }
    }
    std::ranges::sort(found, [](const auto &one, const auto &other) {
        return std::tuple(one.first, one.second.size(), one.second) <
               std::tuple(other.first, other.second.size(), other.second);
    });
    QStringList words;
    for (const auto &[far, candidate] : found.first(std::min(found.size(), mostSimilar)))
        words.append(candidate);
    return words;
}

} // namespace stepwright::platform
