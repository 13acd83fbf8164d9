#pragma once

#include "model/base/result.h"

#include <QString>

namespace stepwright::platform {

/// Holds an address that is free to listen on, until the server itself does: every one of the server's threads listens
/// on the same port, so a port "any" has to be chosen before them.
class PortHolder
{
public:
    /// Port 0 takes a free one. Errors: Invalid (no address), Io (in use, or not allowed).
    [[nodiscard]] static Result<PortHolder> hold(const QString &host, quint16 port);

    PortHolder(PortHolder &&other) noexcept : m_socket(std::exchange(other.m_socket, -1)), m_port(other.m_port) {}
    PortHolder &operator=(PortHolder &&) = delete;
    ~PortHolder() { release(); }

    [[nodiscard]] quint16 port() const { return m_port; }
    void release();

private:
    PortHolder(int socket, quint16 port) : m_socket(socket), m_port(port) {}
    int m_socket;
    quint16 m_port;
};

} // namespace stepwright::platform
