#include "model/exporting/files/exportplan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace stepwright::exporting {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Exporters", text);
}

/// Bytes of a file; nothing where it cannot be read.
std::optional<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
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

PlannedFile planned(const ExportedFile &file, qsizetype index, const QString &path, const ExportRecord &record,
                    bool keepsEdited)
{
    PlannedFile plan{.path = file.path, .index = index};
    if (!QFileInfo::exists(path))
        return plan;
    if (QFileInfo(path).size() != file.bytes.size() || bytesOf(path) != file.bytes) {
        if (!file.isOverwritten)
            plan.owner = Owner::Kind;
        else if (!record.wrote(file.path, bytesOf(path).value_or(QByteArray())))
            plan.owner = Owner::Editing;
        const bool isKept = plan.owner == Owner::Kind || (plan.owner == Owner::Editing && keepsEdited);
        plan.state = isKept ? FileState::Kept : FileState::Changed;
    } else {
        plan.state = FileState::Same;
    }
    return plan;
}

} // namespace

bool staysInside(const QString &folder, const QString &path)
{
    const QDir directory(folder);
    const QString cleaned = QDir::cleanPath(path);
    if (cleaned.isEmpty() || QDir::isAbsolutePath(cleaned) || cleaned == ".."_L1 || cleaned.startsWith("../"_L1) ||
        cleaned.contains(u'\\') || cleaned.contains(QChar::Null))
        return false;
    if (!directory.exists())
        return true;
    const QString root = directory.canonicalPath();
    QString existing = directory.filePath(cleaned);
    if (QFileInfo(existing).isSymLink())
        return false;
    while (!QFileInfo::exists(existing))
        existing = QFileInfo(existing).path();
    const QString canonical = QFileInfo(existing).canonicalFilePath();
    return canonical == root || canonical.startsWith(root.endsWith(u'/') ? root : QString(root % u'/'));
}

qsizetype ExportPlan::count(FileState state) const
{
    return std::ranges::count(files, state, &PlannedFile::state);
}

Result<ExportPlan> planExport(const ExportResult &result, const QString &folder, bool keepsEdited,
                              const ExportProgress &progress)
{
    const QDir directory(folder);
    const ExportRecord record = ExportRecord::read(folder);
    ExportPlan plan;
    for (qsizetype index = 0; index < result.files.size(); ++index) {
        if (progress && !progress(index, result.files.size()))
            return failure(ErrorKind::Cancelled,
                           translated(QT_TRANSLATE_NOOP("Exporters", "The export was cancelled.")));
        const ExportedFile &file = result.files.at(index);
        plan.files.append(planned(file, index, directory.filePath(file.path), record, keepsEdited));
    }
    for (const QString &path : record.gone(result)) {
        // The list may say anything: what is no file in the folder was not written there.
        const QString whole = directory.filePath(path);
        if (!staysInside(folder, path) || !QFileInfo(whole).isFile())
            continue;
        const bool isAsWritten = record.wrote(path, bytesOf(whole).value_or(QByteArray()));
        plan.files.append(
            {.path = path, .state = FileState::Gone, .owner = isAsWritten ? Owner::Export : Owner::Editing});
    }
    return plan;
}

Result<> checkPlaces(const ExportResult &result, const QString &folder)
{
    QSet<QString> known;
    if (Result<> checked = checkFolder(folder, known); !checked)
        return checked;
    for (const ExportedFile &file : result.files) {
        if (!staysInside(folder, file.path))
            return failure(ErrorKind::Denied,
                           translated(QT_TRANSLATE_NOOP("Exporters", "%1 would be written outside of %2."))
                               .arg(file.path, folder));
    }
    for (const ExportedFile &file : result.files) {
        const QString path = QDir(folder).filePath(file.path);
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

} // namespace stepwright::exporting
