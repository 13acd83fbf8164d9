#pragma once

#include "app/commands/exportcontent.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class ExportDialog;
}

namespace stepwright {

class EditorThemes;
class ExportFilesPage;
class ExportOptionsForm;
class ExportPreview;
class ExportWordsPage;

/// Asks for the folder and the options of an export, and shows what it would write there: the files with their content
/// or difference, and what is new for automation. It can be accepted at any time; files that are the user's stay unless
/// the user allowed to overwrite them here.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// The preview and the themes must outlive it.
    ExportDialog(const ExportRequest &proposed, ExportPreview &preview, const EditorThemes &themes,
                 QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// What was chosen, with what was rendered for it where that is finished.
    [[nodiscard]] ExportRequest request() const;

private:
    enum class Mood { Quiet, Good, Bad };

    void makeForm(const EditorThemes &themes);
    void orderTabs();
    void connectForm();
    void connectPreview();
    void browse();
    void ask();
    void stopOrAskAgain();
    void showStart();
    void showContent();
    void showFailure(const Error &error);
    void showStopped();
    void updateSums();
    void updateSignature();
    void showState(Mood mood, const QString &text);
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString sums(const ExportContent &content) const;

    ExportRequest m_request;
    ExportPreview &m_preview;
    std::unique_ptr<Ui::ExportDialog> m_form;
    ExportOptionsForm *m_options = nullptr;
    ExportFilesPage *m_files = nullptr;
    ExportWordsPage *m_words = nullptr;
    QPushButton *m_accept = nullptr;
    QString m_folder; ///< that permissions were given for
};

} // namespace stepwright
