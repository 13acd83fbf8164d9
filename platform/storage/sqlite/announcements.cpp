#include "platform/storage/sqlite/announcements.h"

namespace stepwright::platform {

class Announcements::Listener final : public News
{
public:
    Listener(Announcements &announcements, std::int64_t seen) : m_announcements(announcements), m_seen(seen) {}

    void wait(std::chrono::milliseconds atMost) override
    {
        std::unique_lock lock(m_announcements.m_mutex);
        m_announcements.m_changed.wait_for(lock, atMost,
                                           [this] { return m_isStopped || m_announcements.m_count != m_seen; });
        m_seen = m_announcements.m_count;
    }

    void stop() override
    {
        {
            const std::scoped_lock lock(m_announcements.m_mutex);
            m_isStopped = true;
        }
        m_announcements.m_changed.notify_all();
    }

private:
    Announcements &m_announcements;
    std::int64_t m_seen;
    bool m_isStopped = false;
};

void Announcements::add()
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_count;
    }
    m_changed.notify_all();
}

std::unique_ptr<News> Announcements::listen()
{
    const std::scoped_lock lock(m_mutex);
    return std::make_unique<Listener>(*this, m_count);
}

} // namespace stepwright::platform
