#pragma once

#include "model/gherkin/tree/tree.h"

#include <QAbstractTableModel>

#include <span>
#include <vector>

namespace stepwright {

/// Something that is wrong or doubtful in a text.
struct Problem
{
    enum class Severity { Error, Warning };

    Severity severity = Severity::Error;
    int line = 1;   ///< 1-based
    int column = 1; ///< 1-based, in characters of the editor
    int length = 0; ///< characters to underline, at least 1
    gherkin::Diagnostic diagnostic;

    bool operator==(const Problem &) const = default;
};

/// The problems of a feature text in the order of its lines: columns for severity, line and message.
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, LineColumn, MessageColumn, ColumnCount };
    enum Role { LineRole = Qt::UserRole, ColumnRole, SeverityRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows a tree's problems. Where they are the same as before no row moves.
    void setTree(const gherkin::Tree &tree);

    [[nodiscard]] std::span<const Problem> problems() const { return m_problems; }
    /// The problems of a line (1-based).
    [[nodiscard]] std::span<const Problem> problemsOfLine(int line) const;
    [[nodiscard]] int errorCount() const;
    /// The translated sentence for the user.
    [[nodiscard]] QString message(const Problem &problem) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    gherkin::Tree m_tree;
    std::vector<Problem> m_problems;
};

} // namespace stepwright
