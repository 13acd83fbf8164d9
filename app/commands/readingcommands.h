#pragma once

#include "app/pages/featurepage.h"

#include <QHash>
#include <QObject>

class QAction;
class QKeySequence;
class QMenu;

namespace stepwright {

class MainWindow;
class Settings;

/// View ▸ Reading View: features as documents, beside the text or instead of it.
class ReadingCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the commands.
    ReadingCommands(MainWindow &window, Settings &settings, QObject *parent = nullptr);

private:
    void add(QMenu *menu, ReadingPlace place, const QString &name, const QString &text, const QKeySequence &keys);
    void choose(ReadingPlace place);
    void showOnPage();
    void showText();

    MainWindow &m_window;
    Settings &m_settings;
    ReadingPlace m_place = ReadingPlace::Off;
    QHash<ReadingPlace, QAction *> m_actions;
};

} // namespace stepwright
