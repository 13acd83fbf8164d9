// Problems and their mending in the editor, by keys and mouse.
#include "editor/highlighting/editorthemes.h"
#include "editor/problems/checking.h"
#include "editor/problems/problemsmodel.h"
#include "editor/problems/quickfixes.h"
#include "editor/text/gherkinedit.h"

#include <QAbstractItemModelTester>
#include <QContextMenuEvent>
#include <QMenu>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;

class QuickFixesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyOffersTheFixesAndEnterMakesTheFirst();
    void aFixOfManyLinesIsOneStepForUndo();
    void allOfAKindAreMendedFromTheMenu();
    void altEnterOffersFixesOutsideOfTables();
    void lampOpensTheMenu();
    void contextMenuOffersFixes();
    void aLineWithoutProblemsSaysSo();
    void ignoringWritesAComment();
    void lineEndsOfTheFileStay();
    void explanationIsAskedFor();
    void blanksJustTypedAreNoProblem();
    void settingsChangeWhatIsShown();
    void rowsFollowTheTextWhileItIsTyped();
    void problemsOfVeryManyLinesFollowALittleLater();

private:
    static QMenu *menuOf(const GherkinEdit &edit);
    static QStringList textsOf(const QMenu &menu);
    void show(GherkinEdit &edit, const QByteArray &text, int line);
    /// What the rules say when they look at the whole text.
    static std::vector<linting::Problem> problemsOf(const GherkinEdit &edit)
    {
        linting::FeatureLint lint;
        lint.read(edit.tree());
        return lint.problems();
    }

    EditorThemes m_themes;
};

QMenu *QuickFixesTest::menuOf(const GherkinEdit &edit)
{
    for (QMenu *menu : edit.findChildren<QMenu *>(u"fixMenu"_s)) {
        if (menu->isVisible())
            return menu;
    }
    return nullptr;
}

QStringList QuickFixesTest::textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions())
        texts.append(action->text());
    return texts;
}

void QuickFixesTest::show(GherkinEdit &edit, const QByteArray &text, int line)
{
    edit.resize(600, 400);
    edit.show();
    edit.setFeature(text);
    edit.goToLine(line, 3);
}

void QuickFixesTest::keyOffersTheFixesAndEnterMakesTheFirst()
{
    GherkinEdit edit(m_themes);
    show(edit, "Feature: f\n  Text.\n  Scenario: a\n    When y\n  Scenario b\n", 5);
    QTest::keyClick(&edit, Qt::Key_Period, Qt::ControlModifier);
    QMenu *menu = menuOf(edit);
    QVERIFY(menu);
    QVERIFY2(textsOf(*menu).contains(u"Add the missing colon"_s), qPrintable(textsOf(*menu).join(u'\n')));
    QVERIFY(textsOf(*menu).contains(u"A colon is missing after \"Scenario\"."_s));
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(edit.toPlainText(), u"Feature: f\n  Text.\n  Scenario: a\n    When y\n  Scenario: b\n"_s);
}

void QuickFixesTest::aFixOfManyLinesIsOneStepForUndo()
{
    GherkinEdit edit(m_themes);
    const QByteArray text =
        "Feature: f\n  Scenario: a\n    When <n> <m>\n    Examples:\n      | n |\n      | 1 |\n      | 2 |\n";
    show(edit, text, 3);
    QTest::keyClick(&edit, Qt::Key_Period, Qt::ControlModifier);
    QTest::keyClick(menuOf(edit), Qt::Key_Return);
    QCOMPARE(
        edit.toPlainText(),
        u"Feature: f\n  Scenario: a\n    When <n> <m>\n    Examples:\n      | n | m |\n      | 1 |   |\n      | 2 |   |\n"_s);
    edit.undo();
    QCOMPARE(edit.toPlainText(), QString::fromUtf8(text));
    QVERIFY(!edit.document()->isUndoAvailable());
}

void QuickFixesTest::allOfAKindAreMendedFromTheMenu()
{
    GherkinEdit edit(m_themes);
    show(edit, "Feature: f \n  Text.\t\n  Scenario: a  \n    * y\n", 1);
    QTest::keyClick(&edit, Qt::Key_Period, Qt::ControlModifier);
    QMenu *menu = menuOf(edit);
    const auto actions = menu->actions();
    const auto all = std::ranges::find(actions, u"Fix all 3 of this kind in the feature"_s, &QAction::text);
    QVERIFY2(all != actions.end(), qPrintable(textsOf(*menu).join(u'\n')));
    (*all)->trigger();
    QCOMPARE(edit.toPlainText(), u"Feature: f\n  Text.\n  Scenario: a\n    * y\n"_s);
    edit.undo();
    QVERIFY(!edit.document()->isUndoAvailable());
}

void QuickFixesTest::altEnterOffersFixesOutsideOfTables()
{
    GherkinEdit edit(m_themes);
    show(edit, "Feature: f \n  Scenario: a\n    * y\n      | a | b |\n      | 1 |\n", 1);
    QTest::keyClick(&edit, Qt::Key_Return, Qt::AltModifier);
    QVERIFY(menuOf(edit));
    menuOf(edit)->close();
    edit.goToLine(5, 7);
    QTest::keyClick(&edit, Qt::Key_Return, Qt::AltModifier);
    QVERIFY(!menuOf(edit));
    QTest::keyClick(&edit, Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(textsOf(*menuOf(edit)).contains(u"Add the missing cells"_s));
}

void QuickFixesTest::lampOpensTheMenu()
{
    GherkinEdit edit(m_themes);
    show(edit, "Feature: f\n  Text. \n  Scenario: a\n    * y\n", 2);
    QVERIFY(edit.quickFixes()->hasFixes(2));
    QVERIFY(!edit.quickFixes()->hasFixes(1));
    auto *gutter = edit.findChild<QWidget *>(u"gutter"_s);
    QTest::mouseClick(gutter, Qt::LeftButton, {}, QPoint(6, edit.cursorRect().center().y()));
    QVERIFY(menuOf(edit));
}

void QuickFixesTest::contextMenuOffersFixes()
{
    GherkinEdit edit(m_themes);
    show(edit, "Feature: f\n  Text. \n  Scenario: a\n    * y\n", 1);
    edit.goToLine(2, 3);
    const QPoint place = edit.cursorRect().center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, edit.viewport()->mapToGlobal(place));
    QApplication::sendEvent(edit.viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QVERIFY(textsOf(*menu).contains(u"Remove the blanks at the end"_s));
    menu->close();
}

void QuickFixesTest::aLineWithoutProblemsSaysSo()
{
    GherkinEdit edit(m_themes);
    show(edit, "Feature: f\n  Text.\n  Scenario: a\n    * y\n", 3);
    QTest::keyClick(&edit, Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(textsOf(*menuOf(edit)), QStringList{u"No problems in this line"_s});
}

void QuickFixesTest::ignoringWritesAComment()
{
    GherkinEdit edit(m_themes);
    show(edit, "Feature: f\n  Text.\n  @t\n  Scenario: a\n    When y\n", 4);
    QTest::keyClick(&edit, Qt::Key_Period, Qt::ControlModifier);
    const auto actions = menuOf(edit)->actions();
    const auto here = std::ranges::find(actions, u"Ignore \"No Then\" here"_s, &QAction::text);
    QVERIFY(here != actions.end());
    (*here)->trigger();
    QCOMPARE(edit.toPlainText(),
             u"Feature: f\n  Text.\n  # stepwright: ignore no-then\n  @t\n  Scenario: a\n    When y\n"_s);
    QCOMPARE(edit.problems()->rowCount(), 0);
}

void QuickFixesTest::lineEndsOfTheFileStay()
{
    GherkinEdit edit(m_themes);
    show(edit, "Feature: f\r\n  Text.\r\n  Scenario: a\r\n    When y\r\n", 3);
    QTest::keyClick(&edit, Qt::Key_Period, Qt::ControlModifier);
    QTest::keyClick(menuOf(edit), Qt::Key_Return);
    QCOMPARE(edit.bytes(), "Feature: f\r\n  Text.\r\n  Scenario: a\r\n    When y\r\n    Then \r\n"_ba);
}

void QuickFixesTest::explanationIsAskedFor()
{
    GherkinEdit edit(m_themes);
    show(edit, "Feature: f\n  Text.\n  Scenario: a\n    When y\n", 3);
    QSignalSpy asked(edit.quickFixes(), &QuickFixes::explanationRequested);
    QTest::keyClick(&edit, Qt::Key_Period, Qt::ControlModifier);
    const auto actions = menuOf(edit)->actions();
    const auto explain = std::ranges::find(actions, u"Explain \"No Then\""_s, &QAction::text);
    QVERIFY(explain != actions.end());
    (*explain)->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<linting::RuleId>(), linting::RuleId::NoThen);
}

void QuickFixesTest::blanksJustTypedAreNoProblem()
{
    GherkinEdit edit(m_themes);
    show(edit, "Feature: f\n  Text.\n  Scenario: a\n    * y\n", 2);
    edit.moveCursor(QTextCursor::EndOfBlock);
    QTest::keyClick(&edit, Qt::Key_Space);
    QCOMPARE(edit.problems()->rowCount(), 0);
    QTest::keyClick(&edit, Qt::Key_Down);
    QCOMPARE(edit.problems()->rowCount(), 1);
    QTest::keyClick(&edit, Qt::Key_Up);
    QCOMPARE(edit.problems()->rowCount(), 1);
}

void QuickFixesTest::settingsChangeWhatIsShown()
{
    GherkinEdit edit(m_themes);
    show(edit, "Feature: f\n  Text.\n  Scenario: a\n    When y\n", 3);
    QCOMPARE(edit.problems()->index(0, ProblemsModel::SeverityColumn).data().toString(), u"Warning"_s);
    linting::LintSettings settings;
    settings.set(linting::RuleId::NoThen, {linting::Severity::Error, 0});
    edit.checking()->setSettings(settings);
    QCOMPARE(edit.problems()->index(0, ProblemsModel::SeverityColumn).data().toString(), u"Error"_s);
    settings.set(linting::RuleId::NoThen, {linting::Severity::Off, 0});
    edit.checking()->setSettings(settings);
    QCOMPARE(edit.problems()->rowCount(), 0);
}

void QuickFixesTest::rowsFollowTheTextWhileItIsTyped()
{
    GherkinEdit edit(m_themes);
    const QAbstractItemModelTester tester(edit.problems(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QByteArray text = "Feature: f\n"_ba;
    for (int i = 0; i < 20; ++i)
        text += "  Scenario: s \n    When the user y\n  Scenario Outline: o\n    Then <z>\n"_ba;
    show(edit, text, 1);
    QRandomGenerator random(7);
    const QString keys = u"\n #:<>@|Given a"_s;
    for (int i = 0; i < 300; ++i) {
        QTextCursor cursor = edit.textCursor();
        cursor.setPosition(int(random.bounded(edit.document()->characterCount())));
        if (random.bounded(3) == 0)
            cursor.deleteChar();
        else
            cursor.insertText(keys.mid(random.bounded(int(keys.size())), 1 + random.bounded(2)));
        QCOMPARE(edit.problems()->problems(), problemsOf(edit));
    }
}

void QuickFixesTest::problemsOfVeryManyLinesFollowALittleLater()
{
    GherkinEdit edit(m_themes);
    QByteArray text = "Feature: f\n"_ba;
    for (int i = 0; i < 1'500; ++i)
        text += "  Scenario: s" + QByteArray::number(i) + "\n    When the user y \n";
    show(edit, text, 1);
    edit.textCursor().insertText(u"# typed while the rules read\n"_s);
    QTRY_COMPARE(edit.problems()->problems(), problemsOf(edit));
    QVERIFY(edit.problems()->rowCount() > 3'000);
    edit.goToLine(3);
    edit.textCursor().insertText(u"\"\"\"\n"_s);
    edit.checking()->setSettings(linting::LintSettings());
    QTRY_COMPARE(edit.problems()->problems(), problemsOf(edit));
    edit.undo();
    QTRY_COMPARE(edit.problems()->problems(), problemsOf(edit));
}

QTEST_MAIN(QuickFixesTest)
#include "quickfixes_test.moc"
