#include "model/sync/credentials/credentialstore.h"
#include "model/sync/credentials/filecredentials.h"
#include "tests/support/permissions.h"
#include "tests/support/sync/fakeclock.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <sys/stat.h>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

const Credentials anna{"token-of-anna", "client", "anna@example.org", {}};
const Credentials ben{"token-of-ben", "client", "ben@example.org", {}};
const QString studio = u"https://studio.example:443"_s;
const QString own = u"https://tests.example:443"_s;

/// A keyring that may hang, be missing or say no.
class FakeKeyring final : public Keyring
{
public:
    bool isThere = true;
    bool hangs = false;
    std::optional<Error> refusal;
    QHash<QString, QByteArray> entries;
    int calls = 0;
    Done owed;

    bool isAvailable() override { return isThere; }
    void read(const QString &key, Done done) override
    {
        answer(done, entries.contains(key) ? std::optional(entries.value(key)) : std::nullopt);
    }
    void write(const QString &key, const QByteArray &secret, Done done) override
    {
        if (!hangs && !refusal)
            entries.insert(key, secret);
        answer(done, QByteArray());
    }
    void remove(const QString &key, Done done) override
    {
        entries.remove(key);
        answer(done, QByteArray());
    }

private:
    void answer(const Done &done, const std::optional<QByteArray> &value)
    {
        ++calls;
        if (hangs)
            owed = done;
        else if (refusal)
            done(failure(*refusal));
        else
            done(value);
    }
};

template <class T>
T resultOf(QFuture<T> future)
{
    [[maybe_unused]] const bool isThere = QTest::qWaitFor([&] { return future.isFinished(); });
    Q_ASSERT(isThere);
    return future.result();
}

} // namespace

class CredentialsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pastedCredentialsAreLookedAt()
    {
        QCOMPARE(Credentials::fromTexts(u" token-of-anna\n"_s, u"client "_s, u"anna@example.org"_s).value(), anna);
        for (const QString &bad :
             {u""_s, u"two words"_s, u"a\r\nX-Header: y"_s, u"ä"_s, QString(5000, u'x'), QString(u"a\0b"_s)})
            QCOMPARE(Credentials::fromTexts(bad, u"client"_s, u"anna@example.org"_s).error().kind, ErrorKind::Invalid);
        Credentials dated = anna;
        dated.expiry = QDateTime::fromSecsSinceEpoch(1893456000, QTimeZone::UTC);
        QCOMPARE(Credentials::fromJson(dated.toJson()).value(), dated);
        QVERIFY(!Credentials::fromJson("[]"));
        dated.wipe();
        QCOMPARE(dated, Credentials());
    }

    void everyServerHasItsOwnEntry_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("memory") << 0;
        QTest::newRow("keyring") << 1;
        QTest::newRow("file") << 2;
    }

    void everyServerHasItsOwnEntry()
    {
        QFETCH(int, kind);
        QTemporaryDir folder;
        FakeClock clock;
        std::unique_ptr<CredentialStore> store;
        if (kind == 0)
            store = std::make_unique<MemoryCredentials>();
        else if (kind == 1)
            store = std::make_unique<KeyringCredentials>(std::make_shared<FakeKeyring>(), clock);
        else
            store = std::make_unique<FileCredentials>(folder.filePath(u"deep/credentials.json"_s));
        QCOMPARE(resultOf(store->read(studio)).value(), std::nullopt);
        QVERIFY(resultOf(store->write(studio, anna)));
        QVERIFY(resultOf(store->write(own, ben)));
        QCOMPARE(resultOf(store->read(studio)).value(), anna);
        QCOMPARE(resultOf(store->read(own)).value(), ben);
        QVERIFY(resultOf(store->remove(studio)));
        QVERIFY(resultOf(store->remove(studio)));
        QCOMPARE(resultOf(store->read(studio)).value(), std::nullopt);
        QCOMPARE(resultOf(store->read(own)).value(), ben);
    }

    void withoutAKeyringNothingIsWrittenAnywhere()
    {
        FakeClock clock;
        auto keyring = std::make_shared<FakeKeyring>();
        keyring->isThere = false;
        KeyringCredentials store(keyring, clock);
        QCOMPARE(resultOf(store.write(studio, anna)).error().kind, ErrorKind::NotFound);
        QCOMPARE(resultOf(store.read(studio)).error().kind, ErrorKind::NotFound);
        QCOMPARE(keyring->calls, 0);
    }

    void aKeyringThatHangsIsWaitedForFiveSecondsOnce()
    {
        FakeClock clock;
        auto keyring = std::make_shared<FakeKeyring>();
        keyring->hangs = true;
        KeyringCredentials store(keyring, clock);
        const auto reading = store.read(studio);
        QTRY_COMPARE(keyring->calls, 1);
        clock.advance(4999);
        QVERIFY(!reading.isFinished());
        clock.advance(1);
        QVERIFY(reading.isFinished());
        QCOMPARE(reading.result().error().kind, ErrorKind::Io);
        QCOMPARE(resultOf(store.read(studio)).error().kind, ErrorKind::Io); // without asking again
        QCOMPARE(keyring->calls, 1);
        keyring->hangs = false;
        keyring->owed(std::optional<QByteArray>()); // unlocked at last
        QCOMPARE(resultOf(store.read(studio)).value(), std::nullopt);
    }

    void aRefusingKeyringIsReported()
    {
        FakeClock clock;
        auto keyring = std::make_shared<FakeKeyring>();
        keyring->refusal = Error{ErrorKind::Denied, u"no"_s, {}};
        KeyringCredentials store(keyring, clock);
        QCOMPARE(resultOf(store.read(studio)).error().kind, ErrorKind::Denied);
        keyring->refusal.reset();
        keyring->entries.insert(studio, "rubbish");
        QCOMPARE(resultOf(store.read(studio)).error().kind, ErrorKind::Damaged);
    }

    void theSystemsKeyringAnswersInTimeWhereThereIsNone()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        FakeClock clock;
        KeyringCredentials store(std::make_shared<SystemKeyring>(), clock);
        const auto reading = store.read(studio);
        QTRY_VERIFY(reading.isFinished());
        QVERIFY(!reading.result());
    }

    void theFileIsForItsOwnerAlone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"credentials.json"_s);
        umask(0);
        FileCredentials store(path);
        QVERIFY(resultOf(store.write(studio, anna)));
        struct stat status = {};
        QCOMPARE(stat(qPrintable(path), &status), 0);
        QCOMPARE(int(status.st_mode & 07777), 0600);
    }

    void aFileThatOthersMayTouchIsRefused_data()
    {
        QTest::addColumn<int>("mode");
        for (const int mode : {0640, 0604, 0620, 0602, 0644, 0666, 0610, 0601})
            QTest::addRow("%o", unsigned(mode)) << mode;
    }

    void aFileThatOthersMayTouchIsRefused()
    {
        QFETCH(int, mode);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"credentials.json"_s);
        FileCredentials store(path);
        QVERIFY(resultOf(store.write(studio, anna)));
        QCOMPARE(chmod(qPrintable(path), mode_t(mode)), 0);
        QCOMPARE(resultOf(store.read(studio)).error().kind, ErrorKind::Denied);
        QCOMPARE(resultOf(store.write(studio, ben)).error().kind, ErrorKind::Denied);
        QCOMPARE(resultOf(store.remove(studio)).error().kind, ErrorKind::Denied);
        struct stat status = {};
        QCOMPARE(stat(qPrintable(path), &status), 0);
        QCOMPARE(int(status.st_mode & 07777), mode);
    }

    void linksFoldersAndRubbishAreRefused()
    {
        QTemporaryDir folder;
        QVERIFY(resultOf(FileCredentials(folder.filePath(u"real.json"_s)).write(studio, anna)));
        QVERIFY(QFile::link(folder.filePath(u"real.json"_s), folder.filePath(u"link.json"_s)));
        QCOMPARE(resultOf(FileCredentials(folder.filePath(u"link.json"_s)).read(studio)).error().kind,
                 ErrorKind::Denied);
        QVERIFY(QFile::link(folder.filePath(u"nothing.json"_s), folder.filePath(u"dangling.json"_s)));
        QCOMPARE(resultOf(FileCredentials(folder.filePath(u"dangling.json"_s)).write(studio, anna)).error().kind,
                 ErrorKind::Denied);
        QCOMPARE(resultOf(FileCredentials(folder.path()).read(studio)).error().kind, ErrorKind::Denied);
        QFile file(folder.filePath(u"real.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        QCOMPARE(resultOf(FileCredentials(file.fileName()).read(studio)).error().kind, ErrorKind::Damaged);
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        if (!obeyPermissions())
            QSKIP("permissions do not hold here");
        QTemporaryDir folder;
        QVERIFY(QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        QCOMPARE(resultOf(FileCredentials(folder.filePath(u"c.json"_s)).write(studio, anna)).error().kind,
                 ErrorKind::Io);
        QVERIFY(QFile::setPermissions(folder.path(),
                                      QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    }
};

QTEST_GUILESS_MAIN(CredentialsTest)
#include "credentials_test.moc"
