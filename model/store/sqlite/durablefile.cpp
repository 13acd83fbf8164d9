#include "model/store/sqlite/durablefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> fileFailure(ErrorKind kind, const QString &path, const QString &reason)
{
    return failure(kind, QCoreApplication::translate("Store", "%1: %2.").arg(QDir::toNativeSeparators(path), reason));
}

std::unexpected<Error> systemFailure(const QString &path)
{
    const int code = errno;
    const ErrorKind kind = code == ENOENT ? ErrorKind::NotFound : code == EACCES ? ErrorKind::Denied : ErrorKind::Io;
    return fileFailure(kind, path, QString::fromStdString(std::generic_category().message(code)));
}

Result<> sync(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return systemFailure(path);
    const bool succeeded = ::fsync(descriptor) == 0;
    const Result<> answer = succeeded ? Result<>() : systemFailure(path);
    ::close(descriptor);
    return answer;
}

Result<> copyBytes(const QString &from, const QString &to)
{
    constexpr qint64 pieceSize = 1 << 20;
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fileFailure(source.exists() ? ErrorKind::Denied : ErrorKind::NotFound, from, source.errorString());
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return fileFailure(ErrorKind::Io, to, target.errorString());
    while (true) {
        const QByteArray bytes = source.read(pieceSize);
        if (source.error() != QFile::NoError)
            return fileFailure(ErrorKind::Io, from, source.errorString());
        if (bytes.isEmpty())
            return {};
        if (target.write(bytes) != bytes.size())
            return fileFailure(ErrorKind::Io, to, target.errorString());
    }
}

} // namespace

Result<> syncFile(const QString &path)
{
    return sync(path, O_RDONLY);
}

Result<> syncFolderOf(const QString &path)
{
    return sync(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

Result<> copyFile(const QString &from, const QString &to)
{
    Result<> copied = copyBytes(from, to);
    if (copied)
        copied = syncFile(to);
    if (!copied)
        ::unlink(QFile::encodeName(to).constData());
    return copied;
}

Result<> renameFile(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return systemFailure(from);
    return {};
}

Result<> removeFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return systemFailure(path);
    return {};
}

QString unusedPath(const QString &path)
{
    const QFileInfo wanted(path);
    QString candidate = path;
    for (int number = 2; QFileInfo::exists(candidate); ++number)
        candidate =
            wanted.dir().filePath(u"%1 %2.%3"_s.arg(wanted.completeBaseName()).arg(number).arg(wanted.suffix()));
    return candidate;
}

} // namespace stepwright::store
