#include "model/importing/featurefiles.h"
#include "model/store/projectfile.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwright;
using namespace stepwright::importing;
using namespace stepwright::project;
using namespace Qt::StringLiterals;

class ImportPlanTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<store::ProjectFile> m_file;

    QString at(const QString &path) const { return m_folder->filePath(path); }

    void write(const QString &path, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(path)).path()));
        QFile file(at(path));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    TextSource texts()
    {
        return [this](const QString &uid) { return m_file->feature(uid); };
    }

    ImportPlan plan(const QString &path, const QString &target = {})
    {
        return planImport(readFeatureFolder(path).value(), *m_file->tree(), target, texts()).value();
    }

    store::AppliedChange import(const ImportPlan &plan)
    {
        auto applied = m_file->apply(toChange(plan, *m_file->tree()));
        if (!applied)
            qFatal() << applied.error().message << applied.error().detail;
        return *applied;
    }

    /// "state path" of each item.
    static QStringList summary(const ImportPlan &plan)
    {
        const QStringList states{u"new"_s, u"changed"_s, u"unchanged"_s, u"removed"_s, u"unreadable"_s};
        QStringList lines;
        for (const ImportItem &item : plan.items)
            lines.append(states[int(item.state)] + u' ' + item.path);
        return lines;
    }

    QStringList namePaths() const
    {
        QStringList paths;
        for (const QString &uid : m_file->tree()->depthFirst())
            paths.append(m_file->tree()->namePath(uid).join(u'/'));
        return paths;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = store::ProjectFile::create(m_folder->filePath(u"project.stepwright"_s)).value();
    }

    void cleanup() { m_file.reset(); }

    void aFolderBecomesATreeOfTheSameShape()
    {
        write(u"in/pay/card.feature"_s, "Feature: Pay by card\n"_ba);
        write(u"in/pay/cash.feature"_s, "no gherkin at all\n"_ba);
        write(u"in/basket.feature"_s, "# language: fr\nFonctionnalit\xC3\xA9: Panier\n"_ba);
        const ImportPlan first = plan(at(u"in"_s));
        QCOMPARE(summary(first),
                 (QStringList{u"new pay/card.feature"_s, u"new pay/cash.feature"_s, u"new basket.feature"_s}));
        QVERIFY(first.items[0].problems.isEmpty());
        QVERIFY(!first.items[1].problems.isEmpty());
        QCOMPARE(first.items[1].problems.first().line, 1);
        QVERIFY(!first.items[1].problems.first().message.isEmpty());
        const store::AppliedChange applied = import(first);
        QCOMPARE(namePaths(), (QStringList{u"pay"_s, u"pay/Pay by card"_s, u"pay/cash"_s, u"Panier"_s}));
        QVERIFY(applied.change.label.contains(u'3'));
        QVERIFY(m_file->apply(applied.change.inverse()));
        QCOMPARE(m_file->tree()->folderCount(), 0);
    }

    void importingAgainTellsWhatIsDifferent()
    {
        for (const QString &name : {u"same"_s, u"edited"_s, u"gone"_s})
            write(u"in/"_s + name + u".feature"_s, "Feature: "_ba + name.toUtf8());
        import(plan(at(u"in"_s)));
        QCOMPARE(plan(at(u"in"_s)).count(ImportState::Unchanged), 3);
        write(u"in/edited.feature"_s, "Feature: edited twice"_ba);
        write(u"in/sub/fresh.feature"_s, "Feature: fresh"_ba);
        QVERIFY(QFile::remove(at(u"in/gone.feature"_s)));
        QVERIFY(QFile::link(at(u"nowhere"_s), at(u"in/broken.feature"_s)));
        ImportPlan again = plan(at(u"in"_s));
        QCOMPARE(summary(again),
                 (QStringList{u"new sub/fresh.feature"_s, u"changed edited.feature"_s, u"unchanged same.feature"_s,
                              u"removed gone.feature"_s, u"unreadable broken.feature"_s}));
        const auto before = m_file->tree();
        again.items[0].included = false;
        const store::AppliedChange applied = import(again);
        QCOMPARE(namePaths(), (QStringList{u"edited"_s, u"same"_s}));
        QCOMPARE(m_file->feature(again.items[1].folderUid).value().bytes, "Feature: edited twice"_ba);
        QVERIFY(m_file->apply(applied.change.inverse()));
        QCOMPARE(*m_file->tree(), *before);
    }

    void whatCannotBeReadAnyMoreIsNotRemoved()
    {
        write(u"in/sub/one.feature"_s, "Feature: one"_ba);
        import(plan(at(u"in"_s)));
        QVERIFY(QFile::remove(at(u"in/sub/one.feature"_s)));
        QVERIFY(QFile::link(at(u"nowhere"_s), at(u"in/sub/one.feature"_s)));
        QCOMPARE(summary(plan(at(u"in"_s))), QStringList{u"unreadable sub/one.feature"_s});
    }

    void aSingleFileRemovesNothing()
    {
        write(u"in/a.feature"_s, "Feature: a"_ba);
        write(u"in/b.feature"_s, "Feature: b"_ba);
        import(plan(at(u"in"_s)));
        write(u"in/a.feature"_s, "Feature: a, edited"_ba);
        QCOMPARE(summary(plan(at(u"in/a.feature"_s))), QStringList{u"changed a.feature"_s});
    }

    void anImportGoesBelowTheTargetAndFindsItsFeaturesWhereverTheyWereMoved()
    {
        const Folder shop{.uid = u"shop"_s, .name = u"Shop"_s};
        QVERIFY(m_file->apply({u"Add"_s, {AddFolder{shop, {}, {}}}}));
        write(u"in/a.feature"_s, "Feature: a"_ba);
        const store::AppliedChange applied = import(plan(at(u"in"_s), u"shop"_s));
        QCOMPARE(namePaths(), (QStringList{u"Shop"_s, u"Shop/a"_s}));
        const Folder imported = std::get<AddFolder>(applied.change.operations.front()).folder;
        Folder moved = imported;
        moved.parentUid.clear();
        QVERIFY(m_file->apply({u"Move"_s, {UpdateFolder{imported, moved}}}));
        QCOMPARE(plan(at(u"in"_s), u"shop"_s).items.first().folderUid, imported.uid);
    }

    void writingBackGivesTheBytesThatWereImported_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &name :
             QDir(tests::sharedTestData(u"corpora"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (!tests::sharedTestData(u"corpora"_s).isEmpty())
                QTest::newRow(qPrintable(name)) << tests::sharedTestData(u"corpora/"_s + name);
        }
        if (tests::sharedTestData(u"corpora"_s).isEmpty())
            QTest::newRow("absent") << QString();
    }

    void writingBackGivesTheBytesThatWereImported()
    {
        REQUIRE_SHARED_TEST_DATA("corpora");
        QFETCH(QString, folder);
        const FeatureFolder read = readFeatureFolder(folder).value();
        QVERIFY(read.unreadable.isEmpty());
        import(planImport(read, *m_file->tree(), {}, texts()).value());
        const WrittenFiles written = writeFeatureFiles(*m_file->tree(), texts(), at(u"out"_s)).value();
        QCOMPARE(written.written, read.files.size());
        qsizetype found = 0;
        QDirIterator files(at(u"out"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        for (; files.hasNext(); ++found)
            files.next();
        QCOMPARE(found, read.files.size());
        for (const FeatureFile &file : read.files)
            QCOMPARE(tests::readFile(at(u"out/"_s + file.path)), file.bytes);
        QCOMPARE(writeFeatureFiles(*m_file->tree(), texts(), at(u"out"_s)).value().unchanged, read.files.size());
    }
};

QTEST_GUILESS_MAIN(ImportPlanTest)

#include "importplan_test.moc"
