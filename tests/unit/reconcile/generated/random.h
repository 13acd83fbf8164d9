#pragma once

#include <QStringList>

#include <random>

namespace stepwright::tests {

/// Numbers and choices from a seed, the same on every machine.
class Random
{
public:
    explicit Random(quint64 seed) : m_engine(seed) {}

    /// From 0 to bound - 1; 0 where there is no such number.
    [[nodiscard]] int below(qsizetype bound) { return bound <= 0 ? 0 : int(m_engine() % quint64(bound)); }
    [[nodiscard]] bool oneIn(int chances) { return below(chances) == 0; }

    template <class List>
    [[nodiscard]] auto &anyOf(List &list)
    {
        return list[std::size_t(below(qsizetype(list.size())))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace stepwright::tests
