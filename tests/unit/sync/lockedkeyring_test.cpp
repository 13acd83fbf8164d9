// A real keyring that is not there, and then one that is locked while nobody can type its password: it is said, and
// nothing waits for longer than five seconds.
#include "model/sync/client/queue/systemclock.h"
#include "model/sync/credentials/credentialstore.h"
#include "tests/unit/sync/privatekeyring.h"

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class LockedKeyringTest : public QObject
{
    Q_OBJECT

private:
    static inline const QString studio = u"https://studio.example:443"_s;
    static inline const Credentials anna{"token-of-anna", "client", "anna@example.org", {}, {}};

    PrivateKeyring m_keyring;
    SystemClock m_clock;

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = PrivateKeyring::missing(); !missing.isEmpty())
            QSKIP(qPrintable(u"%1 is not there"_s.arg(missing)));
        QVERIFY(m_keyring.startBus());
    }

    void oneThatIsNotThereIsSaid()
    {
        QVERIFY(!m_keyring.isThere());
        KeyringCredentials credentials(std::make_shared<SystemKeyring>(), m_clock);
        const auto read = credentials.read(studio);
        QTRY_VERIFY_WITH_TIMEOUT(read.isFinished(), PrivateKeyring::patience);
        QVERIFY(!read.result());
        QVERIFY(!read.result().error().message.isEmpty());
    }

    void aLockedOneIsSaid()
    {
        QVERIFY(m_keyring.start(PrivateKeyring::Lock::Open)); // which makes it
        m_keyring.end();
        QTRY_VERIFY_WITH_TIMEOUT(!m_keyring.isThere(), PrivateKeyring::patience);
        QVERIFY(m_keyring.start(PrivateKeyring::Lock::Closed));
        KeyringCredentials credentials(std::make_shared<SystemKeyring>(), m_clock);
        const auto written = credentials.write(studio, anna);
        QTRY_VERIFY_WITH_TIMEOUT(written.isFinished(), PrivateKeyring::patience);
        QVERIFY(!written.result());
        const Error error = written.result().error();
        QVERIFY2(error.kind == ErrorKind::Denied || error.kind == ErrorKind::Io, qPrintable(error.message));
        QVERIFY(!error.message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(LockedKeyringTest)
#include "lockedkeyring_test.moc"
