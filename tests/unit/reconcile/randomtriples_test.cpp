#include "tests/unit/reconcile/generated/randomproject.h"
#include "tests/unit/reconcile/generated/triplecheck.h"

#include <QTest>

using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class RandomTriplesTest : public QObject
{
    Q_OBJECT

private:
    static QString told(const ProjectTriple &triple)
    {
        QString text;
        for (const SyncProject *project : {&triple.base, &triple.local, &triple.remote}) {
            text += u"\n  "_s;
            for (const SyncFolder &one : project->folders)
                text += u"folder %1 #%2 '%3' in '%4'; "_s.arg(one.uid, one.remoteId, one.name, one.parentUid);
            for (const SyncActionWord &one : project->actionWords)
                text += u"word %1 #%2 '%3'; "_s.arg(one.uid, one.remoteId, one.name);
            for (const SyncScenario &one : project->scenarios)
                text += u"scenario %1 #%2 '%3' in '%4'; "_s.arg(one.uid, one.remoteId, one.name, one.folderUid);
        }
        return text;
    }

    static void hold(quint64 first, int count, const Wildness &wildness)
    {
        for (quint64 seed = first; seed < first + quint64(count); ++seed) {
            const ProjectTriple triple = ProjectMaker(seed, wildness).makeTriple();
            const auto problem = wildness.hasGarbage ? problemWithGarbage : problemWith;
            if (problem(triple).isEmpty())
                continue;
            const ProjectTriple small = shrunk(triple, problem);
            QFAIL(qPrintable(u"seed %1: %2%3"_s.arg(seed).arg(problem(small), told(small))));
        }
    }

private Q_SLOTS:
    void promisesHoldForRandomProjects() { hold(1, 100'000, {.most = 3}); }
    void promisesHoldForLargerProjects() { hold(1, 500, {.most = 12}); }
    void garbageGivesASoundTree() { hold(1, 10'000, {.most = 4, .hasGarbage = true}); }
};

QTEST_GUILESS_MAIN(RandomTriplesTest)
#include "randomtriples_test.moc"
