#pragma once

#include "model/gherkin/textedit.h"
#include "model/gherkin/tree/nodes.h"
#include "model/gherkin/tree/tree.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace stepwright::gherkin {

/// A column of an outline's examples, named at some place of the text: in a header cell, or in a `<placeholder>`.
struct ColumnName
{
    Scenario outline;
    QString name;    ///< what the cell says, or what stands between `<` and `>`
    TextRange range; ///< of the name where it was found
};

/// The column that a byte of the text names; none outside of an outline with examples.
[[nodiscard]] std::optional<ColumnName> columnNameAt(const Tree &tree, quint32 offset);

/// The columns of all examples of an outline, each once.
[[nodiscard]] QStringList columnNames(Scenario outline);

enum class ColumnNameProblem { None, Empty, Taken, HasMark };

/// What is wrong with a new name for a column: it is empty, another column has it, or it holds one of `<`, `>`, `|` or
/// a line end. oldName: empty for a new column.
[[nodiscard]] ColumnNameProblem columnNameProblem(Scenario outline, const QString &oldName, const QString &newName);

/// The edits, by offset, that rename a column in all examples of an outline together with its placeholders in the name,
/// the steps, their tables and doc strings. The tables that change are aligned.
[[nodiscard]] std::vector<TextEdit> renameColumn(const Tree &tree, Scenario outline, const QString &oldName,
                                                 const QString &newName);

/// The edits, by offset, that put a column behind the last one of each examples table that has none of this name.
[[nodiscard]] std::vector<TextEdit> addColumn(const Tree &tree, Scenario outline, const QString &name);

} // namespace stepwright::gherkin
