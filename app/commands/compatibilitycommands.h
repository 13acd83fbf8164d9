#pragma once

#include "model/exporting/compatibility/compatibility.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QMenu;
class QToolButton;

namespace stepwright {

namespace exporting {
class Catalogue;
}
class FeaturePage;
class MainWindow;
class Session;
class Settings;

/// Tells in the status bar whether the frameworks that a project is for read the feature that is shown: a lamp for each
/// version of a framework that was exported to, or that the user chose. A click lists what is not read.
class CompatibilityCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    CompatibilityCommands(MainWindow &window, Session &session, Settings &settings,
                          const exporting::Catalogue &catalogue, QObject *parent);

    /// Looks again which frameworks the project is for: after an export.
    void takeFrameworks();

private:
    struct Lamp
    {
        exporting::FrameworkVersion version;
        QToolButton *button = nullptr;
        QList<exporting::Incompatibility> found{};
    };

    [[nodiscard]] QList<exporting::FrameworkVersion> known() const;
    [[nodiscard]] QStringList exportedTo() const;
    [[nodiscard]] QStringList chosen() const;
    void fillMenu();
    void choose(const QString &name, bool isOn);
    void takePage(FeaturePage *page);
    void look();
    void show(Lamp &lamp);
    void list(const QString &name);

    MainWindow &m_window;
    Session &m_session;
    Settings &m_settings;
    const exporting::Catalogue &m_catalogue;
    QMenu *m_menu;
    std::vector<Lamp> m_lamps;
    QPointer<FeaturePage> m_page;
    QMetaObject::Connection m_edits; ///< of the page's text
    QTimer m_soon;                   ///< looks when typing pauses
};

} // namespace stepwright
