#pragma once

#include "model/store/projectfile.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <optional>

namespace stepwright::store {

/// What ProjectStore has in its thread: the open file, the requests, and between them the backup, the indexing and
/// the checkpoints that are left to do.
class StoreWorker : public QObject
{
    Q_OBJECT

public:
    using Task = std::move_only_function<void(std::optional<ProjectFile> &)>;

    StoreWorker();

    /// Runs a request; only in the worker's thread.
    void perform(Task &task);

Q_SIGNALS:
    void indexingProgressed(int remaining);
    void failed(const stepwright::Error &error);
    void damageFound(const stepwright::Error &error);

private:
    void workSome();
    void backUpSome(ProjectFile &file);
    void reportBackup(const Error &error); ///< called in any thread
    bool indexSome(ProjectFile &file);     ///< whether there is more to do
    bool mergeSome(ProjectFile &file);     ///< the same
    void recover();

    std::optional<ProjectFile> m_file;
    QTimer m_pause;            ///< runs out when no request waits
    QDeadlineTimer m_quiet;    ///< runs out when there was no request for a while
    QThreadPool m_backupCheck; ///< one thread, which checks and names backups
};

} // namespace stepwright::store
