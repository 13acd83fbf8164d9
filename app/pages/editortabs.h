#pragma once

#include "model/base/result.h"
#include "model/gherkin/tree/tree.h"

#include <QHash>
#include <QTabWidget>

#include <functional>

namespace stepwright {

class EditorThemes;
class FeaturePage;
class Questions;
class Session;

/// The open features, one tab each.
class EditorTabs : public QTabWidget
{
    Q_OBJECT

public:
    /// All must outlive the tabs.
    EditorTabs(Session &session, const EditorThemes &themes, Questions &questions, QWidget *parent = nullptr);

    /// Shows a feature in its tab, opening one if need be. line: 1-based, 0: where the cursor is.
    FeaturePage *openFeature(const QString &folderUid, int line = 0);

    [[nodiscard]] FeaturePage *currentPage() const;
    [[nodiscard]] FeaturePage *pageOf(const QString &folderUid) const;
    [[nodiscard]] QList<FeaturePage *> pages() const;
    [[nodiscard]] QStringList openFeatures() const;
    /// By folder uid the texts of the open features as they are, saved or not.
    [[nodiscard]] QHash<QString, gherkin::Tree> trees() const;

    void saveCurrent();
    /// Saves every changed feature, then calls `saved` unless one could not be saved.
    void saveAll(const std::function<void()> &saved = [] {});

    /// Closes a tab, asking first if it holds unsaved text.
    void closeTab(int index);
    /// Asks about unsaved texts; then, unless the user cancels, closes all tabs and calls `closed`.
    void closeAll(const std::function<void()> &closed);

    void setZoom(int percent);

Q_SIGNALS:
    /// A page shows its text for the first time.
    void pageLoaded(stepwright::FeaturePage *page);
    void currentPageChanged(stepwright::FeaturePage *page);
    void currentLineChanged(int line);
    void modificationChanged();
    void failed(const stepwright::Error &error);
    void changedElsewhere(stepwright::FeaturePage *page);
    void zoomChanged(int percent);
    /// A page's text will be stored now; who wants to change it first does so at once.
    void aboutToSave(stepwright::FeaturePage *page);
    void saved(const QString &featureName);

private:
    [[nodiscard]] QString nameOf(const FeaturePage &page) const;
    void addPage(FeaturePage *page);
    void removePage(FeaturePage *page);
    void showTitles();
    void removeLostPages();

    Session &m_session;
    const EditorThemes &m_themes;
    Questions &m_questions;
    int m_zoom = 100;
};

} // namespace stepwright
