#pragma once

#include <vector>

namespace stepwright::sync {

/// The indexes of a longest strictly increasing sub-sequence.
[[nodiscard]] std::vector<int> longestIncreasing(const std::vector<int> &values);

/// The indexes of a longest sub-sequence that increases in both lists, which are of one length. Above some thousand
/// disordered items a long one, not always a longest.
[[nodiscard]] std::vector<int> longestIncreasing(const std::vector<int> &one, const std::vector<int> &other);

} // namespace stepwright::sync
