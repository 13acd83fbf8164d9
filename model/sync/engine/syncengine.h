#pragma once

#include "model/store/projectstore.h"
#include "model/sync/endpoints/platformclient.h"
#include "model/sync/engine/syncreport.h"

#include <QThread>

#include <atomic>

namespace stepwright::sync {

struct SyncOptions
{
    bool isRehearsal = false;          ///< read and compare, change nothing on either side
    bool isVanishingConfirmed = false; ///< the user has confirmed what the guard stopped at
    bool readsAllRows = false;         ///< look at the examples of all scenarios
    bool importsFeatures = false;      ///< new features go up as whole texts, which takes far fewer requests
    bool retriesRefused = false;       ///< send again what the platform did not take
    bool backsUpFirst = false;         ///< have the platform make a backup before something is sent

    /// Of the project: the examples of many scenarios are read from its XML then. Empty: it is not known.
    QString secretToken;
};

/// How far a sync is.
struct SyncProgress
{
    enum class Phase { Reading, Comparing, Writing, BackingUp, Sending };
    Phase phase = Phase::Reading;
    int done = 0;
    int total = 0; ///< 0: not known
    QString what;  ///< name of the thing on its way

    bool operator==(const SyncProgress &) const = default;
};

/// Brings an open project file and its project on the platform together: pull, match, merge, plan, push, verify
/// (docs/sync.md, "A sync"). Every step is written down before it is sent, so that it can be broken off anywhere and
/// the next one goes on. Lives on the thread of the queue; the work is done on a thread of its own.
class SyncEngine : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this. The store's project must be bound (SyncState::binding).
    SyncEngine(store::ProjectStore &store, RequestQueue &queue, const PlatformClient &client,
               QObject *parent = nullptr);

    /// Breaks off a sync that runs, and waits for it: at most for the request that is on its way.
    ~SyncEngine() override;

    /// Starts a sync; the answer comes with `finished`. Only while none runs.
    void start(const SyncOptions &options);
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

    /// Breaks off after the request that is on its way. Safe anywhere.
    void cancel();

    /// Holds before the next request, or goes on.
    void setPaused(bool isPaused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }

Q_SIGNALS:
    void progressed(const stepwright::sync::SyncProgress &progress);

    /// The project file was changed by what came from the platform.
    void projectChanged(const stepwright::store::AppliedChange &applied);
    void finished(const stepwright::sync::SyncReport &report);

private:
    store::ProjectStore &m_store;
    RequestQueue &m_queue;
    const PlatformClient &m_client;
    std::unique_ptr<QThread> m_thread;
    std::atomic_bool m_isCancelled = false;
    std::atomic_bool m_isPaused = false;
};

} // namespace stepwright::sync
