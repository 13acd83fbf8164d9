#include "app/pages/tabside.h"

#include "app/appearance/icons.h"
#include "app/pages/featurepage.h"

#include <QStyle>
#include <QTabBar>
#include <QToolButton>

namespace stepwright {

using namespace Qt::StringLiterals;

TabSide::TabSide(QWidget *parent) : QTabWidget(parent)
{
    setDocumentMode(true);
    setMovable(true);
    setUsesScrollButtons(true);
    tabBar()->setExpanding(false);
    tabBar()->setElideMode(Qt::ElideRight);
    tabBar()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QTabWidget::tabBarClicked, this, &TabSide::clicked);
    connect(tabBar(), &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        if (FeaturePage *page = pageAt(tabBar()->tabAt(place)))
            Q_EMIT menuRequested(page, tabBar()->mapToGlobal(place));
    });
}

void TabSide::addPage(FeaturePage *page)
{
    const int index = addTab(page, icon(u"feature"_s), {});
    auto *close = new QToolButton;
    close->setObjectName(u"closeTabButton"_s);
    close->setIcon(icon(u"close"_s));
    close->setIconSize(QSize(12, 12));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close the tab"));
    connect(close, &QToolButton::clicked, this, [this, page] { Q_EMIT closeRequested(page); });
    tabBar()->setTabButton(index, QTabBar::RightSide, close);
    showTitles();
}

FeaturePage *TabSide::pageAt(int index) const
{
    return qobject_cast<FeaturePage *>(widget(index));
}

FeaturePage *TabSide::currentPage() const
{
    return pageAt(currentIndex());
}

QList<FeaturePage *> TabSide::pages() const
{
    QList<FeaturePage *> pages;
    for (int index = 0; index < count(); ++index)
        pages.append(pageAt(index));
    return pages;
}

void TabSide::setAside(bool isAside)
{
    setProperty("isAside", isAside); // stepwright.qss
    style()->unpolish(tabBar());
    style()->polish(tabBar());
}

void TabSide::showTitles()
{
    for (int index = 0; index < count(); ++index) {
        const FeaturePage *page = pageAt(index);
        QString name = page->feature().name();
        setTabToolTip(index, page->isModified() ? tr("%1 — not saved").arg(name) : name);
        setTabText(index, page->isModified() ? u"● "_s + name.replace('&'_L1, "&&"_L1) : name.replace('&'_L1, "&&"_L1));
    }
}

} // namespace stepwright
