#include "platform/api/jobs/backuplink.h"

#include "platform/accounts/secrets.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// 192 bits as 60 digits: the routes' places take digits.
QByteArray signature(const QByteArray &secret, qint64 backup, qint64 until)
{
    const QByteArray what = "backup " + QByteArray::number(backup) + ' ' + QByteArray::number(until);
    const QByteArray code = QMessageAuthenticationCode::hash(what, secret, QCryptographicHash::Sha256);
    QByteArray digits;
    for (qsizetype i = 0; i < 24; i += 8)
        digits += QByteArray::number(qFromBigEndian<quint64>(code.constData() + i)).rightJustified(20, '0');
    return digits;
}

} // namespace

QString backupLink(const QByteArray &secret, qint64 backup, qint64 until)
{
    return u"/backups/%1/%2/%3"_s.arg(backup).arg(until).arg(QString::fromLatin1(signature(secret, backup, until)));
}

bool isSignedLink(const QByteArray &secret, qint64 backup, qint64 until, const QByteArray &given)
{
    return equalInConstantTime(signature(secret, backup, until), given);
}

} // namespace stepwright::platform
