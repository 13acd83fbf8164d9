// Finding and replacing text in features: case, whole words, expressions, and limits by what a line is.
#include "model/gherkin/parser.h"
#include "model/search/textquery.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::search;

namespace {

const QByteArray shop = "# pay later\n"
                        "@pay @slow\n"
                        "Feature: Pay\n"
                        "  We pay.\n"
                        "  Scenario: pay\n"
                        "    Given I pay \"pay\"\n"
                        "      | pay | Payer |\n"
                        "    Then it is payed\n"
                        "      \"\"\"\n"
                        "      pay\n"
                        "      \"\"\"\n";

TextPattern compiled(const TextQuery &query)
{
    const Result<TextPattern> pattern = TextPattern::compile(query);
    return pattern ? *pattern : TextPattern();
}

/// Each match as "line:column+length", lines and columns from 0.
QString found(const QByteArray &text, const TextQuery &query)
{
    QStringList matches;
    for (const TextMatch &match : compiled(query).matches(gherkin::parse(text)))
        matches.append(u"%1:%2+%3"_s.arg(match.line).arg(match.column).arg(match.length));
    return matches.join(u' ');
}

QByteArray replaced(const QByteArray &text, const TextQuery &query, const QString &with)
{
    const gherkin::Tree tree = gherkin::parse(text);
    return gherkin::edited(text, editsOf(tree, compiled(query).replacements(tree, with)));
}

TextQuery expression(const QString &text)
{
    return {.text = text, .isRegularExpression = true};
}

} // namespace

class TextQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void caseDoesNotCountUnlessWanted();
    void wholeWordsStandAlone();
    void wholeWordsOfAnExpressionKeepItsGroups();
    void limitsFollowTheKindOfLine_data();
    void limitsFollowTheKindOfLine();
    void limitsWorkInOtherLanguagesAndBrokenFiles();
    void tagsAreSearchedOneByOne();
    void signsOfAPlainTextMeanThemselves();
    void columnsCountLikeAnEditor();
    void anchorsAreThoseOfTheLine();
    void emptyMatchesAreNone();
    void wrongExpressionsAreToldInWords();
    void groupsAreFilledIn_data();
    void groupsAreFilledIn();
    void plainReplacementsAreTakenAsTheyAre();
    void newLinesAreThoseOfTheFile();
    void bytesBesideTheMatchesStay();
    void searchingCanBeStopped();
};

void TextQueryTest::caseDoesNotCountUnlessWanted()
{
    QCOMPARE(found("Feature: Pay pay PAY\n", {.text = u"pay"_s}), u"0:9+3 0:13+3 0:17+3"_s);
    QCOMPARE(found("Feature: Pay pay PAY\n", {.text = u"pay"_s, .matchesCase = true}), u"0:13+3"_s);
    QCOMPARE(found("Feature: ÉTÉ été\n", {.text = u"été"_s}), u"0:9+3 0:13+3"_s);
}

void TextQueryTest::wholeWordsStandAlone()
{
    QCOMPARE(found("Feature: pay payed prepay pay_ (pay) pay\n", {.text = u"pay"_s, .wholeWords = true}),
             u"0:9+3 0:32+3 0:37+3"_s);
    QCOMPARE(found("Feature: été étés\n", {.text = u"été"_s, .wholeWords = true}), u"0:9+3"_s);
}

void TextQueryTest::wholeWordsOfAnExpressionKeepItsGroups()
{
    TextQuery query = expression(u"(a|ab)c?"_s);
    query.wholeWords = true;
    QCOMPARE(replaced("Feature: ab abc abd\n", query, u"[$1]"_s), "Feature: [ab] [ab] abd\n");
}

void TextQueryTest::limitsFollowTheKindOfLine_data()
{
    QTest::addColumn<TextPlace>("place");
    QTest::addColumn<QString>("matches");
    QTest::newRow("anywhere") << TextPlace::Anywhere
                              << u"0:2+3 1:1+3 2:9+3 3:5+3 4:12+3 5:12+3 5:17+3 6:8+3 6:14+3 7:15+3 9:6+3"_s;
    QTest::newRow("steps") << TextPlace::Steps << u"5:12+3 5:17+3 7:15+3"_s;
    QTest::newRow("tags") << TextPlace::Tags << u"1:1+3"_s;
    QTest::newRow("tables") << TextPlace::Tables << u"6:8+3 6:14+3"_s;
}

void TextQueryTest::limitsFollowTheKindOfLine()
{
    QFETCH(TextPlace, place);
    QTEST(found(shop, {.text = u"pay"_s, .place = place}), "matches");
}

void TextQueryTest::limitsWorkInOtherLanguagesAndBrokenFiles()
{
    const TextQuery steps{.text = u"x"_s, .place = TextPlace::Steps};
    QCOMPARE(found("# language: ja\n機能: x\n  シナリオ: x\n    前提 x\n", steps), u"3:7+1"_s);
    QCOMPARE(found("Scenario x\n  Given x\nScenario: x\n  nonsense x\n  Then x\n", steps), u"4:7+1"_s);
}

void TextQueryTest::tagsAreSearchedOneByOne()
{
    const QByteArray text = "@a-1 @b-2 #a-3\nFeature: f\n";
    TextQuery query = expression(u"^@.*$"_s);
    query.place = TextPlace::Tags;
    QCOMPARE(found(text, query), u"0:0+4 0:5+4"_s);
}

void TextQueryTest::signsOfAPlainTextMeanThemselves()
{
    QCOMPARE(found("Feature: a.b (a+b)\n", {.text = u"a.b"_s}), u"0:9+3"_s);
    QCOMPARE(found("Feature: a.b (a+b)\n", {.text = u"(a+b)"_s}), u"0:13+5"_s);
}

void TextQueryTest::columnsCountLikeAnEditor()
{
    QCOMPARE(found("Feature: 😀é x\n", {.text = u"x"_s}), u"0:13+1"_s);
    QCOMPARE(found("\xEF\xBB\xBF"
                   "Feature: x\n",
                   {.text = u"x"_s}),
             u"0:9+1"_s);
    QCOMPARE(found("Feature: \xFF\xC3\xA9 x\n", {.text = u"x"_s}), u"0:12+1"_s);
    QCOMPARE(found("Feature: \xC3\xA9 \xE2\x82 x\n", {.text = u"x"_s}), u"0:14+1"_s);
}

void TextQueryTest::anchorsAreThoseOfTheLine()
{
    QCOMPARE(found("Feature: a\n  a\na\r\n", expression(u"a$"_s)), u"0:9+1 1:2+1 2:0+1"_s);
    TextQuery step = expression(u"^Given"_s);
    QCOMPARE(found(shop, step), QString());
    step.place = TextPlace::Steps;
    QCOMPARE(found(shop, step), u"5:4+5"_s);
    QCOMPARE(found("Feature: a\n  b\n", expression(u"a\\s+b"_s)), QString());
}

void TextQueryTest::emptyMatchesAreNone()
{
    QCOMPARE(found("Feature: aa\n", expression(u"x*"_s)), QString());
    QCOMPARE(found("Feature: aa\n", {}), QString());
}

void TextQueryTest::wrongExpressionsAreToldInWords()
{
    const Result<TextPattern> pattern = TextPattern::compile(expression(u"(pay"_s));
    QVERIFY(!pattern);
    QCOMPARE(pattern.error().kind, ErrorKind::Invalid);
    QCOMPARE(pattern.error().message, u"No regular expression: missing closing parenthesis (character 4)"_s);
    QVERIFY(TextPattern::compile({.text = u"(pay"_s}));
}

void TextQueryTest::groupsAreFilledIn_data()
{
    QTest::addColumn<QString>("with");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("dollar") << u"$2-$1"_s << QByteArray("Feature: b-a\n");
    QTest::newRow("backslash") << u"\\2-\\1"_s << QByteArray("Feature: b-a\n");
    QTest::newRow("all") << u"<$0>"_s << QByteArray("Feature: <a b>\n");
    QTest::newRow("digit after a group") << u"$10"_s << QByteArray("Feature: a0\n");
    QTest::newRow("missing group") << u"[$7]"_s << QByteArray("Feature: []\n");
    QTest::newRow("signs themselves") << u"$$1 \\\\1 $x $"_s << QByteArray("Feature: $1 \\1 $x $\n");
    QTest::newRow("line end") << u"$1\\n  $2"_s << QByteArray("Feature: a\n  b\n");
}

void TextQueryTest::groupsAreFilledIn()
{
    QFETCH(QString, with);
    QTEST(replaced("Feature: a b\n", expression(u"(a) (b)"_s), with), "text");
}

void TextQueryTest::plainReplacementsAreTakenAsTheyAre()
{
    QCOMPARE(replaced("Feature: b\n", {.text = u"b"_s}, u"$1\\n"_s), "Feature: $1\\n\n");
}

void TextQueryTest::newLinesAreThoseOfTheFile()
{
    QCOMPARE(replaced("Feature: a b\r\n", expression(u" b"_s), u"\\nb"_s), "Feature: a\r\nb\r\n");
}

void TextQueryTest::bytesBesideTheMatchesStay()
{
    QCOMPARE(replaced("\xEF\xBB\xBF"
                      "Feature: x \xFF x\r\n\tx\n x",
                      {.text = u"x"_s}, u"éé"_s),
             "\xEF\xBB\xBF"
             "Feature: éé \xFF éé\r\n\téé\n éé");
}

void TextQueryTest::searchingCanBeStopped()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(compiled({.text = u"pay"_s}).matches(gherkin::parse(shop), source.get_token()).empty());
}

QTEST_APPLESS_MAIN(TextQueryTest)
#include "textquery_test.moc"
