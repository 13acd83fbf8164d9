// What somebody typed as values stays when a step is accepted.
#include "model/completion/places/keptvalues.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::completion;

class KeptValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedValuesAreKept_data();
    void typedValuesAreKept();
    void theFirstValueNotTypedIsOpen();
    void parametersAreThoseOfTheFilledText();
    void ownWordsAreToldFromValues_data();
    void ownWordsAreToldFromValues();
    void stepsThatDifferInValuesHaveOnePattern();
};

void KeptValuesTest::typedValuesAreKept_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("proposed");
    QTest::addColumn<QString>("filled");
    const QString add = u"I add 1 \"Earl Grey\" to the basket"_s;
    QTest::newRow("all") << u"I add 7 \"Oolong\" to the"_s << add << u"I add 7 \"Oolong\" to the basket"_s;
    QTest::newRow("one") << u"I add 7"_s << add << u"I add 7 \"Earl Grey\" to the basket"_s;
    QTest::newRow("the second") << u"add \"Oolong\""_s << add << u"I add 1 \"Oolong\" to the basket"_s;
    QTest::newRow("none") << u"I add"_s << add << add;
    QTest::newRow("no place") << u"I see 3 \"a\" and \"b\""_s << u"I see \"x\""_s << u"I see \"a\""_s;
    QTest::newRow("placeholder for a number") << u"I add <n>"_s << add << u"I add <n> \"Earl Grey\" to the basket"_s;
    QTest::newRow("placeholder in quotes") << u"I add 2 \"<tea>\""_s << add << u"I add 2 \"<tea>\" to the basket"_s;
    QTest::newRow("a number is no text") << u"I add 7"_s << u"I add \"x\""_s << u"I add \"x\""_s;
    QTest::newRow("the same value names its place")
        << u"buys \"tea\""_s << u"\"Bob\" buys \"tea\" here"_s << u"\"Bob\" buys \"tea\" here"_s;
    QTest::newRow("the word before names the place")
        << u"costs 5"_s << u"2 pots cost 3 and 1 cup costs 4"_s << u"2 pots cost 3 and 1 cup costs 5"_s;
    QTest::newRow("unfinished") << u"I add 7 \"Ool"_s << add << u"I add 7 \"Ool\" to the basket"_s;
    QTest::newRow("unfinished beginning") << u"I add 7 \"Ea"_s << add << u"I add 7 \"Earl Grey\" to the basket"_s;
    QTest::newRow("other quotes") << u"je dis «oui»"_s << u"je dis « non » à tous"_s << u"je dis «oui» à tous"_s;
    QTest::newRow("from the right to the left")
        << u"أضيف 7 \"شاي\""_s << u"أضيف 1 \"قهوة\" إلى السلة"_s << u"أضيف 7 \"شاي\" إلى السلة"_s;
}

void KeptValuesTest::typedValuesAreKept()
{
    QFETCH(QString, typed);
    QFETCH(QString, proposed);
    QFETCH(QString, filled);
    QCOMPARE(keepValues(proposed, typed).text, filled);
}

void KeptValuesTest::theFirstValueNotTypedIsOpen()
{
    const QString step = u"I add 1 \"Earl Grey\" to the basket"_s;
    QCOMPARE(keepValues(step, u"I add").firstOpen, 0);
    QCOMPARE(keepValues(step, u"I add 7").firstOpen, 1);
    QCOMPARE(keepValues(step, u"I add 7 \"Oolong\"").firstOpen, 2);
    QCOMPARE(keepValues(step, u"I add 7 \"Ool").firstOpen, 1);
    QCOMPARE(keepValues(u"I wait"_s, u"I").firstOpen, 0);
}

void KeptValuesTest::parametersAreThoseOfTheFilledText()
{
    const FilledStep filled = keepValues(u"I add 1 \"tea\" now"_s, u"I add 1250");
    QCOMPARE(filled.text, u"I add 1250 \"tea\" now"_s);
    QCOMPARE(filled.parameters, parametersOf(filled.text));
}

void KeptValuesTest::ownWordsAreToldFromValues_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("words");
    QTest::newRow("values") << u"I add 7 \"Oolong\" to <place>"_s << u"I add to"_s;
    QTest::newRow("unfinished value") << u"I add 7 \"Ool"_s << u"I add"_s;
    QTest::newRow("inches") << u"a screen of 5\" is"_s << u"a screen of is"_s;
    QTest::newRow("none") << u"I wait"_s << u"I wait"_s;
}

void KeptValuesTest::ownWordsAreToldFromValues()
{
    QFETCH(QString, step);
    QFETCH(QString, words);
    QCOMPARE(withoutValues(step).remove(u'"').simplified(), words);
}

void KeptValuesTest::stepsThatDifferInValuesHaveOnePattern()
{
    QCOMPARE(patternOf(u"I add 7 \"Oolong\""), patternOf(u"I add <n> \"Earl Grey\""));
    QVERIFY(patternOf(u"I add 7 \"Oolong\"") != patternOf(u"I add \"7\" \"Oolong\""));
    QVERIFY(patternOf(u"I add 7") != patternOf(u"I take 7"));
    QCOMPARE(patternOf(u"I wait"), u"I wait"_s);
}

QTEST_GUILESS_MAIN(KeptValuesTest)
#include "keptvalues_test.moc"
