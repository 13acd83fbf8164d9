#include "model/exporting/document/platformsettings.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

QString platformFeatureKey(const QString &folderUid)
{
    return u"platform.feature."_s % folderUid;
}

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonObject objectOf(const std::optional<QString> &json)
{
    return QJsonDocument::fromJson(json.value_or(QString()).toUtf8()).object();
}

} // namespace stepwright::exporting
