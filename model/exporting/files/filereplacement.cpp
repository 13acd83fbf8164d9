#include "model/exporting/files/filereplacement.h"

#include "model/base/uid.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

std::unexpected<Error> notWritten(const QString &path, const QString &reason)
{
    return failure(ErrorKind::Io,
                   QCoreApplication::translate("Exporters", "%1 cannot be written: %2.").arg(path, reason));
}

QString systemReason()
{
    return QString::fromStdString(std::generic_category().message(errno));
}

} // namespace

FileReplacement::~FileReplacement()
{
    for (const Pending &one : std::as_const(m_pending))
        QFile::remove(one.written);
    for (const auto &[device, disk] : m_disks)
        ::close(disk.descriptor);
}

Result<> FileReplacement::enter(const QString &folder)
{
    if (m_folders.contains(folder))
        return {};
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io,
                       QCoreApplication::translate("Exporters", "The folder %1 cannot be made.").arg(folder));
    const int opened = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    struct stat status{};
    if (opened < 0 || ::fstat(opened, &status) != 0) {
        const QString reason = systemReason();
        ::close(opened);
        return notWritten(folder, reason);
    }
    if (!m_disks.try_emplace(status.st_dev, opened, folder).second)
        ::close(opened);
    m_folders.insert(folder);
    return {};
}

Result<> FileReplacement::add(const QString &path, const QByteArray &bytes)
{
    const QFileInfo replaced(path);
    if (Result<> entered = enter(replaced.path()); !entered)
        return entered;
    QFile file(replaced.path() % u"/.stepwright-"_s % newUid());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return notWritten(path, file.errorString());
    m_pending.append({file.fileName(), path});
    if (file.write(bytes) != bytes.size() || (replaced.exists() && !file.setPermissions(replaced.permissions())))
        return notWritten(path, file.errorString());
    file.close();
    return file.error() == QFile::NoError ? Result<>() : notWritten(path, file.errorString());
}

Result<> FileReplacement::keep(const QString &path)
{
    return enter(QFileInfo(path).path());
}

Result<> FileReplacement::commit()
{
    if (Result<> synced = m_pending.isEmpty() ? Result<>() : sync(); !synced)
        return synced;
    while (!m_pending.isEmpty()) {
        const Pending &last = m_pending.constLast();
        if (std::rename(QFile::encodeName(last.written).constData(), QFile::encodeName(last.path).constData()) != 0)
            return notWritten(last.path, systemReason());
        m_pending.removeLast();
    }
    return sync();
}

/// One call for each file system: an fsync of every file would wait for the disk as often as there are files.
Result<> FileReplacement::sync() const
{
    for (const auto &[device, disk] : m_disks) {
        if (::syncfs(disk.descriptor) != 0)
            return notWritten(disk.folder, systemReason());
    }
    return {};
}

} // namespace stepwright::exporting
