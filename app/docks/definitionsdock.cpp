#include "app/docks/definitionsdock.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>

namespace stepwright {

using namespace Qt::StringLiterals;

DefinitionsDock::DefinitionsDock(QWidget *parent)
    : QWidget(parent), m_model(new DefinitionsModel(this)), m_filter(new DefinitionFilter(this)),
      m_which(new QComboBox(this)), m_text(new QLineEdit(this)), m_foldersButton(new QToolButton(this)),
      m_folderMenu(new QMenu(this)), m_state(new QLabel(this)), m_view(new QTreeView(this)),
      m_nothing(new QLabel(this)), m_explanation(new QLabel(this)),
      m_choose(new QPushButton(tr("Choose &Folder…"), this)), m_pages(new QStackedLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_filter->setSourceModel(m_model);
    addBar(layout);
    addList(layout);
    addEmptyPage();
    setFocusProxy(m_view);
    showState();
}

void DefinitionsDock::addBar(QBoxLayout *layout)
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    m_which->setObjectName(u"definitionView"_s);
    m_which->setAccessibleName(tr("Step definitions shown"));
    m_which->addItems({tr("All"), tr("Unused only"), tr("Problems")});
    bar->addWidget(m_which);
    m_text->setObjectName(u"definitionText"_s);
    m_text->setAccessibleName(tr("Filter step definitions"));
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    bar->addWidget(m_text, 1);
    m_state->setObjectName(u"definitionState"_s);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    bar->addWidget(m_state);
    m_foldersButton->setObjectName(u"definitionFolders"_s);
    m_foldersButton->setText(tr("Fol&ders"));
    m_foldersButton->setPopupMode(QToolButton::InstantPopup);
    m_foldersButton->setAutoRaise(true);
    m_folderMenu->setObjectName(u"definitionFolderMenu"_s);
    m_foldersButton->setMenu(m_folderMenu);
    bar->addWidget(m_foldersButton);
    layout->addLayout(bar);
    connect(m_folderMenu, &QMenu::aboutToShow, this, &DefinitionsDock::fillFolderMenu);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this](int view) {
        m_filter->setView(DefinitionFilter::View(view));
        showState();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showState();
    });
}

void DefinitionsDock::addList(QBoxLayout *layout)
{
    m_view->setObjectName(u"definitionList"_s);
    m_view->setAccessibleName(tr("Step definitions"));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setSortingEnabled(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setModel(m_filter);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(DefinitionsModel::DefinitionColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(DefinitionsModel::UsesColumn, QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(DefinitionsModel::PlaceColumn, QHeaderView::ResizeToContents);
    m_view->sortByColumn(DefinitionsModel::PlaceColumn, Qt::AscendingOrder);
    m_view->installEventFilter(this);
    m_nothing->setObjectName(u"definitionNothing"_s);
    m_nothing->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_nothing->setContentsMargins(12, 4, 12, 4);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_nothing);
    layout->addLayout(m_pages, 1);
    connect(m_view, &QTreeView::activated, this, &DefinitionsDock::activate);
    connect(m_view, &QWidget::customContextMenuRequested, this, &DefinitionsDock::showMenu);
}

// Where nothing is known: what to do about it.
void DefinitionsDock::addEmptyPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(16);
    m_explanation->setObjectName(u"definitionsEmpty"_s);
    m_explanation->setWordWrap(true);
    m_explanation->setText(
        tr("Choose the folder in which the code of your steps lies. Stepwright reads it, without running anything, and "
           "tells which steps have no definition or several, and which definitions no step uses."));
    m_explanation->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_choose->setObjectName(u"chooseDefinitionFolder"_s);
    m_choose->setAutoDefault(false);
    layout->addWidget(m_choose, 0, Qt::AlignTop);
    layout->addWidget(m_explanation, 1);
    m_pages->addWidget(page);
    connect(m_choose, &QPushButton::clicked, this, &DefinitionsDock::addFolderRequested);
}

void DefinitionsDock::setIndex(std::shared_ptr<const definitions::DefinitionIndex> index)
{
    m_model->setIndex(std::move(index));
    showState();
}

void DefinitionsDock::setCounts(std::optional<std::vector<int>> counts)
{
    m_model->setCounts(std::move(counts));
    showState();
}

void DefinitionsDock::setFolders(const QStringList &folders, bool canChange)
{
    m_folders = folders;
    m_canChange = canChange;
    showState();
}

void DefinitionsDock::showProgress(int done, int total)
{
    m_done = done;
    m_total = total;
    showState();
}

void DefinitionsDock::showState()
{
    const int count = m_model->definitionCount();
    const bool isReading = m_total > 0;
    QStringList parts;
    if (isReading)
        parts.append(tr("Reading: %1 of %2 files").arg(m_done).arg(m_total));
    if (count > 0)
        parts.append(tr("%n definition(s)", nullptr, count));
    if (count > 0 && m_model->unusedCount() >= 0)
        parts.append(tr("%n unused", nullptr, m_model->unusedCount()));
    m_state->setText(parts.join(u", "_s));
    m_which->setItemText(int(DefinitionFilter::View::Problems), tr("Problems (%1)").arg(m_model->problemCount()));
    m_choose->setEnabled(m_canChange);
    m_foldersButton->setEnabled(m_canChange || !m_folders.isEmpty());
    const bool isEmpty = m_folders.isEmpty() && count == 0;
    if (isEmpty)
        m_pages->setCurrentIndex(2);
    else
        m_pages->setCurrentIndex(m_filter->rowCount() > 0 ? 0 : 1);
    for (QWidget *each : {static_cast<QWidget *>(m_which), static_cast<QWidget *>(m_text)})
        each->setEnabled(!isEmpty);
    const auto view = DefinitionFilter::View(m_which->currentIndex());
    if (isReading && count == 0)
        m_nothing->setText(tr("Reading the code…"));
    else if (view == DefinitionFilter::View::All && count == 0 && m_model->problemCount() > 0)
        m_nothing->setText(tr("No step definition was found; see Problems."));
    else if (view == DefinitionFilter::View::All && count == 0)
        m_nothing->setText(tr("No step definition was found in %1.").arg(m_folders.join(u", "_s)));
    else if (!m_text->text().trimmed().isEmpty())
        m_nothing->setText(tr("No step definition matches the filter."));
    else if (view == DefinitionFilter::View::Problems)
        m_nothing->setText(tr("All step definitions could be read."));
    else
        m_nothing->setText(m_model->unusedCount() < 0 ? tr("Counting the uses…")
                                                      : tr("Every step definition is used."));
}

void DefinitionsDock::fillFolderMenu()
{
    m_folderMenu->clear();
    QAction *add = m_folderMenu->addAction(tr("&Add Folder…"), this, &DefinitionsDock::addFolderRequested);
    add->setObjectName(u"addDefinitionFolder"_s);
    add->setEnabled(m_canChange);
    m_folderMenu->addAction(tr("&Read Again"), this, &DefinitionsDock::readAgainRequested)
        ->setEnabled(!m_folders.isEmpty());
    if (!m_folders.isEmpty())
        m_folderMenu->addSeparator();
    for (const QString &folder : std::as_const(m_folders)) {
        const QString name = QDir::toNativeSeparators(folder).replace('&'_L1, "&&"_L1);
        QAction *remove = m_folderMenu->addAction(tr("Leave Out %1").arg(name), this,
                                                  [this, folder] { Q_EMIT removeFolderRequested(folder); });
        remove->setEnabled(m_canChange);
    }
}

void DefinitionsDock::enterList()
{
    if (m_pages->currentIndex() == 2)
        m_choose->setFocus(Qt::ShortcutFocusReason);
    else if (m_pages->currentIndex() == 1)
        m_text->setFocus(Qt::ShortcutFocusReason);
    else
        m_view->setFocus(Qt::ShortcutFocusReason);
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_filter->index(0, 0));
}

void DefinitionsDock::choose(quint32 definition)
{
    m_which->setCurrentIndex(int(DefinitionFilter::View::All));
    m_text->clear();
    const QModelIndex index = m_filter->mapFromSource(m_model->index(int(definition), 0));
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void DefinitionsDock::activate(const QModelIndex &index)
{
    const int number = index.data(DefinitionsModel::NumberRole).toInt();
    if (number >= 0)
        Q_EMIT usesRequested(quint32(number));
    else
        openSource(index);
}

void DefinitionsDock::openSource(const QModelIndex &index)
{
    const QString file = index.data(DefinitionsModel::FileRole).toString();
    const int line = index.data(DefinitionsModel::LineRole).toInt();
    if (!file.isEmpty() && line > 0)
        Q_EMIT sourceRequested(file, line);
}

void DefinitionsDock::showMenu(const QPoint &position)
{
    const QPersistentModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"definitionMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Uses"), this, [this, index] { activate(index); })
        ->setEnabled(index.data(DefinitionsModel::NumberRole).toInt() >= 0);
    const bool hasSource = index.data(DefinitionsModel::LineRole).toInt() > 0;
    menu->addAction(tr("&Source (Shift+Enter)"), this, [this, index] { openSource(index); })->setEnabled(hasSource);
    menu->addAction(tr("&Copy Place"), this,
                    [index] {
                        QGuiApplication::clipboard()->setText(
                            u"%1:%2"_s.arg(index.data(DefinitionsModel::FileRole).toString(),
                                           index.data(DefinitionsModel::LineRole).toString()));
                    })
        ->setEnabled(hasSource);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

bool DefinitionsDock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (watched == m_text && (isReturn || key.key() == Qt::Key_Down)) {
        if (m_filter->rowCount() > 0)
            enterList();
        return true;
    }
    if (watched == m_view && isReturn && key.modifiers() == Qt::ShiftModifier) {
        openSource(m_view->currentIndex());
        return true;
    }
    if (watched == m_view && key.key() == Qt::Key_Menu) {
        showMenu(m_view->visualRect(m_view->currentIndex()).center());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DefinitionsDock::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace stepwright
