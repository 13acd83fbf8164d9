#include "editor/problems/quickfixes.h"

#include "editor/problems/problemsmodel.h"
#include "editor/text/gherkinedit.h"
#include "editor/text/textedits.h"

#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

bool isFixKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Period && event.modifiers() == Qt::ControlModifier;
}

bool isAltEnter(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && modifiers == Qt::AltModifier;
}

QString withoutMnemonic(QString text)
{
    return text.replace(u'&', "&&"_L1);
}

} // namespace

QuickFixes::QuickFixes(GherkinEdit *edit) : QObject(edit), m_edit(edit) {}

bool QuickFixes::wants(const QKeyEvent &event) const
{
    if (isFixKey(event))
        return true;
    const auto line = std::size_t(m_edit->currentLine() - 1);
    const auto lines = m_edit->tree().lines();
    const bool isInTable = line < lines.size() && lines[line].kind == gherkin::LineKind::TableRow;
    return isAltEnter(event) && !isInTable; // in tables the key writes a line break
}

bool QuickFixes::takeKey(const QKeyEvent &event)
{
    if (!wants(event))
        return false;
    showMenu();
    return true;
}

bool QuickFixes::hasFixes(int line) const
{
    return std::ranges::any_of(m_edit->problems()->problemsOfLine(line), [this](const Problem &problem) {
        return !linting::fixesFor(m_edit->tree(), problem.source).empty();
    });
}

void QuickFixes::addAction(QMenu &menu, const linting::Fix &fix) const
{
    const QAction *action = menu.addAction(withoutMnemonic(fix.label));
    connect(action, &QAction::triggered, m_edit, [edit = m_edit, tree = m_edit->tree(), fix] {
        if (edit->tree().source() == tree.source()) // an edit since then would be in the wrong place
            applyEdits(*edit, fix.edits);
    });
}

void QuickFixes::fillMenu(QMenu &menu, int line, int column) const
{
    std::vector<Problem> problems = m_edit->problems()->problemsOfLine(line);
    const auto isAround = [column](const Problem &problem) {
        return problem.column <= column && column <= problem.column + problem.length;
    };
    std::ranges::stable_partition(problems, isAround);
    const std::vector<linting::Problem> &all = m_edit->problems()->problems();
    for (const Problem &problem : problems) {
        menu.addSeparator();
        menu.addAction(withoutMnemonic(m_edit->problems()->message(problem.source)))->setEnabled(false);
        if (!m_edit->isReadOnly()) {
            for (const linting::Fix &fix : linting::fixesFor(m_edit->tree(), problem.source))
                addAction(menu, fix);
            if (const linting::Fix fix = linting::fixAllLike(m_edit->tree(), all, problem.source); !fix.edits.empty())
                addAction(menu, fix);
            for (const linting::Fix &way : linting::waysToIgnore(m_edit->tree(), problem.source))
                addAction(menu, way);
        }
        if (const auto rule = problem.source.rule) {
            const QAction *explain = menu.addAction(tr("Explain \"%1\"").arg(linting::title(*rule)));
            connect(explain, &QAction::triggered, this, [this, rule] { Q_EMIT explanationRequested(*rule); });
        }
    }
}

void QuickFixes::showMenu()
{
    auto *menu = new QMenu(m_edit);
    menu->setObjectName(u"fixMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, m_edit->currentLine(), m_edit->textCursor().positionInBlock() + 1);
    if (menu->isEmpty())
        menu->addAction(tr("No problems in this line"))->setEnabled(false);
    const QRect cursor = m_edit->cursorRect();
    menu->popup(m_edit->viewport()->mapToGlobal(cursor.bottomLeft()));
    for (QAction *action : menu->actions()) {
        if (action->isSeparator() || !action->isEnabled())
            continue;
        menu->setActiveAction(action);
        break;
    }
}

} // namespace stepwright
