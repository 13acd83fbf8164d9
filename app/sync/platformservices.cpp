#include "app/sync/platformservices.h"

#include "model/sync/client/queue/systemclock.h"
#include "model/sync/client/transport/network.h"

namespace stepwright {

using namespace Qt::StringLiterals;

PlatformServices PlatformServices::ofSystem(const QString &dataFolder)
{
    return {.makeNetwork = [](const sync::Connection &connection) -> std::shared_ptr<QNetworkAccessManager> {
                return sync::makeNetwork(connection);
            },
            .clock = std::make_shared<sync::SystemClock>(),
            .keyring = std::make_shared<sync::SystemKeyring>(),
            .credentialsFile = dataFolder + "/platform-credentials.json"_L1};
}

} // namespace stepwright
