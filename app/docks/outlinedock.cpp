#include "app/docks/outlinedock.h"

#include "app/appearance/icons.h"
#include "editor/navigation/outlinemodel.h"

#include <QLabel>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

QString iconName(OutlineModel::Kind kind)
{
    switch (kind) {
    case OutlineModel::Kind::Feature:
        return u"feature"_s;
    case OutlineModel::Kind::Rule:
        return u"rule"_s;
    case OutlineModel::Kind::Background:
        return u"background"_s;
    case OutlineModel::Kind::Scenario:
        return u"scenario"_s;
    case OutlineModel::Kind::ScenarioOutline:
        return u"outline"_s;
    case OutlineModel::Kind::Examples:
        return u"examples"_s;
    }
    return {};
}

/// Puts the icon of its kind before each entry.
class KindDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon(iconName(OutlineModel::Kind(index.data(OutlineModel::KindRole).toInt())));
        option->decorationSize = QSize(16, 16);
    }
};

} // namespace

OutlineDock::OutlineDock(QWidget *parent)
    : QWidget(parent), m_view(new QTreeView(this)),
      m_empty(new QLabel(tr("The outline of a feature stands here: its rules, scenarios and examples."), this)),
      m_pages(new QStackedLayout(this))
{
    m_view->setObjectName(u"outlineTree"_s);
    m_view->setAccessibleName(tr("Outline"));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setIndentation(16);
    m_view->setItemDelegate(new KindDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setDragDropMode(QAbstractItemView::DragDrop);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setDropIndicatorShown(true);
    m_empty->setObjectName(u"outlineEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setMargin(24);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    connect(m_view, &QTreeView::clicked, this, &OutlineDock::choose);
    connect(m_view, &QTreeView::activated, this, &OutlineDock::choose);
    setFocusProxy(m_view);
    showFittingPage();
}

void OutlineDock::setOutline(OutlineModel *outline)
{
    if (m_outline == outline)
        return;
    if (m_outline)
        m_outline->disconnect(this);
    m_outline = outline;
    m_view->setModel(outline);
    if (outline) {
        connect(outline, &QAbstractItemModel::modelReset, this, &OutlineDock::showFittingPage);
        connect(outline, &QAbstractItemModel::rowsInserted, this, &OutlineDock::showFittingPage);
        connect(outline, &QAbstractItemModel::rowsRemoved, this, &OutlineDock::showFittingPage);
    }
    showFittingPage();
}

void OutlineDock::showLine(int line)
{
    if (!m_outline)
        return;
    const QModelIndex index = m_outline->indexOfLine(line);
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
}

void OutlineDock::choose(const QModelIndex &index)
{
    Q_EMIT lineChosen(index.data(OutlineModel::LineRole).toInt(), 1);
}

void OutlineDock::showFittingPage()
{
    const bool isEmpty = !m_outline || m_outline->rowCount() == 0;
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    if (!isEmpty)
        m_view->expandAll();
}

} // namespace stepwright
