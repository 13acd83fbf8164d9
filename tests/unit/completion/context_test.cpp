// What can be completed where.
#include "model/completion/context.h"
#include "model/completion/places/keywordproposals.h"
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
    QStringList keywords;
    for (const Proposal &proposal : keywordProposals(gherkin::parse(text), quint32(text.count('\n')), typed, typed))
        keywords.append(proposal.text);
    return keywords;
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
    void languagesAreProposedByCodeAndName();
    void replacedTextEndsWithTheWord_data();
    void replacedTextEndsWithTheWord();
    void parametersOfTheOutlineAreFound();
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
    QTest::newRow("table header") << scenario + "  Given a\n  | Given" << TypingPlace::TableHeader << u"Given"_s;
    QTest::newRow("cell") << scenario + "  Given a\n  | b | c |\n  | d | e" << TypingPlace::Cell << u"e"_s;
    QTest::newRow("row where none may be") << QByteArray("Feature: f\n | a") << TypingPlace::Nothing << QString();
    QTest::newRow("media type") << scenario + "  Given a\n  ```js" << TypingPlace::MediaType << u"js"_s;
    QTest::newRow("parameter") << scenario + "  Given <a>\n  When <" << TypingPlace::Parameter << u"<"_s;
    QTest::newRow("comparison") << scenario + "  Given <a>\n  When 1 < " << TypingPlace::Step << u"1 < "_s;
    QTest::newRow("no outline") << scenario + "  When <" << TypingPlace::Step << u"<"_s;
    QTest::newRow("beginning of a language line") << QByteArray("# lang") << TypingPlace::Keyword << u"# lang"_s;
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

void ContextTest::languagesAreProposedByCodeAndName()
{
    const auto codes = [](QStringView typed) {
        QStringList texts;
        for (const Proposal &proposal : languageProposals(typed))
            texts.append(proposal.text);
        return texts;
    };
    QVERIFY(codes(u"fr").contains(u"fr"_s));
    QVERIFY(codes(u"Deu").contains(u"de"_s));
    QVERIFY(codes(u"francais").contains(u"fr"_s));
    QCOMPARE(codes({}).size(), qsizetype(gherkin::allDialects().size()));
}

void ContextTest::replacedTextEndsWithTheWord_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("line"); // with a bar at the cursor
    QTest::addColumn<QString>("replaced");
    const QByteArray scenario("Feature: f\n Scenario: s\n  Given <a>\n");
    QTest::newRow("step") << scenario + "" << u"  When I ‸add tea"_s << u"I add tea"_s;
    QTest::newRow("keyword") << scenario << u"  Gi‸ven"_s << u"Given"_s;
    QTest::newRow("keyword before a step") << scenario << u"  ‸I add"_s << QString();
    QTest::newRow("tag") << QByteArray() << u"@sl‸ow @fast"_s << u"@slow"_s;
    QTest::newRow("language") << QByteArray() << u"# language: e‸n"_s << u"en"_s;
    QTest::newRow("cell") << scenario + "  | a |\n" << u"  | ol‸d tea | x |"_s << u"old tea"_s;
    QTest::newRow("empty cell") << scenario + "  | a |\n" << u"  | ‸   | x |"_s << QString();
    QTest::newRow("escaped bar") << scenario + "  | a |\n" << u"  | a\\|b‸c | x |"_s << u"a\\|bc"_s;
    QTest::newRow("parameter") << scenario << u"  When <a‸> is"_s << u"<a>"_s;
    QTest::newRow("open parameter") << scenario << u"  When <a‸ is > 3"_s << u"<a"_s;
    QTest::newRow("media type") << scenario << u"  \"\"\"js‸on"_s << u"json"_s;
}

void ContextTest::replacedTextEndsWithTheWord()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, line);
    QFETCH(QString, replaced);
    const int position = int(line.indexOf(u'‸'));
    line.remove(u'‸');
    const gherkin::Tree tree = gherkin::parse(before + line.toUtf8() + '\n');
    const TypingContext context = contextAt(tree, quint32(before.count('\n')), line, position);
    QVERIFY(context.place != TypingPlace::Nothing);
    QCOMPARE(line.sliced(context.start, context.end - context.start), replaced);
}

void ContextTest::parametersOfTheOutlineAreFound()
{
    const gherkin::Tree tree = gherkin::parse("Feature: f\n"
                                              " Scenario: other\n  Given <x>\n"
                                              " Scenario: s <name>\n  Given <a> or \"<b>\"\n   | <c> |\n"
                                              "  Examples:\n   | a | d |\n   | 1 | 2 |\n");
    const OutlineParameters parameters = parametersAround(tree, 4);
    QCOMPARE(parameters.columns, QStringList({u"a"_s, u"d"_s}));
    QCOMPARE(parameters.used, QStringList({u"name"_s, u"c"_s})); // without the line itself
    QCOMPARE(parametersAround(tree, 8).used, QStringList({u"name"_s, u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(parametersAround(tree, 0).used, QStringList());
}

QTEST_GUILESS_MAIN(ContextTest)
#include "context_test.moc"
