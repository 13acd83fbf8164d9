#include "model/sync/reconcile/definitions/entitymerge.h"
#include "model/sync/reconcile/values/canonical.h"
#include "tests/unit/reconcile/generated/loggedscenario.h"
#include "tests/unit/reconcile/generated/randomproject.h"

#include <QTest>

using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// What must hold for every merge m(base, ours, theirs), whatever the rules say.
class MergeLawsTest : public QObject
{
    Q_OBJECT

private:
    struct Triple
    {
        SyncScenario base;
        SyncScenario ours;
        SyncScenario theirs;
    };

    static constexpr int pairs = 6000;

    /// Scenarios with everything that can stand in one.
    static Triple wild(quint64 seed)
    {
        ProjectMaker maker(seed, {});
        Triple triple;
        triple.base = triple.ours = triple.theirs = maker.makeScenario({});
        for (int edit = 0; edit <= int(seed % 4); ++edit) {
            maker.change(triple.ours, {});
            maker.change(triple.theirs, {});
        }
        return triple;
    }

    /// Outlines as people write them.
    static Triple tidy(quint64 seed)
    {
        ScenarioMaker maker(seed);
        const LoggedScenario base = maker.make();
        const int edits = 1 + int(seed % 5);
        return {base.toSync(), maker.edited(base, edits).toSync(), maker.edited(base, edits).toSync()};
    }

    static SyncScenario merge(const SyncScenario &base, const SyncScenario &ours, const SyncScenario &theirs,
                              Findings *told = nullptr)
    {
        Findings findings;
        SyncScenario merged = mergeScenarios(&base, ours, theirs, findings);
        if (told)
            *told = findings;
        return merged;
    }

    static void forEachTriple(const auto &hold)
    {
        for (quint64 seed = 1; seed <= pairs; ++seed) {
            for (const Triple &triple : {wild(seed), tidy(seed)}) {
                if (const QString problem = hold(triple); !problem.isEmpty())
                    QFAIL(qPrintable(u"seed %1: %2"_s.arg(seed).arg(problem)));
            }
        }
    }

    static QStringList sortedBody(const SyncScenario &scenario)
    {
        QStringList parts;
        for (const auto &statement : scenario.body) {
            QString text = QString::fromUtf8(canonical(statement));
            const bool isBlock = text.startsWith(u'i') || text.startsWith(u'w');
            if (isBlock || text.contains(u"__datatable")) // the order in it may be another one
                std::ranges::sort(text);
            parts.append(text);
        }
        for (const auto &row : scenario.datasets)
            parts.append(QString::fromUtf8(canonical(row)));
        parts.sort();
        return parts;
    }

private Q_SLOTS:
    void whatOneSideDidIsTaken()
    {
        forEachTriple([](const Triple &given) -> QString {
            Findings findings;
            if (contentHash(merge(given.base, given.ours, given.base, &findings)) != contentHash(given.ours))
                return u"m(b, x, b) is not x"_s;
            if (!findings.conflicts.isEmpty() || !findings.marks.isEmpty())
                return u"m(b, x, b) tells something"_s;
            if (contentHash(merge(given.base, given.base, given.theirs, &findings)) != contentHash(given.theirs))
                return u"m(b, b, x) is not x"_s;
            return findings == Findings() ? QString() : u"m(b, b, x) tells something"_s;
        });
    }

    void whatBothDidIsDoneOnce()
    {
        forEachTriple([](const Triple &given) -> QString {
            Findings findings;
            const SyncScenario merged = merge(given.base, given.ours, given.ours, &findings);
            return contentHash(merged) == contentHash(given.ours) && findings == Findings() ? QString()
                                                                                            : u"m(b, x, x) is not x"_s;
        });
    }

    /// But for who comes first where both put something, and whose version is shown in a conflict.
    void itIsNoMatterWhoMerges()
    {
        forEachTriple([](const Triple &given) -> QString {
            Findings here;
            Findings there;
            const SyncScenario one = merge(given.base, given.ours, given.theirs, &here);
            const SyncScenario other = merge(given.base, given.theirs, given.ours, &there);
            if (here.conflicts.size() != there.conflicts.size())
                return u"%1 conflicts here, %2 there"_s.arg(here.conflicts.size()).arg(there.conflicts.size());
            if (here.conflicts.isEmpty() && sortedBody(one) != sortedBody(other))
                return u"other steps or rows"_s;
            return here.conflicts.isEmpty() && one.name != other.name ? u"other name"_s : QString();
        });
    }

    void mergingTheResultAgainChangesNothing()
    {
        forEachTriple([](const Triple &given) -> QString {
            Findings findings;
            const SyncScenario merged = merge(given.base, given.ours, given.theirs, &findings);
            if (!findings.conflicts.isEmpty())
                return {};
            const bool isStable = contentHash(merge(merged, merged, merged)) == contentHash(merged) &&
                                  contentHash(merge(given.theirs, merged, given.theirs)) == contentHash(merged) &&
                                  contentHash(merge(given.ours, given.ours, merged)) == contentHash(merged);
            return isStable ? QString() : u"merged again it differs"_s;
        });
    }

    /// Every step and row of the result is one of a version, or marked; every one that a side made is there.
    void noStepIsLostOrInvented()
    {
        forEachTriple([](const Triple &given) -> QString {
            Findings findings;
            const SyncScenario merged = merge(given.base, given.ours, given.theirs, &findings);
            if (!given.base.opaque.isEmpty() || !given.ours.opaque.isEmpty() || !given.theirs.opaque.isEmpty())
                return {};
            QSet<QByteArray> base;
            QSet<QByteArray> sides;
            QSet<QByteArray> result;
            for (const auto &one : given.base.body)
                base.insert(canonical(one));
            for (const SyncScenario *side : {&given.ours, &given.theirs}) {
                for (const auto &one : side->body)
                    sides.insert(canonical(one));
            }
            QSet<qsizetype> told;
            for (const Conflict &conflict : findings.conflicts) {
                if (conflict.field == Field::Steps)
                    told.insert(conflict.place.value(0));
            }
            for (const Mark &mark : findings.marks) {
                if (mark.field == Field::Steps)
                    told.insert(mark.place.value(0));
            }
            for (qsizetype index = 0; index < qsizetype(merged.body.size()); ++index) {
                const QByteArray step = canonical(merged.body[size_t(index)]);
                result.insert(step);
                const bool isKnown = sides.contains(step) || base.contains(step) || told.contains(index);
                if (!isKnown && merged.parameters == given.base.parameters)
                    return u"a step comes from nowhere"_s;
            }
            const bool isQuiet = told.isEmpty() && merged.parameters == given.base.parameters;
            return isQuiet && !result.contains(sides - base) ? u"a step is lost"_s : QString();
        });
    }
};

QTEST_GUILESS_MAIN(MergeLawsTest)
#include "mergelaws_test.moc"
