#include "model/gherkin/parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;

/// What the parser says of wrong texts: the official errors word by word, our own remarks, and the way it goes on.
class ErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsReadAsTheOfficialOnes_data();
    void errorsReadAsTheOfficialOnes();
    void onlyElevenErrorsAreOfficial();
    void remarksNameTheirPlace_data();
    void remarksNameTheirPlace();
    void anErrorDoesNotHideTheRest_data();
    void anErrorDoesNotHideTheRest();
    void diagnosticsPointAtTheirText();
    void everyDiagnosticHasASentenceForTheUser();
};

namespace {

const QByteArray feature = "Feature: f\n";
const QByteArray background = "Feature: f\nBackground:\nGiven x\n";
const QByteArray scenario = "Feature: f\nScenario: s\nGiven x\n";
const QByteArray rule = "Feature: f\nRule: r\n";

QByteArray officialErrors(const QByteArray &source)
{
    const Tree tree = parse(source, {.exactErrors = officialErrorLimit});
    QByteArray text;
    for (const Diagnostic &diagnostic : tree.diagnostics()) {
        if (diagnostic.isOfficial)
            text += officialMessage(tree, diagnostic) + "\n";
    }
    return text;
}

// The titles of a tree, indented by their depth.
void appendOutline(const Nodes<Node> &nodes, QByteArray indent, QByteArray &text)
{
    for (const Node node : nodes) {
        const QUtf8StringView name = as<TitledNode>(node).name();
        text += indent + QByteArray(name.data(), name.size());
        for (const Step step : as<Scenario>(node).steps()) {
            text += node.kind() == LineKind::Scenario || node.kind() == LineKind::Background ? " ." : "";
            Q_UNUSED(step);
        }
        text += '\n';
        if (node.kind() == LineKind::Feature || node.kind() == LineKind::Rule)
            appendOutline(as<ScenarioContainer>(node).children(), indent + ' ', text);
    }
}

} // namespace

// The expected texts are what the official JavaScript parser, version 42.0.1, prints for these inputs.
void ErrorsTest::errorsReadAsTheOfficialOnes_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    const auto add = [](const char *name, const QByteArray &source, const QByteArray &expected) {
        QTest::newRow(name) << source << expected;
    };
    const QByteArray afterBackground = "#TagLine, #ScenarioLine, #RuleLine, #Comment, #Empty";
    const QByteArray afterScenario = "#TagLine, #ExamplesLine, #ScenarioLine, #RuleLine, #Comment, #Empty";
    add("nothing of Gherkin", "x",
        "(1:1): expected: #EOF, #Language, #TagLine, #FeatureLine, #Comment, #Empty, got 'x'\n");
    add("after the language", "# language: en\nx",
        "(2:1): expected: #TagLine, #FeatureLine, #Comment, #Empty, got 'x'\n"
        "(3:0): unexpected end of file, expected: #TagLine, #FeatureLine, #Comment, #Empty\n");
    add("only tags", "@a\n", "(2:0): unexpected end of file, expected: #TagLine, #FeatureLine, #Comment, #Empty\n");
    add("after a background step", background + "y",
        "(4:1): expected: #EOF, #TableRow, #DocStringSeparator, #StepLine, " + afterBackground + ", got 'y'\n");
    add("after a background table", background + "|a|\ny",
        "(5:1): expected: #EOF, #TableRow, #DocStringSeparator, #StepLine, " + afterBackground + ", got 'y'\n");
    add("after both arguments in a background", background + "|a|\n\"\"\"\n\"\"\"\ny",
        "(7:1): expected: #EOF, #StepLine, " + afterBackground + ", got 'y'\n");
    add("after a doc string in a background", background + "\"\"\"\n\"\"\"\ny",
        "(6:1): expected: #EOF, #TableRow, #StepLine, " + afterBackground + ", got 'y'\n");
    add("after a step", scenario + "y",
        "(4:1): expected: #EOF, #TableRow, #DocStringSeparator, #StepLine, " + afterScenario + ", got 'y'\n");
    add("after table and doc string", scenario + "|a|\n\"\"\"\n\"\"\"\ny",
        "(7:1): expected: #EOF, #StepLine, " + afterScenario + ", got 'y'\n");
    add("second doc string", scenario + "\"\"\"\n\"\"\"\n\"\"\"",
        "(6:1): expected: #EOF, #TableRow, #StepLine, " + afterScenario + ", got '\"\"\"'\n");
    add("doc string after doc string and table", scenario + "\"\"\"\n\"\"\"\n|a|\n\"\"\"",
        "(7:1): expected: #EOF, #TableRow, #StepLine, " + afterScenario + ", got '\"\"\"'\n");
    add("step after examples", feature + "Scenario: s\nExamples:\n|a|\nGiven x",
        "(5:1): expected: #EOF, #TableRow, " + afterScenario + ", got 'Given x'\n");
    add("tags before a step", feature + "@a\nGiven x\nScenario: s",
        "(3:1): expected: #TagLine, #RuleLine, #Comment, #Empty, got 'Given x'\n"
        "(4:1): expected: #TagLine, #RuleLine, #Comment, #Empty, got 'Scenario: s'\n"
        "(5:0): unexpected end of file, expected: #TagLine, #RuleLine, #Comment, #Empty\n");
    add("tags at the end", feature + "@a\n@b\n# c\n\nScenario: s\n@x\n",
        "(8:0): unexpected end of file, expected: #TagLine, #RuleLine, #Comment, #Empty\n");
    add("open doc string", scenario + "\"\"\"\n",
        "(5:0): unexpected end of file, expected: #DocStringSeparator, #Other\n");
    add("open doc string in a rule", rule + "Scenario:\nGiven x\n|a|\n```\n",
        "(7:0): unexpected end of file, expected: #DocStringSeparator, #Other\n");
    add("second background in a rule", rule + "Background:\nGiven x\nBackground:",
        "(5:1): expected: #EOF, #TableRow, #DocStringSeparator, #StepLine, " + afterBackground +
            ", got 'Background:'\n");
    add("second feature", rule + "Scenario:\nGiven x\nFeature: g",
        "(5:1): expected: #EOF, #TableRow, #DocStringSeparator, #StepLine, " + afterScenario + ", got 'Feature: g'\n");
    add("text before the first bar", scenario + "  x | a \n",
        "(4:3): expected: #EOF, #TableRow, #DocStringSeparator, #StepLine, " + afterScenario + ", got 'x | a'\n");
    add("rows of different width", scenario + "  | a | b |\n  | c |\n  | d |\nAnd y",
        "(5:3): inconsistent cell count within the table\n");
    add("rows of different width at the end", feature + "Scenario:\nExamples:\n| a |\n| b | c |",
        "(5:1): inconsistent cell count within the table\n");
    add("tag with blank", "@a @b c @d\nFeature: f\n",
        "(1:4): A tag may not contain whitespace\n"
        "(1:1): expected: #EOF, #Language, #TagLine, #FeatureLine, #Comment, #Empty, got '@a @b c @d'\n");
    add("tag with blank in a description", feature + "Scenario: s\n@a\nExamples:\n@b @c d\nScenario: z\n",
        "(5:4): A tag may not contain whitespace\n");
    add("unknown language", "  #language: xx-y\nFeature: f\n", "(1:3): Language not supported: xx-y\n");
    add("order of what look-ahead and table find", scenario + "|a|\n|a|b|\n@t\n@u v\nScenario:\n",
        "(7:1): A tag may not contain whitespace\n(5:1): inconsistent cell count within the table\n"
        "(7:1): expected: #TagLine, #RuleLine, #Comment, #Empty, got '@u v'\n"
        "(8:1): expected: #TagLine, #RuleLine, #Comment, #Empty, got 'Scenario:'\n"
        "(9:0): unexpected end of file, expected: #TagLine, #RuleLine, #Comment, #Empty\n");
    add("column in code points", scenario + " \u00a0\ty z \n",
        "(4:4): expected: #EOF, #TableRow, #DocStringSeparator, #StepLine, " + afterScenario + ", got 'y z'\n");
}

void ErrorsTest::errorsReadAsTheOfficialOnes()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QByteArray, expected);
    QCOMPARE(officialErrors(source), expected);
}

void ErrorsTest::onlyElevenErrorsAreOfficial()
{
    const Tree tree =
        parse(QByteArray("x\n").repeated(13) + feature + "Scenario: s\n", {.exactErrors = officialErrorLimit});
    QCOMPARE(tree.diagnostics().size(), 13);
    QCOMPARE(std::ranges::count_if(tree.diagnostics(), &Diagnostic::isOfficial), 11);
    QCOMPARE(tree.feature().scenarios().count(), 1);
}

void ErrorsTest::remarksNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<DiagnosticCode>("code");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("invalid UTF-8") << feature + "a\xE4 b\n" << DiagnosticCode::InvalidUtf8 << "\xE4"_ba;
    QTest::newRow("lone carriage return") << "Feature: a\rb\r\n"_ba << DiagnosticCode::LoneCarriageReturn << "\r"_ba;
    QTest::newRow("partly commented tags")
        << "@a #@b c\nFeature: f\n"_ba << DiagnosticCode::PartlyCommentedTags << "#@b c"_ba;
    QTest::newRow("empty tag") << "@a @ @b #c\nFeature: f\n"_ba << DiagnosticCode::EmptyTag << "@a @ @b"_ba;
}

void ErrorsTest::remarksNameTheirPlace()
{
    QFETCH(const QByteArray, source);
    QFETCH(const DiagnosticCode, code);
    QFETCH(const QByteArray, text);
    const Tree tree = parse(source);
    QVERIFY(!tree.hasSyntaxErrors());
    QCOMPARE(tree.diagnostics().size(), 1);
    const Diagnostic remark = tree.diagnostics().front();
    QCOMPARE(remark.code, code);
    QCOMPARE(source.sliced(remark.offset, remark.length), text);
    QCOMPARE(tree.lineAt(remark.offset), remark.line);
}

void ErrorsTest::anErrorDoesNotHideTheRest_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("outline"); // one dot for each step
    QTest::addColumn<int>("errors");
    const auto add = [](const char *name, const QByteArray &source, const QByteArray &outline, int errors) {
        QTest::newRow(name) << source << outline << errors;
    };
    add("no feature line", "Background:\nGiven x\nScenario: s\nGiven x\nRule: r\nScenario: t\n", " .\ns .\nr\n t\n", 1);
    add("tags before the missing feature line", "@a\nScenario: s\nGiven x\n", "s .\n", 1);
    add("tags before a step", scenario + "@a\nGiven x\nScenario: t\nThen y\n", "f\n s .\n t .\n", 1);
    add("tags before a background", feature + "@a\nBackground:\nGiven x\nScenario: t\n", "f\n  .\n t\n", 1);
    add("background behind a scenario", scenario + "Background:\nGiven y\nScenario: t\n", "f\n s .\n  .\n t\n", 1);
    add("background behind a scenario of a rule", rule + "Scenario: s\n* x\nBackground:\nGiven y\n",
        "f\n r\n  s .\n   .\n", 1);
    add("step behind examples", scenario + "Examples:\n|a|\nGiven z\nWhen y\n", "f\n s . . .\n", 1);
    add("three doc strings", scenario + "\"\"\"\n\"\"\"\n\"\"\"\nGiven text\n\"\"\"\nAnd y\n", "f\n s . .\n", 1);
    add("second feature line", scenario + "Feature: g\nAnd y\nScenario: t\n", "f\n s . .\n t\n", 1);
    add("text between steps", scenario + "text\nAnd y\n", "f\n s . .\n", 1);
    add("unknown language", "# language: tlhh\n" + scenario, "f\n s .\n", 1);
    add("examples in a background", background + "Examples:\n|a|\nScenario: s\n", "f\n  .\n s\n", 1);
}

void ErrorsTest::anErrorDoesNotHideTheRest()
{
    QFETCH(const QByteArray, source);
    const Tree tree = parse(source);
    QByteArray outline;
    appendOutline(tree.topLevel(), {}, outline);
    QTEST(outline, "outline");
    QTEST(int(tree.diagnostics().size()), "errors");
    QCOMPARE(tree.source(), source);
}

void ErrorsTest::diagnosticsPointAtTheirText()
{
    const Tree tree = parse(scenario + "  wrong line \n@a b\n");
    const std::span<const Diagnostic> diagnostics = tree.diagnostics();
    QCOMPARE(diagnostics.size(), 3);
    QCOMPARE(tree.data().text({diagnostics[0].offset, diagnostics[0].length}).toString(), u"wrong line"_s);
    QCOMPARE(diagnostics[0].line, 3);
    QCOMPARE(diagnostics[0].state, State::ScenarioStep);
    QCOMPARE(tree.data().text({diagnostics[1].offset, diagnostics[1].length}).toString(), u"@a b"_s);
    QCOMPARE(diagnostics[1].code, DiagnosticCode::TagWithWhitespace);
    QCOMPARE(diagnostics[2].code, DiagnosticCode::UnexpectedToken);
}

void ErrorsTest::everyDiagnosticHasASentenceForTheUser()
{
    const Tree tree = parse("#language: xx\n@a b\n@ #@x\nFeature: \xFF\r.\nScenario: s\nGiven x\n|a|\n|a|b|\n\"\"\"\n");
    QSet<int> codes;
    for (const Diagnostic &diagnostic : tree.diagnostics()) {
        codes.insert(int(diagnostic.code));
        QVERIFY(userMessage(tree, diagnostic).endsWith(u'.') || userMessage(tree, diagnostic).endsWith(u"@a b"));
        QCOMPARE(officialMessage(tree, diagnostic).isEmpty(), !diagnostic.isSyntaxError());
    }
    QCOMPARE(codes.size(), int(DiagnosticCode::EmptyTag) + 1);
}

QTEST_GUILESS_MAIN(ErrorsTest)
#include "errors_test.moc"
