#pragma once

#include "model/base/result.h"
#include "model/project/entities.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

class QSplitter;

namespace stepwright {

class Breadcrumbs;
class EditorThemes;
class FindBar;
class GherkinEdit;
class ReadingView;
class Session;

/// Where a feature is shown as a document.
enum class ReadingPlace { Off, Beside, Instead };

/// A tab: the editor of one feature, what is stored of it, and the draft that outlives a crash.
class FeaturePage : public QWidget
{
    Q_OBJECT

public:
    /// `session` and `themes` must outlive the page. The text is read at once; `loaded` reports it.
    FeaturePage(const QString &folderUid, Session &session, const EditorThemes &themes, QWidget *parent = nullptr);

    [[nodiscard]] QString folderUid() const { return m_folderUid; }
    [[nodiscard]] GherkinEdit *edit() const { return m_edit; }
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }
    [[nodiscard]] Breadcrumbs *breadcrumbs() const { return m_breadcrumbs; }
    [[nodiscard]] bool isLoaded() const { return m_stored.has_value(); }
    [[nodiscard]] bool isModified() const;

    /// Shows a line (1-based), now or when the text is there.
    void goToLine(int line);

    /// Puts a text that was never saved over the stored one.
    void showDraft(const QByteArray &bytes);

    /// Stores the text. Errors: those of Session::apply; the text stays modified then.
    QFuture<Result<>> save();

    /// Forgets the unsaved text together with its draft.
    void discardDraft();

    /// Shows the feature as a document beside the text, instead of it, or not.
    void setReadingPlace(ReadingPlace place);
    /// Sees to it that the text can be seen, and not only the document.
    void showText();
    /// Copies what is selected where the keyboard is: in the document or in the text.
    void copy();

Q_SIGNALS:
    void loaded();
    void loadFailed(const stepwright::Error &error);
    void modificationChanged();
    /// The text will be stored now.
    void aboutToSave();
    /// The stored text changed while this page holds unsaved text.
    void changedElsewhere();
    /// Somebody wants to write where the document is read.
    void textWanted();

private:
    void load();
    void show(const project::FeatureText &text);
    void update(const project::FeatureText &text);
    void keepDraft();

    QString m_folderUid;
    Session &m_session;
    GherkinEdit *m_edit;
    QSplitter *m_views;               ///< the text, and the document when there is one
    ReadingView *m_reading = nullptr; ///< made when it is first wanted
    Breadcrumbs *m_breadcrumbs;
    FindBar *m_findBar;
    QTimer m_draftTimer;
    std::optional<project::FeatureText> m_stored;
    std::optional<QByteArray> m_draft; ///< shown as soon as the stored text is there
    int m_wantedLine = 0;
    bool m_isSaving = false;
};

} // namespace stepwright
