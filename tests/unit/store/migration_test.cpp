#include "model/store/projectfile.h"
#include "model/store/sqlite/migration.h"
#include "model/store/sqlite/statement.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace stepwright;
using namespace stepwright::store;
using namespace Qt::StringLiterals;

/// tests/data/store/version<N>.sql is what `sqlite3 FILE .dump` printed of a project of that version.
class MigrationTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_number = 0;
    QString m_path;

    Result<Database> createAt(const std::vector<Migration> &migrations)
    {
        Result<Database> database = Database::open(m_path, Database::Mode::Create);
        if (!database)
            return database;
        return migrate(*database, migrations).transform([&] { return std::move(*database); });
    }

    static Migration next()
    {
        return {int(readMigrations().size()) + 1, "ALTER TABLE folder ADD COLUMN colour TEXT"_ba};
    }

private Q_SLOTS:
    void init() { m_path = m_folder.filePath(QString::number(++m_number) + u".stepwright"_s); }

    void theSchemaOfAReleasedVersionNeverChanges()
    {
        Result<Database> database = createAt(readMigrations());
        QVERIFY(database);
        QCOMPARE(schemaVersion(*database).value(), 3);
        QCOMPARE(schemaHash(*database).value(), "88b2e51749d1e4803cabb7f4b8d57285eee9ec17f7e24170a11c69f89ab41bb9"_ba);
    }

    void projectsOfEveryVersionOpen_data()
    {
        QTest::addColumn<QString>("dump");
        const QDir folder(tests::projectFile(u"tests/data/store"_s));
        for (const QString &name : folder.entryList({u"version*.sql"_s}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        QCOMPARE(folder.entryList({u"version*.sql"_s}).size(), readMigrations().size());
    }

    void projectsOfEveryVersionOpen()
    {
        QFETCH(QString, dump);
        sqlite3 *handle = nullptr;
        QCOMPARE(sqlite3_open(m_path.toUtf8().constData(), &handle), SQLITE_OK);
        char *message = nullptr;
        sqlite3_exec(handle, tests::readFile(dump).constData(), nullptr, nullptr, &message);
        QVERIFY2(!message, message);
        sqlite3_close(handle);
        Result<ProjectFile> file = ProjectFile::open(m_path);
        QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
        QCOMPARE(schemaVersion(file->database()).value(), int(readMigrations().size()));
        const QStringList folders = file->tree()->depthFirst();
        QCOMPARE(folders.size(), 2);
        QCOMPARE(file->tree()->find(folders.last())->feature->scenarios.size(), 2);
        QVERIFY(file->feature(folders.last()).value().bytes.startsWith("Feature: Basket"));
        QCOMPARE(file->setting(u"language"_s).value(), u"en"_s);
        QCOMPARE(file->actionWords().value().size(), 1);
        QCOMPARE(file->drafts().value().size(), 1);
        QCOMPARE(file->search(u"tea"_s, 5).value().size(), 1);
    }

    void anOlderFileIsMigratedOnce()
    {
        {
            QVERIFY(createAt(readMigrations()));
        }
        std::vector<Migration> migrations = readMigrations();
        migrations.push_back(next());
        int prepared = 0;
        const auto prepare = [&prepared](Database &) {
            ++prepared;
            return Result<>();
        };
        for (int time = 0; time < 2; ++time) {
            Result<Database> database = Database::open(m_path, Database::Mode::Open);
            QVERIFY(database);
            QVERIFY(migrate(*database, migrations, prepare));
            QCOMPARE(schemaVersion(*database).value(), migrations.back().version);
            QVERIFY(database->execute("SELECT colour FROM folder"_ba));
        }
        QCOMPARE(prepared, 1);
    }

    void aMigrationThatFailsLeavesTheFileAsItWas()
    {
        Result<Database> database = createAt(readMigrations());
        QVERIFY(database);
        const QByteArray before = schemaHash(*database).value();
        std::vector<Migration> migrations = readMigrations();
        const int newest = int(migrations.size());
        migrations.push_back({newest + 1, "CREATE TABLE extra(a); INSERT INTO nowhere VALUES(1)"_ba});
        QVERIFY(!migrate(*database, migrations));
        QCOMPARE(schemaHash(*database).value(), before);
        QCOMPARE(schemaVersion(*database).value(), newest);
    }

    void withoutItsBackupAFileIsNotMigrated()
    {
        Result<Database> database = createAt(readMigrations());
        QVERIFY(database);
        std::vector<Migration> migrations = readMigrations();
        migrations.push_back(next());
        const auto refuse = [](Database &) -> Result<> { return failure(ErrorKind::Io, u"no room"_s); };
        QCOMPARE(migrate(*database, migrations, refuse).error().message, u"no room"_s);
        QCOMPARE(schemaVersion(*database).value(), int(readMigrations().size()));
    }

    void aNewerFileIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("sql"); // what the newer version did beside its migration
        QTest::addColumn<QString>("message");
        const QString here = QStringLiteral(STEPWRIGHT_VERSION);
        QTest::newRow("the version is known")
            << "UPDATE meta SET value = '7.2.0' WHERE key = 'schema_program'"_ba
            << u" was written by Stepwright 7.2.0; this is version %1. Install version 7.2.0 or a later one to open it."_s
                   .arg(here);
        QTest::newRow("the version is not told")
            << "DELETE FROM meta WHERE key = 'schema_program'"_ba
            << u" was written by a newer version of Stepwright; this is version %1. Install the newest version to open it."_s
                   .arg(here);
        QTest::newRow("even that table is not there any more")
            << "DROP TABLE meta"_ba
            << u" was written by a newer version of Stepwright; this is version %1. Install the newest version to open it."_s
                   .arg(here);
    }

    void aNewerFileIsRefusedAndLeftAlone()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, message);
        {
            Result<Database> database = createAt(readMigrations());
            QVERIFY(database);
            std::vector<Migration> migrations = readMigrations();
            migrations.push_back(next());
            QVERIFY(migrate(*database, migrations));
            QVERIFY(database->execute(sql));
        }
        const Result<ProjectFile> file = ProjectFile::open(m_path);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, ErrorKind::NewerVersion);
        QCOMPARE(file.error().message, QString(u'"' + m_path + u'"' + message));
        Result<Database> database = Database::open(m_path, Database::Mode::Open);
        QCOMPARE(schemaVersion(*database).value(), int(readMigrations().size()) + 1);
    }

    void tablesThatSomebodyChangedAreNoticed()
    {
        {
            Result<Database> database = createAt(readMigrations());
            QVERIFY(database->execute("DROP INDEX step_text_id"_ba));
        }
        const Result<ProjectFile> file = ProjectFile::open(m_path);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, ErrorKind::Damaged);
        QVERIFY(file.error().detail.contains(u"schema hash"_s));
    }
};

QTEST_GUILESS_MAIN(MigrationTest)

#include "migration_test.moc"
