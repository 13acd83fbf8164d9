#pragma once

#include <QtMinMax>
#include <QtTypes>

#include <algorithm>
#include <vector>

namespace stepwright::sync {

/// Finds which elements of a new sequence are elements of an old one, in order: a longest common subsequence. The
/// answer has, for each new element, the old one's index or -1. Sequences whose middles, where nothing equal begins or
/// ends them, are too long to compare (4 million pairs) are matched at both ends only.
template <class AreEqual>
[[nodiscard]] std::vector<qsizetype> aligned(qsizetype oldSize, qsizetype newSize, AreEqual areEqual)
{
    std::vector<qsizetype> matches(std::size_t(newSize), -1);
    qsizetype first = 0;
    while (first < qMin(oldSize, newSize) && areEqual(first, first)) {
        matches[std::size_t(first)] = first;
        ++first;
    }
    qsizetype oldEnd = oldSize;
    qsizetype newEnd = newSize;
    while (oldEnd > first && newEnd > first && areEqual(oldEnd - 1, newEnd - 1))
        matches[std::size_t(--newEnd)] = --oldEnd;
    const qsizetype rows = oldEnd - first;
    const qsizetype columns = newEnd - first;
    constexpr qsizetype mostPairs = 4'000'000;
    if (rows == 0 || columns == 0 || rows > mostPairs / columns)
        return matches;
    std::vector<quint32> lengths(std::size_t((rows + 1) * (columns + 1)), 0);
    const auto length = [&](qsizetype row, qsizetype column) -> quint32 & {
        return lengths[std::size_t(row * (columns + 1) + column)];
    };
    for (qsizetype row = rows - 1; row >= 0; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column)
            length(row, column) = areEqual(first + row, first + column)
                                      ? length(row + 1, column + 1) + 1
                                      : std::max(length(row + 1, column), length(row, column + 1));
    }
    for (qsizetype row = 0, column = 0; row < rows && column < columns;) {
        if (areEqual(first + row, first + column))
            matches[std::size_t(first + column++)] = first + row++;
        else if (length(row + 1, column) >= length(row, column + 1))
            ++row;
        else
            ++column;
    }
    return matches;
}

/// Fills the gaps of an alignment: between two matches the first unmatched new element is taken for the first unmatched
/// old one changed, the second for the second, and so on. The answer is again an old index or -1 for each new element.
[[nodiscard]] std::vector<qsizetype> pairedUp(const std::vector<qsizetype> &matches, qsizetype oldSize);

} // namespace stepwright::sync
