#include "app/docks/problemsdock.h"

#include "app/appearance/icons.h"
#include "app/appearance/theme.h"
#include "app/docks/problemfilter.h"
#include "app/docks/projectproblemsmodel.h"
#include "editor/problems/problemsmodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>

namespace stepwright {

using namespace Qt::StringLiterals;
using linting::Severity;

namespace {

constexpr int projectScope = 1; // in the list of scopes, behind the feature

QIcon severityIcon(Severity severity, const QPalette &palette)
{
    const StateColors colors = stateColors(palette);
    switch (severity) {
    case Severity::Error:
        return icon(u"error"_s, colors.error);
    case Severity::Warning:
        return icon(u"warning"_s, colors.warning);
    default:
        return icon(u"hint"_s, colors.information);
    }
}

/// Puts a shape for the severity before its word.
class SeverityDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = severityIcon(Severity(index.data(ProblemsModel::SeverityRole).toInt()), option->palette);
        option->decorationSize = QSize(16, 16);
    }
};

} // namespace

ProblemsDock::ProblemsDock(QWidget *parent)
    : QWidget(parent), m_projectProblems(new ProjectProblemsModel(this)), m_filter(new ProblemFilter(this)),
      m_scope(new QComboBox(this)), m_text(new QLineEdit(this)), m_rules(new QToolButton(this)),
      m_view(new QTreeView(this)), m_empty(new QLabel(this)), m_pages(new QStackedLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    addBar(layout);
    addList(layout);
    setFocusProxy(m_view);
    showSource();
}

void ProblemsDock::addBar(QVBoxLayout *layout)
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(4);
    m_scope->setObjectName(u"problemScope"_s);
    m_scope->setAccessibleName(tr("Problems of"));
    m_scope->addItems({tr("This feature"), tr("Whole project")});
    bar->addWidget(m_scope);
    addSeverityButton(Severity::Error, tr("Errors"), bar);
    addSeverityButton(Severity::Warning, tr("Warnings"), bar);
    addSeverityButton(Severity::Hint, tr("Hints"), bar);
    m_text->setObjectName(u"problemText"_s);
    m_text->setAccessibleName(tr("Filter problems"));
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setClearButtonEnabled(true);
    bar->addWidget(m_text, 1);
    m_rules->setObjectName(u"problemRules"_s);
    m_rules->setAutoRaise(true);
    bar->addWidget(m_rules);
    layout->addLayout(bar);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ProblemsDock::showSource);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showState();
    });
}

void ProblemsDock::addSeverityButton(Severity severity, const QString &name, QHBoxLayout *bar)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"problems-"_s + linting::nameOf(severity));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setIcon(severityIcon(severity, palette()));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setChecked(true);
    button->setAutoRaise(true);
    connect(button, &QToolButton::toggled, this, [this, severity](bool on) {
        m_filter->setShown(severity, on);
        showState();
    });
    m_severities.at(std::size_t(severity)) = button;
    bar->addWidget(button);
}

void ProblemsDock::addList(QVBoxLayout *layout)
{
    m_view->setObjectName(u"problemList"_s);
    m_view->setAccessibleName(tr("Problems"));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setHeaderHidden(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setItemDelegateForColumn(ProblemsModel::SeverityColumn, new SeverityDelegate(m_view));
    m_view->setModel(m_filter);
    m_view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->installEventFilter(this);
    m_empty->setObjectName(u"problemsEmpty"_s);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_empty->setContentsMargins(12, 4, 12, 4);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    layout->addLayout(m_pages, 1);
    connect(m_view, &QTreeView::clicked, this, &ProblemsDock::choose);
    connect(m_view, &QTreeView::activated, this, &ProblemsDock::choose);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ProblemsDock::showMenu);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &ProblemsDock::showState);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ProblemsDock::showState);
}

bool ProblemsDock::isForProject() const
{
    return m_scope->currentIndex() == projectScope;
}

void ProblemsDock::setProblems(ProblemsModel *problems)
{
    if (m_problems == problems)
        return;
    m_problems = problems;
    if (!isForProject())
        showSource();
}

void ProblemsDock::setProject(ProjectChecker *checker)
{
    m_checker = checker;
    connect(checker, &ProjectChecker::problemsChanged, this, [this] {
        m_projectProblems->setProblems(m_checker->problems());
        showState();
    });
}

void ProblemsDock::showSource()
{
    QAbstractItemModel *source =
        isForProject() ? static_cast<QAbstractItemModel *>(m_projectProblems) : m_problems.data();
    m_filter->setSourceModel(source);
    // The filter tells of rows that go while the source still has them: the counts are right after the source's word.
    if (source) {
        for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(source, signal, this, &ProblemsDock::showState, Qt::UniqueConnection);
        connect(source, &QAbstractItemModel::modelReset, this, &ProblemsDock::showState, Qt::UniqueConnection);
    }
    if (m_checker)
        m_checker->setListing(isForProject());
    showState();
}

void ProblemsDock::showState()
{
    const std::array<int, 4> counts = m_filter->counts();
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint})
        m_severities.at(std::size_t(severity))->setText(QString::number(counts.at(std::size_t(severity))));
    const bool isFiltered = m_filter->sourceModel() && m_filter->sourceModel()->rowCount() > 0;
    if (isFiltered)
        m_empty->setText(tr("No problem matches the filter."));
    else if (isForProject())
        m_empty->setText(m_checker && m_checker->isListing() ? tr("Looking at all features…")
                                                             : tr("No problems in this project."));
    else
        m_empty->setText(m_problems ? tr("No problems in this feature.")
                                    : tr("Problems of the open feature are listed here."));
    const bool isEmpty = m_filter->rowCount() == 0;
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
}

void ProblemsDock::choose(const QModelIndex &index)
{
    Q_EMIT problemChosen(index.data(ProblemsModel::LineRole).toInt(), index.data(ProblemsModel::ColumnRole).toInt(),
                         index.data(ProblemsModel::FolderRole).toString());
}

void ProblemsDock::explain(const QModelIndex &index)
{
    const int rule = index.data(ProblemsModel::RuleRole).toInt();
    if (rule >= 0)
        Q_EMIT explanationRequested(linting::RuleId(rule));
}

void ProblemsDock::goToNext(int line, int column)
{
    goTo(1, line, column);
}

void ProblemsDock::goToPrevious(int line, int column)
{
    goTo(-1, line, column);
}

void ProblemsDock::goTo(int step, int line, int column)
{
    const int count = m_filter->rowCount();
    if (count == 0)
        return;
    int row = m_view->currentIndex().row() + step;
    if (!isForProject()) {
        const auto placeOf = [this](int each) {
            const QModelIndex index = m_filter->index(each, 0);
            return std::pair(index.data(ProblemsModel::LineRole).toInt(),
                             index.data(ProblemsModel::ColumnRole).toInt());
        };
        row = step > 0 ? 0 : count - 1;
        while (row >= 0 && row < count &&
               (step > 0 ? placeOf(row) <= std::pair(line, column) : placeOf(row) >= std::pair(line, column)))
            row += step;
    }
    const QModelIndex index = m_filter->index((row + count) % count, 0);
    m_view->setCurrentIndex(index);
    choose(index);
}

void ProblemsDock::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"problemMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Go There"), this, [this, index = QPersistentModelIndex(index)] { choose(index); });
    if (isForProject()) {
        const QAction *page = menu->addAction(tr("&Explain"));
        connect(page, &QAction::triggered, this, [this, index = QPersistentModelIndex(index)] { explain(index); });
    } else {
        Q_EMIT menuRequested(menu, index.data(ProblemsModel::LineRole).toInt(),
                             index.data(ProblemsModel::ColumnRole).toInt());
    }
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void ProblemsDock::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint}) {
        QToolButton *button = m_severities.at(std::size_t(severity));
        if (button && event->type() == QEvent::PaletteChange)
            button->setIcon(severityIcon(severity, palette()));
    }
}

// The keyboard's own context menu, at the chosen row.
bool ProblemsDock::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const auto *key = isKey ? static_cast<QKeyEvent *>(event) : nullptr;
    const bool isFixKey = key && key->key() == Qt::Key_Period && key->modifiers() == Qt::ControlModifier;
    if (!isFixKey && !(key && key->key() == Qt::Key_Menu))
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) { // else the window's action of this key would act in the editor
        event->accept();
        return true;
    }
    showMenu(m_view->visualRect(m_view->currentIndex()).center());
    return true;
}

} // namespace stepwright
