#pragma once

#include "app/sync/conflictmodels/conflictsession.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QTreeView;

namespace stepwright {

class ConflictDelegate;
class ConflictLinesModel;
class ConflictThingsModel;

/// Shows the conflicts of a sync: what has some on the left, one of them with its conflicts on the right, and lets the
/// user decide about each. Nothing is done before it is told to apply what was decided.
class ConflictView : public QWidget
{
    Q_OBJECT

public:
    /// session: must outlive it.
    explicit ConflictView(ConflictSession &session, QWidget *parent = nullptr);
    ~ConflictView() override;

    /// Shows a conflict and gives it the keyboard.
    void showConflict(int conflict);

    /// Shows the next or the previous conflict that is to be decided; where none is, the next or previous one.
    void showNext(bool isForward = true);

    /// The conflict that has the keyboard; -1: none.
    [[nodiscard]] int current() const;

Q_SIGNALS:
    /// What was decided shall be done.
    void applyRequested(const stepwright::sync::Resolution &resolution);
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeThings();
    [[nodiscard]] QWidget *makeConflicts();
    void addChoices(QBoxLayout *layout);
    void addBottom(QBoxLayout *layout);
    void addKeys();
    [[nodiscard]] QPushButton *addButton(QBoxLayout *layout, const QString &name, const QString &text,
                                         const QString &tip);
    [[nodiscard]] const ConflictSession::Thing *currentThing() const;
    void showThing();
    [[nodiscard]] QList<int> readingOrder() const;
    [[nodiscard]] std::optional<int> firstOpen(const QList<int> &conflicts) const;
    void showFirst();
    void take(sync::Choice::Take take);
    void takeAll(sync::Choice::Take take);
    void edit();
    void undo();
    void updateState();
    void say(const QString &problem);
    [[nodiscard]] QString stateText() const;

    ConflictSession &m_session;
    ConflictThingsModel *m_thingsModel;
    ConflictLinesModel *m_linesModel;
    ConflictDelegate *m_delegate = nullptr;
    QTreeView *m_things = nullptr;
    QListView *m_lines = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_state = nullptr;
    QHash<sync::Choice::Take, QPushButton *> m_takes;
    QPushButton *m_allMine = nullptr;
    QPushButton *m_allTheirs = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace stepwright
