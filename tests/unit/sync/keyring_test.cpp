// Credentials in a real keyring, GNOME's, which is open.
#include "model/sync/client/queue/systemclock.h"
#include "model/sync/credentials/credentialstore.h"
#include "tests/unit/sync/privatekeyring.h"

#include <QDir>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class KeyringTest : public QObject
{
    Q_OBJECT

private:
    static inline const QString studio = u"https://studio.example:443"_s;
    static inline const QString own = u"https://tests.example:443"_s;
    static inline const Credentials anna{"token-of-anna", "client", "anna@example.org", {}, {{u"1"_s, u"secret"_s}}};

    PrivateKeyring m_keyring;
    SystemClock m_clock;

    /// What a future brings, in time.
    template <class Answer>
    static Answer answerOf(const QFuture<Answer> &future)
    {
        const bool isThere = QTest::qWaitFor([&] { return future.isFinished(); }, PrivateKeyring::patience);
        return isThere ? future.result() : Answer(failure(ErrorKind::Io, u"no answer"_s, {}));
    }

    template <class Answer>
    static QByteArray problemOf(const Answer &answer)
    {
        return answer ? QByteArray() : QString(answer.error().message + u' ' + answer.error().detail).toUtf8();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = PrivateKeyring::missing(); !missing.isEmpty())
            QSKIP(qPrintable(u"%1 is not there"_s.arg(missing)));
        QVERIFY(m_keyring.startBus());
        QVERIFY(m_keyring.start(PrivateKeyring::Lock::Open));
    }

    void credentialsAreKeptReadAndForgotten()
    {
        KeyringCredentials credentials(std::make_shared<SystemKeyring>(), m_clock);
        const auto nothing = answerOf(credentials.read(studio));
        QVERIFY2(nothing, problemOf(nothing));
        QVERIFY(!*nothing);
        const auto written = answerOf(credentials.write(studio, anna));
        QVERIFY2(written, problemOf(written));
        const auto read = answerOf(credentials.read(studio));
        QVERIFY2(read, problemOf(read));
        QCOMPARE(*read, std::optional(anna));
        const auto other = answerOf(credentials.read(own)); // each server has its own
        QVERIFY2(other, problemOf(other));
        QVERIFY(!*other);

        Credentials changed = anna;
        changed.accessToken = "another-token";
        QVERIFY(answerOf(credentials.write(studio, changed)));
        QCOMPARE(answerOf(credentials.read(studio)).value_or(std::nullopt), std::optional(changed));

        // It is on the disk, and cannot be read there.
        const QDir keyrings(m_keyring.folder());
        QFile file(keyrings.filePath(u"login.keyring"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.size() > 300);
        for (const QByteArray &secret : {anna.accessToken, changed.accessToken, anna.uid, "secret"_ba})
            QVERIFY(!kept.contains(secret));

        const auto removed = answerOf(credentials.remove(studio));
        QVERIFY2(removed, problemOf(removed));
        QVERIFY(answerOf(credentials.remove(studio))); // none there is no error
        const auto gone = answerOf(credentials.read(studio));
        QVERIFY2(gone, problemOf(gone));
        QVERIFY(!*gone);
    }
};

QTEST_GUILESS_MAIN(KeyringTest)
#include "keyring_test.moc"
