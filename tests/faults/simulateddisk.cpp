#include "tests/faults/simulateddisk.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace stepwright::faults {
namespace {

constexpr std::uint64_t pageSize = 4096; // of the operating system's cache

std::string folderOf(const std::string &name)
{
    const std::size_t slash = name.rfind('/');
    return slash == std::string::npos ? std::string() : name.substr(0, slash);
}

bool chance(double probability, SimulatedDisk::Random &random)
{
    return std::bernoulli_distribution(probability)(random);
}

/// How likely one unsynced change survives: nothing, everything, or in between, each about as often.
double survival(SimulatedDisk::Random &random)
{
    static constexpr double choices[] = {0.0, 0.1, 0.5, 0.9, 1.0};
    return choices[random() % std::size(choices)];
}

} // namespace

std::vector<std::uint64_t> SimulatedDisk::pagesOf(const Change &change)
{
    std::vector<std::uint64_t> pages;
    for (std::uint64_t page = change.offset / pageSize; page * pageSize < change.offset + change.data.size(); ++page)
        pages.push_back(page);
    return pages;
}

void SimulatedDisk::play(const Event &event)
{
    switch (event.kind) {
    case EventKind::Create:
        m_files[event.file] = std::make_shared<File>();
        changeName({folderOf(event.name), {}, event.name, m_files[event.file]});
        break;
    case EventKind::MakeFolder:
        changeName({folderOf(event.name), {}, event.name, nullptr});
        break;
    case EventKind::Write:
        write(*m_files.at(event.file), event.offset, event.data);
        break;
    case EventKind::Truncate:
        truncate(*m_files.at(event.file), event.offset);
        break;
    case EventKind::Sync:
        sync(*m_files.at(event.file), event.succeeded);
        break;
    case EventKind::SyncFolder: {
        if (!event.succeeded)
            break;
        const auto inFolder = [&](const NameChange &change) { return change.folder == event.name; };
        for (const NameChange &change : m_pendingNames) {
            if (inFolder(change))
                apply(change, m_durableNames);
        }
        std::erase_if(m_pendingNames, inFolder);
        break;
    }
    case EventKind::SyncAll:
        for (const auto &[inode, file] : m_files) {
            if (file)
                sync(*file, event.succeeded);
        }
        if (event.succeeded) {
            for (const NameChange &change : m_pendingNames)
                apply(change, m_durableNames);
            m_pendingNames.clear();
        }
        break;
    case EventKind::Rename:
        changeName({folderOf(event.data), event.name, event.data, m_seenNames[event.name]});
        break;
    case EventKind::Link:
        changeName({folderOf(event.data), {}, event.data, m_seenNames[event.name]});
        break;
    case EventKind::Unlink:
        changeName({folderOf(event.name), event.name, {}, nullptr});
        break;
    case EventKind::Mark:
        break;
    }
}

void SimulatedDisk::write(File &file, std::uint64_t offset, const std::string &data)
{
    apply({false, offset, data}, file.seen);
    for (const std::uint64_t page : pagesOf({false, offset, data})) {
        // A page that a failed fsync left behind becomes dirty again as a whole, with all that the cache holds of it.
        if (file.doubtful.erase(page))
            file.pending.push_back({false, page * pageSize, file.seen.substr(page * pageSize, pageSize)});
    }
    file.pending.push_back({false, offset, data});
}

void SimulatedDisk::truncate(File &file, std::uint64_t size)
{
    file.pending.push_back({true, size, {}});
    apply(file.pending.back(), file.seen);
    std::erase_if(file.doubtful, [&](const auto &page) { return page.first * pageSize >= size; });
}

void SimulatedDisk::sync(File &file, bool succeeded)
{
    for (const Change &change : file.pending) {
        if (succeeded) {
            apply(change, file.durable);
            continue;
        }
        for (const std::uint64_t page : pagesOf(change)) {
            if (page * pageSize < file.seen.size())
                file.doubtful[page] = file.seen.substr(page * pageSize, pageSize);
        }
    }
    std::erase_if(file.pending, [&](const Change &change) { return succeeded || !change.truncation; });
}

void SimulatedDisk::changeName(NameChange change)
{
    apply(change, m_seenNames);
    m_pendingNames.push_back(std::move(change));
}

void SimulatedDisk::apply(const Change &change, std::string &bytes)
{
    if (change.truncation) {
        bytes.resize(change.offset);
        return;
    }
    bytes.resize(std::max(bytes.size(), change.offset + change.data.size()));
    bytes.replace(change.offset, change.data.size(), change.data);
}

void SimulatedDisk::applyTorn(const Change &change, std::size_t sector, Random &random, std::string &bytes)
{
    std::size_t begin = 0;
    while (begin < change.data.size()) {
        const std::size_t end = std::min(change.data.size(), begin + sector - (change.offset + begin) % sector);
        if (chance(0.5, random))
            apply({false, change.offset + begin, change.data.substr(begin, end - begin)}, bytes);
        begin = end;
    }
}

void SimulatedDisk::apply(const NameChange &change, Names &names)
{
    if (!change.removed.empty())
        names.erase(change.removed);
    if (!change.added.empty())
        names[change.added] = change.file;
}

std::string SimulatedDisk::contentAfterCrash(const File &file, Random &random)
{
    std::string bytes = file.durable;
    const double whole = survival(random);
    const double torn = chance(0.5, random) ? 0.5 : 0.0;
    const std::size_t sector = chance(0.5, random) ? 512 : 4096;
    for (const auto &[page, data] : file.doubtful) {
        if (chance(whole, random))
            apply({false, page * pageSize, data}, bytes);
    }
    for (const Change &change : file.pending) {
        if (chance(whole, random))
            apply(change, bytes);
        else if (!change.truncation && chance(torn, random))
            applyTorn(change, sector, random, bytes);
    }
    return bytes;
}

void SimulatedDisk::crash(Random &random, const std::string &folder) const
{
    Names names = m_durableNames;
    const double kept = survival(random);
    for (const NameChange &change : m_pendingNames) {
        if (chance(kept, random))
            apply(change, names);
    }
    for (const auto &[name, file] : names) { // in the order of names: a folder comes before what is in it
        const std::string path = folder + '/' + name;
        const std::string parent = folderOf(name);
        if (!parent.empty() && !names.contains(parent))
            continue;
        if (!file) {
            std::filesystem::create_directory(path);
            continue;
        }
        const std::string bytes = contentAfterCrash(*file, random);
        std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
}

} // namespace stepwright::faults
