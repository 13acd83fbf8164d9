#include "platform/accounts/secrets.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace stepwright::platform {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->bounded(256));
    return bytes;
}

QByteArray randomToken()
{
    return randomBytes(17).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).first(22);
}

QByteArray randomDigits()
{
    QByteArray digits(40, '0');
    for (char &digit : digits)
        digit = char('0' + QRandomGenerator::system()->bounded(10));
    return digits;
}

QByteArray tokenHash(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex();
}

bool equalInConstantTime(const QByteArray &one, const QByteArray &other)
{
    if (one.size() != other.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= one[i] ^ other[i];
    return difference == 0;
}

} // namespace stepwright::platform
