#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace stepwright {

/// Where a project's secret token can be entered, with what it is for. Without one all works, with more requests.
class SecretTokenField : public QWidget
{
    Q_OBJECT

public:
    /// isKnown: the token is known already, and stays where nothing is entered.
    explicit SecretTokenField(bool isKnown, QWidget *parent);

    /// What was entered; may be empty.
    [[nodiscard]] QString text() const;

    /// Whether it is empty or could be a token; else this says so, and takes the focus.
    [[nodiscard]] bool validate();

private:
    QLineEdit *m_edit;
    QLabel *m_hint;
};

} // namespace stepwright
