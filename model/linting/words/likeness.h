#pragma once

#include <QStringView>

namespace stepwright::linting {

/// The number of letters to change, insert, remove or exchange with their neighbour to make one text of the other;
/// `limit` + 1 where it is more than the limit.
[[nodiscard]] int editDistance(QStringView left, QStringView right, int limit);

/// Whether two words are so much alike that one may be a slip of the other: case does not count, one letter may differ
/// in words of four letters and more, two from eight on.
[[nodiscard]] bool areAlike(QStringView left, QStringView right);

} // namespace stepwright::linting
