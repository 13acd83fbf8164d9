#include "model/gherkin/parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;

class TreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeLeadsFromTheFeatureToTheCells();
};

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

QTEST_GUILESS_MAIN(TreeTest)
#include "tree_test.moc"
