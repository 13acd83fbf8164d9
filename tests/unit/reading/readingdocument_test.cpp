#include "model/gherkin/parser.h"
#include "model/reading/readingdocument.h"

#include <QTest>

using namespace stepwright;
using namespace stepwright::reading;
using namespace Qt::StringLiterals;
using gherkin::LineKind;

namespace {

const char *const shop = R"(# language: en
@shop @fast
Feature: Basket
  What a *basket* does:
    - it keeps things

  Background:
    Given a shop

  Rule: It keeps things

    # is this so?
    @slow
    @nightly
    Scenario Outline: Adding
      When I add <n> cups
        | kind | colour |
        | tea  | a\|b   |
      Then the answer is
        """json
        {"n": 1}
        """

      Examples: Few
        | n |
        | 1 |
        | 2 |
)";

Document documentOf(const QByteArray &text)
{
    return read(gherkin::parse(text));
}

/// The blocks in words, one a line, as one would tell them.
QStringList told(const Part &part)
{
    QStringList lines;
    for (const Block &block : part.blocks) {
        QStringList words{QString::number(int(block.kind)), QString::number(part.line + block.line + 1)};
        if (!block.keyword.isEmpty())
            words.append(block.keyword);
        if (!block.text.isEmpty())
            words.append(block.text);
        words.append(block.tags);
        for (const QStringList &row : block.rows)
            words.append('|'_L1 + row.join('|'_L1));
        lines.append(words.join(' '_L1));
    }
    return lines;
}

} // namespace

/// What a feature reads like.
class ReadingDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFeatureIsTakenApart()
    {
        const Document document = documentOf(shop);
        QCOMPARE(document.parts.size(), 4U);
        QCOMPARE(document.title(), u"Basket"_s);
        QVERIFY(!document.isRightToLeft);
        QCOMPARE(told(document.parts[0]), (QStringList{u"1 2 @shop @fast"_s, u"0 3 Feature Basket"_s,
                                                       u"2 4 What a *basket* does:\n  - it keeps things"_s}));
        QCOMPARE(told(document.parts[1]), (QStringList{u"0 7 Background"_s, u"3 8 Given a shop"_s}));
        QCOMPARE(told(document.parts[2]), (QStringList{u"0 10 Rule It keeps things"_s}));
        QCOMPARE(
            told(document.parts[3]),
            (QStringList{u"7 12 is this so?"_s, u"1 13 @slow @nightly"_s, u"0 15 Scenario Outline Adding"_s,
                         u"3 16 When I add <n> cups"_s, u"4 17 |kind|colour |tea|a|b"_s, u"3 19 Then the answer is"_s,
                         u"6 20 json {\"n\": 1}"_s, u"0 24 Examples Few"_s, u"5 25 |n |1 |2"_s}));
        QVERIFY(document.parts[3].isInRule);
        QVERIFY(!document.parts[1].isInRule);
        QCOMPARE(document.parts[3].line, 11U);
    }

    void aLineHasItsPart()
    {
        const Document document = documentOf(shop);
        QCOMPARE(document.partOfLine(0), &document.parts[0]);
        QCOMPARE(document.partOfLine(8), &document.parts[1]);
        QCOMPARE(document.partOfLine(11), &document.parts[3]);
        QCOMPARE(document.partOfLine(1000), &document.parts[3]);
        QCOMPARE(Document().partOfLine(3), nullptr);
    }

    void whatIsBrokenStandsWhereItStands()
    {
        const Document document = documentOf("Feature: Basket\n  Scenario: Adding\n    Given a basket\n"
                                             "    Gvien a cup\n    Then | there it is\n      | a | b |\n      | c |\n");
        QCOMPARE(document.parts.size(), 2U);
        const std::vector<Block> &blocks = document.parts[1].blocks;
        QCOMPARE(blocks.size(), 7U);
        QCOMPARE(blocks[2].kind, BlockKind::Unread);
        QCOMPARE(blocks[2].text, u"Gvien a cup"_s);
        QCOMPARE(blocks[3].kind, BlockKind::Problem);
        QVERIFY2(blocks[3].text.contains(u"Given"_s), qPrintable(blocks[3].text));
        QCOMPARE(blocks[4].text, u"| there it is"_s);
        QCOMPARE(blocks[5].rows, (std::vector<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, QString()}}));
        QCOMPARE(blocks[6].kind, BlockKind::Problem);
    }

    void textOutsideOfAFeatureIsShown()
    {
        const Document document = documentOf("nothing\n\nScenario: One\n  Given x\n");
        QCOMPARE(document.parts.size(), 2U);
        QCOMPARE(document.parts[0].kind, LineKind::Unexpected);
        QCOMPARE(document.parts[0].blocks[0].text, u"nothing"_s);
        QCOMPARE(document.parts[1].kind, LineKind::Scenario);
        QVERIFY(documentOf({}).parts.empty());
        const Document open = documentOf("Feature: x\n  Scenario: y\n    Given z\n    \"\"\"\n    never closed\n");
        QCOMPARE(open.parts[1].blocks[2].text, u"never closed"_s);
        QCOMPARE(open.parts[1].blocks[3].kind, BlockKind::Problem);
    }

    void anyDialectIsRead()
    {
        const Document hebrew = documentOf("# language: he\nתכונה: סל\n  תרחיש: הוספה\n    בהינתן סל\n"_ba);
        QVERIFY(hebrew.isRightToLeft);
        QCOMPARE(hebrew.parts.size(), 2U);
        QCOMPARE(hebrew.parts[1].blocks[1].keyword, u"בהינתן"_s);
        QCOMPARE(hebrew.parts[1].blocks[1].text, u"סל"_s);
        const Document french =
            documentOf("# language: fr\nFonctionnalité: Panier\n  Scénario: Ajout\n    Étant donné un panier\n");
        QVERIFY(!french.isRightToLeft);
        QCOMPARE(french.parts[1].blocks[0].keyword, u"Scénario"_s);
    }

    void onlyWhatChangedDiffers_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("a step") << "x cups"_ba << "x mugs"_ba << QList<int>{3, 1, 1};
        QTest::newRow("a blank line above") << "  Background:"_ba << "\n  Background:"_ba << QList<int>{4, 0, 0};
        QTest::newRow("a scenario more") << "  Rule:"_ba << "  Scenario: New\n    Given y\n  Rule:"_ba
                                         << QList<int>{2, 0, 1};
        QTest::newRow("a scenario less") << "  Background:\n    Given a shop\n"_ba << ""_ba << QList<int>{1, 1, 0};
        QTest::newRow("right to left") << "language: en"_ba << "language: ar"_ba << QList<int>{0, 4, -1};
    }

    void onlyWhatChangedDiffers()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QList<int>, expected);
        const QByteArray text = QByteArray(shop).replace("<n> cups", "x cups");
        const Document changed = documentOf(QByteArray(text).replace(before, after));
        const PartChange change = difference(documentOf(text), changed);
        QCOMPARE(int(change.first), expected[0]);
        QCOMPARE(int(change.removed), expected[1]);
        QCOMPARE(int(change.inserted), expected[2] < 0 ? int(changed.parts.size()) : expected[2]);
    }
};

QTEST_GUILESS_MAIN(ReadingDocumentTest)
#include "readingdocument_test.moc"
