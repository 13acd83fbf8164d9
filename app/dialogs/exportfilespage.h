#pragma once

#include "app/commands/exportcontent.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QRadioButton;

namespace stepwright {

class CodeView;
class EditorThemes;
class ExportFilesTree;

/// The files of an export, and of the current one its content or its difference against the file in the folder.
class ExportFilesPage : public QWidget
{
    Q_OBJECT

public:
    /// `themes` must outlive it.
    explicit ExportFilesPage(const EditorThemes &themes, QWidget *parent = nullptr);

    /// Null: there is nothing to show.
    void showContent(const std::shared_ptr<const ExportContent> &content);

    [[nodiscard]] ExportFilesTree &tree() { return *m_tree; }

    /// What takes the keyboard, as one reads.
    [[nodiscard]] QList<QWidget *> controls() const;

private:
    [[nodiscard]] QWidget *makeViewer(const EditorThemes &themes);
    void showCurrent();
    void showCurrentText();
    void updatePermission();
    void show(const QString &name, bool isPatch, const Result<QString> &text);

    std::shared_ptr<const ExportContent> m_content;
    QCheckBox *m_onlyChanges;
    ExportFilesTree *m_tree;
    QLabel *m_name;
    QRadioButton *m_whole;
    QRadioButton *m_difference;
    QCheckBox *m_allow;
    CodeView *m_text;
    QLabel *m_remark;
    quint64 m_reading = 0; ///< tells an answer about another file
};

} // namespace stepwright
