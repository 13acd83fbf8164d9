#include "model/sync/reconcile/projects/references.h"
#include "model/sync/reconcile/resolving/resolve.h"
#include "tests/unit/reconcile/generated/caseline.h"
#include "tests/unit/reconcile/generated/projectlines.h"
#include "tests/unit/reconcile/generated/randomproject.h"

#include <QTest>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// What decisions about conflicts come to, with cases by hand (tests/data/sync/README.md) and with random projects.
class ResolveTest : public QObject
{
    Q_OBJECT

private:
    /// "mine; theirs; both; edit TEXT; -": one for each conflict; `//` stands for a line end.
    static Choices choicesFrom(const QString &line)
    {
        Choices choices;
        for (const QString &part : line.split(u';')) {
            const QString word = part.trimmed().section(u' ', 0, 0);
            const QString text = part.trimmed().section(u' ', 1).replace(u" // "_s, u"\n"_s);
            if (word == u"mine")
                choices.append(Choice{Choice::Take::Mine, {}});
            else if (word == u"theirs")
                choices.append(Choice{Choice::Take::Theirs, {}});
            else if (word == u"both")
                choices.append(Choice{Choice::Take::Both, {}});
            else if (word == u"edit")
                choices.append(Choice{Choice::Take::Edited, text});
            else
                choices.append(std::nullopt);
        }
        return choices;
    }

    static SyncProject projectOf(const SyncScenario &scenario)
    {
        SyncProject project{.remoteId = u"7"_s};
        project.scenarios.append(scenario);
        project.scenarios[0].uid = u"s"_s;
        project.scenarios[0].remoteId = u"1"_s;
        for (const QString &uid : {scenario.folderUid, u"f"_s, u"g"_s, u"h"_s}) {
            if (!uid.isEmpty() && !std::ranges::contains(project.folders, uid, &SyncFolder::uid))
                project.folders.append({.uid = uid, .remoteId = u"1"_s + uid, .name = uid});
        }
        return project;
    }

    static QString toldBy(const Resolution &resolution)
    {
        static const QStringList reasons{u"still holds"_s, u"still called"_s, u"place gone"_s, u"circle"_s,
                                         u"name taken"_s};
        QStringList lines;
        SyncProject project;
        for (const ResolvedThing &thing : resolution.things) {
            if (const auto *folder = std::get_if<SyncFolder>(&thing.local))
                project.folders.append(*folder);
            else if (const auto *word = std::get_if<SyncActionWord>(&thing.local))
                project.actionWords.append(*word);
            else if (const auto *scenario = std::get_if<SyncScenario>(&thing.local))
                project.scenarios.append(*scenario);
            else
                lines.append(u"gone "_s + nameOf(thing.kind, thing.uid));
        }
        for (const WaitingThing &waiting : resolution.waiting)
            lines.append(QString(u"waits "_s + nameOf(waiting.kind, waiting.uid) + u": "_s +
                                 reasons[int(waiting.reason)] + u' ' + waiting.because)
                             .trimmed());
        return (linesOf(project) + lines).join(u'\n');
    }

    template <class Entity>
    static void put(QList<Entity> &list, const ResolvedThing &thing)
    {
        list.removeIf([&](const Entity &entity) { return entity.uid == thing.uid; });
        if (const auto *entity = std::get_if<Entity>(&thing.local))
            list.append(*entity);
    }

    static void put(SyncProject &project, const ResolvedThing &thing)
    {
        if (thing.kind == EntityKind::Folder)
            put(project.folders, thing);
        else if (thing.kind == EntityKind::ActionWord)
            put(project.actionWords, thing);
        else
            put(project.scenarios, thing);
    }

    template <class Entity>
    static void takeOver(QList<Entity> &base, const QList<Entity> &remote, const QString &uid)
    {
        base.removeIf([&](const Entity &entity) { return entity.uid == uid; });
        const auto found = std::ranges::find(remote, uid, &Entity::uid);
        if (found != remote.end())
            base.append(*found);
    }

    /// The platform's version becomes the base of what is decided.
    static void takeOver(SyncProject &base, const SyncProject &remote, const ResolvedThing &thing)
    {
        takeOver(base.folders, remote.folders, thing.uid);
        takeOver(base.actionWords, remote.actionWords, thing.uid);
        takeOver(base.scenarios, remote.scenarios, thing.uid);
    }

private Q_SLOTS:
    void scenariosAreAsTheyWereDecided_data()
    {
        QTest::addColumn<CaseBlock>("block");
        for (const CaseBlock &block : casesOf(u"choices"_s))
            QTest::newRow(qPrintable(block.title)) << block;
    }

    void scenariosAreAsTheyWereDecided()
    {
        QFETCH(const CaseBlock, block);
        SyncProject base = projectOf(scenarioFromLine(block.line(u"base"_s)));
        if (!block.values.contains(u"base"_s))
            base.scenarios.clear();
        const SyncProject local = projectOf(scenarioFromLine(block.line(u"ours"_s)));
        const SyncProject remote = projectOf(scenarioFromLine(block.line(u"theirs"_s)));
        const Reconciliation given = reconcile(base, local, remote);
        QVERIFY(!given.stop);
        const Choices choices = choicesFrom(block.line(u"choices"_s));
        QCOMPARE(given.findings.conflicts.size(), choices.size());
        for (qsizetype index = 0; index < choices.size(); ++index)
            QCOMPARE(choiceProblem(given, given.findings.conflicts[index], *choices[index]), QString());
        const Resolution resolution = resolve(given, choices);
        QCOMPARE(resolution.things.size(), 1);
        const auto inOneLine = [](const SyncScenario &scenario) { return lineOf(scenario).replace(u'\n', u" // "_s); };
        QCOMPARE(inOneLine(std::get<SyncScenario>(resolution.things[0].local)),
                 inOneLine(scenarioFromLine(block.line(u"result"_s))));
    }

    void projectsAreAsTheyWereDecided_data()
    {
        QTest::addColumn<CaseBlock>("block");
        for (const CaseBlock &block : casesOf(u"decisions"_s))
            QTest::newRow(qPrintable(block.title)) << block;
    }

    void projectsAreAsTheyWereDecided()
    {
        QFETCH(const CaseBlock, block);
        const QStringList known = uidsIn(block.lines(u"base"_s));
        const QStringList remoteUids = uidsIn(block.lines(u"remote"_s));
        const Reconciliation given =
            reconcile(projectFromLines(block.lines(u"base"_s), known), projectFromLines(block.lines(u"local"_s), known),
                      projectFromLines(block.lines(u"remote"_s), remoteUids), {.isVanishingConfirmed = true});
        QVERIFY(!given.stop);
        const Choices choices = choicesFrom(block.line(u"choices"_s));
        QCOMPARE(given.findings.conflicts.size(), choices.size());
        QCOMPARE(toldBy(resolve(given, choices)), block.lines(u"result"_s).join(u'\n'));
    }

    void whatIsNotDecidedIsNotResolved()
    {
        const auto made = [](const QString &line) { return projectOf(scenarioFromLine(line)); };
        const Reconciliation given =
            reconcile(made(u"name: A / given x y"_s), made(u"name: B / given x z"_s), made(u"name: C / given x w"_s));
        QCOMPARE(given.findings.conflicts.size(), 2);
        QCOMPARE(resolve(given, {}), Resolution());
        QCOMPARE(resolve(given, choicesFrom(u"mine"_s)), Resolution());
        QCOMPARE(resolve(given, choicesFrom(u"-; theirs"_s)), Resolution());
        QCOMPARE(resolve(given, choicesFrom(u"both; theirs"_s)), Resolution()); // a name is one
        QCOMPARE(resolve(given, choicesFrom(u"mine; theirs"_s)).things.size(), 1);
    }

    void textsThatCannotBeAreRefused_data()
    {
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        const QString noStep = u"This is no step: a step begins with a keyword such as Given."_s;
        QTest::newRow("no step") << u"given x z"_s << u"given x w"_s << u"x z"_s << noStep;
        QTest::newRow("nothing") << u"given x z"_s << u"given x w"_s << QString() << noStep;
        QTest::newRow("a scenario") << u"given x z"_s << u"given x w"_s << u"Given a\nScenario: b\nGiven c"_s << noStep;
        QTest::newRow("a rule") << u"given x z"_s << u"given x w"_s << u"Rule: b\nExample: c\nGiven c"_s << noStep;
        QTest::newRow("several steps") << u"given x z"_s << u"given x w"_s << u"Given a\nAnd b"_s << QString();
        QTest::newRow("no name") << u"name: B / given x y"_s << u"name: C / given x y"_s << u" "_s
                                 << u"A name is missing."_s;
        QTest::newRow("two lines") << u"name: B / given x y"_s << u"name: C / given x y"_s << u"a\nb"_s
                                   << u"A name is one line."_s;
        QTest::newRow("two tags") << u"given x y / tags: status:open"_s << u"given x y / tags: status:done"_s
                                  << u"a b"_s << u"A tag is one word."_s;
    }

    void textsThatCannotBeAreRefused()
    {
        QFETCH(const QString, ours);
        QFETCH(const QString, theirs);
        QFETCH(const QString, text);
        QFETCH(const QString, problem);
        const Reconciliation given = reconcile(projectOf(scenarioFromLine(u"given x y"_s)),
                                               projectOf(scenarioFromLine(ours)), projectOf(scenarioFromLine(theirs)));
        QCOMPARE(given.findings.conflicts.size(), 1);
        const Choice choice{Choice::Take::Edited, text};
        QCOMPARE(choiceProblem(given, given.findings.conflicts[0], choice), problem);
        QCOMPARE(resolve(given, {choice}).things.size(), qsizetype(problem.isEmpty()));
    }

    void choicesAreForConflictsThatAreTheSameStill()
    {
        const auto conflict = [](const QString &ours, int place) {
            return Conflict{.uid = u"s"_s, .field = Field::Steps, .place = {place}, .ours = ours};
        };
        const QList<Conflict> before{conflict(u"a"_s, 1), conflict(u"b"_s, 2), conflict(u"b"_s, 3)};
        const QList<Conflict> now{conflict(u"b"_s, 4), conflict(u"c"_s, 5), conflict(u"b"_s, 7)};
        const Choices carried = carriedOver(before, choicesFrom(u"mine; theirs; both"_s), now);
        QCOMPARE(carried.size(), 3);
        QCOMPARE(carried[0]->take, Choice::Take::Theirs);
        QVERIFY(!carried[1]);
        QCOMPARE(carried[2]->take, Choice::Take::Both);
    }

    /// Random projects that were edited on both sides: whatever is chosen, the next sync has no conflict left where
    /// all was decided, and with Theirs alone the thing is the platform's.
    void whatIsDecidedIsNoConflictAnyMore()
    {
        int decided = 0;
        for (quint64 seed = 1; seed <= 3000; ++seed) {
            ProjectMaker maker(seed, {});
            const ProjectTriple triple = maker.makeTriple();
            const Reconciliation given =
                reconcile(triple.base, triple.local, triple.remote, {.isVanishingConfirmed = true});
            if (given.stop)
                continue;
            Choices choices;
            for (const Conflict &conflict : given.findings.conflicts) {
                const auto takes = possibleTakes(conflict);
                const auto wanted = Choice::Take(1 << ((seed + quint64(choices.size())) % 3));
                const auto take = takes.testFlag(wanted)                 ? wanted
                                  : takes.testFlag(Choice::Take::Theirs) ? Choice::Take::Theirs
                                                                         : Choice::Take::Edited;
                choices.append(Choice{take, u"Other name %1"_s.arg(choices.size())});
            }
            const Resolution resolution = resolve(given, choices);
            SyncProject newBase = given.projects.base;
            SyncProject newLocal = given.projects.local;
            QHash<QString, QString> names;
            for (const WordRename &rename : resolution.renames)
                names.insert(rename.before, rename.now);
            renameCalls(newLocal, names);
            QSet<QPair<EntityKind, QString>> done;
            for (const ResolvedThing &thing : resolution.things) {
                put(newLocal, thing);
                takeOver(newBase, given.projects.remote, thing);
                done.insert({thing.kind, thing.uid});
                ++decided;
            }
            const Reconciliation next =
                reconcile(newBase, newLocal, given.projects.remote, {.isVanishingConfirmed = true});
            QVERIFY(!next.stop);
            for (const Conflict &conflict : next.findings.conflicts) {
                const bool isOfContent = conflict.field != Field::Existence && conflict.kind != ConflictKind::Cycle &&
                                         conflict.kind != ConflictKind::NameTaken;
                QVERIFY2(!isOfContent || !done.contains({conflict.entity, conflict.uid}),
                         qPrintable(u"seed %1: %2 of %3"_s.arg(seed).arg(told(conflict), conflict.uid)));
            }
        }
        QVERIFY2(decided > 200, qPrintable(QString::number(decided)));
    }
};

QTEST_GUILESS_MAIN(ResolveTest)
#include "resolve_test.moc"
