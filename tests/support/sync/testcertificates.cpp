#include "tests/support/sync/testcertificates.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString dayText(int daysFromToday)
{
    return QDateTime::currentDateTimeUtc().addDays(daysFromToday).toString(u"yyyyMMddHHmmss'Z'"_s);
}

QStringList keyArguments(const QString &key)
{
    if (key == "ec"_L1)
        return {u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s};
    return {u"-newkey"_s, key, u"-nodes"_s};
}

} // namespace

TestCertificates::TestCertificates()
{
    m_isUsable = makeAuthority(u"authority"_s) && makeAuthority(u"stranger"_s);
}

QSslConfiguration TestCertificates::serverWith(const Wish &wish)
{
    const QString base = m_folder.filePath(u"server%1"_s.arg(++m_number));
    const QString certificate = base + u".pem"_s;
    const QString key = base + u".key"_s;
    const QStringList dates{u"-not_before"_s, dayText(wish.validFrom), u"-not_after"_s, dayText(wish.validTo)};
    const QStringList subject{u"-subj"_s, u"/CN=Test server"_s, u"-addext"_s, u"subjectAltName="_s + wish.names,
                              u"-"_s + wish.digest};
    if (wish.isSelfSigned) {
        run(QStringList{u"req"_s, u"-x509"_s, u"-keyout"_s, key, u"-out"_s, certificate} + keyArguments(wish.key) +
            subject + dates);
    } else {
        run(QStringList{u"req"_s, u"-keyout"_s, key, u"-out"_s, base + u".csr"_s} + keyArguments(wish.key) + subject);
        run(QStringList{u"x509"_s, u"-req"_s, u"-in"_s, base + u".csr"_s, u"-out"_s, certificate, u"-CA"_s,
                        authorityFile(), u"-CAkey"_s, m_folder.filePath(u"authority.key"_s), u"-copy_extensions"_s,
                        u"copy"_s, u"-"_s + wish.digest} +
            dates);
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setBackendConfigurationOption("CipherString",
                                                QByteArray("DEFAULT:@SECLEVEL=0")); // weak ones, too
    configuration.setLocalCertificate(QSslCertificate(contentOf(certificate)));
    configuration.setPrivateKey(QSslKey(contentOf(key), wish.key == "ec"_L1 ? QSsl::Ec : QSsl::Rsa));
    if (configuration.localCertificate().isNull() || configuration.privateKey().isNull())
        qFatal("openssl made no certificate");
    return configuration;
}

bool TestCertificates::run(const QStringList &arguments)
{
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    const bool isDone = openssl.waitForStarted() && openssl.waitForFinished() && openssl.exitCode() == 0;
    if (!isDone && m_isUsable)
        qWarning("%s", openssl.readAllStandardError().constData());
    return isDone;
}

bool TestCertificates::makeAuthority(const QString &name)
{
    return run(QStringList{u"req"_s, u"-x509"_s, u"-keyout"_s, m_folder.filePath(name + u".key"_s), u"-out"_s,
                           m_folder.filePath(name + u".pem"_s), u"-subj"_s, u"/CN=Test "_s + name, u"-days"_s, u"30"_s,
                           u"-addext"_s, u"basicConstraints=critical,CA:TRUE"_s, u"-addext"_s,
                           u"keyUsage=critical,keyCertSign"_s} +
               keyArguments(u"ec"_s));
}

} // namespace stepwright::tests
