#pragma once

#include "model/completion/steps/sharedbuckets.h"
#include "model/completion/words.h"

#include <optional>
#include <vector>

namespace stepwright::completion {

/// The distinct words of all steps. A word keeps its number for good; copies share what did not change.
class Vocabulary
{
public:
    static constexpr quint32 bucketCount = 128;

    /// Words whose hashes fall into one bucket.
    struct Bucket
    {
        std::vector<quint32> hashes;
        std::vector<quint64> heads;       ///< the first four code units, for a quick comparison of beginnings
        std::vector<quint32> letterMasks; ///< which letters occur, folded to 32 bits
        std::vector<quint32> ends;        ///< of each word in `letters`
        std::vector<char16_t> letters;

        [[nodiscard]] quint32 count() const { return quint32(ends.size()); }
        [[nodiscard]] std::u16string_view word(quint32 position) const
        {
            const quint32 begin = position == 0 ? 0 : ends[position - 1];
            return {letters.data() + begin, ends[position] - begin};
        }
    };

    /// The number of a word, added if it is new. `hash` is its `hashOf`.
    [[nodiscard]] quint32 add(std::u16string_view word, quint64 hash);

    /// The number of a word that is there.
    [[nodiscard]] std::optional<quint32> numberOf(std::u16string_view word) const;

    [[nodiscard]] const Bucket *bucket(quint32 index) const { return m_buckets.at(index); }
    [[nodiscard]] static quint32 number(quint32 bucket, quint32 position) { return position * bucketCount + bucket; }
    /// One more than the highest number.
    [[nodiscard]] quint32 limit() const { return m_limit; }
    [[nodiscard]] std::u16string_view word(quint32 number) const
    {
        return m_buckets.at(number % bucketCount)->word(number / bucketCount);
    }

    [[nodiscard]] qsizetype memoryUsage() const;

    [[nodiscard]] static quint64 headOf(std::u16string_view word);
    [[nodiscard]] static quint32 letterMaskOf(std::u16string_view word);

private:
    static constexpr quint32 notFound = 0xFFFFFFFF;
    [[nodiscard]] quint32 find(std::u16string_view word, quint64 hash) const;

    SharedBuckets<Bucket, bucketCount> m_buckets;
    quint32 m_limit = 0;
};

/// Remembers the numbers of the words used last, while many steps are added.
class WordNumbers
{
public:
    explicit WordNumbers(Vocabulary &vocabulary) : m_vocabulary(vocabulary), m_recent(recentCount) {}

    /// The number of a word, added to the vocabulary if it is new.
    [[nodiscard]] quint32 numberOf(std::u16string_view word)
    {
        const quint64 hash = hashOf(word);
        Recent &recent = m_recent[hash % recentCount];
        if (recent.hash != hash)
            recent = {hash, m_vocabulary.add(word, hash)};
        return recent.number;
    }

private:
    static constexpr std::size_t recentCount = 1024;
    struct Recent
    {
        quint64 hash = 0;
        quint32 number = 0;
    };

    Vocabulary &m_vocabulary;
    std::vector<Recent> m_recent;
};

} // namespace stepwright::completion
