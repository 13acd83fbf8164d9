#include "model/sync/reconcile/wording/worddifference.h"

#include "model/sync/reconcile/lists/alignment.h"
#include "model/sync/reconcile/lists/words.h"

#include <QHash>

namespace stepwright::sync {

namespace {

std::vector<int> keysOf(const std::vector<SpacedWord> &words, QHash<QString, int> &known)
{
    std::vector<int> keys;
    keys.reserve(words.size());
    for (const SpacedWord &word : words) {
        const auto found = known.constFind(word.word);
        keys.push_back(found != known.cend() ? *found : *known.insert(word.word, int(known.size())));
    }
    return keys;
}

} // namespace

QList<TextRange> otherWords(const QString &text, const QString &version)
{
    const std::vector<SpacedWord> words = spacedWords(text);
    QHash<QString, int> known;
    const std::vector<int> before = keysOf(spacedWords(version), known);
    const Alignment same = align({.before = before, .after = keysOf(words, known), .findMoves = false});
    QList<TextRange> ranges;
    qsizetype at = 0;
    for (size_t index = 0; index < words.size(); ++index) {
        const qsizetype begin = at + words[index].space.size();
        const qsizetype length = words[index].word.size();
        const bool isNext = !ranges.isEmpty() && ranges.last().begin + ranges.last().length == at;
        at = begin + length;
        if (length == 0 || same.before[index] >= 0)
            continue;
        if (isNext)
            ranges.last().length = at - ranges.last().begin;
        else
            ranges.append({begin, length});
    }
    return ranges;
}

} // namespace stepwright::sync
