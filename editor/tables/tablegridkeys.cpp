#include "editor/tables/tableclipboard.h"
#include "editor/tables/tableediting.h"
#include "editor/tables/tablefilter.h"
#include "editor/tables/tablegrid.h"
#include "editor/tables/tablegridmodel.h"
#include "editor/tables/tableoperations.h"
#include "editor/text/gherkinedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTableView>

namespace stepwright {

bool TableGrid::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (watched == m_filter) {
        if (isOverride || (key.key() != Qt::Key_Escape && key.key() != Qt::Key_Return && key.key() != Qt::Key_Down))
            return false;
        if (key.key() == Qt::Key_Escape)
            m_filter->clear();
        enter();
        return true;
    }
    if (isOverride) { // keys that are shortcuts of the window for its text
        const bool isOurs = key.matches(QKeySequence::Copy) || key.matches(QKeySequence::Cut) ||
                            key.matches(QKeySequence::Paste) || key.matches(QKeySequence::Find) ||
                            key.matches(QKeySequence::SelectAll) || key.key() == Qt::Key_F2 ||
                            (m_model->edit() && m_model->edit()->tables().wants(key));
        event->setAccepted(isOurs);
        return isOurs;
    }
    return m_model->hasTable() && takeKey(key);
}

bool TableGrid::takeKey(const QKeyEvent &event)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool isEditable = !m_model->edit()->isReadOnly();
    if (event.key() == Qt::Key_Escape) {
        leave();
    } else if (event.matches(QKeySequence::Copy)) {
        copy();
    } else if (event.matches(QKeySequence::Cut)) {
        copy();
        operateOnTable(*m_model->edit(), TableOperation::ClearCells);
    } else if (event.matches(QKeySequence::Paste)) {
        paste();
    } else if (event.matches(QKeySequence::Find)) {
        m_filter->setFocus();
    } else if (event.matches(QKeySequence::Undo)) {
        m_model->edit()->undo();
    } else if (event.key() == Qt::Key_F2 && event.modifiers() == Qt::ShiftModifier) {
        renameColumn();
    } else if (event.key() == Qt::Key_Delete && event.modifiers() == Qt::NoModifier) {
        operateOnTable(*m_model->edit(), TableOperation::ClearCells);
    } else if (isEnter && event.modifiers() == Qt::NoModifier) {
        goDown();
    } else if (event.key() == Qt::Key_Tab && isEditable) {
        goForward();
    } else if (event.key() == Qt::Key_Backtab) {
        goBack();
    } else if (event.key() != Qt::Key_F2 && m_model->edit()->tables().wants(event)) {
        return m_model->edit()->tables().takeKey(event);
    } else {
        return false;
    }
    return true;
}

// QTableView's own way to a cell extends the selection where Shift is held, as in the keys of a command.
void TableGrid::goTo(const QModelIndex &cell)
{
    m_view->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect);
}

void TableGrid::goDown()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.row() + 1 < m_rows->rowCount())
        goTo(m_rows->index(current.row() + 1, current.column()));
    else
        addRow();
}

void TableGrid::goForward()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.column() + 1 < m_rows->columnCount())
        goTo(m_rows->index(current.row(), current.column() + 1));
    else if (current.row() + 1 < m_rows->rowCount())
        goTo(m_rows->index(current.row() + 1, 0));
    else
        addRow();
}

void TableGrid::goBack()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.column() > 0)
        goTo(m_rows->index(current.row(), current.column() - 1));
    else if (current.row() > 0)
        goTo(m_rows->index(current.row() - 1, m_rows->columnCount() - 1));
}

void TableGrid::addRow()
{
    if (m_rows->isFiltering() || m_model->edit()->isReadOnly())
        return;
    operateOnTable(*m_model->edit(), TableOperation::InsertRowBelow);
    goTo(m_rows->index(m_rows->rowCount() - 1, 0));
}

void TableGrid::copy() const
{
    QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    std::ranges::sort(selected);
    gherkin::CellTexts cells;
    for (int row = -1; const QModelIndex &each : selected) {
        if (each.row() != std::exchange(row, each.row()))
            cells.emplace_back();
        cells.back().append(each.data(Qt::EditRole).toString());
    }
    auto *copied = new QMimeData;
    copied->setText(gherkin::tsvOf(cells));
    addSpreadsheetForms(cells, *copied);
    QGuiApplication::clipboard()->setMimeData(copied);
}

void TableGrid::paste()
{
    if (const QMimeData *copied = QGuiApplication::clipboard()->mimeData())
        pasteCells(*m_model->edit(), *copied);
}

} // namespace stepwright
