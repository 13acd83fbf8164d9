#include "model/base/linediff.h"

#include <QHash>

#include <limits>
#include <vector>

namespace stepwright {

namespace {

/// How many lines a search for the middle goes through from each end before it takes the best place found so far.
constexpr qsizetype searchLimit = 512;

/// One text while it is compared: of its lines only those that the other one has as well.
struct Side
{
    std::vector<int> lines;        ///< equal lines have equal numbers
    std::vector<qsizetype> places; ///< where each was in the text
    std::vector<bool> isDifferent; ///< by place in the text
};

struct Range
{
    qsizetype oldStart;
    qsizetype oldEnd;
    qsizetype newStart;
    qsizetype newEnd;
};

/// Compares two sides and marks the lines that differ.
class Comparison
{
public:
    Comparison(Side &before, Side &after)
        : m_old(before), m_new(after), m_origin(qsizetype(after.lines.size()) + 1),
          m_forward(before.lines.size() + after.lines.size() + 3), m_backward(m_forward.size())
    {
    }

    void run();

private:
    struct Point
    {
        qsizetype old;
        qsizetype next;
    };

    void trim(Range &range) const;
    [[nodiscard]] Point middleOf(const Range &range);
    [[nodiscard]] bool stepForward(const Range &range, Point &met);
    [[nodiscard]] bool stepBackward(const Range &range, Point &met);
    [[nodiscard]] Point bestSoFar(const Range &range) const;

    // A diagonal holds the pairs of lines with the same difference of their numbers.
    [[nodiscard]] qsizetype &forward(qsizetype diagonal) { return m_forward[std::size_t(diagonal + m_origin)]; }
    [[nodiscard]] qsizetype &backward(qsizetype diagonal) { return m_backward[std::size_t(diagonal + m_origin)]; }
    [[nodiscard]] bool areEqual(qsizetype old, qsizetype next) const
    {
        return m_old.lines[std::size_t(old)] == m_new.lines[std::size_t(next)];
    }

    Side &m_old;
    Side &m_new;
    qsizetype m_origin;
    std::vector<qsizetype> m_forward;  ///< by diagonal: the furthest old line reached from the beginning
    std::vector<qsizetype> m_backward; ///< by diagonal: the nearest old line reached from the end
    qsizetype m_forwardFirst = 0, m_forwardLast = 0, m_backwardFirst = 0, m_backwardLast = 0;
};

void Comparison::trim(Range &range) const
{
    while (range.oldStart < range.oldEnd && range.newStart < range.newEnd && areEqual(range.oldStart, range.newStart)) {
        ++range.oldStart;
        ++range.newStart;
    }
    while (range.oldStart < range.oldEnd && range.newStart < range.newEnd &&
           areEqual(range.oldEnd - 1, range.newEnd - 1)) {
        --range.oldEnd;
        --range.newEnd;
    }
}

bool Comparison::stepForward(const Range &range, Point &met)
{
    constexpr qsizetype unreached = -1;
    if (m_forwardFirst > range.oldStart - range.newEnd)
        forward(--m_forwardFirst - 1) = unreached;
    else
        ++m_forwardFirst;
    if (m_forwardLast < range.oldEnd - range.newStart)
        forward(++m_forwardLast + 1) = unreached;
    else
        --m_forwardLast;
    const bool isOdd = ((range.oldStart - range.newStart) - (range.oldEnd - range.newEnd)) % 2 != 0;
    for (qsizetype diagonal = m_forwardLast; diagonal >= m_forwardFirst; diagonal -= 2) {
        qsizetype old = qMax(forward(diagonal - 1) + 1, forward(diagonal + 1));
        while (old < range.oldEnd && old - diagonal < range.newEnd && areEqual(old, old - diagonal))
            ++old;
        forward(diagonal) = old;
        if (isOdd && diagonal >= m_backwardFirst && diagonal <= m_backwardLast && backward(diagonal) <= old) {
            met = {old, old - diagonal};
            return true;
        }
    }
    return false;
}

bool Comparison::stepBackward(const Range &range, Point &met)
{
    constexpr qsizetype unreached = std::numeric_limits<qsizetype>::max();
    if (m_backwardFirst > range.oldStart - range.newEnd)
        backward(--m_backwardFirst - 1) = unreached;
    else
        ++m_backwardFirst;
    if (m_backwardLast < range.oldEnd - range.newStart)
        backward(++m_backwardLast + 1) = unreached;
    else
        --m_backwardLast;
    const bool isOdd = ((range.oldStart - range.newStart) - (range.oldEnd - range.newEnd)) % 2 != 0;
    for (qsizetype diagonal = m_backwardLast; diagonal >= m_backwardFirst; diagonal -= 2) {
        qsizetype old = qMin(backward(diagonal - 1), backward(diagonal + 1) - 1);
        while (old > range.oldStart && old - diagonal > range.newStart && areEqual(old - 1, old - diagonal - 1))
            --old;
        backward(diagonal) = old;
        if (!isOdd && diagonal >= m_forwardFirst && diagonal <= m_forwardLast && old <= forward(diagonal)) {
            met = {old, old - diagonal};
            return true;
        }
    }
    return false;
}

/// The place that is furthest from the beginning among those reached.
Comparison::Point Comparison::bestSoFar(const Range &range) const
{
    Point best{range.oldStart, range.newStart};
    for (qsizetype diagonal = m_forwardLast; diagonal >= m_forwardFirst; diagonal -= 2) {
        qsizetype old = qMin(m_forward[std::size_t(diagonal + m_origin)], range.oldEnd);
        old = qMin(old, range.newEnd + diagonal);
        if (2 * old - diagonal > best.old + best.next)
            best = {old, old - diagonal};
    }
    return best;
}

/// A place that an edit with the fewest changes goes through. The range is not empty on any side, and its first and
/// last lines differ.
Comparison::Point Comparison::middleOf(const Range &range)
{
    m_forwardFirst = m_forwardLast = range.oldStart - range.newStart;
    m_backwardFirst = m_backwardLast = range.oldEnd - range.newEnd;
    forward(m_forwardFirst) = range.oldStart;
    backward(m_backwardFirst) = range.oldEnd;
    Point met{};
    for (qsizetype step = 0; step < searchLimit; ++step) {
        if (stepForward(range, met) || stepBackward(range, met))
            return met;
    }
    return bestSoFar(range);
}

void Comparison::run()
{
    std::vector<Range> open{{0, qsizetype(m_old.lines.size()), 0, qsizetype(m_new.lines.size())}};
    while (!open.empty()) {
        Range range = open.back();
        open.pop_back();
        trim(range);
        if (range.oldStart == range.oldEnd || range.newStart == range.newEnd) {
            for (qsizetype old = range.oldStart; old < range.oldEnd; ++old)
                m_old.isDifferent[std::size_t(m_old.places[std::size_t(old)])] = true;
            for (qsizetype next = range.newStart; next < range.newEnd; ++next)
                m_new.isDifferent[std::size_t(m_new.places[std::size_t(next)])] = true;
            continue;
        }
        const Point middle = middleOf(range);
        open.push_back({middle.old, range.oldEnd, middle.next, range.newEnd});
        open.push_back({range.oldStart, middle.old, range.newStart, middle.next});
    }
}

/// Of a text the lines that are in both; the others differ in any case.
Side sideOf(const QList<int> &numbers, const std::vector<bool> &isInOther)
{
    Side side;
    side.isDifferent.resize(std::size_t(numbers.size()));
    for (qsizetype place = 0; place < numbers.size(); ++place) {
        const auto number = std::size_t(numbers.at(place));
        if (isInOther[number]) {
            side.lines.push_back(numbers.at(place));
            side.places.push_back(place);
        } else {
            side.isDifferent[std::size_t(place)] = true;
        }
    }
    return side;
}

} // namespace

QList<QByteArrayView> linesOf(QByteArrayView text)
{
    QList<QByteArrayView> lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const qsizetype size = end < 0 ? text.size() : end + 1;
        lines.append(text.first(size));
        text = text.sliced(size);
    }
    return lines;
}

QList<LineChange> diffLines(const QList<QByteArrayView> &before, const QList<QByteArrayView> &after)
{
    QHash<QByteArrayView, int> known;
    const auto numbersOf = [&known](const QList<QByteArrayView> &lines) {
        QList<int> numbers;
        numbers.reserve(lines.size());
        for (const QByteArrayView line : lines) {
            const auto found = known.constFind(line);
            numbers.append(found != known.cend() ? *found : *known.insert(line, int(known.size())));
        }
        return numbers;
    };
    const QList<int> oldNumbers = numbersOf(before);
    const QList<int> newNumbers = numbersOf(after);
    const auto presence = [&known](const QList<int> &numbers) {
        std::vector<bool> isThere(std::size_t(known.size()));
        for (const int number : numbers)
            isThere[std::size_t(number)] = true;
        return isThere;
    };
    Side oldSide = sideOf(oldNumbers, presence(newNumbers));
    Side newSide = sideOf(newNumbers, presence(oldNumbers));
    Comparison(oldSide, newSide).run();

    QList<LineChange> changes;
    LineChange change;
    const auto differs = [](const Side &side, qsizetype place) {
        return place < qsizetype(side.isDifferent.size()) && side.isDifferent[std::size_t(place)];
    };
    for (qsizetype old = 0, next = 0; old < before.size() || next < after.size(); ++old, ++next) {
        change = {old, 0, next, 0};
        for (; differs(oldSide, old); ++old)
            ++change.oldCount;
        for (; differs(newSide, next); ++next)
            ++change.newCount;
        if (change.oldCount > 0 || change.newCount > 0)
            changes.append(change);
    }
    return changes;
}

} // namespace stepwright
