#include "model/gherkin/messages.h"
#include "model/gherkin/parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;

/// What each kind of line is read as: the official token lists of short texts.
class LinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesGiveTheirTokens_data();
    void linesGiveTheirTokens();
    void markdownLinesGiveTheirTokens_data();
    void markdownLinesGiveTheirTokens();
    void theStateAfterEachLineIsKnown();
    void lineEndsAreNoText();
    void aByteOrderMarkTakesNoColumn();
};

namespace {

const QByteArray scenario = "Feature: f\nScenario: s\nGiven x\n";
const QByteArray scenarioTokens =
    "(1:1)FeatureLine:()Feature/f/\n(2:1)ScenarioLine:()Scenario/s/\n(3:1)StepLine:(Context)Given /x/\n";

void addRow(const char *name, const QByteArray &source, const QByteArray &expected)
{
    QTest::newRow(name) << source << expected + "EOF\n";
}

} // namespace

void LinesTest::linesGiveTheirTokens_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    addRow("nothing", "", "");
    addRow("white space behind the last line end", "\n  \t", "(1:1)Empty://\n");
    addRow("white space of Unicode", "\u3000\n\u00a0\u2003Feature: \u00a0f\u2029\n",
           "(1:1)Empty://\n(2:3)FeatureLine:()Feature/f/\n");
    addRow("language", "# c\n #language : fr \nFonctionnalité: f\n",
           "(1:1)Comment:/# c/\n(2:2)Language:/fr/\n(3:1)FeatureLine:()Fonctionnalité/f/\n");
    addRow("language only once", "#language: en\n#language: fr\nFeature:\n",
           "(1:1)Language:/en/\n(2:1)Comment:/#language: fr/\n(3:1)FeatureLine:()Feature//\n");
    addRow("languages is no language", "#languages: fr\nFeature:\n",
           "(1:1)Comment:/#languages: fr/\n(2:1)FeatureLine:()Feature//\n");
    addRow("tags", "@a @b@c\n  @d#e @f #g @h\nFeature:\n",
           "(1:1)TagLine://1:@a,4:@b,6:@c\n(2:3)TagLine://3:@d#e,8:@f\n(3:1)FeatureLine:()Feature//\n");
    addRow("tag columns in code points", "@\U0001F600 @b\nFeature:\n",
           "(1:1)TagLine://1:@\U0001F600,4:@b\n(2:1)FeatureLine:()Feature//\n");
    addRow("titles need their colon", "Feature: f\nScenario\nScenario : x\nscenario: y\nScenario:z\n",
           "(1:1)FeatureLine:()Feature/f/\n(2:1)Other:/Scenario/\n(3:1)Other:/Scenario : x/\n(4:1)Other:/scenario: "
           "y/\n(5:1)ScenarioLine:()Scenario/z/\n");
    addRow("blank lines of a description", "Feature: f\n\n  text \n\n# c\nScenario: s\n",
           "(1:1)FeatureLine:()Feature/f/\n(2:1)Empty://\n(3:1)Other:/  text /\n(4:1)Other://\n(5:1)Comment:/# "
           "c/\n(6:1)ScenarioLine:()Scenario/s/\n");
    addRow("steps", scenario + "When  a \nThen b\nAnd c\nBut d\n* e\n",
           scenarioTokens +
               "(4:1)StepLine:(Action)When /a/\n(5:1)StepLine:(Outcome)Then /b/\n(6:1)StepLine:(Conjunction)And /c/\n"
               "(7:1)StepLine:(Conjunction)But /d/\n(8:1)StepLine:(Unknown)* /e/\n");
    addRow("the longest step keyword wins", "#language: fr\nFonctionnalité:\nScénario:\nEt que x\nEt quand y\n",
           "(1:1)Language:/fr/\n(2:1)FeatureLine:()Fonctionnalité//\n(3:1)ScenarioLine:()Scénario//\n"
           "(4:1)StepLine:(Conjunction)Et que /x/\n(5:1)StepLine:(Conjunction)Et /quand y/\n");
    addRow("cells", scenario + "  | a| | b \\| \\\\ \\x |rest\n",
           scenarioTokens + "(4:3)TableRow://5:a,8:,10:b | \\ \\x\n");
    addRow("cell columns in code points", scenario + "|\U0001F600|b|\n",
           scenarioTokens + "(4:1)TableRow://2:\U0001F600,4:b\n");
    addRow("bars alone", scenario + "|\n", scenarioTokens + "(4:1)TableRow://\n");
    addRow("doc string", scenario + "  \"\"\" xml \n    a\n b\n\n  \\\"\\\"\\\"\n  ```\n  \"\"\"x\n",
           scenarioTokens + "(4:3)DocStringSeparator:()\"\"\"/xml/\n(5:1)Other:/  a/\n(6:1)Other:/b/\n(7:1)Other://\n"
                            "(8:1)Other:/\"\"\"/\n(9:1)Other:/```/\n(10:3)DocStringSeparator:()\"\"\"//\n");
    addRow("doc string of backticks", scenario + "```\n# no comment\n@a\n\\`\\`\\` and \\`\\`\\`\n```\n",
           scenarioTokens +
               "(4:1)DocStringSeparator:()```//\n(5:1)Other:/# no comment/\n(6:1)Other:/@a/\n(7:1)Other:/``` and ```/\n"
               "(8:1)DocStringSeparator:()```//\n");
    addRow("table and doc string", scenario + "|a|\n\"\"\"\n\"\"\"\n* y\n\"\"\"\n\"\"\"\n|a|\n",
           scenarioTokens +
               "(4:1)TableRow://2:a\n(5:1)DocStringSeparator:()\"\"\"//\n(6:1)DocStringSeparator:()\"\"\"//"
               "\n(7:1)StepLine:(Unknown)* /y/\n"
               "(8:1)DocStringSeparator:()\"\"\"//\n(9:1)DocStringSeparator:()\"\"\"//\n(10:1)TableRow://2:a\n");
    addRow("rule, background, outline",
           "Feature:\nRule: r\nBackground: b\nExample: e\nScenario Outline: o\n@t\nScenarios: x\n",
           "(1:1)FeatureLine:()Feature//\n(2:1)RuleLine:()Rule/r/\n(3:1)BackgroundLine:()Background/b/"
           "\n(4:1)ScenarioLine:()Example/e/\n"
           "(5:1)ScenarioLine:()Scenario Outline/o/\n(6:1)TagLine://1:@t\n(7:1)ExamplesLine:()Scenarios/x/\n");
}

void LinesTest::linesGiveTheirTokens()
{
    QFETCH(const QByteArray, source);
    QTEST(tokens(parse(source)), "expected");
}

void LinesTest::markdownLinesGiveTheirTokens_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    addRow("first line is the feature", "Some *title* \ntext\n", "(1:1)FeatureLine:/Some *title* /\n(2:1)Empty://\n");
    addRow("headings", "### Feature: f\n####### Scenario: no\n#  Scenario: no\n# Scenario: s\n",
           "(1:5)FeatureLine:()Feature/f/\n(2:1)Empty://\n(3:1)Empty://\n(4:3)ScenarioLine:()Scenario/s/\n");
    addRow("steps", "# Feature: f\n# Scenario: s\n*  Given a\n  - When b\n+Then c\nGiven d\n* * e\n",
           "(1:3)FeatureLine:()Feature/f/\n(2:3)ScenarioLine:()Scenario/s/\n(3:4)StepLine:(Context)Given "
           "/a/\n(4:5)StepLine:(Action)When /b/\n"
           "(5:2)StepLine:(Outcome)Then /c/\n(6:1)Empty://\n(7:1)Empty://\n");
    addRow("tables", "# Feature: f\n# Scenario: s\n* Given a\n  | x |\n  | - |\n     | y |\n | z |\n      | z |\n",
           "(1:3)FeatureLine:()Feature/f/\n(2:3)ScenarioLine:()Scenario/s/\n(3:3)StepLine:(Context)Given "
           "/a/\n(4:3)TableRow:()|//5:x\n(5:1)Empty://\n"
           "(6:6)TableRow:()|//8:y\n(7:1)Empty://\n(8:1)Empty://\n");
    addRow("fences", "# Feature: f\n# Scenario: s\n* Given a\n  ````xml\n    ```\n  ````\n",
           "(1:3)FeatureLine:()Feature/f/\n(2:3)ScenarioLine:()Scenario/s/\n(3:3)StepLine:(Context)Given "
           "/a/\n(4:3)DocStringSeparator:()````/xml/\n"
           "(5:1)Other:/  ```/\n(6:3)DocStringSeparator:()````//\n");
    addRow("tags", "`@a` and `@b c`\n# Feature: f\n", "(1:1)TagLine://2:@a,11:@b c\n(2:3)FeatureLine:()Feature/f/\n");
}

void LinesTest::markdownLinesGiveTheirTokens()
{
    QFETCH(const QByteArray, source);
    QTEST(tokens(parse(source, {.isMarkdown = true})), "expected");
}

void LinesTest::theStateAfterEachLineIsKnown()
{
    const Tree tree =
        parse("Feature: f\n@a\nScenario: s\n* x\n|a|\n\"\"\"\ntext\n\"\"\"\n@b\nExamples:\n|a|\nRule:\n@c\n");
    const QList<State> expected = {State::Feature,
                                   State::ScenarioTags,
                                   State::Scenario,
                                   State::ScenarioStep,
                                   State::ScenarioTable,
                                   State::ScenarioTableDocString,
                                   State::ScenarioTableDocString,
                                   State::ScenarioTableDocStringEnd,
                                   State::ExamplesTags,
                                   State::Examples,
                                   State::ExamplesTable,
                                   State::Rule,
                                   State::NextRuleTags};
    QList<State> actual;
    for (const Line &line : tree.lines())
        actual.append(line.state);
    QCOMPARE(actual, expected);
    QCOMPARE(tree.stateBefore(0), State::Start);
    QVERIFY(isInDocString(tree.stateBefore(6)));
    QCOMPARE(tree.stateBefore(13), State::NextRuleTags);
}

void LinesTest::lineEndsAreNoText()
{
    const Tree tree = parse("Feature: f\r\n  text \r\n\r\nScenario: s\r\n* a\r\n\"\"\"\r\nb\r\n\"\"\"");
    QCOMPARE(tree.feature().name().toString(), u"f"_s);
    QCOMPARE(tree.feature().description(), u"  text "_s);
    QCOMPARE(tree.lineText(1).toString(), u"  text "_s);
    QCOMPARE(tree.feature().scenarios().first().steps().first().docString().content(), u"b"_s);
    QVERIFY(tree.diagnostics().empty());
}

void LinesTest::aByteOrderMarkTakesNoColumn()
{
    const Tree tree = parse("\xEF\xBB\xBF@a\nFeature: f\n");
    QCOMPARE(tree.feature().tags().first().column(), 1);
    QCOMPARE(tree.feature().range(), (TextRange{3, 14}));
    QCOMPARE(tree.source().size(), 17);
}

QTEST_GUILESS_MAIN(LinesTest)
#include "lines_test.moc"
