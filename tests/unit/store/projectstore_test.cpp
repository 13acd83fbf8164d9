#include "model/store/projectstore.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwright;
using namespace stepwright::store;
using namespace stepwright::project;
using namespace Qt::StringLiterals;

namespace {

/// So many features that their derived rows follow in the background.
Change largeImport(int count)
{
    Change change{u"Import"_s, {}};
    for (int number = 0; number < count; ++number) {
        const QByteArray digits = QByteArray::number(number);
        const QByteArray bytes =
            "Feature: F" + digits + "\n  Scenario: S\n    Given step " + digits + "\n    When it runs\n";
        change.operations.push_back(
            AddFolder{{.uid = u"f%1"_s.arg(number), .name = u"F%1"_s.arg(number)}, FeatureText{.bytes = bytes}, {}});
    }
    return change;
}

} // namespace

class ProjectStoreTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_number = 0;
    QString m_path;

private Q_SLOTS:
    void init() { m_path = m_folder.filePath(QString::number(++m_number) + u".stepwright"_s); }

    void requestsAreAnsweredInTheThreadThatAsked()
    {
        ProjectStore store;
        bool here = false;
        QFuture<void> done = store.create(m_path).then(this, [&here](const Result<OpenedProject> &opened) {
            QVERIFY(opened);
            QCOMPARE(opened->tree->folderCount(), 0);
            here = QThread::isMainThread();
        });
        QTRY_VERIFY(done.isFinished());
        QVERIFY(here);
    }

    void withoutAProjectRequestsFail()
    {
        ProjectStore store;
        QCOMPARE(store.snapshot().result().error().kind, ErrorKind::NotFound);
        QVERIFY(store.create(m_path).result());
        QVERIFY(store.close().result());
        QCOMPARE(store.apply({}).result().error().kind, ErrorKind::NotFound);
        QCOMPARE(store.open(m_folder.filePath(u"none"_s)).result().error().kind, ErrorKind::NotFound);
    }

    void requestsMadeBeforeTheStoreGoesAreAnswered()
    {
        QFuture<Result<AppliedChange>> applied;
        {
            ProjectStore store;
            QFuture<Result<OpenedProject>> created = store.create(m_path);
            applied = store.apply(largeImport(200));
        }
        QVERIFY(applied.isFinished());
        QVERIFY(applied.result());
        ProjectStore store;
        QCOMPARE(store.open(m_path).result()->tree->folderCount(), 200);
    }

    void aLargeImportIsUsableAtOnceAndIndexedBetweenRequests()
    {
        ProjectStore store;
        QVERIFY(store.create(m_path).result());
        QVERIFY(store.steps().result()->empty());
        QSignalSpy progress(&store, &ProjectStore::indexingProgressed);
        const AppliedChange applied = store.apply(largeImport(400)).result().value();
        QCOMPARE(applied.tree->folderCount(), 400);
        QCOMPARE(applied.steps.size(), 400);
        QCOMPARE(applied.steps[7].uses.size(), 2);
        QCOMPARE(store.feature(u"f7"_s).result()->bytes.left(11), "Feature: F7"_ba);
        QTRY_VERIFY(!progress.isEmpty() && progress.last().first().toInt() == 0);
        const QList<SearchHit> hits = store.search(u"step 123"_s, 10).result().value();
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.first().folderUid, u"f123"_s);
        QCOMPARE(hits.first().line, 3);
    }

    void theLogIsMovedIntoTheFileInPauses()
    {
        constexpr qint64 size = 6'000'000;
        ProjectStore store;
        QVERIFY(store.create(m_path).result());
        QVERIFY(store.saveDraft({u"f"_s, QByteArray(size, 'x'), {}, {}}).result());
        QTRY_COMPARE_GT(QFileInfo(m_path).size(), size);
        QCOMPARE(qint64(store.drafts().result()->first().bytes.size()), size);
    }

    void theSearchIndexIsMergedInPauses()
    {
        constexpr int saves = 15; // fewer than the 16 that SQLite merges at once, whatever it is told
        ProjectStore store;
        QVERIFY(store.create(m_path).result());
        for (int number = 0; number < saves; ++number)
            QVERIFY(
                store
                    .apply({u"Add"_s,
                            {AddFolder{{.uid = u"f%1"_s.arg(number)}, FeatureText{.bytes = "Feature: Tea\n"_ba}, {}}}})
                    .result());
        const auto segments = [](ProjectFile &file) {
            return file.database().integer("SELECT count(DISTINCT segid) FROM search_idx"_ba);
        };
        QTRY_COMPARE_LE(store.run(segments).result().value(), 6); // at most three on each of two levels
        QCOMPARE(store.search(u"tea"_s, 50).result()->size(), saves);
    }

    void indexingGoesOnAfterAnInterruption()
    {
        {
            ProjectStore store;
            QVERIFY(store.create(m_path).result());
            QVERIFY(store.apply(largeImport(3000)).result());
        }
        ProjectStore store;
        QSignalSpy progress(&store, &ProjectStore::indexingProgressed);
        QVERIFY(store.open(m_path).result());
        QCOMPARE(store.steps().result()->size(), 3000);
        QTRY_VERIFY(!progress.isEmpty() && progress.last().first().toInt() == 0);
        QCOMPARE(store.steps().result()->size(), 3000);
        const auto rows = [](ProjectFile &file) { return file.database().integer("SELECT count(*) FROM step"_ba); };
        QCOMPARE(store.run(rows).result().value(), 6000);
    }

    void openingAfterChangesMakesABackupThatCanBeRestored()
    {
        ProjectStore store;
        QVERIFY(store.create(m_path).result());
        const AppliedChange applied = store.apply(largeImport(3)).result().value();
        QVERIFY(store.open(m_path).result());
        QTRY_COMPARE(listBackups(m_path).size(), 1);
        QVERIFY(store.open(m_path).result()); // not changed since
        QVERIFY(store.apply(applied.change.inverse()).result());
        const QList<Backup> backups = listBackups(m_path);
        QCOMPARE(backups.size(), 1);
        const Result<OpenedProject> restored = store.restore(backups.first()).result();
        QVERIFY(restored);
        QCOMPARE(*restored->tree, *applied.tree);
    }

    void damageIsReportedWhenABackupIsMade()
    {
        {
            ProjectStore store;
            QVERIFY(store.create(m_path).result());
            QVERIFY(store.apply(largeImport(300)).result());
        }
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 4096) &&
                file.write(QByteArray(4096, 'x')) > 0);
        file.close();
        ProjectStore store;
        QSignalSpy damage(&store, &ProjectStore::damageFound);
        QVERIFY(store.open(m_path).result());
        QTRY_COMPARE(damage.size(), 1);
        QVERIFY(listBackups(m_path).isEmpty());
    }

    void aDamagedBackupLeavesTheProjectOpenAsItWas()
    {
        ProjectStore store;
        QVERIFY(store.create(m_path).result());
        const AppliedChange applied = store.apply(largeImport(3)).result().value();
        const Backup backup = store.backUp().result().value();
        QFile file(backup.path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write("rubbish") == 7);
        file.close();
        QCOMPARE(store.restore(backup).result().error().kind, ErrorKind::Damaged);
        QCOMPARE(*store.snapshot().result().value(), *applied.tree);
    }

    void aLargeImportIsUndoneAsOneStep()
    {
        ProjectStore store;
        const auto before = store.create(m_path).result()->tree;
        const AppliedChange applied = store.apply(largeImport(300)).result().value();
        QCOMPARE(*store.apply(applied.change.inverse()).result()->tree, *before);
        const AppliedChange again = store.apply(applied.change).result().value();
        QCOMPARE(*again.tree, *applied.tree);
    }
};

QTEST_GUILESS_MAIN(ProjectStoreTest)

#include "projectstore_test.moc"
