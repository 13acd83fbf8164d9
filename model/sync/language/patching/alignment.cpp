#include "model/sync/language/patching/alignment.h"

namespace stepwright::sync {

std::vector<qsizetype> pairedUp(const std::vector<qsizetype> &matches, qsizetype oldSize)
{
    std::vector<qsizetype> pairs = matches;
    qsizetype nextOld = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (matches[i] >= 0) {
            nextOld = matches[i] + 1;
            continue;
        }
        const auto next =
            std::find_if(matches.begin() + qsizetype(i), matches.end(), [](qsizetype old) { return old >= 0; });
        const qsizetype gapEnd = next == matches.end() ? oldSize : *next;
        if (nextOld < gapEnd)
            pairs[i] = nextOld++;
    }
    return pairs;
}

} // namespace stepwright::sync
