#include "model/sync/credentials/filecredentials.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <unistd.h>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1 << 20; // bytes
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

std::unexpected<Error> refusal(ErrorKind kind, const char *text, const QString &path, const QString &detail = {})
{
    return failure(kind, QCoreApplication::translate("Credentials", text).arg(path), detail);
}

bool isPrivate(const QFileInfo &file)
{
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    return file.isFile() && !file.isSymLink() && !(file.permissions() & others) && file.ownerId() == geteuid();
}

} // namespace

QFuture<Result<std::optional<Credentials>>> FileCredentials::read(const QString &origin)
{
    using Found = std::optional<Credentials>;
    const auto found = load().and_then([&](const QJsonObject &entries) -> Result<Found> {
        if (!entries.contains(origin))
            return Found();
        const auto credentials = Credentials::fromJson(QJsonDocument(entries.value(origin).toObject()).toJson());
        if (!credentials)
            return refusal(ErrorKind::Damaged,
                           QT_TRANSLATE_NOOP("Credentials", "%1 does not hold credentials as it should."), m_path);
        return Found(*credentials);
    });
    return QtFuture::makeReadyValueFuture(found);
}

QFuture<Result<>> FileCredentials::write(const QString &origin, const Credentials &credentials)
{
    return QtFuture::makeReadyValueFuture(load().and_then([&](QJsonObject entries) {
        entries.insert(origin, QJsonDocument::fromJson(credentials.toJson()).object());
        return save(entries);
    }));
}

QFuture<Result<>> FileCredentials::remove(const QString &origin)
{
    return QtFuture::makeReadyValueFuture(load().and_then([&](QJsonObject entries) -> Result<> {
        if (!entries.contains(origin))
            return {};
        entries.remove(origin);
        return save(entries);
    }));
}

Result<QJsonObject> FileCredentials::load() const
{
    const QFileInfo info(m_path);
    if (!info.exists() && !info.isSymLink())
        return QJsonObject();
    if (!isPrivate(info))
        return failure(ErrorKind::Denied,
                       QCoreApplication::translate("Credentials",
                                                   "%1 is not used: others may have read or changed it. Remove it, and "
                                                   "get new credentials.")
                           .arg(m_path));
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return refusal(ErrorKind::Io, QT_TRANSLATE_NOOP("Credentials", "%1 cannot be read."), m_path,
                       file.errorString());
    const QJsonDocument json = QJsonDocument::fromJson(file.read(largestFile));
    if (!json.isObject())
        return refusal(ErrorKind::Damaged,
                       QT_TRANSLATE_NOOP("Credentials", "%1 does not hold credentials as it should."), m_path);
    return json.object();
}

Result<> FileCredentials::save(const QJsonObject &entries) const
{
    const QString folder = QFileInfo(m_path).absolutePath();
    QSaveFile file(m_path);
    const bool isWritten = QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly) &&
                           file.write(QJsonDocument(entries).toJson()) >= 0 && file.commit();
    if (!isWritten)
        return refusal(ErrorKind::Io, QT_TRANSLATE_NOOP("Credentials", "%1 cannot be written."), m_path,
                       file.errorString());
    return {};
}

} // namespace stepwright::sync
