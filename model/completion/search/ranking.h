#pragma once

#include "model/completion/stepindex.h"

#include <span>

namespace stepwright::completion {

/// What the words of a step say of the words of a query: a number of a word leads to bits, by fit and place in the
/// query.
struct WordMatches
{
    static constexpr int beginningShift = 10; ///< exact fits are bits 0 to 9, beginnings 10 to 19, typos 20 to 29
    static constexpr int typoShift = 20;
    static constexpr quint32 allWords = 0x3FF;

    std::span<const quint32> bits; ///< by word number
    int queryWords = 0;
    int allowedMissing = 0; ///< how many words of the query a step may lack
};

/// Points for how well a step's words fit, most for the typed words being its beginning; 0: they do not fit.
[[nodiscard]] int wordScore(std::span<const quint32> stepWords, const WordMatches &matches);

/// At least as many points as `wordScore` gives; without a look at more than the first word.
[[nodiscard]] int mostWordScore(std::span<const quint32> stepWords, const WordMatches &matches);

/// Points for typed initials of a step's words; 0: they are not.
[[nodiscard]] int initialScore(std::span<const quint8> typed, std::span<const quint8> initials);

/// Points that do not depend on what was typed: number of uses and fit of the keyword.
[[nodiscard]] int usageScore(quint32 uses, quint16 types, StepType wanted);

inline constexpr int mostInitialScore = 600;
inline constexpr int recentScore = 48; ///< for the step written last, one less for each before
inline constexpr int sameFeatureScore = 50;
inline constexpr int sameFolderScore = 25;

} // namespace stepwright::completion
