#include "app/pages/editortabs.h"

#include "app/dialogs/questions.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "editor/text/gherkinedit.h"

#include <QApplication>

namespace stepwright {

using namespace Qt::StringLiterals;

EditorTabs::EditorTabs(Session &session, const EditorThemes &themes, Questions &questions, QWidget *parent)
    : QSplitter(parent), m_session(session), m_themes(themes), m_questions(questions)
{
    setObjectName(u"editorTabs"_s);
    setChildrenCollapsible(false);
    m_current = addSide();
    connect(&m_session, &Session::treeChanged, this, &EditorTabs::removeLostPages);
    connect(&m_session, &Session::treeChanged, this, &EditorTabs::showTitles);
    connect(&m_session, &Session::projectClosed, this, [this] {
        for (FeaturePage *page : pages())
            removePage(page);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        for (TabSide *side : std::as_const(m_sides)) {
            if (now && side->isAncestorOf(now))
                setCurrentSide(side);
        }
    });
}

EditorTabs::~EditorTabs()
{
    disconnect(qApp, nullptr, this, nullptr);
}

TabSide *EditorTabs::addSide()
{
    auto *side = new TabSide;
    side->setObjectName(u"tabSide%1"_s.arg(m_sides.size() + 1));
    m_sides.append(side);
    addWidget(side);
    connect(side, &TabSide::closeRequested, this, &EditorTabs::closePage);
    connect(side, &QTabWidget::currentChanged, this, [this, side] {
        if (side == m_current)
            Q_EMIT currentPageChanged(currentPage());
    });
    connect(side, &TabSide::clicked, this, [this, side] {
        setCurrentSide(side);
        side->currentPage()->setFocus();
    });
    connect(side, &TabSide::menuRequested, this, [this](FeaturePage *page, const QPoint &place) {
        show(page, 0);
        Q_EMIT menuRequested(place);
    });
    return side;
}

TabSide *EditorTabs::otherSide()
{
    if (!isSplit()) {
        TabSide *side = addSide();
        const int half = (orientation() == Qt::Horizontal ? width() : height()) / 2;
        setSizes({half, half});
        return side;
    }
    return m_sides[m_current == m_sides[0] ? 1 : 0];
}

void EditorTabs::removeSideIfEmpty(TabSide *side)
{
    if (side->count() > 0 || !isSplit())
        return;
    m_sides.removeOne(side);
    side->setObjectName({});
    m_sides[0]->setObjectName(u"tabSide1"_s);
    side->hide();
    side->deleteLater();
    if (side == m_current) {
        setCurrentSide(m_sides[0]);
        if (FeaturePage *page = currentPage())
            page->setFocus();
    }
}

void EditorTabs::setCurrentSide(TabSide *side)
{
    if (side == m_current)
        return;
    m_current = side;
    for (TabSide *each : std::as_const(m_sides))
        each->setAside(each != m_current);
    Q_EMIT currentPageChanged(currentPage());
}

std::shared_ptr<OpenFeature> EditorTabs::featureOf(const QString &folderUid)
{
    if (auto feature = m_features.value(folderUid).lock())
        return feature;
    const project::FolderNode *node = m_session.tree() ? m_session.tree()->find(folderUid) : nullptr;
    if (!node || !node->feature)
        return nullptr;
    auto feature = std::make_shared<OpenFeature>(folderUid, m_session, m_themes);
    m_features.insert(folderUid, feature);
    OpenFeature *plain = feature.get();
    connect(plain, &OpenFeature::modificationChanged, this, &EditorTabs::showTitles);
    connect(plain, &OpenFeature::modificationChanged, this, &EditorTabs::modificationChanged);
    connect(plain, &OpenFeature::aboutToSave, this, [this, plain] { Q_EMIT aboutToSave(plain); });
    connect(plain, &OpenFeature::loadFailed, this, &EditorTabs::failed);
    connect(plain, &OpenFeature::changedElsewhere, this, [this, plain] { Q_EMIT changedElsewhere(plain); });
    connect(plain, &OpenFeature::loaded, this, [this, plain] { Q_EMIT featureLoaded(plain); });
    if (plain->isLoaded()) // its text was at hand
        Q_EMIT featureLoaded(plain);
    return feature;
}

FeaturePage *EditorTabs::openFeature(const QString &folderUid, int line)
{
    FeaturePage *page = pageOf(folderUid);
    if (!page) {
        auto feature = featureOf(folderUid);
        if (!feature)
            return nullptr;
        page = addPage(std::move(feature), m_current);
    }
    return show(page, line);
}

FeaturePage *EditorTabs::openAside(const QString &folderUid, int line)
{
    auto feature = featureOf(folderUid);
    if (!feature)
        return nullptr;
    TabSide *side = otherSide();
    for (FeaturePage *page : pagesOf(*feature)) {
        if (sideOf(page) == side)
            return show(page, line);
    }
    return show(addPage(std::move(feature), side), line);
}

void EditorTabs::restore(const OpenTabs &tabs)
{
    for (const QString &uid : tabs.sides.value(0))
        openFeature(uid);
    for (const QString &uid : currentPage() ? tabs.sides.value(1) : QStringList()) {
        setCurrentSide(m_sides[0]);
        openAside(uid);
    }
    if (isSplit() && tabs.sizes.size() == m_sides.size())
        setSizes(tabs.sizes);
    for (qsizetype side = 0; side < m_sides.size(); ++side) {
        setCurrentSide(m_sides[side]);
        openFeature(tabs.shown.value(side));
    }
    setCurrentSide(m_sides.value(tabs.currentSide, m_sides[0]));
    if (FeaturePage *page = currentPage())
        page->setFocus();
}

OpenTabs EditorTabs::openTabs() const
{
    OpenTabs tabs{.sides = openFeatures(), .shown = {}, .currentSide = int(m_sides.indexOf(m_current)), .sizes = {}};
    for (const TabSide *side : m_sides)
        tabs.shown.append(side->currentPage() ? side->currentPage()->folderUid() : QString());
    if (isSplit())
        tabs.sizes = sizes();
    return tabs;
}

FeaturePage *EditorTabs::show(FeaturePage *page, int line)
{
    TabSide *side = sideOf(page);
    side->setCurrentWidget(page);
    setCurrentSide(side);
    if (line > 0)
        page->goToLine(line);
    page->setFocus();
    return page;
}

FeaturePage *EditorTabs::addPage(std::shared_ptr<OpenFeature> feature, TabSide *side)
{
    auto *page = new FeaturePage(std::move(feature), m_session, m_themes, this);
    page->edit()->setZoom(m_zoom);
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
    side->addPage(page);
    if (page->isLoaded())
        Q_EMIT pageLoaded(page);
    Q_EMIT tabsChanged();
    return page;
}

void EditorTabs::removePage(FeaturePage *page)
{
    TabSide *side = sideOf(page);
    side->removeTab(side->indexOf(page));
    if (pagesOf(page->feature()).isEmpty())
        m_features.remove(page->folderUid());
    page->deleteLater();
    removeSideIfEmpty(side);
    Q_EMIT tabsChanged();
}

TabSide *EditorTabs::sideOf(const FeaturePage *page) const
{
    for (TabSide *side : m_sides) {
        if (side->pages().contains(page))
            return side;
    }
    return nullptr;
}

FeaturePage *EditorTabs::currentPage() const
{
    return m_current->currentPage();
}

FeaturePage *EditorTabs::pageOf(const QString &folderUid) const
{
    FeaturePage *found = nullptr;
    for (FeaturePage *page : pages()) {
        if (page->folderUid() == folderUid && (!found || sideOf(page) == m_current))
            found = page;
    }
    return found;
}

QList<FeaturePage *> EditorTabs::pages() const
{
    QList<FeaturePage *> pages;
    for (const TabSide *side : m_sides)
        pages.append(side->pages());
    return pages;
}

QList<FeaturePage *> EditorTabs::pagesOf(const OpenFeature &feature) const
{
    QList<FeaturePage *> pages = this->pages();
    pages.removeIf([&feature](const FeaturePage *page) { return &page->feature() != &feature; });
    return pages;
}

QString EditorTabs::titleOf(const FeaturePage &page) const
{
    const TabSide *side = sideOf(&page);
    return side->tabText(side->indexOf(&page));
}

QList<QStringList> EditorTabs::openFeatures() const
{
    QList<QStringList> sides;
    for (const TabSide *side : m_sides) {
        QStringList uids;
        for (const FeaturePage *page : side->pages())
            uids.append(page->folderUid());
        sides.append(uids);
    }
    return sides;
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
    const FeaturePage *page = currentPage();
    if (!page || !page->isModified())
        return;
    OpenFeature &feature = page->feature();
    feature.save().then(&feature, [this, &feature](const Result<> &result) {
        if (result)
            Q_EMIT saved(feature.name());
    });
}

void EditorTabs::saveAll(const std::function<void()> &saved)
{
    for (const FeaturePage *page : pages()) {
        if (page->isModified()) {
            page->feature().save().then(this, [this, saved](const Result<> &result) {
                if (result)
                    saveAll(saved);
            });
            return; // one after the other: the next one when this one is on the disk
        }
    }
    saved();
}

void EditorTabs::closePage(FeaturePage *page)
{
    if (!page->isModified() || pagesOf(page->feature()).size() > 1) {
        removePage(page);
        return;
    }
    switch (m_questions.unsavedTexts({page->feature().name()})) {
    case UnsavedAnswer::Save:
        page->feature().save().then(page, [this, page](const Result<> &result) {
            if (result)
                removePage(page);
        });
        break;
    case UnsavedAnswer::Discard:
        page->feature().discardDraft();
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
            unsaved.append(page->feature().name());
    }
    unsaved.removeDuplicates();
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
        for (const FeaturePage *page : pages())
            page->feature().discardDraft();
        closePages();
        break;
    case UnsavedAnswer::Cancel:
        break;
    }
}

void EditorTabs::moveAside(FeaturePage *page)
{
    TabSide *from = sideOf(page);
    if (!isSplit() && from->count() == 1)
        return; // it would only leave an empty side
    TabSide *to = otherSide();
    for (FeaturePage *there : pagesOf(page->feature())) {
        if (sideOf(there) == to) {
            removePage(page);
            show(there, 0);
            return;
        }
    }
    from->removeTab(from->indexOf(page));
    to->addPage(page);
    show(page, 0);
    removeSideIfEmpty(from);
    Q_EMIT tabsChanged();
}

void EditorTabs::goAside()
{
    if (isSplit())
        show(otherSide()->currentPage(), 0);
}

void EditorTabs::join()
{
    if (!isSplit())
        return;
    FeaturePage *current = currentPage();
    const QString uid = current->folderUid();
    const int line = current->edit()->currentLine();
    for (FeaturePage *page : m_sides[1]->pages()) {
        setCurrentSide(m_sides.last());
        moveAside(page);
    }
    openFeature(uid, line);
}

void EditorTabs::setZoom(int percent)
{
    m_zoom = percent;
    for (FeaturePage *page : pages())
        page->edit()->setZoom(percent);
}

void EditorTabs::showTitles()
{
    for (TabSide *side : std::as_const(m_sides))
        side->showTitles();
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
