#include "model/store/sqlite/database.h"
#include "model/store/sqlite/statement.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace stepwright;
using namespace stepwright::store;
using namespace Qt::StringLiterals;

namespace {

constexpr auto holdArgument = "--hold";

/// What a second process does: opens the file, says how that went, and holds it until its input ends.
int holdInThisProcess(const QString &path)
{
    const Result<Database> database = Database::open(path, Database::Mode::Open);
    const QByteArray answer =
        database ? "open"_ba : QByteArray("error " + QByteArray::number(int(database.error().kind)));
    QFile output;
    (void)output.open(stdout, QIODevice::WriteOnly);
    output.write(answer + '\n');
    output.flush();
    QFile input;
    (void)input.open(stdin, QIODevice::ReadOnly);
    (void)input.readAll();
    return 0;
}

} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;

    Result<Database> create()
    {
        Result<Database> database = Database::open(m_path, Database::Mode::Create);
        if (!database)
            return database;
        const QByteArray sql = "PRAGMA application_id=" + QByteArray::number(applicationId) +
                               "; CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT) STRICT";
        if (const Result<> made = database->execute(sql); !made)
            return failure(made.error());
        return database;
    }

private Q_SLOTS:
    void init() { m_path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".stepwright"_s); }

    void everySettingIsInForce()
    {
        Result<Database> database = create();
        QVERIFY(database);
        QVERIFY(database->warnings().isEmpty());
        const QList<std::pair<QByteArray, qint64>> expected{
            {"synchronous"_ba, 2},        {"foreign_keys"_ba, 1}, {"trusted_schema"_ba, 0}, {"cell_size_check"_ba, 1},
            {"recursive_triggers"_ba, 1}, {"mmap_size"_ba, 0},    {"busy_timeout"_ba, 0}};
        for (const auto &[name, value] : expected)
            QCOMPARE(database->integer("PRAGMA " + name).value(), value);
        Statement journal = database->prepare("PRAGMA journal_mode"_ba).value();
        QVERIFY(journal.step().value());
        QCOMPARE(journal.text(0), u"wal"_s);
        QVERIFY(!QFile::exists(m_path + u"-shm"_s));
        int defensive = 0;
        sqlite3_db_config(database->handle(), SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
        QCOMPARE(defensive, 1);
        QCOMPARE(sqlite3_limit(database->handle(), SQLITE_LIMIT_LENGTH, -1), 64 * 1024 * 1024);
    }

    void valuesComeBackAsBound()
    {
        Result<Database> database = create();
        QVERIFY(database);
        Statement insert = database->prepare("INSERT INTO t VALUES(?, ?)"_ba).value();
        QVERIFY(insert.run(1, u"né 日本 \U0001F600"_s));
        QVERIFY(insert.run(2, QString()));
        QVERIFY(insert.run(3, std::optional<QString>()));
        Statement select = database->prepare("SELECT b, typeof(b) FROM t WHERE a = ?"_ba).value();
        select.start(1);
        QVERIFY(select.step().value());
        QCOMPARE(select.text(0), u"né 日本 \U0001F600"_s);
        select.start(2);
        QVERIFY(select.step().value());
        QVERIFY2(!select.isNull(0), "a null string is an empty one, not NULL");
        select.start(3);
        QVERIFY(select.step().value());
        QVERIFY(select.isNull(0));
        select.start(4);
        QVERIFY(!select.step().value());
    }

    void aFailedStatementSaysWhatSqliteSaid()
    {
        Result<Database> database = create();
        QVERIFY(database);
        const Result<> failed = database->execute("INSERT INTO t VALUES(1, 2), (1, 3)"_ba);
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, ErrorKind::Database);
        QVERIFY(failed.error().detail.contains(u"UNIQUE constraint failed: t.a"_s));
    }

    void anUncommittedTransactionIsRolledBack()
    {
        Result<Database> database = create();
        QVERIFY(database);
        {
            Result<Transaction> transaction = Transaction::begin(*database);
            QVERIFY(transaction);
            QVERIFY(database->execute("INSERT INTO t VALUES(1, 'a')"_ba));
        }
        QCOMPARE(database->integer("SELECT count(*) FROM t"_ba).value(), 0);
        Result<Transaction> transaction = Transaction::begin(*database);
        QVERIFY(database->execute("INSERT INTO t VALUES(1, 'a')"_ba));
        QVERIFY(transaction->commit());
        QCOMPARE(database->integer("SELECT count(*) FROM t"_ba).value(), 1);
    }

    void aSecondProcessIsToldThatTheFileIsOpen()
    {
        Result<Database> database = create();
        QVERIFY(database);
        QProcess second;
        second.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(holdArgument), m_path});
        QVERIFY(second.waitForReadyRead());
        QCOMPARE(second.readLine(), "error " + QByteArray::number(int(ErrorKind::Conflict)) + '\n');
        second.closeWriteChannel();
        QVERIFY(second.waitForFinished());
    }

    void theFileOpensRightAfterAnotherProcessIsKilled()
    {
        {
            QVERIFY(create());
        }
        QProcess second;
        second.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(holdArgument), m_path});
        QVERIFY(second.waitForReadyRead());
        QCOMPARE(second.readLine(), "open\n"_ba);
        const Result<Database> refused = Database::open(m_path, Database::Mode::Open);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        second.kill();
        QVERIFY(second.waitForFinished());
        QVERIFY(Database::open(m_path, Database::Mode::Open));
    }

    void otherFilesAreLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray(5000, 'x');
        QTest::newRow("empty") << QByteArray();
        QFile other(m_folder.filePath(u"other.db"_s));
        sqlite3 *handle = nullptr;
        sqlite3_open(other.fileName().toUtf8().constData(), &handle);
        sqlite3_exec(handle, "CREATE TABLE t(a)", nullptr, nullptr, nullptr);
        sqlite3_close(handle);
        QVERIFY(other.open(QIODevice::ReadOnly));
        QTest::newRow("another database") << other.readAll();
    }

    void otherFilesAreLeftAlone()
    {
        QFETCH(QByteArray, bytes);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        const Result<Database> database = Database::open(m_path, Database::Mode::Open);
        QVERIFY(!database);
        QCOMPARE(database.error().kind, ErrorKind::Invalid);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void aMissingFileIsNotMadeByOpening()
    {
        const Result<Database> database = Database::open(m_path, Database::Mode::Open);
        QVERIFY(!database);
        QCOMPARE(database.error().kind, ErrorKind::NotFound);
        QVERIFY(!QFile::exists(m_path));
    }

    void aLongLogIsMovedIntoTheFileAndAShortOneStays()
    {
        constexpr int size = 6'000'000;
        Result<Database> database = create();
        QVERIFY(database);
        QVERIFY(!database->checkpointIfDue());
        QVERIFY(database->execute("INSERT INTO t(b) VALUES(hex(zeroblob(" + QByteArray::number(size / 2) + ")))"));
        QVERIFY(QFileInfo(m_path).size() < size);
        QVERIFY(database->checkpointIfDue());
        QVERIFY(QFileInfo(m_path).size() > size);
        QVERIFY(database->execute("INSERT INTO t(b) VALUES('x')"_ba));
        QVERIFY(!database->checkpointIfDue());
    }

    void creatingDoesNotTouchAFileThatIsThere()
    {
        {
            QVERIFY(create());
        }
        const Result<Database> database = Database::open(m_path, Database::Mode::Create);
        QVERIFY(!database);
        QCOMPARE(database.error().kind, ErrorKind::Conflict);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == holdArgument)
        return holdInThisProcess(QString::fromLocal8Bit(argv[2]));
    DatabaseTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "database_test.moc"
