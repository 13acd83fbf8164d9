#include "app/pages/openfeature.h"

#include "app/session.h"
#include "model/base/encoding.h"

#include <QTextCursor>

namespace stepwright {

using namespace std::chrono_literals;

OpenFeature::OpenFeature(const QString &folderUid, Session &session, const EditorThemes &themes)
    : m_folderUid(folderUid), m_session(session), m_text(std::make_shared<EditedText>(themes))
{
    m_draftTimer.setInterval(1s);
    m_draftTimer.setSingleShot(true);
    connect(&m_draftTimer, &QTimer::timeout, this, &OpenFeature::keepDraft);
    connect(m_text->document(), &QTextDocument::contentsChanged, this, [this] {
        if (isLoaded() && !m_draftTimer.isActive())
            m_draftTimer.start();
    });
    connect(m_text->document(), &QTextDocument::modificationChanged, this, &OpenFeature::modificationChanged);
    connect(&m_session, &Session::featureChanged, this, [this](const QString &uid) {
        if (uid == m_folderUid)
            load();
    });
    load();
}

QString OpenFeature::name() const
{
    const project::FolderNode *node = m_session.tree() ? m_session.tree()->find(m_folderUid) : nullptr;
    return node ? node->folder.name : QString();
}

bool OpenFeature::isModified() const
{
    return isLoaded() && m_text->isModified();
}

void OpenFeature::load()
{
    m_session.store().feature(m_folderUid).then(this, [this](const Result<project::FeatureText> &text) {
        if (!m_session.isOpen())
            return; // the project was closed meanwhile
        if (!text)
            Q_EMIT loadFailed(text.error());
        else if (isLoaded())
            update(*text);
        else
            show(*text);
    });
}

void OpenFeature::show(const project::FeatureText &text)
{
    m_text->setFeature(text.bytes, text.markdown);
    m_stored = text;
    if (const auto draft = std::exchange(m_draft, {}))
        showDraft(*draft);
    Q_EMIT loaded();
}

void OpenFeature::update(const project::FeatureText &text)
{
    if (m_stored == text)
        return;
    const bool wasModified = isModified();
    m_stored = text;
    if (text.bytes == m_text->bytes())
        m_text->setSaved();
    else if (wasModified)
        Q_EMIT changedElsewhere();
    else
        m_text->takeStored(text.bytes, text.markdown);
}

void OpenFeature::showDraft(const QByteArray &bytes)
{
    if (!isLoaded()) {
        m_draft = bytes;
        return;
    }
    // Typed over the stored text rather than set, so that undo leads back to what is stored.
    QTextCursor cursor(m_text->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(decodeText(bytes).text);
}

QFuture<Result<>> OpenFeature::save()
{
    if (!m_stored || !isModified() || m_isSaving)
        return QtFuture::makeReadyValueFuture(Result<>());
    Q_EMIT aboutToSave();
    m_isSaving = true;
    project::FeatureText after = *m_stored;
    after.bytes = m_text->bytes();
    const project::FolderNode *node = m_session.tree()->find(m_folderUid);
    const project::Change change{tr("Edit \"%1\"").arg(node ? node->folder.name : after.path),
                                 {project::SetFeature{m_folderUid, m_stored, after, {}, {}}}};
    return m_session.apply(change).then(this, [this, after](const Result<> &result) {
        m_isSaving = false;
        if (!result)
            return result;
        m_stored = after;
        if (m_text->bytes() == after.bytes)
            m_text->setSaved();
        keepDraft();
        return result;
    });
}

void OpenFeature::keepDraft()
{
    if (isModified())
        m_session.keepDraft({m_folderUid, m_text->bytes(), store::textHash(m_stored), {}});
    else
        m_session.discardDraft(m_folderUid);
}

void OpenFeature::discardDraft()
{
    m_draftTimer.stop();
    m_session.discardDraft(m_folderUid);
}

} // namespace stepwright
