#include "editor/problems/problemsmodel.h"

#include "editor/text/parsedtext.h"

#include <algorithm>
#include <span>

namespace stepwright {

namespace {

// Whether a problem is the same one as before, which other lines may have moved.
bool isSame(const linting::Problem &left, const linting::Problem &right)
{
    return left.rule == right.rule && left.severity == right.severity && left.range.length == right.range.length &&
           left.number == right.number && left.other == right.other && left.diagnostic.code == right.diagnostic.code;
}

} // namespace

void ProblemsModel::setProblems(const gherkin::Tree &tree, std::vector<linting::Problem> problems)
{
    const auto begins = std::ranges::mismatch(m_problems, problems, isSame);
    const auto first = begins.in1 - m_problems.begin();
    const std::span oldRest = std::span(m_problems).subspan(std::size_t(first));
    const std::span newRest = std::span(problems).subspan(std::size_t(first));
    const auto ends = std::mismatch(oldRest.rbegin(), oldRest.rend(), newRest.rbegin(), newRest.rend(), isSame);
    const auto removed = int(oldRest.rend() - ends.first);
    const auto inserted = int(newRest.rend() - ends.second);
    const int row = int(first);
    const auto take = [&] { // tree and problems go together at every signal
        m_tree = tree;
        m_problems = std::move(problems);
    };
    if (removed > 0) {
        beginRemoveRows({}, row, row + removed - 1);
        m_problems.erase(m_problems.begin() + row, m_problems.begin() + row + removed);
        endRemoveRows();
    }
    if (inserted > 0) {
        beginInsertRows({}, row, row + inserted - 1);
        take();
        endInsertRows();
    } else {
        take();
    }
    if (!m_problems.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

Problem ProblemsModel::shown(const linting::Problem &problem) const
{
    const int start = ParsedText::positionInBlock(m_tree, problem.line, problem.range.offset);
    const int end = ParsedText::positionInBlock(m_tree, problem.line, problem.range.end());
    return {problem, int(problem.line) + 1, start + 1, qMax(1, end - start)};
}

std::vector<Problem> ProblemsModel::problemsOfLine(int line) const
{
    std::vector<Problem> found;
    for (const linting::Problem &problem :
         std::ranges::equal_range(m_problems, quint32(line - 1), {}, &linting::Problem::line))
        found.push_back(shown(problem));
    return found;
}

int ProblemsModel::count(linting::Severity severity) const
{
    return int(std::ranges::count(m_problems, severity, &linting::Problem::severity));
}

QString ProblemsModel::message(const linting::Problem &problem) const
{
    return linting::message(m_tree, problem);
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const linting::Problem &problem = m_problems[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case SeverityColumn:
            return linting::severityText(problem.severity);
        case PlaceColumn:
            return problem.line + 1;
        case MessageColumn:
            return message(problem);
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return message(problem);
    case Qt::AccessibleTextRole:
        return tr("%1 in line %2: %3")
            .arg(linting::severityText(problem.severity))
            .arg(problem.line + 1)
            .arg(message(problem));
    case LineRole:
        return problem.line + 1;
    case ColumnRole:
        return shown(problem).column;
    case SeverityRole:
        return int(problem.severity);
    case FolderRole:
        return QString();
    case RuleRole:
        return problem.rule ? int(*problem.rule) : -1;
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case PlaceColumn:
        return tr("Line");
    case MessageColumn:
        return tr("Problem");
    default:
        return {};
    }
}

} // namespace stepwright
