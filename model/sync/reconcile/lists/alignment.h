#pragma once

#include <functional>
#include <vector>

namespace stepwright::sync {

/// Two lists as aligning sees them: a key per item, equal where the items are equal.
struct ListPair
{
    std::vector<int> before;
    std::vector<int> after;
    /// How alike two items that are not equal are, from 0 to 1; none: only equal items are partners.
    std::function<double(int before, int after)> similarity;
    bool findMoves = true;    ///< items that are left over may be partners across others
    bool pairByPlace = false; ///< as many left on both sides between two partners are partners in their order
};

/// Which item of one list is which of the other.
struct Alignment
{
    std::vector<int> after;  ///< the partner of each item before, -1: it went
    std::vector<int> before; ///< the partner of each item after, -1: it came

    Alignment(size_t befores, size_t afters) : after(befores, -1), before(afters, -1) {}

    void pair(int one, int other)
    {
        after[size_t(one)] = other;
        before[size_t(other)] = one;
    }

    bool operator==(const Alignment &) const = default;
};

/// Items are alike enough to be one edited item from here on, and where they moved as well, from there on.
inline constexpr double alikeInOrder = 0.5;
inline constexpr double alikeWhenMoved = 0.8;

/// Pairs equal items first and then alike ones, in order: the pairing worth most, where an equal pair counts twice an
/// alike one. Equal beginnings and ends are set aside first; long lists are cut at items that occur equally often, so
/// that time stays near the lists' length. What is left over is paired as moved.
[[nodiscard]] Alignment align(const ListPair &lists);

} // namespace stepwright::sync
