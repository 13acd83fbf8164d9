#include "model/definitions/codesettings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stepwright::definitions {

using namespace Qt::StringLiterals;

namespace {

QDir folderOf(const QString &projectPath)
{
    return QFileInfo(projectPath).absoluteDir();
}

} // namespace

QString CodeSettings::toJson(const QString &projectPath) const
{
    if (folders.isEmpty())
        return {};
    QJsonArray paths;
    for (const QString &folder : folders) {
        const QString relative = folderOf(projectPath).relativeFilePath(folder);
        paths.append(relative.startsWith("../.."_L1) ? folder : relative.isEmpty() ? u"."_s : relative);
    }
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"folders"_s, paths}}).toJson(QJsonDocument::Compact));
}

CodeSettings CodeSettings::fromJson(const QString &json, const QString &projectPath)
{
    CodeSettings settings;
    for (const QJsonValue path : QJsonDocument::fromJson(json.toUtf8()).object().value("folders"_L1).toArray()) {
        if (!path.toString().isEmpty())
            settings.folders.append(QDir::cleanPath(folderOf(projectPath).absoluteFilePath(path.toString())));
    }
    settings.folders.removeDuplicates();
    return settings;
}

} // namespace stepwright::definitions
