#include "app/dialogs/exportfilestree.h"

#include "app/appearance/icons.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <functional>

namespace stepwright {

using namespace Qt::StringLiterals;
using exporting::FileState;
using exporting::Owner;
using exporting::PlannedFile;

namespace {

enum Column { NameColumn, StateColumn, PermissionColumn };

constexpr int indexRole = Qt::UserRole;
constexpr int pathRole = Qt::UserRole + 1;
constexpr qsizetype surveyable = 200; // files that are shown with all folders open

QString stateText(const PlannedFile &file, bool isAllowed)
{
    switch (file.state) {
    case FileState::New:
        return ExportFilesTree::tr("New");
    case FileState::Changed:
        return ExportFilesTree::tr("Changed");
    case FileState::Same:
        return ExportFilesTree::tr("Unchanged");
    case FileState::Kept:
        if (file.owner == Owner::Kind)
            return isAllowed ? ExportFilesTree::tr("Yours: is overwritten") : ExportFilesTree::tr("Yours: stays");
        return isAllowed ? ExportFilesTree::tr("Edited by hand: is overwritten")
                         : ExportFilesTree::tr("Edited by hand: stays");
    case FileState::Gone:
        break;
    }
    if (file.owner == Owner::Editing)
        return isAllowed ? ExportFilesTree::tr("Not exported any more, edited by hand: is deleted")
                         : ExportFilesTree::tr("Not exported any more, edited by hand: stays");
    return isAllowed ? ExportFilesTree::tr("Not exported any more: is deleted")
                     : ExportFilesTree::tr("Not exported any more: stays");
}

QString iconName(const PlannedFile &file, bool isAllowed)
{
    switch (file.state) {
    case FileState::New:
        return u"new"_s;
    case FileState::Changed:
        return u"rename"_s;
    case FileState::Same:
        return u"done"_s;
    case FileState::Kept:
        return isAllowed ? u"warning"_s : u"information"_s;
    case FileState::Gone:
        break;
    }
    return isAllowed ? u"delete"_s : u"close"_s;
}

bool isFolder(const QTreeWidgetItem *row)
{
    return !row->data(NameColumn, indexRole).isValid();
}

/// Visits the rows below one, each after those below it.
void visit(QTreeWidgetItem *row, const std::function<void(QTreeWidgetItem *)> &work)
{
    for (int i = 0; i < row->childCount(); ++i)
        visit(row->child(i), work);
    work(row);
}

} // namespace

ExportFilesTree::ExportFilesTree(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(u"exportFiles"_s);
    setAccessibleName(tr("Files of the export"));
    setToolTip(tr("Files that stay are overwritten or deleted only where you allow it in the last column: Space "
                  "allows and forbids it for all selected files."));
    setColumnCount(3);
    setHeaderLabels({tr("File"), tr("What happens"), tr("Allowed")});
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(StateColumn, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(PermissionColumn, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::currentItemChanged, this, &ExportFilesTree::currentChanged);
    connect(this, &QTreeWidget::itemChanged, this, &ExportFilesTree::takeCheck);
}

bool ExportFilesTree::needsPermission(const PlannedFile &file)
{
    return file.state == FileState::Kept || file.state == FileState::Gone;
}

qsizetype ExportFilesTree::indexOf(const QTreeWidgetItem *row) const
{
    return row && !isFolder(row) ? row->data(NameColumn, indexRole).toLongLong() : -1;
}

const PlannedFile *ExportFilesTree::current() const
{
    const qsizetype index = indexOf(currentItem());
    return index < 0 ? nullptr : &m_plan.files.at(index);
}

QTreeWidgetItem *ExportFilesTree::folderItem(const QString &path, QList<QTreeWidgetItem *> &roots)
{
    if (path.isEmpty())
        return nullptr;
    if (QTreeWidgetItem *known = m_folders.value(path))
        return known;
    QTreeWidgetItem *parent = folderItem(path.section(u'/', 0, -2), roots);
    auto *folder = new QTreeWidgetItem;
    folder->setText(NameColumn, path.section(u'/', -1));
    folder->setData(NameColumn, pathRole, path);
    folder->setIcon(NameColumn, icon(u"folder"_s));
    if (parent)
        parent->addChild(folder);
    else
        roots.append(folder);
    m_folders.insert(path, folder);
    return folder;
}

void ExportFilesTree::describe(QTreeWidgetItem *row)
{
    const PlannedFile &file = m_plan.files.at(indexOf(row));
    const bool isGiven = isAllowed(file.path);
    row->setText(StateColumn, stateText(file, isGiven));
    row->setIcon(StateColumn, icon(iconName(file, isGiven)));
    if (!needsPermission(file))
        return;
    row->setCheckState(PermissionColumn, isGiven ? Qt::Checked : Qt::Unchecked);
    row->setText(PermissionColumn, file.state == FileState::Gone ? tr("Delete") : tr("Overwrite"));
}

QTreeWidgetItem *ExportFilesTree::rowFor(qsizetype index)
{
    const PlannedFile &file = m_plan.files.at(index);
    auto *row = new QTreeWidgetItem;
    row->setText(NameColumn, file.path.section(u'/', -1));
    row->setData(NameColumn, indexRole, index);
    row->setData(NameColumn, pathRole, file.path);
    row->setToolTip(NameColumn, file.path);
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable |
                  (needsPermission(file) ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
    describe(row);
    m_rows.insert(file.path, row);
    return row;
}

void ExportFilesTree::showPlan(const exporting::ExportPlan &plan)
{
    const QString currentPath = currentItem() ? currentItem()->data(NameColumn, pathRole).toString() : QString();
    QSet<QString> folded;
    for (const auto &[path, folder] : m_folders.asKeyValueRange()) {
        if (!folder->isExpanded())
            folded.insert(path);
    }
    const bool isFirst = m_rows.isEmpty();
    {
        const QSignalBlocker quiet(this);
        clear();
        m_folders.clear();
        m_rows.clear();
        m_plan = plan;
        QList<QTreeWidgetItem *> roots;
        for (qsizetype index = 0; index < m_plan.files.size(); ++index) {
            QTreeWidgetItem *folder = folderItem(m_plan.files.at(index).path.section(u'/', 0, -2), roots);
            QTreeWidgetItem *row = rowFor(index);
            if (folder)
                folder->addChild(row);
            else
                roots.append(row);
        }
        addTopLevelItems(roots);
        sortItems(NameColumn, Qt::AscendingOrder);
        const bool isOpen = m_plan.files.size() <= surveyable;
        for (const auto &[path, folder] : m_folders.asKeyValueRange())
            folder->setExpanded(isFirst ? isOpen : !folded.contains(path));
        filter();
        QTreeWidgetItem *present = m_rows.value(currentPath, m_folders.value(currentPath));
        setCurrentItem(present ? present : topLevelItem(0));
    }
    Q_EMIT currentChanged();
    Q_EMIT permissionChanged();
}

/// Tells in each folder's row what happens below it, and hides what is not wanted.
void ExportFilesTree::filter()
{
    QHash<QTreeWidgetItem *, int> changes;
    const auto count = [&](QTreeWidgetItem *row) {
        if (!isFolder(row))
            changes[row] = m_plan.files.at(indexOf(row)).state == FileState::Same ? 0 : 1;
        else if (changes.value(row) > 0)
            row->setText(StateColumn, tr("%n to look at", nullptr, changes.value(row)));
        if (row->parent())
            changes[row->parent()] += changes.value(row);
        row->setHidden(m_isOnlyChanges && changes.value(row) == 0);
    };
    for (int i = 0; i < topLevelItemCount(); ++i)
        visit(topLevelItem(i), count);
}

void ExportFilesTree::setOnlyChanges(bool isOnly)
{
    m_isOnlyChanges = isOnly;
    const QSignalBlocker quiet(this);
    filter();
}

void ExportFilesTree::takeCheck(QTreeWidgetItem *row, int column)
{
    if (column == PermissionColumn && indexOf(row) >= 0)
        allow(row->data(NameColumn, pathRole).toString(), row->checkState(PermissionColumn) == Qt::Checked);
}

void ExportFilesTree::allow(const QString &path, bool isGiven)
{
    allow(QStringList{path}, isGiven);
}

/// Tells others once, however many files these are.
void ExportFilesTree::allow(const QStringList &paths, bool isGiven)
{
    bool isOther = false;
    {
        const QSignalBlocker quiet(this);
        for (const QString &path : paths) {
            if (isAllowed(path) == isGiven)
                continue;
            isOther = true;
            if (isGiven)
                m_allowed.insert(path);
            else
                m_allowed.remove(path);
            if (QTreeWidgetItem *row = m_rows.value(path))
                describe(row);
        }
    }
    if (!isOther)
        return;
    viewport()->update();
    Q_EMIT permissionChanged();
}

void ExportFilesTree::toggleSelected()
{
    QStringList paths;
    for (const QTreeWidgetItem *row : selectedItems()) {
        const qsizetype index = indexOf(row);
        if (index >= 0 && needsPermission(m_plan.files.at(index)))
            paths.append(m_plan.files.at(index).path);
    }
    const bool isGiven = std::ranges::any_of(paths, [this](const QString &path) { return !isAllowed(path); });
    allow(paths, isGiven);
}

void ExportFilesTree::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        toggleSelected();
    else
        QTreeWidget::keyPressEvent(event);
}

QSet<QString> ExportFilesTree::overwritten() const
{
    QSet<QString> paths;
    for (const PlannedFile &file : m_plan.files) {
        if (file.state == FileState::Kept && isAllowed(file.path))
            paths.insert(file.path);
    }
    return paths;
}

QSet<QString> ExportFilesTree::removed() const
{
    QSet<QString> paths;
    for (const PlannedFile &file : m_plan.files) {
        if (file.state == FileState::Gone && isAllowed(file.path))
            paths.insert(file.path);
    }
    return paths;
}

} // namespace stepwright
