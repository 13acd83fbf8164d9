#pragma once

#include "model/sync/client/queue/clock.h"
#include "model/sync/client/transport/connection.h"
#include "model/sync/credentials/keyring.h"

#include <QNetworkAccessManager>

#include <functional>
#include <memory>

namespace stepwright {

/// What talking to a platform stands on; tests bring their own.
struct PlatformServices
{
    std::function<std::shared_ptr<QNetworkAccessManager>(const sync::Connection &)> makeNetwork;
    std::shared_ptr<sync::Clock> clock;
    std::shared_ptr<sync::Keyring> keyring;
    QString credentialsFile; ///< for users who choose a file

    /// Those of the system. dataFolder: the program's own.
    [[nodiscard]] static PlatformServices ofSystem(const QString &dataFolder);
};

} // namespace stepwright
