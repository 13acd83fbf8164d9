#include "model/store/projectfile.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwright;
using namespace stepwright::store;
using namespace stepwright::project;
using namespace Qt::StringLiterals;

/// History, comments and results hang on a scenario's uid, so it stays whatever people do to the text.
class ScenarioUidsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr auto pay = "  Scenario: Pay\n    Given a basket\n    When I pay\n";
    static constexpr auto leave = "  Scenario: Leave\n    When I leave\n";

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<ProjectFile> m_file;

    static FeatureText text(const QByteArray &scenarios) { return {.bytes = "Feature: F\n" + scenarios}; }

    Change edit(const QString &folder, const QByteArray &scenarios)
    {
        return {u"Edit"_s, {SetFeature{folder, m_file->feature(folder).value(), text(scenarios)}}};
    }

    AppliedChange apply(const Change &change)
    {
        auto applied = m_file->apply(change);
        if (!applied)
            qFatal() << applied.error().message << applied.error().detail;
        return std::move(*applied);
    }

    QStringList uids(const QString &folder)
    {
        QStringList uids;
        for (const Scenario &scenario : m_file->tree()->find(folder)->feature->scenarios)
            uids.append(scenario.uid);
        return uids;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = ProjectFile::create(m_folder->filePath(u"p.stepwright"_s)).value();
        apply({u"Add"_s,
               {AddFolder{{.uid = u"a"_s, .name = u"A"_s}, text(QByteArray(pay) + leave), {}},
                AddFolder{{.uid = u"b"_s, .name = u"B"_s}, text({}), {}}}});
    }

    void cleanup() { m_file.reset(); }

    void anEditKeepsThem()
    {
        const QStringList before = uids(u"a"_s);
        apply(
            edit(u"a"_s, QByteArray("  Scenario: New\n    * x\n") + leave + QByteArray(pay).replace("Pay", "Pay now")));
        const QStringList after = uids(u"a"_s);
        QCOMPARE(after.size(), 3);
        QVERIFY(!before.contains(after[0]));
        QCOMPARE(after.sliced(1), (QStringList{before[1], before[0]}));
    }

    void undoBringsThemBack()
    {
        const QStringList before = uids(u"a"_s);
        const AppliedChange removed = apply(edit(u"a"_s, leave));
        QCOMPARE(uids(u"a"_s), QStringList{before[1]});
        apply(removed.change.inverse());
        QCOMPARE(uids(u"a"_s), before);
        apply(removed.change);
        QCOMPARE(uids(u"a"_s), QStringList{before[1]});
    }

    void cuttingAndPastingBackKeepsThem()
    {
        const QStringList before = uids(u"a"_s);
        apply(edit(u"a"_s, leave));
        apply(edit(u"a"_s, QByteArray(leave) + pay));
        QCOMPARE(uids(u"a"_s), (QStringList{before[1], before[0]}));
    }

    void aScenarioPastedIntoAnotherFeatureIsStillTheSame()
    {
        const QStringList before = uids(u"a"_s);
        apply(edit(u"a"_s, leave));
        apply(edit(u"b"_s, pay));
        QCOMPARE(uids(u"b"_s), QStringList{before[0]});
    }

    void undoDoesNotTakeAUidFromAScenarioThatHasItNow()
    {
        const QStringList before = uids(u"a"_s);
        const AppliedChange cut = apply(edit(u"a"_s, leave));
        apply(edit(u"b"_s, pay));
        const AppliedChange undone = apply(cut.change.inverse());
        QCOMPARE(uids(u"b"_s), QStringList{before[0]});
        QCOMPARE(uids(u"a"_s)[1], before[1]);
        QVERIFY(uids(u"a"_s)[0] != before[0]);
        QCOMPARE(std::get<SetFeature>(undone.change.operations.front()).afterScenarioUids, uids(u"a"_s));
    }

    void aCopyIsAnotherScenario()
    {
        const QStringList before = uids(u"a"_s);
        apply(edit(u"b"_s, pay));
        QVERIFY(!before.contains(uids(u"b"_s).first()));
        apply({u"Add"_s, {AddFolder{{.uid = u"c"_s}, text(QByteArray(pay) + leave), {before[0], before[0]}}}});
        QSet<QString> all;
        for (const QString &folder : {u"a"_s, u"b"_s, u"c"_s}) {
            for (const QString &uid : uids(folder))
                all.insert(uid);
        }
        QCOMPARE(all.size(), 5);
    }

    void aRemovedFolderComesBackWithThem()
    {
        const QStringList before = uids(u"a"_s);
        const FolderNode node = *m_file->tree()->find(u"a"_s);
        const AppliedChange removed =
            apply({u"Remove"_s, {RemoveFolder{node.folder, m_file->feature(u"a"_s).value(), {}}}});
        QVERIFY(!m_file->tree()->find(u"a"_s));
        apply(removed.change.inverse());
        QCOMPARE(*m_file->tree()->find(u"a"_s), node);
    }
};

QTEST_GUILESS_MAIN(ScenarioUidsTest)

#include "scenariouids_test.moc"
