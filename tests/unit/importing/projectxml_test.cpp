#include "model/importing/platform/projectxml.h"
#include "tests/support/testdata.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::project;

class ProjectXmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartOfAProjectIsRead();
    void everyKindOfValueIsRead();
    void datasetCellsComeInTheOrderOfTheParameters();
    void aTestRunReplacesTheProjectsOwnContent();
    void unknownStepsAreLeftOutAndReportedWithTheirLine();
    void otherElementsAreIgnored();
    void textsOfAnySizeAndFormAreWhole();
    void otherEncodingsAreRead();
    void plainPartsAreReadAsByAWholeParser();
    void whatIsNoProjectIsRefusedWithItsLine_data();
    void whatIsNoProjectIsRefusedWithItsLine();
    void deepNestingIsRefused();
    void everyBodySurvivesItsStoredForm();
};

namespace {

ProjectDocument read(const QByteArray &content)
{
    const Result<importing::ProjectXml> project =
        importing::readProjectXml("<project format='0.1'>" + content + "</project>");
    if (!project)
        QTest::qFail(qPrintable(project.error().message), __FILE__, __LINE__);
    return project ? project->document : ProjectDocument();
}

Expression firstAssigned(const QByteArray &value)
{
    const ProjectDocument document = read("<scenarios><scenario><steps><assign><to><var>x</var></to><value>" + value +
                                          "</value></assign></steps></scenario></scenarios>");
    return std::get<Assign>(document.scenarios.front().body.front().content).value;
}

Expression variable(const QString &name)
{
    return {ExpressionKind::Variable, name};
}

} // namespace

void ProjectXmlTest::everyPartOfAProjectIsRead()
{
    const ProjectDocument document = read(R"(<name>Shop</name><uid>p</uid><description>A &amp; B</description>
        <testPlan><folder><uid>f2</uid><name>Basket</name><parentUid>f1</parentUid><order_in_parent>10</order_in_parent>
          <tags><tag><key>JIRA</key><value>AB-1</value></tag></tags>
          <steps><call><actionword>open</actionword><annotation> Given </annotation></call></steps></folder></testPlan>
        <actionwords><actionword><name>pay "amount"</name><uid>a1</uid>
          <parameters><parameter><name>amount</name><default_value><numericliteral>10</numericliteral></default_value></parameter></parameters>
          <steps><step><action>Click</action></step></steps></actionword></actionwords>
        <actionwordLibraries><actionwordLibrary><name>web</name><libraryActionwords><libraryActionword><name>wait</name>
          </libraryActionword></libraryActionwords></actionwordLibrary></actionwordLibraries>)");
    QCOMPARE(document.name, u"Shop"_s);
    QCOMPARE(document.description, u"A & B"_s);
    const FolderDocument &folder = document.folders.front();
    QCOMPARE(folder.parentUid, u"f1"_s);
    QCOMPARE(folder.position, 10);
    QCOMPARE(folder.tags, (QList<Tag>{{u"JIRA"_s, u"AB-1"_s}}));
    QVERIFY(folder.setup == (Body{Statement{Call{u"open"_s, u"given"_s}}}));
    const ActionWordDocument &word = document.actionWords.front();
    QCOMPARE(word.uid, u"a1"_s);
    QVERIFY(word.definition.parameters.front().defaultValue == (Expression{ExpressionKind::Number, u"10"_s}));
    QVERIFY(word.definition.body ==
            (Body{Statement{Step{Step::Kind::Action, {ExpressionKind::PlainText, u"Click"_s}}}}));
    QCOMPARE(document.libraries.front().actionWords.front().name, u"wait"_s);
}

void ProjectXmlTest::everyKindOfValueIsRead()
{
    QVERIFY(firstAssigned("<nullliteral/>") == Expression{ExpressionKind::Null});
    QVERIFY(firstAssigned("<stringliteral> a\n b </stringliteral>") ==
            (Expression{ExpressionKind::String, u" a\n b "_s}));
    QVERIFY(firstAssigned("<booleanliteral>true</booleanliteral>") == (Expression{ExpressionKind::Boolean, u"true"_s}));
    QVERIFY(firstAssigned("<symbol><value>v</value><delimiter>'</delimiter></symbol>") ==
            (Expression{ExpressionKind::Symbol, u"v"_s, u"'"_s}));
    QVERIFY(firstAssigned("<field><name>f</name><base><var>b</var></base></field>") ==
            (Expression{ExpressionKind::Field, u"f"_s, {}, {}, {variable(u"b"_s)}}));
    QVERIFY(firstAssigned("<index><base><var>b</var></base><expression><var>i</var></expression></index>") ==
            (Expression{ExpressionKind::Index, {}, {}, {}, {variable(u"b"_s), variable(u"i"_s)}}));
    QVERIFY(firstAssigned(
                "<operation><left><var>b</var></left><operator>-</operator><right><var>c</var></right></operation>") ==
            (Expression{ExpressionKind::Binary, u"-"_s, {}, {}, {variable(u"b"_s), variable(u"c"_s)}}));
    QVERIFY(firstAssigned("<operation><operator>-</operator><expression><var>b</var></expression></operation>") ==
            (Expression{ExpressionKind::Unary, u"-"_s, {}, {}, {variable(u"b"_s)}}));
    QVERIFY(firstAssigned("<list><item><var>b</var></item><item><var>c</var></item></list>") ==
            (Expression{ExpressionKind::List, {}, {}, {}, {variable(u"b"_s), variable(u"c"_s)}}));
    QVERIFY(firstAssigned("<dict><key><var>b</var></key></dict>") ==
            (Expression{ExpressionKind::Dictionary, {}, {}, {u"key"_s}, {variable(u"b"_s)}}));
    QVERIFY(firstAssigned("<template><stringliteral>a</stringliteral><var>b</var></template>") ==
            (Expression{ExpressionKind::Template, {}, {}, {}, {{ExpressionKind::String, u"a"_s}, variable(u"b"_s)}}));
}

void ProjectXmlTest::datasetCellsComeInTheOrderOfTheParameters()
{
    const ProjectDocument document = read(R"(<scenarios><scenario><datatable><dataset><name>row</name><arguments>
        <argument><name>c</name><value><stringliteral>3</stringliteral></value></argument>
        <argument><name>a</name><value><stringliteral>1</stringliteral></value></argument>
        <argument><name>other</name><value><stringliteral>0</stringliteral></value></argument></arguments></dataset></datatable>
        <parameters><parameter><name>a</name></parameter><parameter><name>b</name></parameter><parameter><name>c</name></parameter></parameters>
        </scenario></scenarios>)");
    const QList<Argument> &values = document.scenarios.front().datasets.front().values;
    QCOMPARE(values.size(), 3);
    QCOMPARE(values[0].value.text, u"1"_s);
    QVERIFY(values[1] == (Argument{u"b"_s, {ExpressionKind::String}}));
    QCOMPARE(values[2].value.text, u"3"_s);
}

void ProjectXmlTest::aTestRunReplacesTheProjectsOwnContent()
{
    const ProjectDocument document =
        read(R"(<name>Shop</name><scenarios><scenario><name>own</name></scenario></scenarios><testRuns>
        <testRun><name>Run</name><scenarioSnapshots>
          <scenarioSnapshot><name>plain</name><uid>s1</uid><testSnapshots><testSnapshot><uid>t1</uid><tags><tag><key>new</key></tag></tags>
            </testSnapshot></testSnapshots></scenarioSnapshot>
          <scenarioSnapshot><name>outline</name><uid>s2</uid><datatable><dataset><name>r</name><datasetUid>d</datasetUid></dataset></datatable>
            <testSnapshots><testSnapshot><uid>t2</uid><datasetUid>d</datasetUid></testSnapshot></testSnapshots></scenarioSnapshot></scenarioSnapshots>
          <actionwordSnapshots><actionwordSnapshot><name>w</name><uid>x</uid><actionwordUid>a1</actionwordUid></actionwordSnapshot></actionwordSnapshots>
        </testRun><testRun><scenarioSnapshots><scenarioSnapshot><name>second run</name></scenarioSnapshot></scenarioSnapshots></testRun></testRuns>)");
    QVERIFY(document.isTestRun);
    QCOMPARE(document.name, u"Shop"_s);
    QCOMPARE(document.scenarios.size(), 2);
    QCOMPARE(document.scenarios[0].testUid, u"t1"_s);
    QCOMPARE(document.scenarios[0].tags, (QList<Tag>{{u"new"_s}}));
    QCOMPARE(document.scenarios[1].testUid, u"s2"_s);
    QCOMPARE(document.scenarios[1].datasets.front().testUid, u"t2"_s);
    QCOMPARE(document.actionWords.front().uid, u"a1"_s);
}

void ProjectXmlTest::unknownStepsAreLeftOutAndReportedWithTheirLine()
{
    const Result<importing::ProjectXml> project =
        importing::readProjectXml("<project><scenarios><scenario><steps>\n<teleport/>\n<call><actionword>a</"
                                  "actionword></call></steps></scenario></scenarios></project>");
    QVERIFY(project);
    QCOMPARE(project->document.scenarios.front().body.size(), 1);
    QCOMPARE(project->problems.size(), 1);
    QCOMPARE(project->problems.front().line, 2);
    QVERIFY(project->problems.front().message.contains("teleport"_L1));
}

void ProjectXmlTest::otherElementsAreIgnored()
{
    const ProjectDocument document = read("<created_at>x</created_at><scenarios><scenario><callers><name>no</name></"
                                          "callers><name>yes</name></scenario></scenarios>");
    QCOMPARE(document.scenarios.front().name, u"yes"_s);
}

void ProjectXmlTest::textsOfAnySizeAndFormAreWhole()
{
    const ProjectDocument document =
        read("<name>a &lt;&amp;&#x263a;<![CDATA[<b>&amp;]]>\r\nc<!-- no -->d<i>e</i></name>"
             "<description>" +
             "é\n"_ba.repeated(200'000) + "</description>");
    QCOMPARE(document.name, u"a <&☺<b>&amp;\ncd"_s);
    QCOMPARE(document.description, u"é\n"_s.repeated(200'000));
}

void ProjectXmlTest::otherEncodingsAreRead()
{
    const QString text = u"<project><name>été ☺</name></project>"_s;
    for (const QStringConverter::Encoding encoding : {QStringConverter::Utf8, QStringConverter::Utf16LE}) {
        QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
        const Result<importing::ProjectXml> project = importing::readProjectXml(encode(text));
        QVERIFY(project);
        QCOMPARE(project->document.name, u"été ☺"_s);
    }
    const Result<importing::ProjectXml> latin = importing::readProjectXml(
        "<?xml version='1.0' encoding='ISO-8859-1'?><project><name>\xe9t\xe9</name></project>");
    QVERIFY(latin);
    QCOMPARE(latin->document.name, u"été"_s);
}

/// A comment hands the whole document to Expat. Read with and without it, broken documents and strange ones must give
/// the same: the same project or the same error in the same line.
void ProjectXmlTest::plainPartsAreReadAsByAWholeParser()
{
    const QByteArray whole =
        "<project a='1'>\n<name>Zo\xC3\xA9 &amp; \xF0\x9F\x98\x80 &lt;co&gt;</name><uid/><scenarios>\n<scenario >"
        "<name> a ] b ]] c </name><steps>\n<call><actionword>x &quot;y&apos;</actionword></call>\n"
        "<other></other></steps>\t</scenario></scenarios>\n<description>\n</description ></project>\n";
    static const QByteArrayList pieces = {"<",
                                          ">",
                                          "</",
                                          "/>",
                                          "&",
                                          "&amp;",
                                          "&#13;",
                                          "&#x1F600;",
                                          "&nothing;",
                                          "]]>",
                                          "\r",
                                          "\r\n",
                                          "\x01",
                                          "\xFF",
                                          "\xC3",
                                          "\xC3\xA9",
                                          "\xEF\xBF\xBE",
                                          "\xED\xA0\x80",
                                          "\xE2\x80\xA8",
                                          "'",
                                          "\"",
                                          "=",
                                          " ",
                                          "a='1'",
                                          "a='&lt;'",
                                          "b=\"<\"",
                                          "<!-- x -->",
                                          "<![CDATA[a<b]]>",
                                          "<?p?>",
                                          "<!DOCTYPE a>",
                                          "<name>",
                                          "</name>",
                                          "<é>",
                                          "<a:b/>",
                                          "<name/>",
                                          "x",
                                          "\n",
                                          "</project>",
                                          "<project>"};
    std::mt19937 random(4711);
    const auto below = [&random](qsizetype limit) { return qsizetype(random() % std::size_t(limit)); };
    int projects = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray xml = whole;
        for (qsizetype changes = below(3); changes > 0; --changes) {
            const QByteArray piece = pieces[below(pieces.size())];
            xml.replace(below(xml.size()), below(3) ? 0 : 1 + below(3), piece);
        }
        if (below(10) == 0)
            xml.truncate(below(xml.size()));
        const auto fast = importing::readProjectXml(xml);
        const auto slow = importing::readProjectXml("<!---->" + xml);
        QVERIFY2(fast.has_value() == slow.has_value(), xml);
        if (!fast)
            QCOMPARE(fast.error().message, slow.error().message);
        else
            QVERIFY2(fast->document == slow->document && fast->problems == slow->problems, xml);
        projects += fast ? 1 : 0;
    }
    QVERIFY2(projects > 3'000 && projects < 19'000, qPrintable(QString::number(projects)));
}

void ProjectXmlTest::whatIsNoProjectIsRefusedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("line");
    QTest::newRow("empty") << QByteArray() << u"Line 1 "_s;
    QTest::newRow("no XML") << "Feature: x"_ba << u"Line 1 "_s;
    QTest::newRow("other root") << "<html/>"_ba << u"Line 1 "_s;
    QTest::newRow("cut off") << "<project>\n<name>a</name>\n<scenarios>"_ba << u"Line 3 "_s;
    QTest::newRow("far off") << "<project>\n<name>"_ba + "b\n"_ba.repeated(100'000) + "</nam>" << u"Line 100002 "_s;
    QTest::newRow("two errors") << "<html>\n</project>"_ba << u"Line 1 "_s;
    QTest::newRow("unknown entity") << "<project>\n<name>&nbsp;</name></project>"_ba << u"Line 2 "_s;
    QTest::newRow("unknown encoding") << "<?xml version='1.0' encoding='none'?><project/>"_ba << u"Line 1 "_s;
    QTest::newRow("entities")
        << "<!DOCTYPE p [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]>\n<project><name>&b;</name></project>"_ba
        << u"Line 1 "_s;
}

void ProjectXmlTest::whatIsNoProjectIsRefusedWithItsLine()
{
    QFETCH(const QByteArray, xml);
    QFETCH(const QString, line);
    const Result<importing::ProjectXml> project = importing::readProjectXml(xml);
    QVERIFY(!project);
    QCOMPARE(project.error().kind, ErrorKind::Invalid);
    QVERIFY2(project.error().message.startsWith(line), qPrintable(project.error().message));
}

void ProjectXmlTest::deepNestingIsRefused()
{
    const QByteArray blocks = QByteArrayLiteral("<while><body>").repeated(100'000);
    QVERIFY(!importing::readProjectXml("<project><scenarios><scenario><steps>" + blocks));
    const QByteArray values = QByteArrayLiteral("<parenthesis>").repeated(100'000);
    QVERIFY(!importing::readProjectXml("<project><scenarios><scenario><steps><assign><value>" + values));
}

void ProjectXmlTest::everyBodySurvivesItsStoredForm()
{
    REQUIRE_SHARED_TEST_DATA("exporters/inputs");
    for (const QString &input : {u"spec_nodes"_s, u"sample_hiptest_publisher"_s, u"tricky"_s, u"libraries"_s}) {
        const Result<importing::ProjectXml> project =
            importing::readProjectXml(tests::readFile(tests::sharedTestData(u"exporters/inputs/%1.xml"_s.arg(input))));
        QVERIFY(project);
        for (const ActionWordDocument &word : project->document.actionWords)
            QVERIFY(definitionFromJson(toJson(word.definition)) == word.definition);
        for (const FolderDocument &folder : project->document.folders) {
            const FeatureDocument feature{folder, project->document.scenarios};
            QVERIFY(featureFromJson(toJson(feature)) == feature);
        }
    }
}

QTEST_GUILESS_MAIN(ProjectXmlTest)
#include "projectxml_test.moc"
