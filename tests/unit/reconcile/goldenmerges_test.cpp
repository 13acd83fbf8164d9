#include "model/sync/reconcile/definitions/entitymerge.h"
#include "tests/unit/reconcile/generated/caseline.h"

#include <QTest>

using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// The cases of tests/data/sync/*.merge, written by hand from the rules in docs/merging.md.
class GoldenMergesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scenariosAreMergedAsWritten_data()
    {
        QTest::addColumn<CaseBlock>("given");
        for (const CaseBlock &one : casesOf(u"merge"_s))
            QTest::newRow(qPrintable(one.title)) << one;
    }

    void scenariosAreMergedAsWritten()
    {
        QFETCH(CaseBlock, given);
        const SyncScenario base = scenarioFromLine(given.line(u"base"_s));
        const SyncScenario ours = scenarioFromLine(given.line(u"ours"_s));
        const SyncScenario theirs = scenarioFromLine(given.line(u"theirs"_s));
        const bool isAdded = given.values.contains(u"added"_s);
        Findings findings;
        const SyncScenario merged = mergeScenarios(isAdded ? nullptr : &base, ours, theirs, findings);
        QCOMPARE(lineOf(merged), lineOf(scenarioFromLine(given.line(u"merged"_s))));
        QStringList conflicts;
        for (const Conflict &conflict : findings.conflicts)
            conflicts.append(told(conflict));
        QCOMPARE(conflicts.join(u"; "), given.line(u"conflicts"_s));
        QStringList marks;
        for (const Mark &mark : findings.marks)
            marks.append(told(mark));
        QCOMPARE(marks.join(u"; "), given.line(u"marks"_s));
    }
};

QTEST_GUILESS_MAIN(GoldenMergesTest)
#include "goldenmerges_test.moc"
