#include "platform/api/dispatch/metrics.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <unistd.h>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

QByteArray head(const QByteArray &name, const QByteArray &kind, const QByteArray &help)
{
    return "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + kind + '\n';
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

qsizetype openFiles()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

} // namespace

void Metrics::count(const QByteArray &method, const QString &route, int status, std::chrono::duration<double> took)
{
    // Both are the program's own words, or one of HTTP's methods: no character in them needs escaping.
    const QByteArray labels = "method=\"" + (route.isEmpty() ? QByteArray("other") : method) + "\",route=\"" +
                              (route.isEmpty() ? QByteArray("none") : route.toUtf8()) + "\",status=\"" +
                              QByteArray::number(status) + '"';
    const auto slower = std::ranges::lower_bound(seconds, took.count());
    const std::scoped_lock lock(m_mutex);
    ++m_requests[labels];
    ++m_faster[size_t(slower - seconds.begin())];
    m_sum += took.count();
}

QByteArray Metrics::text(std::optional<size_t> projectsToIndex) const
{
    QByteArray text = head("stepwright_requests_total", "counter", "Answers by method, route and status.");
    const std::scoped_lock lock(m_mutex);
    for (auto request = m_requests.begin(); request != m_requests.end(); ++request)
        text += "stepwright_requests_total{" + request.key() + "} " + QByteArray::number(request.value()) + '\n';
    text += head("stepwright_request_seconds", "histogram", "How long answers took.");
    qint64 sum = 0;
    for (size_t i = 0; i < seconds.size(); ++i) {
        sum += m_faster[i];
        text += "stepwright_request_seconds_bucket{le=\"" + QByteArray::number(seconds[i]) + "\"} " +
                QByteArray::number(sum) + '\n';
    }
    sum += m_faster.back();
    text += "stepwright_request_seconds_bucket{le=\"+Inf\"} " + QByteArray::number(sum) +
            "\nstepwright_request_seconds_sum " + QByteArray::number(m_sum) + "\nstepwright_request_seconds_count " +
            QByteArray::number(sum) + '\n';
    text += head("stepwright_database_up", "gauge", "Whether the database answers.") + "stepwright_database_up " +
            (projectsToIndex ? "1\n" : "0\n");
    if (projectsToIndex)
        text +=
            head("stepwright_search_projects_behind", "gauge", "Projects whose search index lacks what is written.") +
            "stepwright_search_projects_behind " + QByteArray::number(*projectsToIndex) + '\n';
    text += head("stepwright_info", "gauge", "The version that runs.") + "stepwright_info{version=\"" +
            STEPWRIGHT_VERSION "\"} 1\n";
    text += head("process_resident_memory_bytes", "gauge", "Memory in use.") + "process_resident_memory_bytes " +
            QByteArray::number(residentBytes()) + '\n';
    text += head("process_open_fds", "gauge", "Open files and connections.") + "process_open_fds " +
            QByteArray::number(openFiles()) + '\n';
    return text;
}

} // namespace stepwright::platform
