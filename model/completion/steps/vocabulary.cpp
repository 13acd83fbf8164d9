#include "model/completion/steps/vocabulary.h"

namespace stepwright::completion {

quint64 Vocabulary::headOf(std::u16string_view word)
{
    quint64 head = 0;
    for (std::size_t i = 0; i < 4; ++i)
        head = head << 16 | (i < word.size() ? word[i] : 0);
    return head;
}

quint32 Vocabulary::letterMaskOf(std::u16string_view word)
{
    quint32 mask = 0;
    for (const char16_t letter : word)
        mask |= 1U << (letter % 32);
    return mask;
}

quint32 Vocabulary::find(std::u16string_view word, quint64 hash) const
{
    const auto index = quint32(hash % bucketCount);
    const Bucket *bucket = m_buckets.at(index);
    for (quint32 i = 0; bucket && i < bucket->count(); ++i) {
        if (bucket->hashes[i] == quint32(hash >> 32) && bucket->word(i) == word)
            return number(index, i);
    }
    return notFound;
}

std::optional<quint32> Vocabulary::numberOf(std::u16string_view word) const
{
    const quint32 found = find(word, hashOf(word));
    return found == notFound ? std::nullopt : std::optional(found);
}

quint32 Vocabulary::add(std::u16string_view word, quint64 hash)
{
    const quint32 present = find(word, hash);
    if (present != notFound)
        return present;
    const auto index = quint32(hash % bucketCount);
    Bucket &bucket = m_buckets.own(index);
    bucket.hashes.push_back(quint32(hash >> 32));
    bucket.heads.push_back(headOf(word));
    bucket.letterMasks.push_back(letterMaskOf(word));
    bucket.letters.insert(bucket.letters.end(), word.begin(), word.end());
    bucket.ends.push_back(quint32(bucket.letters.size()));
    const quint32 added = number(index, bucket.count() - 1);
    m_limit = std::max(m_limit, added + 1);
    return added;
}

qsizetype Vocabulary::memoryUsage() const
{
    qsizetype bytes = sizeof(*this);
    for (quint32 i = 0; i < bucketCount; ++i) {
        if (const Bucket *bucket = m_buckets.at(i))
            bytes += qsizetype(sizeof(Bucket)) +
                     bytesOf(bucket->hashes, bucket->heads, bucket->letterMasks, bucket->ends, bucket->letters);
    }
    return bytes;
}

} // namespace stepwright::completion
