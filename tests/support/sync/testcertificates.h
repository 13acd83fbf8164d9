#pragma once

#include <QSslConfiguration>
#include <QStringList>
#include <QTemporaryDir>

namespace stepwright::tests {

/// Makes certificates with the openssl program, for servers on this machine.
class TestCertificates
{
public:
    /// What a server's certificate is like.
    struct Wish
    {
        QString names = QStringLiteral("DNS:localhost"); ///< of the server, as in a certificate's subjectAltName
        QString key = QStringLiteral("ec");              ///< ec, or rsa:BITS
        QString digest = QStringLiteral("sha256");
        int validFrom = -1; ///< days from today
        int validTo = 30;
        bool isSelfSigned = false;
    };

    TestCertificates();

    /// Whether there is an openssl program.
    [[nodiscard]] bool isUsable() const { return m_isUsable; }

    /// The authority's own certificate file.
    [[nodiscard]] QString authorityFile() const { return m_folder.filePath(QStringLiteral("authority.pem")); }

    /// A file of another authority, which signs nothing.
    [[nodiscard]] QString strangerFile() const { return m_folder.filePath(QStringLiteral("stranger.pem")); }

    /// What a server needs to show such a certificate.
    [[nodiscard]] QSslConfiguration serverWith(const Wish &wish);

private:
    bool run(const QStringList &arguments);
    bool makeAuthority(const QString &name);

    QTemporaryDir m_folder;
    bool m_isUsable = false;
    int m_number = 0;
};

} // namespace stepwright::tests
