#include "model/gherkin/parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;

class TreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeLeadsFromTheFeatureToTheCells();
    void nodesKnowTheirLinesAndBytes();
    void stepsMayHaveTwoArguments();
    void docStringsLoseTheirIndent();
    void descriptionsLeaveCommentsOut();
    void commentsAreInDocumentOrder();
    void theEnclosingNodeOfALineIsFound();
    void anEmptyTextHasNoFeature();
    void memoryIsAtMostTwiceTheSource();
};

namespace {

const QByteArray text = "# c1\n"
                        "Feature: f\n"
                        "  text\n"
                        "  # c2\n"
                        "\n"
                        "  more\n"
                        "\n"
                        "  Rule: r\n"
                        "    @a\n"
                        "    # c3\n"
                        "    @b @c\n"
                        "    Scenario: s\n"
                        "      Given x\n"
                        "        \"\"\" json\n"
                        "        {\n"
                        "          1}\n"
                        "      left\n"
                        "        \"\"\"\n"
                        "        | a |\n"
                        "        # c4\n"
                        "        | b |\n"
                        "\n"
                        "    Scenario: t\n";

Step firstStep(const Tree &tree)
{
    return tree.feature().rules().first().scenarios().first().steps().first();
}

} // namespace

void TreeTest::theTreeLeadsFromTheFeatureToTheCells()
{
    const Tree tree = parse("# language: fr\n"
                            "@shop\n"
                            "Fonctionnalité: Panier\n"
                            "  Description\n"
                            "\n"
                            "  Plan du scénario: Ajouter\n"
                            "    Soit un panier\n"
                            "      | article | prix |\n"
                            "      | thé \\| vert | 3 |\n"
                            "    Exemples:\n"
                            "      | x |\n"
                            "      | 1 |\n");
    QVERIFY(!tree.hasSyntaxErrors());
    const Feature feature = tree.feature();
    QCOMPARE(feature.language(), "fr"_ba);
    QCOMPARE(feature.name().toString(), u"Panier"_s);
    QCOMPARE(feature.description(), u"  Description"_s);
    QCOMPARE(feature.tags().first().name().toString(), u"@shop"_s);
    QCOMPARE(feature.lines(), (LineRange{1, 11}));
    const Scenario scenario = feature.scenarios().first();
    QVERIFY(scenario.isOutline());
    QCOMPARE(scenario.line(), 6);
    const Step step = scenario.steps().first();
    QCOMPARE(step.keywordType(), KeywordType::Context);
    QCOMPARE(step.dataTable().rows().count(), 2);
    const TableCells cells = (*std::next(step.dataTable().rows().begin())).cells();
    QCOMPARE(cells.first().text(), u"thé | vert"_s);
    QCOMPARE(cells.last().column(), 23);
    QCOMPARE(scenario.examples().first().body().first().cells().first().text(), u"1"_s);
}

void TreeTest::nodesKnowTheirLinesAndBytes()
{
    const Tree tree = parse(text);
    const Feature feature = tree.feature();
    QCOMPARE(feature.lines(), (LineRange{1, 22}));
    QCOMPARE(feature.range(), (TextRange{5, quint32(text.size()) - 5}));
    const Scenario scenario = feature.rules().first().scenarios().first();
    QCOMPARE(scenario.lines(), (LineRange{8, 14})); // from its first tag to the blank line behind it
    QCOMPARE(scenario.firstTagLine(), 8);
    QCOMPARE(scenario.line(), 12);
    QCOMPARE(scenario.tags().size(), 3);
    QCOMPARE(scenario.tags()[2].column(), 8);
    QCOMPARE(tree.data().text(scenario.keywordRange()).toString(), u"Scenario"_s);
    QCOMPARE(tree.data().text(scenario.nameRange()).toString(), u"s"_s);
    QCOMPARE(tree.lineAt(feature.range().offset), 1);
    QVERIFY(!feature.background());
    QCOMPARE(feature.children().count(), 1);
}

void TreeTest::stepsMayHaveTwoArguments()
{
    const Tree tree = parse(text);
    const Step step = firstStep(tree);
    QCOMPARE(step.docString().line(), 14);
    QCOMPARE(step.dataTable().line(), 19);
    QCOMPARE(step.dataTable().rows().count(), 2);
    QCOMPARE(step.dataTable().rows().first().cellCount(), 1);
    QVERIFY(tree.diagnostics().empty());
}

void TreeTest::docStringsLoseTheirIndent()
{
    const Tree tree = parse(text);
    const DocString docString = firstStep(tree).docString();
    QCOMPARE(docString.content(), u"{\n  1}\nleft"_s);
    QCOMPARE(docString.mediaType().toString(), u"json"_s);
    QCOMPARE(docString.contentLines(), (LineRange{14, 3}));
    QVERIFY(docString.isClosed());
    const Tree open = parse("Feature: f\nScenario: s\n* x\n```\na\n");
    QVERIFY(!open.feature().scenarios().first().steps().first().docString().isClosed());
    QCOMPARE(open.feature().scenarios().first().steps().first().docString().content(), u"a"_s);
}

void TreeTest::descriptionsLeaveCommentsOut()
{
    const Tree tree = parse(text);
    QCOMPARE(tree.feature().description(), u"  text\n\n  more"_s);
    QCOMPARE(tree.feature().descriptionLines(), (LineRange{2, 4}));
    QVERIFY(tree.feature().rules().first().description().isEmpty());
}

void TreeTest::commentsAreInDocumentOrder()
{
    const Tree tree = parse(text);
    QStringList comments;
    for (const Comment comment : tree.comments())
        comments.append(comment.text().toString().trimmed());
    QCOMPARE(comments, (QStringList{u"# c1"_s, u"# c2"_s, u"# c3"_s, u"# c4"_s}));
}

void TreeTest::theEnclosingNodeOfALineIsFound()
{
    const Tree tree = parse(text);
    QCOMPARE(tree.enclosingNode(19, bit(LineKind::Step)).line(), 13);
    QCOMPARE(tree.enclosingNode(19, bit(LineKind::Feature) | bit(LineKind::Rule)).line(), 8);
    QVERIFY(!tree.enclosingNode(22, bit(LineKind::Step)));
}

void TreeTest::anEmptyTextHasNoFeature()
{
    QVERIFY(!Tree().feature());
    QVERIFY(!parse({}).feature());
    QVERIFY(parse("\n# c\n").topLevel().isEmpty());
}

void TreeTest::memoryIsAtMostTwiceTheSource()
{
    const Tree tree = parse("Feature: f\nScenario: s\nGiven x\n" + QByteArray("  | a | b | c |\n").repeated(10'000));
    QVERIFY(tree.memoryUsage() <= 2 * tree.source().size());
}

QTEST_GUILESS_MAIN(TreeTest)
#include "tree_test.moc"
