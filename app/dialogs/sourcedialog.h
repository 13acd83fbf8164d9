#pragma once

#include "editor/highlighting/editorthemes.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace stepwright {

/// Shows a place in a source file, to be read: the line is marked. A button opens the file in the program that the
/// system has for it.
class SourceDialog : public QDialog
{
    Q_OBJECT

public:
    /// line: 1-based. The file is read in the background. `themes` must outlive it.
    SourceDialog(const QString &file, int line, const EditorThemes &themes, QWidget *parent);
    ~SourceDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void showText(const QString &text);
    void applyColors();
    void markLine();

    QString m_file;
    int m_line;
    const EditorThemes &m_themes;
    QLabel *m_place;
    QPlainTextEdit *m_text;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
};

} // namespace stepwright
