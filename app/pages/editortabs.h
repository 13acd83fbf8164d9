#pragma once

#include "app/pages/opentabs.h"
#include "app/pages/tabside.h"
#include "model/base/result.h"
#include "model/gherkin/tree/tree.h"

#include <QHash>
#include <QSplitter>

#include <functional>

namespace stepwright {

class EditorThemes;
class FeaturePage;
class OpenFeature;
class Questions;
class Session;

/// The open features, one tab each, in one side or in two beside each other. A feature may be open in both: they show
/// one text. What the menus do is for the page that was used last, the current one.
class EditorTabs : public QSplitter
{
    Q_OBJECT

public:
    /// All must outlive the tabs.
    EditorTabs(Session &session, const EditorThemes &themes, Questions &questions, QWidget *parent = nullptr);
    ~EditorTabs() override;

    /// Shows a feature in its tab, opening one if need be. line: 1-based, 0: where the cursor is.
    FeaturePage *openFeature(const QString &folderUid, int line = 0);
    /// Shows a feature in the other side, which is made if there is none.
    FeaturePage *openAside(const QString &folderUid, int line = 0);

    /// Opens features as they lay beside each other; those that are gone are left out.
    void restore(const OpenTabs &tabs);
    [[nodiscard]] OpenTabs openTabs() const;

    [[nodiscard]] FeaturePage *currentPage() const;
    /// The page of a feature, in the side that was used last if it is open in both.
    [[nodiscard]] FeaturePage *pageOf(const QString &folderUid) const;
    [[nodiscard]] QList<FeaturePage *> pages() const;
    /// The text of a page's tab.
    [[nodiscard]] QString titleOf(const FeaturePage &page) const;
    /// By side, the folder uids of its tabs.
    [[nodiscard]] QList<QStringList> openFeatures() const;
    /// By folder uid the texts of the open features as they are, saved or not.
    [[nodiscard]] QHash<QString, gherkin::Tree> trees() const;

    void saveCurrent();
    /// Saves every changed feature, then calls `saved` unless one could not be saved.
    void saveAll(const std::function<void()> &saved = [] {});

    /// Closes a tab, asking first if text would be lost.
    void closePage(FeaturePage *page);
    /// Asks about unsaved texts; then, unless the user cancels, closes all tabs and calls `closed`.
    void closeAll(const std::function<void()> &closed);

    [[nodiscard]] bool isSplit() const { return m_sides.size() > 1; }
    /// Moves a tab to the other side, which is made if there is none.
    void moveAside(FeaturePage *page);
    /// Goes to the other side's current tab.
    void goAside();
    /// Brings all tabs back into one side.
    void join();

    void setZoom(int percent);

Q_SIGNALS:
    /// A feature's text is there for the first time.
    void featureLoaded(stepwright::OpenFeature *feature);
    /// A page shows its text for the first time.
    void pageLoaded(stepwright::FeaturePage *page);
    void currentPageChanged(stepwright::FeaturePage *page);
    void currentLineChanged(int line);
    void modificationChanged();
    void failed(const stepwright::Error &error);
    void changedElsewhere(stepwright::OpenFeature *feature);
    void zoomChanged(int percent);
    /// A feature's text will be stored now; who wants to change it first does so at once.
    void aboutToSave(stepwright::OpenFeature *feature);
    void saved(const QString &featureName);
    /// Tabs came, went or moved to the other side.
    void tabsChanged();
    /// A tab's menu is wanted; what it offers is for the current page.
    void menuRequested(const QPoint &place);

private:
    [[nodiscard]] std::shared_ptr<OpenFeature> featureOf(const QString &folderUid);
    [[nodiscard]] QList<FeaturePage *> pagesOf(const OpenFeature &feature) const;
    [[nodiscard]] TabSide *sideOf(const FeaturePage *page) const;
    [[nodiscard]] TabSide *otherSide();
    TabSide *addSide();
    void removeSideIfEmpty(TabSide *side);
    void setCurrentSide(TabSide *side);
    FeaturePage *show(FeaturePage *page, int line);
    FeaturePage *addPage(std::shared_ptr<OpenFeature> feature, TabSide *side);
    void removePage(FeaturePage *page);
    void showTitles();
    void removeLostPages();

    Session &m_session;
    const EditorThemes &m_themes;
    Questions &m_questions;
    QHash<QString, std::weak_ptr<OpenFeature>> m_features; ///< by folder uid
    QList<TabSide *> m_sides;                              ///< one or two
    TabSide *m_current = nullptr;                          ///< the side that was used last
    int m_zoom = 100;
};

} // namespace stepwright
