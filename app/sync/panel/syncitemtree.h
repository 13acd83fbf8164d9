#pragma once

#include "model/sync/engine/syncreport.h"

#include <QTreeWidget>

namespace stepwright {

/// What a sync did, or would do, in groups: from the platform, to it, conflicts, what waits, problems.
class SyncItemTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SyncItemTree(QWidget *parent = nullptr);

    void showReport(const sync::SyncReport &report);

Q_SIGNALS:
    /// A row was chosen by Enter or a double click.
    void itemChosen(stepwright::sync::EntityKind kind, const QString &uid);
    void conflictChosen(); ///< somebody wants to decide

private:
    void addGroup(const QString &title, const QString &iconName, const QList<QStringList> &rows,
                  const QList<const sync::SyncItem *> &items = {});
    void addItems(const sync::SyncReport &report, sync::SyncItem::Way way, const QString &title,
                  const QString &iconName);
};

} // namespace stepwright
