#include "app/docks/problemsdock.h"

#include "app/appearance/icons.h"
#include "app/appearance/theme.h"
#include "editor/problems/problemsmodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

/// Puts a shape for the severity before its word.
class SeverityDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const StateColors colors = stateColors(option->palette);
        const bool isError =
            Problem::Severity(index.data(ProblemsModel::SeverityRole).toInt()) == Problem::Severity::Error;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = isError ? icon(u"error"_s, colors.error) : icon(u"warning"_s, colors.warning);
        option->decorationSize = QSize(16, 16);
    }
};

} // namespace

ProblemsDock::ProblemsDock(QWidget *parent)
    : QWidget(parent), m_view(new QTreeView(this)), m_empty(new QLabel(this)), m_pages(new QStackedLayout(this))
{
    m_view->setObjectName(u"problemList"_s);
    m_view->setAccessibleName(tr("Problems"));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setHeaderHidden(true);
    m_view->setItemDelegateForColumn(ProblemsModel::SeverityColumn, new SeverityDelegate(m_view));
    m_empty->setObjectName(u"problemsEmpty"_s);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_empty->setContentsMargins(12, 4, 12, 4);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    connect(m_view, &QTreeView::clicked, this, &ProblemsDock::choose);
    connect(m_view, &QTreeView::activated, this, &ProblemsDock::choose);
    setFocusProxy(m_view);
    showFittingPage();
}

void ProblemsDock::setProblems(ProblemsModel *problems)
{
    if (m_problems == problems)
        return;
    if (m_problems)
        m_problems->disconnect(this);
    m_problems = problems;
    m_view->setModel(problems);
    if (problems) {
        m_view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
        connect(problems, &QAbstractItemModel::modelReset, this, &ProblemsDock::showFittingPage);
        connect(problems, &QAbstractItemModel::rowsInserted, this, &ProblemsDock::showFittingPage);
        connect(problems, &QAbstractItemModel::rowsRemoved, this, &ProblemsDock::showFittingPage);
    }
    showFittingPage();
}

void ProblemsDock::choose(const QModelIndex &index)
{
    const QModelIndex first = index.siblingAtColumn(0);
    Q_EMIT problemChosen(first.data(ProblemsModel::LineRole).toInt(), first.data(ProblemsModel::ColumnRole).toInt());
}

void ProblemsDock::showFittingPage()
{
    const bool isEmpty = !m_problems || m_problems->rowCount() == 0;
    m_empty->setText(m_problems ? tr("No problems in this feature.")
                                : tr("Problems of the open feature are listed here."));
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
}

} // namespace stepwright
