#pragma once

#include "editor/text/editorpart.h"
#include "model/linting/fixes/fix.h"

#include <QObject>

class QMenu;
class QTextDocument;

namespace stepwright {

class GherkinEdit;

/// Offers the ways to mend the problems of the cursor's line: on Ctrl+. and Alt+Enter, at the lamp in the gutter and in
/// menus. Each way is one step for undo.
class QuickFixes : public QObject, public EditorPart
{
    Q_OBJECT

public:
    explicit QuickFixes(GherkinEdit *edit);

    [[nodiscard]] bool wants(const QKeyEvent &event) const override;
    bool takeKey(const QKeyEvent &event) override;

    /// Whether something can be done about a line's (1-based) problems.
    [[nodiscard]] bool hasFixes(int line) const;
    /// Adds what can be done about a line's problems; those around a column (1-based; 0: none) come first.
    void fillMenu(QMenu &menu, int line, int column) const;
    /// Pops up the ways for the cursor's line.
    void showMenu();

Q_SIGNALS:
    /// Somebody wants to know more about a rule.
    void explanationRequested(stepwright::linting::RuleId rule) const;

private:
    void addAction(QMenu &menu, const linting::Fix &fix) const;

    GherkinEdit *m_edit;
};

} // namespace stepwright
