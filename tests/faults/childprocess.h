#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <sys/types.h>

namespace stepwright::faults {

/// How a workload's process ended.
struct Ended
{
    int acknowledged = 0; ///< the last step it promised
    int exitCode = 0;     ///< -1: ended by a signal
    int signal = 0;
    double cpuSeconds = 0;
    QByteArray errors; ///< what it wrote to standard error
};

/// Runs the workload program with an environment of its own.
class WorkloadProcess
{
public:
    /// `environment`: "NAME=value"; with any, the shim is preloaded.
    WorkloadProcess(const QStringList &arguments, const QStringList &environment);
    ~WorkloadProcess();
    Q_DISABLE_COPY_MOVE(WorkloadProcess)

    /// Waits until it has promised so many steps, or ended; false where it has ended.
    bool waitForAcknowledged(int steps);

    void kill();

    /// Waits for its end.
    Ended wait();

private:
    bool readSome();

    pid_t m_process = -1;
    int m_output = -1;
    int m_errors = -1;
    QByteArray m_pending;
    int m_acknowledged = 0;
};

} // namespace stepwright::faults
