#include "model/gherkin/format.h"
#include "model/gherkin/formatting/textwidth.h"
#include "model/gherkin/messages.h"
#include "model/gherkin/parser.h"
#include "model/gherkin/scanning/textscan.h"
#include "tests/support/randomedits.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;

namespace {

QByteArray withoutBlanks(const QByteArray &text)
{
    QByteArray result;
    const char *end = text.constEnd();
    for (const char *at = text.constBegin(); at < end;) {
        const int blank = QByteArrayView(at, end).startsWith("\xC2\x85") ? 2 : whitespaceLength(at, end);
        if (blank == 0)
            result.append(*at);
        at += qMax(blank, 1);
    }
    return result;
}

// Without places; comments without the blanks around.
QJsonValue meaning(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue item : value.toArray())
            array.append(meaning(item));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject all = value.toObject();
    for (auto member = all.begin(); member != all.end(); ++member) {
        if (member.key() == "location"_L1)
            continue;
        if (member.key() == "comments"_L1) {
            QJsonArray comments;
            for (const QJsonValue comment : member.value().toArray())
                comments.append(comment.toObject().value("text"_L1).toString().trimmed());
            object.insert(member.key(), comments);
        } else {
            object.insert(member.key(), meaning(member.value()));
        }
    }
    return object;
}

QByteArray meaning(const QByteArray &source)
{
    QByteArray result;
    const QByteArray messages = MessageWriter({.source = false}).write(source, u"x.feature"_s);
    for (const QByteArray &line : messages.split('\n'))
        result += QJsonDocument(meaning(QJsonValue(QJsonDocument::fromJson(line).object())).toObject()).toJson();
    return result;
}

// What stands around the first difference of two texts.
QByteArray difference(const QByteArray &left, const QByteArray &right)
{
    const auto at = qMax(std::ranges::mismatch(left, right).in1 - left.begin() - 200, 0);
    return " from\n" + left.sliced(at, qMin(400, left.size() - at)) + "\nto\n" +
           right.sliced(at, qMin(400, right.size() - at));
}

// Formats some lines: no other line changes, and doing it again changes nothing.
void formatLinesAndCompare(const QByteArray &source, LineRange lines, const QByteArray &name)
{
    const Tree tree = parse(source);
    const std::vector<TextEdit> edits = formatEdits(tree, lines);
    const auto begin = [&tree](quint32 line) {
        return line < tree.lineCount() ? tree.lines()[line].offset : quint32(tree.source().size());
    };
    for (const TextEdit &edit : edits)
        QVERIFY2(edit.offset >= begin(lines.first) && edit.offset + edit.removed <= begin(lines.end()),
                 QByteArray(name + ": another line was touched"));
    const Tree after = parse(edited(source, edits));
    QVERIFY2(withoutBlanks(after.source()) == withoutBlanks(source), QByteArray(name + ": lost or won a character"));
    if (!tree.hasSyntaxErrors())
        QVERIFY2(meaning(after.source()) == meaning(source), QByteArray(name + ": does not mean the same"));
    const LineRange again{lines.first, lines.count + after.lineCount() - tree.lineCount()};
    QVERIFY2(formatEdits(after, again).empty(), QByteArray(name + ": formatting twice changes it"));
}

void formatAndCompare(const QByteArray &source, const QByteArray &name)
{
    const Tree tree = parse(source);
    for (const FormatOptions options :
         {FormatOptions(), FormatOptions{.indent = 4, .alignTables = false},
          FormatOptions{.useTabs = true, .numbersRight = true, .indentExamples = false, .blankLines = 2}}) {
        const QByteArray formatted = format(tree, options);
        QVERIFY2(edited(source, formatEdits(tree, {0, tree.lineCount()}, options)) == formatted,
                 QByteArray(name + ": the edits are something else"));
        QVERIFY2(withoutBlanks(formatted) == withoutBlanks(source), QByteArray(name + ": lost or won a character"));
        const QByteArray again = format(parse(formatted), options);
        QVERIFY2(again == formatted, QByteArray(name + ": formatting twice changes it" + difference(formatted, again)));
        if (!options.useTabs && options.alignTables && !tree.hasSyntaxErrors())
            QVERIFY2(meaning(formatted) == meaning(source), QByteArray(name + ": does not mean the same"));
    }
}

} // namespace

class FormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsIndentedAlignedAndSpaced();
    void blankLinesAndLineEndsStayAsTheyAreMeant();
    void aStepWithoutTextStaysAStep();
    void brokenScenariosStayAsTheyAre();
    void tablesMayStayUnaligned();
    void numbersMayStandAtTheRight();
    void tabsExamplesAndBlankLinesAsOneLikes();
    void deeperCommentsStayWithWhatIsAbove();
    void commentsStayInTheirPlaceWithoutIndent();
    void aCarriageReturnBeforeBlanksGoesWithThem();
    void onlyTheGivenLinesChange();
    void mutatedFilesLoseNothing();
    void textIsMeasuredInColumns_data();
    void textIsMeasuredInColumns();
    void realFilesLoseNothing_data();
    void realFilesLoseNothing();
};

void FormatTest::aTextIsIndentedAlignedAndSpaced()
{
    const QByteArray loose =
        "  # language: en\n\n\n"
        "   @shop\nFeature: Basket   \n"
        "      Free text\n\n   # remark in it\n    stays.\n"
        "Background:\nGiven a basket\n"
        "# about adding\n@fast\nScenario: Adding\n"
        "# before the step\n     When I add\n"
        "|article|price|\n      # rows\n| thé 茶 | 3|  \n"
        "  Then I see\n  \"\"\" json\n  {\n    1\n\n \n }\n  \"\"\"\n"
        "# an old step\n\n\n\nRule: Guests\nExample: x\n* <sum>\n@big\nExamples:\n|sum|\n| \\|  |\n\n\n";
    const QByteArray house = "# language: en\n\n"
                             "@shop\nFeature: Basket\n"
                             "      Free text\n\n   # remark in it\n    stays.\n\n"
                             "  Background:\n    Given a basket\n\n"
                             "  # about adding\n  @fast\n  Scenario: Adding\n"
                             "    # before the step\n    When I add\n"
                             "      | article | price |\n      # rows\n      | thé 茶  | 3     |\n"
                             "    Then I see\n      \"\"\" json\n      {\n        1\n\n\n      }\n      \"\"\"\n"
                             "    # an old step\n\n"
                             "  Rule: Guests\n\n    Example: x\n      * <sum>\n      @big\n      Examples:\n"
                             "        | sum |\n        | \\|  |\n";
    QCOMPARE(format(parse(loose)), house);
    QCOMPARE(format(parse(house)), house);
}

void FormatTest::blankLinesAndLineEndsStayAsTheyAreMeant()
{
    QCOMPARE(format(parse("\xEF\xBB\xBF"
                          "Feature: a\r\n\r\n\r\n  Scenario: b\r\n\r\n\r\n    Given c\r\n  Scenario: d"_ba)),
             "\xEF\xBB\xBF"
             "Feature: a\r\n\r\n  Scenario: b\r\n\r\n    Given c\r\n\r\n  Scenario: d"_ba);
    QCOMPARE(format(parse("\n\nFeature: a\n   "_ba)), "Feature: a\n"_ba);
}

void FormatTest::aStepWithoutTextStaysAStep()
{
    QCOMPARE(format(parse("Feature: a\n\nScenario: b\nGiven   \n* \n"_ba)),
             "Feature: a\n\n  Scenario: b\n    Given \n    * \n"_ba);
}

void FormatTest::brokenScenariosStayAsTheyAre()
{
    QCOMPARE(
        format(parse("Feature: a\n Scenario: b\n  Given c\n   | 1 |\n   | 2 | 3 |\n\n\n Scenario: d\n  Given e\n"_ba)),
        "Feature: a\n Scenario: b\n  Given c\n   | 1 |\n   | 2 | 3 |\n\n  Scenario: d\n    Given e\n"_ba);
    const QByteArray open = "Feature: a\n Scenario: b\n  Given c\n   \"\"\"\n   open\n\n"_ba;
    QCOMPARE(format(parse(open)), open);
    const QByteArray unknown = "#language: xx\n  Feature: a\n"_ba;
    QCOMPARE(format(parse(unknown)), unknown);
}

void FormatTest::tablesMayStayUnaligned()
{
    QCOMPARE(format(parse("Feature: a\n\n Scenario: b\n  Given c\n  |d| e|\n"_ba), {.alignTables = false}),
             "Feature: a\n\n  Scenario: b\n    Given c\n      |d| e|\n"_ba);
}

void FormatTest::numbersMayStandAtTheRight()
{
    QCOMPARE(format(parse("Feature: a\n\n  Scenario: b\n    Given c\n      |name|price|\n      |tea|3|\n"
                          "      |pot|-1,250.50|\n      |3 cups|19 %|\n"_ba),
                    {.numbersRight = true}),
             "Feature: a\n\n  Scenario: b\n    Given c\n      | name   | price     |\n      | tea    |         3 |\n"
             "      | pot    | -1,250.50 |\n      | 3 cups |      19 % |\n"_ba);
}

void FormatTest::tabsExamplesAndBlankLinesAsOneLikes()
{
    QCOMPARE(format(parse("Feature: a\n  Scenario: b\n    Given <c>\n     \"\"\"\n       text\n     \"\"\"\n\n    @t\n"
                          "    Examples:\n      | c |\n  Scenario: d\n    Given e\n"_ba),
                    {.useTabs = true, .indentExamples = false, .blankLines = 2}),
             "Feature: a\n\n\n\tScenario: b\n\t\tGiven <c>\n\t\t\t\"\"\"\n\t\t\t  text\n\t\t\t\"\"\"\n\n\t@t\n"
             "\tExamples:\n\t\t| c |\n\n\n\tScenario: d\n\t\tGiven e\n"_ba);
}

void FormatTest::deeperCommentsStayWithWhatIsAbove()
{
    const QByteArray text = "Feature: a\n\n  Scenario: b\n    Given c\n    # And an old step\n\n  # about d\n"
                            "  Scenario: d\n    Given e\n"_ba;
    QCOMPARE(format(parse("Feature: a\n Scenario: b\n  Given c\n  # And an old step\n # about d\n"
                          " Scenario: d\n  Given e\n"_ba)),
             text);
    QCOMPARE(format(parse(text)), text);
}

void FormatTest::commentsStayInTheirPlaceWithoutIndent()
{
    const QByteArray ended = "Feature: f\n  Scenario: a\n    When x\n    # of a\n  Scenario: b\n";
    const QByteArray broken = "Feature: f\n\tScenario: a\n\t\tWhen x\n\t\t# of a\nBackground:\n";
    for (const QByteArray &text : {ended, broken}) {
        for (const int blankLines : {0, 1, 2}) {
            const FormatOptions options{.indent = 0, .blankLines = blankLines};
            const QByteArray formatted = format(parse(text), options);
            QCOMPARE(format(parse(formatted), options), formatted);
        }
    }
    QCOMPARE(format(parse(ended), {.indent = 0}), "Feature: f\n\nScenario: a\nWhen x\n# of a\n\nScenario: b\n"_ba);
}

void FormatTest::aCarriageReturnBeforeBlanksGoesWithThem()
{
    QCOMPARE(format(parse("Feature: a \r \n  Scenario: b\r\r\n    Given c\r \n"), {.blankLines = 0}),
             "Feature: a\n  Scenario: b\r\n    Given c\n"_ba);
}

void FormatTest::onlyTheGivenLinesChange()
{
    const QByteArray text = "Feature: a\nScenario: b\nGiven c\n|d|e|\n|1|20|\n\n\nWhen f\n\"\"\"\n x\n\"\"\"\n"_ba;
    QCOMPARE(edited(text, formatEdits(parse(text), {2, 2})),
             "Feature: a\nScenario: b\n    Given c\n      | d | e  |\n|1|20|\n\n\nWhen f\n\"\"\"\n x\n\"\"\"\n"_ba);
    QCOMPARE(edited(text, formatEdits(parse(text), {7, 2})),
             "Feature: a\nScenario: b\nGiven c\n|d|e|\n|1|20|\n\n\n    When f\n\"\"\"\n x\n\"\"\"\n"_ba);
    QCOMPARE(edited(text, formatEdits(parse(text), {4, 4})),
             "Feature: a\nScenario: b\nGiven c\n|d|e|\n      | 1 | 20 |\n\n    When f\n\"\"\"\n x\n\"\"\"\n"_ba);
}

void FormatTest::mutatedFilesLoseNothing()
{
    REQUIRE_SHARED_TEST_DATA("corpora");
    constexpr int mutations = 4'000;
    QStringList paths;
    QDirIterator files(stepwright::tests::sharedTestData(u"corpora"_s), {u"*.feature"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    paths.sort();
    QRandomGenerator random(1);
    stepwright::tests::RandomEdits edits(2);
    for (int i = 0; i < mutations && !QTest::currentTestFailed(); ++i) {
        const QString path = paths.at(random.bounded(int(paths.size())));
        QByteArray text = stepwright::tests::readFile(path);
        if (text.size() > 20'000)
            continue;
        for (int left = random.bounded(1, 5); left > 0; --left)
            text = edited(text, edits.next(text));
        const QByteArray name = path.toUtf8() + ", mutation " + QByteArray::number(i);
        formatAndCompare(text, name);
        const quint32 lineCount = parse(text).lineCount();
        const quint32 first = random.bounded(lineCount + 1);
        formatLinesAndCompare(text, {first, random.bounded(lineCount - first + 1)}, name);
    }
}

void FormatTest::textIsMeasuredInColumns_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("Latin") << "thé"_ba << 3;
    QTest::newRow("combining mark") << "e\xCC\x81"_ba << 1;
    QTest::newRow("Chinese") << "表格"_ba << 4;
    QTest::newRow("half-width kana") << "ｱ"_ba << 1;
    QTest::newRow("Hangul of jamo") << "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB"_ba << 2;
    QTest::newRow("emoji") << "🍵"_ba << 2;
    QTest::newRow("family joined") << "👩‍👩‍👧"_ba << 2;
    QTest::newRow("skin tone") << "👍🏽"_ba << 2;
    QTest::newRow("flag") << "🇫🇷"_ba << 2;
    QTest::newRow("heart as emoji") << "❤️"_ba << 2;
    QTest::newRow("heart as text") << "❤"_ba << 1;
    QTest::newRow("invalid byte") << "a\xFF"_ba << 2;
}

void FormatTest::textIsMeasuredInColumns()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, width);
    QCOMPARE(textWidth(text), width);
}

void FormatTest::realFilesLoseNothing_data()
{
    REQUIRE_SHARED_TEST_DATA("corpora");
    QTest::addColumn<QString>("folder");
    for (const QString &folder : {u"gherkin/good"_s, u"gherkin/bad"_s, u"corpora"_s})
        QTest::newRow(qPrintable(folder)) << folder;
}

void FormatTest::realFilesLoseNothing()
{
    QFETCH(const QString, folder);
    QDirIterator files(stepwright::tests::sharedTestData(folder), {u"*.feature"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext() && !QTest::currentTestFailed()) {
        const QString file = files.next();
        formatAndCompare(stepwright::tests::readFile(file), file.toUtf8());
    }
}

QTEST_GUILESS_MAIN(FormatTest)
#include "format_test.moc"
