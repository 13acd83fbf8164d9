#include "model/completion/vocabulary.h"

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

Vocabulary::Hash Vocabulary::hashed(std::u16string_view word)
{
    const quint64 hash = hashOf(word.data(), word.size() * sizeof(char16_t));
    return {quint32(hash % bucketCount), quint32(hash >> 32)};
}

quint32 Vocabulary::find(std::u16string_view word, Hash hash) const
{
    const Bucket *bucket = m_buckets.at(hash.bucket);
    for (quint32 i = 0; bucket && i < bucket->count(); ++i) {
        if (bucket->hashes[i] == hash.rest && bucket->word(i) == word)
            return number(hash.bucket, i);
    }
    return notFound;
}

bool Vocabulary::contains(std::u16string_view word) const
{
    return find(word, hashed(word)) != notFound;
}

quint32 Vocabulary::add(std::u16string_view word)
{
    const Hash hash = hashed(word);
    const quint32 present = find(word, hash);
    if (present != notFound)
        return present;
    Bucket &bucket = m_buckets.own(hash.bucket);
    bucket.hashes.push_back(hash.rest);
    bucket.heads.push_back(headOf(word));
    bucket.letterMasks.push_back(letterMaskOf(word));
    bucket.letters.insert(bucket.letters.end(), word.begin(), word.end());
    bucket.ends.push_back(quint32(bucket.letters.size()));
    const quint32 added = number(hash.bucket, bucket.count() - 1);
    m_limit = std::max(m_limit, added + 1);
    return added;
}

void Vocabulary::shrink()
{
    for (quint32 i = 0; i < bucketCount; ++i) {
        if (!m_buckets.at(i))
            continue;
        Bucket &bucket = m_buckets.own(i);
        shrinkToFit(bucket.hashes, bucket.heads, bucket.letterMasks, bucket.ends, bucket.letters);
    }
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
