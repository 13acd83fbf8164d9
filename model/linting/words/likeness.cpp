#include "model/linting/words/likeness.h"

#include <QString>

#include <vector>

namespace stepwright::linting {

int editDistance(QStringView left, QStringView right, int limit)
{
    if (qAbs(left.size() - right.size()) > limit)
        return limit + 1;
    const auto width = std::size_t(right.size() + 1);
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= left.size(); ++i) {
        row[0] = int(i);
        int best = row[0];
        for (qsizetype j = 1; j <= right.size(); ++j) {
            const bool isSame = left[i - 1] == right[j - 1];
            const auto at = std::size_t(j);
            int cost = qMin(qMin(last[at] + 1, row[at - 1] + 1), last[at - 1] + (isSame ? 0 : 1));
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                cost = qMin(cost, beforeLast[at - 2] + 1);
            row[at] = cost;
            best = qMin(best, cost);
        }
        if (best > limit)
            return limit + 1;
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return qMin(last.back(), limit + 1);
}

bool areAlike(QStringView left, QStringView right)
{
    const qsizetype length = qMin(left.size(), right.size());
    const int limit = length >= 8 ? 2 : length >= 4 ? 1 : 0;
    return editDistance(left.toString().toCaseFolded(), right.toString().toCaseFolded(), limit) <= limit;
}

} // namespace stepwright::linting
