#include "platform/storage/postgresql/postgresqlnews.h"

#include <array>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace stepwright::platform {

PostgresqlNews::PostgresqlNews(QByteArray url) : m_session(std::move(url)), m_stopped(eventfd(0, EFD_CLOEXEC)) {}

PostgresqlNews::~PostgresqlNews()
{
    close(m_stopped);
}

void PostgresqlNews::wait(std::chrono::milliseconds atMost)
{
    if (!m_isListening) { // what was announced before this is not heard: no wait, so that whoever waits looks for it
        m_isListening = m_session.ensureOpen()
                            .and_then([this] { return m_session.execute(QByteArray("LISTEN ") + newsChannel); })
                            .has_value();
        if (m_isListening)
            return;
    }
    std::array<pollfd, 2> files{{{m_stopped, POLLIN, 0}, {m_session.socket(), POLLIN, 0}}}; // -1 is passed over
    if (poll(files.data(), files.size(), int(atMost.count())) > 0 && files[1].revents != 0)
        m_isListening = m_session.readNotifications();
}

void PostgresqlNews::stop()
{
    eventfd_write(m_stopped, 1);
}

} // namespace stepwright::platform
