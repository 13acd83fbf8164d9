// The wizard that connects a project with a platform, driven as a user does.
#include "app/sync/connecting/connectwizard.h"
#include "tests/gui/synceddesk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class ConnectingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<SyncedDesk>();
        QVERIFY(m_desk->makeProject());
        QTRY_VERIFY(m_desk->program().find<QAction>(u"connectPlatform"_s)->isEnabled());
        m_desk->program().trigger(u"connectPlatform"_s);
        m_wizard = m_desk->program().window().findChild<ConnectWizard *>();
        QVERIFY(m_wizard);
    }

    void cleanup() { m_desk.reset(); }

    void theWizardLeadsToARehearsal();
    void anAddressThatMakesNoSenseIsToldInPlace();
    void aFileWithoutCertificatesIsToldInPlace();
    void aWrongPasswordIsToldInPlace();
    void aPastedTokenWillDo();
    void aPlatformThatIsNotReachedIsTold();
    void cancellingBreaksOff();
    void credentialsAreKeptWhereTheUserChose();
    void withoutAKeyringOneIsAskedEachTime();
    void aSecretTokenIsKeptWithTheCredentials();

private:
    template <class T>
    [[nodiscard]] T *field(const char *name)
    {
        return m_wizard->findChild<T *>(QString::fromLatin1(name));
    }
    void next() { m_wizard->button(QWizard::NextButton)->click(); }
    void toSignIn()
    {
        field<QLineEdit>("platformAddress")->setText(u"platform.example"_s);
        next();
        QCOMPARE(m_wizard->currentId(), 1);
        QTRY_COMPARE(m_wizard->focusWidget(), field<QLineEdit>("signInEmail"));
        QTest::keyClicks(field<QLineEdit>("signInEmail"), QString::fromLatin1(platform().manners.uid));
        QTest::keyClicks(field<QLineEdit>("signInPassword"), QString::fromLatin1(platform().manners.password));
    }
    void connectKeepingIn(int place);
    [[nodiscard]] FakePlatform &platform() { return m_desk->platform; }

    std::unique_ptr<SyncedDesk> m_desk;
    QPointer<ConnectWizard> m_wizard;
};

void ConnectingTest::theWizardLeadsToARehearsal()
{
    QCOMPARE(field<QLineEdit>("platformAddress")->text(), u"https://studio.cucumberstudio.com"_s);
    toSignIn();
    field<QComboBox>("credentialPlace")->setCurrentIndex(int(CredentialPlace::Memory));
    QTest::keyClick(field<QLineEdit>("signInPassword"), Qt::Key_Return);
    QTRY_COMPARE(m_wizard->currentId(), 2);
    auto *projects = field<QListView>("platformProjects");
    QCOMPARE(projects->model()->rowCount(), 1);
    field<QLineEdit>("platformProjectFilter")->setText(u"nothing of the kind"_s);
    QCOMPARE(projects->model()->rowCount(), 0);
    QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled());
    field<QLineEdit>("platformProjectFilter")->setText(u"shop"_s);
    QVERIFY(m_wizard->button(QWizard::NextButton)->isEnabled());
    next();
    QCOMPARE(m_wizard->currentId(), 3);
    const QString summary = field<QLabel>("connectSummary")->text();
    for (const char *part : {"Shop", "https://platform.example/api", "anna@example.org", "ask me each time"})
        QVERIFY2(summary.contains(QLatin1StringView(part)), qUtf8Printable(summary));
    QVERIFY(!summary.contains(QString::fromLatin1(platform().manners.password)));
    m_wizard->button(QWizard::FinishButton)->click();
    QTRY_VERIFY(m_desk->dialog(u"rehearsalDialog"_s));
    QVERIFY(platform().state.scenarios.isEmpty());
    QCOMPARE(m_desk->connection().binding()->projectName, u"Shop"_s);
    QCOMPARE(m_desk->connection().binding()->account, u"anna@example.org"_s);
}

void ConnectingTest::anAddressThatMakesNoSenseIsToldInPlace()
{
    auto *address = field<QLineEdit>("platformAddress");
    for (const char *text :
         {"http://platform.example", "ftp://platform.example", "https://me:secret@platform.example"}) {
        address->setText(QString::fromLatin1(text));
        next();
        QCOMPARE(m_wizard->currentId(), 0);
        QVERIFY(!field<QLabel>("platformAddressError")->isHidden());
        QVERIFY(!field<QLabel>("platformAddressError")->text().isEmpty());
    }
    address->clear();
    QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled());
}

void ConnectingTest::aFileWithoutCertificatesIsToldInPlace()
{
    field<QLineEdit>("platformAuthority")->setText(m_desk->folder.filePath(u"none.pem"_s));
    next();
    QCOMPARE(m_wizard->currentId(), 0);
    QVERIFY(field<QLabel>("platformAddressError")->text().contains("none.pem"_L1));
}

void ConnectingTest::aWrongPasswordIsToldInPlace()
{
    toSignIn();
    field<QLineEdit>("signInPassword")->setText(u"guessed"_s);
    next();
    auto *error = field<QLabel>("signInError");
    QTRY_VERIFY(error->text().contains("does not know"_L1));
    QCOMPARE(m_wizard->currentId(), 1);
    QTRY_VERIFY(m_wizard->button(QWizard::NextButton)->isEnabled());
    field<QLineEdit>("signInPassword")->setText(QString::fromLatin1(platform().manners.password));
    QVERIFY(error->isHidden());
    next();
    QTRY_COMPARE(m_wizard->currentId(), 2);
}

void ConnectingTest::aPastedTokenWillDo()
{
    toSignIn();
    field<QAbstractButton>("signInByToken")->click();
    QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled());
    field<QLineEdit>("signInToken")->setText(u"wrong-token"_s);
    field<QLineEdit>("signInClient")->setText(QString::fromLatin1(platform().manners.client));
    field<QLineEdit>("signInUid")->setText(QString::fromLatin1(platform().manners.uid));
    next();
    QTRY_VERIFY(field<QLabel>("signInError")->text().contains("does not take"_L1));
    field<QLineEdit>("signInToken")->setText(u" a-token "_s);
    next();
    QTRY_COMPARE(m_wizard->currentId(), 2);
}

void ConnectingTest::aPlatformThatIsNotReachedIsTold()
{
    platform().faultFor = [](const FakeCall &) { return FakeFault{.kind = FakeFault::Kind::Refused}; };
    toSignIn();
    next();
    QTRY_VERIFY(!field<QLabel>("signInError")->isHidden());
    QVERIFY(!field<QLabel>("signInError")->text().isEmpty());
    QCOMPARE(m_wizard->currentId(), 1);
}

void ConnectingTest::cancellingBreaksOff()
{
    platform().faultFor = [](const FakeCall &) { return FakeFault{.kind = FakeFault::Kind::Hangs}; };
    m_desk->clock.setAutomatic(false);
    toSignIn();
    next();
    QTRY_VERIFY(!field<QWidget>("signInBusy")->isHidden());
    QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled());
    m_wizard->button(QWizard::CancelButton)->click();
    QTRY_VERIFY(!m_wizard);
    QCOMPARE(m_desk->connection().state(), PlatformState::NotConnected);
}

void ConnectingTest::connectKeepingIn(int place)
{
    toSignIn();
    field<QComboBox>("credentialPlace")->setCurrentIndex(place);
    next();
    QTRY_COMPARE(m_wizard->currentId(), 2);
    next();
    field<QCheckBox>("rehearseFirst")->setChecked(false);
    m_desk->clock.setAutomatic(false); // else the keyring's limit is over at once
    m_wizard->button(QWizard::FinishButton)->click();
    QTRY_COMPARE(m_desk->connection().state(), PlatformState::Ready);
}

void ConnectingTest::credentialsAreKeptWhereTheUserChose()
{
    connectKeepingIn(int(CredentialPlace::Keyring));
    QTRY_COMPARE(m_desk->keyring->entries.size(), 1);
    const QString path = m_desk->program().application().session().path();
    m_desk->restart();
    m_desk->program().answers().project = path;
    m_desk->program().trigger(u"openProject"_s);
    QTRY_COMPARE(m_desk->connection().state(), PlatformState::Ready);
}

void ConnectingTest::aSecretTokenIsKeptWithTheCredentials()
{
    toSignIn();
    field<QComboBox>("credentialPlace")->setCurrentIndex(int(CredentialPlace::Keyring));
    next();
    QTRY_COMPARE(m_wizard->currentId(), 2);
    auto *token = field<QLineEdit>("platformSecretToken");
    token->setText(u"none of the kind"_s);
    next();
    QCOMPARE(m_wizard->currentId(), 2);
    QVERIFY(field<QLabel>("platformSecretTokenHint")->text().contains("digits only"_L1));
    token->setText(u" 12345 67890 "_s);
    next();
    QCOMPARE(m_wizard->currentId(), 3);
    QVERIFY(!field<QLabel>("connectSummary")->text().contains("12345"_L1));
    field<QCheckBox>("rehearseFirst")->setChecked(false);
    m_desk->clock.setAutomatic(false); // else the keyring's limit is over at once
    m_wizard->button(QWizard::FinishButton)->click();
    QTRY_COMPARE(m_desk->connection().state(), PlatformState::Ready);
    QTRY_COMPARE(m_desk->keyring->entries.size(), 1);
    QVERIFY(m_desk->keyring->entries.cbegin()->contains("1234567890"));

    // Signing in anew without it does not lose it.
    m_desk->program().trigger(u"signInPlatform"_s);
    QWidget *dialog = m_desk->dialog(u"signInDialog"_s);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"platformSecretToken"_s)->placeholderText(), u"as before"_s);
    dialog->findChild<QLineEdit *>(u"signInPassword"_s)->setText(QString::fromLatin1(platform().manners.password));
    dialog->findChild<QPushButton *>(u"signIn"_s)->click();
    QTRY_VERIFY(!m_desk->dialog(u"signInDialog"_s));
    QVERIFY(m_desk->connection().hasSecretToken());
    QTRY_VERIFY(m_desk->keyring->entries.cbegin()->contains("1234567890"));
}

void ConnectingTest::withoutAKeyringOneIsAskedEachTime()
{
    m_desk->keyring->isThere = false;
    connectKeepingIn(int(CredentialPlace::Keyring));
    QTRY_VERIFY(m_desk->program().message().contains("until Stepwright ends"_L1));
    const QString path = m_desk->program().application().session().path();
    m_desk->restart();
    m_desk->program().answers().project = path;
    m_desk->program().trigger(u"openProject"_s);
    QTRY_COMPARE(m_desk->connection().state(), PlatformState::SignInNeeded);
    QVERIFY(!QApplication::activeModalWidget());
}

QTEST_MAIN(ConnectingTest)
#include "connecting_test.moc"
