#pragma once

#include "platform/storage/news.h"
#include "platform/storage/postgresql/postgresqlsession.h"

namespace stepwright::platform {

/// The channel on which processes wake each other (LISTEN and NOTIFY of PostgreSQL).
inline constexpr auto newsChannel = "stepwright_news";

/// Waits on a connection of its own.
class PostgresqlNews final : public News
{
public:
    explicit PostgresqlNews(QByteArray url);
    PostgresqlNews(const PostgresqlNews &) = delete;
    PostgresqlNews &operator=(const PostgresqlNews &) = delete;
    ~PostgresqlNews() override;

    void wait(std::chrono::milliseconds atMost) override;
    void stop() override;

private:
    PostgresqlSession m_session;
    bool m_isListening = false;
    int m_stopped; ///< an eventfd that can be read once it is to stop
};

} // namespace stepwright::platform
