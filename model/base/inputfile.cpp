#include "model/base/inputfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace stepwright {

Result<QByteArray> readInputFile(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::NotFound,
                       QCoreApplication::translate("Files", "There is no file \"%1\".").arg(shown));
    if (info.isDir())
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("Files", "\"%1\" is a folder; a file is needed.").arg(shown));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            info.isReadable() ? ErrorKind::Io : ErrorKind::Denied,
            QCoreApplication::translate("Files", "\"%1\" cannot be read: %2.").arg(shown, file.errorString()));
    QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return failure(
            ErrorKind::Io,
            QCoreApplication::translate("Files", "\"%1\" cannot be read: %2.").arg(shown, file.errorString()));
    return bytes;
}

} // namespace stepwright
