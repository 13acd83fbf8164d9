// Step definitions found in source code of each language, among comments and strings that only look like some.
#include "model/definitions/scanning/definitionreader.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::definitions;
using namespace stepwright::tests;

class ScanningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsDefinitions_data();
    void findsDefinitions();
    void tellsTheKindsOfSteps();
    void tellsWhatCannotBeRead_data();
    void tellsWhatCannotBeRead();
    void takesAnyText();
};

namespace {

const char *nameOf(PatternKind kind)
{
    switch (kind) {
    case PatternKind::Expression:
        return "expression";
    case PatternKind::Regex:
        return "regex";
    case PatternKind::Either:
        return "either";
    case PatternKind::Parse:
        return "parse";
    case PatternKind::Turnip:
        return "turnip";
    case PatternKind::Literal:
        return "literal";
    }
    return "";
}

// "3 regex ^I pay$" for each definition.
QStringList found(const QString &file, const QString &text)
{
    QStringList lines;
    for (const StepDefinition &each : readDefinitions(file, text).definitions)
        lines.append(u"%1 %2 %3"_s.arg(QString::number(each.line), QLatin1StringView(nameOf(each.kind)), each.pattern));
    return lines;
}

} // namespace

void ScanningTest::findsDefinitions_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("definitions");
    QTest::newRow("Java") << u"/x/CupSteps.java"_s << uR"J(package shop;
import io.cucumber.java.en.*;
/** @Given("in a comment") */
public class CupSteps {
    private static final String POUR = "I pour {int} cup(s)";
    // @When("commented out")
    @Given("a \"red\" cup \\(big)")
    public void cup() { log("@Then(\"no\")"); char c = '"'; }
    @When(value = "I drink " + "it all", timeout = 3)
    public void drink() {}
    @When(POUR)
    public void pour() {}
    @Then("^the cup is (empty|full)$")
    public void check() {}
    @io.cucumber.java.en.And("""
        text block with {word}
        """)
    public void block() {}
    public CupSteps() {
        Then("it is {string} from a lambda", (String s) -> {});
        assertThat(Given("no definition"));
    }
}
)J"_s << QStringList{u"7 expression a \"red\" cup \\(big)"_s,   u"9 expression I drink it all"_s,
                     u"11 expression I pour {int} cup(s)"_s,    u"13 regex ^the cup is (empty|full)$"_s,
                     u"15 expression text block with {word}"_s, u"20 expression it is {string} from a lambda"_s};
    QTest::newRow("Java in Spanish and French") << u"/x/Pasos.java"_s << uR"J(
import io.cucumber.java.es.*;
class Pasos {
    @Dado("un vaso") void a() {}
    @Étantdonné("une tasse") void b() {}
    @Etantdonné("un bol") void c() {}
    @Override("no") void d() {}
}
)J"_s << QStringList{u"4 expression un vaso"_s, u"5 expression une tasse"_s, u"6 expression un bol"_s};
    QTest::newRow("Kotlin") << u"/x/Steps.kt"_s << uR"J(
import io.cucumber.java8.En
/* outer /* @Given("nested") */ still a comment */
class Steps : En {
    init {
        Given("a {string} cup") { s: String -> }
        When("""^I pay (\d+)${'$'}""") { n: Int -> }
        Then("costs $5 and $name") { }
    }
    @When("^I leave\$")
    fun leave() {}
    fun Given(text: String) {}
}
)J"_s
                            << QStringList{u"6 expression a {string} cup"_s, u"7 regex ^I pay (\\d+)$"_s,
                                           u"8 expression costs $5 and \uFFFC"_s, u"10 regex ^I leave$"_s};
    QTest::newRow("Scala") << u"/x/Steps.scala"_s << uR"J(
import io.cucumber.scala.{EN, ScalaDsl}
class Steps extends ScalaDsl with EN {
  Given("""^I have (\d+) "cups"$""") { (n: Int) => println('x') }
  When("I drink {int}") { (n: Int) => }
  info("Then(\"no\") {")
  Given("a story that ScalaTest prints")
}
)J"_s << QStringList{u"4 regex ^I have (\\d+) \"cups\"$"_s, u"5 expression I drink {int}"_s};
    QTest::newRow("Groovy") << u"/x/steps.groovy"_s << uR"J(
this.metaClass.mixin(cucumber.api.groovy.EN)
Given(~/^I have (\d+) cups\/mugs$/) { int n -> }
When(~"^I pay \"(.*)\"\$") { String s -> }
Then('the cup is {word}') { w -> }
)J"_s
                            << QStringList{u"3 regex ^I have (\\d+) cups/mugs$"_s, u"4 regex ^I pay \"(.*)\"$"_s,
                                           u"5 expression the cup is {word}"_s};
    QTest::newRow("C#") << u"/x/Steps.cs"_s << uR"J(using Reqnroll;
[Binding]
public class Steps {
    /// [Given("in documentation")]
    [Given(@"the ""red"" cup (.*)"), When("I take {int} cup(s)")]
    public void A(string s) { var c = '\''; }
    [Then(@"^it costs (\d+)$")]
    [Reqnroll.StepDefinition("""a raw "text" here""")]
    public void B(int n) { Call(Given("no")); var s = $"{x} [When(\"no\")]"; }
    [TestCase("When")]
    public void C() {}
}
)J"_s
                        << QStringList{u"5 either the \"red\" cup (.*)"_s, u"5 expression I take {int} cup(s)"_s,
                                       u"7 regex ^it costs (\\d+)$"_s, u"8 expression a raw \"text\" here"_s};
    QTest::newRow("JavaScript") << u"/x/steps.js"_s << uR"J(const { Given, When, Then } = require('@cucumber/cucumber');
// Given('commented out', () => {});
Given('I have {int} cup(s)', async function (n) { const half = n / 2 / 1; });
When(/^I pay "([^"]*)" at [/\]]$/i, (s) => `${s} / ${'}'}`);
Then("it's \"done\"", () => {}); Then(new RegExp('^made (\\d+)$', 'i'), () => {});
Given(`a template`, () => {}); Given(`with ${thing} inside`, () => {});
this.When("in old code", function () {});
import { Given } from 'elsewhere';
function When(pattern, code) {}
given('small words are something else', () => {});
expect(Then('no callback'));
)J"_s << QStringList{u"3 expression I have {int} cup(s)"_s, u"4 regex ^I pay \"([^\"]*)\" at [/\\]]$"_s,
                     u"5 expression it's \"done\""_s,       u"5 regex ^made (\\d+)$"_s,
                     u"6 expression a template"_s,          u"6 expression with \uFFFC inside"_s,
                     u"7 expression in old code"_s};
    QTest::newRow("TypeScript") << u"/x/steps.ts"_s << uR"J(
const CUP = 'I hold a {color} cup';
@binding() export class Steps {
  @given('decorated {int}') public a(n: number): void {}
  @When(/^so am I$/) b() {}
}
Given<World>(CUP, function (c: string): void {});
const view = <p>it's not closed</p>;
Then("after it", async () => {});
)J"_s
                                << QStringList{u"4 expression decorated {int}"_s, u"5 regex ^so am I$"_s,
                                               u"7 expression I hold a {color} cup"_s, u"9 expression after it"_s};
    QTest::newRow("Ruby") << u"/x/steps.rb"_s << uR"J(# encoding: UTF-8
=begin
Given(/^in a block comment$/) do
=end
Given /^I have (\d+) "cups"$/ do |n|
  x = n / 2
  text = <<~TEXT
    When(/^in a heredoc$/) do
  TEXT
  step "call of a step"
end
When(%r{^I go to /shop/(\w+)$}i) { |s| puts "#{s} isn't /x/" }
Then('the price is {float}') do |f| end
Angenommen(/^es regnet$/) do end
step 'I have :count cup(s)' do |c| end
Then(/^ends #{WORD} here$/) do end
__END__
Given(/^behind the end$/) do end
)J"_s << QStringList{u"5 regex ^I have (\\d+) \"cups\"$"_s,   u"12 regex ^I go to /shop/(\\w+)$"_s,
                     u"13 expression the price is {float}"_s, u"14 regex ^es regnet$"_s,
                     u"15 turnip I have :count cup(s)"_s,     u"16 regex ^ends \uFFFC here$"_s};
    QTest::newRow("Python with behave") << u"/x/steps.py"_s << uR"J(from behave import *
"""
@given('in a docstring')
"""
# @when('commented out')
@given(u'I have {count:d} cups')
@step("it's " 'joined')
def impl(context, count): s = '''@then("no")'''
use_step_matcher("re")
@when(r'^I pay "(\d+)"$')
async def pay(context, n): pass
)J"_s << QStringList{u"6 parse I have {count:d} cups"_s, u"7 parse it's joined"_s, u"10 regex ^I pay \"(\\d+)\"$"_s};
    QTest::newRow("Python with pytest-bdd")
        << u"/x/test_cups.py"_s << uR"J(from pytest_bdd import given, when, then, parsers
@given("a plain {text}", target_fixture="cup")
def a(): pass
@when(parsers.parse("I take {n:d}"))
def b(n): pass
@then(parsers.re(r"it costs (?P<n>\d+)"), converters={"n": int})
def c(n): pass
)J"_s << QStringList{u"2 literal a plain {text}"_s, u"4 parse I take {n:d}"_s, u"6 regex it costs (?P<n>\\d+)"_s};
    QTest::newRow("PHP") << u"/x/FeatureContext.php"_s << uR"J(<?php
class FeatureContext implements Context {
    /**
     * Says something.
     * @Given /^I have "([^"]*)" cups$/i
     * @Given I have :count cup(s)
     */
    public function a($count) { $s = 'it\'s'; # @When no
    }
    #[When('I pay :amount')]
    #[Then("it's done")]
    public function b() {}
    /* @Then not in a plain comment */
}
)J"_s
                         << QStringList{u"5 regex ^I have \"([^\"]*)\" cups$"_s, u"6 turnip I have :count cup(s)"_s,
                                        u"10 turnip I pay :amount"_s, u"11 turnip it's done"_s};
    QTest::newRow("Go") << u"/x/steps_test.go"_s << uR"J(package shop
func InitializeScenario(ctx *godog.ScenarioContext) {
	// ctx.Step(`^commented out$`, no)
	ctx.Step(`^I have (\d+) "cups"$`, iHave)
	ctx.Given("^I pay \"(\\d+)\"$", iPay)
	s.When(regexp.MustCompile(`^I leave`), leave)
	r := 'x'
}
)J"_s << QStringList{u"4 regex ^I have (\\d+) \"cups\"$"_s, u"5 regex ^I pay \"(\\d+)\"$"_s, u"6 regex ^I leave"_s};
    QTest::newRow("Rust") << u"/x/steps.rs"_s << uR"J(use cucumber::{given, when, then};
/* /* #[given("nested")] */ */
#[given("a literal (cup)")]
fn a<'a>(w: &'a mut World) {}
#[when(expr = "I take {int} cup(s)")]
async fn b(w: &mut World, n: u32) {}
#[then(regex = r#"^it says "(.*)"$"#)]
#[cucumber::then(regex = r"^or (\d+)$")]
fn c(w: &mut World, s: String) { let c = 'x'; }
)J"_s
                          << QStringList{u"3 literal a literal (cup)"_s, u"5 expression I take {int} cup(s)"_s,
                                         u"7 regex ^it says \"(.*)\"$"_s, u"8 regex ^or (\\d+)$"_s};
    QTest::newRow("no language") << u"/x/notes.txt"_s << u"@Given(\"x\")"_s << QStringList();
    QTest::newRow("jbehave is no Gherkin")
        << u"/x/A.java"_s << u"import org.jbehave.*;\n@Given(\"x\")"_s << QStringList();
}

void ScanningTest::findsDefinitions()
{
    QFETCH(const QString, file);
    QFETCH(const QString, text);
    QFETCH(const QStringList, definitions);
    QCOMPARE(found(file, text), definitions);
    QString windows = text;
    QCOMPARE(found(file, windows.replace(u'\n', u"\r\n"_s)), definitions);
}

void ScanningTest::tellsTheKindsOfSteps()
{
    using stepwright::project::StepKind;
    const auto kinds = [](const QString &file, const QString &text) {
        return int(readDefinitions(file, text).definitions.at(0).kinds);
    };
    QCOMPARE(kinds(u"a.py"_s, u"@given('x')"_s), int(bitOf(StepKind::Context)));
    QCOMPARE(kinds(u"a.py"_s, u"@step('x')"_s), int(anyKind));
    QCOMPARE(kinds(u"a.cs"_s, u"[When(\"x\")]"_s), int(bitOf(StepKind::Action)));
    QCOMPARE(kinds(u"a.cs"_s, u"[StepDefinition(\"x\")]"_s), int(anyKind));
    QCOMPARE(kinds(u"a.rs"_s, u"#[then(\"x\")]"_s), int(bitOf(StepKind::Outcome)));
    QCOMPARE(kinds(u"a.java"_s, u"@Given(\"x\")"_s), int(anyKind)); // Cucumber does not look at the keyword
}

void ScanningTest::tellsWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::newRow("a constant of another file") << u"a.java"_s << u"\n@Given(Words.POUR)\nvoid a();"_s;
    QTest::newRow("a method's name") << u"a.cs"_s << u"\n[Given]\npublic void I_pour() {}"_s;
    QTest::newRow("brackets without a text") << u"a.cs"_s << u"\n[Given()]\npublic void I_pour() {}"_s;
    QTest::newRow("a variable") << u"a.js"_s << u"\nGiven(pattern, () => {});"_s;
}

void ScanningTest::tellsWhatCannotBeRead()
{
    QFETCH(const QString, file);
    QFETCH(const QString, text);
    const FileDefinitions result = readDefinitions(file, text);
    QCOMPARE(result.definitions.size(), 0U);
    QCOMPARE(result.problems.size(), 1U);
    QCOMPARE(result.problems[0].line, 2);
    QCOMPARE(result.problems[0].file, file);
    QVERIFY(!result.problems[0].message.isEmpty());
}

void ScanningTest::takesAnyText()
{
    const QString code = QString::fromUtf8(readFile(projectFile(u"tests/unit/definitions/scanning_test.cpp"_s)));
    for (const QString &suffix : {u"java"_s, u"kt"_s, u"scala"_s, u"groovy"_s, u"cs"_s, u"js"_s, u"ts"_s, u"rb"_s,
                                  u"py"_s, u"php"_s, u"go"_s, u"rs"_s}) {
        for (qsizetype length = 0; length < code.size(); length += 97) {
            (void)readDefinitions("a."_L1 + suffix, QStringView(code).first(length));
            (void)readDefinitions("a."_L1 + suffix, QStringView(code).sliced(length));
        }
    }
}

QTEST_GUILESS_MAIN(ScanningTest)
#include "scanning_test.moc"
