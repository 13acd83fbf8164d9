#include "app/sync/platformlink.h"

namespace stepwright {

PlatformLink::PlatformLink(const PlatformServices &services, const sync::Sender &sender, const QString &project,
                           sync::RequestLog &log)
    : m_clock(services.clock), m_network(services.makeNetwork(sender.connection)),
      m_queue(*m_network, sender, {}, *m_clock, log), m_client(m_queue, project)
{
}

} // namespace stepwright
