#include "tests/faults/checker.h"

#include "model/store/recovery/backup.h"
#include "model/store/sqlite/statement.h"

namespace stepwright::faults {

using namespace Qt::StringLiterals;
using store::ProjectFile;

namespace {

QString text(const Error &error)
{
    return error.message + u" ("_s + error.detail + u')';
}

QString describe(const Contents &contents)
{
    QStringList lines;
    for (const auto &[name, bytes] : contents)
        lines.append(u"%1: %2 bytes"_s.arg(name).arg(bytes.size()));
    return lines.join(u", "_s);
}

/// What a checking statement says other than "ok".
QString complaintOf(ProjectFile &file, const QByteArray &sql)
{
    Result<store::Statement> statement = file.database().prepare(sql);
    if (!statement)
        return text(statement.error());
    const Result<bool> row = statement->step();
    if (!row)
        return text(row.error());
    return *row && statement->text(0) != u"ok" ? QString::fromUtf8(sql) + u": "_s + statement->text(0) : QString();
}

} // namespace

QString findLoss(const Workload &workload, const QString &folder, int acknowledged)
{
    Result<ProjectFile> file = ProjectFile::open(projectIn(folder));
    if (!file)
        return acknowledged == 0 ? QString() : u"does not open: "_s + text(file.error());
    for (const QByteArray &sql : {"PRAGMA integrity_check"_ba, "PRAGMA foreign_key_check"_ba}) {
        if (const QString complaint = complaintOf(*file, sql); !complaint.isEmpty())
            return complaint;
    }
    const Result<Contents> contents = readContents(*file, folder);
    if (!contents)
        return u"cannot be read: "_s + text(contents.error());
    if (acknowledged > 0 && *contents != workload.contentsAfter(acknowledged) &&
        *contents != workload.contentsAfter(acknowledged + 1))
        return u"step %1 is not what it was: %2; promised: %3"_s.arg(acknowledged)
            .arg(describe(*contents), describe(workload.contentsAfter(acknowledged)));
    for (const store::Backup &backup : store::listBackups(projectIn(folder))) {
        if (const Result<> checked = store::checkDatabase(backup.path); !checked)
            return u"backup: "_s + text(checked.error());
    }
    const auto written = file->apply({u"After"_s, {project::SetSetting{u"after the fault"_s, {}, u"works"_s}}});
    return written ? QString() : u"cannot be written to: "_s + text(written.error());
}

} // namespace stepwright::faults
