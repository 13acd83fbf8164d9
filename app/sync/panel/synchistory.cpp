#include "app/sync/panel/synchistory.h"

#include "app/sync/panel/syncitemtree.h"
#include "app/sync/panel/syncstatus.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

SyncHistory::SyncHistory(PlatformConnection &connection, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_connection(connection), m_runs(new QTreeWidget(this)), m_nothing(new QLabel),
      m_items(new SyncItemTree)
{
    m_runs->setObjectName(u"syncRuns"_s);
    m_runs->setAccessibleName(tr("Syncs before"));
    m_runs->setRootIsDecorated(false);
    m_runs->setUniformRowHeights(true);
    m_runs->setHeaderLabels({tr("Begun"), tr("Outcome"), tr("What it did")});
    m_runs->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_runs->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_items->setObjectName(u"syncRunItems"_s);
    m_nothing->setObjectName(u"syncRunNothing"_s);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(12, 4, 12, 4);
    m_nothing->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *report = new QWidget(this);
    auto *layout = new QVBoxLayout(report);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_items, 1);
    layout->addWidget(m_nothing);
    addWidget(m_runs);
    addWidget(report);
    setChildrenCollapsible(false);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    connect(m_runs, &QTreeWidget::currentItemChanged, this, &SyncHistory::readReport);
    connect(m_items, &SyncItemTree::itemChosen, this, &SyncHistory::itemChosen);
    connect(m_items, &SyncItemTree::conflictChosen, this, &SyncHistory::conflictChosen);
    showReport({});
}

void SyncHistory::showRuns(const QList<RunRecord> &runs)
{
    if (std::ranges::equal(runs, m_shown, {}, &RunRecord::id, &RunRecord::id))
        return;
    const RunRecord *before = current();
    const qint64 chosen = before ? before->id : 0;
    m_runs->clear();
    m_shown = runs;
    if (runs.isEmpty())
        m_summaries.clear(); // another project counts anew
    for (const RunRecord &run : runs) {
        auto *item = new QTreeWidgetItem(
            m_runs, {QLocale().toString(run.started.toLocalTime(), QLocale::ShortFormat), outcomeText(run), {}});
        setSummary(run.id, m_summaries.value(run.id));
        if (run.id == chosen)
            m_runs->setCurrentItem(item);
    }
    readNextSummary();
}

const RunRecord *SyncHistory::current() const
{
    const int row = m_runs->indexOfTopLevelItem(m_runs->currentItem());
    return row < 0 ? nullptr : &m_shown[row];
}

void SyncHistory::setSummary(qint64 run, const QString &summary)
{
    const auto row = std::ranges::find(m_shown, run, &RunRecord::id) - m_shown.begin();
    if (QTreeWidgetItem *item = m_runs->topLevelItem(int(row))) {
        item->setText(2, summary);
        item->setToolTip(2, summary);
    }
}

void SyncHistory::showEvent(QShowEvent *event)
{
    QSplitter::showEvent(event);
    readNextSummary();
}

/// One at a time, so that what somebody does in between does not wait for long.
void SyncHistory::readNextSummary()
{
    if (m_isReading || !isVisible())
        return;
    const auto next = std::ranges::find_if(
        m_shown, [this](const RunRecord &run) { return run.ended.isValid() && !m_summaries.contains(run.id); });
    if (next == m_shown.end())
        return;
    m_isReading = true;
    m_connection.reportOf(next->id).then(this, [this, run = *next](const Result<SyncReport> &report) {
        m_isReading = false;
        const auto shown = std::ranges::find(m_shown, run.id, &RunRecord::id);
        if (shown != m_shown.end() && shown->started == run.started) {
            m_summaries.insert(run.id, report ? summaryOf(*report) : QString());
            setSummary(run.id, m_summaries.value(run.id));
        }
        readNextSummary();
    });
}

void SyncHistory::readReport()
{
    const RunRecord *chosen = current();
    if (!chosen || !chosen->ended.isValid()) {
        showReport({});
        return;
    }
    m_connection.reportOf(chosen->id).then(this, [this, id = chosen->id](const Result<SyncReport> &report) {
        if (const RunRecord *now = current(); now && now->id == id)
            showReport(report.value_or(SyncReport()));
    });
}

void SyncHistory::showReport(const SyncReport &report)
{
    const bool isEmpty = report.items.isEmpty() && report.problems.isEmpty();
    const RunRecord *chosen = current();
    m_items->showReport(report);
    m_items->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    if (!chosen)
        m_nothing->setText(tr("Choose a sync to see what it did."));
    else if (chosen->ended.isValid())
        m_nothing->setText(summaryOf(report));
    else
        m_nothing->setText(tr("It was broken off, and tells nothing. The next one went on from there."));
}

} // namespace stepwright
