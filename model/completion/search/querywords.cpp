#include "model/completion/search/querywords.h"

namespace stepwright::completion {

namespace {

constexpr std::size_t shortestWordWithTypo = 3;

// Whether `typed` is a beginning of `word` after one change at the first difference.
bool isOneTypoFromBeginning(std::u16string_view typed, std::u16string_view word)
{
    std::size_t i = 0;
    while (i < typed.size() && i < word.size() && typed[i] == word[i])
        ++i;
    if (typed.size() == shortestWordWithTypo && (i == 0 || word.size() > typed.size() + 1))
        return false; // too much would look alike
    const std::u16string_view typedRest = typed.substr(i);
    const std::u16string_view wordRest = word.substr(i);
    const bool hasExtraLetter = !typedRest.empty() && wordRest.starts_with(typedRest.substr(1));
    const bool lacksLetter = !wordRest.empty() && wordRest.substr(1).starts_with(typedRest);
    if (hasExtraLetter || lacksLetter)
        return true;
    if (typedRest.empty() || wordRest.empty())
        return false;
    if (wordRest.substr(1).starts_with(typedRest.substr(1)))
        return true;
    return typedRest.size() > 1 && wordRest.size() > 1 && typedRest[0] == wordRest[1] && typedRest[1] == wordRest[0] &&
           wordRest.substr(2).starts_with(typedRest.substr(2));
}

bool hasAtMostOneBit(quint32 bits)
{
    return (bits & (bits - 1)) == 0;
}

void findHits(QueryWord &query, const Vocabulary &vocabulary, bool withTypos)
{
    const std::u16string_view typed = view(query.letters);
    const quint64 head = Vocabulary::headOf(typed);
    const quint64 headMask = typed.size() >= 4 ? ~quint64(0) : ~(~quint64(0) >> (16 * typed.size()));
    const quint32 letterMask = Vocabulary::letterMaskOf(typed);
    const bool mayHaveTypo = withTypos && typed.size() >= shortestWordWithTypo;
    for (quint32 b = 0; b < Vocabulary::bucketCount; ++b) {
        const Vocabulary::Bucket *bucket = vocabulary.bucket(b);
        for (quint32 i = 0; bucket && i < bucket->count(); ++i) {
            const bool mayBegin = (bucket->heads[i] & headMask) == head;
            if (!mayBegin && !(mayHaveTypo && hasAtMostOneBit(letterMask & ~bucket->letterMasks[i])))
                continue;
            const WordFit fit = fitOf(typed, bucket->word(i));
            if (fit != WordFit::None && (withTypos || fit != WordFit::Typo))
                query.hits.push_back({Vocabulary::number(b, i), fit});
        }
    }
}

QueryWord makeWord(std::u16string_view letters, const Vocabulary &vocabulary)
{
    QueryWord word;
    word.letters.append(letters.data(), qsizetype(letters.size()));
    findHits(word, vocabulary, true);
    return word;
}

// Replaces a word without hits and its neighbour by one word, for a blank too many: "cl icks".
bool joinWithNeighbour(std::vector<QueryWord> &words, std::size_t position, const Vocabulary &vocabulary)
{
    for (const std::size_t first : {position, position - 1}) {
        if (first >= words.size() - 1) // also before the first word
            continue;
        Word letters = words[first].letters;
        letters.append(words[first + 1].letters.constData(), words[first + 1].letters.size());
        QueryWord joined = makeWord(view(letters), vocabulary);
        if (joined.hits.empty())
            continue;
        words[first] = std::move(joined);
        words.erase(words.begin() + qsizetype(first) + 1);
        return true;
    }
    return false;
}

// Cuts a word without hits in two, for a missing blank or a letter in its place: "clicksthe", "clicksxthe".
bool cutInTwo(std::vector<QueryWord> &words, std::size_t position, const Vocabulary &vocabulary)
{
    const Word letters = words[position].letters;
    const std::u16string_view all = view(letters);
    for (std::size_t cut = all.size() - 1; cut > 0; --cut) {
        if (!vocabulary.numberOf(all.substr(0, cut)))
            continue;
        for (const std::size_t gap : {0, 1}) {
            if (cut + gap >= all.size())
                continue;
            QueryWord second = makeWord(all.substr(cut + gap), vocabulary);
            if (second.hits.empty())
                continue;
            words[position] = makeWord(all.substr(0, cut), vocabulary);
            words.insert(words.begin() + qsizetype(position) + 1, std::move(second));
            return true;
        }
    }
    return false;
}

} // namespace

WordFit fitOf(std::u16string_view typed, std::u16string_view word)
{
    if (word.starts_with(typed))
        return word.size() == typed.size() ? WordFit::Exact : WordFit::Beginning;
    if (typed.size() >= shortestWordWithTypo && isOneTypoFromBeginning(typed, word))
        return WordFit::Typo;
    return WordFit::None;
}

std::vector<QueryWord> readQuery(QByteArrayView utf8, const Vocabulary &vocabulary, bool forgiving)
{
    std::vector<QueryWord> words;
    Word letters;
    for (WordReader reader(utf8); words.size() < maximumQueryWords && reader.read(letters);) {
        words.push_back({letters, {}});
        findHits(words.back(), vocabulary, forgiving);
    }
    for (std::size_t i = 0; forgiving && i < words.size(); ++i) {
        if (words[i].hits.empty() && !joinWithNeighbour(words, i, vocabulary) && words.size() < maximumQueryWords)
            cutInTwo(words, i, vocabulary);
    }
    return words;
}

} // namespace stepwright::completion
