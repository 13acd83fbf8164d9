#include "app/docks/definitionsmodel.h"

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;

void DefinitionsModel::setIndex(std::shared_ptr<const definitions::DefinitionIndex> index)
{
    beginResetModel();
    m_index = std::move(index);
    m_counts.reset();
    endResetModel();
}

void DefinitionsModel::setCounts(std::optional<std::vector<int>> counts)
{
    m_counts = counts && std::ssize(*counts) == definitionCount() ? std::move(counts) : std::nullopt;
    if (definitionCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(definitionCount() - 1, ColumnCount - 1));
}

int DefinitionsModel::unusedCount() const
{
    return m_counts ? int(std::ranges::count(*m_counts, 0)) : -1;
}

int DefinitionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : definitionCount() + problemCount();
}

int DefinitionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DefinitionsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == UsesColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (index.row() < definitionCount())
        return definitionData(index.row(), index.column(), role);
    return problemData(m_index->problems()[std::size_t(index.row() - definitionCount())], index.column(), role);
}

QVariant DefinitionsModel::definitionData(int number, int column, int role) const
{
    const definitions::StepDefinition &definition = m_index->definitions()[std::size_t(number)];
    const int uses = m_counts ? (*m_counts)[std::size_t(number)] : -1;
    switch (role) {
    case NumberRole:
        return number;
    case UsesRole:
        return uses;
    case FileRole:
        return definition.file;
    case LineRole:
        return definition.line;
    case Qt::ToolTipRole:
        return definition.isActionWord() ? QString() : u"%1:%2"_s.arg(definition.file).arg(definition.line);
    case Qt::DisplayRole:
        if (column == DefinitionColumn)
            return definition.label();
        if (column == UsesColumn)
            return uses < 0 ? u"…"_s : QString::number(uses);
        return definition.isActionWord() ? tr("Action word") : m_index->placeOf(quint32(number));
    case Qt::AccessibleTextRole:
        if (column == DefinitionColumn && uses >= 0)
            return tr("%1, %n use(s)", nullptr, uses).arg(definition.label());
        return {};
    default:
        return {};
    }
}

QVariant DefinitionsModel::problemData(const definitions::DefinitionProblem &problem, int column, int role) const
{
    switch (role) {
    case NumberRole:
    case UsesRole:
        return -1;
    case FileRole:
        return problem.file;
    case LineRole:
        return problem.line;
    case Qt::ToolTipRole:
        return problem.file;
    case Qt::DisplayRole:
        if (column == DefinitionColumn)
            return problem.message;
        if (column == PlaceColumn)
            return problem.line > 0 ? u"%1:%2"_s.arg(m_index->shortPath(problem.file)).arg(problem.line) : problem.file;
        return {};
    default:
        return {};
    }
}

QVariant DefinitionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case DefinitionColumn:
        return tr("Step definition");
    case UsesColumn:
        return tr("Uses");
    default:
        return tr("Place");
    }
}

void DefinitionFilter::setView(View view)
{
    m_view = view;
    invalidateRowsFilter();
}

void DefinitionFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateRowsFilter();
}

bool DefinitionFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto place = [](const QModelIndex &index) {
        return std::pair(index.data(DefinitionsModel::FileRole).toString(),
                         index.data(DefinitionsModel::LineRole).toInt());
    };
    switch (left.column()) {
    case DefinitionsModel::UsesColumn:
        return left.data(DefinitionsModel::UsesRole).toInt() < right.data(DefinitionsModel::UsesRole).toInt();
    case DefinitionsModel::PlaceColumn:
        return place(left) < place(right);
    default:
        return QString::localeAwareCompare(left.data().toString(), right.data().toString()) < 0;
    }
}

bool DefinitionFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto at = [&](int column) { return sourceModel()->index(row, column, parent); };
    const bool isProblem = at(0).data(DefinitionsModel::NumberRole).toInt() < 0;
    if (isProblem != (m_view == View::Problems))
        return false;
    if (m_view == View::Unused && at(0).data(DefinitionsModel::UsesRole).toInt() != 0)
        return false;
    return m_text.isEmpty() ||
           at(DefinitionsModel::DefinitionColumn).data().toString().contains(m_text, Qt::CaseInsensitive) ||
           at(DefinitionsModel::PlaceColumn).data().toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace stepwright
