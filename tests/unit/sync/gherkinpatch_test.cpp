#include "model/gherkin/parser.h"
#include "model/sync/language/definition/definitionprinter.h"
#include "model/sync/language/reading/gherkindefinition.h"
#include "model/sync/language/writing/definitiongherkin.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace stepwright::sync;
using namespace stepwright::project;

/// Changes on one side that come to the other: what did not change keeps its bytes, or its form on the platform.
class GherkinPatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnThePlatformTouchTheirLinesOnly_data();
    void changesOnThePlatformTouchTheirLinesOnly();
    void theLastLineNeedsNoLineEnd();
    void windows1252StaysWindows1252();
    void frenchStaysFrench();
    void rulesStayWhileTheirBackgroundIsInAllScenarios();
    void commentsForWhatGherkinCannotSayMoveWithIt();
    void theTextsOrderCounts();
    void editsInTheTextLeaveTheRestAsThePlatformHasIt();
    void scenariosThatGherkinCannotSayAreLeftAlone();
    void markdownIsPatchedOrLeft();
};

namespace {

const QString shop = u"# language: en\n# about the shop\n\n@shop   @JIRA:AB-1\nFeature:   Shop\n   Sells things.   \n\n"
                     "\tBackground:\n\t\tGiven   I am \"signed in\"   \n\n  # the till\n  @slow\n"
                     "  Scenario Outline: Buy <what>\n    # first\n    Given   I have \"<money>\"\n"
                     "    When I buy <what>\n      | size | colour |\n      |  1   | red    |\n    Then it shows:\n"
                     "      \"\"\"json\n      {\"a\": 1}\n      \"\"\"\n\n    @cheap\n    Examples: Cheap\n"
                     "      | what | money |\n      # the best\n      | tea  | 1     |\n      | milk | 2     |\n\n"
                     "    Examples:\n      |what|money|\n      |car|9999|\n\n\n  Scenario: Leave\n    *  I leave\n"_s;

using Change = std::function<void(FeatureDocument &)>;

Call &call(FeatureDocument &feature, qsizetype scenario, std::size_t step)
{
    return std::get<Call>(feature.scenarios[scenario].body.at(step).content);
}

Argument &argument(FeatureDocument &feature, std::size_t step, QStringView name)
{
    QList<Argument> &arguments = call(feature, 0, step).arguments;
    return *std::ranges::find_if(arguments, [&](const Argument &one) { return one.name == name; });
}

Expression text(const QString &said)
{
    return {ExpressionKind::String, said};
}

/// The text with a piece replaced.
QString with(const QString &piece, const QString &other)
{
    Q_ASSERT(shop.contains(piece));
    return QString(shop).replace(piece, other);
}

Dataset row(const QString &name, const QString &what, const QString &money)
{
    Dataset made;
    made.name = name;
    made.values = {{u"what"_s, text(what)}, {u"money"_s, text(money)}};
    return made;
}

} // namespace

Q_DECLARE_METATYPE(Change)

void GherkinPatchTest::changesOnThePlatformTouchTheirLinesOnly_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const Change &change, const QString &expected) {
        QTest::newRow(name) << change << expected;
    };
    add("nothing", [](FeatureDocument &) {}, shop);
    add(
        "a value", [](FeatureDocument &f) { argument(f, 0, u"money").value = text(u"5"_s); },
        with(u"I have \"<money>\""_s, u"I have \"5\""_s));
    add(
        "an annotation", [](FeatureDocument &f) { call(f, 0, 1).annotation = u"and"_s; },
        with(u"When I buy"_s, u"And I buy"_s));
    add(
        "a doc string",
        [](FeatureDocument &f) { argument(f, 2, freeTextParameter).value = text(u"{\"a\": 2}\n\n x"_s); },
        with(u"{\"a\": 1}"_s, u"{\"a\": 2}\n\n       x"_s));
    add(
        "no doc string", [](FeatureDocument &f) { call(f, 0, 2).arguments.clear(); },
        with(u"      \"\"\"json\n      {\"a\": 1}\n      \"\"\"\n"_s, {}));
    add(
        "a data table", [](FeatureDocument &f) { argument(f, 1, dataTableParameter).value = text(u"|a|\n|<what>|"_s); },
        with(u"      | size | colour |\n      |  1   | red    |\n"_s, u"      | a      |\n      | <what> |\n"_s));
    add(
        "another word", [](FeatureDocument &f) { f.scenarios[1].body = {{Call{u"I stay"_s, u"then"_s}}}; },
        with(u"*  I leave"_s, u"Then  I stay"_s));
    add(
        "a new step",
        [](FeatureDocument &f) {
            f.scenarios[0].body.insert(f.scenarios[0].body.begin() + 1, {Call{u"I wait"_s, u"and"_s}});
        },
        with(u"    When I buy"_s, u"    And I wait\n    When I buy"_s));
    add(
        "a step less", [](FeatureDocument &f) { f.scenarios[0].body.erase(f.scenarios[0].body.begin() + 1); },
        with(u"    When I buy <what>\n      | size | colour |\n      |  1   | red    |\n"_s, {}));
    add(
        "a step in the background",
        [](FeatureDocument &f) { f.folder.setup.push_back({Call{u"it is open"_s, u"and"_s}}); },
        with(u"\"signed in\"   \n"_s, u"\"signed in\"   \n\t\tAnd it is open\n"_s));
    add(
        "no background", [](FeatureDocument &f) { f.folder.setup.clear(); },
        with(u"\tBackground:\n\t\tGiven   I am \"signed in\"   \n\n"_s, {}));
    add(
        "a cell", [](FeatureDocument &f) { f.scenarios[0].datasets[1].values[1].value = text(u"3"_s); },
        with(u"| milk | 2     |"_s, u"| milk | 3     |"_s));
    add(
        "a row more", [](FeatureDocument &f) { f.scenarios[0].datasets.append(row(u"4"_s, u"a|b"_s, u"7"_s)); },
        with(u"      |car|9999|\n"_s, u"      |car|9999|\n      | a\\|b | 7     |\n"_s));
    add(
        "a row less", [](FeatureDocument &f) { f.scenarios[0].datasets.removeAt(0); },
        with(u"      | tea  | 1     |\n"_s, {}));
    add(
        "the scenario's name", [](FeatureDocument &f) { f.scenarios[0].name = u"Take <what>"_s; },
        with(u"Buy <what>\n    # first"_s, u"Take <what>\n    # first"_s));
    add(
        "a tag", [](FeatureDocument &f) { f.scenarios[0].tags.append({u"k"_s, u"v"_s}); },
        with(u"@slow"_s, u"@slow @k:v"_s));
    add("no tag", [](FeatureDocument &f) { f.scenarios[0].tags.clear(); }, with(u"  @slow\n"_s, {}));
    add(
        "a first tag", [](FeatureDocument &f) { f.scenarios[1].tags.append({u"new"_s, {}}); },
        with(u"  Scenario: Leave"_s, u"  @new\n  Scenario: Leave"_s));
    add(
        "the folder",
        [](FeatureDocument &f) {
            f.folder.name = u"Market"_s;
            f.folder.description = u"Sells\nmore."_s;
            f.folder.tags.removeFirst();
        },
        QString(with(u"Shop\n   Sells things.   "_s, u"Market\n   Sells\n   more."_s))
            .replace(u"@shop   @JIRA"_s, u"@JIRA"_s));
    add(
        "a first description", [](FeatureDocument &f) { f.scenarios[1].description = u"Given up\n\nok"_s; },
        with(u"  Scenario: Leave\n"_s, u"  Scenario: Leave\n    \"Given up\"\n\n    ok\n"_s));
    add(
        "a scenario less", [](FeatureDocument &f) { f.scenarios.removeAt(1); },
        with(u"  Scenario: Leave\n    *  I leave\n"_s, {}));
    add(
        "a scenario more",
        [](FeatureDocument &f) {
            ScenarioDocument scenario{.name = u"Steal"_s};
            scenario.tags = {{u"never"_s, {}}};
            scenario.body = {{Call{u"I leave"_s, u"when"_s}}};
            f.scenarios.insert(1, scenario);
        },
        with(u"      |car|9999|\n"_s, u"      |car|9999|\n\n  @never\n  Scenario: Steal\n    When I leave\n"_s));
    add(
        "no rows", [](FeatureDocument &f) { f.scenarios[0].datasets.clear(); },
        with(shop.sliced(shop.indexOf(u"    @cheap"_s),
                         shop.indexOf(u"\n\n  Scenario: Leave"_s) - shop.indexOf(u"    @cheap"_s)),
             {})
            .replace(u"Scenario Outline"_s, u"Scenario"_s));
    add(
        "first rows",
        [](FeatureDocument &f) {
            f.scenarios[1].parameters = {{u"how"_s, {}}};
            Dataset dataset;
            dataset.name = u"fast"_s;
            dataset.values = {{u"how"_s, text(u"by car"_s)}};
            f.scenarios[1].datasets = {dataset};
        },
        with(u"  Scenario: Leave\n    *  I leave\n"_s,
             u"  Scenario Outline: Leave\n    *  I leave\n\n    Examples:\n      | dataset name | how    |\n"
             "      | fast         | by car |\n"_s));
}

void GherkinPatchTest::changesOnThePlatformTouchTheirLinesOnly()
{
    QFETCH(const Change, change);
    QFETCH(const QString, expected);
    for (const auto &lineEnd : {u"\n"_s, u"\r\n"_s}) {
        StepWords words({});
        const FeatureText before{QString(shop).replace(u"\n"_s, lineEnd).toUtf8(), u"shop.feature"_s};
        const DefinedFeature defined = definitionOf(before, words);
        FeatureDocument changed = defined.feature;
        change(changed);
        const WrittenFeature written = gherkinOf(changed, words.words(), &defined.sidecar);
        QCOMPARE(QString::fromUtf8(written.text.bytes), QString(expected).replace(u"\n"_s, lineEnd));
        QVERIFY2(written.problems.isEmpty(), qPrintable(written.problems.join(u' ')));
        QCOMPARE(written.text.path, u"shop.feature"_s);
        DefinedFeature back = definitionOf(written.text, words, &written.sidecar);
        for (qsizetype i = 0; i < changed.scenarios.size(); ++i)
            changed.scenarios[i].position = int(i);
        QVERIFY(back.feature == changed);
    }
}

void GherkinPatchTest::theLastLineNeedsNoLineEnd()
{
    StepWords words({});
    const DefinedFeature defined = definitionOf({"Feature: F\n  Scenario: S\n    Given a"}, words);
    FeatureDocument changed = defined.feature;
    changed.scenarios[0].body.push_back({Call{u"b"_s, u"and"_s}});
    QCOMPARE(gherkinOf(changed, words.words(), &defined.sidecar).text.bytes,
             "Feature: F\n  Scenario: S\n    Given a\n    And b"_ba);
    changed.scenarios[0].body[0] = {Call{u"c"_s, u"given"_s}};
    QCOMPARE(gherkinOf(changed, words.words(), &defined.sidecar).text.bytes,
             "Feature: F\n  Scenario: S\n    Given c\n    And b"_ba);
}

void GherkinPatchTest::windows1252StaysWindows1252()
{
    StepWords words({});
    const DefinedFeature defined = definitionOf({"Feature: Caf\xE9\n  Scenario: S\n    Given a\n"}, words);
    QCOMPARE(defined.feature.folder.name, u"Café"_s);
    FeatureDocument changed = defined.feature;
    QCOMPARE(gherkinOf(changed, words.words(), &defined.sidecar).text.bytes, defined.sidecar.text.bytes);
    changed.scenarios[0].name = u"thé"_s;
    QCOMPARE(gherkinOf(changed, words.words(), &defined.sidecar).text.bytes,
             QByteArray("Feature: Caf\xE9\n  Scenario: th\xE9\n    Given a\n"));
}

void GherkinPatchTest::frenchStaysFrench()
{
    StepWords words({});
    const DefinedFeature defined = definitionOf(
        {u"# language: fr\nFonctionnalité: F\n  Scénario: S\n    Étant donné que j'ai faim\n"_s.toUtf8()}, words);
    FeatureDocument changed = defined.feature;
    changed.scenarios[0].body.push_back({Call{u"je mange"_s, u"when"_s}});
    changed.scenarios.append(ScenarioDocument{.name = u"T"_s});
    QCOMPARE(QString::fromUtf8(gherkinOf(changed, words.words(), &defined.sidecar).text.bytes),
             u"# language: fr\nFonctionnalité: F\n  Scénario: S\n    Étant donné que j'ai faim\n    Quand je mange\n\n"
             "  Scénario: T\n"_s);
}

void GherkinPatchTest::rulesStayWhileTheirBackgroundIsInAllScenarios()
{
    StepWords words({});
    const QByteArray rules = "Feature: F\n\n  @r\n  Rule: R\n    Background:\n      Given a\n\n    # one\n"
                             "    Scenario: S\n      When b\n\n    Scenario: T\n      When c\n";
    const DefinedFeature defined = definitionOf({rules}, words);
    FeatureDocument changed = defined.feature;
    std::get<Call>(changed.scenarios[1].body[1].content).actionWord = u"d"_s;
    changed.scenarios[0].tags.append({u"t"_s, {}});
    QCOMPARE(gherkinOf(changed, words.words(), &defined.sidecar).text.bytes,
             QByteArray(rules).replace("When c", "When d").replace("    Scenario: S", "    @t\n    Scenario: S"));
    changed.scenarios.append(ScenarioDocument{.name = u"Free"_s});
    QCOMPARE(gherkinOf(changed, words.words(), &defined.sidecar).text.bytes.first(49),
             "Feature: F\n\n  Scenario: Free\n\n  @r\n  Rule: R\n    "_ba);
    std::get<Call>(changed.scenarios[0].body[0].content).actionWord = u"other"_s;
    const WrittenFeature written = gherkinOf(changed, words.words(), &defined.sidecar);
    QCOMPARE(written.problems.size(), 1);
    QVERIFY(!written.text.bytes.contains("Rule"));
    DefinedFeature back = definitionOf(written.text, words);
    QVERIFY(back.feature.scenarios[0].body == changed.scenarios[0].body);
    QVERIFY(back.feature.scenarios[0].tags == changed.scenarios[0].tags);
}

void GherkinPatchTest::commentsForWhatGherkinCannotSayMoveWithIt()
{
    FeatureDocument feature;
    feature.folder.name = u"F"_s;
    ScenarioDocument scenario{.uid = u"1"_s, .name = u"S"_s};
    scenario.body = parseBody(u"call given 'a'\nstep { action: \"go\" }\nx := 1\ncall then 'b'\n"_s).value();
    feature.scenarios.append(scenario);
    const WrittenFeature first = gherkinOf(feature, {});
    QCOMPARE(first.text.bytes,
             "Feature: F\n\n  Scenario: S\n    Given a\n    # action: go\n    # x := 1\n    Then b\n"_ba);
    FeatureDocument changed = feature;
    changed.scenarios[0].body =
        parseBody(u"call given 'a'\nstep { action: \"stop\" }\ncall and 'c'\ncall then 'b'\n"_s).value();
    const WrittenFeature second = gherkinOf(changed, {}, &first.sidecar);
    QCOMPARE(second.text.bytes,
             "Feature: F\n\n  Scenario: S\n    Given a\n    # action: stop\n    And c\n    Then b\n"_ba);
}

void GherkinPatchTest::theTextsOrderCounts()
{
    StepWords words({});
    const QByteArray text =
        "Feature: F\n  Scenario: A\n    Given a\n  Scenario: B\n    Given b\n  Scenario: A\n    Given a\n";
    const DefinedFeature defined = definitionOf({text}, words);
    FeatureDocument changed = defined.feature;
    changed.scenarios.move(1, 0);
    const WrittenFeature written = gherkinOf(changed, words.words(), &defined.sidecar);
    QCOMPARE(written.text.bytes, text);
    QCOMPARE(written.sidecar.feature.scenarios.at(1).name, u"B"_s);
}

void GherkinPatchTest::editsInTheTextLeaveTheRestAsThePlatformHasIt()
{
    ActionWordDocument say{.uid = u"w"_s, .name = u"I say \"msg\" to \"who\""_s};
    say.definition.parameters = {{u"msg"_s, {}}, {u"who"_s, text(u"you"_s)}};
    FeatureDocument feature;
    feature.folder = {.uid = u"f"_s, .parentUid = u"p"_s, .name = u"F"_s, .position = 7};
    ScenarioDocument scenario{.uid = u"s"_s, .folderUid = u"f"_s, .name = u"S"_s};
    scenario.parameters = {{u"n"_s, text(u"0"_s)}};
    Dataset dataset;
    dataset.name = u"gold"_s;
    dataset.uid = u"d"_s;
    dataset.values = {{u"n"_s, text(u"1"_s)}};
    scenario.datasets = {dataset};
    scenario.body = parseBody(u"call given 'I say \"msg\" to \"who\"' (msg = 5)\ncall when 'I say \"msg\" to \"who\"' "
                              "(msg = true)\n"_s)
                        .value();
    feature.scenarios.append(scenario);
    StepWords words({say});
    const WrittenFeature written = gherkinOf(feature, words.words());
    QVERIFY(written.text.bytes.contains("Given I say \"5\" to \"you\"\n"));
    FeatureText edited = written.text;
    edited.bytes.replace("When I say \"true\" to \"you\"",
                         "When I say \"true\" to \"them\"\n    Then I say \"<n>\" to \"you\"");
    edited.bytes.replace("| gold         | 1 |", "| gold         | 2 |\n      | iron         | 3 |");
    const DefinedFeature defined = definitionOf(edited, words, &written.sidecar);
    const ScenarioDocument &now = defined.feature.scenarios.at(0);
    QCOMPARE(printBody(now.body), u"call given 'I say \"msg\" to \"who\"' (msg = 5)\n"
                                  "call when 'I say \"msg\" to \"who\"' (msg = true, who = \"them\")\n"
                                  "call then 'I say \"msg\" to \"who\"' (msg = n, who = \"you\")\n"_s);
    QCOMPARE(now.uid, u"s"_s);
    QVERIFY(now.parameters == scenario.parameters);
    QCOMPARE(now.datasets.size(), 2);
    QCOMPARE(now.datasets[0].uid, u"d"_s);
    QCOMPARE(now.datasets[0].values[0].value.text, u"2"_s);
    QCOMPARE(now.datasets[1].name, u"iron"_s);
    QCOMPARE(defined.feature.folder.uid, u"f"_s);
    QCOMPARE(defined.feature.folder.position, 7);
    FeatureText renamed = written.text;
    renamed.bytes.replace("Outline: S", "Outline: Another name");
    const DefinedFeature other = definitionOf(renamed, words, &written.sidecar);
    QCOMPARE(other.feature.scenarios.at(0).uid, u"s"_s);
    QCOMPARE(other.feature.scenarios.at(0).name, u"Another name"_s);
    QVERIFY(other.feature.scenarios.at(0).body == scenario.body);
}

void GherkinPatchTest::scenariosThatGherkinCannotSayAreLeftAlone()
{
    FeatureDocument feature;
    feature.folder.name = u"F"_s;
    ScenarioDocument scenario{.uid = u"1"_s, .name = u"S"_s};
    scenario.body = parseBody(u"call given 'a'\nif (x)\n  call when 'b'\nend\n"_s).value();
    feature.scenarios.append(scenario);
    const WrittenFeature written = gherkinOf(feature, {});
    StepWords words({});
    QVERIFY(definitionOf(written.text, words, &written.sidecar).problems.isEmpty());
    FeatureText edited = written.text;
    edited.bytes.replace("Given a", "Given something else").replace("Scenario: S", "@new\n  Scenario: S");
    const DefinedFeature defined = definitionOf(edited, words, &written.sidecar);
    QVERIFY(defined.feature.scenarios.at(0).body == scenario.body);
    QCOMPARE(defined.feature.scenarios.at(0).tags.size(), 1);
    QCOMPARE(defined.problems.size(), 1);
    QVERIFY(defined.problems.at(0).contains(u"“S”"_s));
}

void GherkinPatchTest::markdownIsPatchedOrLeft()
{
    StepWords words({});
    FeatureText markdown{"# Feature: F\n\n## Scenario: S\n\n* Given a\n* When \"x\" is\n"};
    markdown.markdown = true;
    const DefinedFeature defined = definitionOf(markdown, words);
    FeatureDocument changed = defined.feature;
    std::get<Call>(changed.scenarios[0].body[0].content).actionWord = u"b"_s;
    changed.scenarios[0].body.push_back({Call{u"c"_s, u"then"_s}});
    QCOMPARE(gherkinOf(changed, words.words(), &defined.sidecar).text.bytes,
             "# Feature: F\n\n## Scenario: S\n\n* Given b\n* When \"x\" is\n* Then c\n"_ba);
}

QTEST_GUILESS_MAIN(GherkinPatchTest)
#include "gherkinpatch_test.moc"
