#include "app/commands/structurecommands.h"

#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "editor/text/gherkinedit.h"
#include "model/refactoring/background.h"
#include "model/refactoring/duplicate.h"
#include "model/refactoring/move.h"
#include "model/refactoring/outline.h"
#include "model/refactoring/surround.h"

#include <QStatusBar>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int sentenceTime = 5000; // milliseconds

quint32 cursorLine(const GherkinEdit &edit)
{
    return quint32(edit.currentLine() - 1);
}

} // namespace

StructureCommands::StructureCommands(Session &session, MainWindow &window, QObject *parent)
    : QObject(parent), m_session(session), m_window(window)
{
    QMenu *menu = m_window.actions().scenarioMenu;
    menu->addSeparator();
    addMoves();
    menu->addSeparator();
    addShapes();
    connect(menu, &QMenu::aboutToShow, this, &StructureCommands::showWhatFits);
    connect(menu, &QMenu::aboutToHide, this, &StructureCommands::enableAll, Qt::QueuedConnection); // after the choice
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, &StructureCommands::enableAll);
    enableAll();
}

void StructureCommands::addMoves()
{
    const auto move = [](refactoring::Direction direction) {
        return [direction](const GherkinEdit &edit) {
            return refactoring::moved(edit.tree(), selectedLines(edit), direction);
        };
    };
    add(u"moveUp"_s, tr("Move &Up"), tr("Moves the step, row, examples, scenario or rule up"),
        QKeySequence(Qt::ALT | Qt::Key_Up), move(refactoring::Direction::Up), SelectionAfter::SameLength);
    add(u"moveDown"_s, tr("Move Do&wn"), tr("Moves the step, row, examples, scenario or rule down"),
        QKeySequence(Qt::ALT | Qt::Key_Down), move(refactoring::Direction::Down), SelectionAfter::SameLength);
    add(u"duplicate"_s, tr("&Duplicate"), tr("Puts a copy of the line, step, scenario or rule behind it"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
        [](const GherkinEdit &edit) { return refactoring::duplicated(edit.tree(), selectedLines(edit)); });
    add(u"deleteThing"_s, tr("D&elete"), tr("Deletes the line, step, scenario or rule with what belongs to it"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
        [](const GherkinEdit &edit) { return refactoring::removed(edit.tree(), selectedLines(edit)); });
}

void StructureCommands::addShapes()
{
    add(u"surroundWithRule"_s, tr("Surround with a &Rule"), tr("Puts a rule around the selected scenarios"),
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R),
        [](const GherkinEdit &edit) { return refactoring::surroundedWithRule(edit.tree(), selectedLines(edit)); });
    add(u"turnIntoOutline"_s, tr("Turn into an &Outline"),
        tr("The values in the steps, or the selected one, become columns of examples"),
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O), [](const GherkinEdit &edit) {
            return refactoring::turnedIntoOutline(edit.tree(), cursorLine(edit), selectedBytes(edit));
        });
    add(u"unfoldOutline"_s, tr("Un&fold the Outline"), tr("Each row of the examples becomes a scenario"),
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_U),
        [](const GherkinEdit &edit) { return refactoring::unfolded(edit.tree(), cursorLine(edit)); });
    add(u"extractBackground"_s, tr("Extract a &Background"),
        tr("The first steps that all scenarios have in common become their background"),
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_B),
        [](const GherkinEdit &edit) { return refactoring::extractedBackground(edit.tree(), cursorLine(edit)); });
    add(u"inlineBackground"_s, tr("&Inline the Background"), tr("The background's steps go into its scenarios"),
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_B),
        [](const GherkinEdit &edit) { return refactoring::inlinedBackground(edit.tree(), cursorLine(edit)); });
}

void StructureCommands::add(const QString &name, const QString &text, const QString &tip, const QKeySequence &keys,
                            const Making &make, SelectionAfter selection)
{
    Actions &actions = m_window.actions();
    QAction *action = actions.add(actions.scenarioMenu, name, text, keys);
    action->setStatusTip(tip);
    m_entries.push_back({action, tip, selection, make});
    const std::size_t index = m_entries.size() - 1;
    connect(action, &QAction::triggered, this, [this, index] { run(m_entries[index]); });
}

GherkinEdit *StructureCommands::edit() const
{
    const FeaturePage *page = m_window.tabs().currentPage();
    return page && page->isLoaded() && !m_session.isReadOnly() ? page->edit() : nullptr;
}

void StructureCommands::run(const Entry &entry)
{
    GherkinEdit *text = edit();
    if (!text)
        return;
    const Result<refactoring::TextChange> change = entry.make(*text);
    if (change)
        applyChange(*text, *change, entry.selection);
    else
        m_window.statusBar()->showMessage(change.error().message, sentenceTime);
}

void StructureCommands::showWhatFits()
{
    const GherkinEdit *text = edit();
    for (const Entry &entry : m_entries) {
        const Result<refactoring::TextChange> change = text ? entry.make(*text) : Result<refactoring::TextChange>();
        entry.action->setEnabled(text && change);
        entry.action->setStatusTip(change ? entry.tip : change.error().message);
    }
}

void StructureCommands::enableAll()
{
    for (const Entry &entry : m_entries)
        entry.action->setEnabled(edit() != nullptr);
}

} // namespace stepwright
