#pragma once

#include "model/sync/client/queue/clock.h"

#include <QNetworkReply>

namespace stepwright::tests {

/// What a fake reply brings.
struct FakeResponse
{
    int status = 200;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QNetworkReply::NetworkError error = QNetworkReply::NoError; ///< of the connection
    bool isNever = false;                                       ///< it does not come at all
};

/// A reply that comes without a network, after a while on a clock.
class FakeReply final : public QNetworkReply
{
public:
    FakeReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request, FakeResponse response,
              qint64 latency, sync::Clock &clock);

    void abort() override;
    [[nodiscard]] qint64 bytesAvailable() const override { return m_left.size() + QNetworkReply::bytesAvailable(); }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;

private:
    void arrive();

    FakeResponse m_response;
    QByteArray m_left;
};

} // namespace stepwright::tests
