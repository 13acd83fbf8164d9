#pragma once

#include <QIODevice>

namespace stepwright::sync {

/// A request's body that can be read once. QNetworkAccessManager sends a request again by itself when the connection
/// breaks before an answer, up to three times and writes too. With this body nothing but an incomplete request goes out
/// then, which no server carries out.
class OnceOnly final : public QIODevice
{
public:
    explicit OnceOnly(QByteArray body) : m_body(std::move(body)) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_read >= m_body.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_body.size() - m_read; }
    bool reset() override
    {
        return true;
    } ///< a claim: without it a 307 counts as a failure, though nobody wants it followed

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_read = 0;
};

} // namespace stepwright::sync
