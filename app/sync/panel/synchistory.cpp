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

namespace {

SyncReport reportOf(const RunRecord &run)
{
    return reportFromJson(run.report).value_or(SyncReport());
}

} // namespace

SyncHistory::SyncHistory(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_runs(new QTreeWidget(this)), m_nothing(new QLabel), m_items(new SyncItemTree)
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
    connect(m_runs, &QTreeWidget::currentItemChanged, this,
            [this] { showReport(m_runs->indexOfTopLevelItem(m_runs->currentItem())); });
    connect(m_items, &SyncItemTree::itemChosen, this, &SyncHistory::itemChosen);
    connect(m_items, &SyncItemTree::conflictChosen, this, &SyncHistory::conflictChosen);
    showReport(-1);
}

void SyncHistory::showRuns(const QList<RunRecord> &runs)
{
    if (std::ranges::equal(runs, m_shown, {}, &RunRecord::id, &RunRecord::id))
        return;
    const int before = m_runs->indexOfTopLevelItem(m_runs->currentItem());
    const qint64 chosen = before < 0 ? 0 : m_shown[before].id;
    m_runs->clear();
    m_shown = runs;
    for (const RunRecord &run : runs) {
        const QString summary = run.ended.isValid() ? summaryOf(reportOf(run)) : QString();
        auto *item = new QTreeWidgetItem(
            m_runs, {QLocale().toString(run.started.toLocalTime(), QLocale::ShortFormat), outcomeText(run), summary});
        item->setToolTip(2, summary);
        if (run.id == chosen)
            m_runs->setCurrentItem(item);
    }
}

void SyncHistory::showReport(int row)
{
    const SyncReport report = row < 0 ? SyncReport() : reportOf(m_shown[row]);
    const bool isEmpty = report.items.isEmpty() && report.problems.isEmpty();
    m_items->showReport(report);
    m_items->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    if (row < 0)
        m_nothing->setText(tr("Choose a sync to see what it did."));
    else if (m_shown[row].ended.isValid())
        m_nothing->setText(summaryOf(report));
    else
        m_nothing->setText(tr("It was broken off, and tells nothing. The next one went on from there."));
}

} // namespace stepwright
