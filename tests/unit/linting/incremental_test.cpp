// After any edits the problems are those that a fresh look at the text finds.
#include "model/gherkin/document.h"
#include "tests/support/randomedits.h"
#include "tests/support/testdata.h"
#include "tests/unit/linting/lintcase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::tests;

class IncrementalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsGiveWhatAFreshLookGives_data();
    void editsGiveWhatAFreshLookGives();
    void aRenamedScenarioChangesTheOther();
};

void IncrementalTest::editsGiveWhatAFreshLookGives_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void IncrementalTest::editsGiveWhatAFreshLookGives()
{
    QFETCH(const quint32, seed);
    QByteArray text =
        "Feature: f\n\n# stepwright: ignore no-then\n@wip\nScenario: a\n  Given the shop\n  When I pay <x>\n"
        "@WIP\nScenario Outline: a\n  Givn x\n  When a shop \n  Then <p>\n  Examples:\n    | p | q |\n    | 1 "
        "| 2 |\n    | 1 | 2 |\nRule: r\n  Background:\n\tWhen shop\n  Scenario: b\n    Then I click\n"
        "  Scenario: c\n    When the shops\n    \"\"\"\n    text \n    \"\"\"\n"_ba.repeated(3);
    RandomEdits edits(seed);
    gherkin::Document document(text);
    const auto definitions = definitionsOf(
        u"steps.rb"_s,
        u"Given(/shop/) do end\nWhen('I pay {int}') do end\nWhen(/^a shop/) do end\nThen(/^2$/) do end"_s);
    linting::FeatureLint lint;
    lint.setDefinitions(definitions);
    lint.read(document.tree());
    for (int number = 0; number < 400; ++number) {
        const gherkin::TextEdit edit = edits.next(text);
        text = gherkin::edited(text, edit);
        const gherkin::LineChange change = document.edit(edit);
        lint.update(document.tree(), change);
        linting::FeatureLint fresh;
        fresh.setDefinitions(definitions);
        fresh.read(document.tree());
        QVERIFY2(lint.problems() == fresh.problems(),
                 qPrintable(u"edit %1 of seed %2: %3 instead of %4"_s.arg(number).arg(seed).arg(
                     namesAndLines(lint.problems()).join(u' '), namesAndLines(fresh.problems()).join(u' '))));
    }
}

void IncrementalTest::aRenamedScenarioChangesTheOther()
{
    gherkin::Document document(
        "Feature: f\n  Text.\nScenario: a\n  When y\n  Then z\nScenario: ab\n  When y\n  Then z\n");
    linting::FeatureLint lint;
    lint.read(document.tree());
    QVERIFY(lint.problems().empty());
    const auto offset = quint32(document.tree().source().indexOf("ab") + 1);
    const gherkin::LineChange change = document.edit({offset, 1, {}});
    lint.update(document.tree(), change);
    QCOMPARE(namesAndLines(lint.problems()), QStringList({u"duplicate-name@3"_s, u"duplicate-name@6"_s}));
}

QTEST_GUILESS_MAIN(IncrementalTest)
#include "incremental_test.moc"
