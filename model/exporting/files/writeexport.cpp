#include "model/exporting/files/writeexport.h"

#include "model/exporting/files/filereplacement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Exporters", text);
}

/// Whether a relative path stays inside the folder, also where parts of it are symbolic links.
bool staysInside(const QDir &folder, const QString &path)
{
    const QString cleaned = QDir::cleanPath(path);
    if (cleaned.isEmpty() || QDir::isAbsolutePath(cleaned) || cleaned == ".."_L1 || cleaned.startsWith("../"_L1) ||
        cleaned.contains(u'\\') || cleaned.contains(QChar::Null))
        return false;
    const QString root = folder.canonicalPath();
    QString existing = folder.filePath(cleaned);
    if (QFileInfo(existing).isSymLink())
        return false;
    while (!QFileInfo::exists(existing))
        existing = QFileInfo(existing).path();
    const QString canonical = QFileInfo(existing).canonicalFilePath();
    return canonical == root || canonical.startsWith(root.endsWith(u'/') ? root : QString(root % u'/'));
}

bool hasBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.size() == bytes.size() && file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

/// Whether files can be made in a folder, or the folder itself where it is missing. `known`: folders that passed.
Result<> checkFolder(const QString &folder, QSet<QString> &known)
{
    if (known.contains(folder))
        return {};
    QFileInfo existing(folder);
    while (!existing.exists() && !existing.isRoot())
        existing.setFile(existing.absolutePath());
    if (!existing.isDir())
        return failure(ErrorKind::Invalid,
                       translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" is a file; a folder is needed there."))
                           .arg(existing.filePath()));
    if (!existing.isWritable())
        return failure(ErrorKind::Denied,
                       translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" cannot be written to. Check its permissions."))
                           .arg(existing.filePath()));
    known.insert(folder);
    return {};
}

/// Checks all places before anything is written, so that no export is left half done for want of a permission.
Result<> checkPlaces(const QDir &folder, const QList<ExportedFile> &files)
{
    QSet<QString> known;
    for (const ExportedFile &file : files) {
        const QString path = folder.filePath(file.path);
        if (QFileInfo(path).isDir())
            return failure(
                ErrorKind::Invalid,
                translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" is a folder; a file is to be written there."))
                    .arg(path));
        if (Result<> checked = checkFolder(QFileInfo(path).path(), known); !checked)
            return checked;
    }
    return {};
}

/// What is to be done with a file, as the list that names it.
QStringList &listFor(const ExportedFile &file, const QString &path, bool force, WrittenExport &written)
{
    if (hasBytes(path, file.bytes))
        return written.unchanged;
    return !file.isOverwritten && !force && QFileInfo::exists(path) ? written.kept : written.written;
}

} // namespace

WrittenExport planExport(const ExportResult &result, const QString &folder, bool force)
{
    WrittenExport planned;
    for (const ExportedFile &file : result.files)
        listFor(file, QDir(folder).filePath(file.path), force, planned).append(file.path);
    return planned;
}

Result<WrittenExport> writeExport(const ExportResult &result, const QString &folder, bool force,
                                  const ExportProgress &progress)
{
    QSet<QString> known;
    if (Result<> checked = checkFolder(folder, known); !checked)
        return failure(checked.error());
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io,
                       translated(QT_TRANSLATE_NOOP("Exporters", "The folder %1 cannot be made.")).arg(folder));
    const QDir directory(folder);
    for (const ExportedFile &file : result.files) {
        if (!staysInside(directory, file.path))
            return failure(ErrorKind::Denied,
                           translated(QT_TRANSLATE_NOOP("Exporters", "%1 would be written outside of %2."))
                               .arg(file.path, folder));
    }
    if (Result<> checked = checkPlaces(directory, result.files); !checked)
        return failure(checked.error());
    WrittenExport written;
    FileReplacement replacement;
    qsizetype done = 0;
    for (const ExportedFile &file : result.files) {
        if (progress && !progress(done++, result.files.size()))
            return failure(ErrorKind::Cancelled,
                           translated(QT_TRANSLATE_NOOP("Exporters", "The export was cancelled.")));
        const QString path = directory.filePath(file.path);
        QStringList &list = listFor(file, path, force, written);
        if (&list == &written.unchanged) {
            if (Result<> kept = replacement.keep(path); !kept)
                return failure(kept.error());
        } else if (&list == &written.written) {
            if (Result<> added = replacement.add(path, file.bytes); !added)
                return failure(added.error());
        }
        list.append(file.path);
    }
    if (Result<> committed = replacement.commit(); !committed)
        return failure(committed.error());
    return written;
}

} // namespace stepwright::exporting
