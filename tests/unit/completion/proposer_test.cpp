// What is proposed at every place of a text.
#include "model/completion/projectsteps.h"
#include "model/completion/proposer.h"
#include "model/completion/stepindexbuilder.h"
#include "model/gherkin/parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::completion;

namespace {

const QByteArray shop = "@basket @slow\n"
                        "Feature: Basket\n"
                        " Scenario: a\n"
                        "  Given the shop sells these products:\n"
                        "   | product | price |\n"
                        "   | Oolong  | 6.50  |\n"
                        "   | Sencha  | 7     |\n"
                        "  When I add 1 \"Earl Grey\" to the basket\n"
                        "  When I add 2 \"Earl Grey\" to the basket\n"
                        "  When I add 3 \"Oolong\" to the basket\n"
                        "  Then the answer is:\n"
                        "   \"\"\"vnd.shop+json\n"
                        "   {}\n"
                        "   \"\"\"\n";

Knowledge shopKnowledge()
{
    const gherkin::Tree tree = gherkin::parse(shop);
    std::vector<StepUse> uses;
    for (const char *text :
         {"the shop sells these products:", "I add 1 \"Earl Grey\" to the basket",
          "I add 2 \"Earl Grey\" to the basket", "I add 3 \"Oolong\" to the basket", "the answer is:"})
        uses.push_back({text, StepType::When});
    StepIndexBuilder builder;
    builder.setFeature({u"shop"_s, u"town"_s, u"Basket"_s}, uses);
    ProjectFacts facts;
    facts.setFeature(u"shop"_s, std::make_shared<FeatureFacts>(factsOf(tree)));
    return {builder.finish(), std::make_shared<ProjectFacts>(facts), {}};
}

} // namespace

class ProposerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesHaveTheirProposals_data();
    void placesHaveTheirProposals();
    void nothingElseIsProposedInAnExamplesHeader();
    void stepsOfTheTextCountBeforeItIsSaved();
    void theLineItselfIsNoProposal();
    void typedValuesDoNotHideTheirStep();
    void wordsBehindTheCursorHelp();
    void actionWordsOfTheProjectAreProposed();
    void valuesOfAParameterAreThoseUsedBefore();
    void previewTellsUsesFeaturesAndTable();
    void markdownKeywordsComeWithTheirMark();

private:
    // The proposals where a bar ‸ stands in a text.
    [[nodiscard]] QStringList propose(const QString &text, bool isMarkdown = false)
    {
        const QStringList lines = text.left(text.indexOf(u'‸')).split(u'\n');
        QString whole = text;
        whole.remove(u'‸');
        Typing typing{gherkin::parse(whole.toUtf8(), {.isMarkdown = isMarkdown})};
        typing.line = quint32(lines.size() - 1);
        typing.lineText = whole.split(u'\n')[lines.size() - 1];
        typing.position = int(lines.last().size());
        typing.place = {u"new"_s, u"town"_s, u"New"_s};
        m_found = m_proposer.find(m_knowledge, typing);
        QStringList texts;
        for (const Proposal &proposal : m_found.items)
            texts.append(proposal.text);
        return texts;
    }

    Knowledge m_knowledge = shopKnowledge();
    Proposer m_proposer;
    Proposals m_found;
};

void ProposerTest::placesHaveTheirProposals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    const QString scenario = u"Feature: f\n Scenario: s\n"_s;
    const QString outline = scenario + u"  Given <pot> and <cup>\n"_s;
    QTest::newRow("start") << u"‸"_s << u"Feature: "_s;
    QTest::newRow("language line") << u"# l‸"_s << u"# language: "_s;
    QTest::newRow("language") << u"# language: fren‸"_s << u"fr"_s;
    QTest::newRow("after a scenario") << scenario + u"‸"_s << u"Given "_s;
    QTest::newRow("after a scenario, French")
        << u"# language: fr\nFonctionnalité: f\n Scénario: s\n  etant donne q‸"_s << u"Etant donné que "_s;
    QTest::newRow("after a scenario, Arabic") << u"# language: ar\nخاصية: f\n سيناريو: s\n  ع‸"_s << u"عندما "_s;
    QTest::newRow("step") << scenario + u"  Given I add‸"_s << u"I add 3 \"Oolong\" to the basket"_s;
    QTest::newRow("empty step") << scenario + u"  When ‸"_s << u"the answer is:"_s;
    QTest::newRow("step in a broken file")
        << u"oops\n"_s + scenario + u"  nonsense\n  Given the ans‸"_s << u"the answer is:"_s;
    QTest::newRow("tag") << u"@sl‸\nFeature: f\n"_s << u"@slow"_s;
    QTest::newRow("second tag") << u"@mine @ba‸"_s << u"@basket"_s;
    QTest::newRow("table of the step") << scenario + u"  Given the shop sells these products:\n  ‸"_s
                                       << u"| product | price |"_s;
    QTest::newRow("header of the step") << scenario + u"  Given the shop sells these products:\n  |‸"_s
                                        << u"| product | price |"_s;
    QTest::newRow("header of the project")
        << scenario + u"  Given other things:\n  | pro‸"_s << u"| product | price |"_s;
    QTest::newRow("second cell of a header")
        << scenario + u"  Given other things:\n  | product | pr‸"_s << u"| product | price |"_s;
    QTest::newRow("cell of a known column")
        << scenario + u"  Given a:\n  | x | product |\n  | 1 | S‸ |"_s << u"Sencha"_s;
    QTest::newRow("cell seen above") << scenario + u"  Given a:\n  | x |\n  | high |\n  | h‸"_s << u"high"_s;
    QTest::newRow("media type of the step") << scenario + u"  Then the answer is:\n  \"\"\"‸"_s << u"vnd.shop+json"_s;
    QTest::newRow("usual media type") << scenario + u"  Given x:\n  \"\"\"xm‸"_s << u"xml"_s;
    QTest::newRow("parameter") << outline + u"  When <c‸"_s << u"<cup>"_s;
    QTest::newRow("parameter in a cell") << outline + u"  When a:\n  | <c‸ |"_s << u"<cup>"_s;
    QTest::newRow("parameter in a doc string") << outline + u"  When a:\n  \"\"\"\n  <c‸"_s << u"<cup>"_s;
    QTest::newRow("column as parameter") << scenario + u"  Given <t‸\n  Examples:\n  | tea |\n"_s << u"<tea>"_s;
    QTest::newRow("header of examples") << outline + u"  Examples:\n  | ‸"_s << u"| pot | cup |"_s;
    QTest::newRow("missing column") << outline + u"  Examples:\n  | cup | ‸"_s << u"pot"_s;
    QTest::newRow("title") << u"Feature: ‸"_s << QString();
    QTest::newRow("doc string") << scenario + u"  Given x:\n  \"\"\"\n  Giv‸"_s << QString();
    QTest::newRow("comment") << scenario + u"  # Giv‸"_s << QString();
}

void ProposerTest::placesHaveTheirProposals()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    QCOMPARE(propose(text).value(0), first);
}

void ProposerTest::nothingElseIsProposedInAnExamplesHeader()
{
    const QString outline = u"Feature: f\n Scenario: s\n  Given <pot> and <cup>\n  Examples:\n  | pot | cup | ‸"_s;
    QCOMPARE(propose(outline), QStringList());
}

void ProposerTest::stepsOfTheTextCountBeforeItIsSaved()
{
    const QString text = u"Feature: f\n Scenario: s\n  Given a brand new step\n  And a bra‸"_s;
    QCOMPARE(propose(text), QStringList({u"a brand new step"_s}));
}

void ProposerTest::theLineItselfIsNoProposal()
{
    QCOMPARE(propose(u"Feature: f\n Scenario: s\n  Given zebras r‸\n  And nothing\n"_s), QStringList());
}

void ProposerTest::typedValuesDoNotHideTheirStep()
{
    const QStringList found = propose(u"Feature: f\n Scenario: s\n  When I add 7 \"Oolong\" to the‸"_s);
    QCOMPARE(found.size(), 3);
    QVERIFY(found.first().startsWith(u"I add "_s));
    QVERIFY(m_found.items.first().isCloseFit);
    QCOMPARE(propose(u"Feature: f\n Scenario: s\n  When I add 7 \"Ool‸"_s).size(), 3);
}

void ProposerTest::wordsBehindTheCursorHelp()
{
    const QStringList found = propose(u"Feature: f\n Scenario: s\n  When I add‸ 3 \"Oolong\""_s);
    QCOMPARE(found.value(0), u"I add 3 \"Oolong\" to the basket"_s);
    QCOMPARE(m_found.context.end, 23);
}

void ProposerTest::actionWordsOfTheProjectAreProposed()
{
    project::ActionWord word;
    word.name = u"I pay \"amount\" in cash"_s;
    const Knowledge before = m_knowledge;
    m_knowledge.steps = withActionWords(m_knowledge.steps, {word});
    QCOMPARE(propose(u"Feature: f\n Scenario: s\n  When I pa‸"_s), QStringList({word.name}));
    QCOMPARE(m_found.items.first().kind, ProposalKind::ActionWord);
    m_knowledge = before;
}

void ProposerTest::valuesOfAParameterAreThoseUsedBefore()
{
    (void)propose(u"Feature: f\n Scenario: s\n  When I‸"_s);
    const QString step = u"I add 1 \"Earl Grey\" to the basket"_s;
    const Proposals teas = m_proposer.findValues(m_knowledge, {}, {step, 1});
    QCOMPARE(teas.items.size(), 2);
    QCOMPARE(teas.items[0].text, u"Earl Grey"_s);
    QCOMPARE(teas.items[0].uses, 2);
    QCOMPARE(teas.items[1].text, u"Oolong"_s);
    QCOMPARE(m_proposer.findValues(m_knowledge, {}, {step, 1, u"Oo"_s}).items.size(), 1);
    QCOMPARE(m_proposer.findValues(m_knowledge, {}, {step, 0, {}, u"3"_s}).items.size(), 2);
}

void ProposerTest::previewTellsUsesFeaturesAndTable()
{
    (void)propose(u"Feature: f\n Scenario: s\n  When the shop‸"_s);
    const StepPreview products = m_proposer.preview(m_found.items.first());
    QCOMPARE(products.features, QList<UsedText>({{u"Basket"_s, 1}}));
    QCOMPARE(products.header, u"| product | price |"_s);
    QVERIFY(products.isHeaderUsual);
    (void)propose(u"Feature: f\n Scenario: s\n  When I add‸"_s);
    const StepPreview add = m_proposer.preview(m_found.items.first());
    QCOMPARE(add.likeUses, 3);
    QVERIFY(!add.isHeaderUsual);
    (void)propose(u"Feature: f\n Scenario: s\n  When the answer‸"_s);
    QCOMPARE(m_proposer.preview(m_found.items.first()).mediaType, u"vnd.shop+json"_s);
}

void ProposerTest::markdownKeywordsComeWithTheirMark()
{
    QVERIFY(propose(u"# Feature: f\n## Scenario: s\nGiv‸"_s, true).contains(u"* Given "_s));
    QVERIFY(propose(u"# Feature: f\n## Scenario: s\n* Giv‸"_s, true).contains(u"Given "_s));
    QVERIFY(propose(u"# Feature: f\nScen‸"_s, true).contains(u"## Scenario: "_s));
    QCOMPARE(propose(u"# Feature: f\n## Scenario: s\n* When the ans‸"_s, true).value(0), u"the answer is:"_s);
}

QTEST_GUILESS_MAIN(ProposerTest)
#include "proposer_test.moc"
