#include "app/pages/editortabs.h"

#include "app/appearance/icons.h"
#include "app/dialogs/questions.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "editor/text/gherkinedit.h"

#include <QTabBar>
#include <QToolButton>

namespace stepwright {

using namespace Qt::StringLiterals;

EditorTabs::EditorTabs(Session &session, const EditorThemes &themes, Questions &questions, QWidget *parent)
    : QTabWidget(parent), m_session(session), m_themes(themes), m_questions(questions)
{
    setObjectName(u"editorTabs"_s);
    setDocumentMode(true);
    setMovable(true);
    setUsesScrollButtons(true);
    tabBar()->setExpanding(false);
    tabBar()->setElideMode(Qt::ElideRight);
    connect(this, &QTabWidget::currentChanged, this, [this] { Q_EMIT currentPageChanged(currentPage()); });
    connect(&m_session, &Session::treeChanged, this, &EditorTabs::removeLostPages);
    connect(&m_session, &Session::treeChanged, this, &EditorTabs::showTitles);
    connect(&m_session, &Session::projectClosed, this, [this] {
        for (FeaturePage *page : pages())
            removePage(page);
    });
}

FeaturePage *EditorTabs::openFeature(const QString &folderUid, int line)
{
    FeaturePage *page = pageOf(folderUid);
    if (!page) {
        const project::FolderNode *node = m_session.tree() ? m_session.tree()->find(folderUid) : nullptr;
        if (!node || !node->feature)
            return nullptr;
        page = new FeaturePage(folderUid, m_session, m_themes, this);
        addPage(page);
    }
    setCurrentWidget(page);
    if (line > 0)
        page->goToLine(line);
    page->setFocus();
    return page;
}

void EditorTabs::addPage(FeaturePage *page)
{
    page->edit()->setZoom(m_zoom);
    connect(page, &FeaturePage::modificationChanged, this, &EditorTabs::showTitles);
    connect(page, &FeaturePage::modificationChanged, this, &EditorTabs::modificationChanged);
    connect(page, &FeaturePage::aboutToSave, this, [this, page] { Q_EMIT aboutToSave(page); });
    connect(page, &FeaturePage::loadFailed, this, &EditorTabs::failed);
    connect(page, &FeaturePage::changedElsewhere, this, [this, page] { Q_EMIT changedElsewhere(page); });
    connect(page, &FeaturePage::loaded, this, [this, page] {
        Q_EMIT pageLoaded(page);
        if (page == currentPage())
            Q_EMIT currentPageChanged(page);
    });
    connect(page->edit(), &GherkinEdit::zoomChanged, this, &EditorTabs::zoomChanged);
    connect(page->edit(), &GherkinEdit::currentLineChanged, this, [this, page](int line) {
        if (page == currentPage())
            Q_EMIT currentLineChanged(line);
    });
    const int index = addTab(page, icon(u"feature"_s), {});
    showTitles();
    auto *close = new QToolButton;
    close->setObjectName(u"closeTabButton"_s);
    close->setIcon(icon(u"close"_s));
    close->setIconSize(QSize(12, 12));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close the tab"));
    connect(close, &QToolButton::clicked, this, [this, page] { closeTab(indexOf(page)); });
    tabBar()->setTabButton(index, QTabBar::RightSide, close);
    if (page->isLoaded()) // its text was at hand
        Q_EMIT pageLoaded(page);
}

void EditorTabs::removePage(FeaturePage *page)
{
    removeTab(indexOf(page));
    page->deleteLater();
}

FeaturePage *EditorTabs::currentPage() const
{
    return qobject_cast<FeaturePage *>(currentWidget());
}

FeaturePage *EditorTabs::pageOf(const QString &folderUid) const
{
    for (FeaturePage *page : pages()) {
        if (page->folderUid() == folderUid)
            return page;
    }
    return nullptr;
}

QList<FeaturePage *> EditorTabs::pages() const
{
    QList<FeaturePage *> pages;
    for (int index = 0; index < count(); ++index)
        pages.append(qobject_cast<FeaturePage *>(widget(index)));
    return pages;
}

QStringList EditorTabs::openFeatures() const
{
    QStringList uids;
    for (const FeaturePage *page : pages())
        uids.append(page->folderUid());
    return uids;
}

QHash<QString, gherkin::Tree> EditorTabs::trees() const
{
    QHash<QString, gherkin::Tree> trees;
    for (const FeaturePage *page : pages()) {
        if (page->isLoaded())
            trees.insert(page->folderUid(), page->edit()->tree());
    }
    return trees;
}

void EditorTabs::saveCurrent()
{
    FeaturePage *page = currentPage();
    if (!page || !page->isModified())
        return;
    page->save().then(page, [this, page](const Result<> &result) {
        if (result)
            Q_EMIT saved(nameOf(*page));
    });
}

void EditorTabs::saveAll(const std::function<void()> &saved)
{
    for (FeaturePage *page : pages()) {
        if (page->isModified()) {
            page->save().then(this, [this, saved](const Result<> &result) {
                if (result)
                    saveAll(saved);
            });
            return; // one after the other: the next one when this one is on the disk
        }
    }
    saved();
}

void EditorTabs::closeTab(int index)
{
    auto *page = qobject_cast<FeaturePage *>(widget(index));
    if (!page->isModified()) {
        removePage(page);
        return;
    }
    switch (m_questions.unsavedTexts({nameOf(*page)})) {
    case UnsavedAnswer::Save:
        page->save().then(page, [this, page](const Result<> &result) {
            if (result)
                removePage(page);
        });
        break;
    case UnsavedAnswer::Discard:
        page->discardDraft();
        removePage(page);
        break;
    case UnsavedAnswer::Cancel:
        break;
    }
}

void EditorTabs::closeAll(const std::function<void()> &closed)
{
    QStringList unsaved;
    for (const FeaturePage *page : pages()) {
        if (page->isModified())
            unsaved.append(nameOf(*page));
    }
    const auto closePages = [this, closed] {
        for (FeaturePage *page : pages())
            removePage(page);
        closed();
    };
    switch (unsaved.isEmpty() ? UnsavedAnswer::Save : m_questions.unsavedTexts(unsaved)) {
    case UnsavedAnswer::Save:
        saveAll(closePages);
        break;
    case UnsavedAnswer::Discard:
        for (FeaturePage *page : pages())
            page->discardDraft();
        closePages();
        break;
    case UnsavedAnswer::Cancel:
        break;
    }
}

void EditorTabs::setZoom(int percent)
{
    m_zoom = percent;
    for (FeaturePage *page : pages())
        page->edit()->setZoom(percent);
}

QString EditorTabs::nameOf(const FeaturePage &page) const
{
    const project::FolderNode *node = m_session.tree() ? m_session.tree()->find(page.folderUid()) : nullptr;
    return node ? node->folder.name : QString();
}

void EditorTabs::showTitles()
{
    for (int index = 0; index < count(); ++index) {
        const auto *page = qobject_cast<FeaturePage *>(widget(index));
        QString name = nameOf(*page);
        setTabToolTip(index, page->isModified() ? tr("%1 — not saved").arg(name) : name);
        setTabText(index, page->isModified() ? u"● "_s + name.replace('&'_L1, "&&"_L1) : name.replace('&'_L1, "&&"_L1));
    }
}

void EditorTabs::removeLostPages()
{
    for (FeaturePage *page : pages()) {
        const project::FolderNode *node = m_session.tree()->find(page->folderUid());
        if (!node || !node->feature)
            removePage(page);
    }
}

} // namespace stepwright
