#pragma once

#include "editor/tables/tableoperations.h"

#include <QKeySequence>
#include <QObject>
#include <QPointer>

class QAction;
class QDockWidget;
class QMenu;

namespace stepwright {

class GherkinEdit;
class MainWindow;
class Settings;
class TableGrid;

/// The menu for tables, which acts on the table at the cursor, and the panel that shows that table as a grid.
class TableCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the commands.
    TableCommands(MainWindow &window, Settings &settings, QObject *parent);

private:
    void fillMenu();
    void addRowActions();
    void addColumnActions();
    void addSortingActions();
    void addViewActions();
    QAction *add(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys,
                 TableOperation operation);
    QAction *addForTable(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys = {});
    void makeGrid();
    void takePage();
    void update();
    void toggleGrid();

    MainWindow &m_window;
    Settings &m_settings;
    QMenu *m_menu;
    QList<QAction *> m_tableActions; ///< that need a table at the cursor
    QAction *m_rename;
    QAction *m_addColumn;
    QAction *m_align;
    TableGrid *m_grid;
    QDockWidget *m_dock;
    QPointer<GherkinEdit> m_edit;
};

} // namespace stepwright
