#include "model/exporting/files/writeexport.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stepwright;
using exporting::ExportedFile;
using exporting::ExportResult;

class WriteExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreWrittenWithTheirFolders();
    void filesWithTheSameBytesAreNotTouched();
    void filesOfTheUserStayUnlessForced();
    void pathsOutOfTheFolderAreRefusedBeforeAnythingIsWritten_data();
    void pathsOutOfTheFolderAreRefusedBeforeAnythingIsWritten();
    void linksOutOfTheFolderAreRefused();
    void cancellingStopsTheWork();
    void whereAFileCannotBeWrittenNoneHasChanged();
    void replacedFilesKeepTheirPermissions();

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
};

namespace {

ExportedFile file(const QString &path, const QByteArray &bytes, bool isOverwritten = true)
{
    ExportedFile one;
    one.path = path;
    one.bytes = bytes;
    one.isOverwritten = isOverwritten;
    return one;
}

} // namespace

void WriteExportTest::filesAreWrittenWithTheirFolders()
{
    const auto written = exporting::writeExport({{file(u"a/b/c.feature"_s, "x")}, {}}, path(u"new"_s));
    QVERIFY(written);
    QCOMPARE(written->written, QStringList{u"a/b/c.feature"_s});
    QCOMPARE(tests::readFile(path(u"new/a/b/c.feature"_s)), "x"_ba);
}

void WriteExportTest::filesWithTheSameBytesAreNotTouched()
{
    const ExportResult result{{file(u"same.txt"_s, "same")}, {}};
    QVERIFY(exporting::writeExport(result, m_folder.path()));
    QFile kept(path(u"same.txt"_s));
    QVERIFY(kept.open(QIODevice::ReadWrite));
    const QDateTime before = QDateTime::fromSecsSinceEpoch(1'000'000'000);
    QVERIFY(kept.setFileTime(before, QFileDevice::FileModificationTime));
    kept.close();
    QCOMPARE(exporting::writeExport(result, m_folder.path())->unchanged, QStringList{u"same.txt"_s});
    QCOMPARE(QFileInfo(path(u"same.txt"_s)).lastModified(), before);
}

void WriteExportTest::filesOfTheUserStayUnlessForced()
{
    QVERIFY(exporting::writeExport({{file(u"actionwords.py"_s, "mine")}, {}}, m_folder.path()));
    const ExportResult result{{file(u"actionwords.py"_s, "generated", false)}, {}};
    QCOMPARE(exporting::writeExport(result, m_folder.path())->kept, QStringList{u"actionwords.py"_s});
    QCOMPARE(tests::readFile(path(u"actionwords.py"_s)), "mine"_ba);
    QCOMPARE(exporting::writeExport(result, m_folder.path(), {.everything = true})->written,
             QStringList{u"actionwords.py"_s});
    QCOMPARE(tests::readFile(path(u"actionwords.py"_s)), "generated"_ba);
}

void WriteExportTest::pathsOutOfTheFolderAreRefusedBeforeAnythingIsWritten_data()
{
    QTest::addColumn<QString>("hostile");
    for (const QString &hostile : {u"../x"_s, u"a/../../x"_s, u"/etc/x"_s, u""_s, u"a\\..\\x"_s, u".."_s})
        QTest::newRow(qPrintable(hostile)) << hostile;
}

void WriteExportTest::pathsOutOfTheFolderAreRefusedBeforeAnythingIsWritten()
{
    QFETCH(const QString, hostile);
    const auto written = exporting::writeExport({{file(u"first.txt"_s, "x"), file(hostile, "x")}, {}}, path(u"safe"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Denied);
    QVERIFY(!QFile::exists(path(u"safe/first.txt"_s)));
}

void WriteExportTest::linksOutOfTheFolderAreRefused()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"outside"_s) && QDir(m_folder.path()).mkpath(u"inside"_s));
    QVERIFY(QFile::link(path(u"outside"_s), path(u"inside/link"_s)));
    QVERIFY(!exporting::writeExport({{file(u"link/x.txt"_s, "x")}, {}}, path(u"inside"_s)));
    QVERIFY(!QFile::exists(path(u"outside/x.txt"_s)));
}

void WriteExportTest::cancellingStopsTheWork()
{
    const auto written = exporting::writeExport({{file(u"late.txt"_s, "x")}, {}}, m_folder.path(), {},
                                                [](qsizetype, qsizetype) { return false; });
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Cancelled);
    QVERIFY(!QFile::exists(path(u"late.txt"_s)));
}

void WriteExportTest::whereAFileCannotBeWrittenNoneHasChanged()
{
    const QString folder = path(u"blocked"_s);
    QVERIFY(exporting::writeExport({{file(u"a.feature"_s, "old"), file(u"b"_s, "a file where a folder is to be")}, {}},
                                   folder));
    const auto written =
        exporting::writeExport({{file(u"a.feature"_s, "new"), file(u"b/c.feature"_s, "new")}, {}}, folder);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Invalid);
    QCOMPARE(tests::readFile(folder + "/a.feature"_L1), "old"_ba);
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name), (QStringList{u"a.feature"_s, u"b"_s}));
}

void WriteExportTest::replacedFilesKeepTheirPermissions()
{
    const QString script = path(u"run.rb"_s);
    QVERIFY(exporting::writeExport({{file(u"run.rb"_s, "old")}, {}}, m_folder.path()));
    const QFileDevice::Permissions permissions =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    QVERIFY(QFile::setPermissions(script, permissions));
    QVERIFY(exporting::writeExport({{file(u"run.rb"_s, "new")}, {}}, m_folder.path()));
    const QFileDevice::Permissions owners =
        permissions | QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup;
    QCOMPARE(QFileInfo(script).permissions() & owners, permissions);
}

QTEST_GUILESS_MAIN(WriteExportTest)
#include "writeexport_test.moc"
