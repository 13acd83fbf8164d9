#include "model/linting/comparing/spellingindex.h"

#include <algorithm>

namespace stepwright::linting {

quint32 Spelling::countWithout(quint32 feature) const
{
    const auto own = std::ranges::find(uses, feature, &Use::feature);
    return own == uses.end() ? count : count - own->count;
}

const std::vector<Spelling> &SpellingIndex::find(quint64 key) const
{
    static const std::vector<Spelling> none;
    const Bucket *bucket = m_buckets.at(bucketOf(key));
    if (!bucket)
        return none;
    const auto entry = std::ranges::lower_bound(*bucket, key, {}, &Entry::key);
    return entry == bucket->end() || entry->key != key ? none : entry->spellings;
}

void SpellingIndex::add(const Fact &fact, quint32 feature)
{
    Bucket &bucket = m_buckets.own(bucketOf(fact.key));
    auto entry = std::ranges::lower_bound(bucket, fact.key, {}, &Entry::key);
    if (entry == bucket.end() || entry->key != fact.key)
        entry = bucket.insert(entry, {fact.key, {}});
    auto spelling = std::ranges::find(entry->spellings, fact.spelling, &Spelling::hash);
    if (spelling == entry->spellings.end())
        spelling = entry->spellings.insert(spelling, {fact.spelling, fact.text, {}});
    if (spelling->uses.empty() || spelling->uses.back().feature != feature)
        spelling->uses.push_back({feature, 0});
    ++spelling->uses.back().count;
    ++spelling->count;
}

void SpellingIndex::remove(quint64 key, quint32 feature)
{
    Bucket &bucket = m_buckets.own(bucketOf(key));
    const auto entry = std::ranges::lower_bound(bucket, key, {}, &Entry::key);
    if (entry == bucket.end() || entry->key != key)
        return;
    for (Spelling &spelling : entry->spellings) {
        const auto use = std::ranges::find(spelling.uses, feature, &Spelling::Use::feature);
        if (use == spelling.uses.end())
            continue;
        spelling.count -= use->count;
        spelling.uses.erase(use);
    }
    std::erase_if(entry->spellings, [](const Spelling &spelling) { return spelling.uses.empty(); });
    if (entry->spellings.empty())
        bucket.erase(entry);
}

} // namespace stepwright::linting
