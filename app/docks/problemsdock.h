#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QStackedLayout;
class QTreeView;

namespace stepwright {

class ProblemsModel;

/// The problems of the feature in the current tab, a line each.
class ProblemsDock : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsDock(QWidget *parent = nullptr);

    /// Null: no feature is open.
    void setProblems(ProblemsModel *problems);

Q_SIGNALS:
    /// Both 1-based.
    void problemChosen(int line, int column);

private:
    void choose(const QModelIndex &index);
    void showFittingPage();

    QPointer<ProblemsModel> m_problems;
    QTreeView *m_view;
    QLabel *m_empty;
    QStackedLayout *m_pages;
};

} // namespace stepwright
