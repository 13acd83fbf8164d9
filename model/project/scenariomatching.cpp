#include "model/project/scenariomatching.h"

#include <QHash>

#include <algorithm>
#include <ranges>

namespace stepwright::project {

namespace {

constexpr double alikeFrom = 0.5;
/// Comparing every old with every new body is quadratic; where so many are left, only their places decide.
constexpr size_t mostPairs = 250'000;

/// The share of lines that two bodies have in common, from 0 to 1 (Dice's coefficient on their lines).
double likeness(const ScenarioShape &a, const ScenarioShape &b)
{
    if (a.body.empty() && b.body.empty())
        return 1;
    QHash<QByteArrayView, int> open;
    for (const QUtf8StringView line : a.body)
        ++open[QByteArrayView(line.data(), line.size())];
    int common = 0;
    for (const QUtf8StringView line : b.body) {
        int &left = open[QByteArrayView(line.data(), line.size())];
        common += left > 0;
        --left;
    }
    return 2.0 * common / double(a.body.size() + b.body.size());
}

size_t hashOfBody(const ScenarioShape &shape)
{
    size_t hash = shape.body.size();
    for (const QUtf8StringView line : shape.body)
        hash = qHash(QByteArrayView(line.data(), line.size()), hash);
    return hash;
}

/// The search for partners, pass by pass.
class Matching
{
public:
    Matching(std::span<const ScenarioShape> before, std::span<const ScenarioShape> after)
        : m_before(before), m_after(after), m_match(after.size(), -1), m_taken(before.size(), false)
    {
    }

    std::vector<int> run()
    {
        pairBy([](const ScenarioShape &shape) { return qHashMulti(hashOfBody(shape), shape.name, shape.ruleName); },
               [](const ScenarioShape &a, const ScenarioShape &b) {
                   return a.name == b.name && a.ruleName == b.ruleName && a.body == b.body;
               });
        pairBy([](const ScenarioShape &shape) { return qHash(shape.name); },
               [](const ScenarioShape &a, const ScenarioShape &b) {
                   return a.name == b.name && a.ruleName == b.ruleName;
               });
        pairBy([](const ScenarioShape &shape) { return qHash(shape.name); },
               [](const ScenarioShape &a, const ScenarioShape &b) { return a.name == b.name; });
        pairBy(hashOfBody,
               [](const ScenarioShape &a, const ScenarioShape &b) { return !a.body.empty() && a.body == b.body; });
        pairTheAlike();
        pairByPlace();
        return m_match;
    }

private:
    void pair(size_t after, size_t before)
    {
        m_match[after] = int(before);
        m_taken[before] = true;
    }

    std::vector<size_t> open(const auto &shapes, const auto &isOpen) const
    {
        std::vector<size_t> indexes;
        std::ranges::copy_if(std::views::iota(size_t(0), shapes.size()), std::back_inserter(indexes), isOpen);
        return indexes;
    }
    std::vector<size_t> openBefore() const
    {
        return open(m_before, [this](size_t index) { return !m_taken[index]; });
    }
    std::vector<size_t> openAfter() const
    {
        return open(m_after, [this](size_t index) { return m_match[index] < 0; });
    }

    /// Pairs what is equal by some measure, in document order. Only those with the same key are compared.
    void pairBy(const auto &key, const auto &equal)
    {
        QHash<size_t, std::vector<size_t>> candidates;
        for (const size_t before : openBefore())
            candidates[key(m_before[before])].push_back(before);
        for (const size_t after : openAfter()) {
            const auto found = candidates.find(key(m_after[after]));
            if (found == candidates.end())
                continue;
            const auto partner =
                std::ranges::find_if(*found, [&](size_t before) { return equal(m_before[before], m_after[after]); });
            if (partner == found->end())
                continue;
            pair(after, *partner);
            found->erase(partner);
        }
    }

    void pairTheAlike()
    {
        struct Candidate
        {
            double likeness;
            size_t distance;
            size_t after;
            size_t before;
        };
        const std::vector<size_t> befores = openBefore();
        const std::vector<size_t> afters = openAfter();
        if (befores.size() * afters.size() > mostPairs)
            return;
        std::vector<Candidate> candidates;
        for (const size_t after : afters) {
            for (const size_t before : befores) {
                const double value = likeness(m_before[before], m_after[after]);
                if (value >= alikeFrom && !m_after[after].body.empty())
                    candidates.push_back({value, after > before ? after - before : before - after, after, before});
            }
        }
        std::ranges::stable_sort(candidates, [](const Candidate &a, const Candidate &b) {
            return a.likeness != b.likeness ? a.likeness > b.likeness : a.distance < b.distance;
        });
        for (const Candidate &candidate : candidates) {
            if (m_match[candidate.after] < 0 && !m_taken[candidate.before])
                pair(candidate.after, candidate.before);
        }
    }

    /// Pairs the n-th old with the n-th new scenario between two neighbours that were recognised.
    void pairByPlace()
    {
        size_t before = 0;
        for (size_t after = 0; after < m_after.size(); ++after) {
            if (m_match[after] >= 0) {
                before = size_t(m_match[after]) + 1;
                continue;
            }
            if (before >= m_before.size() || m_taken[before])
                continue;
            const bool isEmpty = m_before[before].body.empty() || m_after[after].body.empty();
            if (isEmpty || likeness(m_before[before], m_after[after]) > 0)
                pair(after, before);
            ++before;
        }
    }

    std::span<const ScenarioShape> m_before;
    std::span<const ScenarioShape> m_after;
    std::vector<int> m_match;
    std::vector<bool> m_taken;
};

} // namespace

std::vector<int> matchScenarios(std::span<const ScenarioShape> before, std::span<const ScenarioShape> after)
{
    return Matching(before, after).run();
}

} // namespace stepwright::project
