#include "app/sync/conflicts/conflictview.h"

#include "app/sync/conflictmodels/conflictthingsmodel.h"
#include "app/sync/conflicts/conflictdelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace stepwright {

using namespace Qt::StringLiterals;

using Take = sync::Choice::Take;

ConflictView::ConflictView(ConflictSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_thingsModel(new ConflictThingsModel(session, this)),
      m_linesModel(new ConflictLinesModel(session, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeThings());
    splitter->addWidget(makeConflicts());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({280, 800});
    layout->addWidget(splitter, 1);
    addBottom(layout);
    addKeys();
    connect(&session, &ConflictSession::changed, this, &ConflictView::updateState);
    connect(&session, &ConflictSession::replaced, this, &ConflictView::showFirst);
    connect(m_linesModel, &ConflictLinesModel::refused, this, &ConflictView::say);
    showFirst();
}

ConflictView::~ConflictView() = default;

QWidget *ConflictView::makeThings()
{
    m_things = new QTreeView(this);
    m_things->setObjectName(u"conflictThings"_s);
    m_things->setAccessibleName(tr("Things with conflicts"));
    m_things->setRootIsDecorated(false);
    m_things->setHeaderHidden(true);
    m_things->setUniformRowHeights(true);
    m_things->setAllColumnsShowFocus(true);
    m_things->setModel(m_thingsModel);
    m_things->header()->setStretchLastSection(false);
    m_things->header()->setSectionResizeMode(ConflictThingsModel::NameColumn, QHeaderView::Stretch);
    m_things->header()->setSectionResizeMode(ConflictThingsModel::StateColumn, QHeaderView::ResizeToContents);
    m_things->setMinimumWidth(180);
    connect(m_things->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConflictView::showThing);
    return m_things;
}

QWidget *ConflictView::makeConflicts()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 0, 0, 0);
    m_title = new QLabel(side);
    m_title->setObjectName(u"conflictTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    layout->addWidget(m_title);
    addChoices(layout);
    m_lines = new QListView(side);
    m_lines->setObjectName(u"conflictLines"_s);
    m_lines->setAccessibleName(tr("Conflicts"));
    m_lines->setResizeMode(QListView::Adjust);
    m_lines->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its width is part of the layout
    m_lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_lines->setModel(m_linesModel);
    m_delegate = new ConflictDelegate(*m_linesModel, m_lines);
    m_lines->setItemDelegate(m_delegate);
    m_lines->installEventFilter(this);
    layout->addWidget(m_lines, 1);
    m_problem = new QLabel(side);
    m_problem->setObjectName(u"conflictProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    connect(m_lines->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        say({});
        updateState();
    });
    connect(m_delegate, &ConflictDelegate::taken, this,
            [this](int conflict, Take taken) { m_session.choose(conflict, {taken, {}}); });
    connect(m_delegate, &QAbstractItemDelegate::closeEditor, this, [this] {
        m_linesModel->setEdited(-1);
        m_lines->setFocus(Qt::OtherFocusReason);
    });
    return side;
}

QPushButton *ConflictView::addButton(QBoxLayout *layout, const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setToolTip(tip);
    layout->addWidget(button);
    return button;
}

void ConflictView::addChoices(QBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    const auto addTake = [&](Take side, const QString &name, const QString &text, const QString &tip) {
        QPushButton *button = addButton(row, name, text, tip);
        m_takes.insert(side, button);
        connect(button, &QPushButton::clicked, this, [this, side] { side == Take::Edited ? edit() : take(side); });
    };
    addTake(Take::Mine, u"takeMine"_s, tr("&Mine"), tr("Keep it as it is here (1)"));
    addTake(Take::Theirs, u"takeTheirs"_s, tr("&Theirs"), tr("Take it as it is on the platform (2)"));
    addTake(Take::Both, u"takeBoth"_s, tr("&Both"), tr("Keep mine, and theirs behind it (3)"));
    addTake(Take::Edited, u"takeEdited"_s, tr("&Edit"), tr("Write something else (4)"));
    row->addSpacing(12);
    m_undo = addButton(row, u"undoChoice"_s, tr("&Undo"), tr("Take the last decision back (Ctrl+Z)"));
    connect(m_undo, &QPushButton::clicked, this, &ConflictView::undo);
    row->addStretch();
    m_allMine = addButton(row, u"allMine"_s, tr("A&ll Mine"), tr("Mine for everything in this thing"));
    m_allTheirs = addButton(row, u"allTheirs"_s, tr("All Thei&rs"), tr("Theirs for everything in this thing"));
    connect(m_allMine, &QPushButton::clicked, this, [this] { takeAll(Take::Mine); });
    connect(m_allTheirs, &QPushButton::clicked, this, [this] { takeAll(Take::Theirs); });
    layout->addLayout(row);
}

void ConflictView::addBottom(QBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    m_state = new QLabel(this);
    m_state->setObjectName(u"conflictState"_s);
    m_state->setWordWrap(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_state, 1);
    m_apply = addButton(row, u"applyChoices"_s, tr("&Apply"), tr("Do what was decided; the rest waits"));
    QPushButton *close = addButton(row, u"closeConflicts"_s, tr("&Close"), tr("What was decided stays decided"));
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT applyRequested(m_session.resolution()); });
    connect(close, &QPushButton::clicked, this, &ConflictView::closeRequested);
    layout->addLayout(row);
}

void ConflictView::addKeys()
{
    const auto add = [this](const QKeySequence &keys, const auto &action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(Qt::Key_F8, [this] { showNext(true); });
    add(Qt::SHIFT | Qt::Key_F8, [this] { showNext(false); });
}

bool ConflictView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_lines || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Undo)) {
        undo();
        return true;
    }
    if (key->modifiers() & ~Qt::KeypadModifier)
        return QWidget::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_1:
        take(Take::Mine);
        return true;
    case Qt::Key_2:
        take(Take::Theirs);
        return true;
    case Qt::Key_3:
        take(Take::Both);
        return true;
    case Qt::Key_4:
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        edit();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace stepwright
