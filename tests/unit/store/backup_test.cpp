#include "model/store/recovery/backup.h"
#include "model/store/recovery/replacement.h"
#include "model/store/sqlite/database.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace stepwright;
using namespace stepwright::store;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 3, 15), QTime(12, 0), QTimeZone::UTC);

/// A project file with one table of `rows` rows; SQLite's own statements suffice here.
Database makeProject(const QString &path, int rows)
{
    Result<Database> database = Database::open(path, Database::Mode::Create);
    if (!database || !database->execute("PRAGMA application_id=" + QByteArray::number(applicationId)) ||
        !database->execute("CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT) STRICT"_ba))
        qFatal("cannot make the project");
    for (int i = 0; i < rows; ++i) {
        if (!database->execute("INSERT INTO note(text) VALUES (hex(randomblob(100)))"_ba))
            qFatal("cannot fill the project");
    }
    return std::move(*database);
}

qint64 rowsIn(const QString &path)
{
    Result<Database> database = Database::open(path, Database::Mode::Open);
    return database ? database->integer("SELECT count(*) FROM note"_ba).value_or(-1) : -1;
}

void damage(const QString &path, qint64 from, qint64 size)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(from));
    QCOMPARE(file.write(QByteArray(size, '\x55')), size);
}

} // namespace

class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = m_folder->filePath(u"shop.stepwright"_s);
    }

    void aBackupHoldsWhatWasCommitted()
    {
        Database database = makeProject(m_project, 50);
        const Result<Backup> backup = makeBackup(database, noon);
        QVERIFY2(backup, qPrintable(backup ? QString() : backup.error().message + backup.error().detail));
        QCOMPARE(backup->path, m_folder->filePath(u"shop.backups/shop 2026-03-15 12-00-00-000.stepwright"_s));
        QCOMPARE(listBackups(m_project), QList{*backup});
        QVERIFY(checkDatabase(backup->path));
        // A file by itself: the header says "no write-ahead log" (https://sqlite.org/fileformat2.html, section 1.3.3).
        QCOMPARE(tests::readFile(backup->path).sliced(18, 2), "\1\1"_ba);
        QCOMPARE(QDir(backupFolder(m_project)).entryList(QDir::Files).size(), 1);
        QCOMPARE(rowsIn(backup->path), 50);
    }

    void aBackupMadeInPiecesHoldsWhatWasWrittenBetweenThem()
    {
        Database database = makeProject(m_project, 500);
        Result<BackupJob> job = BackupJob::begin(database, noon);
        QVERIFY(job);
        QCOMPARE(job->step(1), Result<bool>(false));
        QVERIFY(database.execute("INSERT INTO note(text) VALUES ('between')"_ba));
        QCOMPARE(job->step(-1), Result<bool>(true));
        const Result<Backup> backup = job->finish();
        QVERIFY(backup);
        QCOMPARE(rowsIn(backup->path), 501);
    }

    void whatAKilledProcessLeftIsRemoved()
    {
        Database database = makeProject(m_project, 50);
        QVERIFY(QDir().mkdir(backupFolder(m_project)));
        QFile left(backupFolder(m_project) + u"/shop 2026-03-14 12-00-00-000.stepwright.partial"_s);
        QVERIFY(left.open(QIODevice::WriteOnly) &&
                left.setFileTime(noon.addDays(-2), QFileDevice::FileModificationTime));
        QVERIFY(makeBackup(database, noon));
        QVERIFY(!left.exists());
    }

    void anUnfinishedBackupLeavesNothing()
    {
        Database database = makeProject(m_project, 500);
        {
            Result<BackupJob> job = BackupJob::begin(database, noon);
            QVERIFY(job && job->step(1));
        }
        QVERIFY(QDir(backupFolder(m_project)).isEmpty());
    }

    void aProjectNeedsABackupOnlyAfterItWasWrittenTo()
    {
        QVERIFY(makeProject(m_project, 5).execute("SELECT 1"_ba));
        QVERIFY(changedSinceBackup(m_project));
        {
            Result<Database> database = Database::open(m_project, Database::Mode::Open);
            QVERIFY(database && makeBackup(*database, noon));
        }
        QVERIFY(!changedSinceBackup(m_project));
        {
            Result<Database> database = Database::open(m_project, Database::Mode::Open);
            QVERIFY(database && database->integer("SELECT count(*) FROM note"_ba));
        }
        QVERIFY(!changedSinceBackup(m_project));
        {
            Result<Database> database = Database::open(m_project, Database::Mode::Open);
            QVERIFY(database && database->execute("INSERT INTO note(text) VALUES ('more')"_ba));
        }
        QVERIFY(changedSinceBackup(m_project));
    }

    void aDamagedProjectNeverReplacesAGoodBackup()
    {
        const Backup good = makeBackup(*std::make_unique<Database>(makeProject(m_project, 500)), noon).value();
        damage(m_project, 5 * 4096, 4096);
        Result<Database> database = Database::open(m_project, Database::Mode::Open);
        QVERIFY(database);
        const Result<Backup> bad = makeBackup(*database, noon.addDays(1));
        QVERIFY(!bad);
        QCOMPARE(bad.error().kind, ErrorKind::Damaged);
        QCOMPARE(listBackups(m_project), QList{good});
        QCOMPARE(QDir(backupFolder(m_project)).entryList(QDir::Files).size(), 1);
    }

    void recentDailyWeeklyAndMonthlyBackupsAreKept()
    {
        // Two backups a day for a year, at 9 and at 18 o'clock, the last on a Sunday.
        QList<Backup> backups;
        for (int day = 0; day < 365; ++day) {
            for (const int hour : {9, 18})
                backups.append({u"%1-%2"_s.arg(day).arg(hour),
                                QDateTime(QDate(2026, 3, 15).addDays(-day), QTime(hour, 0), QTimeZone::UTC), 1});
        }
        const QList<Backup> surplus = surplusBackups(backups);
        QStringList kept;
        for (const Backup &backup : backups) {
            if (!surplus.contains(backup))
                kept.append(backup.path);
        }
        // 12 recent: both of six days. Seventh day: its later one. Weeks end on Sundays: days 0, 7, 14, 21. Months: the
        // last days of February, January, December, November and October are 15, 43, 74, 105 and 135 days before 15
        // March.
        const QStringList expected{u"0-9"_s,   u"0-18"_s,   u"1-9"_s,   u"1-18"_s,  u"2-9"_s,   u"2-18"_s,
                                   u"3-9"_s,   u"3-18"_s,   u"4-9"_s,   u"4-18"_s,  u"5-9"_s,   u"5-18"_s,
                                   u"6-18"_s,  u"7-18"_s,   u"14-18"_s, u"15-18"_s, u"21-18"_s, u"43-18"_s,
                                   u"74-18"_s, u"105-18"_s, u"135-18"_s};
        QCOMPARE(kept, expected);
    }

    void restoringKeepsThePresentStateAside()
    {
        Backup backup;
        {
            Database database = makeProject(m_project, 50);
            backup = makeBackup(database, noon).value();
            QVERIFY(database.execute("DELETE FROM note WHERE id > 10"_ba));
        }
        const Result<QString> aside = restoreBackup(backup, m_project, noon);
        QVERIFY(aside);
        QCOMPARE(*aside, m_folder->filePath(u"shop.before-restore-2026-03-15-12-00-00.stepwright"_s));
        QCOMPARE(rowsIn(m_project), 50);
        QCOMPARE(rowsIn(*aside), 10);
        QCOMPARE(listBackups(m_project).size(), 1);
    }

    void aDamagedBackupIsNotRestored()
    {
        const Backup backup = makeBackup(*std::make_unique<Database>(makeProject(m_project, 500)), noon).value();
        damage(backup.path, 5 * 4096, 4096);
        const QByteArray before = tests::readFile(m_project);
        QVERIFY(!restoreBackup(backup, m_project, noon));
        QCOMPARE(tests::readFile(m_project), before);
    }

    void anInterruptedReplacementIsFinishedWithoutTheOldLog()
    {
        // As after a power cut right after the new database got its first name: old file and old log are still there.
        const QString other = m_folder->filePath(u"other.stepwright"_s);
        QVERIFY(makeProject(other, 7).execute("SELECT 1"_ba));
        {
            const Database open = makeProject(m_project, 50);
            QVERIFY(QFile::copy(logPath(m_project), m_project + u"-saved"_s));
        }
        QVERIFY(QFile::rename(m_project + u"-saved"_s, logPath(m_project)));
        QVERIFY(QFile::rename(other, m_project + u"-replacement"_s));
        QVERIFY(finishReplacement(m_project));
        QVERIFY(!QFile::exists(logPath(m_project)));
        QCOMPARE(rowsIn(m_project), 7);
        QVERIFY(finishReplacement(m_project));
        QCOMPARE(rowsIn(m_project), 7);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

QTEST_GUILESS_MAIN(BackupTest)
#include "backup_test.moc"
