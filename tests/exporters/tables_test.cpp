// The tables for testing by hand, read by python3's own readers of CSV and XML: every cell says what the project says,
// and none is a formula for a spreadsheet.
#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/context/sheetcell.h"
#include "model/exporting/exportproject.h"
#include "model/importing/platform/projectxml.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace stepwright;

class TablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatBeginsAFormulaIsGuarded_data();
    void whatBeginsAFormulaIsGuarded();
    void noCellIsAFormula_data();
    void noCellIsAFormula();
    void whoWantsItHasTheTextsAsTheyAre();
    void everyRowOfEveryInputHasAllColumns_data() { addTargets(); }
    void everyRowOfEveryInputHasAllColumns();

private:
    static void addTargets();
    exporting::Catalogue m_catalogue;
};

namespace {

const QString csvReader =
    u"import sys, csv, io, json; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode('utf-8'), newline=''), strict=True))))"_s;
const QString sheetReader = uR"(
import sys, json, xml.etree.ElementTree as tree
ns = '{urn:schemas-microsoft-com:office:spreadsheet}'
def text(cell):
    data = cell.find(ns + 'Data')
    assert not any('Formula' in name for name in cell.attrib)
    assert data is None or data.attrib == {ns + 'Type': 'String'}
    return '' if data is None else data.text or ''
root = tree.fromstring(sys.stdin.buffer.read())
print(json.dumps([[text(cell) for cell in row.iter(ns + 'Cell')] for row in root.iter(ns + 'Row')]))
)"_s;

/// The rows that python3 reads in the only file of an export; empty, with a failed test, where it cannot.
QList<QStringList> rowsOf(const project::ProjectDocument &document, const exporting::Exporter &exporter,
                          const exporting::ExportOptions &options = {})
{
    const auto result = exporting::exportProject(document, exporter, options);
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, exporter.id == "csv"_L1 ? csvReader : sheetReader});
    python.write(result->files.first().bytes);
    python.closeWriteChannel();
    const bool hasEnded = python.waitForFinished(60'000);
    const QByteArray complaint = python.readAllStandardError();
    [&] { QVERIFY2(hasEnded && python.exitCode() == 0, complaint.constData()); }();
    QList<QStringList> rows;
    for (const QJsonValue row : QJsonDocument::fromJson(python.readAllStandardOutput()).array()) {
        QStringList cells;
        for (const QJsonValue cell : row.toArray())
            cells.append(cell.toString());
        rows.append(cells);
    }
    return rows;
}

/// A project whose every text is the given one.
project::ProjectDocument projectOf(const QString &text)
{
    const QString xml =
        u"<project><name>%1</name><testPlan><folder><name>%1</name><uid>r</uid></folder></"
        u"testPlan><scenarios><scenario>"
        "<name>%1</name><folderUid>r</folderUid><description>%1</description><tags><tag><key>%1</key></tag></tags>"
        "<parameters><parameter><name>%1</name></parameter></parameters><datatable><dataset><name>%1</name><arguments>"
        "<argument><name>%1</name><value><stringliteral>%1</stringliteral></value></argument></arguments></dataset>"
        "</datatable><steps><step><action><stringliteral>%1</stringliteral></action></step>"
        "<step><result><stringliteral>%1</stringliteral></result></step>"
        "<call><actionword>with doc</actionword><arguments><argument><name>__free_text</name><value><stringliteral>%1"
        "</stringliteral></value></argument></arguments></call></steps></scenario></scenarios><actionwords><actionword>"
        "<name>with doc</name><parameters><parameter><name>__free_text</name></parameter></parameters></actionword>"
        "</actionwords></project>"_s.arg(text.toHtmlEscaped().replace(u'\t', "&#9;"_L1).replace(u'\r', "&#13;"_L1));
    return importing::readProjectXml(xml.toUtf8())->document;
}

} // namespace

#define REQUIRE_PYTHON                                                                                                 \
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())                                                        \
    QSKIP("python3 is not installed")

void TablesTest::addTargets()
{
    QTest::addColumn<QString>("target");
    for (const QString &target : {u"csv"_s, u"spreadsheet"_s})
        QTest::newRow(qPrintable(target)) << target;
}

void TablesTest::whatBeginsAFormulaIsGuarded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGuarded");
    for (const QString &text : {u"=1+1"_s, u"=cmd|'/C calc'!A0"_s, u"+1+1"_s, u"-2+3"_s, u"@SUM(1)"_s, u"\t=1"_s,
                                u"\r=1"_s, u"\n=1"_s, u"＝1"_s, u"＋1"_s, u"－1"_s, u"＠a"_s, u"-"_s, u"-a"_s,
                                u"+1 2"_s, u"-1e"_s, u"--1"_s, u"-2\n"_s, u"-2\n=1"_s})
        QTest::newRow(qPrintable(text)) << text << true;
    for (const QString &text : {u""_s, u"a"_s, u"1"_s, u"-2"_s, u"+3"_s, u"-1.5"_s, u"-1,5"_s, u"-.5"_s, u"+1e-3"_s,
                                u" =1"_s, u"\"=1\""_s, u";=1"_s, u"a=1"_s, u"'=1"_s})
        QTest::newRow(qPrintable(text)) << text << false;
}

void TablesTest::whatBeginsAFormulaIsGuarded()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isGuarded);
    QCOMPARE(exporting::needsGuard(text), isGuarded);
}

void TablesTest::noCellIsAFormula_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("text");
    for (const QString &target : {u"csv"_s, u"spreadsheet"_s}) {
        for (const QString &text : {u"=HYPERLINK(\"http://x\")"_s, u"+1+1"_s, u"-2+3"_s, u"@SUM(1)"_s, u"\t=1"_s,
                                    u"\r=1"_s, u"＝1"_s, u"＠a"_s, u"-2"_s, u"plain"_s})
            QTest::newRow(qPrintable(QString(target % u' ' % text))) << target << text;
    }
}

void TablesTest::noCellIsAFormula()
{
    REQUIRE_PYTHON;
    QFETCH(const QString, target);
    QFETCH(const QString, text);
    const QList<QStringList> rows = rowsOf(projectOf(text), *m_catalogue.find(target));
    QVERIFY(rows.size() >= 2);
    for (const QStringList &row : rows.sliced(1)) {
        for (const QString &cell : row)
            QVERIFY2(!exporting::needsGuard(cell), qPrintable(cell));
    }
    // The text is there, guarded or as it is.
    const QString last = rows.last().join(u'|');
    QString said = text;
    QVERIFY2(last.contains(said.remove(u'\r').trimmed()), qPrintable(last));
    if (text == "-2"_L1 && target == "csv"_L1)
        QVERIFY(rows[1].contains(u"-2"_s));
}

void TablesTest::whoWantsItHasTheTextsAsTheyAre()
{
    REQUIRE_PYTHON;
    exporting::ExportOptions options;
    options.set(u"guard-formulas"_s, false);
    const QList<QStringList> rows = rowsOf(projectOf(u"=1+1"_s), *m_catalogue.find(u"csv"_s), options);
    QVERIFY(rows.size() > 1);
    QCOMPARE(rows[1][3], u"=1+1"_s);
}

void TablesTest::everyRowOfEveryInputHasAllColumns()
{
    REQUIRE_PYTHON;
    QFETCH(const QString, target);
    for (const QString &folder :
         {tests::projectFile(u"tests/data/exporters/inputs"_s), tests::sharedTestData(u"exporters/inputs"_s)}) {
        const QFileInfoList inputs = folder.isEmpty() ? QFileInfoList() : QDir(folder).entryInfoList({u"*.xml"_s});
        for (const QFileInfo &file : inputs) {
            const auto read = importing::readProjectXml(tests::readFile(file.filePath()));
            const QList<QStringList> rows = rowsOf(read->document, *m_catalogue.find(target));
            QVERIFY2(!rows.isEmpty(), qPrintable(file.filePath()));
            for (const QStringList &row : rows) {
                QVERIFY2(row.size() == rows.first().size(), qPrintable(file.filePath() + ": "_L1 + row.join(u'|')));
                for (const QString &cell : row)
                    QVERIFY2(!exporting::needsGuard(cell), qPrintable(cell));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TablesTest)
#include "tables_test.moc"
