#include "app/palette/palettemodel.h"

#include "app/appearance/icons.h"

#include <algorithm>
#include <numeric>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostShown = 200; // nobody scrolls further; typing on finds the rest

} // namespace

void PaletteModel::setItems(std::vector<PaletteItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    m_forms.clear();
    m_forms.reserve(m_items.size());
    for (const PaletteItem &item : m_items)
        m_forms.push_back(search::searchForm(QString(item.text + u' ' + item.detail)));
    m_shown.clear();
    endResetModel();
    setQuery(m_typed);
}

void PaletteModel::setQuery(const QString &typed)
{
    beginResetModel();
    m_typed = typed;
    m_query = search::FuzzyQuery(typed);
    m_shown.resize(m_items.size());
    std::iota(m_shown.begin(), m_shown.end(), 0);
    if (!m_query.isEmpty()) {
        std::vector<int> scores(m_items.size());
        std::ranges::transform(m_forms, scores.begin(), [this](const QString &form) { return m_query.score(form); });
        const auto score = [&scores](int item) { return scores[std::size_t(item)]; };
        std::erase_if(m_shown, [&score](int item) { return score(item) == 0; });
        std::ranges::stable_sort(m_shown, std::ranges::greater(), score);
    }
    m_shown.resize(qMin(m_shown.size(), mostShown));
    endResetModel();
}

const PaletteItem &PaletteModel::item(int row) const
{
    return m_items[std::size_t(m_shown[std::size_t(row)])];
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteItem &shown = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case Qt::AccessibleTextRole:
        return QStringList({shown.text, shown.detail, shown.keys}).join(u' ');
    case Qt::DecorationRole:
        return shown.icon.isEmpty() ? QVariant() : icon(shown.icon);
    case DetailRole:
        return shown.detail;
    case KeysRole:
        return shown.keys;
    case PositionsRole: {
        QList<qsizetype> positions;
        const QString &form = m_forms[std::size_t(m_shown[std::size_t(index.row())])];
        if (search::searchForm(shown.text).size() == shown.text.size()) {
            for (const qsizetype position : m_query.positions(form)) {
                if (position < shown.text.size())
                    positions.append(position);
            }
        }
        return QVariant::fromValue(positions);
    }
    default:
        return {};
    }
}

} // namespace stepwright
