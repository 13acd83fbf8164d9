// Where a step is used: told, listed and peeked at, in the real window.
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/text/gherkinedit.h"
#include "editor/usages/stephelp.h"
#include "tests/gui/windowfixture.h"

#include <QLabel>
#include <QPushButton>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class UsagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void restingOnAStepTellsItsUses();
    void keyListsTheUsesAndEnterGoesThere();
    void clickWithControlListsTheUses();
    void peekWalksTheUses();
    void peekGoesToAUse();
    void aStepUsedOnceIsToldSo();

private:
    void open(const QString &name);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] FeaturePage &page() { return *m_fixture->window().tabs().currentPage(); }
    [[nodiscard]] GherkinEdit &edit() { return *page().edit(); }
    [[nodiscard]] QString peekTitle()
    {
        const auto *title = page().findChild<QLabel *>(u"usagePeekTitle"_s);
        return title ? title->text() : QString();
    }
    [[nodiscard]] int listed()
    {
        const QAbstractItemModel &model = *m_fixture->find<QTreeView>(u"projectFindList"_s)->model();
        int count = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            count += model.rowCount(model.index(row, 0));
        return count;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void UsagesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<WindowFixture>(m_folder->path());
    const QMap<QString, QByteArray> features = {
        {u"orders.feature"_s, "Feature: Orders\n  Scenario: One\n    When I add 3 \"cups\"\n    And I add 5 "
                              "\"<b>pots</b>\"\n    Then I leave\n"},
        {u"parcels.feature"_s, "# language: fr\nFonctionnalité: Parcels\n  Scénario: s\n    Quand I add 1 \"cups\"\n"}};
    QVERIFY(m_fixture->makeProject(features));
    QVERIFY(m_fixture->activate());
    open(u"Orders"_s);
    edit().goToLine(3);
}

void UsagesTest::cleanup()
{
    QVERIFY(m_fixture->close());
    m_fixture.reset();
}

void UsagesTest::open(const QString &name)
{
    QVERIFY(m_fixture->openFeature(name));
    QTRY_COMPARE(QApplication::focusWidget(), &edit());
}

void UsagesTest::restingOnAStepTellsItsUses()
{
    const auto *help = edit().findChild<StepHelp *>();
    QTRY_COMPARE(help->helpAt(2), u"Used 3 time(s): Orders (2), Parcels\n"
                                  "Value 1: 1, 3, 5\nValue 2: cups (2), <b>pots</b>"_s);
    QCOMPARE(help->helpAt(4), u"Used nowhere else"_s);
    QCOMPARE(help->helpAt(1), QString());
    QCOMPARE(help->helpAt(99), QString());
}

void UsagesTest::keyListsTheUsesAndEnterGoesThere()
{
    press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    edit().setFocus();
    press(Qt::Key_F12);
    QTRY_COMPARE(listed(), 3);
    QCOMPARE(QApplication::focusWidget(), m_fixture->find<QTreeView>(u"projectFindList"_s));
    QVERIFY(!m_fixture->find<QPushButton>(u"projectReplace"_s)->isEnabled()); // uses are not to be replaced
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(edit().currentLine(), 4);
    QTRY_COMPARE(QApplication::focusWidget(), &edit());
}

void UsagesTest::clickWithControlListsTheUses()
{
    const QRect line = edit().cursorRect();
    QTest::mouseClick(edit().viewport(), Qt::LeftButton, Qt::ControlModifier, line.center() + QPoint(40, 0));
    QTRY_COMPARE(listed(), 3);
}

void UsagesTest::peekWalksTheUses()
{
    press(Qt::Key_F12, Qt::AltModifier);
    QTRY_VERIFY(peekTitle().startsWith(u"1 of 2 — Orders, line 4"_s));
    const auto *text = page().findChild<GherkinEdit *>(u"usagePeekText"_s);
    QTRY_COMPARE(text->currentLine(), 4);
    press(Qt::Key_Down);
    QTRY_VERIFY(peekTitle().startsWith(u"2 of 2 — Parcels, line 4"_s));
    QTRY_VERIFY(text->toPlainText().contains(u"Quand I add 1"_s));
    press(Qt::Key_Down);
    QTRY_VERIFY(peekTitle().startsWith(u"1 of 2"_s));
    press(Qt::Key_Escape);
    QTRY_VERIFY(peekTitle().isEmpty());
    QCOMPARE(QApplication::focusWidget(), &edit());
    QCOMPARE(edit().currentLine(), 3);
}

void UsagesTest::peekGoesToAUse()
{
    press(Qt::Key_F12, Qt::AltModifier);
    QTRY_VERIFY(peekTitle().startsWith(u"1 of 2"_s));
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QTRY_VERIFY(page().isLoaded() && edit().toPlainText().contains(u"Quand I add 1"_s));
    QTRY_COMPARE(edit().currentLine(), 4);
}

void UsagesTest::aStepUsedOnceIsToldSo()
{
    edit().goToLine(5);
    press(Qt::Key_F12, Qt::AltModifier);
    QTRY_COMPARE(peekTitle(), u"The step is used nowhere else."_s);
    press(Qt::Key_Escape);
    press(Qt::Key_F12);
    QTRY_COMPARE(listed(), 1);
}

QTEST_MAIN(UsagesTest)
#include "usages_test.moc"
