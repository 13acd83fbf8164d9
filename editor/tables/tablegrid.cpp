#include "editor/tables/tablegrid.h"

#include "editor/tables/celldelegate.h"
#include "editor/tables/columnnamefield.h"
#include "editor/tables/tablefilter.h"
#include "editor/tables/tablegridmodel.h"
#include "editor/tables/tableselection.h"
#include "editor/text/gherkinedit.h"
#include "editor/text/textedits.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTableView>

namespace stepwright {

using namespace Qt::StringLiterals;
using gherkin::CellPlace;

namespace {

constexpr int mostMeasuredRows = 200; // for the widths of columns
constexpr int widestColumn = 320;     // pixels

} // namespace

TableGrid::TableGrid(QWidget *parent)
    : QWidget(parent), m_model(new TableGridModel(this)), m_rows(new TableFilter(this)), m_view(new QTableView),
      m_filter(new QLineEdit), m_count(new QLabel), m_pages(new QStackedLayout)
{
    setObjectName(u"tableGrid"_s);
    m_rows->setSourceModel(m_model);
    makeView();
    m_filter->setObjectName(u"tableFilter"_s);
    m_filter->setAccessibleName(tr("Filter the rows"));
    m_filter->setPlaceholderText(tr("Filter the rows"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_count->setObjectName(u"tableRowCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *hint = new QLabel(tr("Put the cursor into a table to see it here as a grid."));
    hint->setObjectName(u"noTableHint"_s);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_count);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_view, 1);
    setLayout(m_pages);
    m_pages->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(hint);
    m_pages->addWidget(content);
    connect(m_filter, &QLineEdit::textChanged, m_rows, &TableFilter::setText);
    connect(m_filter, &QLineEdit::textChanged, this, &TableGrid::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_view->resizeColumnsToContents();
        showState();
        showCursor();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &TableGrid::showState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &TableGrid::showState);
}

void TableGrid::makeView()
{
    auto *delegate = new CellDelegate(m_view);
    m_view->setObjectName(u"tableCells"_s);
    for (auto *corner : m_view->findChildren<QAbstractButton *>())
        corner->setAccessibleName(tr("Select all cells"));
    m_view->setAccessibleName(tr("Cells of the table"));
    m_view->setModel(m_rows);
    m_view->setItemDelegate(delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::DoubleClicked);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setWordWrap(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->horizontalHeader()->setObjectName(u"tableHeader"_s);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setMaximumSectionSize(widestColumn);
    m_view->horizontalHeader()->setResizeContentsPrecision(mostMeasuredRows);
    m_view->horizontalHeader()->setHighlightSections(true);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 8);
    m_view->installEventFilter(this);
    connect(delegate, &CellDelegate::entered, this, &TableGrid::goDown);
    connect(delegate, &CellDelegate::tabbed, this, [this](bool isForward) { isForward ? goForward() : goBack(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TableGrid::passSelectionOn);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableGrid::passSelectionOn);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionDoubleClicked, this, &TableGrid::askForName);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { Q_EMIT contextMenuRequested(m_view->viewport()->mapToGlobal(place)); });
}

void TableGrid::setEdit(GherkinEdit *edit)
{
    if (m_model->edit() == edit)
        return;
    if (m_model->edit())
        m_model->edit()->disconnect(this);
    m_filter->clear();
    m_model->setEdit(edit);
    if (edit)
        connect(edit, &QPlainTextEdit::cursorPositionChanged, this, &TableGrid::showCursor);
    showCursor();
}

void TableGrid::showState()
{
    m_pages->setCurrentIndex(m_model->hasTable() ? 1 : 0);
    const int rows = m_rows->rowCount();
    m_count->setText(m_rows->isFiltering() ? tr("%1 of %n row(s)", nullptr, m_model->rowCount()).arg(rows)
                                           : tr("%n row(s)", nullptr, rows));
}

// The cell of the editor's cursor becomes the current one.
void TableGrid::showCursor()
{
    if (m_isPassingOn || !m_model->edit() || !m_model->hasTable())
        return;
    const auto place = tablePlace(*m_model->edit());
    if (!place || place->table != m_model->table() || place->cell.row < 1)
        return;
    const QModelIndex cell = m_rows->mapFromSource(m_model->index(place->cell.row - 1, place->cell.column));
    if (!cell.isValid() || cell == m_view->currentIndex())
        return;
    m_isPassingOn = true; // it comes from there
    goTo(cell);
    m_isPassingOn = false;
}

// The selected cells become the editor's selection, which the commands for tables act on.
void TableGrid::passSelectionOn()
{
    if (m_isPassingOn || !m_view->hasFocus() || !m_model->hasTable())
        return;
    const QModelIndex current = m_rows->mapToSource(m_view->currentIndex());
    if (!current.isValid())
        return;
    CellPlace first{current.row() + 1, current.column()};
    CellPlace last = first;
    const QItemSelection selected = m_rows->isFiltering() ? QItemSelection() : m_view->selectionModel()->selection();
    if (!selected.isEmpty()) // the current cell may follow the selection later
        first = last = {selected.first().top() + 1, selected.first().left()};
    for (const QItemSelectionRange &range : selected) {
        first = {qMin(first.row, range.top() + 1), qMin(first.column, range.left())};
        last = {qMax(last.row, range.bottom() + 1), qMax(last.column, range.right())};
    }
    m_isPassingOn = true;
    GherkinEdit &edit = *m_model->edit();
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(positionOf(edit, cellContent(m_model->table(), first).end()));
    cursor.setPosition(positionOf(edit, cellContent(m_model->table(), last).end()), QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
    m_isPassingOn = false;
}

void TableGrid::enter()
{
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_rows->index(0, 0));
    m_view->setFocus(Qt::OtherFocusReason);
    passSelectionOn();
}

bool TableGrid::hasKeyboard() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

void TableGrid::leave()
{
    if (m_model->edit())
        m_model->edit()->setFocus(Qt::OtherFocusReason);
}

void TableGrid::renameColumn()
{
    if (m_view->currentIndex().isValid())
        askForName(m_view->currentIndex().column());
}

void TableGrid::askForName(int column)
{
    GherkinEdit *edit = m_model->edit();
    if (!edit || edit->isReadOnly() || !m_model->hasTable())
        return;
    const gherkin::Tree tree = edit->tree();
    const gherkin::TextRange header = cellContent(m_model->table(), {0, column});
    const std::optional<gherkin::ColumnName> name = columnNameAt(tree, header.offset);
    const QRect section(m_view->verticalHeader()->width() + m_view->columnViewportPosition(column), 0,
                        m_view->columnWidth(column), m_view->horizontalHeader()->height());
    const QString oldName = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const auto rename = [this, column, oldName](const QString &newName) {
        const gherkin::Tree now = m_model->edit()->tree();
        const gherkin::TextRange place = cellContent(m_model->table(), {0, column});
        if (const auto found = columnNameAt(now, place.offset)) {
            applyEdits(*m_model->edit(), gherkin::renameColumn(now, found->outline, oldName, newName));
            return;
        }
        gherkin::TableText table(now, m_model->table()); // of a step: its columns have no placeholders
        table.setCell({0, column}, gherkin::escapedCell(newName.toUtf8()));
        applyEdits(*m_model->edit(), table.edits());
    };
    askForColumnName(m_view, section, oldName, name ? name->outline : gherkin::Scenario(), tree, rename);
}

} // namespace stepwright
