#pragma once

#include "model/linting/lintsettings.h"

#include <QDialog>

class QComboBox;
class QSpinBox;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace stepwright {

/// Sets severity and limit of each rule for a project, beside the page that explains the chosen rule.
class RulesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RulesDialog(const linting::LintSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] const linting::LintSettings &settings() const { return m_settings; }

private:
    [[nodiscard]] QWidget *ruleEditor();
    void showRule();
    void changeRule();
    void fill(QTreeWidgetItem *item) const;
    void restoreDefaults();

    linting::LintSettings m_settings;
    QTreeWidget *m_list;
    QComboBox *m_severity;
    QSpinBox *m_limit;
    QTextBrowser *m_page;
};

/// Shows the page of one rule. Not modal: one can look at it while writing.
class RulePageDialog : public QDialog
{
    Q_OBJECT

public:
    RulePageDialog(linting::RuleId rule, QWidget *parent);
};

} // namespace stepwright
