#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stepwright::faults {

/// What a process did to the files of one folder, as the shim saw it.
enum class EventKind : std::uint32_t {
    Create,     ///< a name came into being: `file`, `name`
    MakeFolder, ///< `name`
    Write,      ///< `data` at `offset` of `file`
    Truncate,   ///< `file` is now `offset` bytes long
    Sync,       ///< fsync or fdatasync of `file`; `succeeded` tells the answer
    SyncFolder, ///< fsync of the folder `name`
    SyncAll,    ///< syncfs: everything; `succeeded` tells the answer
    Rename,     ///< `name` became `data`
    Link,       ///< `data` is another name of `name`
    Unlink,     ///< `name` is gone
    Mark,       ///< the process wrote `data` to standard output: what it promises from here on
};

/// One recorded call. Names are relative to the watched folder; the folder itself is "".
struct Event
{
    EventKind kind = EventKind::Mark;
    bool succeeded = true;
    std::uint64_t file = 0; ///< which file, whatever its name: the inode number
    std::uint64_t offset = 0;
    std::string name;
    std::string data;
};

/// One event in the form the trace file holds: a fixed head, then name and data.
[[nodiscard]] std::string encodeEvent(const Event &event);

/// All whole events of a trace file; a torn last one (the process was killed) is left out.
[[nodiscard]] std::vector<Event> readTrace(const std::string &path);

} // namespace stepwright::faults
