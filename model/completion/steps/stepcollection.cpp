#include "model/completion/steps/stepcollection.h"

#include <algorithm>
#include <array>

namespace stepwright::completion {

namespace {

constexpr std::size_t fewestSlots = 256;
constexpr quint16 mostUses = 0xFFFF;

quint32 bucketOf(quint64 hash)
{
    return quint32(hash % StepIndex::bucketCount);
}

} // namespace

StepCollection::StepCollection() : m_slots(fewestSlots, none) {}

void StepCollection::grow()
{
    m_slots.assign(2 * m_slots.size(), none);
    for (quint32 number = 0; number < m_steps.size(); ++number) {
        std::size_t slot = m_steps[number].hash & (m_slots.size() - 1);
        while (m_slots[slot] != none)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = number;
    }
}

StepCollection::Step &StepCollection::stepOf(quint64 hash, QByteArrayView text)
{
    if (2 * m_steps.size() >= m_slots.size())
        grow();
    std::size_t slot = hash & (m_slots.size() - 1);
    for (; m_slots[slot] != none; slot = (slot + 1) & (m_slots.size() - 1)) {
        if (Step &step = m_steps[m_slots[slot]]; step.hash == hash)
            return step;
    }
    m_slots[slot] = quint32(m_steps.size());
    return m_steps.emplace_back(hash, text);
}

std::vector<StepIndex::StepCount> StepCollection::add(quint32 feature, std::span<const StepUse> steps)
{
    const std::size_t firstUse = m_uses.size();
    std::vector<StepIndex::StepCount> counts;
    counts.reserve(steps.size());
    for (const StepUse &each : steps) {
        const quint64 hash = hashOf(each.text);
        const quint16 types = each.isActionWord ? actionWordBit : quint16(each.type);
        Step &step = stepOf(hash, each.text);
        if (step.lastUse != none && m_uses[step.lastUse].use.feature == feature) {
            FeatureUse &use = m_uses[step.lastUse].use;
            use.count = quint16(std::min(use.count + 1, int(mostUses)));
            use.types |= types;
            continue;
        }
        const auto number = quint32(m_uses.size());
        m_uses.push_back({{feature, 1, types}, none});
        (step.lastUse == none ? step.firstUse : m_uses[step.lastUse].next) = number;
        step.lastUse = number;
        counts.push_back({hash});
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        counts[i].count = m_uses[firstUse + i].use.count;
        counts[i].types = m_uses[firstUse + i].use.types;
    }
    counts.shrink_to_fit();
    return counts;
}

std::vector<quint32> StepCollection::inOrderOfBuckets() const
{
    std::array<quint32, StepIndex::bucketCount + 1> starts{};
    for (const Step &step : m_steps)
        ++starts[bucketOf(step.hash) + 1];
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    std::vector<quint32> order(m_steps.size());
    for (quint32 number = 0; number < m_steps.size(); ++number)
        order[starts[bucketOf(m_steps[number].hash)]++] = number;
    return order;
}

// Fetches what filling a bucket with one of the next steps will read.
void StepCollection::fetch(std::span<const quint32> order) const
{
    constexpr std::size_t soon = 8;
    if (order.size() > 2 * soon)
        __builtin_prefetch(&m_steps[order[2 * soon]]);
    if (order.size() > soon) {
        const Step &step = m_steps[order[soon]];
        __builtin_prefetch(step.text.data());
        __builtin_prefetch(&m_uses[step.firstUse]);
    }
}

void StepCollection::fill(StepIndex::StepBuckets &buckets, WordNumbers &wordNumbers) const
{
    const std::vector<quint32> order = inOrderOfBuckets();
    StepBucket bucket; // its copies have no room to spare
    for (std::size_t i = 0; i < order.size(); ++i) {
        fetch(std::span(order).subspan(i));
        const Step &step = m_steps[order[i]];
        bucket.append(step.hash, step.text, wordNumbers);
        for (quint32 number = step.firstUse; number != none; number = m_uses[number].next)
            bucket.appendUse(m_uses[number].use);
        const bool isLast = i + 1 == order.size() || bucketOf(m_steps[order[i + 1]].hash) != bucketOf(step.hash);
        if (!isLast)
            continue;
        StepBucket &filled = buckets.own(bucketOf(step.hash));
        filled = bucket;
        filled.filter.rebuild(filled);
        bucket.clear();
    }
}

} // namespace stepwright::completion
