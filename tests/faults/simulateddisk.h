#pragma once

#include "tests/faults/trace.h"

#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace stepwright::faults {

/// A disk that forgets: plays a trace event by event and can at any moment write out what a power cut might leave.
///
/// The model, stricter than any file system in use:
/// - what a file held at its last successful fsync (or syncfs) is there; of later writes and truncations any subset is
/// there, each write
///   whole or torn into sectors of 512 or 4096 bytes;
/// - a name that came, moved or went is certain only after an fsync of its folder; before that any subset of such
/// changes is there;
/// - after an fsync that failed the unwritten data may be gone though the process still reads it, and a later fsync
/// that succeeds does not bring it back
///   (what Linux does: Rebello et al., "Can Applications Recover from fsync Failures?", USENIX ATC 2020).
class SimulatedDisk
{
public:
    using Random = std::mt19937_64;

    /// Takes one event into account.
    void play(const Event &event);

    /// Writes one of the states a power cut at this moment may leave into an empty folder.
    void crash(Random &random, const std::string &folder) const;

private:
    struct Change
    {
        bool truncation = false;
        std::uint64_t offset = 0; ///< for a truncation the new size
        std::string data;
    };
    struct File
    {
        std::string seen;            ///< what the process reads
        std::string durable;         ///< what an fsync has brought to the disk
        std::vector<Change> pending; ///< what the next fsync will bring there
        std::map<std::uint64_t, std::string>
            doubtful; ///< pages that a failed fsync left clean in the cache, on the disk or not
    };
    using FilePointer = std::shared_ptr<File>; // empty for a folder
    struct NameChange
    {
        std::string folder;
        std::string removed;
        std::string added;
        FilePointer file;
    };
    using Names = std::map<std::string, FilePointer>;

    static void write(File &file, std::uint64_t offset, const std::string &data);
    static void truncate(File &file, std::uint64_t size);
    static void sync(File &file, bool succeeded);
    static std::vector<std::uint64_t> pagesOf(const Change &change);
    void changeName(NameChange change);
    static void apply(const Change &change, std::string &bytes);
    static void applyTorn(const Change &change, std::size_t sector, Random &random, std::string &bytes);
    static void apply(const NameChange &change, Names &names);
    static std::string contentAfterCrash(const File &file, Random &random);

    std::map<std::uint64_t, FilePointer> m_files; // by inode number
    Names m_seenNames;
    Names m_durableNames;
    std::vector<NameChange> m_pendingNames;
};

} // namespace stepwright::faults
