#include "model/sync/reconcile/definitions/entitymerge.h"
#include "model/sync/reconcile/values/canonical.h"
#include "tests/unit/reconcile/generated/loggedscenario.h"
#include "tests/unit/reconcile/generated/mergefile.h"

#include <QTest>

#include <algorithm>

using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class GeneratedPairsTest : public QObject
{
    Q_OBJECT

private:
    static QByteArrayList sortedLines(const QByteArray &text)
    {
        QByteArrayList lines = text.split('\n');
        std::ranges::sort(lines);
        return lines;
    }

    /// Why ours differs from git's clean merge; empty: there is no good reason.
    static QString reasonFor(const QByteArray &ours, const QByteArray &git, const Findings &findings)
    {
        for (const Conflict &conflict : findings.conflicts) {
            if (conflict.kind == ConflictKind::EditAndDelete || conflict.kind == ConflictKind::DeleteAndEdit)
                return u"a step moved as text is a deletion and an insertion to git: the edit stays behind"_s;
            if (conflict.kind == ConflictKind::MovedApart)
                return u"moved to two places: git has it twice"_s;
            if (conflict.kind == ConflictKind::Changed)
                return u"an edited step that the other side moved and edited: git has both"_s;
        }
        if (sortedLines(ours) == sortedLines(git))
            return u"the same lines in another order: a step moved across what the other side put in"_s;
        if (ours.count('\n') < git.count('\n'))
            return u"both added, removed or moved the same line: git has it twice"_s;
        return {};
    }

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

    /// Where git merges the texts line by line without a conflict, ours gives the same text, but for reasons that are
    /// counted.
    void itAgreesWithGitWhereGitIsClean()
    {
        int clean = 0;
        int same = 0;
        QHash<QString, int> reasons;
        for (const int edits : {1, 2, 4}) {
            ScenarioMaker maker(7000 + quint64(edits));
            for (int pair = 0; pair < 200; ++pair) {
                const LoggedScenario base = maker.make();
                const LoggedScenario ours = maker.edited(base, edits);
                const LoggedScenario theirs = maker.edited(base, edits);
                const auto git = mergedByGit(base.toText(false), ours.toText(false), theirs.toText(false));
                if (!git)
                    continue;
                ++clean;
                const SyncScenario was = base.toSync();
                Findings findings;
                const QByteArray text = textOf(mergeScenarios(&was, ours.toSync(), theirs.toSync(), findings));
                if (text == *git && findings.conflicts.isEmpty()) {
                    ++same;
                    continue;
                }
                const QString reason = reasonFor(text, *git, findings);
                ++reasons[reason];
                QVERIFY2(!reason.isEmpty(), QByteArray("ours:\n" + text + "git:\n" + *git).constData());
            }
        }
        qInfo("git merges %d of 600 pairs without conflict, %d of them to the same text", clean, same);
        for (const auto [reason, count] : reasons.asKeyValueRange())
            qInfo("%d: %s", count, qPrintable(reason));
        QVERIFY(same > clean * 9 / 10);
    }
};

QTEST_GUILESS_MAIN(GeneratedPairsTest)
#include "generatedpairs_test.moc"
