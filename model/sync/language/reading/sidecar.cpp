#include "model/sync/language/reading/sidecar.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace stepwright::sync {

QString toJson(const Sidecar &sidecar)
{
    const QByteArray bytes = qCompress(sidecar.text.bytes).toBase64();
    const QJsonObject object{{u"version"_s, Sidecar::currentVersion}, {u"bytes"_s, QString::fromLatin1(bytes)},
                             {u"path"_s, sidecar.text.path},          {u"importedFrom"_s, sidecar.text.importedFrom},
                             {u"markdown"_s, sidecar.text.markdown},  {u"feature"_s, project::toJson(sidecar.feature)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<Sidecar> sidecarFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    const int version = object["version"_L1].toInt();
    if (version > Sidecar::currentVersion)
        return failure(ErrorKind::NewerVersion,
                       QCoreApplication::translate("DefinitionLanguage",
                                                   "This was synchronised by a newer version of the program."));
    if (version < 1)
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("DefinitionLanguage", "What was kept of the last synchronisation "
                                                                         "cannot be read."));
    Sidecar sidecar;
    sidecar.text.bytes = qUncompress(QByteArray::fromBase64(object["bytes"_L1].toString().toLatin1()));
    sidecar.text.path = object["path"_L1].toString();
    sidecar.text.importedFrom = object["importedFrom"_L1].toString();
    sidecar.text.markdown = object["markdown"_L1].toBool();
    sidecar.feature = project::featureFromJson(object["feature"_L1].toString());
    return sidecar;
}

} // namespace stepwright::sync
