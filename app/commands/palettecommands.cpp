#include "app/commands/palettecommands.h"

#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "editor/text/gherkinedit.h"

#include <QPointer>

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

/// A menu's text without mnemonic and ellipsis.
QString plainText(const QString &menuText)
{
    QString text;
    for (qsizetype i = 0; i < menuText.size(); ++i) {
        if (menuText[i] == u'&' && i + 1 < menuText.size())
            ++i;
        text.append(menuText[i]);
    }
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

} // namespace

PaletteCommands::PaletteCommands(MainWindow &window, Session &session, QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_palette(new Palette(&window))
{
    m_palette->itemsOf = [this](PaletteKind kind) { return items(kind); };
    m_palette->emptyText = [this](PaletteKind kind) { return emptyText(kind); };
    connect(m_palette, &Palette::lineChosen, this, [this](int line) {
        if (FeaturePage *page = m_window.tabs().currentPage())
            page->edit()->goToLine(line);
    });
    Actions &actions = m_window.actions();
    const auto opens = [this](QAction *action, PaletteKind kind) {
        connect(action, &QAction::triggered, this, [this, kind] { m_palette->open(kind); });
    };
    opens(actions.add(actions.projectMenu, u"quickOpen"_s, tr("&Quick Open…"), QKeySequence(Qt::CTRL | Qt::Key_P)),
          PaletteKind::Names);
    opens(actions.add(actions.editMenu, u"goToLine"_s, tr("&Go to Line…"), QKeySequence(Qt::CTRL | Qt::Key_G)),
          PaletteKind::Line);
    opens(actions.add(actions.viewMenu, u"commandPalette"_s, tr("&Command Palette…"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)),
          PaletteKind::Commands);
}

std::vector<PaletteItem> PaletteCommands::items(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::Names:
        return names();
    case PaletteKind::Commands:
        return commands();
    case PaletteKind::Line:
        break;
    }
    return {};
}

QString PaletteCommands::emptyText(PaletteKind kind) const
{
    if (kind == PaletteKind::Line) {
        const FeaturePage *page = m_window.tabs().currentPage();
        return page ? tr("Type a line from 1 to %1, then Enter.").arg(page->edit()->blockCount())
                    : tr("Open a feature first.");
    }
    return m_session.isOpen() ? tr("The project has no features yet. Add one with Ctrl+N.")
                              : tr("Open a project first: its features and scenarios are found here.");
}

/// The open features come first: one goes to and fro between them.
std::vector<PaletteItem> PaletteCommands::names()
{
    std::vector<PaletteItem> items;
    if (!m_session.tree())
        return items;
    QStringList open;
    for (const QStringList &side : m_window.tabs().openFeatures())
        open.append(side);
    for (const QString &uid : open)
        addFeature(items, uid);
    for (const QString &uid : m_session.tree()->depthFirst()) {
        if (!open.contains(uid))
            addFeature(items, uid);
    }
    return items;
}

void PaletteCommands::addFeature(std::vector<PaletteItem> &items, const QString &folderUid)
{
    const project::FolderNode *node = m_session.tree()->find(folderUid);
    if (!node || !node->feature)
        return;
    const auto opening = [this, folderUid](int line) {
        return [this, folderUid, line] { m_window.tabs().openFeature(folderUid, line); };
    };
    QStringList path = m_session.tree()->namePath(folderUid);
    const QString name = node->feature->name.isEmpty() ? node->folder.name : node->feature->name;
    path.removeLast();
    items.push_back({.text = name, .detail = path.join(" / "_L1), .icon = u"feature"_s, .run = opening(0)});
    for (const project::Scenario &scenario : node->feature->scenarios) {
        const bool isOutline = scenario.kind == project::ScenarioKind::Outline;
        items.push_back({.text = scenario.name,
                         .detail = name,
                         .icon = isOutline ? u"outline"_s : u"scenario"_s,
                         .run = opening(scenario.line)});
    }
}

std::vector<PaletteItem> PaletteCommands::commands()
{
    std::vector<PaletteItem> items;
    addCommands(items, m_window.menuBar()->actions(), {});
    return items;
}

/// Those used before come first, the latest at the top.
void PaletteCommands::addCommands(std::vector<PaletteItem> &items, const QList<QAction *> &actions,
                                  const QStringList &menus)
{
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isEnabled() || !action->isVisible())
            continue;
        if (QMenu *menu = action->menu()) {
            addCommands(items, menu->actions(), menus + QStringList{plainText(action->text())});
            continue;
        }
        items.push_back({.text = plainText(action->text()),
                         .detail = menus.join(u" › "),
                         .keys = action->shortcut().toString(QKeySequence::NativeText),
                         .run = [this, action = QPointer(action)] {
                             if (action)
                                 run(action);
                         }});
    }
    if (!menus.isEmpty())
        return;
    const auto recency = [this](const PaletteItem &item) {
        const qsizetype place = m_recentCommands.indexOf(item.text);
        return place < 0 ? m_recentCommands.size() : place;
    };
    std::ranges::stable_sort(items, {}, recency);
}

void PaletteCommands::run(QAction *action)
{
    const QString text = plainText(action->text());
    m_recentCommands.removeAll(text);
    m_recentCommands.prepend(text);
    action->trigger();
}

} // namespace stepwright
