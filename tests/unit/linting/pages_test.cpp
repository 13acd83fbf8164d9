// The pages about the rules say what the rules do.
#include "model/linting/explanation.h"
#include "tests/support/testdata.h"
#include "tests/unit/linting/lintcase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::linting;
using namespace stepwright::tests;

class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageShowsTheRuleAtWork_data();
    void pageShowsTheRuleAtWork();
    void documentationNamesEveryRule();
};

void PagesTest::pageShowsTheRuleAtWork_data()
{
    QTest::addColumn<RuleId>("id");
    QTest::addColumn<QString>("language");
    for (const Rule &rule : allRules()) {
        for (const QString &language : {u"en"_s, u"fr"_s})
            QTest::addRow("%s %s", rule.name, qPrintable(language)) << rule.id << language;
    }
}

namespace {

// An example as a whole feature of its language.
QByteArray wholeText(const QString &example, const QString &language)
{
    const bool isFrench = language == "fr"_L1;
    const QString head = isFrench ? u"# language: fr\n"_s : QString();
    if (example.startsWith(u"Feature:"_s) || example.startsWith(u"Fonctionnalité:"_s))
        return QString(head + example).toUtf8();
    const QString feature = isFrench ? u"Fonctionnalité: f\n  Texte.\n\n"_s : u"Feature: f\n  Text.\n\n"_s;
    return QString(head + feature + example).toUtf8();
}

} // namespace

void PagesTest::pageShowsTheRuleAtWork()
{
    QFETCH(const RuleId, id);
    QFETCH(const QString, language);
    const QString page = explanation(id, language);
    QVERIFY(page.startsWith(u"# "_s));
    if (language == "en"_L1)
        QCOMPARE(page.section(u'\n', 0, 0), u"# "_s + title(id));
    static const QRegularExpression block(u"```gherkin\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    QStringList examples;
    for (const QRegularExpressionMatch &match : block.globalMatch(page))
        examples.append(match.captured(1));
    QCOMPARE(examples.size(), 2);
    static const QRegularExpression code(u"```js\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    const auto definitions = definitionsOf(u"steps.js"_s, code.match(page).captured(1));
    const QString name = QLatin1StringView(rule(id).name);
    const QStringList bad = namesAndLines(problemsOf(wholeText(examples[0], language), definitions));
    const bool needsProject = id == RuleId::DuplicateNameInProject;
    QVERIFY2(needsProject || !bad.filter(name + u'@').isEmpty(), qPrintable(bad.join(u' ')));
    const std::vector<Problem> good = problemsOf(wholeText(examples[1], language), definitions);
    QVERIFY2(namesAndLines(good).filter(name + u'@').isEmpty(), qPrintable(namesAndLines(good).join(u' ')));
    QVERIFY(std::ranges::none_of(good, [](const Problem &each) { return each.severity >= Severity::Warning; }));
}

void PagesTest::documentationNamesEveryRule()
{
    const QString page = QString::fromUtf8(readFile(projectFile(u"docs/linting.md"_s)));
    for (const Rule &rule : allRules()) {
        const QString limit = rule.limit > 0 ? u", N = %1"_s.arg(rule.limit) : QString();
        const QString row = u"| `%1` | %2%3 |"_s.arg(QLatin1StringView(rule.name), nameOf(rule.severity), limit);
        QVERIFY2(page.contains(row), qPrintable(row));
    }
}

QTEST_GUILESS_MAIN(PagesTest)
#include "pages_test.moc"
