#include "app/appearance/theme.h"
#include "app/sync/conflictmodels/conflictthingsmodel.h"
#include "app/sync/conflicts/conflictdelegate.h"
#include "app/sync/conflicts/conflictview.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;

using Take = sync::Choice::Take;

int ConflictView::current() const
{
    return m_linesModel->conflictAt(m_lines->currentIndex().row());
}

const ConflictSession::Thing *ConflictView::currentThing() const
{
    const int row = m_things->currentIndex().row();
    return row >= 0 && row < int(m_session.things().size()) ? &m_session.things()[row] : nullptr;
}

/// All conflicts in the order in which one reads.
QList<int> ConflictView::readingOrder() const
{
    QList<int> order;
    for (const ConflictSession::Thing &thing : m_session.things())
        order += thing.conflicts;
    return order;
}

/// The first that nobody has decided about.
std::optional<int> ConflictView::firstOpen(const QList<int> &conflicts) const
{
    const auto open = std::ranges::find_if(conflicts, [this](int one) { return !m_session.choice(one); });
    return open == conflicts.end() ? std::nullopt : std::optional(*open);
}

void ConflictView::showFirst()
{
    m_things->setCurrentIndex(m_thingsModel->index(0, 0));
    if (const std::optional<int> open = firstOpen(readingOrder()))
        showConflict(*open);
    updateState();
}

void ConflictView::showThing()
{
    const ConflictSession::Thing *thing = currentThing();
    m_linesModel->setThing(thing);
    m_title->setText(thing ? m_session.texts().nameOf(thing->kind, thing->uid) : tr("There are no conflicts."));
    if (thing && !thing->conflicts.isEmpty()) {
        const auto open = std::ranges::find_if(thing->conflicts, [this](int one) { return !m_session.choice(one); });
        const int shown = open == thing->conflicts.end() ? thing->conflicts.first() : *open;
        m_lines->setCurrentIndex(m_linesModel->index(m_linesModel->rowOf(shown)));
    } else if (thing) {
        int row = 0; // the first part that was merged by rule
        while (row + 1 < m_linesModel->rowCount() && !m_linesModel->line(row).mark)
            ++row;
        m_lines->setCurrentIndex(m_linesModel->index(row));
    }
    updateState();
}

void ConflictView::showConflict(int conflict)
{
    const int row = m_thingsModel->rowOf(conflict);
    if (row < 0)
        return;
    if (row != m_things->currentIndex().row())
        m_things->setCurrentIndex(m_thingsModel->index(row, 0));
    const QModelIndex line = m_linesModel->index(m_linesModel->rowOf(conflict));
    m_lines->setCurrentIndex(line);
    m_lines->scrollTo(line);
    m_lines->setFocus(Qt::OtherFocusReason);
}

void ConflictView::showNext(bool isForward)
{
    QList<int> order = readingOrder();
    if (order.isEmpty())
        return;
    if (!isForward)
        std::ranges::reverse(order);
    const qsizetype at = order.indexOf(current());
    std::rotate(order.begin(), order.begin() + (at + 1), order.end());
    showConflict(firstOpen(order).value_or(order.first()));
}

void ConflictView::take(Take take)
{
    const int conflict = current();
    if (conflict >= 0)
        say(m_session.choose(conflict, {take, {}}));
}

void ConflictView::takeAll(Take take)
{
    if (const ConflictSession::Thing *thing = currentThing())
        m_session.takeAll(*thing, take);
    m_lines->setFocus(Qt::OtherFocusReason);
}

void ConflictView::edit()
{
    const QModelIndex line = m_lines->currentIndex();
    const int conflict = current();
    if (conflict < 0 || !line.flags().testFlag(Qt::ItemIsEditable))
        return;
    say({});
    m_linesModel->setEdited(conflict);
    m_lines->doItemsLayout(); // the row has grown
    m_lines->edit(line);
    m_lines->scrollTo(line);
}

void ConflictView::undo()
{
    if (const int conflict = m_session.undo(); conflict >= 0)
        showConflict(conflict);
}

void ConflictView::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, stateColors(colors).error);
    m_problem->setPalette(colors);
}

void ConflictView::updateState()
{
    const int conflict = current();
    const sync::Choice::Takes takes =
        conflict >= 0 ? sync::possibleTakes(m_session.conflicts()[conflict]) : sync::Choice::Takes();
    for (const auto &[side, button] : m_takes.asKeyValueRange())
        button->setEnabled(takes.testFlag(side));
    const ConflictSession::Thing *thing = currentThing();
    m_allMine->setEnabled(thing && !thing->conflicts.isEmpty());
    m_allTheirs->setEnabled(thing && !thing->conflicts.isEmpty());
    m_undo->setEnabled(m_session.canUndo());
    m_apply->setEnabled(!m_session.resolution().things.isEmpty());
    m_state->setText(stateText());
}

QString ConflictView::stateText() const
{
    int marks = 0;
    int things = 0;
    for (const ConflictSession::Thing &thing : m_session.things()) {
        marks += thing.marks;
        things += m_session.leftIn(thing) > 0;
    }
    QStringList sentences;
    if (m_session.conflicts().isEmpty())
        sentences.append(tr("There are no conflicts."));
    else if (things == 0)
        sentences.append(tr("Everything is decided."));
    else
        sentences.append(tr("%n conflict(s) to decide", nullptr, m_session.left()) + u' ' +
                         tr("in %n thing(s).", nullptr, things));
    if (marks > 0)
        sentences.append(tr("%n place(s) were merged by rule: please look at them.", nullptr, marks));
    return sentences.join(u' ');
}

} // namespace stepwright
