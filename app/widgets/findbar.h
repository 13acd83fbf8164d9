#pragma once

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace stepwright {

class GherkinEdit;
class QueryFields;
class TextFinding;

/// Finds and replaces in the text above it while one types; Enter and Shift+Enter go on, Escape gives the focus back.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(GherkinEdit *edit, QWidget *parent = nullptr);

    /// Shows the bar with what is selected in it.
    void find();
    /// The same with the row for replacing.
    void replace();
    /// Go on with what was looked for last, whether the bar is shown or not.
    void findNext();
    void findPrevious();

    /// What was looked for, and written in its place, before; latest first.
    void setHistory(const QStringList &searched, const QStringList &written);

Q_SIGNALS:
    void searched(const QString &text);
    void written(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addFindRow(QHBoxLayout *row);
    void addReplaceRow(QHBoxLayout *row);
    QToolButton *addButton(const QString &name, const QString &help, QHBoxLayout *row, void (FindBar::*method)());
    void takeSelection();
    void search();
    void go(void (TextFinding::*step)());
    void replaceOne();
    void replaceAll();
    void takeReplaced(int count);
    void showState();
    void closeBar();

    GherkinEdit *m_edit;
    TextFinding *m_finding;
    QueryFields *m_query;
    QComboBox *m_with;
    QLabel *m_answer = nullptr;
    QWidget *m_replacing;
    QLabel *m_wrong;  ///< why what is looked for makes no sense
    QString m_notice; ///< what was done, until something else is
    int m_start = 0;  ///< where the search began, in the document
};

} // namespace stepwright
