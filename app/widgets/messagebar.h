#pragma once

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace stepwright {

enum class Severity { Information, Success, Warning, Error };

/// What the message bar says: what happened, where, and what can be done about it.
struct Message
{
    struct Choice
    {
        QString text; ///< with a mnemonic
        std::function<void()> chosen;
    };

    Severity severity = Severity::Information;
    QString text;
    QString detail; ///< shown as a tool tip
    std::vector<Choice> choices;
};

/// A quiet line above the text for what the user should know but need not answer at once. A new message takes the old
/// one's place.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    void dismiss();

    [[nodiscard]] QString text() const;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_choices;
};

} // namespace stepwright
