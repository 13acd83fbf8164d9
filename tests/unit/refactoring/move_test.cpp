#include "model/gherkin/parser.h"
#include "model/refactoring/move.h"
#include "model/refactoring/proof.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::gherkin;
using namespace stepwright::refactoring;

namespace {

const QByteArray shop = "Feature: Basket\n"
                        "\n"
                        "  # about adding\n"
                        "  @fast\n"
                        "  Scenario: Adding\n"
                        "    Given a basket\n"
                        "    # for breakfast\n"
                        "    When I add\n"
                        "      | tea  |\n"
                        "      | cake |\n"
                        "    Then I see it\n"
                        "\n"
                        "  Scenario Outline: Paying\n"
                        "    Given <sum>\n"
                        "\n"
                        "    Examples: small\n"
                        "      | sum |\n"
                        "      | 1   |\n"
                        "      | 2   |\n"
                        "\n"
                        "    @big\n"
                        "    Examples: large\n"
                        "      | sum |\n"
                        "      | 9   |\n"
                        "\n"
                        "  Rule: Guests\n"
                        "\n"
                        "    Scenario: Leaving\n"
                        "      Given a guest"; // no last line end

// The text after moving what stands in a line (1-based); what refuses it where nothing moves.
QByteArray movedText(const QByteArray &text, quint32 line, Direction direction, quint32 count = 1)
{
    const Result<TextChange> change = moved(parse(text), {line - 1, count}, direction);
    return change ? edited(text, change->edits) : change.error().message.toUtf8();
}

QByteArray joined(const QList<QByteArray> &lines)
{
    return lines.join('\n');
}

// Lines (1-based numbers of `shop`) in another order.
QByteArray shopLines(const QList<int> &numbers)
{
    const QList<QByteArray> lines = shop.split('\n');
    QList<QByteArray> result;
    for (const int number : numbers)
        result.append(number > 0 ? lines.at(number - 1) : QByteArray());
    return joined(result);
}

QList<int> range(int first, int last)
{
    QList<int> numbers;
    for (int number = first; number <= last; ++number)
        numbers.append(number);
    return numbers;
}

} // namespace

/// Moving things in a text.
class MoveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepTakesItsTableAndCommentAlong()
    {
        const QByteArray up = shopLines(range(1, 5) + range(7, 10) + QList{6} + range(11, 29));
        QCOMPARE(movedText(shop, 8, Direction::Up), up);
        QCOMPARE(movedText(shop, 7, Direction::Up), up); // its comment
        QCOMPARE(movedText(up, 6, Direction::Down), shop);
        QCOMPARE(movedText(shop, 8, Direction::Down),
                 shopLines(range(1, 6) + QList{11} + range(7, 10) + range(12, 29)));
    }

    void severalStepsMoveTogether()
    {
        QCOMPARE(movedText(shop, 6, Direction::Down, 3),
                 shopLines(range(1, 5) + QList{11} + range(6, 10) + range(12, 29)));
    }

    void rowsMoveButNotTheHeader()
    {
        QCOMPARE(movedText(shop, 10, Direction::Up), shopLines(range(1, 8) + QList{10, 9} + range(11, 29)));
        QCOMPARE(movedText(shop, 18, Direction::Down), shopLines(range(1, 17) + QList{19, 18} + range(20, 29)));
        QCOMPARE(movedText(shop, 18, Direction::Up), "It is the first one already."_ba);
    }

    void examplesMoveWithTheirTags()
    {
        const QByteArray down = shopLines(range(1, 15) + range(21, 24) + QList{20} + range(16, 19) + range(25, 29));
        QCOMPARE(movedText(shop, 16, Direction::Down), down);
        QCOMPARE(movedText(shop, 21, Direction::Up), down);
    }

    void aScenarioMovesWithTagsAndComments()
    {
        const QByteArray down = shopLines(range(1, 2) + range(13, 24) + QList{12} + range(3, 11) + range(25, 29));
        for (const quint32 line : {3, 4, 5})
            QCOMPARE(movedText(shop, line, Direction::Down), down);
        QCOMPARE(movedText(shop, 13, Direction::Up), down);
        QCOMPARE(movedText(shop, 5, Direction::Up), "It is the first one already."_ba);
    }

    void aScenarioCrossesTheBorderOfARule()
    {
        const QByteArray out = movedText(shop, 28, Direction::Up);
        QCOMPARE(out, shopLines(range(1, 25)) + "\n  Scenario: Leaving\n    Given a guest\n\n  Rule: Guests\n");
        const QByteArray back = movedText(out, 26, Direction::Down);
        QCOMPARE(back, shop + '\n');
        QCOMPARE(movedText(shop, 28, Direction::Down), "It is the last one already."_ba);
    }

    void textWithoutLastLineEndStaysSo()
    {
        const QByteArray text = "Feature: a\r\n\r\n\tScenario: b\r\n\t\tGiven c\r\n\t\tWhen d"_ba;
        const QByteArray swapped = "Feature: a\r\n\r\n\tScenario: b\r\n\t\tWhen d\r\n\t\tGiven c"_ba;
        QCOMPARE(movedText(text, 5, Direction::Up), swapped);
        QCOMPARE(movedText(text, 4, Direction::Down), swapped);
    }

    void aDocStringMovesAsAWholeIntoARule()
    {
        const QByteArray text =
            "Feature: a\n\n  Scenario: b\n    Given c\n      \"\"\"\n      x\n        y\n z\n      \"\"\"\n\n"
            "  Rule: r\n\n    Scenario: d\n      Given e\n"_ba;
        const QByteArray into = "Feature: a\n\n  Rule: r\n\n    Scenario: b\n      Given c\n        \"\"\"\n        x\n"
                                "          y\n z\n        \"\"\"\n\n    Scenario: d\n      Given e\n"_ba;
        QCOMPARE(movedText(text, 3, Direction::Down), into);
        QCOMPARE(movedText(into, 5, Direction::Up), QByteArray(text).replace("\n z\n", "\nz\n")); // says the same
    }

    void nothingMovesWhereThereIsNothing()
    {
        const QByteArray refusal = "Nothing to move here: steps, rows, examples, scenarios and rules can be moved."_ba;
        QCOMPARE(movedText(shop, 1, Direction::Down), refusal);
        QCOMPARE(movedText({}, 1, Direction::Down), refusal);
        QCOMPARE(movedText("Feature: a\n\n  Background:\n    Given b\n"_ba, 3, Direction::Down), refusal);
    }

    void aDroppedStepGoesIntoAnotherScenario()
    {
        const Tree tree = parse(shop);
        const auto step = selectionAt(tree, {10 - 1, 1}, bit(LineKind::Step));
        QVERIFY(step.has_value());
        const auto place = placeBefore(tree, *step, 28);
        QVERIFY(place.has_value());
        const Result<TextChange> change = movedTo(tree, *step, *place);
        QVERIFY(change.has_value());
        QCOMPARE(
            edited(shop, change->edits),
            shopLines(range(1, 6) + range(11, 28)) +
                "\n      # for breakfast\n      When I add\n        | tea  |\n        | cake |\n      Given a guest");
        QVERIFY(edited(shop, change->edits).sliced(*change->cursor).startsWith("      # for breakfast"));
    }

    void realFilesKeepTheirPickles();
};

void MoveTest::realFilesKeepTheirPickles()
{
    REQUIRE_SHARED_TEST_DATA("corpora");
    QDirIterator files(tests::sharedTestData(u"corpora"_s), {u"*.feature"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    QRandomGenerator random(3);
    int moves = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        QByteArray text = tests::readFile(path);
        if (text.size() > 60'000)
            continue;
        for (int i = 0; i < 4; ++i) {
            const Tree tree = parse(text);
            if (tree.hasSyntaxErrors() || tree.lineCount() == 0)
                break;
            const quint32 line = random.bounded(tree.lineCount());
            const auto direction = random.bounded(2) ? Direction::Up : Direction::Down;
            const Result<TextChange> change = moved(tree, {line, random.bounded(1U, 4U)}, direction);
            if (!change)
                continue;
            ++moves;
            const QByteArray after = edited(text, change->edits);
            const Tree afterTree = parse(after);
            const QByteArray where = path.toUtf8() + ':' + QByteArray::number(line + 1);
            QVERIFY2(!afterTree.hasSyntaxErrors(), where);
            const auto lines = [](const QByteArray &bytes) {
                QList<QByteArray> all = bytes.split('\n');
                for (QByteArray &each : all)
                    each = each.trimmed();
                std::ranges::sort(all);
                all.removeAll({});
                return all;
            };
            QVERIFY2(lines(after) == lines(text), where); // the same lines in another order
            auto before = runsOf(tree);
            auto now = runsOf(afterTree);
            QVERIFY2(before.size() == now.size(), where);
            text = after;
        }
    }
    QVERIFY(moves > 1000);
}

QTEST_GUILESS_MAIN(MoveTest)
#include "move_test.moc"
