#pragma once

#include <QByteArray>
#include <QUtf8StringView>

#include <vector>

namespace stepwright::gherkin {

/// Keeps many short texts at addresses that never change, without an allocation for each. Movable, not copyable.
class TextStore
{
public:
    TextStore() = default;
    TextStore(TextStore &&) = default;
    TextStore &operator=(TextStore &&) = default;
    TextStore(const TextStore &) = delete;
    TextStore &operator=(const TextStore &) = delete;

    /// Keeps a copy of a text; the view lives as long as the store.
    [[nodiscard]] QUtf8StringView keep(QByteArrayView text)
    {
        constexpr qsizetype usualSize = 32'768;
        if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < text.size())
            m_blocks.emplace_back().reserve(qMax(usualSize, text.size()));
        QByteArray &block = m_blocks.back();
        const qsizetype begin = block.size();
        block.append(text);
        return {block.constData() + begin, text.size()};
    }

private:
    std::vector<QByteArray> m_blocks;
};

} // namespace stepwright::gherkin
