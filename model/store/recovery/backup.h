#pragma once

#include "model/store/recovery/databasecopy.h"

#include <QDateTime>
#include <QList>

namespace stepwright::store {

class Database;

/// A former state of a project: a file in the folder `backupFolder`.
struct Backup
{
    QString path;
    QDateTime time;   ///< when it was made, UTC
    qint64 bytes = 0; ///< size of the file

    bool operator==(const Backup &) const = default;
};

/// Where a project's backups are: the visible folder `shop.backups` beside `shop.stepwright`, so that people find it
/// when they need it and it moves along with the project.
[[nodiscard]] QString backupFolder(const QString &project);

/// The backups of a project, the newest first.
[[nodiscard]] QList<Backup> listBackups(const QString &project);

/// Whether a project that nobody has open was written to since its newest backup (or has none).
[[nodiscard]] bool changedSinceBackup(const QString &project);

/// A backup under way. A damaged project never gets to `finish`, so it never replaces a good backup.
class BackupJob
{
public:
    /// Starts a backup of an open project. `now` becomes the backup's time. Errors: Io, Denied.
    [[nodiscard]] static Result<BackupJob> begin(Database &project, const QDateTime &now);

    /// Copies some pages (4 KiB each); true when all are copied: call `finish` then. Errors: Io, Damaged.
    [[nodiscard]] Result<bool> step(int pages) { return m_copy.step(pages); }

    /// Checks the copy, brings it to the disk, gives it its name, and removes those that are no longer kept.
    /// May run on another thread than the steps, also after the project was closed. Errors: Io, Damaged (the
    /// project).
    [[nodiscard]] Result<Backup> finish();

private:
    BackupJob(QString project, DatabaseCopy copy, QString partial, QDateTime now);
    QString m_project;
    DatabaseCopy m_copy;
    QString m_partial;
    QDateTime m_time;
    QDateTime m_projectTime;
};

/// Makes a backup in one go: before an import or a migration. Errors: as BackupJob.
[[nodiscard]] Result<Backup> makeBackup(Database &project, const QDateTime &now);

/// Which backups are no longer kept: all but the 12 newest and the newest of each of the last 7 days, 4 weeks and 6
/// months that have one.
[[nodiscard]] QList<Backup> surplusBackups(QList<Backup> backups);

/// Puts a backup in the place of its project, which nobody may have open. The present state is kept in a new file
/// beside it, whose path is the answer. Errors: NotFound, Damaged (the backup), Io; the project is then as
/// it was.
[[nodiscard]] Result<QString> restoreBackup(const Backup &backup, const QString &project, const QDateTime &now);

} // namespace stepwright::store
