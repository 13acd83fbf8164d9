#include "model/sync/client/transport/certificates.h"

#include "model/base/inputfile.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

namespace {

/// The gravest first.
constexpr std::array gravity{QSslError::CertificateRevoked,
                             QSslError::CertificateBlacklisted,
                             QSslError::HostNameMismatch,
                             QSslError::CertificateExpired,
                             QSslError::CertificateNotYetValid,
                             QSslError::SelfSignedCertificate,
                             QSslError::SelfSignedCertificateInChain,
                             QSslError::UnableToGetLocalIssuerCertificate,
                             QSslError::UnableToVerifyFirstCertificate,
                             QSslError::CertificateUntrusted,
                             QSslError::UnableToGetIssuerCertificate};

QString dateText(const QDateTime &time)
{
    return QLocale().toString(time.date(), QLocale::ShortFormat);
}

QString messageFor(const QSslError &error, const QString &host)
{
    const QSslCertificate certificate = error.certificate();
    switch (error.error()) {
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return QCoreApplication::translate(
                   "Platform", "The certificate of %1 was revoked. Nothing was sent; tell whoever runs the server.")
            .arg(host);
    case QSslError::HostNameMismatch:
        return QCoreApplication::translate("Platform",
                                           "The server that answers for %1 shows a certificate for another name (%2). "
                                           "Nothing was sent. Check the address.")
            .arg(host, certificate.subjectDisplayName());
    case QSslError::CertificateExpired:
        return QCoreApplication::translate("Platform",
                                           "The certificate of %1 expired on %2. Nothing was sent. Check this "
                                           "computer's clock, or tell whoever runs the server.")
            .arg(host, dateText(certificate.expiryDate()));
    case QSslError::CertificateNotYetValid:
        return QCoreApplication::translate("Platform",
                                           "The certificate of %1 is valid from %2 on only. Nothing was sent. Check "
                                           "this computer's clock.")
            .arg(host, dateText(certificate.effectiveDate()));
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return QCoreApplication::translate("Platform",
                                           "%1 signed its certificate itself, so nobody vouches for it. Nothing was "
                                           "sent. If the server is your own, name its authority's certificate file in "
                                           "the connection's settings.")
            .arg(host);
    default:
        return QCoreApplication::translate("Platform",
                                           "The certificate of %1 was signed by an authority that this computer does "
                                           "not know (%2). Nothing was sent. If the server is your own, name the "
                                           "authority's certificate file in the connection's settings.")
            .arg(host, certificate.issuerDisplayName());
    }
}

} // namespace

Result<QList<QSslCertificate>> readAuthorities(const QString &path)
{
    if (path.isEmpty())
        return QList<QSslCertificate>();
    return readInputFile(path).and_then([&](const QByteArray &pem) -> Result<QList<QSslCertificate>> {
        QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
        if (certificates.isEmpty() || std::ranges::any_of(certificates, &QSslCertificate::isNull))
            return failure(
                ErrorKind::Invalid,
                QCoreApplication::translate("Platform", "%1 holds no certificate. It must be a file in PEM format.")
                    .arg(path));
        return certificates;
    });
}

QSslConfiguration securedBy(const QList<QSslCertificate> &authorities)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.addCaCertificates(authorities);
    return configuration;
}

QString certificateProblem(const QList<QSslError> &errors, const QString &host)
{
    for (const QSslError::SslError grave : gravity) {
        const auto found = std::ranges::find(errors, grave, &QSslError::error);
        if (found != errors.end())
            return messageFor(*found, host);
    }
    return QCoreApplication::translate(
               "Platform", "No secure connection to %1 is possible: it wants an outdated encryption or shows "
                           "an unusable certificate. Nothing was sent.")
        .arg(host);
}

} // namespace stepwright::sync
