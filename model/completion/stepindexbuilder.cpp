#include "model/completion/stepindexbuilder.h"

#include <QHash>

#include <algorithm>

namespace stepwright::completion {

StepIndexBuilder::StepIndexBuilder(const std::shared_ptr<const StepIndex> &base)
    : m_index(base ? std::make_shared<StepIndex>(*base) : std::make_shared<StepIndex>()),
      m_wordNumbers(m_index->m_vocabulary), m_startedEmpty(!base)
{
}

StepIndex::FeatureBucket &StepIndexBuilder::featureBucket(const QString &uid)
{
    return m_index->m_features.own(quint32(qHash(uid) % StepIndex::bucketCount));
}

// The steps by hash with their numbers of uses; `hashes` says where in `steps` each hash stands first.
std::vector<StepIndex::StepCount> StepIndexBuilder::counted(std::span<const StepUse> steps,
                                                            std::vector<std::pair<quint64, qsizetype>> &hashes)
{
    hashes.reserve(steps.size());
    for (const StepUse &step : steps)
        hashes.emplace_back(hashOf(step.text.data(), std::size_t(step.text.size())), qsizetype(hashes.size()));
    std::ranges::sort(hashes);
    std::vector<StepCount> counts;
    counts.reserve(hashes.size());
    for (const auto &[hash, position] : hashes) {
        if (counts.empty() || counts.back().hash != hash)
            counts.push_back({hash, 0, 0});
        counts.back().count = qMin(counts.back().count + 1, 0xFFFFU);
        counts.back().types |= quint32(steps[std::size_t(position)].type);
    }
    const auto duplicates = std::ranges::unique(hashes, {}, [](const auto &pair) { return pair.first; });
    hashes.erase(duplicates.begin(), duplicates.end());
    counts.shrink_to_fit();
    return counts;
}

void StepIndexBuilder::setUse(quint64 hash, QByteArrayView text, const FeatureUse &use)
{
    StepBucket &bucket = m_index->m_buckets.own(quint32(hash % StepIndex::bucketCount));
    if (m_startedEmpty && bucket.hashes.capacity() == 0)
        bucket.reserve();
    const quint32 step = bucket.find(hash);
    if (step == bucket.count()) {
        if (use.count == 0)
            return;
        bucket.append(hash, text, m_wordNumbers);
        ++m_index->m_size;
    }
    bucket.setUse(step, use);
    if (bucket.useCounts[step] == 0) {
        bucket.remove(step);
        --m_index->m_size;
    }
}

void StepIndexBuilder::setFeature(const FeaturePlace &place, std::span<const StepUse> steps)
{
    StepIndex::FeatureBucket &features = featureBucket(place.uid);
    auto feature = std::ranges::find(features, place.uid, [](const Feature &each) { return each.place.uid; });
    if (feature == features.end())
        feature = features.insert(feature, Feature{place, ++m_index->m_lastFeature, {}});
    feature->place = place;

    std::vector<std::pair<quint64, qsizetype>> positions;
    std::vector<StepCount> counts = counted(steps, positions);
    auto before = feature->steps.cbegin();
    const auto beforeEnd = feature->steps.cend();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        for (; before != beforeEnd && before->hash < counts[i].hash; ++before)
            setUse(before->hash, {}, {feature->number, 0, 0});
        const bool wasThere = before != beforeEnd && before->hash == counts[i].hash;
        if (!wasThere || *before != counts[i]) {
            const FeatureUse use{feature->number, quint16(counts[i].count), quint16(counts[i].types)};
            setUse(counts[i].hash, steps[std::size_t(positions[i].second)].text, use);
        }
        if (wasThere)
            ++before;
    }
    for (; before != beforeEnd; ++before)
        setUse(before->hash, {}, {feature->number, 0, 0});
    feature->steps = std::move(counts);
}

void StepIndexBuilder::removeFeature(const QString &uid)
{
    setFeature({uid, {}}, {});
    std::erase_if(featureBucket(uid), [&](const Feature &feature) { return feature.place.uid == uid; });
}

std::shared_ptr<const StepIndex> StepIndexBuilder::finish()
{
    if (m_startedEmpty) {
        m_index->m_vocabulary.shrink();
        for (quint32 i = 0; i < StepIndex::bucketCount; ++i) {
            if (m_index->m_buckets.at(i))
                m_index->m_buckets.own(i).shrink();
        }
    }
    return std::exchange(m_index, nullptr);
}

} // namespace stepwright::completion
