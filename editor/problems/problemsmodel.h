#pragma once

#include "model/linting/problem.h"

#include <QAbstractTableModel>

#include <vector>

namespace stepwright {

/// A problem where the editor shows it.
struct Problem
{
    linting::Problem source;
    int line = 1;   ///< 1-based
    int column = 1; ///< 1-based, in characters of the editor
    int length = 1; ///< characters to underline, at least 1

    [[nodiscard]] linting::Severity severity() const { return source.severity; }

    bool operator==(const Problem &) const = default;
};

/// The problems of a feature text in the order of its lines: columns for severity, line and message.
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, PlaceColumn, MessageColumn, ColumnCount };
    enum Role {
        LineRole = Qt::UserRole,
        ColumnRole,
        SeverityRole,
        FolderRole, ///< uid of the feature's folder; empty: the feature in view
        RuleRole,   ///< the number of the rule; -1: the parser found it
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows the problems of a tree. Rows that stay the same stay where they are.
    void setProblems(const gherkin::Tree &tree, std::vector<linting::Problem> problems);

    [[nodiscard]] const std::vector<linting::Problem> &problems() const { return m_problems; }
    /// The problems of a line (1-based).
    [[nodiscard]] std::vector<Problem> problemsOfLine(int line) const;
    [[nodiscard]] int count(linting::Severity severity) const;
    /// The translated sentence for the user.
    [[nodiscard]] QString message(const linting::Problem &problem) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] Problem shown(const linting::Problem &problem) const;

    gherkin::Tree m_tree;
    std::vector<linting::Problem> m_problems;
};

} // namespace stepwright
