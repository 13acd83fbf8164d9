#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QLineEdit;

namespace stepwright {

/// A field over a place in a view: Enter takes what is written, Escape or going elsewhere leaves it. What is to be said
/// of the text stands below, and while it cannot be taken Enter does nothing.
class InlineField : public QFrame
{
    Q_OBJECT

public:
    /// What a text is worth.
    struct Verdict
    {
        QString sentence; ///< empty: nothing to say
        bool canBeTaken = true;
    };

    struct Content
    {
        QString name;  ///< of the line's object; the sentence's is this with "Problem" behind it
        QString title; ///< for people
        QString text;
        std::function<Verdict(const QString &)> judge; ///< of the text without blanks around it
        std::function<void(const QString &)> accepted; ///< called once, with a text that is another one
    };

    /// Shows the field over `parent`, which gets the keyboard back, and goes away by itself.
    /// place: in the parent, of what is changed.
    InlineField(QWidget *parent, const QRect &place, Content content);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showVerdict();
    void accept();
    void leave();

    QRect m_place;
    Content m_content;
    QLineEdit *m_line;
    QLabel *m_sentence;
};

} // namespace stepwright
