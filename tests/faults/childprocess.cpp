#include "tests/faults/childprocess.h"

#include <QFile>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace stepwright::faults {

using namespace Qt::StringLiterals;

namespace {

std::vector<char *> pointers(std::vector<QByteArray> &words)
{
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

WorkloadProcess::WorkloadProcess(const QStringList &arguments, const QStringList &environment)
{
    std::vector<QByteArray> words{FAULT_WORKLOAD};
    for (const QString &argument : arguments)
        words.push_back(QFile::encodeName(argument));
    std::vector<QByteArray> variables{"LC_ALL=C.UTF-8"};
    if (!environment.isEmpty())
        variables.push_back("LD_PRELOAD=" FAULT_SHIM);
    for (const QString &variable : environment)
        variables.push_back(QFile::encodeName(variable));
    const std::vector<char *> argumentPointers = pointers(words);
    const std::vector<char *> variablePointers = pointers(variables);
    int output[2];
    m_errors = ::memfd_create("errors", MFD_CLOEXEC);
    if (m_errors < 0 || ::pipe2(output, O_CLOEXEC) != 0)
        qFatal("no pipe for the workload");
    m_process = ::fork();
    if (m_process == 0) {
        ::dup2(output[1], STDOUT_FILENO);
        ::dup2(m_errors, STDERR_FILENO);
        ::execve(FAULT_WORKLOAD, argumentPointers.data(), variablePointers.data());
        ::_exit(127);
    }
    ::close(output[1]);
    m_output = output[0];
}

WorkloadProcess::~WorkloadProcess()
{
    if (m_process > 0) {
        kill();
        (void)wait();
    }
    ::close(m_output);
    ::close(m_errors);
}

bool WorkloadProcess::readSome()
{
    char bytes[512];
    const ssize_t size = ::read(m_output, bytes, sizeof bytes);
    if (size <= 0)
        return false;
    m_pending.append(bytes, size);
    const qsizetype end = m_pending.lastIndexOf('\n');
    if (end >= 0) {
        m_acknowledged = m_pending.first(end).split('\n').last().toInt();
        m_pending.remove(0, end + 1);
    }
    return true;
}

bool WorkloadProcess::waitForAcknowledged(int steps)
{
    while (m_acknowledged < steps) {
        if (!readSome())
            return false;
    }
    return true;
}

void WorkloadProcess::kill()
{
    ::kill(m_process, SIGKILL);
}

Ended WorkloadProcess::wait()
{
    while (readSome())
        continue;
    int status = 0;
    rusage usage{};
    ::wait4(m_process, &status, 0, &usage);
    m_process = -1;
    Ended ended;
    ended.acknowledged = m_acknowledged;
    ended.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    ended.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    ended.cpuSeconds = double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                       double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    ended.errors.resize(::lseek(m_errors, 0, SEEK_END));
    if (::pread(m_errors, ended.errors.data(), size_t(ended.errors.size()), 0) < 0)
        ended.errors.clear();
    return ended;
}

} // namespace stepwright::faults
