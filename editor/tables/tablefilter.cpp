#include "editor/tables/tablefilter.h"

#include "editor/tables/tablegridmodel.h"

namespace stepwright {

void TableFilter::setText(const QString &text)
{
    m_text = text;
    invalidateRowsFilter();
}

bool TableFilter::filterAcceptsRow(int row, const QModelIndex & /*parent*/) const
{
    if (m_text.isEmpty())
        return true;
    const auto *grid = qobject_cast<const TableGridModel *>(sourceModel());
    return grid->rowText(row).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace stepwright
