#pragma once

#include "model/gherkin/tree/node.h"

#include <QByteArray>

namespace stepwright::gherkin {

/// Goes over the cells of one table row: what stands between bars that no backslash escapes. What comes before the
/// first and after the last bar is no cell.
class CellScanner
{
public:
    CellScanner(const char *begin, const char *end) : m_at(nextBar(begin, end)), m_end(end) {}

    /// Moves to the next cell; false after the last.
    bool next()
    {
        if (m_at == m_end)
            return false;
        m_cellBegin = m_at + 1;
        m_at = nextBar(m_cellBegin, m_end);
        return m_at != m_end;
    }
    [[nodiscard]] const char *cellBegin() const { return m_cellBegin; }
    [[nodiscard]] const char *cellEnd() const { return m_at; }

private:
    static const char *nextBar(const char *begin, const char *end);
    const char *m_at;
    const char *m_end;
    const char *m_cellBegin = nullptr;
};

/// The number of cells of a row.
[[nodiscard]] quint32 cellCount(const char *begin, const char *end);

/// Appends what a trimmed cell says: `\n` is a line feed, `\|` a bar, `\\` a backslash; other backslashes stay.
void appendUnescapedCell(QByteArrayView cell, QByteArray &text);

} // namespace stepwright::gherkin
