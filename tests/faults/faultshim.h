#pragma once

#include "tests/faults/trace.h"

#include <atomic>
#include <cerrno>
#include <dlfcn.h>
#include <mutex>
#include <string>
#include <sys/types.h>

namespace stepwright::faults {

/// The C library's own function of that name.
template <class Function>
Function *original(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

int realOpen(const char *path, int flags, mode_t mode);
ssize_t realWrite(int descriptor, const void *bytes, std::size_t size);
int realTruncate(int descriptor, off64_t size);

/// A file or folder below the watched folder that the process has open.
struct OpenFile
{
    bool watched = false;
    bool folder = false;
    std::uint64_t inode = 0;
    std::string name; ///< relative to the watched folder
};

/// What becomes of a watched call.
enum class Verdict { Pass, Fail, Short };

/// Decides on each watched call, counts it and records it, as the environment says (faultshim.cpp).
class FaultShim
{
public:
    FaultShim();

    /// Whether the shim handles this path; `name` is then what the trace calls it.
    bool watches(const char *path, std::string &name) const;

    /// The watched file behind a descriptor, or null.
    OpenFile *file(int descriptor);

    void opened(int descriptor, std::string name);
    void closed(int descriptor);

    /// Counts a watched call and says whether it is to fail; `errno` is then set.
    Verdict judge(bool isSync = false);

    /// How many of `size` bytes at `offset` the disk still takes; sets errno when it is not all.
    std::size_t roomFor(int descriptor, std::size_t size, std::uint64_t offset);

    void record(const Event &event);

    /// Whether standard output is recorded as marks.
    bool marks() const { return m_trace >= 0; }

private:
    struct Counters
    {
        std::atomic<std::uint64_t> calls;
        std::atomic<std::uint64_t> faults;
    };
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
    Counters m_ownCounters{};
    Counters *m_counters = &m_ownCounters; ///< shared with the report file, if there is one
    std::mutex m_mutex;
};

/// The one shim of this process.
FaultShim &faultShim();

} // namespace stepwright::faults
