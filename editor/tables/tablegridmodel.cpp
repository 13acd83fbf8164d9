#include "editor/tables/tablegridmodel.h"

#include "editor/tables/tableselection.h"
#include "editor/text/gherkinedit.h"
#include "editor/text/textedits.h"

namespace stepwright {

using namespace Qt::StringLiterals;
using gherkin::DataTable;
using gherkin::LineKind;
using gherkin::TableText;
using gherkin::Tree;

namespace {

std::vector<quint32> rowLines(const Tree &tree, DataTable table)
{
    std::vector<quint32> lines;
    lines.reserve(table.record().extent);
    for (quint32 line = table.lineIndex(); line < table.lineIndex() + table.record().extent; ++line) {
        if (tree.lines()[line].kind == LineKind::TableRow)
            lines.push_back(line);
    }
    return lines;
}

int columnsOf(const Tree &tree, const std::vector<quint32> &lines)
{
    quint32 columns = 0;
    for (const quint32 line : lines)
        columns = qMax(columns, tree.lines()[line].parts);
    return int(columns);
}

} // namespace

void TableGridModel::setEdit(GherkinEdit *edit)
{
    if (m_edit)
        m_edit->disconnect(this);
    m_edit = edit;
    m_place = {};
    show({});
    if (!edit)
        return;
    connect(edit, &QPlainTextEdit::textChanged, this, &TableGridModel::takeText);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, &TableGridModel::followCursor);
    followCursor();
}

GherkinEdit *TableGridModel::edit() const
{
    return m_edit;
}

DataTable TableGridModel::table() const
{
    if (!m_edit || m_place.isNull())
        return {};
    const Tree &tree = m_edit->tree();
    const auto line = quint32(m_place.blockNumber());
    const bool isRow = line < tree.lineCount() && tree.lines()[line].kind == LineKind::TableRow;
    return isRow ? tableAt(tree, line) : DataTable();
}

void TableGridModel::followCursor()
{
    const Tree &tree = m_edit->tree();
    const auto line = quint32(m_edit->textCursor().blockNumber());
    if (line >= tree.lineCount() || tree.lines()[line].kind != LineKind::TableRow)
        return;
    const DataTable table = tableAt(tree, line);
    if (table && table != this->table())
        show(table);
}

void TableGridModel::show(DataTable table)
{
    beginResetModel();
    m_lines.clear();
    m_columns = 0;
    if (table) {
        m_place = QTextCursor(m_edit->document()->findBlockByNumber(int(table.lineIndex())));
        m_tree = m_edit->tree();
        m_lines = rowLines(m_tree, table);
        m_columns = columnsOf(m_tree, m_lines);
    }
    endResetModel();
}

void TableGridModel::takeText()
{
    const DataTable table = this->table();
    if (!table) {
        if (hasTable())
            show({});
        followCursor();
        return;
    }
    const Tree tree = m_edit->tree();
    std::vector<quint32> lines = rowLines(tree, table);
    if (!hasTable() || columnsOf(tree, lines) != m_columns)
        show(table);
    else
        replaceRows(std::move(lines), tree);
}

bool TableGridModel::isSameRow(quint32 line, const Tree &tree, quint32 other) const
{
    const QUtf8StringView before = m_tree.lineText(line);
    const QUtf8StringView after = tree.lineText(other);
    if (before.size() == after.size() && std::equal(before.begin(), before.end(), after.begin()))
        return true;
    const auto left = gherkin::TableRow(&m_tree.data(), line).cells();
    const auto right = gherkin::TableRow(&tree.data(), other).cells();
    return std::ranges::equal(left, right, [](const gherkin::TableCell &a, const gherkin::TableCell &b) {
        return a.raw().size() == b.raw().size() && std::equal(a.raw().begin(), a.raw().end(), b.raw().begin());
    });
}

// Rows that are the same before and behind an edit stay, so that a view keeps its place.
void TableGridModel::replaceRows(std::vector<quint32> lines, const Tree &tree)
{
    const std::size_t most = qMin(m_lines.size(), lines.size());
    std::size_t same = 1;
    while (same < most && isSameRow(m_lines[same], tree, lines[same]))
        ++same;
    std::size_t behind = 0;
    while (behind < most - same &&
           isSameRow(m_lines[m_lines.size() - 1 - behind], tree, lines[lines.size() - 1 - behind]))
        ++behind;
    const int changed = int(most - behind); // rows up to here keep their number
    const int difference = int(lines.size()) - int(m_lines.size());
    if (difference > 0)
        beginInsertRows({}, changed - 1, changed + difference - 2);
    else if (difference < 0)
        beginRemoveRows({}, changed - 1, changed - difference - 2);
    m_lines = std::move(lines);
    m_tree = tree;
    m_place = QTextCursor(m_edit->document()->findBlockByNumber(int(m_lines.front())));
    if (difference > 0)
        endInsertRows();
    else if (difference < 0)
        endRemoveRows();
    if (m_columns == 0) // as yet there is only the bar it begins with
        return;
    if (changed > int(same))
        Q_EMIT dataChanged(index(int(same) - 1, 0), index(changed - 2, m_columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, m_columns - 1);
}

QUtf8StringView TableGridModel::rowText(int row) const
{
    return m_tree.lineText(m_lines[std::size_t(row) + 1]);
}

int TableGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_lines.empty() ? 0 : int(m_lines.size()) - 1;
}

int TableGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QString TableGridModel::textOf(std::size_t row, int column) const
{
    const auto cells = gherkin::TableRow(&m_tree.data(), m_lines[row]).cells();
    return column < cells.size() ? cells[column].text() : QString();
}

QVariant TableGridModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole))
        return {};
    QString text = textOf(std::size_t(index.row()) + 1, index.column());
    if (role == Qt::ToolTipRole)
        return text.contains(u'\n') ? QVariant(text) : QVariant();
    return role == Qt::DisplayRole ? text.replace(u'\n', u" ↵ "_s) : text;
}

QVariant TableGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || !hasTable())
        return {};
    return orientation == Qt::Horizontal ? QVariant(textOf(0, section).replace(u'\n', u" ↵ "_s))
                                         : QVariant(section + 1);
}

Qt::ItemFlags TableGridModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && m_edit && !m_edit->isReadOnly() ? flags | Qt::ItemIsEditable : flags;
}

bool TableGridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !(flags(index) & Qt::ItemIsEditable))
        return false;
    if (value.toString() == data(index, Qt::EditRole).toString())
        return true;
    const Tree tree = m_edit->tree();
    TableText text(tree, table());
    text.setCell({index.row() + 1, index.column()}, gherkin::escapedCell(value.toString().toUtf8()));
    applyEdits(*m_edit, text.edits());
    return true;
}

} // namespace stepwright
