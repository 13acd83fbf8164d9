// Outline and problems of a text as models, while it is edited.
#include "editor/highlighting/editorthemes.h"
#include "editor/navigation/outlinemodel.h"
#include "editor/problems/problemsmodel.h"
#include "editor/text/gherkinedit.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;

class ModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outlineShowsRulesBackgroundsScenariosAndExamples();
    void outlineKeepsItsRowsWhileANameIsTyped();
    void outlineFindsTheEntryOfALine();
    void outlineOfABrokenTextShowsTheRest();
    void problemsAreListedInTheOrderOfLines();
    void problemsOfOneLineAreFound();

private:
    static constexpr auto failure = QAbstractItemModelTester::FailureReportingMode::QtTest;
    EditorThemes m_themes;
};

void ModelsTest::outlineShowsRulesBackgroundsScenariosAndExamples()
{
    GherkinEdit edit(m_themes);
    const OutlineModel &outline = *edit.outline();
    const QAbstractItemModelTester tester(edit.outline(), failure);
    edit.setFeature("Feature: f\n Background:\n  Given a\n Rule: r\n  Scenario Outline: o <x>\n   Given <x>\n   "
                    "Examples: e\n    | x |\n    | 1 |\n  Scenario: s\n");
    const QModelIndex feature = outline.index(0, 0);
    QCOMPARE(feature.data().toString(), u"f"_s);
    QCOMPARE(outline.rowCount(feature), 2);
    QCOMPARE(outline.index(0, 0, feature).data(OutlineModel::KindRole).toInt(), int(OutlineModel::Kind::Background));
    QCOMPARE(outline.index(0, 0, feature).data().toString(), u"Background"_s);
    const QModelIndex rule = outline.index(1, 0, feature);
    QCOMPARE(rule.data().toString(), u"r"_s);
    QCOMPARE(outline.rowCount(rule), 2);
    const QModelIndex scenario = outline.index(0, 0, rule);
    QCOMPARE(scenario.data(OutlineModel::KindRole).toInt(), int(OutlineModel::Kind::ScenarioOutline));
    QCOMPARE(scenario.data(OutlineModel::LineRole).toInt(), 5);
    QCOMPARE(outline.index(0, 0, scenario).data().toString(), u"e"_s);
    QCOMPARE(outline.index(1, 0, rule).data(OutlineModel::LineRole).toInt(), 10);
}

void ModelsTest::outlineKeepsItsRowsWhileANameIsTyped()
{
    GherkinEdit edit(m_themes);
    const QAbstractItemModelTester tester(edit.outline(), failure);
    edit.setFeature("Feature: f\n Scenario: a\n Scenario: b\n");
    const QPersistentModelIndex second = edit.outline()->index(1, 0, edit.outline()->index(0, 0));
    QSignalSpy resets(edit.outline(), &QAbstractItemModel::modelReset);
    edit.goToLine(2);
    edit.moveCursor(QTextCursor::EndOfBlock);
    edit.insertPlainText(u"x\n  Given y"_s);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(edit.outline()->index(0, 0, second.parent()).data().toString(), u"ax"_s);
    QCOMPARE(second.data(OutlineModel::LineRole).toInt(), 4);
    edit.insertPlainText(u"\n Scenario: new"_s);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(edit.outline()->rowCount(edit.outline()->index(0, 0)), 3);
}

void ModelsTest::outlineFindsTheEntryOfALine()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("Feature: f\n\n Scenario: a\n  Given x\n Scenario: b\n  Given y\n");
    QCOMPARE(edit.outline()->indexOfLine(4).data().toString(), u"a"_s);
    QCOMPARE(edit.outline()->indexOfLine(6).data().toString(), u"b"_s);
    QCOMPARE(edit.outline()->indexOfLine(1).data().toString(), u"f"_s);
}

void ModelsTest::outlineOfABrokenTextShowsTheRest()
{
    GherkinEdit edit(m_themes);
    const QAbstractItemModelTester tester(edit.outline(), failure);
    edit.setFeature("Feature: f\n Scenario: a\n  Given x\n  what is this\n Scenario: b\n");
    QCOMPARE(edit.outline()->rowCount(edit.outline()->index(0, 0)), 2);
    edit.setFeature(" Scenario: without feature\n");
    QCOMPARE(edit.outline()->index(0, 0).data().toString(), u"without feature"_s);
    edit.setFeature("");
    QCOMPARE(edit.outline()->rowCount(), 0);
}

void ModelsTest::problemsAreListedInTheOrderOfLines()
{
    GherkinEdit edit(m_themes);
    const QAbstractItemModelTester tester(edit.problems(), failure);
    edit.setFeature("@a b\nFeature: f\n Scenario: a\n  Given x\n  | 1 | 2 |\n  | 1 |\n  what\n");
    QList<int> lines;
    for (int row = 0; row < edit.problems()->rowCount(); ++row)
        lines.append(edit.problems()->index(row, 0).data(ProblemsModel::LineRole).toInt());
    QVERIFY(lines.size() >= 3);
    QVERIFY(std::ranges::is_sorted(lines));
    QCOMPARE(edit.problems()->index(0, ProblemsModel::SeverityColumn).data().toString(), u"Error"_s);
    QVERIFY(!edit.problems()->index(0, ProblemsModel::MessageColumn).data().toString().isEmpty());
    edit.setFeature("Feature: f\n  Text.\n Scenario: a\n  * x\n");
    QCOMPARE(edit.problems()->rowCount(), 0);
}

void ModelsTest::problemsOfOneLineAreFound()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("Feature: f\n Scenario: a\n  Given x\n  caf\xC3\xA9 what\n");
    const auto problems = edit.problems()->problemsOfLine(4);
    QCOMPARE(problems.size(), 1U);
    QCOMPARE(problems[0].column, 3);
    QCOMPARE(problems[0].length, 9);
    QVERIFY(edit.problems()->problemsOfLine(3).empty());
}

QTEST_MAIN(ModelsTest)
#include "models_test.moc"
