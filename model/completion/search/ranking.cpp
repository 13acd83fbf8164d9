#include "model/completion/search/ranking.h"

#include <algorithm>
#include <array>
#include <bit>

namespace stepwright::completion {

namespace {

constexpr int beginningScore = 1000; // the typed words begin the step
constexpr int runScore = 800;        // they follow each other somewhere in it
constexpr int inOrderScore = 700;
constexpr int togetherScore = 620; // in any order without other words between
constexpr int anyOrderScore = 550;
constexpr int typoCost = 150;
constexpr int missingWordCost = 250;
constexpr int unfinishedWordCost = 10; // of a word before the last that is only begun
constexpr int coverageScore = 60;      // for a step of which nothing is left to type

constexpr int allInitialsScore = mostInitialScore;
constexpr int firstInitialsScore = 560;
constexpr int someInitialsScore = 420;
constexpr int skippedInitialCost = 15;

constexpr int longestStep = 64; // words; what follows does not count

int arrangementScore(std::span<const quint32> fits, int queryWords)
{
    const auto fitsAt = [&](std::size_t position, int queryWord) { return fits[position] >> queryWord & 1; };
    bool isInOrder = false;
    const auto first = std::ranges::find_if(fits, [](quint32 bits) { return bits != 0; });
    const bool isTogether = fits.end() - first >= queryWords &&
                            std::all_of(first, first + queryWords, [](quint32 bits) { return bits != 0; });
    for (std::size_t start = 0; start < fits.size(); ++start) {
        if (!fitsAt(start, 0))
            continue;
        int run = 1;
        while (run < queryWords && start + std::size_t(run) < fits.size() && fitsAt(start + std::size_t(run), run))
            ++run;
        if (run == queryWords)
            return start == 0 ? beginningScore : runScore;
        if (isInOrder)
            continue;
        std::size_t position = start;
        int found = 0;
        for (; position < fits.size() && found < queryWords; ++position)
            found += int(fitsAt(position, found));
        isInOrder = found == queryWords;
    }
    return isInOrder ? inOrderScore : isTogether ? togetherScore : anyOrderScore;
}

} // namespace

int mostWordScore(std::span<const quint32> stepWords, const WordMatches &matches)
{
    if (stepWords.empty())
        return 0;
    const int count = int(std::min<std::size_t>(stepWords.size(), longestStep));
    constexpr quint32 firstOfQuery = 1 | 1U << WordMatches::beginningShift | 1U << WordMatches::typoShift;
    const bool mayBegin = (matches.bits[stepWords.front()] & firstOfQuery) != 0;
    return (mayBegin ? beginningScore : runScore) + coverageScore * std::min(matches.queryWords, count) / count;
}

int wordScore(std::span<const quint32> stepWords, const WordMatches &matches)
{
    std::array<quint32, longestStep> fits; // filled as far as it is used
    const std::size_t count = std::min<std::size_t>(stepWords.size(), longestStep);
    quint32 seen = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const quint32 bits = matches.bits[stepWords[i]];
        seen |= bits;
        fits[i] = (bits | bits >> WordMatches::beginningShift | bits >> WordMatches::typoShift) & WordMatches::allWords;
    }
    const quint32 exact = seen & WordMatches::allWords;
    const quint32 begun = seen >> WordMatches::beginningShift & WordMatches::allWords;
    const quint32 mistyped = seen >> WordMatches::typoShift & WordMatches::allWords;
    const quint32 wanted = (1U << matches.queryWords) - 1;
    const int missing = std::popcount(wanted & ~(exact | begun | mistyped));
    if (missing > matches.allowedMissing)
        return 0;
    const int typos = std::popcount(mistyped & ~(exact | begun));
    const int unfinished = std::popcount(begun & ~exact & (wanted >> 1));
    const int arrangement = arrangementScore({fits.data(), count}, matches.queryWords);
    return arrangement - typos * typoCost - missing * missingWordCost - unfinished * unfinishedWordCost +
           coverageScore * std::min(matches.queryWords - missing, int(count)) / int(count);
}

int initialScore(std::span<const quint8> typed, std::span<const quint8> initials)
{
    const auto run = std::ranges::search(initials, typed);
    if (!run.empty() && run.begin() == initials.begin())
        return typed.size() == initials.size() ? allInitialsScore
                                               : firstInitialsScore - int(initials.size() - typed.size());
    if (!run.empty())
        return someInitialsScore - int(initials.size() - typed.size());
    if (initials.empty() || initials.front() != typed.front())
        return 0;
    std::size_t found = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < initials.size() && found < typed.size(); ++i) {
        if (initials[i] == typed[found]) {
            ++found;
            last = i;
        }
    }
    const int skipped = int(last + 1 - typed.size());
    return found == typed.size() ? std::max(1, someInitialsScore - skipped * skippedInitialCost) : 0;
}

int usageScore(quint32 uses, quint16 types, StepType wanted)
{
    constexpr int doublingScore = 12; // for each doubling of the number of uses
    constexpr int mostDoublings = 10;
    constexpr int typeScore = 60;
    const int doublings = std::min(std::bit_width(uses), mostDoublings);
    return doublings * doublingScore + ((types & quint16(wanted)) != 0 ? typeScore : 0);
}

} // namespace stepwright::completion
