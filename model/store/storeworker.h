#pragma once

#include "model/store/projectfile.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace stepwright::store {

/// What ProjectStore has in its thread: the open file, the requests, and between them the indexing that is left to do.
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

private:
    void indexSome();
    void reportFailure();

    std::optional<ProjectFile> m_file;
    QTimer m_pause; ///< runs out when no request waits
    bool m_failureReported = false;
};

} // namespace stepwright::store
