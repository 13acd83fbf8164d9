#include "model/gherkin/parser.h"
#include "model/refactoring/background.h"
#include "model/refactoring/duplicate.h"
#include "model/refactoring/outline.h"
#include "model/refactoring/proof.h"
#include "model/refactoring/surround.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QRandomGenerator>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::gherkin;
using namespace stepwright::refactoring;

namespace {

QByteArray textAfter(const QByteArray &text, const Result<TextChange> &change)
{
    return change ? gherkin::edited(text, change->edits) : change.error().message.toUtf8();
}

} // namespace

/// Changing the shape of scenarios without changing what runs.
class TransformationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDuplicatedScenarioGetsANameOfItsOwn()
    {
        const QByteArray text = "Feature: a\n\n  @t\n  Scenario: b\n    Given c\n\n  Scenario: d\n    Given e"_ba;
        const Result<TextChange> change = duplicated(parse(text), {3, 1});
        const QByteArray after = textAfter(text, change);
        QCOMPARE(after, "Feature: a\n\n  @t\n  Scenario: b\n    Given c\n\n  @t\n  Scenario: b (copy)\n    Given c\n\n"
                        "  Scenario: d\n    Given e"_ba);
        QCOMPARE(after.first(*change->cursor).last(8), "b (copy)"_ba);
        QCOMPARE(textAfter(after, duplicated(parse(after), {3, 1})),
                 "Feature: a\n\n  @t\n  Scenario: b\n    Given c\n\n  @t\n  Scenario: b (copy 2)\n    Given c\n\n"
                 "  @t\n  Scenario: b (copy)\n    Given c\n\n  Scenario: d\n    Given e"_ba);
        QCOMPARE(textAfter(text, duplicated(parse(text), {6, 1})), text + "\n\n  Scenario: d (copy)\n    Given e"_ba);
        QCOMPARE(textAfter(text, duplicated(parse(text), {4, 1})).count("    Given c\n"), 2);
        QVERIFY(textAfter(text, duplicated(parse(text), {0, 1})).startsWith("Feature: a\nFeature: a\n"));
    }

    void whatIsDeletedLeavesNoGap()
    {
        const QByteArray text =
            "Feature: a\n\n  # about b\n  Scenario: b\n    Given c\n\n  Scenario: d\n    Given e\n"_ba;
        QCOMPARE(textAfter(text, removed(parse(text), {3, 1})), "Feature: a\n\n  Scenario: d\n    Given e\n"_ba);
        QCOMPARE(textAfter(text, removed(parse(text), {6, 1})),
                 "Feature: a\n\n  # about b\n  Scenario: b\n    Given c\n"_ba);
        QCOMPARE(textAfter(text, removed(parse(text), {1, 1})),
                 "Feature: a\n  # about b\n  Scenario: b\n    Given c\n\n  Scenario: d\n    Given e\n"_ba);
    }

    void aRuleGoesAroundScenarios()
    {
        const QByteArray text =
            "# language: fr\nFonctionnalité: a\n\n  Scénario: b\n    Soit c\n\n  Scénario: d\n    Soit e\n\n"
            "  Scénario: f\n    Soit g\n"_ba;
        const Result<TextChange> last = surroundedWithRule(parse(text), {6, 5});
        QCOMPARE(textAfter(text, last),
                 "# language: fr\nFonctionnalité: a\n\n  Scénario: b\n    Soit c\n\n  Règle: \n\n    Scénario: d\n"
                 "      Soit e\n\n    Scénario: f\n      Soit g\n"_ba);
        QVERIFY(textAfter(text, last).first(*last->cursor).endsWith("Règle: "));
        QCOMPARE(textAfter(text, surroundedWithRule(parse(text), {6, 1})),
                 "# language: fr\nFonctionnalité: a\n\n  Scénario: b\n    Soit c\n\n  Scénario: f\n    Soit g\n\n"
                 "  Règle: \n\n    Scénario: d\n      Soit e\n"_ba);
        QVERIFY(!surroundedWithRule(parse(textAfter(text, last)), {9, 1}));
    }

    void valuesBecomeColumns()
    {
        const QByteArray text =
            "Feature: a\r\n\r\n  Scenario: b\r\n    Given a user \"Ann|e\"\r\n    When I add 3 cups\r\n"
            "    Then user \"Ann|e\" has 3 cups and 12 points\r\n"_ba;
        const QByteArray outline =
            "Feature: a\r\n\r\n  Scenario Outline: b\r\n    Given a user \"<user>\"\r\n    When I add <cups> cups\r\n"
            "    Then user \"<user>\" has <cups> cups and <points> points\r\n\r\n    Examples:\r\n"
            "      | user   | cups | points |\r\n      | Ann\\|e | 3    | 12     |\r\n"_ba;
        QCOMPARE(textAfter(text, turnedIntoOutline(parse(text), 2)), outline);
        QCOMPARE(textAfter(outline, unfolded(parse(outline), 2)),
                 QByteArray(text).replace("Scenario: b", "Scenario: b (Ann|e, 3, 12)"));
        QCOMPARE(textAfter(outline, turnedIntoOutline(parse(outline), 2)), "This is an outline already."_ba);
    }

    void onlyTheSelectedPartBecomesAColumn()
    {
        const QByteArray text = "Feature: a\n\n\tScenario: b\n\t\tGiven a green tea and 2 cups\n"_ba;
        const auto at = quint32(text.indexOf("green"));
        QCOMPARE(
            textAfter(text, turnedIntoOutline(parse(text), 3, {at, 5})),
            "Feature: a\n\n\tScenario Outline: b\n\t\tGiven a <tea> tea and 2 cups\n\n\t\tExamples:\n\t\t\t| tea   |\n"
            "\t\t\t| green |\n"_ba);
    }

    void eachRowBecomesAScenario()
    {
        const QByteArray text =
            "Feature: a\n\n  # about b\n  @b\n  Scenario Outline: pay <sum>\n    Given <sum>\n      | <what> |\n"
            "      \"\"\"\n      got <what>\n      \"\"\"\n\n    @small\n    Examples: little\n"
            "      | sum | what  |\n      # first\n      | 1   | a\\|b |\n      | 2   | c     |\n"
            "    Examples:\n      | sum | what |\n      | 2   | d    |\n\n  Scenario: e\n    Given f\n"_ba;
        QCOMPARE(textAfter(text, unfolded(parse(text), 5)),
                 "Feature: a\n\n  # about b\n  @b\n  @small\n  # Examples: little\n  # first\n  Scenario: pay 1\n    "
                 "Given 1\n"
                 "      | a\\|b |\n      \"\"\"\n      got a|b\n      \"\"\"\n\n  @b\n  @small\n  Scenario: pay 2\n    "
                 "Given 2\n"
                 "      | c |\n      \"\"\"\n      got c\n      \"\"\"\n\n  @b\n  Scenario: pay 2 (2, d)\n    Given 2\n"
                 "      | d |\n      \"\"\"\n      got d\n      \"\"\"\n\n  Scenario: e\n    Given f\n"_ba);
    }

    void commonFirstStepsBecomeABackgroundAndBack()
    {
        const QByteArray text = "Feature: a\n\n  Scenario: b\n    Given c\n      | 1 |\n    And d\n    When e\n\n"
                                "  Scenario: f\n    Given c\n      |  1|\n    And d\n    And g\n"_ba;
        const QByteArray with =
            "Feature: a\n\n  Background:\n    Given c\n      | 1 |\n    And d\n\n  Scenario: b\n    When e\n\n"
            "  Scenario: f\n    And g\n"_ba;
        QCOMPARE(textAfter(text, extractedBackground(parse(text), 4)), with);
        QCOMPARE(textAfter(with, inlinedBackground(parse(with), 4)), QByteArray(text).replace("|  1|", "| 1 |"));
        QVERIFY(!extractedBackground(parse(with), 4));
    }

    void aRuleHasABackgroundOfItsOwn()
    {
        const QByteArray text =
            "Feature: a\n\n  Background: one\n    why\n\n    Given z\n\n  Rule: r\n\n    Scenario: b\n      Given c\n"
            "      When d\n\n    Scenario: e\n      # once\n      Given c\n      When f\n"_ba;
        const QByteArray with = textAfter(text, extractedBackground(parse(text), 10));
        QCOMPARE(
            with,
            "Feature: a\n\n  Background: one\n    why\n\n    Given z\n\n  Rule: r\n\n    Background:\n      Given c\n\n"
            "    Scenario: b\n      When d\n\n    Scenario: e\n      # once\n      When f\n"_ba);
        QCOMPARE(textAfter(with, inlinedBackground(parse(with), 12)),
                 QByteArray(text).replace("      # once\n      Given c\n      When f",
                                          "      Given c\n      # once\n      When f"));
        QCOMPARE(textAfter(text, inlinedBackground(parse(text), 5)),
                 "Feature: a\n\n  # one\n  # why\n\n  Rule: r\n\n    Scenario: b\n      Given z\n      Given c\n      "
                 "When d\n\n"
                 "    Scenario: e\n      Given z\n      # once\n      Given c\n      When f\n"_ba);
    }

    void realFilesRunTheSame();
};

void TransformationsTest::realFilesRunTheSame()
{
    REQUIRE_SHARED_TEST_DATA("corpora");
    QDirIterator files(tests::sharedTestData(u"corpora"_s), {u"*.feature"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    QRandomGenerator random(4);
    int done[5] = {};
    while (files.hasNext()) {
        const QString path = files.next();
        QByteArray text = tests::readFile(path);
        if (text.size() > 40'000)
            continue;
        for (int i = 0; i < 5; ++i) {
            const Tree tree = parse(text);
            if (tree.hasSyntaxErrors() || tree.lineCount() == 0)
                break;
            const quint32 line = random.bounded(tree.lineCount());
            const std::function<Result<TextChange>()> all[] = {
                [&] { return turnedIntoOutline(tree, line); }, [&] { return unfolded(tree, line); },
                [&] { return extractedBackground(tree, line); }, [&] { return inlinedBackground(tree, line); },
                [&] { return surroundedWithRule(tree, {line, random.bounded(1U, 30U)}); }};
            const Result<TextChange> change = all[i]();
            if (!change)
                continue;
            ++done[i];
            const QByteArray where = path.toUtf8() + ':' + QByteArray::number(line + 1) + ", " + QByteArray::number(i);
            const QByteArray after = gherkin::edited(text, change->edits);
            const Tree afterTree = parse(after);
            QVERIFY2(!afterTree.hasSyntaxErrors(), where);
            auto before = runsOf(tree, i != 1);
            auto now = runsOf(afterTree, i != 1);
            if (i == 4) { // scenarios below the rule move above it
                std::ranges::sort(before);
                std::ranges::sort(now);
            }
            QVERIFY2(before == now, where);
            const quint32 begin = change->edits.front().offset;
            const quint32 end = change->edits.back().offset + change->edits.back().removed;
            QVERIFY2(after.first(begin) == text.first(begin) && after.endsWith(text.sliced(end)), where);
            text = after;
        }
    }
    for (const int count : done)
        QVERIFY2(count > 20, QByteArray::number(count));
}

QTEST_GUILESS_MAIN(TransformationsTest)
#include "transformations_test.moc"
