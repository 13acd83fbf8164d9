#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QStackedLayout;
class QTreeView;

namespace stepwright {

class OutlineModel;

/// The outline of the feature in the current tab: rules, backgrounds, scenarios, examples.
class OutlineDock : public QWidget
{
    Q_OBJECT

public:
    explicit OutlineDock(QWidget *parent = nullptr);

    /// Null: no feature is open.
    void setOutline(OutlineModel *outline);

    /// Marks the entry that a line (1-based) belongs to.
    void showLine(int line);

Q_SIGNALS:
    /// Both 1-based.
    void lineChosen(int line, int column);

private:
    void choose(const QModelIndex &index);
    void showFittingPage();

    QPointer<OutlineModel> m_outline;
    QTreeView *m_view;
    QLabel *m_empty;
    QStackedLayout *m_pages;
};

} // namespace stepwright
