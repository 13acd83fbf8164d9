#include "model/sync/reconcile/lists/increasing.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace stepwright::sync {

namespace {

/// Comparing all pairs is quadratic.
constexpr size_t mostCompared = 4000;

/// A longest chain of [begin, end) by comparing all pairs.
void appendChain(const std::vector<int> &one, const std::vector<int> &other, size_t begin, size_t end,
                 std::vector<int> &chain)
{
    std::vector<int> length(end - begin, 1); // of the longest chain that starts here
    int longest = 0;
    for (size_t index = end; index-- > begin;) {
        int best = 0;
        for (size_t next = index + 1; next < end; ++next) {
            if (one[next] > one[index] && other[next] > other[index])
                best = std::max(best, length[next - begin]);
        }
        length[index - begin] = best + 1;
        longest = std::max(longest, best + 1);
    }
    int wanted = longest;
    int lastOne = -1;
    int lastOther = -1;
    for (size_t index = begin; index < end && wanted > 0; ++index) {
        if (length[index - begin] == wanted && one[index] > lastOne && other[index] > lastOther) {
            chain.push_back(int(index));
            lastOne = one[index];
            lastOther = other[index];
            --wanted;
        }
    }
}

} // namespace

std::vector<int> longestIncreasing(const std::vector<int> &values)
{
    std::vector<int> ends; // index of the smallest end of a chain of each length
    std::vector<int> before(values.size(), -1);
    for (size_t index = 0; index < values.size(); ++index) {
        const auto place =
            std::ranges::lower_bound(ends, values[index], {}, [&](int end) { return values[size_t(end)]; });
        if (place != ends.begin())
            before[index] = *(place - 1);
        if (place == ends.end())
            ends.push_back(int(index));
        else
            *place = int(index);
    }
    std::vector<int> chain;
    for (int index = ends.empty() ? -1 : ends.back(); index >= 0; index = before[size_t(index)])
        chain.push_back(index);
    std::ranges::reverse(chain);
    return chain;
}

std::vector<int> longestIncreasing(const std::vector<int> &one, const std::vector<int> &other)
{
    const size_t count = one.size();
    size_t begin = 0;
    while (begin < count && one[begin] == int(begin) && other[begin] == int(begin))
        ++begin;
    size_t end = count;
    while (end > begin && one[end - 1] == int(end - 1) && other[end - 1] == int(end - 1))
        --end;
    std::vector<int> chain(begin);
    std::ranges::iota(chain, 0);
    if (end - begin <= mostCompared) {
        appendChain(one, other, begin, end, chain);
    } else {
        std::vector<int> middle(one.begin() + std::ptrdiff_t(begin), one.begin() + std::ptrdiff_t(end));
        std::vector<int> first = longestIncreasing(middle);
        std::vector<int> values;
        for (int &index : first) {
            index += int(begin);
            values.push_back(other[size_t(index)]);
        }
        for (const int index : longestIncreasing(values))
            chain.push_back(first[size_t(index)]);
    }
    for (size_t index = end; index < count; ++index)
        chain.push_back(int(index));
    return chain;
}

} // namespace stepwright::sync
