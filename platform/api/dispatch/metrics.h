#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <array>
#include <chrono>
#include <mutex>
#include <optional>

namespace stepwright::platform {

/// Counts what the process answers, for Prometheus. From any thread.
class Metrics
{
public:
    /// Counts an answer. `route` is a route's path with its {places}, so that there are few of them; empty: no route.
    void count(const QByteArray &method, const QString &route, int status, std::chrono::duration<double> took);

    /// Everything in Prometheus' text format, with the process's memory and files. `projectsToIndex`: without a number
    /// where the database does not answer.
    [[nodiscard]] QByteArray text(std::optional<size_t> projectsToIndex) const;

private:
    static constexpr std::array seconds = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0};

    mutable std::mutex m_mutex;
    QMap<QByteArray, qint64> m_requests;               ///< by their labels
    std::array<qint64, seconds.size() + 1> m_faster{}; ///< answers in each class of time, the last one being slower
    double m_sum = 0;
};

} // namespace stepwright::platform
