#include "editor/problems/problemsmodel.h"

#include "editor/text/parsedtext.h"

#include <algorithm>

namespace stepwright {

namespace {

Problem problemOf(const gherkin::Tree &tree, const gherkin::Diagnostic &diagnostic)
{
    Problem problem;
    problem.severity = diagnostic.isSyntaxError() ? Problem::Severity::Error : Problem::Severity::Warning;
    problem.line = int(diagnostic.line) + 1;
    const int start = ParsedText::positionInBlock(tree, diagnostic.line, diagnostic.offset);
    problem.column = start + 1;
    problem.length =
        qMax(1, ParsedText::positionInBlock(tree, diagnostic.line, diagnostic.offset + diagnostic.length) - start);
    problem.diagnostic = diagnostic;
    return problem;
}

} // namespace

void ProblemsModel::setTree(const gherkin::Tree &tree)
{
    std::vector<Problem> problems;
    for (const gherkin::Diagnostic &diagnostic : tree.diagnostics())
        problems.push_back(problemOf(tree, diagnostic));
    std::ranges::stable_sort(problems, {},
                             [](const Problem &problem) { return std::pair(problem.line, problem.column); });
    m_tree = tree;
    const bool isSame = std::ranges::equal(problems, m_problems, [](const Problem &left, const Problem &right) {
        return left.line == right.line && left.column == right.column && left.length == right.length &&
               left.diagnostic.code == right.diagnostic.code;
    });
    if (isSame) {
        m_problems = std::move(problems);
        if (!m_problems.empty())
            Q_EMIT dataChanged(index(0, MessageColumn), index(rowCount() - 1, MessageColumn));
        return;
    }
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

std::span<const Problem> ProblemsModel::problemsOfLine(int line) const
{
    const auto range = std::ranges::equal_range(m_problems, line, {}, &Problem::line);
    return {range.begin(), range.end()};
}

int ProblemsModel::errorCount() const
{
    return int(std::ranges::count(m_problems, Problem::Severity::Error, &Problem::severity));
}

QString ProblemsModel::message(const Problem &problem) const
{
    return gherkin::userMessage(m_tree, problem.diagnostic);
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
    const Problem &problem = m_problems[std::size_t(index.row())];
    const QString severity = problem.severity == Problem::Severity::Error ? tr("Error") : tr("Warning");
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case SeverityColumn:
            return severity;
        case LineColumn:
            return problem.line;
        case MessageColumn:
            return message(problem);
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return message(problem);
    case Qt::AccessibleTextRole:
        return tr("%1 in line %2: %3").arg(severity).arg(problem.line).arg(message(problem));
    case LineRole:
        return problem.line;
    case ColumnRole:
        return problem.column;
    case SeverityRole:
        return int(problem.severity);
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
    case LineColumn:
        return tr("Line");
    case MessageColumn:
        return tr("Problem");
    default:
        return {};
    }
}

} // namespace stepwright
