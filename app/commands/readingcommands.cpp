#include "app/commands/readingcommands.h"

#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/settings/settings.h"

#include <QActionGroup>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(ReadingPlace place)
{
    switch (place) {
    case ReadingPlace::Beside:
        return u"beside"_s;
    case ReadingPlace::Instead:
        return u"instead"_s;
    default:
        return {};
    }
}

} // namespace

ReadingCommands::ReadingCommands(MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent), m_window(window), m_settings(settings)
{
    Actions &actions = m_window.actions();
    auto *menu = new QMenu(tr("&Reading View"), actions.viewMenu);
    menu->setObjectName(u"readingMenu"_s);
    actions.viewMenu->insertMenu(actions.zoomIn, menu);
    actions.viewMenu->insertSeparator(actions.zoomIn);
    add(menu, ReadingPlace::Beside, u"readBeside"_s, tr("&Beside the Text"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    add(menu, ReadingPlace::Instead, u"readInstead"_s, tr("&Instead of the Text"),
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V));
    add(menu, ReadingPlace::Off, u"readNot"_s, tr("&Off"), {});
    auto *group = new QActionGroup(this);
    for (const auto &[place, action] : m_actions.asKeyValueRange()) {
        group->addAction(action);
        if (nameOf(place) == m_settings.readingPlace())
            m_place = place;
    }
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, &ReadingCommands::showOnPage);
    choose(m_place);
}

void ReadingCommands::add(QMenu *menu, ReadingPlace place, const QString &name, const QString &text,
                          const QKeySequence &keys)
{
    QAction *action = m_window.actions().add(menu, name, text, keys);
    action->setCheckable(true);
    // The same key again leads back to the text.
    connect(action, &QAction::triggered, this, [this, place] { choose(place == m_place ? ReadingPlace::Off : place); });
    m_actions.insert(place, action);
}

void ReadingCommands::choose(ReadingPlace place)
{
    m_place = place;
    m_actions[place]->setChecked(true);
    m_settings.setReadingPlace(nameOf(place));
    showOnPage();
}

void ReadingCommands::showOnPage()
{
    FeaturePage *page = m_window.tabs().currentPage();
    if (!page)
        return;
    page->setReadingPlace(m_place);
    connect(page, &FeaturePage::textWanted, this, &ReadingCommands::showText, Qt::UniqueConnection);
}

void ReadingCommands::showText()
{
    choose(ReadingPlace::Beside);
}

} // namespace stepwright
