// The file calls of the C library, as the process sees them while the shim is preloaded (faultshim.cpp).

#include "tests/faults/faultshim.h"

#include <cstdarg>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

using namespace stepwright::faults;

namespace {

int openWatched(const char *path, int flags, mode_t mode)
{
    std::string name;
    if (!faultShim().watches(path, name))
        return realOpen(path, flags, mode);
    if ((flags & O_TMPFILE) == O_TMPFILE) {
        errno = EOPNOTSUPP; // a file without a name has no place in the trace; callers fall back to a named one
        return -1;
    }
    const bool changes = (flags & (O_ACCMODE | O_CREAT | O_TRUNC)) != O_RDONLY;
    if (changes && faultShim().judge() != Verdict::Pass)
        return -1;
    struct stat before;
    const bool existed = stat(path, &before) == 0;
    const int descriptor = realOpen(path, flags, mode);
    if (descriptor < 0)
        return descriptor;
    faultShim().opened(descriptor, name);
    const std::uint64_t inode = faultShim().file(descriptor)->inode;
    if (!existed)
        faultShim().record({EventKind::Create, true, inode, 0, name, {}});
    else if ((flags & O_TRUNC) && before.st_size > 0)
        faultShim().record({EventKind::Truncate, true, inode, 0, name, {}});
    return descriptor;
}

ssize_t writeWatched(int descriptor, const void *bytes, std::size_t size, std::int64_t offset)
{
    static const auto real = original<ssize_t(int, const void *, std::size_t, off64_t)>("pwrite64");
    const bool atPosition = offset < 0;
    if (!faultShim().file(descriptor)) {
        if (descriptor == STDOUT_FILENO && faultShim().marks())
            faultShim().record({EventKind::Mark, true, 0, 0, {}, {static_cast<const char *>(bytes), size}});
        return atPosition ? realWrite(descriptor, bytes, size) : real(descriptor, bytes, size, offset);
    }
    const Verdict verdict = faultShim().judge();
    if (verdict == Verdict::Fail)
        return -1;
    std::size_t taken = verdict == Verdict::Short ? (size + 1) / 2 : size;
    const std::uint64_t place = atPosition ? lseek64(descriptor, 0, SEEK_CUR) : offset;
    taken = faultShim().roomFor(descriptor, taken, place);
    if (taken == 0 && size > 0)
        return -1;
    const ssize_t written = atPosition ? realWrite(descriptor, bytes, taken) : real(descriptor, bytes, taken, offset);
    if (written > 0)
        faultShim().record({EventKind::Write,
                            true,
                            faultShim().file(descriptor)->inode,
                            place,
                            {},
                            {static_cast<const char *>(bytes), static_cast<std::size_t>(written)}});
    return written;
}

int truncateWatched(int descriptor, off64_t size)
{
    OpenFile *open = faultShim().file(descriptor);
    if (!open)
        return realTruncate(descriptor, size);
    if (faultShim().judge() != Verdict::Pass)
        return -1;
    const int result = realTruncate(descriptor, size);
    if (result == 0)
        faultShim().record({EventKind::Truncate, true, open->inode, static_cast<std::uint64_t>(size), {}, {}});
    return result;
}

int syncWatched(int descriptor, const char *function)
{
    OpenFile *open = faultShim().file(descriptor);
    if (!open)
        return original<int(int)>(function)(descriptor);
    const bool succeeded = faultShim().judge(true) == Verdict::Pass;
    if (open->folder)
        faultShim().record({EventKind::SyncFolder, succeeded, 0, 0, open->name, {}});
    else
        faultShim().record({EventKind::Sync, succeeded, open->inode, 0, {}, {}});
    return succeeded ? 0 : -1;
}

/// The calls that change names: `real` does it, `kind` is what the trace says. A path outside the folder as the second
/// name is not meant to be.
template <class Real>
int changeName(EventKind kind, const char *path, const char *second, Real real)
{
    std::string name;
    std::string secondName;
    if (!faultShim().watches(path, name))
        return real();
    if (second)
        faultShim().watches(second, secondName);
    if (faultShim().judge() != Verdict::Pass)
        return -1;
    const int result = real();
    if (result == 0)
        faultShim().record({kind, true, 0, 0, name, secondName});
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
    faultShim().closed(descriptor);
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

EXPORTED int syncfs(int descriptor) noexcept
{
    if (!faultShim().file(descriptor))
        return original<int(int)>("syncfs")(descriptor);
    const bool succeeded = faultShim().judge(true) == Verdict::Pass;
    faultShim().record({EventKind::SyncAll, succeeded, 0, 0, {}, {}});
    return succeeded ? 0 : -1;
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
