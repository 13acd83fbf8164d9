#pragma once

#include "model/completion/search/ranking.h"
#include "model/completion/words.h"

#include <algorithm>
#include <vector>

namespace stepwright::completion {

/// The steps that somebody accepted or edited lately.
class RecentSteps
{
public:
    void add(QStringView step)
    {
        const quint64 hash = hashOf(QByteArrayView(step.toUtf8()));
        std::erase(m_hashes, hash);
        m_hashes.insert(m_hashes.begin(), hash);
        m_hashes.resize(std::min(m_hashes.size(), std::size_t(recentScore)));
    }

    /// Hashes, the last one first.
    [[nodiscard]] const std::vector<quint64> &hashes() const { return m_hashes; }

private:
    std::vector<quint64> m_hashes;
};

} // namespace stepwright::completion
