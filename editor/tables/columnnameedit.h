#pragma once

#include "model/gherkin/tables/columnname.h"

#include <QFrame>

#include <functional>

class QLabel;
class QLineEdit;

namespace stepwright {

/// A field over a place where a column's name stands: Enter takes the new name, Escape or going elsewhere leaves the
/// old one. While a name cannot be taken the field says why.
class ColumnNameEdit : public QFrame
{
    Q_OBJECT

public:
    /// Shows the field over `parent`, which gets the keyboard back, and goes away by itself.
    /// place: of the name in the parent. outline: where the name must be unique. accepted: called once, with the name.
    ColumnNameEdit(QWidget *parent, const QRect &place, const QString &name, gherkin::Scenario outline,
                   const gherkin::Tree &tree, std::function<void(const QString &)> accepted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString problem() const;
    void showProblem();
    void accept();
    void leave();

    QLineEdit *m_name;
    QLabel *m_problem;
    QString m_oldName;
    gherkin::Tree m_tree; ///< that the outline points into
    gherkin::Scenario m_outline;
    std::function<void(const QString &)> m_accepted;
};

} // namespace stepwright
