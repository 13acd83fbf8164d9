#include "model/store/projectfile.h"
#include "model/store/recovery/rawdatabase.h"
#include "model/store/recovery/recoverproject.h"
#include "model/store/sqlite/durablefile.h"
#include "model/store/sqlite/statement.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>

using namespace stepwright;
using namespace stepwright::store;
using namespace stepwright::project;
using namespace Qt::StringLiterals;

namespace {

constexpr int featureCount = 300;
constexpr qsizetype pageSize = 4096;
const QDateTime noon(QDate(2026, 3, 15), QTime(12, 0), QTimeZone::UTC);

/// Features by their folder's uid.
using Texts = QMap<QString, QByteArray>;

/// Some are longer than a page, most fit several on one.
QByteArray featureBytes(int number)
{
    QByteArray text = "Feature: Article " + QByteArray::number(number) + "\n";
    for (int scenario = 0; scenario < 1 + number % 5 + (number % 40 == 0 ? 90 : 0); ++scenario)
        text += "\n  Scenario: Buy it " + QByteArray::number(scenario) + "\n    Given article " +
                QByteArray::number(number) + " is in stock\n    When I buy it\n";
    return text;
}

Texts textsIn(const QString &path)
{
    Result<ProjectFile> file = ProjectFile::open(path);
    Texts texts;
    const auto tree = file ? file->tree() : std::make_shared<const ProjectTree>();
    for (const QString &uid : tree->depthFirst()) {
        if (tree->find(uid)->feature)
            texts[uid] = file->feature(uid).value().bytes;
    }
    return texts;
}

/// How many texts are not there in any folder: a folder's row may be lost while the text is not.
qsizetype countLost(const Texts &texts, const Texts &from)
{
    const QList<QByteArray> there = texts.values();
    return std::ranges::count_if(from, [&](const QByteArray &text) { return !there.contains(text); });
}

qsizetype countWithout(const Texts &texts, const Texts &from)
{
    return std::ranges::count_if(from.asKeyValueRange(),
                                 [&](const auto &feature) { return texts.value(feature.first) != feature.second; });
}

} // namespace

class SalvageTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_project;  ///< undamaged
    QByteArray m_bytes; ///< of it
    Texts m_texts;
    QMap<quint32, int> m_featuresOnPage; ///< how many texts a page holds (parts of), as SQLite says

    /// Salvages these bytes and checks that they do not change. A null report: refused.
    std::optional<SalvageReport> salvage(const QByteArray &bytes, Texts &recovered)
    {
        const QTemporaryDir folder(tests::memoryFolderTemplate());
        const QString damaged = folder.filePath(u"damaged.stepwright"_s);
        const QString target = folder.filePath(u"target.stepwright"_s);
        QFile file(damaged);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the damaged file");
        file.close();
        const Result<SalvageReport> report = salvageProject(damaged, target);
        if (tests::readFile(damaged) != bytes)
            QTest::qFail("the damaged file was changed", __FILE__, __LINE__);
        recovered = report ? textsIn(target) : Texts();
        if (report && report->features != recovered.size())
            QTest::qFail("the report does not say what is there", __FILE__, __LINE__);
        return report ? std::optional(*report) : std::nullopt;
    }

    qsizetype featuresOn(const QSet<quint32> &pages) const
    {
        qsizetype features = 0;
        for (const quint32 page : pages)
            features += m_featuresOnPage.value(page);
        return features;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_project = m_folder.filePath(u"shop.stepwright"_s);
        {
            Result<ProjectFile> file = ProjectFile::create(m_project);
            QVERIFY(file);
            Change change{u"Import"_s, {AddFolder{{.uid = u"top"_s, .name = u"Shop"_s, .tags = {u"slow"_s}}, {}, {}}}};
            for (int number = 0; number < featureCount; ++number) {
                const QString uid = u"folder-%1"_s.arg(number);
                m_texts[uid] = featureBytes(number);
                change.operations.push_back(AddFolder{{.uid = uid,
                                                       .parentUid = number % 3 == 0 ? u"top"_s : QString(),
                                                       .name = u"Article %1"_s.arg(number)},
                                                      FeatureText{.bytes = m_texts[uid], .path = uid + u".feature"_s},
                                                      {}});
            }
            for (int number = 0; number < 20; ++number)
                change.operations.push_back(
                    SetActionWord{{}, ActionWord{u"word-%1"_s.arg(number), {}, u"I pay \"amount\""_s, u"{}"_s}});
            change.operations.push_back(SetSetting{u"language"_s, {}, u"fr"_s});
            QVERIFY(file->apply(change));
            while (file->indexSome().value() > 0)
                continue;
            QVERIFY(file->saveDraft({u"folder-7"_s, "Feature: Draft"_ba, "hash"_ba, {}}));
            Statement pages = file->database()
                                  .prepare("SELECT pageno, iif(pagetype = 'overflow', 1, ncell) FROM dbstat "
                                           "WHERE name = 'feature_text' AND pagetype <> 'internal'"_ba)
                                  .value();
            while (pages.step().value())
                m_featuresOnPage[quint32(pages.integer(0))] = int(pages.integer(1));
        }
        m_bytes = tests::readFile(m_project);
        QVERIFY(m_bytes.size() / pageSize > 60);
        QCOMPARE(textsIn(m_project), m_texts);
    }

    void anUndamagedProjectIsSalvagedWhole()
    {
        const QString target = m_folder.filePath(u"whole.stepwright"_s);
        const Result<SalvageReport> report = salvageProject(m_project, target);
        QVERIFY(report);
        QCOMPARE(*report,
                 (SalvageReport{.features = featureCount, .missingFeatures = {}, .actionWords = 20, .drafts = 1}));
        QCOMPARE(report->summary(), u"Recovered 300 of 300 features."_s);
        Result<ProjectFile> before = ProjectFile::open(m_project);
        Result<ProjectFile> after = ProjectFile::open(target);
        QVERIFY(before && after);
        QVERIFY(*before->tree() == *after->tree()); // folders, their order and tags, and the scenarios' uids
        QCOMPARE(after->setting(u"language"_s).value(), u"fr"_s);
        QCOMPARE(after->drafts().value().first().bytes, "Feature: Draft"_ba);
    }

    void whatIsOnlyInTheLogIsSalvaged()
    {
        const QString copy = m_folder.filePath(u"withlog.stepwright"_s);
        QVERIFY(copyFile(m_project, copy));
        const QString killed = m_folder.filePath(u"killed.stepwright"_s);
        {
            Result<ProjectFile> file = ProjectFile::open(copy);
            QVERIFY(
                file &&
                file->apply(
                    {u"Edit"_s,
                     {AddFolder{{.uid = u"new"_s, .name = u"New"_s}, FeatureText{.bytes = "Feature: New\n"_ba}, {}}}}));
            QVERIFY(QFile::copy(copy, killed) && QFile::copy(copy + u"-wal"_s, killed + u"-wal"_s));
        }
        const Result<SalvageReport> report = salvageProject(killed, m_folder.filePath(u"fromlog.stepwright"_s));
        QVERIFY(report);
        QCOMPARE(report->features, featureCount + 1);
    }

    void anyByteOfTheFirstPageMayBeWrong()
    {
        // Every byte in the long form: STEPWRIGHT_LONG=1.
        const qsizetype stride = qEnvironmentVariableIsSet("STEPWRIGHT_LONG") ? 1 : 29;
        for (qsizetype at = 0; at < pageSize; at += stride) {
            QByteArray bytes = m_bytes;
            bytes[at] = char(bytes[at] ^ 0xff);
            Texts recovered;
            QVERIFY2(salvage(bytes, recovered), qPrintable(u"byte %1"_s.arg(at)));
            QVERIFY2(countWithout(recovered, m_texts) == 0,
                     qPrintable(u"byte %1: %2 features lost"_s.arg(at).arg(countWithout(recovered, m_texts))));
        }
    }

    void pagesOfRubbishCostOnlyWhatWasOnThem()
    {
        QRandomGenerator random(1);
        const int rounds = qEnvironmentVariableIsSet("STEPWRIGHT_LONG") ? 1000 : 40;
        for (int round = 0; round < rounds; ++round) {
            QByteArray bytes = m_bytes;
            QSet<quint32> pages;
            for (int i = random.bounded(1, 8); i > 0; --i) {
                const auto page = quint32(random.bounded(1, int(bytes.size() / pageSize) + 1));
                pages.insert(page);
                for (qsizetype at = 0; at < pageSize; ++at)
                    bytes[(page - 1) * pageSize + at] = char(random.generate());
            }
            Texts recovered;
            const std::optional<SalvageReport> report = salvage(bytes, recovered);
            QVERIFY2(report, qPrintable(u"round %1"_s.arg(round)));
            const qsizetype lost = countLost(recovered, m_texts);
            QVERIFY2(recovered.size() <= m_texts.size(), qPrintable(u"round %1: a feature is made up"_s.arg(round)));
            QVERIFY2(lost <= featuresOn(pages),
                     qPrintable(u"round %1: %2 features lost, %3 were on the pages"_s.arg(round).arg(lost).arg(
                         featuresOn(pages))));
        }
    }

    void aFileCutShortCostsOnlyWhatWasBehind()
    {
        const auto pageCount = quint32(m_bytes.size() / pageSize);
        for (quint32 kept = 1; kept < pageCount; kept += 13) {
            QSet<quint32> cutOff;
            for (quint32 page = kept + 1; page <= pageCount; ++page)
                cutOff.insert(page);
            Texts recovered;
            (void)salvage(m_bytes.first(kept * pageSize + 100), recovered);
            const qsizetype lost = countLost(recovered, m_texts);
            QVERIFY2(lost <= featuresOn(cutOff),
                     qPrintable(
                         u"%1 pages: %2 features lost, %3 were behind"_s.arg(kept).arg(lost).arg(featuresOn(cutOff))));
        }
    }

    void anyBytesAreReadWithoutACrash()
    {
        QRandomGenerator random(2);
        const int rounds = qEnvironmentVariableIsSet("STEPWRIGHT_LONG") ? 10000 : 60;
        for (int round = 0; round < rounds; ++round) {
            QByteArray bytes = m_bytes;
            for (int i = random.bounded(1, 300); i > 0; --i)
                bytes[random.bounded(int(bytes.size()))] = char(random.generate());
            Texts recovered;
            (void)salvage(bytes, recovered);
        }
        Texts recovered;
        for (const QByteArray &bytes : {QByteArray(), "x"_ba, QByteArray(100, '\xff'), QByteArray(pageSize, '\x0d'),
                                        QByteArray(20 * pageSize, '\x05')})
            QVERIFY(!salvage(bytes, recovered));
    }

    void rowsThatClaimTheSameBytesDoNotFillTheMemory()
    {
        // One page with 1,700 rows that are all the same 3.7 MB, which go on in 900 further pages: 6 GB altogether.
        constexpr int overflowPages = 900;
        constexpr int local = 489;
        constexpr int size = local + overflowPages * (pageSize - 4);
        constexpr int rows = 1700;
        constexpr int cell = 3500;
        const auto number = [](auto value) {
            QByteArray bytes(sizeof value, '\0');
            qToBigEndian(value, bytes.data());
            return bytes;
        };
        const auto varint = [&](quint32 value) { // of four bytes
            return number(quint32(0x80808000 | (value >> 21) << 24 | (value >> 14 & 0x7f) << 16 |
                                  (value >> 7 & 0x7f) << 8 | (value & 0x7f)));
        };
        QByteArray page = "\x0d"_ba + number(quint16(0)) + number(quint16(rows)) + QByteArray(3, '\0');
        for (int row = 0; row < rows; ++row)
            page += number(quint16(cell));
        page = page.leftJustified(cell, '\0') + varint(size) + "\1\5"_ba + varint(2 * (size - 5) + 12) +
               QByteArray(local - 5, 'x') + number(quint32(3));
        QByteArray bytes = QByteArray(pageSize, '\0') + page.leftJustified(pageSize, '\0');
        for (int next = 4; next < 4 + overflowPages; ++next)
            bytes += number(quint32(next)) + QByteArray(pageSize - 4, 'y');
        QFile file(m_folder.filePath(u"hostile"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const RawDatabase database = RawDatabase::read(file.fileName()).value();
        const RawDatabase::Content content = database.content(2);
        QVERIFY(!content.rows.empty() && content.rows.size() < 5);
        QVERIFY(!content.complete);
    }

    void aDamagedProjectIsKeptAsideAndTheNewestGoodBackupIsFound()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"shop.stepwright"_s);
        QVERIFY(QFile::copy(m_project, project));
        QList<Backup> backups;
        for (int day = 0; day < 3; ++day) {
            Result<ProjectFile> file = ProjectFile::open(project);
            QVERIFY(file);
            backups.append(makeBackup(file->database(), noon.addDays(day)).value());
        }
        for (const QString &path : {project, backups.last().path}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(3 * pageSize) &&
                    file.write(QByteArray(20 * pageSize, '\x55')) > 0);
        }
        const QByteArray damaged = tests::readFile(project);
        const Result<DamagedProject> kept = keepDamagedAside(project, noon);
        QVERIFY(kept);
        QCOMPARE(tests::readFile(kept->aside), damaged);
        QCOMPARE(tests::readFile(project), damaged);
        QCOMPARE(kept->newestBackup, backups[1]);

        // What is promised as readable is what recovering brings, and the report says so on the disk.
        QCOMPARE(recoveryPath(project), folder.filePath(u"shop.recovered.stepwright"_s));
        const Result<RecoveredProject> recovered = recoverProject(project, recoveryPath(project));
        QVERIFY(recovered);
        QCOMPARE(recovered->report, kept->readable);
        QCOMPARE(textsIn(recovered->path).size(), kept->readable.features);
        QCOMPARE(recovered->reportPath, folder.filePath(u"shop.recovered.txt"_s));
        const QStringList lines = QString::fromUtf8(tests::readFile(recovered->reportPath)).split(u'\n');
        QVERIFY(lines.contains(recovered->report.summary(0)));
        for (const QString &name : recovered->report.missingFeatures)
            QVERIFY2(lines.contains("- "_L1 + name), qPrintable(name));
        QCOMPARE(recoveryPath(project), folder.filePath(u"shop.recovered 2.stepwright"_s));
    }

    void aFileThatIsNoDatabaseAnyMoreIsStillADamagedProject()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"shop.stepwright"_s);
        const auto openWith = [&project](const QByteArray &bytes) {
            QFile file(project);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("cannot write the project");
            file.close();
            return ProjectFile::open(project).error().kind;
        };
        QByteArray bytes = m_bytes;
        bytes.replace(0, 16, QByteArray(16, 'x'));
        QCOMPARE(openWith(bytes), ErrorKind::Damaged);
        QCOMPARE(openWith("Dear diary"_ba), ErrorKind::Invalid);
        QVERIFY(QDir().mkdir(backupFolder(project)));
        QVERIFY(QFile::copy(m_project, backupFolder(project) + u"/shop 2026-03-15 12-00-00-000.stepwright"_s));
        QCOMPARE(openWith(QByteArray()), ErrorKind::Damaged);
    }

    void aLongSummaryNamesTheFirstOnly()
    {
        SalvageReport report{.features = 3};
        QCOMPARE(report.summary(), u"Recovered 3 of 3 features."_s);
        report.missingFeatures = {u"A"_s, u"B"_s, u"C"_s};
        QCOMPARE(report.summary(), u"Recovered 3 of 6 features. Missing: A, B, C."_s);
        QCOMPARE(report.summary(1), u"Recovered 3 of 6 features. Missing: A, 2 more."_s);
        QCOMPARE(report.summary(0), u"Recovered 3 of 6 features."_s);
    }
};

QTEST_GUILESS_MAIN(SalvageTest)
#include "salvage_test.moc"
