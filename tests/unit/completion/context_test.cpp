// What can be completed where.
#include "model/completion/context.h"
#include "model/gherkin/parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::completion;

namespace {

// The context at the end of a text.
TypingContext contextOf(const QByteArray &text)
{
    const gherkin::Tree tree = gherkin::parse(text);
    const QByteArray line = text.mid(text.lastIndexOf('\n') + 1);
    const QString lineText = QString::fromUtf8(line);
    return contextAt(tree, quint32(text.count('\n')), lineText, int(lineText.size()));
}

QStringList keywordsAfter(const QByteArray &text, QStringView typed = {})
{
    return keywordProposals(gherkin::parse(text), quint32(text.count('\n')), typed);
}

} // namespace

class ContextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeIsTold_data();
    void placeIsTold();
    void conjunctionsCountAsTheStepBefore();
    void keywordsAreThoseOfTheGrammar();
    void keywordsAreThoseOfTheLanguage();
    void keywordsBeginWithWhatWasTyped();
    void tagsAndLanguagesAreProposed();
};

void ContextTest::placeIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TypingPlace>("place");
    QTest::addColumn<QString>("typed");
    const QByteArray scenario("Feature: f\n Scenario: s\n");
    QTest::newRow("empty text") << QByteArray() << TypingPlace::Keyword << QString();
    QTest::newRow("keyword") << scenario + "  Giv" << TypingPlace::Keyword << u"Giv"_s;
    QTest::newRow("keyword without its blank") << scenario + "  Given" << TypingPlace::Keyword << u"Given"_s;
    QTest::newRow("empty step") << scenario + "  Given " << TypingPlace::Step << QString();
    QTest::newRow("step") << scenario + "  When I lo" << TypingPlace::Step << u"I lo"_s;
    QTest::newRow("step with two blanks") << scenario + "  When  I" << TypingPlace::Step << u" I"_s;
    QTest::newRow("step where none may be")
        << QByteArray("Feature: f\n  When I") << TypingPlace::Keyword << u"When I"_s;
    QTest::newRow("title") << scenario + " Scenario: new" << TypingPlace::Nothing << QString();
    QTest::newRow("tag") << QByteArray("@a @sl") << TypingPlace::Tag << u"@sl"_s;
    QTest::newRow("language") << QByteArray("# language: f") << TypingPlace::Language << u"f"_s;
    QTest::newRow("language without blanks") << QByteArray("#language:") << TypingPlace::Language << QString();
    QTest::newRow("language too late") << scenario + "# language: f" << TypingPlace::Nothing << QString();
    QTest::newRow("comment") << QByteArray("# Given I") << TypingPlace::Nothing << QString();
    QTest::newRow("table") << scenario + "  Given a\n  | Given" << TypingPlace::Nothing << QString();
    QTest::newRow("doc string") << scenario + "  Given a\n  \"\"\"\n  Given I" << TypingPlace::Nothing << QString();
    QTest::newRow("after a doc string") << scenario + "  Given a\n  \"\"\"\n  \"\"\"\n  When I" << TypingPlace::Step
                                        << u"I"_s;
    QTest::newRow("French") << QByteArray("# language: fr\nFonctionnalité: f\n Scénario: s\n  Étant donné que je")
                            << TypingPlace::Step << u"je"_s;
    QTest::newRow("Chinese, without blanks")
        << QByteArray("# language: zh-CN\n功能: f\n 场景: s\n  假如用户") << TypingPlace::Step << u"用户"_s;
    QTest::newRow("emoji") << QByteArray("# language: em\n📚: f\n 📕: s\n  😐I") << TypingPlace::Step << u"I"_s;
}

void ContextTest::placeIsTold()
{
    QFETCH(QByteArray, text);
    QFETCH(TypingPlace, place);
    QFETCH(QString, typed);
    const TypingContext context = contextOf(text);
    QCOMPARE(context.place, place);
    QCOMPARE(context.typed, typed);
}

void ContextTest::conjunctionsCountAsTheStepBefore()
{
    const QByteArray scenario("Feature: f\n Scenario: s\n  Given a\n  When b\n");
    QCOMPARE(contextOf(scenario + "  Then c").stepType, StepType::Then);
    QCOMPARE(contextOf(scenario + "  And c").stepType, StepType::When);
    QCOMPARE(contextOf(scenario + "  And c\n  But d").stepType, StepType::When);
    QCOMPARE(contextOf(scenario + " Scenario: t\n  And c").stepType, StepType::Unknown);
}

void ContextTest::keywordsAreThoseOfTheGrammar()
{
    QCOMPARE(keywordsAfter({}).first(), u"Feature: "_s);
    const QStringList inFeature = keywordsAfter("Feature: f\n");
    QVERIFY(inFeature.contains(u"Background: "_s) && inFeature.contains(u"Rule: "_s) &&
            inFeature.contains(u"Scenario Outline: "_s));
    QVERIFY(!inFeature.contains(u"Given "_s) && !inFeature.contains(u"Examples: "_s));
    const QStringList inScenario = keywordsAfter("Feature: f\n Scenario: s\n  Given a\n");
    QVERIFY(inScenario.contains(u"When "_s) && inScenario.contains(u"Examples: "_s) &&
            inScenario.contains(u"Scenario: "_s));
    QVERIFY(!inScenario.contains(u"Background: "_s) && !inScenario.contains(u"* "_s));
    QVERIFY(!keywordsAfter("Feature: f\n Background:\n").contains(u"Examples: "_s));
}

void ContextTest::keywordsAreThoseOfTheLanguage()
{
    const QStringList french = keywordsAfter("# language: fr\nFonctionnalité: f\n Scénario: s\n");
    QVERIFY(french.contains(u"Quand "_s) && french.contains(u"Étant donné que "_s));
    QVERIFY(!french.contains(u"When "_s));
}

void ContextTest::keywordsBeginWithWhatWasTyped()
{
    QCOMPARE(keywordsAfter("Feature: f\n Scenario: s\n", u"gi"), QStringList({u"Given "_s}));
    QCOMPARE(keywordsAfter("Feature: f\n Scenario: s\n", u"xx"), QStringList());
}

void ContextTest::tagsAndLanguagesAreProposed()
{
    const gherkin::Tree tree = gherkin::parse("@slow @Smoke #@no\nFeature: f\n @slow @sad\n Scenario: s\n");
    QCOMPARE(tagProposals(tree, 9, u"@s"), QStringList({u"@sad"_s, u"@slow"_s, u"@Smoke"_s}));
    QVERIFY(languageProposals(u"fr").contains(u"fr"_s));
    QVERIFY(languageProposals(u"Deu").contains(u"de"_s));
    QCOMPARE(languageProposals({}).size(), qsizetype(gherkin::allDialects().size()));
}

QTEST_GUILESS_MAIN(ContextTest)
#include "context_test.moc"
