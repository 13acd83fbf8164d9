#include "model/sync/reconcile/definitions/entitymerge.h"
#include "model/sync/reconcile/definitions/statementmerge.h"
#include "model/sync/reconcile/lists/words.h"
#include "model/sync/reconcile/planning/plan.h"
#include "model/sync/reconcile/values/canonical.h"
#include "tests/unit/reconcile/generated/caseline.h"

#include <QTest>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class ReconcileTest : public QObject
{
    Q_OBJECT

private:
    static SyncProject projectOf(int scenarios, int words = 0)
    {
        SyncProject project{.remoteId = u"7"_s};
        for (int index = 0; index < scenarios; ++index) {
            const QString number = QString::number(index);
            project.scenarios.append({.uid = u's' + number, .remoteId = number, .name = u"Case "_s + number});
        }
        for (int index = 0; index < words; ++index) {
            const QString number = QString::number(index);
            project.actionWords.append({.uid = u'w' + number, .remoteId = number, .name = u"word "_s + number});
        }
        return project;
    }

    static SyncProject without(SyncProject project, int scenarios, int words = 0)
    {
        project.scenarios.resize(project.scenarios.size() - scenarios);
        project.actionWords.resize(project.actionWords.size() - words);
        return project;
    }

private Q_SLOTS:
    void contentHashesAreOfWhatIsSaid()
    {
        const SyncScenario one = scenarioFromLine(u"tags: web slow / when I pay {amount=1, to=Bob}"_s);
        const SyncScenario same = scenarioFromLine(u"tags: slow web / when I pay {to=Bob, amount=1}"_s);
        QCOMPARE(contentHash(one), contentHash(same));
        SyncScenario french = one;
        std::get<project::Call>(french.body[0].content).keyword = u"Quand "_s;
        french.position = 5;
        french.uid = u"other"_s;
        QCOMPARE(contentHash(one), contentHash(french));
        SyncScenario windows = one;
        SyncScenario unix = one;
        windows.description = u"a\r\nb"_s;
        unix.description = u"a\nb"_s;
        QCOMPARE(contentHash(windows), contentHash(unix));
        QVERIFY(contentHash(one) != contentHash(unix));
        QCOMPARE(contentHash(one, Field::Tags), contentHash(unix, Field::Tags));
    }

    /// No two texts run into each other where one ends and the other begins.
    void contentHashesTellPartsApart()
    {
        SyncScenario one{.uid = u"s"_s, .remoteId = {}, .folderUid = {}, .name = u"ab"_s, .description = u"c"_s};
        SyncScenario other{.uid = u"s"_s, .remoteId = {}, .folderUid = {}, .name = u"a"_s, .description = u"bc"_s};
        QVERIFY(contentHash(one) != contentHash(other));
        one = scenarioFromLine(u"raw: given a"_s);
        other = scenarioFromLine(u"given a"_s);
        QVERIFY(contentHash(one) != contentHash(other));
    }

    void wordsAreTheTextAgain_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << u"  \n "_s;
        QTest::newRow("sentence") << u" One, two;  three.\n"_s;
        QTest::newRow("variables") << u"pay ${amount}, ${to} ${open"_s;
        QTest::newRow("other scripts") << u"注文を確認する ภาษาไทย"_s;
        QTest::newRow("emoji and half of one") << u"a👍b "_s + QChar(0xd83d);
        QTest::newRow("combining") << u"e\u0301te\u0301 nai\u0308f"_s;
    }

    void wordsAreTheTextAgain()
    {
        QFETCH(QString, text);
        QCOMPARE(joined(spacedWords(text)), text);
    }

    void callsOfOneWordAreAlikeWhateverTheyAreGiven()
    {
        const auto first = [](const QString &line) { return scenarioFromLine(line).body[0]; };
        QVERIFY(similarity(first(u"when login {as=Bob}"_s), first(u"when login {as=Somebody}"_s)) >= 0.5);
        QVERIFY(similarity(first(u"when login {as=Bob}"_s), first(u"when logout {as=Ann}"_s)) < 0.5);
        QCOMPARE(similarity(first(u"when login"_s), first(u"do: login"_s)), 0.0);
    }

    /// The platform has no keywords of other languages: what comes from there keeps those that are here.
    void keywordsAndMediaTypesStay()
    {
        SyncScenario base = scenarioFromLine(u"given a shop in town / doc: {}"_s);
        SyncScenario ours = base;
        std::get<project::Call>(ours.body[0].content).keyword = u"Soit "_s;
        std::get<project::Call>(ours.body[0].content).mediaType = u"json"_s;
        const SyncScenario theirs = scenarioFromLine(u"given a shop in London / doc: {}"_s);
        Findings findings;
        const SyncScenario merged = mergeScenarios(&base, ours, theirs, findings);
        const auto &call = std::get<project::Call>(merged.body[0].content);
        QCOMPARE(call.actionWord, u"a shop in London"_s);
        QCOMPARE(call.keyword, u"Soit "_s);
        QCOMPARE(call.mediaType, u"json"_s);
    }

    void rowsTakeTheIdsOfThePlatform()
    {
        const SyncScenario base = scenarioFromLine(u"params: a b / row: 1 | 2 / row: 3 | 4"_s);
        const SyncScenario ours = scenarioFromLine(u"params: a b / row: 1 | 9 / row: 3 | 4"_s);
        SyncScenario theirs = base;
        theirs.datasets[0].uid = u"81"_s;
        theirs.datasets[1].uid = u"82"_s;
        Findings findings;
        const SyncScenario merged = mergeScenarios(&base, ours, theirs, findings);
        QCOMPARE(merged.datasets[0].uid, u"81"_s);
        QCOMPARE(merged.datasets[0].values[1].value.text, u"9"_s);
        QCOMPARE(merged.datasets[1].uid, u"82"_s);
    }

    void conflictsHoldAllThreeVersions()
    {
        SyncProject base = projectOf(1, 1);
        base.scenarios[0].body.push_back({project::Call{.actionWord = u"word 0"_s, .annotation = u"given"_s}});
        SyncProject local = base;
        SyncProject remote = base;
        const auto annotationOf = [](SyncProject &project) -> QString & {
            return std::get<project::Call>(project.scenarios[0].body[0].content).annotation;
        };
        annotationOf(local) = u"when"_s;
        annotationOf(remote) = u"then"_s;
        const Reconciliation result = reconcile(base, local, remote);
        QCOMPARE(result.findings.conflicts.size(), 1);
        const Conflict &conflict = result.findings.conflicts[0];
        QCOMPARE(std::get<project::Statement>(conflict.base), base.scenarios[0].body[0]);
        QCOMPARE(std::get<project::Statement>(conflict.ours), local.scenarios[0].body[0]);
        QCOMPARE(std::get<project::Statement>(conflict.theirs), remote.scenarios[0].body[0]);
        QCOMPARE(conflict.place, QList<int>{0});
    }

    /// Somebody writes the thing as it shall be and takes the platform's version for its base: it is sent.
    void aDecisionIsSent()
    {
        SyncProject base = projectOf(1);
        SyncProject local = base;
        SyncProject remote = base;
        local.scenarios[0].name = u"Ours"_s;
        remote.scenarios[0].name = u"Theirs"_s;
        QVERIFY(plan(reconcile(base, local, remote)).operations.isEmpty());
        base.scenarios[0] = remote.scenarios[0];
        local.scenarios[0].name = u"Both"_s;
        const Reconciliation decided = reconcile(base, local, remote);
        QVERIFY(decided.findings.conflicts.isEmpty());
        const PushPlan sent = plan(decided);
        QCOMPARE(sent.operations.size(), 1);
        QCOMPARE(sent.operations[0].kind, PushKind::WriteScenario);
        QVERIFY(sent.operations[0].isRename);
        QCOMPARE(sent.operations[0].remoteId, u"0"_s);
    }

    void manyVanishedThingsStop_data()
    {
        QTest::addColumn<int>("scenarios");
        QTest::addColumn<int>("words");
        QTest::addColumn<int>("gone");
        QTest::addColumn<int>("goneWords");
        QTest::addColumn<bool>("stops");
        QTest::newRow("three of ten") << 10 << 100 << 3 << 0 << false;
        QTest::newRow("four of ten") << 10 << 100 << 4 << 0 << true;
        QTest::newRow("a quarter of all") << 20 << 20 << 5 << 5 << false;
        QTest::newRow("more than a quarter of all") << 20 << 20 << 6 << 5 << true;
        QTest::newRow("twenty of a thousand") << 1000 << 0 << 20 << 0 << false;
        QTest::newRow("twenty-one of a thousand") << 1000 << 0 << 21 << 0 << true;
        QTest::newRow("one of two") << 2 << 0 << 1 << 0 << false;
        QTest::newRow("the last") << 1 << 9 << 1 << 0 << true;
    }

    void manyVanishedThingsStop()
    {
        QFETCH(int, scenarios);
        QFETCH(int, words);
        QFETCH(int, gone);
        QFETCH(int, goneWords);
        QFETCH(bool, stops);
        const SyncProject all = projectOf(scenarios, words);
        const SyncProject rest = without(all, gone, goneWords);
        QCOMPARE(reconcile(all, all, rest).stop.has_value(), stops);
        QCOMPARE(reconcile(all, rest, all).stop.has_value(), stops);
        QVERIFY(!reconcile(all, rest, rest).stop);
        QVERIFY(!reconcile(all, all, rest, {.isVanishingConfirmed = true}).stop);
        const Reconciliation stopped = reconcile(all, all, rest);
        if (stops) {
            QVERIFY(stopped.changes.isEmpty() && stopped.pushes.isEmpty());
            QVERIFY(plan(stopped).operations.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(ReconcileTest)
#include "reconcile_test.moc"
