// Which texts a definition carries out, and which definitions compete.
#include "model/definitions/definitionindex.h"
#include "model/definitions/scanning/definitionreader.h"
#include "model/project/definition.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::definitions;
using project::StepKind;

class MatchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patternMatches_data();
    void patternMatches();
    void unreadablePatternsAreProblems_data();
    void unreadablePatternsAreProblems();
    void wordsThatMustBeThere_data();
    void wordsThatMustBeThere();
    void twoDefinitionsCompete_data();
    void twoDefinitionsCompete();
    void onlyStepsOfItsKind();
    void greedyPatternsGiveUp();
    void unknownTypesAreTold();
    void ownTypesMatchWhatTheySay_data();
    void ownTypesMatchWhatTheySay();
    void typesOfAnotherFileCount();
    void actionWordsAreDefinitions_data();
    void actionWordsAreDefinitions();
};

namespace {

DefinitionIndex indexOf(const QString &file, const QString &text)
{
    FileDefinitions found = readDefinitions(file, text);
    return {found.definitions, found.problems, found.types};
}

} // namespace

void MatchingTest::patternMatches_data()
{
    QTest::addColumn<PatternKind>("kind");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("yes");
    QTest::addColumn<QStringList>("no");
    using enum PatternKind;
    QTest::newRow("plain") << Expression << u"I wait. (really)"_s << QStringList{u"I wait. really"_s, u"I wait. "_s}
                           << QStringList{u"I wait, really"_s, u"I wait. really now"_s, u"i wait. really"_s};
    QTest::newRow("int") << Expression << u"{int} cups"_s << QStringList{u"3 cups"_s, u"-3 cups"_s}
                         << QStringList{u"three cups"_s, u"3.5 cups"_s};
    QTest::newRow("float") << Expression << u"it costs {float} euros"_s
                           << QStringList{u"it costs 3.5 euros"_s, u"it costs .5 euros"_s,
                                          u"it costs -1,234.56 euros"_s, u"it costs 3 euros"_s}
                           << QStringList{u"it costs x euros"_s};
    QTest::newRow("word") << Expression << u"a {word} cup"_s << QStringList{u"a red cup"_s}
                          << QStringList{u"a dark red cup"_s};
    QTest::newRow("string") << Expression << u"I say {string} loudly"_s
                            << QStringList{u"I say \"hi\" loudly"_s, u"I say 'hi' loudly"_s, u"I say \"\" loudly"_s,
                                           u"I say \"a \\\" b\" loudly"_s}
                            << QStringList{u"I say hi loudly"_s, u"I say \"hi' loudly"_s, u"I say \"a\" b\" loudly"_s};
    QTest::newRow("anything") << Expression << u"I say {}"_s << QStringList{u"I say "_s, u"I say what I want"_s}
                              << QStringList{u"I sing"_s};
    QTest::newRow("optional") << Expression << u"{int} large cup(s)"_s
                              << QStringList{u"1 large cup"_s, u"2 large cups"_s} << QStringList{u"1 large cup(s)"_s};
    QTest::newRow("choice") << Expression << u"I drink tea/hot(ly)/coffee now"_s
                            << QStringList{u"I drink tea now"_s, u"I drink coffee now"_s, u"I drink hot now"_s,
                                           u"I drink hotly now"_s}
                            << QStringList{u"I drink tea/coffee now"_s, u"I drink now"_s};
    QTest::newRow("escapes") << Expression << u"a \\{int} and \\(b) and c\\/d"_s
                             << QStringList{u"a {int} and (b) and c/d"_s} << QStringList{u"a 3 and b and c"_s};
    QTest::newRow("signs of expressions")
        << Expression << u"cost: $5. [why?] *"_s << QStringList{u"cost: $5. [why?] *"_s}
        << QStringList{u"cost: $5x [why] *"_s};
    QTest::newRow("unknown type") << Expression << u"a {color} cup"_s << QStringList{u"a dark red cup"_s}
                                  << QStringList{u"the red cup"_s};
    QTest::newRow("accents") << Expression << u"je bois {int} café(s)"_s << QStringList{u"je bois 2 cafés"_s}
                             << QStringList{u"je bois 2 cafes"_s};
    QTest::newRow("regex without anchors")
        << Regex << u"I pay (\\d+)"_s << QStringList{u"I pay 3"_s, u"then I pay 3 euros"_s}
        << QStringList{u"I pay x"_s};
    QTest::newRow("regex") << Regex << u"^(?:I|we) pay \"([^\"]*)\"( twice)?$"_s
                           << QStringList{u"I pay \"3\""_s, u"we pay \"\" twice"_s} << QStringList{u"they pay \"3\""_s};
    QTest::newRow("regex of choices") << Regex << u"^I pay|I owe$"_s << QStringList{u"I pay now"_s, u"what I owe"_s}
                                      << QStringList{u"what I pay"_s};
    QTest::newRow("regex with classes") << Regex << u"^[A-Z]\\w+ of \\u00e9t\\x{e9}{1,2}s?\\.$"_s
                                        << QStringList{u"Cup of étés."_s} << QStringList{u"cup of été."_s};
    QTest::newRow("regex that looks ahead")
        << Regex << u"^I (?!never)(?<what>\\w+) (?=tea)(.*)$"_s << QStringList{u"I drink tea"_s}
        << QStringList{u"I never tea"_s, u"I drink coffee"_s};
    QTest::newRow("back reference") << Regex << u"^(\\w+) and \\1$"_s << QStringList{u"cups and cups"_s}
                                    << QStringList{u"cups and pots"_s};
    QTest::newRow("either") << Either << u"I (drink|eat) (.*)"_s << QStringList{u"I drink tea"_s, u"I eat cake"_s}
                            << QStringList{u"I like tea"_s};
    QTest::newRow("parse") << Parse << u"{n:d} {what} of {w:w} {{x}}"_s
                           << QStringList{u"3 big cups of tea {x}"_s, u"-3 Cups OF tea {x}"_s}
                           << QStringList{u"x cups of tea {x}"_s, u"3  of tea {y}"_s};
    QTest::newRow("turnip") << Turnip << u"I have :count cup(s) of tea/coffee (here)"_s
                            << QStringList{u"I have 3 cups of tea here"_s, u"I have \"a few\" cup of coffee"_s}
                            << QStringList{u"I have a few cups of tea"_s};
    QTest::newRow("literal") << Literal << u"a plain {text} (x)"_s << QStringList{u"a plain {text} (x)"_s}
                             << QStringList{u"a plain x (x)"_s};
}

void MatchingTest::patternMatches()
{
    QFETCH(const PatternKind, kind);
    QFETCH(const QString, pattern);
    QFETCH(const QStringList, yes);
    QFETCH(const QStringList, no);
    const DefinitionIndex index(
        {{.pattern = pattern, .kind = kind, .ignoresCase = kind == PatternKind::Parse, .file = u"/x/a.js"_s}}, {});
    QCOMPARE(index.definitions().size(), 1U);
    for (const QString &text : yes)
        QVERIFY2(!index.match(text, StepKind::Unknown).isUndefined(), qPrintable(text));
    for (const QString &text : no)
        QVERIFY2(index.match(text, StepKind::Unknown).isUndefined(), qPrintable(text));
}

void MatchingTest::unreadablePatternsAreProblems_data()
{
    QTest::addColumn<PatternKind>("kind");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("regex") << PatternKind::Regex << u"^I pay (\\d+$"_s;
    QTest::newRow("brace") << PatternKind::Expression << u"I pay {int"_s;
    QTest::newRow("bracket") << PatternKind::Expression << u"I pay (s"_s;
    QTest::newRow("nothing optional") << PatternKind::Expression << u"I pay ()"_s;
    QTest::newRow("nothing to choose") << PatternKind::Expression << u"{int}/day"_s;
    QTest::newRow("parse") << PatternKind::Parse << u"I pay {n"_s;
}

void MatchingTest::unreadablePatternsAreProblems()
{
    QFETCH(const PatternKind, kind);
    QFETCH(const QString, pattern);
    const DefinitionIndex index({{.pattern = pattern, .kind = kind, .file = u"/x/a.rb"_s, .line = 7}}, {});
    QVERIFY(index.isEmpty());
    QCOMPARE(index.problems().size(), 1U);
    QCOMPARE(index.problems()[0].file, u"/x/a.rb"_s);
    QCOMPARE(index.problems()[0].line, 7);
    QVERIFY(!index.problems()[0].isNote);
}

void MatchingTest::wordsThatMustBeThere_data()
{
    QTest::addColumn<QString>("regex");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("plain") << u"^I have cups$"_s << u"I have cups"_s << u"I have cups"_s;
    QTest::newRow("groups") << u"^I have (\\d+) big cups?$"_s << u"I have big"_s << u"I have "_s;
    QTest::newRow("no anchors") << u"have big cups"_s << u"big"_s << u""_s;
    QTest::newRow("choice") << u"^a|b$"_s << u""_s << u""_s;
    QTest::newRow("classes") << u"^x [a|b(]+ y z{2} w"_s << u"x y"_s << u"x "_s;
    QTest::newRow("escapes") << u"^\"a\\.b\\(c\" \\w d\\b"_s << u"a b c"_s << u"\"a.b(c\" "_s;
}

void MatchingTest::wordsThatMustBeThere()
{
    QFETCH(const QString, regex);
    QFETCH(const QString, words);
    QFETCH(const QString, beginning);
    const Required required = requiredBy(regex, false, false);
    WordBits bits;
    for (const quint64 word : required.words)
        bits.add(word);
    const WordBits expected = wordBits(words);
    QCOMPARE(bits.low, expected.low);
    QCOMPARE(bits.high, expected.high);
    QCOMPARE(required.beginning, beginning);
}

void MatchingTest::twoDefinitionsCompete_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("compete");
    QTest::newRow("both match") << u"a.rb"_s << u"Given(/^I pay (.*)$/) do\nend\nWhen('I pay {int}') do\nend"_s << true;
    QTest::newRow("one matches") << u"a.rb"_s
                                 << u"Given(/^I pay (\\d+)$/) do\nend\nWhen('I pay {word} euros') do\nend"_s << false;
    QTest::newRow("of different kinds") << u"a.py"_s << u"@given('I pay 3')\n@when('I pay 3')"_s << false;
    QTest::newRow("a part and the whole")
        << u"a.py"_s << u"use_step_matcher('re')\n@when('I pay')\n@when('I pay 3')"_s << false;
    QTest::newRow("an unknown type") << u"a.js"_s
                                     << u"When('I pay {amount}', () => {});When('I pay {int}', () => {});"_s << false;
    QTest::newRow("scopes") << u"a.cs"_s << u"[Scope(Tag=\"x\")][When(\"I pay 3\")][When(\"I pay {int}\")]"_s << false;
}

void MatchingTest::twoDefinitionsCompete()
{
    QFETCH(const QString, file);
    QFETCH(const QString, code);
    QFETCH(const bool, compete);
    const DefinitionIndex index = indexOf(file, code);
    QCOMPARE(index.definitions().size(), 2U);
    const DefinitionIndex::Match match = index.match(u"I pay 3"_s, StepKind::Unknown);
    QVERIFY(!match.isUndefined());
    QCOMPARE(match.competing.size(), compete ? 2 : 0);
}

void MatchingTest::onlyStepsOfItsKind()
{
    const DefinitionIndex python = indexOf(u"a.py"_s, u"@given('I pay')"_s);
    QVERIFY(!python.match(u"I pay"_s, StepKind::Context).isUndefined());
    QVERIFY(python.match(u"I pay"_s, StepKind::Action).isUndefined());
    QVERIFY(!python.match(u"I pay"_s, StepKind::Unknown).isUndefined()); // `*`
    const DefinitionIndex ruby = indexOf(u"a.rb"_s, u"Given('I pay') do end"_s);
    QVERIFY(!ruby.match(u"I pay"_s, StepKind::Action).isUndefined());
}

void MatchingTest::greedyPatternsGiveUp()
{
    const DefinitionIndex index = indexOf(u"a.js"_s, u"Given(/^(a+)+(b+)*(a*)*$/, () => {});"_s);
    const QString text = QString(5000, u'a') + u'!';
    const DefinitionIndex::Match match = index.match(text, StepKind::Unknown);
    QCOMPARE(match.undecided, (QVarLengthArray<quint32, 4>{0}));
    QVERIFY(!match.isUndefined()); // nobody is told a step is undefined that may be defined
}

void MatchingTest::unknownTypesAreTold()
{
    const DefinitionIndex index = indexOf(u"/x/a.js"_s, u"\nGiven('a {color} {size} cup {int}', () => {});"_s);
    QCOMPARE(index.problems().size(), 1U);
    QVERIFY(index.problems()[0].isNote);
    QCOMPARE(index.problems()[0].message, u"What {color}, {size} matches is not known: any text counts."_s);
    QCOMPARE(index.placeOf(0), u"a.js:2"_s);
}

void MatchingTest::ownTypesMatchWhatTheySay_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    const auto add = [](const char *name, const QString &file, const QString &code) {
        QTest::newRow(name) << file << code;
    };
    add("JavaScript", u"a.js"_s, uR"code(
const { defineParameterType, When } = require('@cucumber/cucumber');
defineParameterType({ name: 'color', regexp: /red|(dark )?blue/, transformer: (s) => new Color({ name: s }) });
When('I take a {color} cup', () => {});)code"_s);
    add("list", u"a.ts"_s, uR"code(
defineParameterType({ regexp: [/red/, /blue|dark blue/], name: "color", useForSnippets: false });
When('I take a {color} cup', () => {});)code"_s);
    add("constant, any case", u"a.ts"_s, uR"code(
const colors = /RED|dark BLUE|blue/i;
defineParameterType({ name: 'color', regexp: colors });
When('I take a {color} cup', () => {});)code"_s);
    add("Ruby", u"a.rb"_s, uR"code(
ParameterType(
  name: 'color',
  regexp: /red|(?:dark )?blue/,
  transformer: ->(s) { s }
)
When('I take a {color} cup') do |color| end)code"_s);
    add("Ruby, old", u"a.rb"_s, uR"code(
ParameterType(:name => 'color', :regexp => 'red|blue|dark blue', :transformer => lambda { |s| s })
When('I take a {color} cup') do |color| end)code"_s);
    add("Java", u"A.java"_s, uR"code(import io.cucumber.java.*;
class A { @ParameterType("red|blue|dark blue") public Color color(String name) { return null; }
@When("I take a {color} cup") public void take(Color color) {} })code"_s);
    add("Java, named", u"A.java"_s, uR"code(import io.cucumber.java.*;
class A { @ParameterType(value = "red|blue|dark blue", name = "color")
@Deprecated(since = "1") public List<Color> parse(String name) { return null; }
@When("I take a {color} cup") public void take(Color color) {} })code"_s);
    add("Java, by its method behind another annotation", u"A.java"_s, uR"code(import io.cucumber.java.*;
class A { @ParameterType("red|blue|dark blue") @Named("x") static Map<String, Color> color(String name) { return null; }
@When("I take a {color} cup") public void take(Color color) {} })code"_s);
    add("Java, registry", u"A.java"_s, uR"code(import io.cucumber.core.api.*;
class A { void configure(TypeRegistry r) { r.defineParameterType(new ParameterType<>("color", "red|blue|dark blue", Color.class, Color::new)); }
@When("I take a {color} cup") public void take(Color color) {} })code"_s);
    add("Kotlin", u"A.kt"_s, uR"code(import io.cucumber.java.*
class A { @ParameterType("red|blue|dark blue") fun color(name: String): Color = Color(name)
@When("I take a {color} cup") fun take(color: Color) {} })code"_s);
    add("Scala", u"A.scala"_s, uR"code(import io.cucumber.scala._
class A { ParameterType("color", "red|blue|dark blue") { s: String => s }
When("I take a {color} cup") { c: String => () } })code"_s);
    add("C#", u"A.cs"_s, uR"code(using Reqnroll;
class A { [StepArgumentTransformation("red|blue|dark blue")] public static color ToColor(string text) => new();
[When("I take a {color} cup")] public void Take(color c) {} })code"_s);
    add("C#, named", u"A.cs"_s, uR"code(using Reqnroll;
class A { [StepArgumentTransformation(@"(red|blue|dark\sblue)", Name = "color")] [Obsolete("x")] public async Task<Color> ToColor(string text) => null;
    [When("I take a {color} cup")] public void Take(Color c) {}
})code"_s);
    add("behave", u"a.py"_s, uR"code(import parse
from behave import register_type, when
@parse.with_pattern(r"red|blue|dark blue")
def parse_color(text):
    return text
register_type(color=parse_color)
@when('I take a {name:color} cup')
def take(context, name): pass)code"_s);
    add("parse_type", u"a.py"_s, uR"code(from behave import register_type, when
parse_color = TypeBuilder.make_choice(["red", "blue", "dark blue"])
register_type(color=parse_color)
@when('I take a {name:color} cup')
def take(context, name): pass)code"_s);
    add("pytest-bdd", u"a.py"_s, uR"code(from pytest_bdd import when, parsers
parse_color = TypeBuilder.make_enum({"red": 1, "blue": 2, "dark blue": 3})
@when(parsers.cfparse('I take a {name:color} cup', extra_types={"color": parse_color}))
def take(name): pass)code"_s);
    add("Rust", u"a.rs"_s, uR"code(use cucumber::{when, Parameter};
#[derive(Parameter)] #[param(name = "color", regex = "red|blue|dark blue")] enum Paint { Red }
#[when(expr = "I take a {color} cup")] fn take(w: &mut World, c: Paint) {})code"_s);
    add("Rust, by its type", u"a.rs"_s, uR"code(use cucumber::{when, Parameter};
#[derive(Debug, Parameter)] #[param(regex = "red|blue|dark blue")] pub struct Color(String);
#[when(expr = "I take a {color} cup")] fn take(w: &mut World, c: Color) {})code"_s);
}

void MatchingTest::ownTypesMatchWhatTheySay()
{
    QFETCH(const QString, file);
    QFETCH(const QString, code);
    const DefinitionIndex index = indexOf(file, code);
    QCOMPARE(index.definitions().size(), 1U);
    for (const DefinitionProblem &problem : index.problems())
        QFAIL(qPrintable(problem.message));
    for (const QString &color : {u"red"_s, u"blue"_s, u"dark blue"_s})
        QVERIFY2(!index.match(u"I take a %1 cup"_s.arg(color), StepKind::Action).isUndefined(), qPrintable(color));
    for (const QString &color : {u"green"_s, u"dark red"_s, u""_s})
        QVERIFY2(index.match(u"I take a %1 cup"_s.arg(color), StepKind::Action).isUndefined(), qPrintable(color));
}

void MatchingTest::typesOfAnotherFileCount()
{
    const FileDefinitions types = readDefinitions(
        u"types.py"_s,
        u"@with_pattern(r'\\d+')\ndef parse_number(text): return int(text)\n@with_pattern(r'(')\ndef bad(text): pass"_s);
    const FileDefinitions registered =
        readDefinitions(u"environment.py"_s, u"register_type(Number=types.parse_number, Bad=bad, Lost=nowhere)"_s);
    const FileDefinitions steps = readDefinitions(
        u"steps.py"_s, u"@when('I add {some:Number+} cups')\n@when('I lose {some:Bad} and {other:Lost}')"_s);
    std::vector<ParameterType> all = types.types;
    all.insert(all.end(), registered.types.begin(), registered.types.end());
    const DefinitionIndex index(steps.definitions, {}, all);
    QVERIFY(!index.match(u"I add 1, 2,3 cups"_s, StepKind::Action).isUndefined());
    QVERIFY(index.match(u"I add 1, x cups"_s, StepKind::Action).isUndefined());
    QCOMPARE(index.problems().size(), 2U);
    QCOMPARE(index.problems()[0].message.section(u':', 0, 0), u"The regular expression of {bad} cannot be read"_s);
    QCOMPARE(index.problems()[0].line, 3);
    QCOMPARE(index.problems()[1].message, u"What {Bad}, {Lost} matches is not known: any text counts."_s);
}

void MatchingTest::actionWordsAreDefinitions_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("parameters");
    QTest::addColumn<QString>("step");
    QTest::addColumn<bool>("isDefined");
    QTest::newRow("plain") << u"I leave (fast)"_s << QStringList() << u"I leave (fast)"_s << true;
    QTest::newRow("value") << u"I pay \"amount\" now"_s << QStringList{u"amount"_s} << u"I pay \"3.50\" now"_s << true;
    QTest::newRow("column") << u"I pay \"amount\" now"_s << QStringList{u"amount"_s} << u"I pay \"<x>\" now"_s << true;
    QTest::newRow("quotes in a value") << u"I pay \"amount\" now"_s << QStringList{u"amount"_s}
                                       << u"I pay \"no \"x\"\" now"_s << true;
    QTest::newRow("quoted words") << u"I say \"hi\" now"_s << QStringList() << u"I say \"ho\" now"_s << false;
    QTest::newRow("values at the end") << u"I pay"_s << QStringList{u"amount"_s} << u"I pay \"3\""_s << true;
    QTest::newRow("data table") << u"I pay"_s << QStringList{u"__datatable"_s} << u"I pay more"_s << false;
}

void MatchingTest::actionWordsAreDefinitions()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, parameters);
    QFETCH(const QString, step);
    QFETCH(const bool, isDefined);
    project::Definition definition;
    for (const QString &parameter : parameters)
        definition.parameters.append({parameter, {}});
    const project::ActionWord word{u"uid"_s, {}, name, project::toJson(definition)};
    const DefinitionIndex index({definitionOf(word)}, {});
    QCOMPARE(!index.match(step, StepKind::Action).isUndefined(), isDefined);
    QCOMPARE(index.placeOf(0), name);
}

QTEST_GUILESS_MAIN(MatchingTest)
#include "matching_test.moc"
