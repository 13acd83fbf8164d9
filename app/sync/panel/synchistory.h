#pragma once

#include "app/sync/platformconnection.h"

#include <QSplitter>

class QLabel;
class QTreeWidget;

namespace stepwright {

class SyncItemTree;

/// The syncs of a project, and what the chosen one did. Reports may be long: they are read one by one, and only once
/// somebody looks.
class SyncHistory : public QSplitter
{
    Q_OBJECT

public:
    /// connection: must outlive this.
    SyncHistory(PlatformConnection &connection, QWidget *parent);

    /// The last one first. What is chosen stays so.
    void showRuns(const QList<sync::RunRecord> &runs);

Q_SIGNALS:
    void itemChosen(stepwright::sync::EntityKind kind, const QString &uid);
    void conflictChosen(); ///< somebody wants to decide

protected:
    void showEvent(QShowEvent *event) override;

private:
    void readReport();
    void showReport(const sync::SyncReport &report);
    void readNextSummary();
    void setSummary(qint64 run, const QString &summary);
    [[nodiscard]] const sync::RunRecord *current() const; ///< null: none is chosen

    PlatformConnection &m_connection;
    QList<sync::RunRecord> m_shown;
    QHash<qint64, QString> m_summaries; ///< of runs whose reports were read
    bool m_isReading = false;
    QTreeWidget *m_runs;
    QLabel *m_nothing;
    SyncItemTree *m_items;
};

} // namespace stepwright
