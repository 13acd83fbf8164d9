#include "app/pages/featurepage.h"

#include "app/session.h"
#include "app/widgets/findbar.h"
#include "editor/completion/completer.h"
#include "editor/navigation/breadcrumbs.h"
#include "editor/reading/livereading.h"
#include "editor/reading/readingview.h"
#include "editor/text/gherkinedit.h"
#include "model/base/encoding.h"

#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace stepwright {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FeaturePage::FeaturePage(const QString &folderUid, Session &session, const EditorThemes &themes, QWidget *parent)
    : QWidget(parent), m_folderUid(folderUid), m_session(session), m_edit(new GherkinEdit(themes)),
      m_views(new QSplitter(this)), m_breadcrumbs(new Breadcrumbs(m_edit, this)), m_findBar(new FindBar(m_edit, this))
{
    m_edit->setObjectName(u"featureText"_s);
    m_edit->setAccessibleName(tr("Feature text"));
    m_edit->setReadOnly(true);
    m_edit->setFrameShape(QFrame::NoFrame);
    setFocusProxy(m_edit);

    m_views->setObjectName(u"featureViews"_s);
    m_views->setChildrenCollapsible(false);
    m_views->addWidget(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_breadcrumbs);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_findBar);

    m_draftTimer.setInterval(1s);
    m_draftTimer.setSingleShot(true);
    connect(&m_draftTimer, &QTimer::timeout, this, &FeaturePage::keepDraft);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (isLoaded() && !m_draftTimer.isActive())
            m_draftTimer.start();
    });
    connect(m_edit, &QPlainTextEdit::modificationChanged, this, &FeaturePage::modificationChanged);
    connect(&m_session, &Session::stepIndexChanged, this, [this] { m_edit->setStepIndex(m_session.stepIndex()); });
    connect(&m_session, &Session::featureChanged, this, [this](const QString &uid) {
        if (uid == m_folderUid)
            load();
    });
    connect(&m_session, &Session::factsChanged, this, [this] { m_edit->completer()->setFacts(m_session.facts()); });
    m_edit->setStepIndex(m_session.stepIndex());
    m_edit->completer()->setFacts(m_session.facts());
    m_edit->completer()->setRecentSteps(m_session.recentSteps());
    load();
}

bool FeaturePage::isModified() const
{
    return isLoaded() && m_edit->isModified();
}

void FeaturePage::load()
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

void FeaturePage::show(const project::FeatureText &text)
{
    const project::FolderNode *node = m_session.tree()->find(m_folderUid);
    m_edit->setPlace({m_folderUid, node ? node->folder.parentUid : QString(), node ? node->folder.name : QString()});
    m_edit->setFeature(text.bytes, text.markdown);
    m_edit->setReadOnly(m_session.isReadOnly());
    m_stored = text;
    if (const auto draft = std::exchange(m_draft, {}))
        showDraft(*draft);
    if (m_wantedLine > 0)
        m_edit->goToLine(std::exchange(m_wantedLine, 0));
    Q_EMIT loaded();
}

void FeaturePage::update(const project::FeatureText &text)
{
    if (m_stored == text)
        return;
    const bool wasModified = isModified();
    m_stored = text;
    if (text.bytes == m_edit->bytes()) {
        m_edit->setSaved();
    } else if (wasModified) {
        Q_EMIT changedElsewhere();
    } else {
        const int line = m_edit->currentLine();
        const int column = m_edit->textCursor().positionInBlock() + 1;
        const int scrolled = m_edit->verticalScrollBar()->value();
        m_edit->setFeature(text.bytes, text.markdown);
        m_edit->goToLine(line, column);
        m_edit->verticalScrollBar()->setValue(scrolled);
    }
}

void FeaturePage::goToLine(int line)
{
    if (isLoaded())
        m_edit->goToLine(line);
    else
        m_wantedLine = line;
}

void FeaturePage::showDraft(const QByteArray &bytes)
{
    if (!isLoaded()) {
        m_draft = bytes;
        return;
    }
    // Typed over the stored text rather than set, so that undo leads back to what is stored.
    QTextCursor cursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(decodeText(bytes).text);
}

QFuture<Result<>> FeaturePage::save()
{
    if (!m_stored || !isModified() || m_isSaving)
        return QtFuture::makeReadyValueFuture(Result<>());
    Q_EMIT aboutToSave();
    m_isSaving = true;
    project::FeatureText after = *m_stored;
    after.bytes = m_edit->bytes();
    const project::FolderNode *node = m_session.tree()->find(m_folderUid);
    const project::Change change{tr("Edit \"%1\"").arg(node ? node->folder.name : after.path),
                                 {project::SetFeature{m_folderUid, m_stored, after, {}, {}}}};
    return m_session.apply(change).then(this, [this, after](const Result<> &result) {
        m_isSaving = false;
        if (!result)
            return result;
        m_stored = after;
        if (m_edit->bytes() == after.bytes)
            m_edit->setSaved();
        keepDraft();
        return result;
    });
}

void FeaturePage::keepDraft()
{
    if (isModified())
        m_session.keepDraft({m_folderUid, m_edit->bytes(), store::textHash(m_stored), {}});
    else
        m_session.discardDraft(m_folderUid);
}

void FeaturePage::discardDraft()
{
    m_draftTimer.stop();
    m_session.discardDraft(m_folderUid);
}

void FeaturePage::showText()
{
    if (!m_edit->isVisibleTo(this))
        Q_EMIT textWanted();
}

void FeaturePage::copy()
{
    if (m_reading && m_reading->hasFocus())
        m_reading->copy();
    else
        m_edit->copy();
}

void FeaturePage::setReadingPlace(ReadingPlace place)
{
    const bool isRead = place != ReadingPlace::Off;
    const bool hadFocus = m_edit->hasFocus() || (m_reading && m_reading->hasFocus());
    if (isRead && !m_reading) {
        m_reading = new ReadingView;
        m_views->addWidget(m_reading);
        m_reading->setProblemColor(m_edit->colors().error);
        new LiveReading(*m_edit, m_reading);
        connect(m_reading, &ReadingView::lineActivated, this, [this](int line) {
            showText();
            m_edit->goToLine(line);
        });
        m_views->setSizes({1, 1});
    } else if (!isRead) {
        delete std::exchange(m_reading, nullptr);
    }
    m_edit->setVisible(place != ReadingPlace::Instead);
    setFocusProxy(place == ReadingPlace::Instead ? static_cast<QWidget *>(m_reading) : m_edit);
    if (hadFocus)
        setFocus();
}

} // namespace stepwright
