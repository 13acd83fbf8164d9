#pragma once

#include "model/store/projectstore.h"
#include "model/sync/engine/syncengine.h"
#include "tests/support/sync/syncfixture.h"

#include <QTemporaryDir>

namespace stepwright::tests {

/// A project file that is connected with a fake platform, as one user has it.
class SyncedProject
{
public:
    /// platform: what it is connected with; several projects may share one.
    explicit SyncedProject(FakePlatform &platform, FakeClock &clock);

    /// Puts a text into the feature of a folder, which is made where it is missing. path: names of folders, "Shop/Pay".
    void write(const QString &path, const QByteArray &text);
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
    void apply(const project::Change &change);

    QTemporaryDir m_folder;
    store::ProjectStore m_store;
    sync::RequestLog m_log;
    sync::RequestQueue m_queue;
    sync::PlatformClient m_client;
    sync::SyncEngine m_engine;
};

} // namespace stepwright::tests
