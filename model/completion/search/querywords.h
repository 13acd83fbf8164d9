#pragma once

#include "model/completion/steps/vocabulary.h"

#include <QByteArrayView>

#include <vector>

namespace stepwright::completion {

/// How a typed word fits a word of a step.
enum class WordFit : quint8 { None, Exact, Beginning, Typo };

/// Whether `typed` is `word`, its beginning, or one wrong, missing, extra or swapped letter away from its beginning.
[[nodiscard]] WordFit fitOf(std::u16string_view typed, std::u16string_view word);

/// One typed word and the words of the vocabulary that may be meant.
struct QueryWord
{
    struct Hit
    {
        quint32 number = 0;
        WordFit fit = WordFit::None;
    };
    Word letters;
    std::vector<Hit> hits;
};

/// The words of what somebody typed, each with its hits. With `forgiving` words with a typo hit too, and words that hit
/// nothing are joined with a neighbour or cut in two where that gives hits. At most `maximumQueryWords`; more are left
/// out.
[[nodiscard]] std::vector<QueryWord> readQuery(QByteArrayView utf8, const Vocabulary &vocabulary, bool forgiving);

inline constexpr int maximumQueryWords = 10;

} // namespace stepwright::completion
