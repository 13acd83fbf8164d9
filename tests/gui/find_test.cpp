// Finding and replacing by keys in the real window.
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class FindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void matchesAreFoundAsOneTypes();
    void keysGoOnWithTheBarClosed();
    void escapeGivesTheTextBack();
    void whatIsSelectedIsLookedFor();
    void optionsAreReachedByKeys();
    void wrongExpressionIsTold();
    void matchesAreReplacedByKeys();
    void allAreReplacedAndTakenBack();
    void whatWasLookedForIsRemembered();

private:
    void open(const QString &name);
    /// A key as the window gets it, with what it is a shortcut for.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void write(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] FeaturePage &page() { return *m_fixture->window().tabs().currentPage(); }
    [[nodiscard]] QString selected() { return page().edit()->textCursor().selectedText(); }
    [[nodiscard]] int line() { return page().edit()->currentLine(); }
    [[nodiscard]] QString answer() { return page().findChild<QLabel *>(u"findAnswer"_s)->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void FindTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<WindowFixture>(m_folder->path());
    const QMap<QString, QByteArray> features = {
        {u"orders.feature"_s, "@pay\nFeature: Orders\n\n  Scenario: Pay\n    When I pay\n    Then I payed\n"},
        {u"parcels.feature"_s, "Feature: Parcels\n\n  Scenario: Send\n    Given I pay\n"}};
    QVERIFY(m_fixture->makeProject(features));
    QVERIFY(m_fixture->activate());
    open(u"Orders"_s);
}

void FindTest::cleanup()
{
    m_fixture->answers().unsaved = UnsavedAnswer::Discard;
    QVERIFY(m_fixture->close());
    m_fixture.reset();
}

void FindTest::open(const QString &name)
{
    QVERIFY(m_fixture->openFeature(name));
    QTRY_COMPARE(QApplication::focusWidget(), page().edit());
}

void FindTest::matchesAreFoundAsOneTypes()
{
    press(Qt::Key_F, Qt::ControlModifier);
    write(u"pay"_s);
    QTRY_COMPARE(answer(), u"1 of 4"_s);
    QCOMPARE(line(), 1);
    press(Qt::Key_Return);
    QCOMPARE(answer(), u"2 of 4"_s);
    QCOMPARE(line(), 4);
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(line(), 1);
    write(u"ed"_s); // the text keeps the keyboard: "payed"
    QTRY_COMPARE(answer(), u"1 of 1"_s);
    QCOMPARE(line(), 6);
    write(u"x"_s);
    QTRY_COMPARE(answer(), u"Not found"_s);
}

void FindTest::keysGoOnWithTheBarClosed()
{
    press(Qt::Key_F, Qt::ControlModifier);
    write(u"pay"_s);
    QTRY_COMPARE(answer(), u"1 of 4"_s);
    press(Qt::Key_Escape);
    press(Qt::Key_F3);
    QCOMPARE(line(), 4);
    press(Qt::Key_F3);
    QCOMPARE(line(), 5);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(line(), 4);
    open(u"Parcels"_s); // goes on with the same text
    press(Qt::Key_F3);
    QTRY_COMPARE(line(), 4);
    QCOMPARE(selected(), u"pay"_s);
}

void FindTest::escapeGivesTheTextBack()
{
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), page().findChild<QLineEdit *>(u"findText"_s)->parentWidget());
    QVERIFY(page().findChild<QLineEdit *>(u"findText"_s)->isVisible());
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), page().edit());
    QVERIFY(!page().findChild<QLineEdit *>(u"findText"_s)->isVisible());
}

void FindTest::whatIsSelectedIsLookedFor()
{
    page().edit()->goToLine(5, 8);
    for (int i = 0; i < 5; ++i)
        press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(page().findChild<QLineEdit *>(u"findText"_s)->text(), u"n I p"_s);
    QTRY_COMPARE(answer(), u"1 of 2"_s);
    QCOMPARE(line(), 5);
}

void FindTest::optionsAreReachedByKeys()
{
    press(Qt::Key_F, Qt::ControlModifier);
    write(u"pay"_s);
    QTRY_COMPARE(answer(), u"1 of 4"_s);
    press(Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(answer(), u"1 of 3"_s);
    press(Qt::Key_W, Qt::AltModifier);
    QTRY_COMPARE(answer(), u"1 of 2"_s);
    press(Qt::Key_N, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"findPlace"_s);
    press(Qt::Key_Down);
    QTRY_COMPARE(answer(), u"1 of 1"_s);
    QCOMPARE(line(), 5);
    press(Qt::Key_Down);
    QTRY_COMPARE(line(), 1);
}

void FindTest::wrongExpressionIsTold()
{
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_X, Qt::AltModifier);
    write(u"pay("_s);
    QTRY_COMPARE(page().findChild<QLabel *>(u"findWrong"_s)->text(),
                 u"No regular expression: missing closing parenthesis (character 4)"_s);
    write(u"ed|s)"_s);
    QTRY_COMPARE(answer(), u"1 of 1"_s);
    QVERIFY(page().findChild<QLabel *>(u"findWrong"_s)->isHidden());
}

void FindTest::matchesAreReplacedByKeys()
{
    press(Qt::Key_H, Qt::ControlModifier);
    write(u"pay"_s);
    QTRY_COMPARE(answer(), u"1 of 4"_s);
    press(Qt::Key_Tab);
    write(u"cash"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(answer(), u"1 of 3"_s);
    press(Qt::Key_R, Qt::AltModifier);
    QTRY_COMPARE(answer(), u"1 of 2"_s);
    QVERIFY(page().edit()->bytes().startsWith("@cash\nFeature: Orders\n\n  Scenario: cash\n    When I pay\n"));
}

void FindTest::allAreReplacedAndTakenBack()
{
    const QByteArray before = page().edit()->bytes();
    press(Qt::Key_H, Qt::ControlModifier);
    press(Qt::Key_X, Qt::AltModifier);
    write(u"(I) (p)ay"_s);
    press(Qt::Key_Tab);
    write(u"$2 \\1"_s);
    press(Qt::Key_L, Qt::AltModifier);
    QTRY_COMPARE(answer(), u"2 replaced"_s);
    QVERIFY(page().edit()->bytes().endsWith("    When p I\n    Then p Ied\n"));
    press(Qt::Key_Escape);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(page().edit()->bytes(), before);
}

void FindTest::whatWasLookedForIsRemembered()
{
    press(Qt::Key_F, Qt::ControlModifier);
    write(u"pay"_s);
    press(Qt::Key_Return);
    press(Qt::Key_F, Qt::ControlModifier);
    write(u"send"_s);
    press(Qt::Key_Return);
    QVERIFY(m_fixture->close());
    m_fixture = std::make_unique<WindowFixture>(m_folder->path());
    m_fixture->application().start({.path = m_folder->filePath(u"shop.stepwright"_s)});
    QTRY_VERIFY(m_fixture->window().tabs().currentPage() && page().isLoaded());
    page().edit()->setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Down);
    QCOMPARE(page().findChild<QLineEdit *>(u"findText"_s)->text(), u"send"_s);
    press(Qt::Key_Down);
    QCOMPARE(page().findChild<QLineEdit *>(u"findText"_s)->text(), u"pay"_s);
    QTRY_VERIFY(answer().endsWith(u"of 4"_s));
}

QTEST_MAIN(FindTest)
#include "find_test.moc"
