#pragma once

#include <QString>

#include <vector>

namespace stepwright::sync {

/// A word of a text with the blanks before it. Punctuation is a word for each character, as are the characters of
/// scripts that put no blanks between words; a `${variable}` is one word.
struct SpacedWord
{
    QString space;
    QString word;

    bool operator==(const SpacedWord &) const = default;
};

/// A text as its words; the last one is empty and has the blanks at the end, so that joined they are the text again.
[[nodiscard]] std::vector<SpacedWord> spacedWords(QStringView text);

/// The text that the words came from.
[[nodiscard]] QString joined(const std::vector<SpacedWord> &words);

/// The words of a text, whatever their case, as sorted hashes: what wordSimilarity compares.
using WordBag = std::vector<size_t>;
[[nodiscard]] WordBag wordBag(QStringView text);

/// The share of words that two texts have in common, from 0 to 1 (Dice's coefficient).
[[nodiscard]] double wordSimilarity(const WordBag &a, const WordBag &b);

} // namespace stepwright::sync
