#pragma once

#include "model/gherkin/tables/tabletext.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <QTextCursor>

#include <vector>

namespace stepwright {

class GherkinEdit;

/// The table at an editor's cursor as rows and columns over the same text: the first row is the header, what is set is
/// an edit of the text, and what is typed in the text shows at once. It stays with its table until the cursor enters
/// another one.
class TableGridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows the table at the cursor of an editor, and follows it; nullptr: shows nothing.
    void setEdit(GherkinEdit *edit);
    [[nodiscard]] GherkinEdit *edit() const;

    /// The table in the editor's tree; invalid where there is none.
    [[nodiscard]] gherkin::DataTable table() const;
    [[nodiscard]] bool hasTable() const { return !m_lines.empty(); }
    /// What a row holds, as written.
    [[nodiscard]] QUtf8StringView rowText(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    void followCursor();
    void takeText();
    void show(gherkin::DataTable table);
    void replaceRows(std::vector<quint32> lines, const gherkin::Tree &tree);
    [[nodiscard]] bool isSameRow(quint32 line, const gherkin::Tree &tree, quint32 other) const;
    [[nodiscard]] QString textOf(std::size_t row, int column) const;

    QPointer<GherkinEdit> m_edit;
    QTextCursor m_place; ///< of the table, moving along with edits
    gherkin::Tree m_tree;
    std::vector<quint32> m_lines; ///< of all rows, the header's first
    int m_columns = 0;
};

} // namespace stepwright
