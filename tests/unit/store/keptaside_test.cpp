#include "model/store/recovery/databasecopy.h"
#include "model/store/recovery/keptaside.h"
#include "model/store/recovery/replacement.h"
#include "model/store/sqlite/database.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace stepwright;
using namespace stepwright::store;
using namespace Qt::StringLiterals;

namespace {

/// Another process that has a project open and adds one row after the other to it, often moving its log into the file.
class OtherProcess
{
public:
    explicit OtherProcess(const QString &project)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            qFatal("no pipe");
        m_process = ::fork();
        if (m_process == 0)
            write(project, ends[1]);
        ::close(ends[1]);
        m_committed = ends[0];
    }
    ~OtherProcess()
    {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
        ::close(m_committed);
    }
    Q_DISABLE_COPY_MOVE(OtherProcess)

    /// Waits for so many commits more; false where the process has ended. What it answers later is read later.
    bool waitForCommits(int count)
    {
        char byte = 0;
        while (count > 0 && ::read(m_committed, &byte, 1) == 1) {
            --count;
            ++m_seen;
        }
        return count == 0;
    }

    int seen() const { return m_seen; }

private:
    [[noreturn]] static void write(const QString &project, int committed)
    {
        Result<Database> database = Database::open(project, Database::Mode::Create);
        if (!database || !database->execute("PRAGMA application_id=" + QByteArray::number(applicationId)) ||
            !database->execute("CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT) STRICT"_ba))
            ::_exit(1);
        for (int i = 1;; ++i) {
            const QByteArray checkpoint = i % 7 == 0 ? "; PRAGMA wal_checkpoint(TRUNCATE)"_ba : QByteArray();
            if (!database->execute("INSERT INTO note(text) VALUES (hex(randomblob(3000)))" + checkpoint) ||
                ::write(committed, "x", 1) != 1)
                ::_exit(2);
        }
    }

    pid_t m_process = 0;
    int m_committed = -1;
    int m_seen = 0;
};

} // namespace

class KeptAsideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondProcessIsTurnedAwayAndGetsACopyToRead()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"shop.stepwright"_s);
        OtherProcess other(project);
        QVERIFY(other.waitForCommits(3));
        for (int round = 0; round < 20; ++round) {
            QVERIFY(other.waitForCommits(20));
            const Result<Database> second = Database::open(project, Database::Mode::Open);
            QVERIFY(!second);
            QCOMPARE(second.error().kind, ErrorKind::Conflict);
            const int committed = other.seen();
            const QTemporaryDir copies;
            Result<QString> copy = copyForReading(project, copies.path());
            while (!copy && copy.error().kind == ErrorKind::Conflict) // "being changed right now, try again": so we do
                copy = copyForReading(project, copies.path());
            QVERIFY2(copy, qPrintable(copy ? QString() : copy.error().message + copy.error().detail));
            QVERIFY(checkDatabase(*copy));
            Result<Database> opened = Database::open(*copy, Database::Mode::Open);
            QVERIFY(opened);
            const qint64 rows = opened->integer("SELECT count(*) FROM note"_ba).value();
            QVERIFY2(rows >= committed, qPrintable(u"%1 rows, %2 committed before"_s.arg(rows).arg(committed)));
        }
    }

    void whatIsKeptAsideIsTheSameBytesWithTheLog()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"shop.stepwright"_s);
        {
            OtherProcess killed(project);
            QVERIFY(killed.waitForCommits(5));
        }
        const QByteArray file = tests::readFile(project);
        const QByteArray log = tests::readFile(logPath(project));
        const QDateTime now(QDate(2026, 3, 15), QTime(12, 0), QTimeZone::UTC);
        const QString aside = folder.filePath(u"shop.damaged-2026-03-15-12-00-00.stepwright"_s);
        QCOMPARE(keepAside(project, Keeping::Damaged, now), Result<QString>(aside));
        QCOMPARE(tests::readFile(aside), file);
        QCOMPARE(tests::readFile(logPath(aside)), log);
        QCOMPARE(tests::readFile(project), file);
        // The same once more takes no room; something else does, though it comes within the same second.
        QCOMPARE(keepAside(project, Keeping::BeforeRestore, now.addDays(1)), Result<QString>(aside));
        QVERIFY(QFile::resize(logPath(project), log.size() - 1));
        QCOMPARE(keepAside(project, Keeping::Damaged, now),
                 Result<QString>(folder.filePath(u"shop.damaged-2026-03-15-12-00-00 2.stepwright"_s)));
    }
};

QTEST_GUILESS_MAIN(KeptAsideTest)
#include "keptaside_test.moc"
