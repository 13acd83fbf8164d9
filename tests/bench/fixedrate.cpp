#include "tests/bench/fixedrate.h"

#include <QList>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <atomic>
#include <chrono>
#include <mutex>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

int connectTo(quint16 port)
{
    const int file = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    setsockopt(file, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(file, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return file;
    close(file);
    return -1;
}

/// Reads one answer; gives its status, 0 where the connection broke.
int readStatus(int file)
{
    QByteArray received;
    std::array<char, 65536> buffer{};
    qsizetype whole = -1;
    while (whole < 0 || received.size() < whole) {
        const ssize_t count = recv(file, buffer.data(), buffer.size(), 0);
        if (count <= 0)
            return 0;
        received.append(buffer.data(), count);
        const qsizetype end = whole < 0 ? received.indexOf("\r\n\r\n") : -1;
        if (end >= 0) {
            const QByteArray head = received.first(end).toLower();
            const qsizetype length = head.indexOf("content-length:");
            whole = end + 4 + (length < 0 ? 0 : head.sliced(length + 15).split('\r').first().trimmed().toLongLong());
        }
    }
    return received.sliced(9, 3).toInt();
}

} // namespace

LoadResult loadAtRate(quint16 port, int perSecond, int seconds, int connections,
                      const std::function<QByteArray(qint64 number)> &request)
{
    const qint64 all = qint64(perSecond) * seconds;
    const Clock::time_point begin = Clock::now() + std::chrono::milliseconds(100);
    std::atomic<qint64> next = 0;
    std::mutex mutex;
    std::vector<double> times;
    LoadResult result;
    const auto send = [&] {
        int file = connectTo(port);
        std::vector<double> own;
        qint64 errors = 0;
        for (qint64 number = next++; number < all; number = next++) {
            const auto due = begin + std::chrono::nanoseconds(number * 1'000'000'000 / perSecond);
            std::this_thread::sleep_until(due);
            const QByteArray bytes = request(number);
            const bool isSent = ::send(file, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
            const int status = isSent ? readStatus(file) : 0;
            own.push_back(std::chrono::duration<double, std::milli>(Clock::now() - due).count());
            errors += status / 100 == 2 ? 0 : 1;
            if (status == 0) {
                close(file);
                file = connectTo(port);
            }
        }
        close(file);
        const std::scoped_lock lock(mutex);
        times.insert(times.end(), own.begin(), own.end());
        result.errors += errors;
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < connections; ++i)
            threads.emplace_back(send);
    }
    std::ranges::sort(times);
    result.requests = qint64(times.size());
    result.median = times[times.size() / 2];
    result.percentile = times[times.size() * 99 / 100];
    result.slowest = times.back();
    return result;
}
