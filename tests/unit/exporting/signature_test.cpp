#include "model/exporting/signature/signature.h"
#include "model/importing/platform/projectxml.h"
#include "tests/support/testdata.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::project;

class SignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyBodyHashesLikeTheEmptyText();
    void everyDumpEqualsTheEstablishedOne();
    void everySignatureFileEqualsTheEstablishedOne_data();
    void everySignatureFileEqualsTheEstablishedOne();
    void nestedListsAreEscapedAtEachLevel();
    void scalarsAreQuotedOnlyWhereYamlNeedsIt_data();
    void scalarsAreQuotedOnlyWhereYamlNeedsIt();
};

namespace {

ProjectDocument readInput(const QString &name)
{
    QString path = tests::sharedTestData(u"exporters/inputs/%1.xml"_s.arg(name));
    if (path.isEmpty())
        path = tests::sharedTestData(u"exporters/actionwords-diff/%1.xml"_s.arg(name));
    return importing::readProjectXml(tests::readFile(path))->document;
}

} // namespace

void SignatureTest::emptyBodyHashesLikeTheEmptyText()
{
    const ProjectDocument document;
    const project::ActionWordIndex words(document);
    QCOMPARE(exporting::bodyHash({}, {words, u"\""_s}), u"d41d8cd98f00b204e9800998ecf8427e"_s);
}

void SignatureTest::everyDumpEqualsTheEstablishedOne()
{
    REQUIRE_SHARED_TEST_DATA("exporters/body-dumps.ndjson");
    std::map<QString, QSet<QString>> dumps;
    int compared = 0;
    for (const QByteArray &line :
         tests::readFile(tests::sharedTestData(u"exporters/body-dumps.ndjson"_s)).split('\n')) {
        const QJsonObject expected = QJsonDocument::fromJson(line).object();
        if (expected.isEmpty())
            continue;
        const QString input = expected["input"_L1].toString();
        if (!dumps.contains(input)) {
            const ProjectDocument document = readInput(input);
            const project::ActionWordIndex words(document);
            for (const project::IndexedWord &word : words.all())
                dumps[input].insert(exporting::dumpBody(word.word->definition.body, {words, u"\""_s}));
        }
        QVERIFY2(dumps[input].contains(expected["dump"_L1].toString()), line.constData());
        ++compared;
    }
    QCOMPARE(compared, 60);
}

void SignatureTest::everySignatureFileEqualsTheEstablishedOne_data()
{
    QTest::addColumn<QString>("input");
    for (const auto *input :
         {"gen_100", "gen_100_testrun", "libraries", "sample_cash_withdrawal_project", "sample_hiptest_publisher",
          "spec_colors", "spec_colors_leafless", "spec_colors_testrun", "spec_nodes"})
        QTest::newRow(input) << QString::fromLatin1(input);
}

void SignatureTest::everySignatureFileEqualsTheEstablishedOne()
{
    REQUIRE_SHARED_TEST_DATA("exporters/golden");
    QFETCH(const QString, input);
    const ProjectDocument document = readInput(input);
    const project::ActionWordIndex words(document);
    const QByteArray expected =
        tests::readFile(tests::sharedTestData(u"exporters/golden/%1/behave/actionwords_signature.yaml"_s.arg(input)));
    QCOMPARE(exporting::signatureYaml(document, {words, u"\""_s}).toUtf8(), expected);
}

void SignatureTest::nestedListsAreEscapedAtEachLevel()
{
    const Expression inner{ExpressionKind::List, {}, {}, {}, {{ExpressionKind::String, u"a\"#{\n"_s}}};
    const Body body{Statement{Assign{{ExpressionKind::Variable, u"x"_s}, {ExpressionKind::List, {}, {}, {}, {inner}}}}};
    const ProjectDocument document;
    const project::ActionWordIndex words(document);
    const QString expected =
        uR"(<Hiptest::Nodes::Assign [to: <Hiptest::Nodes::Variable [name: x]>, value: <Hiptest::Nodes::List [items: )"
        uR"(["<Hiptest::Nodes::List [items: [\"<Hiptest::Nodes::StringLiteral [value: a\\\"\\\#{\\n]>\"]]>"]]>]>)"_s;
    QCOMPARE(exporting::dumpBody(body, {words, u"\""_s}), expected);
}

void SignatureTest::scalarsAreQuotedOnlyWhereYamlNeedsIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("yaml");
    const auto row = [](const QString &text, const QString &yaml) { QTest::newRow(qPrintable(text)) << text << yaml; };
    row(u"the card is valid"_s, u"the card is valid"_s);
    row(u"I pay \"amount\""_s, u"I pay \"amount\""_s);
    row(u"été à 5 €"_s, u"été à 5 €"_s);
    row(u"  blanks  "_s, u"\"  blanks  \""_s);
    row(u"trailing "_s, u"'trailing '"_s);
    row(u"\"kind\" is given"_s, u"'\"kind\" is given'"_s);
    row(u"it's: so"_s, u"'it''s: so'"_s);
    row(u"* star"_s, u"\"* star\""_s);
    row(u"a #comment"_s, u"'a #comment'"_s);
    row(u"ends:"_s, u"'ends:'"_s);
    row(u"yes"_s, u"'yes'"_s);
    row(u"Null"_s, u"'Null'"_s);
    row(u"y"_s, u"\"y\""_s);
    row(u"1234"_s, u"'1234'"_s);
    row(u"12e34"_s, u"'12e34'"_s);
    row(u"0492c4f5"_s, u"'0492c4f5'"_s);
    row(u"063fa2b6"_s, u"063fa2b6"_s);
    row(u"2026-01-02"_s, u"'2026-01-02'"_s);
    row(u""_s, u"''"_s);
    row(u"two\nlines"_s, u"|-\n  two\n  lines"_s);
}

void SignatureTest::scalarsAreQuotedOnlyWhereYamlNeedsIt()
{
    QFETCH(const QString, text);
    QFETCH(const QString, yaml);
    QCOMPARE(exporting::yamlScalar(text, 2), yaml);
}

QTEST_GUILESS_MAIN(SignatureTest)
#include "signature_test.moc"
