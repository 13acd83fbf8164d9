#pragma once

#include "app/palette/palette.h"

#include <QObject>
#include <QStringList>

class QAction;
class QMenu;

namespace stepwright {

class MainWindow;
class Session;

/// Quick Open, the command palette and Go to Line: what the palette finds and what becomes of a choice.
class PaletteCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    PaletteCommands(MainWindow &window, Session &session, QObject *parent = nullptr);

private:
    [[nodiscard]] std::vector<PaletteItem> items(PaletteKind kind);
    [[nodiscard]] QString emptyText(PaletteKind kind) const;
    [[nodiscard]] std::vector<PaletteItem> names();
    [[nodiscard]] std::vector<PaletteItem> commands();
    void addFeature(std::vector<PaletteItem> &items, const QString &folderUid);
    void addCommands(std::vector<PaletteItem> &items, const QList<QAction *> &actions, const QStringList &menus);
    void run(QAction *action);

    MainWindow &m_window;
    Session &m_session;
    Palette *m_palette;
    QStringList m_recentCommands; ///< their texts, the latest first
};

} // namespace stepwright
