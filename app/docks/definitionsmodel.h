#pragma once

#include "model/definitions/definitionindex.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>

namespace stepwright {

/// The step definitions of a project with the number of their uses, and below them what is wrong with some.
class DefinitionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { DefinitionColumn, UsesColumn, PlaceColumn, ColumnCount };
    enum Role {
        NumberRole = Qt::UserRole, ///< of the definition; -1: a problem
        UsesRole,                  ///< -1: not counted yet
        FileRole,
        LineRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setIndex(std::shared_ptr<const definitions::DefinitionIndex> index);
    void setCounts(std::optional<std::vector<int>> counts);

    [[nodiscard]] int definitionCount() const { return int(m_index ? m_index->definitions().size() : 0); }
    /// Definitions without uses; -1: not counted yet.
    [[nodiscard]] int unusedCount() const;
    [[nodiscard]] int problemCount() const { return int(m_index ? m_index->problems().size() : 0); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant definitionData(int number, int column, int role) const;
    [[nodiscard]] QVariant problemData(const definitions::DefinitionProblem &problem, int column, int role) const;

    std::shared_ptr<const definitions::DefinitionIndex> m_index;
    std::optional<std::vector<int>> m_counts;
};

/// Shows some of a DefinitionsModel: all definitions, those that nobody uses, or the problems; with a text in them.
class DefinitionFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class View { All, Unused, Problems };

    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setView(View view);
    void setText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    View m_view = View::All;
    QString m_text;
};

} // namespace stepwright
