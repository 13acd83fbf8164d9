#include "model/gherkin/parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;

/// The keywords of all languages.
class DialectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allDialectsAreThere();
    void everyKeywordIsReadInItsPlace_data();
    void everyKeywordIsReadInItsPlace();
    void aKeywordInSeveralListsSaysNothing();
    void languagesFollowTheirLine();
};

namespace {

LineKind kindOf(KeywordRole role)
{
    switch (role) {
    case KeywordRole::Feature:
        return LineKind::Feature;
    case KeywordRole::Rule:
        return LineKind::Rule;
    case KeywordRole::Background:
        return LineKind::Background;
    case KeywordRole::Scenario:
    case KeywordRole::ScenarioOutline:
        return LineKind::Scenario;
    case KeywordRole::Examples:
        return LineKind::Examples;
    default:
        return LineKind::Step;
    }
}

// A text in which the keyword may stand on the last line.
QByteArray textBefore(const Dialect &dialect, KeywordRole role)
{
    QByteArray text = "# language: " + dialect.code() + "\n";
    if (role == KeywordRole::Feature)
        return text;
    text += dialect.keywords(KeywordRole::Feature).first() + ":\n";
    if (role == KeywordRole::Examples || role >= KeywordRole::Given)
        text += dialect.keywords(KeywordRole::Scenario).first() + ":\n";
    return text;
}

} // namespace

void DialectsTest::allDialectsAreThere()
{
    QCOMPARE(allDialects().size(), 80);
    qsizetype keywords = 0;
    for (const Dialect &dialect : allDialects()) {
        QVERIFY(!dialect.name().isEmpty() && !dialect.nativeName().isEmpty());
        for (int role = 0; role < keywordRoleCount; ++role)
            keywords += dialect.keywords(KeywordRole(role)).size();
    }
    QCOMPARE(keywords, 1817);
    QCOMPARE(findDialect("fr")->nativeName(), u"français"_s);
    QCOMPARE(findDialect("FR"), nullptr);
}

void DialectsTest::everyKeywordIsReadInItsPlace_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const Dialect &dialect : allDialects())
        QTest::newRow(dialect.code().constData()) << dialect.code();
}

void DialectsTest::everyKeywordIsReadInItsPlace()
{
    QFETCH(const QByteArray, code);
    const Dialect &dialect = *findDialect(code);
    for (int role = 0; role < keywordRoleCount; ++role) {
        const bool isStep = KeywordRole(role) >= KeywordRole::Given;
        for (const QByteArray &keyword : dialect.keywords(KeywordRole(role))) {
            const Tree tree = parse(textBefore(dialect, KeywordRole(role)) + keyword + (isStep ? "x" : ": x"));
            const KeywordNode node(&tree.data(), tree.lineCount() - 1);
            QCOMPARE(node.kind(), kindOf(KeywordRole(role)));
            QCOMPARE(node.keyword().toString(), QString::fromUtf8(keyword));
            QCOMPARE(node.name().toString(), u"x"_s);
            QVERIFY(node.keywordEntry()->hasRole(KeywordRole(role)));
        }
    }
}

void DialectsTest::aKeywordInSeveralListsSaysNothing()
{
    const auto type = [](const char *code, QByteArrayView text) {
        const Dialect &dialect = *findDialect(code);
        return dialect.keyword(dialect.match(text.begin(), text.end()).step).type;
    };
    QCOMPARE(type("en", "* x"), KeywordType::Unknown);
    QCOMPARE(type("en", "But x"), KeywordType::Conjunction);
    QCOMPARE(type("fr", "Lorsqu'il"), KeywordType::Action);
    QCOMPARE(type("zh-CN", "那么x"), KeywordType::Outcome);
}

void DialectsTest::languagesFollowTheirLine()
{
    QCOMPARE(parse("Funktionalität: f\n", {.defaultLanguage = "de"}).feature().name().toString(), u"f"_s);
    QCOMPARE(parse("# language: fr\nFonctionnalité: f\n", {.defaultLanguage = "de"}).feature().language(), "fr"_ba);
    QCOMPARE(parse("Feature: f\n", {.defaultLanguage = "xx"}).feature().language(), "en"_ba);
}

QTEST_GUILESS_MAIN(DialectsTest)
#include "dialects_test.moc"
