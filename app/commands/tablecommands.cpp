#include "app/commands/tablecommands.h"

#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/settings/settings.h"
#include "editor/tables/columnrenaming.h"
#include "editor/tables/tableclipboard.h"
#include "editor/tables/tableediting.h"
#include "editor/tables/tablegrid.h"
#include "editor/text/gherkinedit.h"

#include <QDockWidget>
#include <QMenuBar>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualHeight = 260; // of the grid: some ten rows

// For keys that the text takes itself, as they mean something else outside of tables.
QString withKeys(const QString &text, const QKeySequence &keys)
{
    return text + u'\t' + keys.toString(QKeySequence::NativeText);
}

} // namespace

TableCommands::TableCommands(MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent), m_window(window), m_settings(settings), m_menu(new QMenu(tr("T&able"), &window)),
      m_grid(new TableGrid)
{
    m_menu->setObjectName(u"tableMenu"_s);
    m_window.menuBar()->insertMenu(m_window.actions().viewMenu->menuAction(), m_menu);
    makeGrid();
    fillMenu();
    connect(m_menu, &QMenu::aboutToShow, this, &TableCommands::update);
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, &TableCommands::takePage);
    takePage();
}

void TableCommands::fillMenu()
{
    addRowActions();
    m_menu->addSeparator();
    addColumnActions();
    m_menu->addSeparator();
    addSortingActions();
    m_menu->addSeparator();
    QAction *copy = addForTable(m_menu, u"copyTable"_s, tr("Co&py Table"));
    connect(copy, &QAction::triggered, this, [this] { copyTable(*m_edit); });
    m_menu->addSeparator();
    addViewActions();
}

QAction *TableCommands::addForTable(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys)
{
    QAction *action = m_window.actions().add(menu, name, text, keys);
    m_tableActions.append(action);
    return action;
}

QAction *TableCommands::add(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys,
                            TableOperation operation)
{
    QAction *action = addForTable(menu, name, text, keys);
    connect(action, &QAction::triggered, this, [this, operation] { operateOnTable(*m_edit, operation); });
    return action;
}

void TableCommands::addRowActions()
{
    add(m_menu, u"insertRowAbove"_s, tr("Insert Row &Above"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Up),
        TableOperation::InsertRowAbove);
    add(m_menu, u"insertRowBelow"_s, tr("Insert Row &Below"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Down),
        TableOperation::InsertRowBelow);
    add(m_menu, u"deleteRows"_s, tr("&Delete Rows"), QKeySequence(Qt::ALT | Qt::Key_Delete),
        TableOperation::DeleteRows);
    add(m_menu, u"moveRowsUp"_s, withKeys(tr("&Move Rows Up"), Qt::ALT | Qt::Key_Up), {}, TableOperation::MoveRowsUp);
    add(m_menu, u"moveRowsDown"_s, withKeys(tr("Move Rows D&own"), Qt::ALT | Qt::Key_Down), {},
        TableOperation::MoveRowsDown);
}

void TableCommands::addColumnActions()
{
    add(m_menu, u"insertColumnBefore"_s, tr("Insert Column Be&fore"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Left),
        TableOperation::InsertColumnBefore);
    add(m_menu, u"insertColumnBehind"_s, tr("Insert Column Be&hind"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Right),
        TableOperation::InsertColumnBehind);
    add(m_menu, u"deleteColumns"_s, tr("Delete &Columns"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Delete),
        TableOperation::DeleteColumns);
    add(m_menu, u"moveColumnsBefore"_s, withKeys(tr("Move Columns For&ward"), Qt::ALT | Qt::Key_Left), {},
        TableOperation::MoveColumnsBefore);
    add(m_menu, u"moveColumnsBehind"_s, withKeys(tr("Move Columns Bac&k"), Qt::ALT | Qt::Key_Right), {},
        TableOperation::MoveColumnsBehind);
    m_rename =
        m_window.actions().add(m_menu, u"renameColumn"_s, withKeys(tr("&Rename Column…"), QKeySequence(Qt::Key_F2)));
    connect(m_rename, &QAction::triggered, this,
            [this] { m_grid->hasKeyboard() ? m_grid->renameColumn() : renameColumnAtCursor(*m_edit); });
    m_addColumn = m_window.actions().add(m_menu, u"addColumnToExamples"_s, tr("Add Column to All &Examples…"));
    connect(m_addColumn, &QAction::triggered, this, [this] { addColumnToExamples(*m_edit); });
}

void TableCommands::addSortingActions()
{
    add(m_menu, u"sortRowsAscending"_s, tr("&Sort Rows Ascending"), {}, TableOperation::SortAscending);
    add(m_menu, u"sortRowsDescending"_s, tr("Sort Rows Desce&nding"), {}, TableOperation::SortDescending);
    add(m_menu, u"transposeTable"_s, tr("&Transpose"), {}, TableOperation::Transpose);
    add(m_menu, u"clearCells"_s, tr("Clear Ce&lls"), {}, TableOperation::ClearCells);
    add(m_menu, u"padRows"_s, tr("Fill &Up Short Rows"), {}, TableOperation::PadRows);
    add(m_menu, u"alignTable"_s, tr("Al&ign"), {}, TableOperation::Align);
}

void TableCommands::addViewActions()
{
    QAction *grid = m_window.actions().add(m_menu, u"tableGridAction"_s, tr("&Grid"), QKeySequence(Qt::Key_F4));
    connect(grid, &QAction::triggered, this, &TableCommands::toggleGrid);
    m_align = m_window.actions().add(m_menu, u"alignWhileTyping"_s, tr("Align Tables While T&yping"));
    m_align->setCheckable(true);
    m_align->setChecked(m_settings.alignsTables());
    connect(m_align, &QAction::toggled, this, [this](bool isOn) {
        m_settings.setAlignsTables(isOn);
        takePage();
    });
}

void TableCommands::makeGrid()
{
    m_dock = m_window.addDock(u"tableDock"_s, tr("Table"), m_grid, Qt::BottomDockWidgetArea);
    m_dock->hide();
    m_window.restoreDockWidget(m_dock);
    QMenu *view = m_window.actions().viewMenu;
    view->insertAction(view->actions().constFirst(), m_dock->toggleViewAction());
    connect(m_grid, &TableGrid::contextMenuRequested, m_menu, [this](const QPoint &place) { m_menu->popup(place); });
}

void TableCommands::takePage()
{
    if (m_edit)
        m_edit->disconnect(this);
    FeaturePage *page = m_window.tabs().currentPage();
    m_edit = page ? page->edit() : nullptr;
    m_grid->setEdit(m_edit);
    if (m_edit) {
        m_edit->tables().setAligning(m_align->isChecked());
        connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &TableCommands::update);
        connect(m_edit, &QPlainTextEdit::textChanged, this, &TableCommands::update);
    }
    update();
}

void TableCommands::update()
{
    const gherkin::Tree tree = m_edit ? m_edit->tree() : gherkin::Tree();
    const auto line = std::size_t(m_edit ? m_edit->textCursor().blockNumber() : 0);
    const bool isInTable = line < tree.lineCount() && tree.lines()[line].kind == gherkin::LineKind::TableRow;
    const bool canEdit = m_edit && !m_edit->isReadOnly();
    for (QAction *action : std::as_const(m_tableActions))
        action->setEnabled(isInTable && canEdit);
    m_rename->setEnabled(canEdit && (m_grid->hasKeyboard() || isInColumnName(*m_edit)));
    m_addColumn->setEnabled(canEdit && isInOutline(*m_edit));
    if (m_edit && isInTable)
        m_edit->addAction(m_menu->menuAction());
    else if (m_edit)
        m_edit->removeAction(m_menu->menuAction());
}

void TableCommands::toggleGrid()
{
    if (m_grid->hasKeyboard()) {
        m_edit->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_window.raiseDock(m_dock, usualHeight);
    m_grid->enter();
}

} // namespace stepwright
