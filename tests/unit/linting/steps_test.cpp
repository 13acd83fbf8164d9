// What counts as the same step, and where its values are.
#include "model/linting/words/stepreader.h"
#include "model/linting/words/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::linting;

class StepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreTheSameButForWordsThatDoNotCount_data();
    void stepsAreTheSameButForWordsThatDoNotCount();
    void valuesAreCutOut();
};

void StepsTest::stepsAreTheSameButForWordsThatDoNotCount_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<bool>("sameKey");
    QTest::addColumn<bool>("sameSpelling");
    const auto row = [](const char *name, const char *language, const QByteArray &left, const QByteArray &right,
                        bool sameKey, bool sameSpelling) {
        QTest::newRow(name) << QByteArray(language) << left << right << sameKey << sameSpelling;
    };
    row("article", "en", "the code is required", "A code is required", true, false);
    row("plural", "en", "I open the boxes", "I open the box", true, false);
    row("plural in -ies", "en", "all entries go", "all entry go", true, false);
    row("punctuation", "en", "I wait, then go", "I wait then go.", true, false);
    row("case", "en", "the User waits", "the user waits", true, false);
    row("values", "en", "\"Ann\" has 3 pears", "“Bob” has <n> pears", true, true);
    row("plural behind a number", "en", "I have 1 pear", "I have 2 pears", true, true);
    row("a colon before a table", "en", "the users:", "the users", true, true);
    row("another word", "en", "I buy a pear", "I buy an apple", false, false);
    row("not", "en", "it is not red", "it is red", false, false);
    row("words that only look like plurals", "en", "the status is bas", "the statu is ba", false, false);
    row("French", "fr", "l'article est là", "un article est là.", true, false);
    row("French plural", "fr", "les tableaux sont là", "le tableau sont là", true, false);
    row("accents in capitals", "fr", "la Élève part", "une élève part", true, false);
    row("a language without a list", "ja", "ユーザーが the ログイン", "ユーザーが ログイン", false, false);
}

void StepsTest::stepsAreTheSameButForWordsThatDoNotCount()
{
    QFETCH(const QByteArray, language);
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    const StepPrint one = printOf(left, LanguageWords::of(language));
    const StepPrint other = printOf(right, LanguageWords::of(language));
    QTEST(one.key == other.key, "sameKey");
    QTEST(one.spelling == other.spelling, "sameSpelling");
}

void StepsTest::valuesAreCutOut()
{
    QCOMPARE(patternOf("\"Ann\" pays 3.50 to <whom> at 5\" by 'card', it's 3rd"),
             "<…> pays <…> to <…> at <…>\" by <…>, it's 3rd"_ba);
    QCOMPARE(patternOf("elle dit « oui » et «non», „ja“ und \"offen"), "elle dit <…> et <…>, <…> und \"offen"_ba);
    QCOMPARE(printOf("<a> <b>", LanguageWords::of("en")).key, 0ULL);
}

QTEST_GUILESS_MAIN(StepsTest)
#include "steps_test.moc"
