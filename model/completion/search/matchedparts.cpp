#include "model/completion/search/matchedparts.h"

#include "model/completion/search/querywords.h"

#include <algorithm>

namespace stepwright::completion {

namespace {

struct PlacedWord
{
    TextPart part;
    Word letters;
};

Word foldedWord(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    Word word;
    WordReader(utf8).read(word);
    return word;
}

// The words of a text with their places.
QList<PlacedWord> wordsOf(QStringView text)
{
    QList<PlacedWord> words;
    for (qsizetype start = 0; start < text.size();) {
        // The longest piece from here that is one word: a longer one folds to the same letters.
        const Word letters = foldedWord(text.sliced(start));
        if (letters.isEmpty())
            break;
        const auto unitsAt = [text](qsizetype position) { return text[position].isHighSurrogate() ? 2 : 1; };
        while (foldedWord(text.sliced(start).left(unitsAt(start))).isEmpty())
            start += unitsAt(start);
        qsizetype end = start + unitsAt(start);
        while (end < text.size() && foldedWord(text.sliced(start, end - start)).size() < letters.size())
            ++end;
        while (end < text.size() && text[end].isMark())
            ++end;
        words.append({{start, end - start}, letters});
        start = end;
    }
    return words;
}

// How much of a word's text makes its first letters.
qsizetype lengthOf(QStringView word, qsizetype letters)
{
    qsizetype length = 1;
    while (length < word.size() && (foldedWord(word.first(length)).size() < letters || word[length].isMark()))
        ++length;
    return length;
}

QList<TextPart> initialsOf(const QList<PlacedWord> &words, const Word &typed)
{
    QList<TextPart> parts;
    qsizetype found = 0;
    for (const PlacedWord &word : words) {
        if (found < typed.size() && word.letters.front() == typed[found]) {
            parts.append({word.part.start, 1});
            ++found;
        }
    }
    return found == typed.size() ? parts : QList<TextPart>();
}

} // namespace

QList<TextPart> matchedParts(QStringView text, QStringView typed)
{
    const QList<PlacedWord> words = wordsOf(text);
    const QList<PlacedWord> wanted = wordsOf(typed);
    QList<TextPart> parts;
    QList<bool> isTaken(words.size(), false);
    for (const PlacedWord &want : wanted) {
        qsizetype best = -1;
        WordFit bestFit = WordFit::None;
        for (qsizetype i = 0; i < words.size(); ++i) {
            const WordFit fit = isTaken[i] ? WordFit::None : fitOf(view(want.letters), view(words[i].letters));
            if (fit != WordFit::None && (bestFit == WordFit::None || fit < bestFit)) {
                best = i;
                bestFit = fit;
            }
        }
        if (best < 0)
            continue;
        isTaken[best] = true;
        const TextPart part = words[best].part;
        parts.append(bestFit == WordFit::Typo
                         ? part
                         : TextPart{part.start, lengthOf(text.sliced(part.start, part.length), want.letters.size())});
    }
    if (parts.isEmpty() && wanted.size() == 1)
        parts = initialsOf(words, wanted.first().letters);
    std::ranges::sort(parts, {}, &TextPart::start);
    return parts;
}

} // namespace stepwright::completion
