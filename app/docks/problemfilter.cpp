#include "app/docks/problemfilter.h"

#include "editor/problems/problemsmodel.h"

namespace stepwright {

ProblemFilter::ProblemFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(false); // problems keep severity and text; a key typed must not look at all of them
}

void ProblemFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateRowsFilter();
}

void ProblemFilter::setShown(linting::Severity severity, bool shown)
{
    m_shown.at(std::size_t(severity)) = shown;
    invalidateRowsFilter();
}

std::array<int, 4> ProblemFilter::counts() const
{
    std::array<int, 4> counts{};
    for (int row = 0; sourceModel() && row < sourceModel()->rowCount(); ++row)
        ++counts.at(std::size_t(sourceModel()->index(row, 0).data(ProblemsModel::SeverityRole).toInt()));
    return counts;
}

bool ProblemFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto at = [&](int column) { return sourceModel()->index(row, column, parent); };
    const auto severity = std::size_t(at(0).data(ProblemsModel::SeverityRole).toInt());
    if (!m_shown.at(severity) || m_text.isEmpty())
        return m_shown.at(severity);
    for (int column = 0; column < ProblemsModel::ColumnCount; ++column) {
        if (at(column).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace stepwright
