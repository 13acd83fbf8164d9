#pragma once

#include "model/search/fuzzyquery.h"

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace stepwright {

/// One thing that the palette can find.
struct PaletteItem
{
    QString text;
    QString detail; ///< where it is: a feature's folder, a menu
    QString keys;   ///< its shortcut, if it has one
    QString icon;   ///< name of an icon of resources/icons; empty: none
    std::function<void()> run;
};

/// The items of the palette that fit what was typed, best first; all of them in their own order while nothing is.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, KeysRole, PositionsRole };

    using QAbstractListModel::QAbstractListModel;

    void setItems(std::vector<PaletteItem> items);
    void setQuery(const QString &typed);

    [[nodiscard]] const PaletteItem &item(int row) const;
    [[nodiscard]] bool hasItems() const { return !m_items.empty(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<PaletteItem> m_items;
    std::vector<QString> m_forms; // the items' search forms: text and detail
    std::vector<int> m_shown;     // indexes of items
    search::FuzzyQuery m_query;
    QString m_typed;
};

} // namespace stepwright
