#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace stepwright {

/// Searches the text above it while one types; Enter and Shift+Enter go on, Escape gives the focus back.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QPlainTextEdit *edit, QWidget *parent = nullptr);

    /// Shows the bar with the selected word in it.
    void open();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void findFromStart();
    void findNext();
    void findPrevious();
    void go(bool backward);
    void closeBar();

    QPlainTextEdit *m_edit;
    QLineEdit *m_text;
    QLabel *m_answer;
    int m_start = 0; ///< where the search began, in the document
};

} // namespace stepwright
