#include "platform/http/message.h"

#include <QStringDecoder>

namespace stepwright::platform {

namespace {

QString decoded(const QByteArray &raw)
{
    const QByteArray bytes = QByteArray::fromPercentEncoding(raw);
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(bytes);
    return decoder.hasError() || text.contains(QChar(u'\0')) ? QString() : text;
}

} // namespace

QStringList pathSegments(const QByteArray &rawPath)
{
    QStringList segments;
    const QList<QByteArray> parts = rawPath.split('/');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (i + 1 < parts.size() || !parts[i].isEmpty()) // a slash at the end says nothing
            segments.append(decoded(parts[i]));
    }
    return segments;
}

QHash<QString, QString> queryValues(const QByteArray &rawQuery)
{
    QHash<QString, QString> values;
    for (QByteArray pair : rawQuery.split('&')) {
        pair.replace('+', ' ');
        const qsizetype equals = pair.indexOf('=');
        const QString name = decoded(equals < 0 ? pair : pair.first(equals));
        if (!name.isEmpty())
            values.insert(name, equals < 0 ? QString() : decoded(pair.sliced(equals + 1)));
    }
    return values;
}

} // namespace stepwright::platform
