#pragma once

#include "app/appearance/theme.h"
#include "app/commands/exportcommands.h"
#include "app/commands/importcommands.h"
#include "app/session.h"
#include "app/settings/settings.h"
#include "app/sync/platformservices.h"
#include "editor/highlighting/editorthemes.h"
#include "model/exporting/catalogue/catalogue.h"

#include <QObject>

#include <functional>
#include <memory>

namespace stepwright {

class Announcements;
class DraftRecovery;
class MainWindow;
class PlatformConnection;
class ProjectChecker;
class ProjectCommands;
class Questions;
class RecoveryCommands;

/// What the program shall open at its start.
struct StartRequest
{
    bool sample = false;
    QString path; ///< a project, a feature file or a folder of them; empty: the welcome page
};

/// The window program: makes its parts and connects them. The only place that knows them all.
class Application : public QObject
{
    Q_OBJECT

public:
    struct Places
    {
        QString settingsFile; ///< empty: the user's own
        QString dataFolder;   ///< where the sample project and projects of opened folders go
    };

    /// `questions` asks the user; tests bring their own, and their own `services` to talk to a platform.
    Application(const Places &places, std::unique_ptr<Questions> questions,
                const std::optional<PlatformServices> &services = {});
    ~Application() override;

    void start(const StartRequest &request);

    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] PlatformConnection &platform() { return *m_platform; }
    [[nodiscard]] MainWindow &window() { return *m_window; }

private:
    void connectFileMenu();
    void connectProjectMenu();
    void connectScenarioMenu(ProjectChecker &checker);
    void connectHelpMenu();
    void connectImport();
    void connectRecovery();
    void connectDrafts();
    void connectExport();
    void connectPlatform();

    void newProject();
    void openProject(const QString &path);
    void openSample();
    void importFolder(const QString &path);
    void openFeatures(const QString &path);
    void createAndImport(const QString &projectPath, const QString &source);
    void finishOpening();
    void showOpenFailure(const QString &path, const Error &error);
    void repair(const QString &path);
    void offerDrafts(const QList<store::Draft> &drafts);

    QString m_dataFolder;
    Settings m_settings;
    std::unique_ptr<Questions> m_questions;
    Theme m_theme;
    EditorThemes m_editorThemes;
    exporting::Catalogue m_catalogue;
    Session m_session;
    std::unique_ptr<PlatformConnection> m_platform;
    std::unique_ptr<MainWindow> m_window;
    ProjectCommands *m_projectCommands;
    ImportCommands *m_importCommands;
    ExportCommands *m_exportCommands;
    RecoveryCommands *m_recoveryCommands;
    DraftRecovery *m_draftRecovery;
    Announcements *m_announcements;
    std::function<void()> m_whenOpened; ///< what else the user wanted when asking to open a project
};

} // namespace stepwright
