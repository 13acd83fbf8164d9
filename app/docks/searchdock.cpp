#include "app/docks/searchdock.h"

#include "app/docks/searchdelegate.h"
#include "app/projectsearch.h"
#include "app/widgets/queryfields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>

namespace stepwright {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SearchDock::SearchDock(QWidget *parent)
    : QWidget(parent), m_model(new SearchModel(this)), m_query(new QueryFields(tr("Find in all features"), this)),
      m_with(makeHistoryField(u"projectReplaceText"_s, tr("Replace with"), this)), m_replacing(new QWidget(this)),
      m_replace(new QPushButton(tr("Replace Chec&ked"), this)), m_state(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_stop(new QPushButton(tr("St&op"), this)), m_view(new QTreeView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    addFields(layout);
    addState(layout);
    addList(layout);
    setListing(Listing::Finding);
    m_soon.setInterval(300ms);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SearchDock::search);
    showState();
}

void SearchDock::addFields(QBoxLayout *layout)
{
    m_query->text()->lineEdit()->setObjectName(u"projectFindText"_s);
    m_query->text()->installEventFilter(this);
    m_with->installEventFilter(this);
    layout->addWidget(m_query);
    auto *row = new QHBoxLayout(m_replacing);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_with, 1);
    m_replace->setObjectName(u"projectReplace"_s);
    m_replace->setAutoDefault(true); // so that Enter is for it when it has the keyboard
    row->addWidget(m_replace);
    row->addStretch();
    layout->addWidget(m_replacing);
    setTabOrder(m_query->text(), m_with);
    const auto searchSoon = [this] {
        m_soon.start();
        showState();
    };
    connect(m_query, &QueryFields::changed, this, searchSoon);
    connect(m_with->lineEdit(), &QLineEdit::textChanged, this, searchSoon);
    connect(m_replace, &QPushButton::clicked, this, [this] {
        if (m_listing == Listing::Replacing)
            Q_EMIT written(m_with->currentText());
        Q_EMIT replaceRequested();
    });
}

void SearchDock::addState(QBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_state->setObjectName(u"projectFindState"_s);
    m_state->setWordWrap(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_state, 1);
    m_progress->setObjectName(u"projectFindProgress"_s);
    m_progress->setAccessibleName(tr("Features searched"));
    m_progress->setMaximumWidth(200);
    row->addWidget(m_progress);
    m_stop->setObjectName(u"projectFindStop"_s);
    m_stop->setAutoDefault(false);
    row->addWidget(m_stop);
    layout->addLayout(row);
    connect(m_stop, &QPushButton::clicked, this, &SearchDock::stopRequested);
}

void SearchDock::addList(QBoxLayout *layout)
{
    m_view->setObjectName(u"projectFindList"_s);
    m_view->setAccessibleName(tr("Places found"));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SearchDelegate(m_view));
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->header()->setSectionResizeMode(QHeaderView::Stretch);
    layout->addWidget(m_view, 1);
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->columnCount() == 1) // else a click is for the check box
            choose(index);
    });
    connect(m_view, &QTreeView::activated, this, &SearchDock::choose);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SearchDock::showState);
}

void SearchDock::open(const QString &text, bool isReplacing)
{
    const Listing listing = isReplacing ? Listing::Replacing : Listing::Finding;
    const bool isOther = listing != m_listing || !m_what.isEmpty();
    setListing(listing);
    if (!text.isEmpty())
        m_query->text()->setEditText(text);
    if (isOther)
        search();
    m_query->text()->setFocus(Qt::ShortcutFocusReason);
    m_query->text()->lineEdit()->selectAll();
}

void SearchDock::setHistory(const QStringList &searched, const QStringList &written)
{
    stepwright::setHistory(*m_query->text(), searched);
    stepwright::setHistory(*m_with, written);
}

void SearchDock::search()
{
    m_soon.stop();
    Q_EMIT searchRequested(m_query->query(),
                           m_listing == Listing::Replacing ? std::optional(m_with->currentText()) : std::nullopt);
}

void SearchDock::setListing(Listing listing)
{
    m_listing = listing;
    auto *rows = qobject_cast<QBoxLayout *>(layout());
    rows->removeWidget(m_replacing); // its place is below the field, or below the words that say what is renamed
    rows->insertWidget(listing == Listing::Renaming ? 2 : 1, m_replacing);
    m_query->setVisible(listing != Listing::Renaming);
    m_replacing->setVisible(listing != Listing::Finding);
    m_with->setVisible(listing == Listing::Replacing);
    m_replace->setText(listing == Listing::Renaming ? tr("Rename Chec&ked") : tr("Replace Chec&ked"));
}

void SearchDock::begin(Listing listing, const QString &what)
{
    m_soon.stop();
    m_what = what;
    setListing(listing);
    m_said.clear();
    m_isRunning = true;
    m_isReplacing = false;
    m_model->clear(listing != Listing::Finding);
    m_progress->setRange(0, 0);
    showState();
}

void SearchDock::add(const std::vector<search::FoundFeature> &features)
{
    const int first = m_model->rowCount();
    m_model->add(features);
    for (int row = first; row < m_model->rowCount(); ++row)
        m_view->expand(m_model->index(row, 0));
    if (first == 0)
        m_view->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
    showState();
}

void SearchDock::showProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void SearchDock::finish()
{
    m_isRunning = false;
    showState();
    if (m_listing == Listing::Renaming && m_view->hasFocus() && m_replace->isEnabled())
        m_replace->setFocus(Qt::OtherFocusReason);
}

void SearchDock::beginReplacing()
{
    m_said = m_listing == Listing::Renaming ? tr("Renaming…") : tr("Replacing…");
    m_isRunning = true;
    m_isReplacing = true;
    m_progress->setRange(0, 0);
    showState();
    m_stop->setFocus(Qt::OtherFocusReason);
}

void SearchDock::say(const QString &sentence)
{
    m_said = sentence;
    m_isRunning = false;
    m_isReplacing = false;
    const bool hadKeyboard = m_stop->hasFocus(); // it hides now
    showState();
    if (hadKeyboard)
        enterList();
}

void SearchDock::showState()
{
    QString state;
    if (!m_said.isEmpty())
        state = m_said;
    else if (m_what.isEmpty() && m_query->text()->currentText().isEmpty())
        state = tr("Type what to look for in all features of the project.");
    else
        state = foundSentence();
    m_state->setText(m_what.isEmpty() ? state : m_what + u"\n"_s + state);
    m_progress->setVisible(m_isRunning);
    m_stop->setVisible(m_isRunning);
    m_query->setEnabled(!m_isReplacing);
    m_with->setEnabled(!m_isReplacing);
    m_view->setEnabled(!m_isReplacing);
    m_replace->setEnabled(m_listing != Listing::Finding && !m_isRunning && !m_soon.isActive() && m_model->hasChosen());
}

QString SearchDock::foundSentence() const
{
    const int features = m_model->rowCount();
    if (features == 0)
        return m_isRunning ? tr("Searching…") : tr("Nothing found.");
    QString sentence =
        tr("%n place(s)", nullptr, m_model->placeCount()) + u' ' + tr("in %n feature(s)", nullptr, features);
    if (m_listing == Listing::Renaming && m_model->problemCount() > 0)
        sentence += u". "_s + tr("%n of them cannot be renamed and would stay.", nullptr, m_model->problemCount());
    else if (m_listing != Listing::Renaming && m_model->placeCount() >= ProjectSearch::mostPlaces)
        sentence += u". "_s + tr("There are more: look for something less common.");
    return sentence;
}

void SearchDock::enterList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void SearchDock::choose(const QModelIndex &index)
{
    if (const search::FoundPlace *place = m_model->placeAt(index))
        Q_EMIT placeChosen(m_model->featureAt(index).folderUid, place->match);
}

bool SearchDock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    Q_EMIT searched(m_query->text()->currentText());
    search();
    enterList();
    return true;
}

void SearchDock::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace stepwright
