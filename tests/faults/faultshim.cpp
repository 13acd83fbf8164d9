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
// Watched calls: open (for writing), write, truncate, fsync, rename, link, unlink and mkdir in all their forms. fsync
// is not passed on: the folder is meant to be on a memory disk, and what it makes durable is decided by replaying the
// trace.

#include "tests/faults/trace.h"

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

using stepwright::faults::Event;
using stepwright::faults::EventKind;

namespace {

/// The C library's own function of that name.
template <class Function>
Function *original(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

struct Counters
{
    std::atomic<std::uint64_t> calls;
    std::atomic<std::uint64_t> faults;
};

struct OpenFile
{
    bool watched = false;
    bool folder = false;
    std::uint64_t inode = 0;
    std::string name;
};

enum class Verdict { Pass, Fail, Short };

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

std::uint64_t number(const char *variable)
{
    const char *text = std::getenv(variable);
    return text ? std::strtoull(text, nullptr, 10) : 0;
}

class Shim
{
public:
    Shim()
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
            if (report >= 0 && ftruncateReal(report, sizeof(Counters)) == 0)
                m_counters = static_cast<Counters *>(
                    mmap(nullptr, sizeof(Counters), PROT_READ | PROT_WRITE, MAP_SHARED, report, 0));
        }
    }

    /// Whether the shim handles this path; `name` is then what the trace calls it.
    bool watches(const char *path, std::string &name) const
    {
        if (m_folder.empty() || std::strncmp(path, m_folder.c_str(), m_folder.size()) != 0)
            return false;
        const char *rest = path + m_folder.size();
        if (*rest != '/' && *rest != '\0')
            return false;
        name = *rest ? rest + 1 : rest;
        return true;
    }

    OpenFile *file(int descriptor)
    {
        if (m_folder.empty() || descriptor < 0 || descriptor >= limit || !m_files[descriptor].watched)
            return nullptr;
        return &m_files[descriptor];
    }

    void opened(int descriptor, std::string name)
    {
        struct stat status;
        if (descriptor < 0 || descriptor >= limit || fstat(descriptor, &status) != 0)
            return;
        m_files[descriptor] = {true, S_ISDIR(status.st_mode), status.st_ino, std::move(name)};
    }

    void closed(int descriptor)
    {
        if (OpenFile *open = file(descriptor))
            *open = {};
    }

    /// Counts a watched call and says whether it is to fail; `errno` is then set.
    Verdict judge(bool isSync = false)
    {
        if (m_onlySyncs && !isSync)
            return Verdict::Pass;
        const std::uint64_t call = m_counters ? ++m_counters->calls : 0;
        if (m_failAt == 0 || call < m_failAt || (call > m_failAt && !m_sticky))
            return Verdict::Pass;
        ++m_counters->faults;
        errno = m_error;
        return m_short ? Verdict::Short : Verdict::Fail;
    }

    /// How many of `size` bytes at `offset` the disk still takes; sets errno when it is none.
    std::size_t roomFor(int descriptor, std::size_t size, std::uint64_t offset)
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

    void record(const Event &event)
    {
        if (m_trace < 0)
            return;
        const std::lock_guard lock(m_mutex);
        const std::string bytes = encodeEvent(event);
        if (realWrite(m_trace, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
            std::abort();
    }

    /// Whether standard output is recorded as marks.
    bool marks() const { return m_trace >= 0; }

    static int ftruncateReal(int descriptor, off64_t size)
    {
        static const auto function = original<int(int, off64_t)>("ftruncate64");
        return function(descriptor, size);
    }

private:
    static constexpr int limit = 1024;

    std::string m_folder;
    OpenFile m_files[limit];
    std::uint64_t m_failAt = 0;
    bool m_sticky = false;
    bool m_onlySyncs = false;
    bool m_short = false;
    int m_error = EIO;
    bool m_limited = false;
    std::int64_t m_space = 0;
    int m_trace = -1;
    Counters *m_counters = nullptr;
    std::mutex m_mutex;
};

Shim &shim()
{
    // Never destroyed: the process writes until its very end.
    static Shim *instance = new Shim;
    return *instance;
}

int openWatched(const char *path, int flags, mode_t mode)
{
    std::string name;
    if (!shim().watches(path, name))
        return realOpen(path, flags, mode);
    if ((flags & O_TMPFILE) == O_TMPFILE) {
        errno = EOPNOTSUPP; // a file without a name has no place in the trace; callers fall back to a named one
        return -1;
    }
    const bool changes = (flags & (O_ACCMODE | O_CREAT | O_TRUNC)) != O_RDONLY;
    if (changes && shim().judge() != Verdict::Pass)
        return -1;
    struct stat before;
    const bool existed = stat(path, &before) == 0;
    const int descriptor = realOpen(path, flags, mode);
    if (descriptor < 0)
        return descriptor;
    shim().opened(descriptor, name);
    const std::uint64_t inode = shim().file(descriptor)->inode;
    if (!existed)
        shim().record({EventKind::Create, true, inode, 0, name, {}});
    else if ((flags & O_TRUNC) && before.st_size > 0)
        shim().record({EventKind::Truncate, true, inode, 0, name, {}});
    return descriptor;
}

ssize_t writeWatched(int descriptor, const void *bytes, std::size_t size, std::int64_t offset)
{
    static const auto real = original<ssize_t(int, const void *, std::size_t, off64_t)>("pwrite64");
    const bool atPosition = offset < 0;
    if (!shim().file(descriptor)) {
        if (descriptor == STDOUT_FILENO && shim().marks())
            shim().record({EventKind::Mark, true, 0, 0, {}, {static_cast<const char *>(bytes), size}});
        return atPosition ? realWrite(descriptor, bytes, size) : real(descriptor, bytes, size, offset);
    }
    const Verdict verdict = shim().judge();
    if (verdict == Verdict::Fail)
        return -1;
    std::size_t taken = verdict == Verdict::Short ? (size + 1) / 2 : size;
    const std::uint64_t place = atPosition ? lseek64(descriptor, 0, SEEK_CUR) : offset;
    taken = shim().roomFor(descriptor, taken, place);
    if (taken == 0 && size > 0)
        return -1;
    const ssize_t written = atPosition ? realWrite(descriptor, bytes, taken) : real(descriptor, bytes, taken, offset);
    if (written > 0)
        shim().record({EventKind::Write,
                       true,
                       shim().file(descriptor)->inode,
                       place,
                       {},
                       {static_cast<const char *>(bytes), static_cast<std::size_t>(written)}});
    return written;
}

int truncateWatched(int descriptor, off64_t size)
{
    OpenFile *open = shim().file(descriptor);
    if (!open)
        return Shim::ftruncateReal(descriptor, size);
    if (shim().judge() != Verdict::Pass)
        return -1;
    const int result = Shim::ftruncateReal(descriptor, size);
    if (result == 0)
        shim().record({EventKind::Truncate, true, open->inode, static_cast<std::uint64_t>(size), {}, {}});
    return result;
}

int syncWatched(int descriptor, const char *function)
{
    OpenFile *open = shim().file(descriptor);
    if (!open)
        return original<int(int)>(function)(descriptor);
    const bool succeeded = shim().judge(true) == Verdict::Pass;
    if (open->folder)
        shim().record({EventKind::SyncFolder, succeeded, 0, 0, open->name, {}});
    else
        shim().record({EventKind::Sync, succeeded, open->inode, 0, {}, {}});
    return succeeded ? 0 : -1;
}

/// The calls that change names: `real` does it, `kind` is what the trace says. A path outside the folder as the second
/// name is not meant to be.
template <class Real>
int changeName(EventKind kind, const char *path, const char *second, Real real)
{
    std::string name;
    std::string secondName;
    if (!shim().watches(path, name))
        return real();
    if (second)
        shim().watches(second, secondName);
    if (shim().judge() != Verdict::Pass)
        return -1;
    const int result = real();
    if (result == 0)
        shim().record({kind, true, 0, 0, name, secondName});
    return result;
}

mode_t modeOf(int flags, va_list arguments)
{
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
}

} // namespace

#define EXPORTED extern "C" __attribute__((visibility("default")))
#define OPEN(name)                                                                                                     \
    EXPORTED int name(const char *path, int flags, ...)                                                                \
    {                                                                                                                  \
        va_list arguments;                                                                                             \
        va_start(arguments, flags);                                                                                    \
        const mode_t mode = modeOf(flags, arguments);                                                                  \
        va_end(arguments);                                                                                             \
        return openWatched(path, flags, mode);                                                                         \
    }
OPEN(open)
OPEN(open64)

// Relative paths of openat are not watched: no code under test uses them below the folder.
#define OPENAT(name)                                                                                                   \
    EXPORTED int name(int folder, const char *path, int flags, ...)                                                    \
    {                                                                                                                  \
        va_list arguments;                                                                                             \
        va_start(arguments, flags);                                                                                    \
        const mode_t mode = modeOf(flags, arguments);                                                                  \
        va_end(arguments);                                                                                             \
        static const auto real = original<int(int, const char *, int, ...)>("openat64");                               \
        return path[0] == '/' ? openWatched(path, flags, mode) : real(folder, path, flags, mode);                      \
    }
OPENAT(openat)
OPENAT(openat64)

EXPORTED int close(int descriptor)
{
    static const auto real = original<int(int)>("close");
    shim().closed(descriptor);
    return real(descriptor);
}

EXPORTED ssize_t write(int descriptor, const void *bytes, std::size_t size)
{
    return writeWatched(descriptor, bytes, size, -1);
}

EXPORTED ssize_t pwrite(int descriptor, const void *bytes, std::size_t size, off_t offset)
{
    return writeWatched(descriptor, bytes, size, offset);
}

EXPORTED ssize_t pwrite64(int descriptor, const void *bytes, std::size_t size, off64_t offset)
{
    return writeWatched(descriptor, bytes, size, offset);
}

EXPORTED ssize_t writev(int descriptor, const iovec *parts, int count)
{
    std::string bytes;
    for (int i = 0; i < count; ++i)
        bytes.append(static_cast<const char *>(parts[i].iov_base), parts[i].iov_len);
    return writeWatched(descriptor, bytes.data(), bytes.size(), -1);
}

EXPORTED int ftruncate(int descriptor, off_t size) noexcept
{
    return truncateWatched(descriptor, size);
}

EXPORTED int ftruncate64(int descriptor, off64_t size) noexcept
{
    return truncateWatched(descriptor, size);
}

EXPORTED int fsync(int descriptor)
{
    return syncWatched(descriptor, "fsync");
}

EXPORTED int fdatasync(int descriptor)
{
    return syncWatched(descriptor, "fdatasync");
}

EXPORTED int rename(const char *from, const char *to) noexcept
{
    return changeName(EventKind::Rename, from, to,
                      [&] { return original<int(const char *, const char *)>("rename")(from, to); });
}

EXPORTED int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    return changeName(EventKind::Rename, from, to, [&] {
        return original<int(int, const char *, int, const char *, unsigned)>("renameat2")(fromFolder, from, toFolder,
                                                                                          to, flags);
    });
}

EXPORTED int link(const char *from, const char *to) noexcept
{
    return changeName(EventKind::Link, from, to,
                      [&] { return original<int(const char *, const char *)>("link")(from, to); });
}

EXPORTED int unlink(const char *path) noexcept
{
    return changeName(EventKind::Unlink, path, nullptr, [&] { return original<int(const char *)>("unlink")(path); });
}

EXPORTED int remove(const char *path) noexcept
{
    return changeName(EventKind::Unlink, path, nullptr, [&] { return original<int(const char *)>("remove")(path); });
}

EXPORTED int mkdir(const char *path, mode_t mode) noexcept
{
    return changeName(EventKind::MakeFolder, path, nullptr,
                      [&] { return original<int(const char *, mode_t)>("mkdir")(path, mode); });
}

// Copies inside the kernel would pass by the trace; callers fall back to reading and writing.
EXPORTED ssize_t copy_file_range(int, off64_t *, int, off64_t *, std::size_t, unsigned)
{
    errno = ENOSYS;
    return -1;
}

EXPORTED ssize_t sendfile64(int, int, off64_t *, std::size_t) noexcept
{
    errno = ENOSYS;
    return -1;
}
