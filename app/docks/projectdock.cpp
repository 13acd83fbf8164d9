#include "app/docks/projectdock.h"

#include "app/appearance/icons.h"
#include "app/docks/projecttreedelegate.h"
#include "app/docks/projecttreemodel.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QTreeView>
#include <QVBoxLayout>

namespace stepwright {

using namespace Qt::StringLiterals;

ProjectDock::ProjectDock(QWidget *parent)
    : QWidget(parent), m_model(new ProjectTreeModel(this)), m_filtered(new QSortFilterProxyModel(this)),
      m_filter(new QLineEdit(this)), m_view(new QTreeView(this)), m_pages(new QStackedLayout),
      m_empty(new QLabel(this)), m_menu(new QMenu(this))
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setAutoAcceptChildRows(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);

    m_filter->setObjectName(u"projectFilter"_s);
    m_filter->setPlaceholderText(tr("Filter features and scenarios"));
    m_filter->setAccessibleName(tr("Filter features and scenarios"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &ProjectDock::filter);

    auto *toTree = new QAction(this);
    toTree->setShortcuts({Qt::Key_Down, Qt::Key_Return});
    toTree->setShortcutContext(Qt::WidgetShortcut);
    m_filter->addAction(toTree);
    connect(toTree, &QAction::triggered, m_view, qOverload<>(&QWidget::setFocus));

    m_view->setObjectName(u"projectTree"_s);
    m_view->setAccessibleName(tr("Project"));
    m_view->setModel(m_filtered);
    m_view->setItemDelegate(new ProjectTreeDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setIndentation(16);
    m_view->setDragDropMode(QAbstractItemView::DragDrop);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setAutoExpandDelay(700);
    connect(m_model, &ProjectTreeModel::scenarioDropped, this, &ProjectDock::scenarioDropped);
    connect(m_model, &ProjectTreeModel::folderDropped, this, &ProjectDock::folderDropped);
    connect(m_view, &QTreeView::activated, this, &ProjectDock::activate);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &ProjectDock::showContextMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT currentFolderChanged(currentFolder()); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filtered, signal, this, &ProjectDock::showFittingPage);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &ProjectDock::showFittingPage);

    m_empty->setObjectName(u"projectEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setMargin(24);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    connect(m_empty, &QLabel::linkActivated, this, &ProjectDock::importRequested);

    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    auto *filterRow = new QVBoxLayout;
    filterRow->setContentsMargins(8, 8, 8, 8);
    filterRow->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(filterRow);
    layout->addLayout(m_pages);
    setFocusProxy(m_view);
    showFittingPage();
}

void ProjectDock::setTree(std::shared_ptr<const project::ProjectTree> tree, bool canMove)
{
    m_model->setCanMove(canMove);
    m_filter->setEnabled(tree != nullptr);
    m_model->setTree(std::move(tree));
    if (m_filtered->rowCount() == 1)
        m_view->expandToDepth(0);
    showFittingPage();
}

void ProjectDock::setSyncMarks(const SyncMarks &marks)
{
    m_model->setSyncMarks(marks);
}

void ProjectDock::showFolder(const QString &folderUid)
{
    const QModelIndex index = m_filtered->mapFromSource(m_model->indexOfFolder(folderUid));
    if (!index.isValid() || currentFolder() == folderUid)
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void ProjectDock::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

QString ProjectDock::currentFolder() const
{
    return m_view->currentIndex().data(ProjectTreeModel::FolderUidRole).toString();
}

void ProjectDock::setContextActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action)
            m_menu->addAction(action);
        else
            m_menu->addSeparator();
    }
}

void ProjectDock::showContextMenu(const QPoint &position)
{
    m_menu->popup(m_view->viewport()->mapToGlobal(position));
}

void ProjectDock::activate(const QModelIndex &index)
{
    const auto kind = ProjectTreeModel::Kind(index.data(ProjectTreeModel::KindRole).toInt());
    if (kind == ProjectTreeModel::Kind::Folder)
        m_view->setExpanded(index, !m_view->isExpanded(index));
    else
        Q_EMIT featureActivated(index.data(ProjectTreeModel::FolderUidRole).toString(),
                                index.data(ProjectTreeModel::LineRole).toInt());
}

void ProjectDock::filter(const QString &text)
{
    const QString folder = currentFolder();
    m_filtered->setFilterFixedString(text);
    if (!text.isEmpty())
        m_view->expandAll();
    else if (!folder.isEmpty())
        m_view->scrollTo(m_view->currentIndex());
    showFittingPage();
}

void ProjectDock::showFittingPage()
{
    const bool isEmpty = m_filtered->rowCount() == 0;
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    if (!isEmpty)
        return;
    if (m_model->rowCount() > 0)
        m_empty->setText(tr("No feature or scenario has this in its name."));
    else if (m_filter->isEnabled())
        m_empty->setText(tr("This project has no features yet. Add one with Ctrl+N, or <a href=\"import\">import a "
                            "folder</a> of feature files."));
    else
        m_empty->setText(tr("Open a project to see its features here."));
}

} // namespace stepwright
