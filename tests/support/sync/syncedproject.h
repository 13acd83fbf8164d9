#pragma once

#include "model/store/projectstore.h"
#include "model/sync/engine/syncengine.h"
#include "tests/support/sync/syncfixture.h"

#include <QTemporaryDir>

#include <atomic>
#include <optional>

namespace stepwright::tests {

/// A project file that is connected with a fake platform, as one user has it.
class SyncedProject
{
public:
    /// platform: what it is connected with; several projects may share one.
    /// content: of a project file that was in step before (`content`); empty: a new one.
    explicit SyncedProject(FakePlatform &platform, FakeClock &clock, const QByteArray &content = {});

    /// Closes the project and gives the bytes of its file.
    [[nodiscard]] QByteArray content();

    /// Lets writing to the file fail: the transaction of that number from now on (from 0), and all after it where it
    /// `staysBroken`. Nothing: it works again.
    void breakFile(std::optional<int> transaction, bool staysBroken = false);
    /// Transactions since `breakFile`.
    [[nodiscard]] int transactions() const { return m_transactions; }

    /// Puts a text into the feature of a folder, which is made where it is missing. path: names of folders, "Shop/Pay".
    /// Gives what undoes it.
    project::Change write(const QString &path, const QByteArray &text);
    /// Gives what undoes it.
    project::Change apply(const project::Change &change);
    [[nodiscard]] QByteArray read(const QString &path);
    void removeFolder(const QString &path);
    [[nodiscard]] QStringList paths();

    /// A whole sync.
    sync::SyncReport sync(const sync::SyncOptions &options = {});

    /// Runs `Result<T> work(ProjectFile &)` on the file and gives its value.
    template <class Work>
    auto inFile(Work work)
    {
        auto future = m_store.run(std::move(work));
        future.waitForFinished();
        auto result = future.result();
        if (!result)
            qFatal("%s (%s)", qUtf8Printable(result.error().message), qUtf8Printable(result.error().detail));
        return *std::move(result);
    }

    [[nodiscard]] store::ProjectStore &store() { return m_store; }
    [[nodiscard]] sync::RequestQueue &queue() { return m_queue; }
    [[nodiscard]] sync::SyncEngine &engine() { return m_engine; }
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("project.stepwright")); }

private:
    [[nodiscard]] QString uidOf(const QString &path);
    static int onCommit(void *project);

    QTemporaryDir m_folder;
    store::ProjectStore m_store;
    sync::RequestLog m_log;
    sync::RequestQueue m_queue;
    sync::PlatformClient m_client;
    sync::SyncEngine m_engine;
    std::optional<int> m_brokenAt;
    bool m_staysBroken = false;
    std::atomic_int m_transactions = 0;
};

} // namespace stepwright::tests
