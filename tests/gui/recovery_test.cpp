#include "app/dialogs/dialogquestions.h"
#include "app/docks/projectdock.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/text/gherkinedit.h"
#include "model/store/projectfile.h"
#include "tests/gui/realprogram.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/permissions.h"
#include "tests/support/testdata.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Projects that do not open, or not as usual: what the window says and offers.
class RecoveryTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int featureCount = 60;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
    QString m_project;

    [[nodiscard]] Session &session() { return m_fixture->application().session(); }

    void open() { m_fixture->application().start({.path = m_project}); }

    /// A project of sixty features.
    void makeProject() const
    {
        Result<store::ProjectFile> file = store::ProjectFile::create(m_project);
        project::Change change{u"Import"_s, {}};
        for (int number = 0; number < featureCount; ++number) {
            const QString name = u"Article %1"_s.arg(number);
            change.operations.push_back(project::AddFolder{
                {.uid = u"f%1"_s.arg(number), .name = name},
                project::FeatureText{.bytes = "Feature: " + name.toUtf8() + "\n# " + QByteArray(900, 'x') + "\n"},
                {}});
        }
        if (!file || !file->apply(change))
            qFatal("the project cannot be made");
    }

    void backUp() const
    {
        Result<store::ProjectFile> file = store::ProjectFile::open(m_project);
        if (!file || !store::makeBackup(file->database(), QDateTime::currentDateTimeUtc()))
            qFatal("the backup cannot be made");
    }

    /// Overwrites pages of the file; the first ones hold what opening reads.
    void damage(qint64 page, qint64 count) const
    {
        constexpr qint64 pageSize = 4096;
        QFile file(m_project);
        if (!file.open(QIODevice::ReadWrite) || !file.seek(page * pageSize) ||
            file.write(QByteArray(count * pageSize, '\x55')) < 0)
            qFatal("the project cannot be damaged");
    }

    [[nodiscard]] QStringList filesBeside() const
    {
        return QDir(m_folder->path()).entryList({u"shop*"_s}, QDir::Files, QDir::Name);
    }

    [[nodiscard]] int featuresOpen() { return session().isOpen() ? int(session().tree()->folderCount()) : 0; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = m_folder->filePath(u"shop.stepwright"_s);
        makeProject();
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
    }

    void cleanup() { m_fixture.reset(); }

    void theDialogOffersTheBestWayFirst_data()
    {
        QTest::addColumn<bool>("hasBackup");
        QTest::addColumn<int>("readable");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<DamageAnswer>("answer");
        QTest::newRow("a backup") << true << 118 << Qt::Key_Return << DamageAnswer::OpenBackup;
        QTest::newRow("no backup") << false << 118 << Qt::Key_Return << DamageAnswer::Recover;
        QTest::newRow("nothing readable") << true << 0 << Qt::Key_Return << DamageAnswer::OpenBackup;
        QTest::newRow("nothing at all") << false << 0 << Qt::Key_Return << DamageAnswer::Leave;
        QTest::newRow("not now") << true << 118 << Qt::Key_Escape << DamageAnswer::Leave;
    }

    void theDialogOffersTheBestWayFirst()
    {
        QFETCH(bool, hasBackup);
        QFETCH(int, readable);
        QFETCH(Qt::Key, key);
        QFETCH(DamageAnswer, answer);
        store::DamagedProject damaged{m_project, m_project, {}, {.features = readable}};
        if (hasBackup)
            damaged.newestBackup = store::Backup{m_project, QDateTime::currentDateTimeUtc(), 1000};
        QTimer::singleShot(0, this, [key] { QTest::keyClick(QApplication::activeModalWidget(), key); });
        DialogQuestions questions;
        QCOMPARE(questions.damagedProject(damaged), answer);
    }

    void aDamagedProjectIsReplacedByItsBackup()
    {
        backUp();
        damage(1, 12);
        const QByteArray damaged = readFile(m_project);
        m_fixture->answers().damage = DamageAnswer::OpenBackup;
        open();
        QTRY_COMPARE(featuresOpen(), featureCount);
        QTRY_VERIFY2(m_fixture->message().startsWith("The backup of "_L1), qPrintable(m_fixture->message()));
        const store::DamagedProject &asked = *m_fixture->answers().damaged;
        QCOMPARE(asked.path, m_project);
        QVERIFY(asked.newestBackup);
        QCOMPARE(readFile(asked.aside), damaged);
        QVERIFY(m_fixture->message().contains(QDir::toNativeSeparators(asked.aside)));
        QCOMPARE(session().path(), m_project);
        QCOMPARE(m_fixture->answers().readOnlyQuestions, 0);
    }

    void whatIsReadableGoesIntoANewProjectWithAReport()
    {
        damage(1, 12);
        const QByteArray damaged = readFile(m_project);
        m_fixture->answers().damage = DamageAnswer::Recover;
        open();
        QTRY_VERIFY2(m_fixture->message().startsWith("Recovered "_L1), qPrintable(m_fixture->message()));
        const store::SalvageReport &promised = m_fixture->answers().damaged->readable;
        QVERIFY(!m_fixture->answers().damaged->newestBackup);
        QCOMPARE(m_fixture->message(), promised.summary());
        QCOMPARE(session().path(), m_folder->filePath(u"shop.recovered.stepwright"_s));
        QCOMPARE(featuresOpen(), promised.features + int(promised.missingFeatures.size()));
        QVERIFY(readFile(m_folder->filePath(u"shop.recovered.txt"_s)).contains(promised.summary(0).toUtf8()));
        QCOMPARE(m_fixture->find<QPushButton>(u"messageChoice0"_s)->text(), u"Show the &Report"_s);
        QCOMPARE(readFile(m_project), damaged);
    }

    void aDamagedProjectMayBeLeftAndRepairedLater()
    {
        backUp();
        damage(1, 12);
        open();
        QTRY_VERIFY2(m_fixture->message().contains("is damaged"_L1), qPrintable(m_fixture->message()));
        QVERIFY(!session().isOpen());
        QVERIFY(m_fixture->find<QWidget>(u"welcomePage"_s)->isVisible());
        const QStringList files = filesBeside();
        QCOMPARE(files.filter(u"damaged"_s).size(), 1);
        m_fixture->answers().damage = DamageAnswer::OpenBackup;
        m_fixture->find<QPushButton>(u"messageChoice0"_s)->click();
        QTRY_COMPARE(featuresOpen(), featureCount);
        QCOMPARE(filesBeside().filter(u"damaged"_s).size(), 1); // the copy that was there already
    }

    void damageThatIsNoticedLaterIsSaidWithAWayOut()
    {
        backUp();
        {
            // Only the pages of one table, so that the project still opens.
            Result<store::ProjectFile> file = store::ProjectFile::open(m_project);
            QVERIFY(file);
            const Result<qint64> page = file->database().integer(
                "SELECT pageno FROM dbstat WHERE name = 'feature_text' AND pagetype = 'leaf' LIMIT 1"_ba);
            QVERIFY(page);
            file = failure(ErrorKind::NotFound, {});
            damage(*page - 1, 1);
        }
        open();
        QTRY_VERIFY2(m_fixture->message().contains("damaged in places"_L1), qPrintable(m_fixture->message()));
        QVERIFY(session().isOpen());
        m_fixture->answers().damage = DamageAnswer::OpenBackup;
        m_fixture->find<QPushButton>(u"messageChoice0"_s)->click();
        QTRY_VERIFY2(m_fixture->message().startsWith("The backup of "_L1), qPrintable(m_fixture->message()));
        QCOMPARE(featuresOpen(), featureCount);
    }

    void aNewerProjectIsRefusedWithTheVersionThatIsNeeded()
    {
        {
            Result<store::ProjectFile> file = store::ProjectFile::open(m_project);
            QVERIFY(file && file->database().execute("PRAGMA user_version=99; UPDATE meta SET value = '7.2.0' "
                                                     "WHERE key = 'schema_program'"_ba));
        }
        open();
        QTRY_VERIFY2(m_fixture->message().contains("was written by Stepwright 7.2.0"_L1),
                     qPrintable(m_fixture->message()));
        QVERIFY(m_fixture->message().contains("Install version 7.2.0"_L1));
        QCOMPARE(m_fixture->answers().readOnlyQuestions, 0);
        QVERIFY(!m_fixture->answers().damaged);
        QVERIFY(!session().isOpen());
    }

    void aSecondProcessIsToldAndMayLookAtACopy()
    {
        RealProgram first(m_folder->filePath(u"first"_s));
        first.start({m_project}, first.environment());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_project + "-wal"_L1), 60'000); // now it has the project
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->answers().readOnlyQuestions, 1, 30'000);
        QCOMPARE(m_fixture->answers().readOnlyReason, ReadOnlyReason::OpenElsewhere);
        QVERIFY(!session().isOpen());
        m_fixture->answers().readOnlyCopy = true;
        open();
        QTRY_COMPARE(featuresOpen(), featureCount);
        QVERIFY(session().isReadOnly());
        QTRY_VERIFY(m_fixture->message().startsWith("This is a read-only copy of \"shop\""_L1));
        QVERIFY(m_fixture->window().windowTitle().contains("read-only copy"_L1));
        for (const QString &action : {u"newFeature"_s, u"importXml"_s, u"restoreBackup"_s})
            QVERIFY2(!m_fixture->find<QAction>(action)->isEnabled(), qPrintable(action));
        FeaturePage *page = m_fixture->window().tabs().openFeature(u"f7"_s);
        QTRY_VERIFY(page->isLoaded());
        QVERIFY(page->edit()->isReadOnly());

        // The first one ends: now the project itself opens, and can be changed.
        first.kill();
        open();
        QTRY_VERIFY(session().isOpen() && !session().isReadOnly());
        QCOMPARE(featuresOpen(), featureCount);
    }

    void aProjectThatMayNotBeWrittenToIsOfferedAsACopy()
    {
        if (!obeyPermissions())
            QSKIP("root cannot give up writing everything here");
        const QString locked = m_folder->filePath(u"locked"_s);
        QVERIFY(QDir().mkdir(locked) && QFile::rename(m_project, locked + "/shop.stepwright"_L1));
        m_project = locked + "/shop.stepwright"_L1;
        QVERIFY(QFile::setPermissions(locked, QFile::ReadOwner | QFile::ExeOwner));
        open();
        QTRY_COMPARE(m_fixture->answers().readOnlyQuestions, 1);
        QCOMPARE(m_fixture->answers().readOnlyReason, ReadOnlyReason::NotWritable);
        QTRY_VERIFY2(m_fixture->message().contains("cannot be written. Check its permissions"_L1),
                     qPrintable(m_fixture->message()));
        m_fixture->answers().readOnlyCopy = true;
        open();
        QTRY_COMPARE(featuresOpen(), featureCount);
        QVERIFY(session().isReadOnly());

        // Nor can a new project be made there.
        m_fixture->answers().newProject = locked + "/new.stepwright"_L1;
        m_fixture->trigger(u"newProject"_s);
        QTRY_VERIFY2(m_fixture->message().contains("new.stepwright\" cannot be written"_L1),
                     qPrintable(m_fixture->message()));
        QCOMPARE(m_fixture->answers().readOnlyQuestions, 2);
        QVERIFY(QFile::setPermissions(locked, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void aFormerStateIsRestoredThroughTheMenu()
    {
        open();
        QTRY_COMPARE(featuresOpen(), featureCount);
        QTRY_COMPARE(store::listBackups(m_project).size(), 1); // made because it was opened
        QTRY_VERIFY(session().stepIndex());
        m_fixture->find<QTreeView>(u"projectTree"_s)
            ->setCurrentIndex(findRow(*m_fixture->find<QTreeView>(u"projectTree"_s)->model(), u"Article 7"_s));
        m_fixture->trigger(u"remove"_s);
        QTRY_COMPARE(featuresOpen(), featureCount - 1);
        m_fixture->trigger(u"restoreBackup"_s);
        QTRY_VERIFY2(m_fixture->message().startsWith("The backup of "_L1), qPrintable(m_fixture->message()));
        QCOMPARE(featuresOpen(), featureCount);
        const QStringList kept = filesBeside().filter(u"before-restore"_s);
        QCOMPARE(kept.size(), 1);
        const Result<store::ProjectFile> before = store::ProjectFile::open(m_folder->filePath(kept.first()));
        QVERIFY(before);
        QCOMPARE(before->tree()->folderCount(), featureCount - 1);
    }

    void withoutABackupNothingIsRestored()
    {
        m_fixture->answers().newProject = m_folder->filePath(u"fresh.stepwright"_s);
        m_fixture->trigger(u"newProject"_s);
        QTRY_VERIFY(session().isOpen());
        m_fixture->trigger(u"restoreBackup"_s);
        QTRY_VERIFY(m_fixture->message().startsWith("There is no backup of this project yet"_L1));
        QVERIFY(session().isOpen());
    }
};

QTEST_MAIN(RecoveryTest)
#include "recovery_test.moc"
