#pragma once

#include "model/gherkin/tree/leaves.h"
#include "model/gherkin/tree/tree.h"

#include <vector>

namespace stepwright::gherkin {

/// Writes the rows of a table with their bars under each other.
class TableLayout
{
public:
    /// Measures the columns of a table, whose rows have the same number of cells. Numbers may stand at the right of
    /// their column.
    explicit TableLayout(DataTable table, bool numbersRight = false);

    /// Appends a row from its first bar on. What stands behind the last bar follows as it is.
    void appendRow(TableRow row, QByteArray &text) const;

private:
    std::vector<int> m_widths;
    bool m_numbersRight;
};

} // namespace stepwright::gherkin
