#pragma once

#include "editor/text/editedtext.h"
#include "model/base/result.h"
#include "model/project/entities.h"

#include <QFuture>
#include <QTimer>

#include <optional>

namespace stepwright {

class Session;

/// A feature that is open, in one page or in several: its text as it is edited, what is stored of it, and the draft
/// that outlives a crash.
class OpenFeature : public QObject
{
    Q_OBJECT

public:
    /// `session` and `themes` must outlive it. The text is read at once; `loaded` reports it.
    OpenFeature(const QString &folderUid, Session &session, const EditorThemes &themes);

    [[nodiscard]] QString folderUid() const { return m_folderUid; }
    [[nodiscard]] QString name() const; ///< of its folder; empty where that is gone
    [[nodiscard]] std::shared_ptr<EditedText> text() const { return m_text; }
    [[nodiscard]] bool isLoaded() const { return m_stored.has_value(); }
    [[nodiscard]] bool isModified() const;

    /// Puts a text that was never saved over the stored one.
    void showDraft(const QByteArray &bytes);
    /// Stores the text. Errors: those of Session::apply; the text stays modified then.
    QFuture<Result<>> save();
    /// Forgets the unsaved text together with its draft.
    void discardDraft();

Q_SIGNALS:
    void loaded();
    void loadFailed(const stepwright::Error &error);
    void modificationChanged();
    /// The text will be stored now.
    void aboutToSave();
    /// The stored text changed while there is unsaved text.
    void changedElsewhere();

private:
    void load();
    void show(const project::FeatureText &text);
    void update(const project::FeatureText &text);
    void keepDraft();

    QString m_folderUid;
    Session &m_session;
    std::shared_ptr<EditedText> m_text;
    QTimer m_draftTimer;
    std::optional<project::FeatureText> m_stored;
    std::optional<QByteArray> m_draft; ///< shown as soon as the stored text is there
    bool m_isSaving = false;
};

} // namespace stepwright
