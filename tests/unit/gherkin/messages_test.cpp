#include "model/gherkin/messages.h"
#include "model/gherkin/parser.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;

/// The Cucumber messages: which are written, their ids and their JSON.
class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreGivenWhenANodeIsComplete();
    void theKindsDecideWhatIsWritten();
    void idsCountThroughAllTexts();
    void aWrongTextGivesErrorsOnly();
    void stringsAreEscapedAndValid();
    void filesAreReadAndMissingOnesNamed();
};

namespace {

const QString uri = u"a/x.feature"_s;

QJsonValue message(const QByteArray &lines, int n)
{
    return QJsonDocument::fromJson(lines.split('\n').at(n)).object();
}

QJsonValue parsed(const char *json)
{
    return QJsonDocument::fromJson(QByteArray(json)).object();
}

} // namespace

// Expected as the official JavaScript parser, version 42.0.1, prints it.
void MessagesTest::idsAreGivenWhenANodeIsComplete()
{
    const QByteArray source = "@f\nFeature: f\n  Background:\n    Given b\n  @s\n  Scenario: s\n    When w\n      | a "
                              "|\n    Examples:\n      | x |\n      | 1 |\n";
    const QByteArray lines = MessageWriter({.source = false}).write(source, uri);
    QCOMPARE(lines.count('\n'), 2);
    QCOMPARE(message(lines, 0),
             parsed(R"({"gherkinDocument":{"feature":{"tags":[{"location":{"line":1,"column":1},"name":"@f","id":"9"}],
        "location":{"line":2,"column":1},"language":"en","keyword":"Feature","name":"f","description":"","children":[
        {"background":{"id":"1","location":{"line":3,"column":3},"keyword":"Background","name":"","description":"","steps":[
        {"id":"0","location":{"line":4,"column":5},"keyword":"Given ","keywordType":"Context","text":"b"}]}},
        {"scenario":{"id":"8","tags":[{"location":{"line":5,"column":3},"name":"@s","id":"7"}],"location":{"line":6,"column":3},
        "keyword":"Scenario","name":"s","description":"","steps":[{"id":"3","location":{"line":7,"column":5},"keyword":"When ",
        "keywordType":"Action","text":"w","dataTable":{"location":{"line":8,"column":7},"rows":[{"id":"2","location":{"line":8,"column":7},
        "cells":[{"location":{"line":8,"column":9},"value":"a"}]}]}}],"examples":[{"id":"6","tags":[],"location":{"line":9,"column":5},
        "keyword":"Examples","name":"","description":"","tableHeader":{"id":"4","location":{"line":10,"column":7},"cells":[{"location":
        {"line":10,"column":9},"value":"x"}]},"tableBody":[{"id":"5","location":{"line":11,"column":7},"cells":[{"location":
        {"line":11,"column":9},"value":"1"}]}]}]}}]},"comments":[],"uri":"a/x.feature"}})"));
    QCOMPARE(
        message(lines, 1),
        parsed(R"({"pickle":{"id":"12","uri":"a/x.feature","location":{"line":11,"column":7},"astNodeIds":["8","5"],
        "name":"s","language":"en","steps":[{"id":"10","text":"b","type":"Context","astNodeIds":["0"]},{"id":"11","text":"w","type":"Action",
        "argument":{"dataTable":{"rows":[{"cells":[{"value":"a"}]}]}},"astNodeIds":["3","5"]}],
        "tags":[{"name":"@f","astNodeId":"9"},{"name":"@s","astNodeId":"7"}]}})"));
}

void MessagesTest::theKindsDecideWhatIsWritten()
{
    const QByteArray source = "Feature: f\nScenario: s\n";
    const auto names = [&](MessageKinds kinds) {
        QStringList all;
        const QByteArray lines = MessageWriter(kinds).write(source, uri);
        for (int n = 0; n < lines.count('\n'); ++n)
            all += message(lines, n).toObject().keys();
        return all;
    };
    QCOMPARE(names({}), (QStringList{u"source"_s, u"gherkinDocument"_s, u"pickle"_s}));
    QCOMPARE(names({.ast = false, .pickles = false}), QStringList{u"source"_s});
    QCOMPARE(names({.source = false, .pickles = false}), QStringList{u"gherkinDocument"_s});
    QCOMPARE(names({.source = false, .ast = false}), QStringList{u"pickle"_s});
    QCOMPARE(message(MessageWriter({.ast = false, .pickles = false}).write(source, u"x.feature.md"_s),
                     0)["source"_L1]["mediaType"_L1]
                 .toString(),
             u"text/x.cucumber.gherkin+markdown"_s);
}

void MessagesTest::idsCountThroughAllTexts()
{
    MessageWriter writer({.source = false, .ast = false});
    const QByteArray source = "Feature: f\nScenario: s\n";
    QCOMPARE(message(writer.write(source, uri), 0)["pickle"_L1]["id"_L1].toString(), u"1"_s);
    QCOMPARE(message(writer.write(source, uri), 0)["pickle"_L1]["id"_L1].toString(), u"3"_s);
    QVERIFY(!writer.hasErrors());
}

void MessagesTest::aWrongTextGivesErrorsOnly()
{
    MessageWriter writer({.source = false});
    const QByteArray lines = writer.write("x\n@a", uri);
    QVERIFY(writer.hasErrors());
    QCOMPARE(message(lines, 0),
             parsed(R"({"parseError":{"source":{"uri":"a/x.feature","location":{"line":1,"column":1}},
        "message":"(1:1): expected: #EOF, #Language, #TagLine, #FeatureLine, #Comment, #Empty, got 'x'"}})"));
    QCOMPARE(message(lines, 1), parsed(R"({"parseError":{"source":{"uri":"a/x.feature","location":{"line":3}},
        "message":"(3:0): unexpected end of file, expected: #TagLine, #FeatureLine, #Comment, #Empty"}})"));
}

void MessagesTest::stringsAreEscapedAndValid()
{
    const QByteArray lines = MessageWriter({.ast = false, .pickles = false})
                                 .write("a\"\\\t\x01\x7f\xE4\xF0\x9F\x98 \xF0\x9F\x98\x80\r\n", uri);
    QVERIFY(lines.startsWith(
        "{\"source\":{\"data\":\"a\\\"\\\\\\t\\u0001\x7f\xEF\xBF\xBD\xEF\xBF\xBD \xF0\x9F\x98\x80\\r\\n\","));
}

void MessagesTest::filesAreReadAndMissingOnesNamed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.feature"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Feature: f\n");
    file.close();
    QBuffer output;
    QVERIFY(output.open(QIODevice::WriteOnly));
    QVERIFY(writeMessages({path}, {.source = false}, output).value());
    QVERIFY(output.data().contains(
        QJsonDocument(QJsonObject{{u"uri"_s, path}}).toJson(QJsonDocument::Compact).sliced(1).chopped(1)));
    QVERIFY(writeTokens({path}, output).value());
    QVERIFY(output.data().endsWith("(1:1)FeatureLine:()Feature/f/\nEOF\n"));
    const auto missing = writeMessages({folder.filePath(u"b.feature"_s)}, {}, output);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, stepwright::ErrorKind::NotFound);
    QVERIFY(missing.error().message.contains(u"b.feature"));
}

QTEST_GUILESS_MAIN(MessagesTest)
#include "messages_test.moc"
