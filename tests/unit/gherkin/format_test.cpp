#include "model/gherkin/format.h"
#include "model/gherkin/formatting/textwidth.h"
#include "model/gherkin/messages.h"
#include "model/gherkin/parser.h"
#include "model/gherkin/scanning/textscan.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

void formatAndCompare(const QByteArray &source, const QByteArray &name)
{
    const Tree tree = parse(source);
    for (const FormatOptions options : {FormatOptions(), FormatOptions{.indent = 4, .alignTables = false}}) {
        const QByteArray formatted = format(tree, options);
        QVERIFY2(withoutBlanks(formatted) == withoutBlanks(source), QByteArray(name + ": lost or won a character"));
        QVERIFY2(format(parse(formatted), options) == formatted, QByteArray(name + ": formatting twice changes it"));
        if (options.alignTables && !tree.hasSyntaxErrors())
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
