#pragma once

#include "model/linting/rule.h"

#include <QPointer>
#include <QWidget>

#include <array>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedLayout;
class QToolButton;
class QTreeView;
class QVBoxLayout;

namespace stepwright {

class ProblemFilter;
class ProblemsModel;
class ProjectChecker;
class ProjectProblemsModel;

/// The problems of the feature in the current tab, or of the whole project, a line each, filtered by severity and text.
class ProblemsDock : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsDock(QWidget *parent = nullptr);

    /// Null: no feature is open.
    void setProblems(ProblemsModel *problems);
    /// Where the problems of the whole project come from; must outlive the dock.
    void setProject(ProjectChecker *checker);

    /// Goes to the problem behind (or before) a place of the feature in view, from the end to the beginning again; in
    /// the list of the project to the one below (or above) the chosen one. Lines and columns are 1-based.
    void goToNext(int line, int column);
    void goToPrevious(int line, int column);

    [[nodiscard]] QToolButton *rulesButton() const { return m_rules; }

Q_SIGNALS:
    /// Both 1-based; folderUid is empty for the feature in view.
    void problemChosen(int line, int column, const QString &folderUid);
    /// The context menu of a problem of the feature in view is to be filled.
    void menuRequested(QMenu *menu, int line, int column);
    void explanationRequested(stepwright::linting::RuleId rule);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addBar(QVBoxLayout *layout);
    void addSeverityButton(linting::Severity severity, const QString &name, QHBoxLayout *bar);
    void addList(QVBoxLayout *layout);
    void choose(const QModelIndex &index);
    void explain(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void showSource();
    void showState();
    void goTo(int step, int line, int column);
    [[nodiscard]] bool isForProject() const;

    QPointer<ProblemsModel> m_problems;
    ProjectChecker *m_checker = nullptr;
    ProjectProblemsModel *m_projectProblems;
    ProblemFilter *m_filter;
    QComboBox *m_scope;
    QLineEdit *m_text;
    QToolButton *m_rules;
    std::array<QToolButton *, 4> m_severities{}; ///< by Severity; none for Off
    QTreeView *m_view;
    QLabel *m_empty;
    QStackedLayout *m_pages;
};

} // namespace stepwright
