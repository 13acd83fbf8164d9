#include "model/sync/reconcile/canonical.h"
#include "model/sync/reconcile/entitymerge.h"
#include "tests/unit/reconcile/generated/loggedscenario.h"

#include <QTest>

using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class GeneratedPairsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewMergesConflictForNothing_data()
    {
        QTest::addColumn<int>("edits");
        QTest::addColumn<double>("mostFalse");
        QTest::newRow("1 edit on each side") << 1 << 0.01;
        QTest::newRow("2 edits on each side") << 2 << 0.03;
        QTest::newRow("4 edits on each side") << 4 << 0.05;
    }

    /// The experiment of docs/reliability.md: 1,000 pairs, three times.
    void fewMergesConflictForNothing()
    {
        QFETCH(int, edits);
        QFETCH(double, mostFalse);
        for (const quint64 seed : {1, 2, 3}) {
            ScenarioMaker maker(seed * 1000 + quint64(edits));
            int real = 0;
            int told = 0;
            int wrong = 0;
            int missed = 0;
            int other = 0;
            for (int pair = 0; pair < 1000; ++pair) {
                const LoggedScenario base = maker.make();
                const LoggedScenario ours = maker.edited(base, edits);
                const LoggedScenario theirs = maker.edited(base, edits);
                const SyncScenario was = base.toSync();
                Findings findings;
                const SyncScenario merged = mergeScenarios(&was, ours.toSync(), theirs.toSync(), findings);
                const bool isReal = reallyConflict(base, ours, theirs);
                const bool isTold = !findings.conflicts.isEmpty();
                real += isReal;
                told += isTold;
                wrong += isTold && !isReal;
                missed += isReal && !isTold;
                other += !isReal && !isTold && contentOf(merged) != idealContent(base, ours, theirs);
            }
            qInfo("%d edits, seed %llu: %d of 1000 conflict really, %d told, %d of them for nothing; %d missed; "
                  "%d clean ones differ from merging by identity",
                  edits, seed, real, told, wrong, missed, other);
            QVERIFY2(wrong <= mostFalse * 1000, "too many conflicts for nothing");
        }
    }
};

QTEST_GUILESS_MAIN(GeneratedPairsTest)
#include "generatedpairs_test.moc"
