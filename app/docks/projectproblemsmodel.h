#pragma once

#include "app/projectchecker.h"

#include <QAbstractTableModel>

namespace stepwright {

/// The problems of all features of the project, with the columns and roles of ProblemsModel.
class ProjectProblemsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(std::vector<ProjectProblem> problems);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ProjectProblem> m_problems;
};

} // namespace stepwright
