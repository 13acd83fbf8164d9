#include "app/docks/searchmodel.h"

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;
using search::FoundFeature;
using search::FoundPlace;

namespace {

constexpr int beforeColumn = 0;

// The blanks before a line say nothing here, and take the place of what does.
qsizetype indentOf(const QString &line)
{
    const auto *text = std::ranges::find_if_not(line, [](QChar character) { return character.isSpace(); });
    return text - line.cbegin();
}

bool isImpossible(const FoundPlace &place)
{
    return !place.problem.isEmpty();
}

bool holdsChosen(const FoundFeature &feature)
{
    return std::ranges::any_of(feature.places, &FoundPlace::isChosen);
}

QString shown(const FoundPlace &place, int column)
{
    if (column != beforeColumn && !place.problem.isEmpty())
        return place.problem;
    QString text = column == beforeColumn ? place.line : place.lineAfter();
    text = text.sliced(qMin(indentOf(place.line), qsizetype(place.match.column)));
    return text.replace(u'\n', u'↵');
}

qsizetype markBegin(const FoundPlace &place)
{
    return qsizetype(place.match.column) - qMin(indentOf(place.line), qsizetype(place.match.column));
}

} // namespace

void SearchModel::clear(bool isReplacing)
{
    beginResetModel();
    m_features.clear();
    m_placeCount = 0;
    m_problemCount = 0;
    m_isReplacing = isReplacing;
    endResetModel();
}

void SearchModel::add(const std::vector<FoundFeature> &features)
{
    beginInsertRows({}, int(m_features.size()), int(m_features.size() + features.size()) - 1);
    for (const FoundFeature &feature : features) {
        m_features.push_back(feature);
        m_placeCount += int(feature.places.size());
        m_problemCount += int(std::ranges::count_if(feature.places, isImpossible));
    }
    endInsertRows();
}

const FoundFeature &SearchModel::featureAt(const QModelIndex &index) const
{
    return m_features[index.internalId() == 0 ? std::size_t(index.row()) : std::size_t(index.internalId() - 1)];
}

const FoundPlace *SearchModel::placeAt(const QModelIndex &index) const
{
    return index.internalId() == 0 ? nullptr : &featureAt(index).places[std::size_t(index.row())];
}

bool SearchModel::hasChosen() const
{
    return std::ranges::any_of(m_features, &holdsChosen);
}

std::vector<FoundFeature> SearchModel::chosen() const
{
    std::vector<FoundFeature> chosen;
    std::ranges::copy_if(m_features, std::back_inserter(chosen), &holdsChosen);
    return chosen;
}

QModelIndex SearchModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex SearchModel::parent(const QModelIndex &index) const
{
    return !index.isValid() || index.internalId() == 0 ? QModelIndex() : createIndex(int(index.internalId()) - 1, 0);
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_features.size());
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_features[std::size_t(parent.row())].places.size())
                                                            : 0;
}

int SearchModel::columnCount(const QModelIndex & /*parent*/) const
{
    return m_isReplacing ? 2 : 1;
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FoundPlace *place = placeAt(index);
    return place ? placeData(*place, index.column(), role) : featureData(featureAt(index), index.column(), role);
}

QVariant SearchModel::featureData(const FoundFeature &feature, int column, int role) const
{
    if (column != beforeColumn)
        return {};
    const auto chosen = std::ranges::count_if(feature.places, &FoundPlace::isChosen);
    const auto possible = std::ssize(feature.places) - std::ranges::count_if(feature.places, isImpossible);
    switch (role) {
    case Qt::DisplayRole:
        return feature.name;
    case Qt::AccessibleTextRole:
        return tr("%1, %n place(s)", nullptr, int(feature.places.size())).arg(feature.name);
    case Qt::CheckStateRole:
        if (!m_isReplacing || possible == 0)
            return {};
        return chosen == 0 ? Qt::Unchecked : chosen == possible ? Qt::Checked : Qt::PartiallyChecked;
    case NumberRole:
        return int(feature.places.size());
    default:
        return {};
    }
}

QVariant SearchModel::placeData(const FoundPlace &place, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown(place, column);
    case Qt::AccessibleTextRole:
        return column == beforeColumn ? tr("Line %1: %2").arg(place.match.line + 1).arg(shown(place, column))
                                      : tr("Then: %1").arg(shown(place, column));
    case Qt::CheckStateRole:
        if (!m_isReplacing || column != beforeColumn || !place.problem.isEmpty())
            return {};
        return place.isChosen ? Qt::Checked : Qt::Unchecked;
    case LineRole:
        return place.match.line + 1;
    case MarkBeginRole:
        return column != beforeColumn && !place.problem.isEmpty() ? 0 : markBegin(place);
    case MarkLengthRole:
        if (column != beforeColumn && !place.problem.isEmpty())
            return 0;
        return column == beforeColumn ? qsizetype(place.match.length) : place.inserted.size();
    case NumberRole:
        return column == beforeColumn ? QVariant(place.match.line + 1) : QVariant();
    default:
        return {};
    }
}

bool SearchModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    const bool isChosen = value.toInt() == Qt::Checked;
    const bool isFeature = index.internalId() == 0;
    const QModelIndex feature = isFeature ? index.siblingAtColumn(0) : parent(index);
    std::vector<FoundPlace> &places = m_features[std::size_t(feature.row())].places;
    if (isFeature) {
        for (FoundPlace &place : places)
            place.isChosen = isChosen && place.problem.isEmpty();
        Q_EMIT dataChanged(this->index(0, 0, feature), this->index(int(places.size()) - 1, 0, feature));
    } else {
        places[std::size_t(index.row())].isChosen = isChosen;
        Q_EMIT dataChanged(index, index);
    }
    Q_EMIT dataChanged(feature, feature);
    return true;
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    const FoundPlace *place = index.isValid() ? placeAt(index) : nullptr;
    if (m_isReplacing && index.column() == beforeColumn && !(place && isImpossible(*place)))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace stepwright
