#pragma once

#include "platform/storage/news.h"

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>

namespace stepwright::platform {

/// Counts what is announced: the file is open in this process alone, so that everybody who waits is here.
class Announcements
{
public:
    void add();
    [[nodiscard]] std::unique_ptr<News> listen();

private:
    class Listener;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::int64_t m_count = 0;
};

} // namespace stepwright::platform
