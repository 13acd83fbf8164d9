// Two desktop programs and the real stepwright-platform, over real connections: connecting, editing offline, syncing,
// deciding a conflict, as their users do it.
#include "app/pages/editortabs.h"
#include "app/sync/connecting/connectwizard.h"
#include "app/sync/platformconnection.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/synceddesk.h"
#include "tests/platform/server.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr auto patience = 60'000; // milliseconds; no connection is said after several tries

const QByteArray payments = R"(Feature: Payments

  Scenario: Pay by card
    When I pay by card
    Then I get a receipt

  Scenario: Refuse a card
    Given an empty basket
    Then nothing is paid
)";

/// A program of one user, with the network of the system and a keyring of its own.
class Desk
{
public:
    Desk() : m_program(m_folder.path(), services()) {}

    WindowFixture &program() { return m_program; }

    bool makeProject(const QMap<QString, QByteArray> &features)
    {
        return m_program.activate() && m_program.makeProject(features);
    }

    /// Connects through the wizard and starts the first sync from its rehearsal.
    void connectWith(const QUrl &server)
    {
        QTRY_VERIFY(m_program.find<QAction>(u"connectPlatform"_s)->isEnabled());
        m_program.trigger(u"connectPlatform"_s);
        auto *wizard = m_program.window().findChild<ConnectWizard *>();
        QVERIFY(wizard);
        const auto next = [&] { wizard->button(QWizard::NextButton)->click(); };
        wizard->findChild<QLineEdit *>(u"platformAddress"_s)->setText(server.toString());
        next();
        auto *email = wizard->findChild<QLineEdit *>(u"signInEmail"_s);
        QTRY_COMPARE(wizard->focusWidget(), email);
        QTest::keyClicks(email, u"ann@house.example"_s);
        auto *password = wizard->findChild<QLineEdit *>(u"signInPassword"_s);
        QTest::keyClicks(password, u"correct horse"_s);
        wizard->findChild<QComboBox *>(u"credentialPlace"_s)->setCurrentIndex(int(CredentialPlace::Memory));
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(wizard->currentId(), 2, patience);
        QTRY_VERIFY(wizard->button(QWizard::NextButton)->isEnabled());
        next();
        QTRY_COMPARE(wizard->currentId(), 3);
        wizard->button(QWizard::FinishButton)->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(u"rehearsalDialog"_s), patience);
        dialog(u"rehearsalDialog"_s)->findChild<QPushButton *>(u"rehearsalSync"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(lamp(), u"Up to date"_s, patience);
    }

    /// Saves and syncs by the menu's action, until the program says how it stands.
    void sync(const QString &expectedLamp)
    {
        bool isOver = false;
        const QObject receiver;
        QObject::connect(&m_program.application().platform(), &PlatformConnection::finished, &receiver,
                         [&isOver](const sync::SyncReport &) { isOver = true; });
        m_program.trigger(u"syncNow"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isOver, patience);
        QTRY_VERIFY2_WITH_TIMEOUT(lamp().startsWith(expectedLamp), qPrintable(lamp()), patience);
    }

    void replaceText(const QString &before, const QString &after)
    {
        GherkinEdit &edit = *m_program.window().tabs().currentPage()->edit();
        QString text = edit.toPlainText();
        QVERIFY(text.contains(before));
        edit.selectAll();
        edit.insertPlainText(text.replace(before, after));
    }

    QByteArray text() { return m_program.window().tabs().currentPage()->edit()->toPlainText().toUtf8(); }
    QString lamp() { return m_program.find<QToolButton>(u"syncLamp"_s)->text(); }

    QWidget *dialog(const QString &name)
    {
        const QList<QWidget *> found = m_program.window().findChildren<QWidget *>(name);
        const auto shown = std::ranges::find_if(found, &QWidget::isVisible);
        return shown == found.end() ? nullptr : *shown;
    }

private:
    PlatformServices services() const
    {
        PlatformServices services = PlatformServices::ofSystem(m_folder.path());
        services.keyring = std::make_shared<MemoryKeyring>();
        return services;
    }

    QTemporaryDir m_folder;
    WindowFixture m_program;
};

} // namespace

class RealPlatformTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoProgramsMeetAndDecideAConflict();
};

void RealPlatformTest::twoProgramsMeetAndDecideAConflict()
{
    ProjectServer house;
    Desk ann;
    Desk bob;
    QVERIFY(ann.makeProject({{u"payments.feature"_s, payments}}) && ann.program().openFeature(u"Payments"_s));
    ann.connectWith(house.server.url());
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(house.ann->get(house.project + "/scenarios").body.contains("Pay by card"));
    QVERIFY(bob.makeProject({}));
    bob.connectWith(house.server.url());
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(bob.program().openFeature(u"Payments"_s));
    QCOMPARE(bob.text(), payments);

    // Both write without the platform, which is not reachable.
    QVERIFY(house.server.stop() == 0);
    ann.replaceText(u"I pay by card"_s, u"I pay by phone"_s);
    ann.replaceText(u"nothing is paid"_s, u"nothing is paid at all"_s);
    bob.replaceText(u"I pay by card"_s, u"I pay by voucher"_s);
    bob.replaceText(u"an empty basket"_s, u"a basket without a book"_s);
    ann.sync(u"Offline"_s);
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(ann.text().contains("I pay by phone"));

    QVERIFY(house.server.start({u"--listen"_s, u"127.0.0.1:%1"_s.arg(house.server.url().port())}));
    ann.sync(u"Up to date"_s);
    bob.sync(u"1 conflict"_s);
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY2(bob.text().contains("I pay by voucher") && bob.text().contains("nothing is paid at all") &&
                 bob.text().contains("a basket without a book"),
             bob.text());

    bob.program().trigger(u"resolveConflicts"_s);
    QTRY_VERIFY(bob.dialog(u"conflictDialog"_s));
    QWidget *dialog = bob.dialog(u"conflictDialog"_s);
    dialog->findChild<QPushButton *>(u"allMine"_s)->click();
    dialog->findChild<QPushButton *>(u"applyChoices"_s)->click();
    QTRY_VERIFY(!bob.program().find<QAction>(u"resolveConflicts"_s)->isEnabled());
    bob.sync(u"Up to date"_s);
    ann.sync(u"Up to date"_s);
    QVERIFY(!QTest::currentTestFailed());
    QTRY_COMPARE(bob.text(), QByteArray(payments)
                                 .replace("I pay by card", "I pay by voucher")
                                 .replace("an empty basket", "a basket without a book")
                                 .replace("nothing is paid", "nothing is paid at all"));
    QTRY_COMPARE(ann.text(), bob.text());
}

QTEST_MAIN(RealPlatformTest)
#include "realplatform_test.moc"
