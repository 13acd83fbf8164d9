#pragma once

#include "model/completion/steps/stepfilter.h"
#include "model/completion/steps/vocabulary.h"

#include <QByteArrayView>

#include <span>
#include <vector>

namespace stepwright::completion {

/// How often one feature uses one step.
struct FeatureUse
{
    quint32 feature = 0;
    quint16 count = 0;
    quint16 types = 0; ///< bits of StepType, or `actionWordBit`

    bool operator==(const FeatureUse &) const = default;
};

/// In place of the type: not a use but an action word of the project.
inline constexpr quint16 actionWordBit = 0x80;

/// Distinct steps whose hashes fall into one bucket, as parallel arrays.
struct StepBucket
{
    std::vector<quint64> hashes;    ///< of the exact text
    std::vector<quint32> useCounts; ///< without those by action words
    std::vector<quint16> types;     ///< bits of StepType
    std::vector<quint32> textEnds;  ///< in `text`
    std::vector<quint32> wordEnds;  ///< in `words` and `initials`
    std::vector<quint32> useEnds;   ///< in `uses`
    std::vector<char> text;         ///< UTF-8
    std::vector<quint32> words;     ///< numbers in the vocabulary
    std::vector<quint8> initials;   ///< first letter of each word, folded to 8 bits
    std::vector<FeatureUse> uses;
    StepFilter filter; ///< rebuilt after changes

    [[nodiscard]] quint32 count() const { return quint32(hashes.size()); }
    [[nodiscard]] QByteArrayView textOf(quint32 step) const
    {
        const quint32 begin = step == 0 ? 0 : textEnds[step - 1];
        return {text.data() + begin, qsizetype(textEnds[step] - begin)};
    }
    [[nodiscard]] std::span<const quint32> wordsOf(quint32 step) const
    {
        const quint32 begin = step == 0 ? 0 : wordEnds[step - 1];
        return {words.data() + begin, wordEnds[step] - begin};
    }
    [[nodiscard]] std::span<const quint8> initialsOf(quint32 step) const
    {
        const quint32 begin = step == 0 ? 0 : wordEnds[step - 1];
        return {initials.data() + begin, wordEnds[step] - begin};
    }
    [[nodiscard]] std::span<const FeatureUse> usesOf(quint32 step) const
    {
        const quint32 begin = step == 0 ? 0 : useEnds[step - 1];
        return {uses.data() + begin, useEnds[step] - begin};
    }
    /// The position of the step with a hash; `count()` where there is none.
    [[nodiscard]] quint32 find(quint64 hash) const;
    /// Adds a step that nobody uses yet.
    void append(quint64 hash, QByteArrayView utf8, WordNumbers &wordNumbers);
    /// Adds a use of the last step by a feature that does not use it yet.
    void appendUse(const FeatureUse &use);
    /// Sets how a feature uses a step; count 0: not at all.
    void setUse(quint32 step, const FeatureUse &use);
    void remove(quint32 step);
    /// Takes all steps away and keeps the memory.
    void clear();
    [[nodiscard]] qsizetype memoryUsage() const;
};

} // namespace stepwright::completion
