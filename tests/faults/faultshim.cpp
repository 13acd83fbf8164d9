// A library to preload (LD_PRELOAD) into a process that stores data. It lets the n-th file call fail, records what
// reaches the disk, and counts. Only files below one folder are touched; everything else goes straight to the C
// library.
//
//   FAULTSHIM_FOLDER  absolute path of the watched folder; without it the shim does nothing
//   FAULTSHIM_REPORT  file that receives two 64-bit counters: watched calls, faults injected (also when the process is
//   killed) FAULTSHIM_FAIL_AT number n, from 1: the n-th watched call fails FAULTSHIM_ERROR   "EIO" (default),
//   "ENOSPC", or "short": a write stores only its first half FAULTSHIM_STICKY  "1": every call after the n-th fails
//   too, as on a dead or full disk FAULTSHIM_SPACE   bytes by which the files may grow altogether; what goes beyond is
//   ENOSPC FAULTSHIM_TRACE   file that receives every watched change, and what the process writes to standard output
//   (tests/faults/trace.h)
//
// Watched calls: open (for writing), write, truncate, fsync, syncfs, rename, link, unlink and mkdir in all their forms.
// The syncs are not passed on: the folder is meant to be on a memory disk, and what they make durable is decided by
// replaying the trace.

#include "tests/faults/faultshim.h"

#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stepwright::faults {
namespace {

std::uint64_t number(const char *variable)
{
    const char *text = std::getenv(variable);
    return text ? std::strtoull(text, nullptr, 10) : 0;
}

} // namespace

int realOpen(const char *path, int flags, mode_t mode)
{
    static const auto function = original<int(const char *, int, ...)>("open64");
    return function(path, flags, mode);
}

ssize_t realWrite(int descriptor, const void *bytes, std::size_t size)
{
    static const auto function = original<ssize_t(int, const void *, std::size_t)>("write");
    return function(descriptor, bytes, size);
}

int realTruncate(int descriptor, off64_t size)
{
    static const auto function = original<int(int, off64_t)>("ftruncate64");
    return function(descriptor, size);
}

FaultShim &faultShim()
{
    // Never destroyed: the process writes until its very end.
    static auto *instance = new FaultShim;
    return *instance;
}

FaultShim::FaultShim()
{
    const char *folder = std::getenv("FAULTSHIM_FOLDER");
    if (!folder)
        return;
    m_folder = folder;
    m_failAt = number("FAULTSHIM_FAIL_AT");
    m_sticky = number("FAULTSHIM_STICKY") != 0;
    if (const char *error = std::getenv("FAULTSHIM_ERROR")) {
        m_short = std::string_view(error) == "short";
        m_error = std::string_view(error) == "ENOSPC" ? ENOSPC : EIO;
    }
    m_onlySyncs = std::getenv("FAULTSHIM_ONLY") != nullptr;
    m_limited = std::getenv("FAULTSHIM_SPACE") != nullptr;
    m_space = static_cast<std::int64_t>(number("FAULTSHIM_SPACE"));
    if (const char *path = std::getenv("FAULTSHIM_TRACE"))
        m_trace = realOpen(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    if (const char *path = std::getenv("FAULTSHIM_REPORT")) {
        const int report = realOpen(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (report >= 0 && realTruncate(report, sizeof(Counters)) == 0)
            m_counters =
                static_cast<Counters *>(mmap(nullptr, sizeof(Counters), PROT_READ | PROT_WRITE, MAP_SHARED, report, 0));
    }
}

bool FaultShim::watches(const char *path, std::string &name) const
{
    if (m_folder.empty() || std::strncmp(path, m_folder.c_str(), m_folder.size()) != 0)
        return false;
    const char *rest = path + m_folder.size();
    if (*rest != '/' && *rest != '\0')
        return false;
    name = *rest ? rest + 1 : rest;
    return true;
}

OpenFile *FaultShim::file(int descriptor)
{
    if (m_folder.empty() || descriptor < 0 || descriptor >= limit || !m_files[descriptor].watched)
        return nullptr;
    return &m_files[descriptor];
}

void FaultShim::opened(int descriptor, std::string name)
{
    struct stat status;
    if (descriptor < 0 || descriptor >= limit || fstat(descriptor, &status) != 0)
        return;
    m_files[descriptor] = {true, S_ISDIR(status.st_mode), status.st_ino, std::move(name)};
}

void FaultShim::closed(int descriptor)
{
    if (OpenFile *open = file(descriptor))
        *open = {};
}

Verdict FaultShim::judge(bool isSync)
{
    if (m_onlySyncs && !isSync)
        return Verdict::Pass;
    const std::uint64_t call = ++m_counters->calls;
    if (m_failAt == 0 || call < m_failAt || (call > m_failAt && !m_sticky))
        return Verdict::Pass;
    ++m_counters->faults;
    errno = m_error;
    return m_short ? Verdict::Short : Verdict::Fail;
}

std::size_t FaultShim::roomFor(int descriptor, std::size_t size, std::uint64_t offset)
{
    struct stat status;
    if (!m_limited || fstat(descriptor, &status) != 0)
        return size;
    const auto growth = static_cast<std::int64_t>(offset + size) - status.st_size;
    if (growth <= m_space) {
        m_space -= std::max<std::int64_t>(growth, 0);
        return size;
    }
    const std::int64_t fitting = static_cast<std::int64_t>(size) - (growth - m_space);
    m_space = fitting > 0 ? 0 : m_space;
    ++m_counters->faults;
    errno = ENOSPC;
    return fitting > 0 ? static_cast<std::size_t>(fitting) : 0;
}

void FaultShim::record(const Event &event)
{
    if (m_trace < 0)
        return;
    const std::lock_guard lock(m_mutex);
    const std::string bytes = encodeEvent(event);
    if (realWrite(m_trace, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        std::abort();
}

} // namespace stepwright::faults
