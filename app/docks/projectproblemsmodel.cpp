#include "app/docks/projectproblemsmodel.h"

#include "editor/problems/problemsmodel.h"

namespace stepwright {

using namespace Qt::StringLiterals;

void ProjectProblemsModel::setProblems(std::vector<ProjectProblem> problems)
{
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int ProjectProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProjectProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ProblemsModel::ColumnCount);
}

QVariant ProjectProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ProjectProblem &problem = m_problems[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case ProblemsModel::SeverityColumn:
            return linting::severityText(problem.severity);
        case ProblemsModel::PlaceColumn:
            return u"%1: %2"_s.arg(problem.feature).arg(problem.line);
        case ProblemsModel::MessageColumn:
            return problem.message;
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return problem.message;
    case Qt::AccessibleTextRole:
        return tr("%1 in \"%2\", line %3: %4")
            .arg(linting::severityText(problem.severity), problem.feature)
            .arg(problem.line)
            .arg(problem.message);
    case ProblemsModel::LineRole:
        return problem.line;
    case ProblemsModel::ColumnRole:
        return problem.column;
    case ProblemsModel::SeverityRole:
        return int(problem.severity);
    case ProblemsModel::FolderRole:
        return problem.folderUid;
    case ProblemsModel::RuleRole:
        return problem.rule;
    default:
        return {};
    }
}

} // namespace stepwright
