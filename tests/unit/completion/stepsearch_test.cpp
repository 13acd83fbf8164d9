// What a few typed letters find, and in which order.
#include "model/completion/search/stepsearch.h"
#include "model/completion/stepindexbuilder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::completion;

class StepSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void nothingIsFoundForNonsense();
    void nothingTypedGivesTheMostUsed();
    void stepsOfTheKeywordComeFirst();
    void stepsOfTheSameFeatureAndFolderComeFirst();
    void moreUsedStepsComeFirst();
    void betterFitsComeFirst();
    void stepsWrittenLatelyComeFirst();
    void actionWordsAreFoundWithoutUses();
    void aShortListIsTheBeginningOfTheWholeOne();
    void theLimitIsKept();
    void noIndexFindsNothing();

private:
    [[nodiscard]] QStringList find(const QString &text, StepType type = StepType::Unknown,
                                   const FeaturePlace &place = {})
    {
        QStringList texts;
        for (const StepProposal &proposal : m_search.find(m_index, {text, type, place, 10}))
            texts.append(proposal.text);
        return texts;
    }

    std::shared_ptr<const StepIndex> m_index;
    StepSearch m_search;
};

void StepSearchTest::initTestCase()
{
    StepIndexBuilder builder;
    const std::vector<StepUse> shop = {
        {"I add \"3\" pears to my basket", StepType::When},
        {"my basket is empty", StepType::Given},
        {"my basket is full", StepType::Then},
        {"the customer leaves the shop without paying", StepType::When},
        {"I log in as \"Alice\"", StepType::Given},
        {"I log in as \"Alice\"", StepType::Given},
        {"I log in as \"Bob\"", StepType::Given},
    };
    const std::vector<StepUse> pool = {{"I log in at the pool", StepType::Given},
                                       {"the water is warm", StepType::Then}};
    const std::vector<StepUse> foreign = {
        {"je paie à la caisse", StepType::When}, {"用户登录系统", StepType::When},
        {"مستخدم يدخل", StepType::When},         {"der Schlüssel paßt", StepType::Given},
        {"😀 smiles at <name>", StepType::Then},
    };
    builder.setFeature({u"shop"_s, u"town"_s}, shop);
    builder.setFeature({u"pool"_s, u"town"_s}, pool);
    builder.setFeature({u"words"_s, u"world"_s}, foreign);
    m_index = builder.finish();
}

void StepSearchTest::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("step");
    const QString leaves = u"the customer leaves the shop without paying"_s;
    QTest::newRow("beginning") << u"the cust"_s << leaves;
    QTest::newRow("other case") << u"THE CUST"_s << leaves;
    QTest::newRow("words from the middle") << u"shop without"_s << leaves;
    QTest::newRow("words in another order") << u"paying leaves customer"_s << leaves;
    QTest::newRow("beginnings of words") << u"cus lea pay"_s << leaves;
    QTest::newRow("wrong letter") << u"the custamer lea"_s << leaves;
    QTest::newRow("missing letter") << u"the custmer lea"_s << leaves;
    QTest::newRow("extra letter") << u"the custoomer lea"_s << leaves;
    QTest::newRow("swapped letters") << u"the cutsomer lea"_s << leaves;
    QTest::newRow("typo in the first letter") << u"xustomer leaves"_s << leaves;
    QTest::newRow("missing blank") << u"customerleaves the shop"_s << leaves;
    QTest::newRow("letter for a blank") << u"customerxleaves the shop"_s << leaves;
    QTest::newRow("blank too many") << u"the cust omer leaves"_s << leaves;
    QTest::newRow("one word that is not there") << u"the customer quickly leaves"_s << leaves;
    QTest::newRow("initials") << u"tcltswp"_s << leaves;
    QTest::newRow("first initials") << u"tclt"_s << leaves;
    QTest::newRow("initials with gaps") << u"tclsp"_s << leaves;
    QTest::newRow("value") << u"pears"_s << u"I add \"3\" pears to my basket"_s;
    QTest::newRow("without accents") << u"paie a la"_s << u"je paie à la caisse"_s;
    QTest::newRow("with accents") << u"à la"_s << u"je paie à la caisse"_s;
    QTest::newRow("umlaut") << u"schlussel"_s << u"der Schlüssel paßt"_s;
    QTest::newRow("Chinese from the middle") << u"登录"_s << u"用户登录系统"_s;
    QTest::newRow("Arabic") << u"يدخ"_s << u"مستخدم يدخل"_s;
    QTest::newRow("placeholder") << u"smiles name"_s << u"😀 smiles at <name>"_s;
}

void StepSearchTest::finds()
{
    QFETCH(QString, typed);
    QFETCH(QString, step);
    QCOMPARE(find(typed).value(0), step);
}

void StepSearchTest::nothingIsFoundForNonsense()
{
    QVERIFY(find(u"qqqqq wwwww"_s).isEmpty());
    QVERIFY(find(u"the zebra"_s).isEmpty());
}

void StepSearchTest::nothingTypedGivesTheMostUsed()
{
    QCOMPARE(find({}).value(0), u"I log in as \"Alice\""_s);
    QCOMPARE(find(u"  \"!"_s).value(0), u"I log in as \"Alice\""_s);
}

void StepSearchTest::stepsOfTheKeywordComeFirst()
{
    QCOMPARE(find(u"my basket"_s, StepType::Given).value(0), u"my basket is empty"_s);
    QCOMPARE(find(u"my basket"_s, StepType::Then).value(0), u"my basket is full"_s);
}

void StepSearchTest::stepsOfTheSameFeatureAndFolderComeFirst()
{
    QCOMPARE(find(u"I log in a"_s, {}, {u"pool"_s, u"town"_s}).value(0), u"I log in at the pool"_s);
    QCOMPARE(find({}, StepType::When, {u"new"_s, u"world"_s}).value(0), u"用户登录系统"_s);
}

void StepSearchTest::moreUsedStepsComeFirst()
{
    QCOMPARE(find(u"I log in as"_s).mid(0, 2), QStringList({u"I log in as \"Alice\""_s, u"I log in as \"Bob\""_s}));
}

void StepSearchTest::betterFitsComeFirst()
{
    const QStringList found = find(u"basket"_s);
    QCOMPARE(found.size(), 3);
    QCOMPARE(find(u"is full"_s).value(0), u"my basket is full"_s);
    QCOMPARE(find(u"my bas"_s).last(), u"I add \"3\" pears to my basket"_s);
}

void StepSearchTest::stepsWrittenLatelyComeFirst()
{
    const quint64 bob = hashOf("I log in as \"Bob\"");
    const QList<StepProposal> found = m_search.find(m_index, {u"I log in as"_s, {}, {}, 10, {bob}});
    QCOMPARE(found.value(0).text, u"I log in as \"Bob\""_s);
}

void StepSearchTest::actionWordsAreFoundWithoutUses()
{
    StepIndexBuilder builder(m_index);
    const std::vector<StepUse> actionWords = {{"I pay \"amount\"", StepType::Unknown, true},
                                              {"my basket is full", StepType::Unknown, true}};
    builder.setFeature({u"words of the project"_s, {}}, actionWords);
    const auto index = builder.finish();
    const QList<StepProposal> pay = m_search.find(index, {u"I pay"_s});
    QCOMPARE(pay.value(0).text, u"I pay \"amount\""_s);
    QCOMPARE(pay.value(0).uses, 0);
    QVERIFY(pay.value(0).isActionWord);
    QCOMPARE(m_search.find(index, {u"my basket is full"_s}).value(0).uses, 1);
}

// A long list is made without leaving any step out beforehand; a short one must leave out the right ones.
void StepSearchTest::aShortListIsTheBeginningOfTheWholeOne()
{
    StepIndexBuilder builder;
    QRandomGenerator random(5);
    const QList<QByteArray> words = {"the", "basket", "of", "tea", "thé", "is", "empty", "then", "I", "add", "7"};
    QList<QByteArray> texts;
    for (int i = 0; i < 3000; ++i) {
        QByteArray text;
        for (int count = 1 + random.bounded(7); count > 0; --count)
            text += words[random.bounded(words.size())] + ' ';
        texts.append(text + QByteArray::number(random.bounded(200)));
    }
    for (int i = 0; i < 300; ++i) {
        std::vector<StepUse> uses;
        for (int count = random.bounded(40); count > 0; --count)
            uses.push_back({texts[random.bounded(texts.size())], random.bounded(2) ? StepType::Given : StepType::Then});
        builder.setFeature({QString::number(i), QString::number(i % 7)}, uses);
    }
    const auto index = builder.finish();
    for (const QString &text : {u""_s, u"t"_s, u"the"_s, u"the b"_s, u"tea the"_s, u"is empty"_s, u"7 t"_s}) {
        const StepQuery query{text, StepType::Given, {u"3"_s, u"3"_s}, 100'000};
        const QList<StepProposal> all = m_search.find(index, query);
        QVERIFY(all.size() > 50);
        StepQuery shorter = query;
        shorter.limit = 10;
        QCOMPARE(m_search.find(index, shorter), all.first(10));
    }
}

void StepSearchTest::theLimitIsKept()
{
    QCOMPARE(m_search.find(m_index, {{}, {}, {}, 3}).size(), 3);
}

void StepSearchTest::noIndexFindsNothing()
{
    QVERIFY(m_search.find(nullptr, {u"I"_s}).isEmpty());
    QVERIFY(m_search.find(StepIndexBuilder().finish(), {u"I"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(StepSearchTest)
#include "stepsearch_test.moc"
