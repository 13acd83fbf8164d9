#include "app/sync/platformlink.h"

#include <QCoreApplication>
#include <QDir>

namespace stepwright {

PlatformLink::PlatformLink(const PlatformServices &services, const sync::Sender &sender, const QString &project,
                           sync::RequestLog &log)
    : m_clock(services.clock), m_network(services.makeNetwork(sender.connection)),
      m_queue(*m_network, sender, {}, *m_clock, log), m_client(m_queue, project)
{
}

Result<QList<QSslCertificate>> readAuthorities(const QString &file)
{
    if (file.isEmpty())
        return QList<QSslCertificate>();
    const QList<QSslCertificate> certificates =
        QSslCertificate::fromPath(file, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    if (certificates.isEmpty())
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("PlatformLink",
                                                   "There is no certificate in the file \"%1\". It should hold "
                                                   "lines that begin with \"-----BEGIN CERTIFICATE\".")
                           .arg(QDir::toNativeSeparators(file)));
    return certificates;
}

} // namespace stepwright
