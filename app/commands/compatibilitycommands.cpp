#include "app/commands/compatibilitycommands.h"

#include "app/actions.h"
#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "app/settings/settings.h"
#include "editor/text/gherkinedit.h"
#include "model/exporting/catalogue/catalogue.h"

#include <QMenu>
#include <QStatusBar>
#include <QToolButton>

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using exporting::FrameworkVersion;

namespace {

const auto purpose = u"frameworks"_s; // of what settings remember

} // namespace

CompatibilityCommands::CompatibilityCommands(MainWindow &window, Session &session, Settings &settings,
                                             const exporting::Catalogue &catalogue, QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_settings(settings), m_catalogue(catalogue),
      m_menu(new QMenu(tr("Check for Frameworks"), &window))
{
    m_menu->setObjectName(u"frameworksMenu"_s);
    m_menu->menuAction()->setStatusTip(tr("Tells in the status bar what a version of a framework does not read"));
    m_window.actions().projectMenu->addMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &CompatibilityCommands::fillMenu);
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(&m_soon, &QTimer::timeout, this, &CompatibilityCommands::look);
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, &CompatibilityCommands::takePage);
    connect(&m_session, &Session::projectOpened, this, &CompatibilityCommands::takeFrameworks);
    connect(&m_session, &Session::projectClosed, this, &CompatibilityCommands::takeFrameworks);
    takeFrameworks();
}

// Each once, by its name: several targets have the same.
QList<FrameworkVersion> CompatibilityCommands::known() const
{
    QList<FrameworkVersion> versions;
    for (const exporting::Exporter &exporter : m_catalogue.exporters()) {
        for (const FrameworkVersion &version : exporter.versions) {
            const auto isThere = [&version](const FrameworkVersion &other) { return other.name == version.name; };
            if (std::ranges::none_of(versions, isThere))
                versions.append(version);
        }
    }
    std::ranges::sort(versions, [](const FrameworkVersion &one, const FrameworkVersion &other) {
        return one.name.localeAwareCompare(other.name) < 0;
    });
    return versions;
}

QStringList CompatibilityCommands::exportedTo() const
{
    QStringList names;
    for (const exporting::Exporter &exporter : m_catalogue.exporters()) {
        const RememberedExport last = m_settings.rememberedExport(m_session.path(), exporter.id);
        if (last.folder.isEmpty())
            continue;
        exporting::ExportOptions options;
        for (const auto &[id, value] : last.options.asKeyValueRange())
            options.set(id, value);
        if (const FrameworkVersion *version = chosenVersion(exporter, options))
            names.append(version->name);
    }
    return names;
}

QStringList CompatibilityCommands::chosen() const
{
    return m_settings.remembered(m_session.path(), {}, purpose);
}

void CompatibilityCommands::takeFrameworks()
{
    for (const Lamp &lamp : m_lamps)
        delete lamp.button;
    m_lamps.clear();
    m_menu->menuAction()->setEnabled(m_session.isOpen());
    fillMenu(); // the palette lists what it holds, too
    if (!m_session.isOpen())
        return;
    const QStringList wanted = exportedTo() + chosen();
    for (const FrameworkVersion &version : known()) {
        if (!wanted.contains(version.name))
            continue;
        auto *button = new QToolButton;
        button->setObjectName(u"compatibilityLamp"_s);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, [this, name = version.name] { list(name); });
        m_window.statusBar()->insertPermanentWidget(int(m_lamps.size()) + 1, button); // behind the work's place;
        m_lamps.push_back({.version = version, .button = button});
    }
    look();
}

void CompatibilityCommands::fillMenu()
{
    m_menu->clear();
    if (!m_session.isOpen())
        return;
    const QStringList exported = exportedTo();
    const QStringList own = chosen();
    for (const FrameworkVersion &version : known()) {
        QAction *action = m_menu->addAction(QString(version.name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(exported.contains(version.name) || own.contains(version.name));
        action->setEnabled(!exported.contains(version.name));
        if (!action->isEnabled())
            action->setStatusTip(tr("The project was exported to it"));
        // Later, as the entry goes when the menu is filled again.
        connect(
            action, &QAction::toggled, this, [this, name = version.name](bool isOn) { choose(name, isOn); },
            Qt::QueuedConnection);
    }
}

void CompatibilityCommands::choose(const QString &name, bool isOn)
{
    QStringList names = chosen();
    names.removeAll(name);
    if (isOn)
        names.append(name);
    m_settings.remember(m_session.path(), {}, purpose, names);
    takeFrameworks();
}

void CompatibilityCommands::takePage(FeaturePage *page)
{
    disconnect(m_edits);
    m_page = page;
    if (page)
        m_edits =
            connect(page->edit()->document(), &QTextDocument::contentsChanged, &m_soon, qOverload<>(&QTimer::start));
    look();
}

void CompatibilityCommands::look()
{
    for (Lamp &lamp : m_lamps) {
        lamp.found.clear();
        if (m_page && m_page->isLoaded())
            lamp.found = incompatibilities(m_page->edit()->tree(), lamp.version);
        show(lamp);
    }
}

void CompatibilityCommands::show(Lamp &lamp)
{
    lamp.button->setVisible(m_page && m_page->isLoaded());
    const auto count = int(lamp.found.size());
    const QString state =
        count == 0 ? tr("Reads all of this feature") : tr("Does not read %n place(s)", nullptr, count);
    // A shape and words: the colour is that of the text.
    const QString places = count == 0 ? QString() : u" (%1)"_s.arg(count);
    lamp.button->setText((count == 0 ? u"✓ "_s : u"▲ "_s) + lamp.version.name + places);
    lamp.button->setToolTip(state);
    lamp.button->setAccessibleName(lamp.version.name + u": "_s + state);
}

void CompatibilityCommands::list(const QString &name)
{
    const auto lamp = std::ranges::find_if(m_lamps, [&name](const Lamp &each) { return each.version.name == name; });
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"incompatibilities"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (lamp->found.isEmpty())
        menu->addAction(tr("%1 reads all of this feature.").arg(name))->setEnabled(false);
    constexpr qsizetype most = 20;
    for (const exporting::Incompatibility &one : lamp->found.first(qMin(most, lamp->found.size()))) {
        const QString sentence = tr("Line %1: %2").arg(one.line).arg(one.problem + u' ' + one.remedy);
        connect(menu->addAction(QString(sentence).replace(u'&', u"&&"_s)), &QAction::triggered, m_page,
                [page = m_page, line = one.line] {
                    page->showText();
                    page->goToLine(line);
                    page->setFocus();
                });
    }
    if (lamp->found.size() > most)
        menu->addAction(tr("… and %n more", nullptr, int(lamp->found.size() - most)))->setEnabled(false);
    if (chosen().contains(name)) {
        menu->addSeparator();
        connect(
            menu->addAction(tr("Do Not Check for It")), &QAction::triggered, this,
            [this, name] { choose(name, false); }, Qt::QueuedConnection);
    }
    menu->popup(lamp->button->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

} // namespace stepwright
