#include "model/store/recovery/backup.h"

#include "model/store/recovery/keptaside.h"
#include "model/store/recovery/replacement.h"
#include "model/store/sqlite/database.h"
#include "model/store/sqlite/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int keptRecent = 12;
constexpr int keptDays = 7;
constexpr int keptWeeks = 4;
constexpr int keptMonths = 6;

const QString timeFormat = u"yyyy-MM-dd HH-mm-ss-zzz"_s;

QString backupPath(const QString &project, const QDateTime &time)
{
    const QFileInfo file(project);
    return QDir(backupFolder(project))
        .filePath(file.completeBaseName() % u' ' % time.toUTC().toString(timeFormat) % u".stepwright");
}

/// When the project was last written to: the later of the file's time and its log's.
QDateTime lastWritten(const QString &project)
{
    const QFileInfo log(logPath(project));
    const QDateTime time = QFileInfo(project).lastModified();
    return log.size() > 0 ? std::max(time, log.lastModified()) : time;
}

} // namespace

QString backupFolder(const QString &project)
{
    const QFileInfo file(project);
    return file.absoluteDir().filePath(file.completeBaseName() % u".backups");
}

QList<Backup> listBackups(const QString &project)
{
    const QString prefix = QFileInfo(project).completeBaseName() % u' ';
    QList<Backup> backups;
    for (const QFileInfo &file : QDir(backupFolder(project)).entryInfoList({u"*.stepwright"_s}, QDir::Files)) {
        const QString name = file.completeBaseName();
        QDateTime time = QDateTime::fromString(name.mid(prefix.size()), timeFormat);
        time.setTimeZone(QTimeZone::UTC);
        if (name.startsWith(prefix) && time.isValid())
            backups.append({file.absoluteFilePath(), time, file.size()});
    }
    std::ranges::sort(backups, std::greater{}, &Backup::time);
    return backups;
}

bool changedSinceBackup(const QString &project)
{
    // A backup bears the time at which its project was last written to; clocks that go backwards then do no harm.
    const QList<Backup> backups = listBackups(project);
    return backups.isEmpty() || QFileInfo(backups.first().path).lastModified() != lastWritten(project);
}

BackupJob::BackupJob(QString project, DatabaseCopy copy, QString partial, QDateTime now)
    : m_project(std::move(project)), m_copy(std::move(copy)), m_partial(std::move(partial)), m_time(std::move(now)),
      m_projectTime(lastWritten(m_project))
{
}

Result<BackupJob> BackupJob::begin(Database &project, const QDateTime &now)
{
    const QString folder = backupFolder(project.path());
    if (!QFileInfo::exists(folder)) {
        QDir().mkdir(folder);
        if (const Result<> synced = syncFolderOf(folder); !synced)
            return failure(synced.error());
    }
    // What a process left that was killed; a young one may be under way in this process.
    for (const QFileInfo &left : QDir(folder).entryInfoList({u"*.partial"_s}, QDir::Files)) {
        if (left.lastModified() < now.addDays(-1))
            (void)removeFile(left.filePath());
    }
    const QString partial = backupPath(project.path(), now) + u".partial"_s;
    Result<DatabaseCopy> copy = DatabaseCopy::begin(project.handle(), partial);
    if (!copy)
        return failure(copy.error());
    return BackupJob(project.path(), std::move(*copy), partial, now);
}

Result<Backup> BackupJob::finish()
{
    if (const Result<> finished = m_copy.finish(); !finished)
        return failure(finished.error());
    QFile file(m_partial);
    if (file.open(QIODevice::ReadWrite))
        file.setFileTime(m_projectTime, QFileDevice::FileModificationTime);
    file.close();
    const QString path = backupPath(m_project, m_time);
    const Result<> named = renameFile(m_partial, path).and_then([&] { return syncFolderOf(path); });
    if (!named) {
        // A backup that may vanish with the power is none.
        (void)removeFile(path);
        return failure(named.error());
    }
    for (const Backup &surplus : surplusBackups(listBackups(m_project))) {
        if (const Result<> removed = removeFile(surplus.path); !removed)
            return failure(removed.error());
    }
    return Backup{path, m_time, QFileInfo(path).size()};
}

Result<Backup> makeBackup(Database &project, const QDateTime &now)
{
    Result<BackupJob> job = BackupJob::begin(project, now);
    if (!job)
        return failure(job.error());
    if (const Result<bool> copied = job->step(-1); !copied)
        return failure(copied.error());
    return job->finish();
}

QList<Backup> surplusBackups(QList<Backup> backups)
{
    std::ranges::sort(backups, std::greater{}, &Backup::time);
    const auto week = [](const QDate &day) {
        int year = 0;
        const int number = day.weekNumber(&year);
        return year * 100 + number;
    };
    QSet<qint64> days;
    QSet<int> weeks;
    QSet<int> months;
    QList<Backup> surplus;
    for (qsizetype i = 0; i < backups.size(); ++i) {
        const QDate day = backups[i].time.toUTC().date();
        bool kept = i < keptRecent;
        const auto keepFirstOf = [&kept](auto &seen, auto period, qsizetype limit) {
            if (seen.contains(period) || seen.size() >= limit)
                return;
            seen.insert(period);
            kept = true;
        };
        keepFirstOf(days, day.toJulianDay(), keptDays);
        keepFirstOf(weeks, week(day), keptWeeks);
        keepFirstOf(months, day.year() * 12 + day.month(), keptMonths);
        if (!kept)
            surplus.append(backups[i]);
    }
    return surplus;
}

Result<QString> restoreBackup(const Backup &backup, const QString &project, const QDateTime &now)
{
    if (const Result<> checked = checkDatabase(backup.path); !checked)
        return failure(checked.error());
    Result<QString> aside = keepAside(project, Keeping::BeforeRestore, now);
    if (!aside)
        return aside;
    const QString candidate = project + u".restoring"_s;
    const Result<> restored =
        removeFile(candidate).and_then([&] { return copyFile(backup.path, candidate); }).and_then([&] {
            return replaceProject(project, candidate);
        });
    if (!restored)
        return failure(restored.error());
    return aside;
}

} // namespace stepwright::store
