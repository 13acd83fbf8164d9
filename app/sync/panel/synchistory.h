#pragma once

#include "model/sync/state/syncstate.h"

#include <QSplitter>

class QLabel;
class QTreeWidget;

namespace stepwright {

class SyncItemTree;

/// The syncs of a project, and what the chosen one did.
class SyncHistory : public QSplitter
{
    Q_OBJECT

public:
    explicit SyncHistory(QWidget *parent);

    /// The last one first. What is chosen stays so.
    void showRuns(const QList<sync::RunRecord> &runs);

Q_SIGNALS:
    void itemChosen(stepwright::sync::EntityKind kind, const QString &uid);
    void conflictChosen(); ///< somebody wants to decide

private:
    void showReport(int row);

    QList<sync::RunRecord> m_shown;
    QTreeWidget *m_runs;
    QLabel *m_nothing;
    SyncItemTree *m_items;
};

} // namespace stepwright
