#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedLayout;
class QTableView;

namespace stepwright {

class GherkinEdit;
class TableFilter;
class TableGridModel;

/// The table at an editor's cursor as a grid, for tables too big to be read as text. Grid and text share the cursor,
/// the undo steps and the commands for tables.
class TableGrid : public QWidget
{
    Q_OBJECT

public:
    explicit TableGrid(QWidget *parent = nullptr);

    /// Follows the cursor of an editor; nullptr: shows nothing.
    void setEdit(GherkinEdit *edit);

    /// Gives the keyboard to the grid, at the cell of the cursor.
    void enter();
    [[nodiscard]] bool hasKeyboard() const;

    /// Asks for another name of the current cell's column.
    void renameColumn();

Q_SIGNALS:
    /// Somebody wants the commands for tables, at a place of the screen.
    void contextMenuRequested(const QPoint &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeView();
    bool takeKey(const QKeyEvent &event);
    void showState();
    void showCursor();
    void passSelectionOn();
    void goDown();
    void goForward();
    void goBack();
    void goTo(const QModelIndex &cell);
    void addRow();
    void copy() const;
    void paste();
    void askForName(int column);
    void leave();

    TableGridModel *m_model;
    TableFilter *m_rows;
    QTableView *m_view;
    QLineEdit *m_filter;
    QLabel *m_count;
    QStackedLayout *m_pages;
    bool m_isPassingOn = false; ///< the grid's selection becomes the editor's just now
};

} // namespace stepwright
