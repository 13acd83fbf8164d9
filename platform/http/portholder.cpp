#include "platform/http/portholder.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// The address for the system's calls; `length` 0 where the text is none.
struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t length = 0;
};

SocketAddress socketAddress(const QString &host, quint16 port)
{
    SocketAddress address;
    const QByteArray text = host.toLatin1();
    auto *v4 = reinterpret_cast<sockaddr_in *>(&address.storage);
    auto *v6 = reinterpret_cast<sockaddr_in6 *>(&address.storage);
    if (inet_pton(AF_INET, text.constData(), &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        address.length = sizeof(sockaddr_in);
    } else if (inet_pton(AF_INET6, text.constData(), &v6->sin6_addr) == 1) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        address.length = sizeof(sockaddr_in6);
    }
    return address;
}

quint16 boundPort(int socket)
{
    SocketAddress address;
    address.length = sizeof(address.storage);
    if (getsockname(socket, reinterpret_cast<sockaddr *>(&address.storage), &address.length) != 0)
        return 0;
    return ntohs(address.storage.ss_family == AF_INET ? reinterpret_cast<sockaddr_in *>(&address.storage)->sin_port
                                                      : reinterpret_cast<sockaddr_in6 *>(&address.storage)->sin6_port);
}

/// Whether somebody else listens there: a bind with the options of the server's threads would not notice it.
bool isFree(const SocketAddress &address)
{
    const int socket = ::socket(address.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    const bool free = bind(socket, reinterpret_cast<const sockaddr *>(&address.storage), address.length) == 0;
    const int reason = errno;
    close(socket);
    errno = reason;
    return free;
}

} // namespace

Result<PortHolder> PortHolder::hold(const QString &host, quint16 port)
{
    const SocketAddress address = socketAddress(host, port);
    if (address.length == 0)
        return failure(ErrorKind::Invalid, u"\"%1\" is no IP address."_s.arg(host));
    const auto refused = [&] {
        return failure(ErrorKind::Io, u"%1 port %2 cannot be listened on: %3"_s.arg(host).arg(port).arg(
                                          QString::fromLocal8Bit(std::strerror(errno))));
    };
    if (!isFree(address))
        return refused();
    const int socket = ::socket(address.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    setsockopt(socket, SOL_SOCKET, SO_REUSEPORT, &on, sizeof(on));
    PortHolder holder(socket, 0);
    if (socket < 0 || bind(socket, reinterpret_cast<const sockaddr *>(&address.storage), address.length) != 0)
        return refused();
    holder.m_port = boundPort(socket);
    return holder;
}

void PortHolder::release()
{
    if (m_socket >= 0)
        close(std::exchange(m_socket, -1));
}

} // namespace stepwright::platform
