#include "model/sync/reconcile/lists/alignment.h"

#include "model/sync/reconcile/lists/increasing.h"

#include <QHash>

#include <algorithm>

namespace stepwright::sync {

namespace {

constexpr double equalWorth = 2;
/// Above this many pairs a piece is cut at anchors first, and above that many it is not compared at all.
constexpr qint64 comfortable = 40'000;
constexpr qint64 bearable = 2'000'000;

struct Piece
{
    int before;
    int beforeEnd;
    int after;
    int afterEnd;

    qint64 pairs() const { return qint64(beforeEnd - before) * (afterEnd - after); }
};

class Aligning
{
public:
    explicit Aligning(const ListPair &lists) : m_lists(lists), m_found(lists.before.size(), lists.after.size())
    {
        for (const int key : lists.before)
            ++m_surplus[key];
        for (const int key : lists.after)
            --m_surplus[key];
    }

    Alignment run()
    {
        std::vector<Piece> open{{0, int(m_lists.before.size()), 0, int(m_lists.after.size())}};
        while (!open.empty()) {
            const Piece piece = trimmed(open.back());
            open.pop_back();
            if (piece.pairs() == 0)
                continue;
            if (piece.pairs() > comfortable) {
                if (cut(piece, open))
                    continue;
                if (piece.pairs() > bearable)
                    continue;
            }
            pairBest(piece);
        }
        if (m_lists.pairByPlace)
            pairByPlace();
        if (m_lists.findMoves)
            pairMoved();
        return m_found;
    }

private:
    bool equal(int before, int after) const { return m_lists.before[size_t(before)] == m_lists.after[size_t(after)]; }

    Piece trimmed(Piece piece)
    {
        while (piece.before < piece.beforeEnd && piece.after < piece.afterEnd && equal(piece.before, piece.after))
            m_found.pair(piece.before++, piece.after++);
        while (piece.before < piece.beforeEnd && piece.after < piece.afterEnd &&
               equal(piece.beforeEnd - 1, piece.afterEnd - 1))
            m_found.pair(--piece.beforeEnd, --piece.afterEnd);
        return piece;
    }

    /// Pairs the n-th with the n-th of those keys that occur equally often in the piece, as far as their order agrees,
    /// and leaves the pieces in between to do. False where there is no such key.
    bool cut(const Piece &piece, std::vector<Piece> &open)
    {
        QHash<int, std::vector<int>> places;
        for (int after = piece.after; after < piece.afterEnd; ++after)
            places[m_lists.after[size_t(after)]].push_back(after);
        QHash<int, size_t> counts;
        for (int before = piece.before; before < piece.beforeEnd; ++before)
            ++counts[m_lists.before[size_t(before)]];
        QHash<int, size_t> seen;
        std::vector<int> befores;
        std::vector<int> afters;
        for (int before = piece.before; before < piece.beforeEnd; ++before) {
            const int key = m_lists.before[size_t(before)];
            const auto found = places.constFind(key);
            if (found == places.constEnd() || found->size() != counts[key])
                continue;
            befores.push_back(before);
            afters.push_back((*found)[seen[key]++]);
        }
        const std::vector<int> chain = longestIncreasing(afters);
        if (chain.empty())
            return false;
        int before = piece.before;
        int after = piece.after;
        for (const int index : chain) {
            const int anchorBefore = befores[size_t(index)];
            const int anchorAfter = afters[size_t(index)];
            m_found.pair(anchorBefore, anchorAfter);
            open.push_back({before, anchorBefore, after, anchorAfter});
            before = anchorBefore + 1;
            after = anchorAfter + 1;
        }
        open.push_back({before, piece.beforeEnd, after, piece.afterEnd});
        return true;
    }

    /// What pairing two items is worth; 0: they are no partners. An item whose equal is still to be found elsewhere is
    /// not taken for an edited one.
    double worth(int before, int after) const
    {
        if (equal(before, after))
            return equalWorth;
        if (!m_lists.similarity || m_surplus.value(m_lists.before[size_t(before)]) <= 0 ||
            m_surplus.value(m_lists.after[size_t(after)]) >= 0)
            return 0;
        const double alike = m_lists.similarity(before, after);
        return alike >= alikeInOrder ? alike : 0;
    }

    void pairBest(const Piece &piece)
    {
        const int rows = piece.beforeEnd - piece.before;
        const int columns = piece.afterEnd - piece.after;
        const size_t width = size_t(columns) + 1;
        std::vector<double> best(size_t(rows + 1) * width, 0); // of what is left from here on
        std::vector<double> worths(size_t(rows) * size_t(columns), 0);
        for (int row = rows - 1; row >= 0; --row) {
            for (int column = columns - 1; column >= 0; --column) {
                const size_t here = size_t(row) * width + size_t(column);
                const double value = worth(piece.before + row, piece.after + column);
                worths[size_t(row) * size_t(columns) + size_t(column)] = value;
                double most = std::max(best[here + 1], best[here + width]);
                if (value > 0)
                    most = std::max(most, value + best[here + width + 1]);
                best[here] = most;
            }
        }
        for (int row = 0, column = 0; row < rows && column < columns;) {
            const size_t here = size_t(row) * width + size_t(column);
            const double value = worths[size_t(row) * size_t(columns) + size_t(column)];
            if (value > 0 && best[here] <= value + best[here + width + 1])
                m_found.pair(piece.before + row++, piece.after + column++);
            else if (best[here + width] >= best[here + 1])
                ++row;
            else
                ++column;
        }
    }

    void pairByPlace()
    {
        const int befores = int(m_lists.before.size());
        int after = 0;
        for (int before = 0; before < befores;) {
            const int end = endOfOpen(m_found.after, before);
            const int afterEnd = endOfOpen(m_found.before, after);
            if (end - before == afterEnd - after) {
                for (; before < end; ++before, ++after)
                    m_found.pair(before, after);
            }
            if (end >= befores)
                return;
            after = m_found.after[size_t(end)] + 1;
            before = end + 1;
        }
    }

    static int endOfOpen(const std::vector<int> &partners, int from)
    {
        while (size_t(from) < partners.size() && partners[size_t(from)] < 0)
            ++from;
        return from;
    }

    static std::vector<int> leftOver(const std::vector<int> &partners)
    {
        std::vector<int> left;
        for (size_t index = 0; index < partners.size(); ++index) {
            if (partners[index] < 0)
                left.push_back(int(index));
        }
        return left;
    }

    void pairMoved()
    {
        QHash<int, std::vector<int>> places;
        for (const int after : leftOver(m_found.before))
            places[m_lists.after[size_t(after)]].push_back(after);
        for (const int before : leftOver(m_found.after)) {
            const auto found = places.find(m_lists.before[size_t(before)]);
            if (found == places.end() || found->empty())
                continue;
            m_found.pair(before, found->front());
            found->erase(found->begin());
        }
        pairMovedAndEdited();
    }

    void pairMovedAndEdited()
    {
        struct Candidate
        {
            double alike;
            int before;
            int after;
        };
        const std::vector<int> befores = leftOver(m_found.after);
        const std::vector<int> afters = leftOver(m_found.before);
        if (!m_lists.similarity || qint64(befores.size()) * qint64(afters.size()) > comfortable)
            return;
        std::vector<Candidate> candidates;
        for (const int before : befores) {
            for (const int after : afters) {
                const double alike = m_lists.similarity(before, after);
                if (alike >= alikeWhenMoved)
                    candidates.push_back({alike, before, after});
            }
        }
        std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::alike);
        for (const Candidate &candidate : candidates) {
            if (m_found.after[size_t(candidate.before)] < 0 && m_found.before[size_t(candidate.after)] < 0)
                m_found.pair(candidate.before, candidate.after);
        }
    }

    const ListPair &m_lists;
    Alignment m_found;
    QHash<int, int> m_surplus; ///< how many more of a key there were before than after
};

} // namespace

Alignment align(const ListPair &lists)
{
    return Aligning(lists).run();
}

} // namespace stepwright::sync
