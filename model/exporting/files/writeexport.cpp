#include "model/exporting/files/writeexport.h"

#include "model/exporting/files/filereplacement.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Exporters", text);
}

Error cancelled()
{
    return {ErrorKind::Cancelled, translated(QT_TRANSLATE_NOOP("Exporters", "The export was cancelled.")), {}};
}

/// What is to be done with a file, as the list that names it.
QStringList &listFor(const PlannedFile &file, const ExportPermission &permission, WrittenExport &outcome)
{
    const bool mayOverwrite = permission.everything || permission.overwritten.contains(file.path);
    switch (file.state) {
    case FileState::New:
    case FileState::Changed:
        return outcome.written;
    case FileState::Same:
        return outcome.unchanged;
    case FileState::Kept:
        return mayOverwrite ? outcome.written : outcome.kept;
    case FileState::Gone:
        break;
    }
    const bool mayRemove =
        permission.removed.contains(file.path) || (permission.removesUnedited && file.owner == Owner::Export);
    return mayRemove ? outcome.removed : outcome.gone;
}

Result<> prepare(const QDir &directory, const ExportResult &result, const ExportPlan &plan,
                 const WrittenExport &outcome, FileReplacement &replacement, const ExportProgress &progress)
{
    const QSet<QString> written(outcome.written.cbegin(), outcome.written.cend());
    const QSet<QString> unchanged(outcome.unchanged.cbegin(), outcome.unchanged.cend());
    qsizetype done = 0;
    for (const PlannedFile &file : plan.files) {
        if (progress && !progress(done++, plan.files.size()))
            return failure(cancelled());
        const QString path = directory.filePath(file.path);
        Result<> prepared;
        if (written.contains(file.path))
            prepared = replacement.add(path, result.files.at(file.index).bytes);
        else if (unchanged.contains(file.path))
            prepared = replacement.keep(path);
        if (!prepared)
            return prepared;
    }
    if (result.target.isEmpty())
        return {};
    const ExportRecord before = ExportRecord::read(directory.path());
    const QByteArray record = before.after(result, written + unchanged).toJson();
    return record == before.toJson() ? Result<>() : replacement.add(directory.filePath(ExportRecord::fileName), record);
}

/// Removes files that an export makes no more, and the folders that are empty then.
Result<> remove(const QDir &directory, const QStringList &paths)
{
    for (const QString &path : paths) {
        QFile file(directory.filePath(path));
        if (!file.remove())
            return failure(
                ErrorKind::Io,
                translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" could not be removed. The export is written."))
                    .arg(file.fileName()),
                file.errorString());
        for (QString folder = path.section(u'/', 0, -2); !folder.isEmpty(); folder = folder.section(u'/', 0, -2)) {
            if (!directory.rmdir(folder))
                break;
        }
    }
    return {};
}

} // namespace

WrittenExport outcomeOf(const ExportPlan &plan, const ExportPermission &permission)
{
    WrittenExport outcome;
    for (const PlannedFile &file : plan.files)
        listFor(file, permission, outcome).append(file.path);
    return outcome;
}

Result<WrittenExport> writeExport(const ExportResult &result, const QString &folder, const ExportPermission &permission,
                                  const ExportProgress &progress)
{
    if (Result<> checked = checkPlaces(result, folder); !checked)
        return failure(checked.error());
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io,
                       translated(QT_TRANSLATE_NOOP("Exporters", "The folder %1 cannot be made.")).arg(folder));
    const Result<ExportPlan> plan = planExport(result, folder, !permission.edited);
    if (!plan)
        return failure(plan.error());
    WrittenExport outcome = outcomeOf(*plan, permission);
    const QDir directory(folder);
    FileReplacement replacement;
    if (Result<> prepared = prepare(directory, result, *plan, outcome, replacement, progress); !prepared)
        return failure(prepared.error());
    if (Result<> committed = replacement.commit(); !committed)
        return failure(committed.error());
    if (Result<> removed = remove(directory, outcome.removed); !removed)
        return failure(removed.error());
    return outcome;
}

} // namespace stepwright::exporting
