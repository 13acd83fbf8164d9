#include "tests/unit/reconcile/generated/caseline.h"
#include "tests/unit/reconcile/generated/projectlines.h"

#include <QTest>

using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// The cases of tests/data/sync/*.project, written by hand from the rules in docs/merging.md.
class GoldenProjectsTest : public QObject
{
    Q_OBJECT

private:
    static QStringList sorted(QStringList lines)
    {
        lines.sort();
        return lines;
    }

    static QStringList toldOf(const auto &list)
    {
        QStringList lines;
        for (const auto &one : list)
            lines.append(stepwright::tests::told(one));
        return lines;
    }

private Q_SLOTS:
    void projectsAreReconciledAsWritten_data()
    {
        QTest::addColumn<CaseBlock>("given");
        for (const CaseBlock &one : casesOf(u"project"_s))
            QTest::newRow(qPrintable(one.title)) << one;
    }

    void projectsAreReconciledAsWritten()
    {
        QFETCH(CaseBlock, given);
        const QStringList base = given.lines(u"base"_s);
        const QStringList remote = given.lines(u"remote"_s);
        const bool isConfirmed = given.values.contains(u"confirmed"_s);
        const Reconciliation result =
            reconcile(projectFromLines(base, uidsIn(base)), projectFromLines(given.lines(u"local"_s), uidsIn(base)),
                      projectFromLines(remote, uidsIn(remote)), {.isVanishingConfirmed = isConfirmed});
        QCOMPARE(result.stop ? told(*result.stop) : QString(), given.line(u"stop"_s));
        if (result.stop)
            return;
        QCOMPARE(linesOf(result.merged), sorted(given.lines(u"merged"_s)));
        const bool hasLocal = given.values.contains(u"stays"_s);
        QCOMPARE(linesOf(result.local), sorted(given.lines(hasLocal ? u"stays"_s : u"merged"_s)));
        QStringList conflicts;
        for (const Conflict &conflict : result.findings.conflicts)
            conflicts.append(nameOf(conflict.entity, conflict.uid) + u": " + told(conflict));
        QCOMPARE(sorted(conflicts), sorted(given.lines(u"conflicts"_s)));
        const PushPlan sent = plan(result);
        QCOMPARE(toldOf(sent.operations), given.lines(u"plan"_s));
        QCOMPARE(sorted(toldOf(sent.held)), sorted(given.lines(u"held"_s)));
    }
};

QTEST_GUILESS_MAIN(GoldenProjectsTest)
#include "goldenprojects_test.moc"
