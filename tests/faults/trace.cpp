#include "tests/faults/trace.h"

#include <cstring>
#include <fstream>
#include <iterator>

namespace stepwright::faults {
namespace {

struct Head
{
    EventKind kind;
    std::uint32_t succeeded;
    std::uint64_t file;
    std::uint64_t offset;
    std::uint32_t nameLength;
    std::uint32_t dataLength;
};

} // namespace

std::string encodeEvent(const Event &event)
{
    const Head head{event.kind,
                    event.succeeded,
                    event.file,
                    event.offset,
                    static_cast<std::uint32_t>(event.name.size()),
                    static_cast<std::uint32_t>(event.data.size())};
    std::string bytes(reinterpret_cast<const char *>(&head), sizeof head);
    return bytes.append(event.name).append(event.data);
}

std::vector<Event> readTrace(const std::string &path)
{
    std::ifstream stream(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    std::vector<Event> events;
    std::size_t position = 0;
    while (position + sizeof(Head) <= bytes.size()) {
        Head head;
        std::memcpy(&head, bytes.data() + position, sizeof head);
        position += sizeof head;
        if (position + head.nameLength + head.dataLength > bytes.size())
            break;
        events.push_back({head.kind, head.succeeded != 0, head.file, head.offset,
                          bytes.substr(position, head.nameLength),
                          bytes.substr(position + head.nameLength, head.dataLength)});
        position += head.nameLength + head.dataLength;
    }
    return events;
}

} // namespace stepwright::faults
