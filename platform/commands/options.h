#pragma once

#include "platform/http/server.h"
#include "platform/jobs/worker.h"

#include <QCommandLineOption>

class QCommandLineParser;

namespace stepwright::platform {

/// What a process does.
enum class ProcessRole {
    Web,    ///< answers requests
    Worker, ///< does jobs
    All,    ///< both
};

/// The options of the program beside its commands.
struct Options
{
    ServerOptions server;
    QString database;
    QString sample; ///< a folder of features; empty: none
    int perMinute = 200;
    ProcessRole role = ProcessRole::All;
    WorkerOptions worker;
};

[[nodiscard]] const QList<QCommandLineOption> &knownOptions();

/// Errors: Invalid.
[[nodiscard]] Result<Options> readOptions(const QCommandLineParser &parser);

} // namespace stepwright::platform
