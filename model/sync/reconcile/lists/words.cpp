#include "model/sync/reconcile/lists/words.h"

#include <QHash>

#include <algorithm>

namespace stepwright::sync {

namespace {

bool standsAlone(char32_t character)
{
    if (!QChar::isLetterOrNumber(character) && character != U'_' &&
        QChar::category(character) != QChar::Mark_NonSpacing)
        return true;
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

/// The character at a place and how many units it takes.
std::pair<char32_t, qsizetype> characterAt(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(text[at], text[at + 1]), 2};
    return {text[at].unicode(), 1};
}

qsizetype endOfWord(QStringView text, qsizetype begin)
{
    if (text.sliced(begin).startsWith(u"${")) {
        const qsizetype close = text.indexOf(u'}', begin);
        if (close > 0)
            return close + 1;
    }
    const auto [first, length] = characterAt(text, begin);
    qsizetype end = begin + length;
    if (standsAlone(first))
        return end;
    while (end < text.size()) {
        const auto [next, more] = characterAt(text, end);
        if (standsAlone(next))
            break;
        end += more;
    }
    return end;
}

} // namespace

std::vector<SpacedWord> spacedWords(QStringView text)
{
    std::vector<SpacedWord> words;
    qsizetype at = 0;
    while (true) {
        const qsizetype begin = at;
        while (at < text.size() && text[at].isSpace())
            ++at;
        SpacedWord word{text.sliced(begin, at - begin).toString(), {}};
        if (at == text.size()) {
            words.push_back(std::move(word));
            return words;
        }
        const qsizetype end = endOfWord(text, at);
        word.word = text.sliced(at, end - at).toString();
        words.push_back(std::move(word));
        at = end;
    }
}

QString joined(const std::vector<SpacedWord> &words)
{
    QString text;
    for (const SpacedWord &word : words)
        text += word.space + word.word;
    return text;
}

WordBag wordBag(QStringView text)
{
    WordBag bag;
    bool onlySigns = true;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype end = endOfWord(text, at);
        const QStringView word = text.sliced(at, end - at);
        const bool isSign = word.size() == 1 && !word[0].isLetterOrNumber();
        if (!isSign && onlySigns) {
            onlySigns = false;
            bag.clear();
        }
        if (!isSign || onlySigns)
            bag.push_back(qHash(word.toString().toCaseFolded()));
        at = end;
    }
    std::ranges::sort(bag);
    return bag;
}

double wordSimilarity(const WordBag &a, const WordBag &b)
{
    if (a.empty() && b.empty())
        return 1;
    size_t common = 0;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            ++common;
            ++i;
            ++j;
        } else if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return 2.0 * double(common) / double(a.size() + b.size());
}

} // namespace stepwright::sync
