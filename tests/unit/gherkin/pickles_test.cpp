#include "model/gherkin/parser.h"
#include "model/gherkin/pickles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;

/// What a feature says to run.
class PicklesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsGiveTheirPickles_data();
    void textsGiveTheirPickles();
    void argumentsAreInterpolated();
    void aPickleKnowsWhereItComesFrom();
    void brokenTextsGiveWhatIsReadable();
};

namespace {

QByteArray bytes(QUtf8StringView text)
{
    return {text.data(), text.size()};
}

// "name @tag: Ctext, Atext" with the first letter of each step's type; one line for each pickle.
QByteArray describe(const Pickles &pickles)
{
    QByteArray text;
    for (const Pickle &pickle : pickles.pickles) {
        text += bytes(pickle.name);
        for (const Tag &tag : pickles.tagsOf(pickle))
            text += ' ' + bytes(tag.name());
        text += ':';
        for (const PickleStep &step : pickles.stepsOf(pickle))
            text += ' ' + QByteArray(1, "UCAO-"[int(step.type)]) + bytes(step.text);
        text += '\n';
    }
    return text;
}

} // namespace

void PicklesTest::textsGiveTheirPickles_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    const auto add = [](const char *name, const QByteArray &source, const QByteArray &expected) {
        QTest::newRow(name) << "Feature: f\n" + source << expected;
    };
    add("a scenario", "Scenario: s\nGiven a\nWhen b\nThen c\n", "s: Ca Ab Oc\n");
    add("a scenario without steps", "Background:\nGiven x\nScenario: s\n", "s:\n");
    add("conjunctions inherit", "Scenario: s\nAnd a\nGiven b\nBut c\nThen d\nAnd e\n* f\nAnd g\n",
        "s: Ua Cb Cc Od Oe Uf Ug\n");
    add("backgrounds come first",
        "Background:\nGiven x\nScenario: s\nAnd a\nRule: r\nBackground:\nWhen y\nScenario: t\nAnd b\n",
        "s: Cx Ca\nt: Cx Ay Ab\n");
    add("tags are inherited", "@f1\nRule: r\n@s1 @s2\nScenario: s\n@e\nExamples:\n|a|\n|1|\n", "s @f1 @s1 @s2 @e:\n");
    add("a pickle for each row",
        "Scenario Outline: <a>\nGiven <a> and <b>\nExamples:\n|a|b|\n|1|2|\n|3|4|\nExamples:\n|b|\n|5|\n",
        "1: C1 and 2\n3: C3 and 4\n<a>: C<a> and 5\n");
    add("no row, no pickle", "Scenario: s\nGiven a\nExamples:\n|a|\nExamples:\n", "");
    add("backgrounds are not interpolated", "Background:\nGiven <a>\nScenario: s\nWhen <a>\nExamples:\n|a|\n|1|\n",
        "s: C<a> A1\n");
    add("values have no meaning", "Scenario: s\nGiven <a>\nExamples:\n|a|\n|$& \\\\1 $1|\n", "s: C$& \\1 $1\n");
    add("column by column", "Scenario: s\nGiven <a> <b>\nExamples:\n|a|b|\n|<b>|<a>|\n", "s: C<a> <a>\n");
    add("columns of odd names", "Scenario: s\nGiven <a.c> <abc> <> <a|b>\nExamples:\n|a.c||a\\|b|\n|1|2|3|\n",
        "s: C1 <abc> 2 3\n");
    add("brackets in brackets", "Scenario: s\nGiven <<a>> <a\nExamples:\n|a|\n|1|\n", "s: C<1> <a\n");
}

void PicklesTest::textsGiveTheirPickles()
{
    QFETCH(const QByteArray, source);
    QTEST(describe(compilePickles(parse(source))), "expected");
}

void PicklesTest::argumentsAreInterpolated()
{
    const Pickles pickles = compilePickles(
        parse("Feature: f\nScenario: s\nGiven a\n  | <x> \\| | \\n |\n  \"\"\"<x>\n  <x>\n    y\n  \"\"\"\n"
              "And same\n  | c |\nExamples:\n|x|\n|1|\n|2|\n"));
    QCOMPARE(pickles.pickles.size(), 2);
    const std::span<const PickleStep> steps = pickles.stepsOf(pickles.pickles[1]);
    const PickleArgument &argument = pickles.arguments[steps[0].argument];
    QCOMPARE(argument.cellCount, 2);
    QCOMPARE(bytes(pickles.cells[argument.firstCell]), "2 |"_ba);
    QCOMPARE(bytes(pickles.cells[argument.firstCell + 1]), "\n"_ba);
    QCOMPARE(bytes(argument.content), "2\n  y"_ba);
    QCOMPARE(bytes(argument.mediaType), "2"_ba);
    QCOMPARE(steps[1].argument, pickles.stepsOf(pickles.pickles[0])[1].argument); // what no row changes is there once
}

void PicklesTest::aPickleKnowsWhereItComesFrom()
{
    const Pickles pickles =
        compilePickles(parse("Feature: f\nBackground:\n* x\nScenario: s\n* y\nExamples:\n|a|\n|1|\n"));
    QCOMPARE(pickles.pickles.size(), 1);
    const Pickle &pickle = pickles.pickles.front();
    QCOMPARE(pickle.scenario.line(), 4);
    QCOMPARE(pickle.row.line(), 8);
    QCOMPARE(pickles.stepsOf(pickle)[0].step.line(), 3);
    QVERIFY(pickles.stepsOf(pickle)[0].isFromBackground);
    QVERIFY(!pickles.stepsOf(pickle)[1].isFromBackground);
}

void PicklesTest::brokenTextsGiveWhatIsReadable()
{
    const Tree tree = parse("Feature: f\nScenario: s\nGiven <a> <b>\nnonsense\nExamples:\n|a|b|\n|1|\n");
    QVERIFY(tree.hasSyntaxErrors());
    QCOMPARE(describe(compilePickles(tree)), "s: C1 <b>\n"_ba);
}

QTEST_GUILESS_MAIN(PicklesTest)
#include "pickles_test.moc"
