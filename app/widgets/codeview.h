#pragma once

#include "editor/highlighting/editorthemes.h"

#include <QPlainTextEdit>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace stepwright {

/// Shows a file to be read, coloured like its language. Of very large files the beginning is shown.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// `themes` must outlive it.
    explicit CodeView(const EditorThemes &themes, QWidget *parent = nullptr);

    /// Shows a text, coloured as a file of this name; the place that was in view stays for the same name.
    void showFile(const QString &name, const QString &text);

    /// Shows a difference in the unified format.
    void showPatch(const QString &name, const QString &patch);

    /// How many lines are left out of what is shown.
    [[nodiscard]] qsizetype leftOut() const { return m_leftOut; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showText(const QString &name, const QString &text, const KSyntaxHighlighting::Definition &definition);
    void applyColors();

    const EditorThemes &m_themes;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
    QPalette m_colors; ///< as it was applied
    QString m_name;
    qsizetype m_leftOut = 0;
};

} // namespace stepwright
