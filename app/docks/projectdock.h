#pragma once

#include "app/sync/syncmark.h"
#include "model/project/projecttree.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QSortFilterProxyModel;
class QStackedLayout;
class QTreeView;

namespace stepwright {

class ProjectTreeModel;

/// The project tree with its filter box. What is done to a folder happens elsewhere: the dock says which one was meant.
class ProjectDock : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectDock(QWidget *parent = nullptr);

    /// canMove: whether rows can be dragged.
    void setTree(std::shared_ptr<const project::ProjectTree> tree, bool canMove);

    /// How folders and scenarios stand to the platform, by uid.
    void setSyncMarks(const SyncMarks &marks);

    /// Selects a folder and scrolls to it without opening it.
    void showFolder(const QString &folderUid);

    /// Puts the cursor into the filter box.
    void focusFilter();

    /// The selected folder, or that of the selected scenario; empty: none.
    [[nodiscard]] QString currentFolder() const;

    /// Actions the context menu offers for folders, in its order; a null pointer is a separator.
    void setContextActions(const QList<QAction *> &actions);

Q_SIGNALS:
    /// line: 1-based, 0 for the feature itself
    void featureActivated(const QString &folderUid, int line);
    void currentFolderChanged(const QString &folderUid);
    void importRequested();
    /// As those of ProjectTreeModel.
    void scenarioDropped(const QString &folderUid, const QString &scenarioUid, const QString &targetFolderUid,
                         const QString &beforeUid);
    void folderDropped(const QString &folderUid, const QString &parentUid, const QString &beforeUid);

private:
    void showContextMenu(const QPoint &position);
    void activate(const QModelIndex &index);
    void filter(const QString &text);
    void showFittingPage();

    ProjectTreeModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    QTreeView *m_view;
    QStackedLayout *m_pages;
    QLabel *m_empty;
    QMenu *m_menu;
};

} // namespace stepwright
