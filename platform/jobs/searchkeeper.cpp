#include "platform/jobs/searchkeeper.h"

#include "platform/api/search/searchupdate.h"
#include "platform/base/log.h"
#include "platform/base/waiting.h"

#include <condition_variable>

namespace stepwright::platform {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pause = 1s;

void logFailure(const Error &error)
{
    writeLog(LogLevel::Error, u"the search index cannot be updated"_s, {{u"detail"_s, error.detail}});
}

} // namespace

SearchKeeper::SearchKeeper(Database &database)
    : m_database(database), m_thread([this](const std::stop_token &stop) { work(stop); })
{
}

void SearchKeeper::work(const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        const Result<std::vector<qint64>> projects = waitFor(projectsToIndex(m_database));
        if (!projects)
            logFailure(projects.error());
        for (const qint64 project : projects.value_or(std::vector<qint64>())) {
            if (stop.stop_requested())
                return;
            if (const Result<> done = waitFor(updateSearch(m_database, project)); !done)
                logFailure(done.error());
        }
        changed.wait_for(lock, stop, pause, [] { return false; });
    }
}

} // namespace stepwright::platform
