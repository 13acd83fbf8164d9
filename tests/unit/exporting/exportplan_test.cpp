// What an export would do in a folder: states of files, and what earlier exports left there.
#include "model/exporting/files/writeexport.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::exporting;

class ExportPlanTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList present() const
    {
        return QDir(folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    }

    /// An export to a target "t"; a name that begins with "my" is a file to write by hand.
    [[nodiscard]] static ExportResult exportOf(const QMap<QString, QByteArray> &files, const QString &target = u"t"_s)
    {
        ExportResult result;
        for (const auto &[name, bytes] : files.asKeyValueRange())
            result.files.append({name, bytes, u"tests"_s, {}, !name.startsWith("my"_L1)});
        result.target = target;
        result.categories = {u"tests"_s};
        return result;
    }

    void edit(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
    }

    /// "new a, same b": what the export would do.
    [[nodiscard]] QString planned(const ExportResult &result, bool keepsEdited = false) const
    {
        static const QStringList states = {u"new"_s, u"changed"_s, u"same"_s, u"kept"_s, u"gone"_s};
        const Result<ExportPlan> plan = planExport(result, folder(), keepsEdited);
        if (!plan)
            return plan.error().message;
        QStringList parts;
        for (const PlannedFile &file : plan->files)
            parts.append(states.at(int(file.state)) + u' ' + file.path +
                         (file.owner == Owner::Editing ? u"!"_s : QString()));
        return parts.join(", "_L1);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyFileHasAState()
    {
        QCOMPARE(planned(exportOf({{u"a"_s, "1"}, {u"my"_s, "1"}})), u"new a, new my"_s);
        QVERIFY(writeExport(exportOf({{u"a"_s, "1"}, {u"b"_s, "1"}, {u"c"_s, "1"}, {u"my"_s, "1"}, {u"mine"_s, "1"}}),
                            folder()));
        QCOMPARE(planned(exportOf({{u"a"_s, "1"}, {u"b"_s, "2"}, {u"d"_s, "2"}, {u"my"_s, "2"}, {u"mine"_s, "1"}})),
                 u"same a, changed b, new d, same mine, kept my, gone c"_s);
    }

    void whatIsGoneIsRemovedOnlyWhenAllowed()
    {
        QVERIFY(writeExport(exportOf({{u"a"_s, "1"}, {u"x/y/b"_s, "1"}, {u"x/c"_s, "1"}}), folder()));
        const ExportResult fewer = exportOf({{u"a"_s, "1"}});
        const auto kept = writeExport(fewer, folder());
        QVERIFY(kept);
        QCOMPARE(kept->gone, (QStringList{u"x/c"_s, u"x/y/b"_s}));
        QCOMPARE(planned(fewer), u"same a, gone x/c, gone x/y/b"_s);
        QCOMPARE(writeExport(fewer, folder(), {.removed = {u"x/y/b"_s}})->removed, QStringList{u"x/y/b"_s});
        QVERIFY(!QFile::exists(path(u"x/y"_s)));
        QVERIFY(QFile::exists(path(u"x/c"_s)));
        edit(u"x/c"_s, "by hand");
        QCOMPARE(planned(fewer), u"same a, gone x/c!"_s);
        QCOMPARE(writeExport(fewer, folder(), {.removesUnedited = true})->removed, QStringList());
        QCOMPARE(writeExport(fewer, folder(), {.removed = {u"x/c"_s}})->removed, QStringList{u"x/c"_s});
        QCOMPARE(present(), QStringList{u"a"_s});
        QCOMPARE(planned(fewer), u"same a"_s);
    }

    void filesOfOtherTargetsKindsAndSelectionsAreNotGone()
    {
        QVERIFY(writeExport(exportOf({{u"a"_s, "1"}, {u"b"_s, "1"}}), folder()));
        QVERIFY(writeExport(exportOf({{u"b"_s, "1"}, {u"c"_s, "1"}}, u"other"_s), folder()));
        QCOMPARE(planned(exportOf({{u"c"_s, "1"}})), u"same c, gone a"_s);
        ExportResult some = exportOf({{u"b"_s, "1"}});
        some.isWhole = false;
        QCOMPARE(planned(some), u"same b"_s);
        some.isWhole = true;
        some.categories = {u"features"_s};
        QCOMPARE(planned(some), u"same b"_s);
    }

    void editedFilesAreToldApart()
    {
        edit(u"foreign"_s, "somebody's");
        QVERIFY(writeExport(exportOf({{u"a"_s, "1"}, {u"b"_s, "1"}}), folder()));
        edit(u"b"_s, "by hand");
        const ExportResult next = exportOf({{u"a"_s, "2"}, {u"b"_s, "2"}, {u"foreign"_s, "2"}});
        QCOMPARE(planned(next), u"changed a, changed b!, changed foreign!"_s);
        QCOMPARE(planned(next, true), u"changed a, kept b!, kept foreign!"_s);
        const auto written = writeExport(next, folder(), {.edited = false, .overwritten = {u"foreign"_s}});
        QVERIFY(written);
        QCOMPARE(written->written, (QStringList{u"a"_s, u"foreign"_s}));
        QCOMPARE(written->kept, QStringList{u"b"_s});
        QCOMPARE(tests::readFile(path(u"b"_s)), "by hand"_ba);
        QCOMPARE(planned(exportOf({{u"foreign"_s, "3"}}), true), u"changed foreign, gone a, gone b!"_s);
    }

    void onlyTheAllowedFilesOfTheUserAreOverwritten()
    {
        QVERIFY(writeExport(exportOf({{u"my1"_s, "1"}, {u"my2"_s, "1"}}), folder()));
        const auto written =
            writeExport(exportOf({{u"my1"_s, "2"}, {u"my2"_s, "2"}}), folder(), {.overwritten = {u"my2"_s}});
        QVERIFY(written);
        QCOMPARE(written->kept, QStringList{u"my1"_s});
        QCOMPARE(tests::readFile(path(u"my1"_s)), "1"_ba);
        QCOMPARE(tests::readFile(path(u"my2"_s)), "2"_ba);
    }

    void nothingIsTouchedTheSecondTime()
    {
        const ExportResult result = exportOf({{u"a"_s, "1"}, {u"my"_s, "1"}});
        QVERIFY(writeExport(result, folder()));
        const QDateTime before = QDateTime::fromSecsSinceEpoch(1'000'000'000);
        for (const QString &name : {u"a"_s, u"my"_s, ExportRecord::fileName}) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(before, QFileDevice::FileModificationTime));
        }
        QVERIFY(writeExport(result, folder()));
        for (const QString &name : {u"a"_s, u"my"_s, ExportRecord::fileName})
            QCOMPARE(QFileInfo(path(name)).lastModified(), before);
    }

    void listsOfOthersLeadNowhere_data()
    {
        QTest::addColumn<QByteArray>("list");
        const QByteArray entry = "{\"category\": \"tests\", \"blake2b\": \"\"}";
        QTest::newRow("out of the folder") << "{\"targets\": {\"t\": {\"../outside\": " + entry + "}}}";
        QTest::newRow("absolute") << "{\"targets\": {\"t\": {\"/etc/passwd\": " + entry + "}}}";
        QTest::newRow("folder") << "{\"targets\": {\"t\": {\"inside\": " + entry + "}}}";
        QTest::newRow("over a link") << "{\"targets\": {\"t\": {\"link/outside\": " + entry + "}}}";
        QTest::newRow("no list") << "<<<<<<< HEAD\n"_ba;
    }

    void listsOfOthersLeadNowhere()
    {
        QFETCH(const QByteArray, list);
        const QString inner = path(u"inner"_s);
        QVERIFY(QDir(folder()).mkpath(u"inner/inside"_s));
        QVERIFY(QFile::link(folder(), inner + "/link"_L1));
        edit(u"outside"_s, "stays");
        edit(u"inner/"_s + ExportRecord::fileName, list);
        const auto written =
            writeExport(exportOf({{u"a"_s, "1"}}), inner,
                        {.removed = {u"../outside"_s, u"/etc/passwd"_s, u"inside"_s, u"link/outside"_s}});
        QVERIFY(written);
        QCOMPARE(written->removed + written->gone, QStringList());
        QVERIFY(QFile::exists(path(u"outside"_s)) && QFile::exists(inner + "/inside"_L1));
    }
};

QTEST_GUILESS_MAIN(ExportPlanTest)
#include "exportplan_test.moc"
