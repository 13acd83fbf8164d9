#pragma once

#include "app/sync/credentialplaces.h"
#include "app/sync/platformlink.h"
#include "model/sync/engine/syncengine.h"
#include "model/sync/state/syncstate.h"

#include <QFuture>

namespace stepwright {

class Session;

/// How the open project stands to a platform, for who shows it.
enum class PlatformState {
    NoProject,    ///< none is open
    ReadOnly,     ///< a copy that cannot be changed
    NotConnected, ///< it knows of no platform
    Preparing,    ///< what it knows, and the credentials, are being read
    SignInNeeded, ///< there are no credentials, or the platform does not take them (any more)
    Offline,      ///< the platform could not be reached the last time
    Ready,
    Syncing,
    Paused,
};

/// What a user chose to connect a project with a platform.
struct PlatformChoice
{
    sync::Binding binding;
    sync::Credentials credentials;
    CredentialPlace place = CredentialPlace::Keyring;
    bool rehearses = true; ///< what a first sync would do is to be shown
};

/// The connection of the open project with its platform: made when a project that knows one is opened, gone when it is
/// closed. It syncs when it is told to, never by itself. Lives in the GUI thread, as the queue does.
class PlatformConnection : public QObject
{
    Q_OBJECT

public:
    /// session, settings: must outlive this.
    PlatformConnection(Session &session, Settings &settings, PlatformServices services, QObject *parent = nullptr);

    /// Breaks off a sync that runs.
    ~PlatformConnection() override;

    [[nodiscard]] PlatformState state() const;
    [[nodiscard]] const std::optional<sync::Binding> &binding() const { return m_binding; }
    /// The last syncs of the project, the last one first.
    [[nodiscard]] const QList<sync::RunRecord> &runs() const { return m_runs; }
    /// Of this session; nothing before the first.
    [[nodiscard]] const std::optional<sync::SyncReport> &lastReport() const { return m_lastReport; }
    /// Of the last sync before this session; nothing where there was none, or one in this session.
    [[nodiscard]] const std::optional<sync::SyncReport> &earlierReport() const { return m_earlierReport; }
    /// What one of `runs` did; empty where it was broken off.
    [[nodiscard]] QFuture<Result<sync::SyncReport>> reportOf(qint64 run);
    /// How far the sync is that runs.
    [[nodiscard]] const sync::SyncProgress &progress() const { return m_progress; }
    /// Why there are no credentials, where a store of them has a problem; translated.
    [[nodiscard]] QString credentialProblem() const { return m_credentialProblem; }
    /// Whether the project's secret token is known.
    [[nodiscard]] bool hasSecretToken() const { return !m_secretToken.isEmpty(); }
    [[nodiscard]] bool isRehearsing() const { return m_options.isRehearsal; }

    [[nodiscard]] sync::RequestLog &log() { return m_log; }
    [[nodiscard]] const PlatformServices &services() const { return m_services; }

    /// Where the credentials of this project's platform are kept.
    [[nodiscard]] CredentialPlace credentialPlace() const;

    /// Connects the open project. Errors are reported by failed.
    void connectProject(const PlatformChoice &choice);

    /// Forgets the platform and all that is known of it; the project stays as it is on both sides.
    /// forgetsCredentials: also those of the server, for all projects.
    void disconnectProject(bool forgetsCredentials);

    /// Other credentials from now on. Where they do not tell the project's secret token, the known one stays.
    void signIn(const sync::Credentials &credentials, CredentialPlace place);

    /// Starts a sync; only in the states Ready and Offline. Its end is reported by finished.
    void start(const sync::SyncOptions &options);
    void setPaused(bool isPaused);
    /// Breaks a sync off after the request that is on its way.
    void stop();

    /// A link to a platform for signing in to it; it writes to this connection's log.
    [[nodiscard]] std::unique_ptr<PlatformLink> makeLink(const sync::Sender &sender);

Q_SIGNALS:
    void stateChanged();
    void progressed();
    void finished(const stepwright::sync::SyncReport &report);
    /// Reading or writing what the project knows of the platform.
    void failed(const stepwright::Error &error);
    /// The credentials could not be kept where the user wants them.
    void credentialsNotKept(const stepwright::Error &error);

private:
    struct Known
    {
        std::optional<sync::Binding> binding;
        QList<sync::RunRecord> runs;
        std::optional<sync::SyncReport> report; ///< of the last run, where it is wanted
    };

    void open();
    void close();
    void readKnown();
    void take(const Result<Known> &known);
    void makeEngine(const sync::Binding &binding);
    void readCredentials();
    void keep(const QString &origin, const sync::Credentials &credentials, CredentialPlace place);
    void finish(const sync::SyncReport &report);
    [[nodiscard]] QString origin() const;    ///< of the server; empty where its address makes no sense
    [[nodiscard]] QString projectId() const; ///< on the platform

    Session &m_session;
    PlatformServices m_services;
    CredentialPlaces m_places;
    sync::RequestLog m_log;
    std::optional<sync::Binding> m_binding;
    QList<sync::RunRecord> m_runs;
    std::unique_ptr<PlatformLink> m_link;
    std::unique_ptr<sync::SyncEngine> m_engine; ///< goes before the link
    std::optional<sync::SyncReport> m_lastReport;
    std::optional<sync::SyncReport> m_earlierReport;
    sync::SyncOptions m_options; ///< of the sync that runs or was the last
    sync::SyncProgress m_progress;
    QString m_credentialProblem;
    QString m_secretToken; ///< of the project; empty: not known
    bool m_isPreparing = false;
    bool m_hasCredentials = false;
    bool m_isOffline = false;
    quint64 m_number = 0; ///< of the opening: answers to an older one are not taken
};

} // namespace stepwright
