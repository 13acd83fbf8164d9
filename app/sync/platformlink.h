#pragma once

#include "app/sync/platformservices.h"
#include "model/sync/endpoints/platformclient.h"

namespace stepwright {

/// Network, queue and endpoints of one platform. Going away, it breaks off what is on its way.
class PlatformLink
{
public:
    /// project: its id; empty as long as none is chosen. log: must outlive the link.
    PlatformLink(const PlatformServices &services, const sync::Sender &sender, const QString &project,
                 sync::RequestLog &log);

    [[nodiscard]] sync::RequestQueue &queue() { return m_queue; }
    [[nodiscard]] const sync::PlatformClient &client() const { return m_client; }

private:
    std::shared_ptr<sync::Clock> m_clock;
    std::shared_ptr<QNetworkAccessManager> m_network;
    sync::RequestQueue m_queue;
    sync::PlatformClient m_client;
};

} // namespace stepwright
