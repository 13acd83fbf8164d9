#include "model/sync/language/definition/definitionprinter.h"
#include "model/sync/language/reading/gherkindefinition.h"
#include "model/sync/language/writing/definitiongherkin.h"
#include "tests/unit/sync/pickletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::sync;
using namespace stepwright::project;
using stepwright::tests::pickleText;
namespace gherkin = stepwright::gherkin;

/// What of Gherkin becomes what on the platform, and back.
class GherkinMappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gherkinBecomesDefinitions_data();
    void gherkinBecomesDefinitions();
    void declaredWordsAreFound_data();
    void declaredWordsAreFound();
    void definitionsBecomeGherkin_data();
    void definitionsBecomeGherkin();
    void unquotedColumnsStayUnquotedWhereTheWordIsKnown();
    void textThatLooksLikeAVariableStaysText();
    void quotesInValuesAreReported();
    void newWordsOfOneFeatureServeTheNext();
    void aSidecarOfANewerVersionIsRefused();
};

namespace {

QString tagsAndProse(const QList<Tag> &tags, const QString &description)
{
    QString text;
    for (const Tag &tag : tags)
        text += u"  @%1=%2\n"_s.arg(tag.key, tag.value);
    if (!description.isEmpty())
        text += u"  « "_s + description + u" »\n"_s;
    return text;
}

/// A feature and the words that were made for it, as text to compare.
QString said(const FeatureDocument &feature, const QList<ActionWordDocument> &words)
{
    QString text =
        u"FOLDER "_s + feature.folder.name + u'\n' + tagsAndProse(feature.folder.tags, feature.folder.description);
    if (!feature.folder.setup.empty())
        text += printDefinition(definitionOf(feature.folder));
    for (const ScenarioDocument &scenario : feature.scenarios) {
        text += printDefinition(definitionOf(scenario)) + tagsAndProse(scenario.tags, scenario.description);
        for (const Dataset &row : scenario.datasets) {
            QStringList values;
            for (const Argument &value : row.values)
                values.append(value.name + u'=' + value.value.text);
            text += u"  row %1: %2\n"_s.arg(row.name, values.join(u", "_s));
        }
    }
    for (const ActionWordDocument &word : words)
        text += u"WORD "_s + printDefinition(definitionOf(word)).section(u'\n', 0, 0) + u'\n';
    return text;
}

FeatureText textOf(const QString &text)
{
    return {text.toUtf8()};
}

} // namespace

void GherkinMappingTest::gherkinBecomesDefinitions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the example of the docs")
        << u"Feature: Cash\n  Scenario Outline: Withdraw\n    Given the balance is \"$100\"\n"
           "    When I ask for \"<amount>\"\n    Then the screen shows:\n      \"\"\"\n      Take <amount>\n      "
           "\"\"\"\n"
           "    Examples:\n      | amount |\n      | 5 |\n      | 10 |\n"_s
        << u"FOLDER Cash\nscenario 'Withdraw' (amount) do\n  call given 'the balance is \"p1\"' (p1 = \"$100\")\n"
           "  call when 'I ask for \"amount\"' (amount = amount)\n"
           "  call then 'the screen shows:' (__free_text = \"Take ${amount}\")\nend\n  row 1: amount=5\n"
           "  row 2: amount=10\nWORD actionword 'the balance is \"p1\"' (p1) do\n"
           "WORD actionword 'I ask for \"amount\"' (amount) do\n"
           "WORD actionword 'the screen shows:' (__free_text = \"\") do\n"_s;
    QTest::newRow("folder, background, tags")
        << u"@shop @JIRA:AB-1\nFeature: Shop\n  Sells things.\n\n    indented\n  \"Given nothing\"\n\n"
           "  Background:\n    Given I am signed in\n    * the shop is open\n\n  @slow\n  Scenario: Buy\n"
           "    One line.\n    When I buy\n    And I pay\n    But not twice\n    Then it is mine\n"_s
        << u"FOLDER Shop\n  @shop=\n  @JIRA=AB-1\n  « Sells things.\n\n  indented\nGiven nothing »\nfolder do\n"
           "  call given 'I am signed in'\n  call 'the shop is open'\nend\nscenario 'Buy' do\n  call when 'I buy'\n"
           "  call and 'I pay'\n  call but 'not twice'\n  call then 'it is mine'\nend\n  @slow=\n  « One line. »\n"
           "WORD actionword 'I am signed in' do\nWORD actionword 'the shop is open' do\nWORD actionword 'I buy' do\n"
           "WORD actionword 'I pay' do\nWORD actionword 'not twice' do\nWORD actionword 'it is mine' do\n"_s;
    QTest::newRow("another language")
        << u"# language: fr\nFonctionnalité: F\n  Scénario: S\n    Soit un produit\n    Quand je paie\n"
           "    Alors c'est à moi\n    * rien\n"_s
        << u"FOLDER F\nscenario 'S' do\n  call given 'un produit'\n  call when 'je paie'\n"
           "  call then 'c\\'est à moi'\n  call 'rien'\nend\nWORD actionword 'un produit' do\n"
           "WORD actionword 'je paie' do\nWORD actionword 'c\\'est à moi' do\nWORD actionword 'rien' do\n"_s;
    QTest::newRow("several examples, columns with blanks")
        << u"Feature: F\n  Scenario Outline: S <start date>\n    Given it is <start date> in \"the <place>\"\n\n"
           "    @old\n    Examples: Old\n      | start date | place |\n      | May | north |\n"
           "      | June | south |\n\n    Examples:\n      | place | start date |\n      | west | July |\n"_s
        << u"FOLDER F\nscenario 'S <start_date>' (start_date, place) do\n"
           "  call given 'it is \"start_date\" in \"p2\"' (start_date = start_date, p2 = \"the ${place}\")\nend\n"
           "  row Old / 1: start_date=May, place=north\n  row Old / 2: start_date=June, place=south\n"
           "  row 3: start_date=July, place=west\n"
           "WORD actionword 'it is \"start_date\" in \"p2\"' (start_date, p2) do\n"_s;
    QTest::newRow("named rows") << u"Feature: F\n  Scenario Outline: S\n    Given <a>\n    Examples:\n"
                                   "      | dataset name | a |\n      | gold | 1 |\n"_s
                                << u"FOLDER F\nscenario 'S' (a) do\n  call given '\"a\"' (a = a)\nend\n"
                                   "  row gold: a=1\nWORD actionword '\"a\"' (a) do\n"_s;
    QTest::newRow("no rows yet") << u"Feature: F\n  Scenario Outline: S\n    Given <a>\n    Examples:\n      | a |\n"_s
                                 << u"FOLDER F\nscenario 'S' (a) do\n  call given '\"a\"' (a = a)\nend\n"
                                    "WORD actionword '\"a\"' (a) do\n"_s;
    QTest::newRow("rule") << u"Feature: F\n  Scenario: Before\n    Given a\n\n  @r\n  Rule: R\n    Background:\n"
                             "      Given b\n\n    @s\n    Scenario: In\n      Given c\n\n    Scenario: Empty\n"_s
                          << u"FOLDER F\nscenario 'Before' do\n  call given 'a'\nend\nscenario 'In' do\n"
                             "  call given 'b'\n  call given 'c'\nend\n  @r=\n  @s=\nscenario 'Empty' do\nend\n"
                             "  @r=\nWORD actionword 'a' do\nWORD actionword 'b' do\nWORD actionword 'c' do\n"_s;
    QTest::newRow("data table")
        << u"Feature: F\n  Scenario: S\n    Given these:\n      | a | b\\|c |\n      | \\\\ | d |\n"_s
        << u"FOLDER F\nscenario 'S' do\n"
           "  call given 'these:' (__datatable = \"| a  | b\\|c |\n| \\\\\\ | d    |\")\nend\n"
           "WORD actionword 'these:' (__datatable = \"\") do\n"_s;
    QTest::newRow("values that repeat") << u"Feature: F\n  Scenario: S\n    Given \"a\" and \"b\" and 5\n"
                                           "    Given \"c\" and \"\" and 5\n    Given an odd \" quote\n"_s
                                        << u"FOLDER F\nscenario 'S' do\n"
                                           "  call given '\"p1\" and \"p2\" and 5' (p1 = \"a\", p2 = \"b\")\n"
                                           "  call given '\"p1\" and \"p2\" and 5' (p1 = \"c\", p2 = \"\")\n"
                                           "  call given 'an odd \" quote'\nend\n"
                                           "WORD actionword '\"p1\" and \"p2\" and 5' (p1, p2) do\n"
                                           "WORD actionword 'an odd \" quote' do\n"_s;
    QTest::newRow("nothing") << u"# only a comment\n"_s << u"FOLDER \n"_s;
}

void GherkinMappingTest::gherkinBecomesDefinitions()
{
    QFETCH(const QString, text);
    StepWords words({});
    const DefinedFeature defined = definitionOf(textOf(text), words);
    QTEST(said(defined.feature, words.changedWords()), "expected");
    QVERIFY(defined.problems.isEmpty());
    const WrittenFeature written = gherkinOf(defined.feature, words.words(), &defined.sidecar);
    QCOMPARE(written.text.bytes, text.toUtf8());
    if (defined.feature.folder.name.isEmpty())
        return;
    const WrittenFeature plain = gherkinOf(defined.feature, words.words());
    QCOMPARE(pickleText(gherkin::parse(plain.text.bytes)), pickleText(gherkin::parse(text.toUtf8())));
}

void GherkinMappingTest::declaredWordsAreFound_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("call");
    QTest::newRow("slots") << u"I say \"hi\" to \"Bob\""_s
                           << u"call given 'I say \"msg\" to \"who\"' (msg = \"hi\", who = \"Bob\")\n"_s;
    QTest::newRow("fixed text first") << u"I say \"bye\" to \"Bob\""_s
                                      << u"call given 'I say \"bye\" to \"who\"' (who = \"Bob\")\n"_s;
    QTest::newRow("blanks") << u"I  say  \"hi\" to \"Bob\""_s
                            << u"call given 'I say \"msg\" to \"who\"' (msg = \"hi\", who = \"Bob\")\n"_s;
    QTest::newRow("appended") << u"I wait \"5\""_s << u"call given 'I wait' (seconds = \"5\")\n"_s;
    QTest::newRow("none") << u"I wait for \"5\""_s << u"call given 'I wait for \"p1\"' (p1 = \"5\")\n"_s;
}

void GherkinMappingTest::declaredWordsAreFound()
{
    QFETCH(const QString, step);
    ActionWordDocument say{.uid = u"1"_s, .name = u"I say \"msg\" to \"who\""_s};
    say.definition.parameters.append({u"msg"_s, {}});
    say.definition.parameters.append({u"who"_s, Expression{ExpressionKind::String, u"you"_s}});
    ActionWordDocument bye{.uid = u"2"_s, .name = u"I say \"bye\" to \"who\""_s};
    bye.definition.parameters.append({u"who"_s, {}});
    ActionWordDocument wait{.uid = u"3"_s, .name = u"I wait"_s};
    wait.definition.parameters.append({u"seconds"_s, {}});
    StepWords words({say, bye, wait});
    const DefinedFeature defined =
        definitionOf(textOf(u"Feature: F\n  Scenario: S\n    Given %1\n"_s.arg(step)), words);
    QTEST(printBody(defined.feature.scenarios.at(0).body), "call");
}

void GherkinMappingTest::definitionsBecomeGherkin_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("steps");
    QTest::newRow("slots") << u"call given 'I say \"msg\" to \"who\"' (msg = \"hi ${n}\", who = 'Bob')"_s
                           << u"    Given I say \"hi <n>\" to \"Bob\"\n"_s;
    QTest::newRow("default") << u"call when 'I say \"msg\" to \"who\"' (msg = 5)"_s
                             << u"    When I say \"5\" to \"you\"\n"_s;
    QTest::newRow("nothing given") << u"call then 'I say \"msg\" to \"who\"'"_s
                                   << u"    Then I say \"\" to \"you\"\n"_s;
    QTest::newRow("appended") << u"call and 'I wait' (seconds = \"5\")"_s << u"    And I wait \"5\"\n"_s;
    QTest::newRow("bullet") << u"call 'I wait' (seconds = x)"_s << u"    * I wait \"<x>\"\n"_s;
    QTest::newRow("doc string") << u"call but 'it shows' (__free_text = \"a\n  b\n\n\\\"\\\"\\\"\")"_s
                                << u"    But it shows\n      \"\"\"\n      a\n        b\n\n      \\\"\\\"\\\"\n      "
                                   "\"\"\"\n"_s;
    QTest::newRow("table") << u"call given 'it shows' (__datatable = \"| a | b |\n|c|dd|\")"_s
                           << u"    Given it shows\n      | a | b  |\n      | c | dd |\n"_s;
    QTest::newRow("undeclared word") << u"call given 'pay \"amount\" now' (amount = \"5\")"_s
                                     << u"    Given pay \"5\" now\n"_s;
    QTest::newRow("action and result")
        << u"step { action: \"Do ${x}\" }\nstep { result: \"Is done\" }\ncall given 'I wait'"_s
        << u"    # action: Do <x>\n    # result: Is done\n    Given I wait \"\"\n"_s;
    QTest::newRow("blocks") << u"if (x == 1)\n  call 'I wait'\nend\nwhile (y)\n  y := 2\nend\nz := 3"_s
                            << u"    # if (x == 1)\n    #   call 'I wait'\n    # end\n    # while (y)\n    #   y := 2\n"
                               "    # end\n    # z := 3\n"_s;
}

void GherkinMappingTest::definitionsBecomeGherkin()
{
    QFETCH(const QString, body);
    QFETCH(const QString, steps);
    ActionWordDocument say{.uid = u"1"_s, .name = u"I say \"msg\" to \"who\""_s};
    say.definition.parameters.append({u"msg"_s, {}});
    say.definition.parameters.append({u"who"_s, Expression{ExpressionKind::String, u"you"_s}});
    ActionWordDocument wait{.uid = u"3"_s, .name = u"I wait"_s};
    wait.definition.parameters.append({u"seconds"_s, {}});
    const QList<ActionWordDocument> words{say, wait, {.uid = u"4"_s, .name = u"it shows"_s}};
    FeatureDocument feature;
    feature.folder.name = u"F"_s;
    ScenarioDocument scenario{.uid = u"s"_s, .name = u"S"_s};
    scenario.body = parseBody(body).value();
    feature.scenarios.append(scenario);
    const WrittenFeature written = gherkinOf(feature, words);
    QCOMPARE(QString::fromUtf8(written.text.bytes), u"Feature: F\n\n  Scenario: S\n"_s + steps);
    StepWords stepWords(words);
    const DefinedFeature back = definitionOf(written.text, stepWords, &written.sidecar);
    QVERIFY(back.feature == feature);
    QVERIFY(back.problems.isEmpty());
}

void GherkinMappingTest::unquotedColumnsStayUnquotedWhereTheWordIsKnown()
{
    StepWords words({});
    const QString text = u"Feature: F\n\n  Scenario Outline: S\n    When I ask for <amount>\n\n    Examples:\n"
                         "      | amount |\n      | 5      |\n"_s;
    const DefinedFeature defined = definitionOf(textOf(text), words);
    QCOMPARE(words.words().at(0).name, u"I ask for \"amount\""_s);
    QCOMPARE(QString::fromUtf8(gherkinOf(defined.feature, words.words()).text.bytes), text);
    ActionWordDocument fromPlatform = words.words().at(0);
    fromPlatform.definition.wording.clear();
    QVERIFY(gherkinOf(defined.feature, {fromPlatform}).text.bytes.contains("I ask for \"<amount>\"\n"));
}

void GherkinMappingTest::textThatLooksLikeAVariableStaysText()
{
    StepWords words({});
    const QString text =
        u"Feature: F\n\n  Scenario Outline: S\n    When I type \"${x} for <x>\"\n    And I type \"${x}\"\n"
        "\n    Examples:\n      | x |\n      | 1 |\n"_s;
    const DefinedFeature defined = definitionOf(textOf(text), words);
    QCOMPARE(printBody(defined.feature.scenarios.at(0).body),
             u"call when 'I type \"p1\"' (p1 = \"\\${x} for ${x}\")\ncall and 'I type \"p1\"' (p1 = '${x}')\n"_s);
    QCOMPARE(QString::fromUtf8(gherkinOf(defined.feature, words.words()).text.bytes), text);
}

void GherkinMappingTest::quotesInValuesAreReported()
{
    FeatureDocument feature;
    feature.folder.name = u"F"_s;
    ScenarioDocument scenario{.name = u"S"_s};
    scenario.body = parseBody(u"call given 'I say \"msg\"' (msg = 'a \"b\"')"_s).value();
    feature.scenarios.append(scenario);
    const WrittenFeature written = gherkinOf(feature, {});
    QCOMPARE(written.problems.size(), 1);
    QVERIFY(written.problems.at(0).contains(u"msg"_s));
    StepWords words({});
    QVERIFY(definitionOf(written.text, words, &written.sidecar).feature == feature);
}

void GherkinMappingTest::newWordsOfOneFeatureServeTheNext()
{
    StepWords words({});
    (void)definitionOf(textOf(u"Feature: F\n  Scenario: S\n    Given I have \"5\"\n"_s), words);
    const DefinedFeature second =
        definitionOf(textOf(u"Feature: G\n  Scenario: S\n    When I have \"6\"\n      | a |\n"_s), words);
    QCOMPARE(words.changedWords().size(), 1);
    QCOMPARE(words.changedWords().at(0).definition.parameters.size(), 2);
    QCOMPARE(printBody(second.feature.scenarios.at(0).body),
             u"call when 'I have \"p1\"' (p1 = \"6\", __datatable = \"| a |\")\n"_s);
}

void GherkinMappingTest::aSidecarOfANewerVersionIsRefused()
{
    QCOMPARE(sidecarFromJson(u"{\"version\":2}"_s).error().kind, stepwright::ErrorKind::NewerVersion);
    QCOMPARE(sidecarFromJson(u"{}"_s).error().kind, stepwright::ErrorKind::Invalid);
    QCOMPARE(sidecarFromJson(u"nothing"_s).error().kind, stepwright::ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(GherkinMappingTest)
#include "gherkinmapping_test.moc"
