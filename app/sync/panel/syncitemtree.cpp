#include "app/sync/panel/syncitemtree.h"

#include "app/appearance/icons.h"

#include <QHeaderView>

namespace stepwright {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

constexpr int kindRole = Qt::UserRole;
constexpr int uidRole = Qt::UserRole + 1;
constexpr int conflictRole = Qt::UserRole + 2;

} // namespace

SyncItemTree::SyncItemTree(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(u"syncItems"_s);
    setAccessibleName(tr("What the sync did"));
    setColumnCount(2);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(16);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const QString uid = item->data(0, uidRole).toString();
        if (item->data(0, conflictRole).toBool())
            Q_EMIT conflictChosen();
        else if (!uid.isEmpty())
            Q_EMIT itemChosen(EntityKind(item->data(0, kindRole).toInt()), uid);
    });
}

void SyncItemTree::showReport(const SyncReport &report)
{
    clear();
    setAccessibleName(report.isRehearsal ? tr("What a sync would do") : tr("What the sync did"));
    addItems(report, SyncItem::Way::Conflict, tr("Conflicts"), u"syncconflict"_s);
    addItems(report, SyncItem::Way::Refused, tr("Not taken by the platform"), u"error"_s);
    addItems(report, SyncItem::Way::Down, tr("From the platform"), u"syncdown"_s);
    addItems(report, SyncItem::Way::Up, tr("To the platform"), u"syncup"_s);
    addItems(report, SyncItem::Way::Held, tr("Held back"), u"recent"_s);
    QList<QStringList> problems;
    for (const QString &problem : report.problems)
        problems.append({problem});
    addGroup(tr("Problems"), u"warning"_s, problems);
}

void SyncItemTree::addItems(const SyncReport &report, SyncItem::Way way, const QString &title, const QString &iconName)
{
    QList<QStringList> rows;
    QList<const SyncItem *> items;
    for (const SyncItem &item : report.items) {
        if (item.way != way)
            continue;
        rows.append({textOf(item), item.why});
        items.append(&item);
    }
    addGroup(title, iconName, rows, items);
}

void SyncItemTree::addGroup(const QString &title, const QString &iconName, const QList<QStringList> &rows,
                            const QList<const SyncItem *> &items)
{
    if (rows.isEmpty())
        return;
    auto *group = new QTreeWidgetItem(this, {tr("%1 (%2)").arg(title).arg(rows.size())});
    group->setIcon(0, icon(iconName));
    for (qsizetype row = 0; row < rows.size(); ++row) {
        auto *item = new QTreeWidgetItem(group, rows[row]);
        item->setToolTip(0, rows[row].join(u'\n').trimmed());
        item->setToolTip(1, rows[row].value(1));
        if (items.isEmpty()) {
            item->setFirstColumnSpanned(true);
            continue;
        }
        item->setData(0, kindRole, int(items[row]->kind));
        item->setData(0, uidRole, items[row]->uid);
        item->setData(0, conflictRole, items[row]->way == SyncItem::Way::Conflict);
    }
    group->setFirstColumnSpanned(true);
    group->setExpanded(true);
}

} // namespace stepwright
