#pragma once

#include <QSortFilterProxyModel>

namespace stepwright {

/// The rows of a grid in which a text stands, in any case.
class TableFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text);
    [[nodiscard]] bool isFiltering() const { return !m_text.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
};

} // namespace stepwright
