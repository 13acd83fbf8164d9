#pragma once

#include "editor/structure/textchanges.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QKeySequence;

namespace stepwright {

class GherkinEdit;
class MainWindow;
class Session;

/// The actions of the Scenario menu that change the shape of a feature's text: moving, duplicating, deleting, rules,
/// outlines and backgrounds. A key that means nothing where the cursor is says why in the status bar; in the open menu
/// such an entry is disabled and tells it as its tip.
class StructureCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the commands.
    StructureCommands(Session &session, MainWindow &window, QObject *parent = nullptr);

private:
    using Making = std::function<Result<refactoring::TextChange>(const GherkinEdit &)>;
    struct Entry
    {
        QAction *action;
        QString tip;
        SelectionAfter selection;
        Making make;
    };
    void add(const QString &name, const QString &text, const QString &tip, const QKeySequence &keys, const Making &make,
             SelectionAfter selection = SelectionAfter::Adjusted);
    void addMoves();
    void addShapes();
    void run(const Entry &entry);
    void showWhatFits();
    void enableAll();
    [[nodiscard]] GherkinEdit *edit() const;

    Session &m_session;
    MainWindow &m_window;
    std::vector<Entry> m_entries;
};

} // namespace stepwright
