#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/document/wholeproject.h"
#include "model/exporting/exportproject.h"
#include "model/importing/platform/projectxml.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QDirIterator>

#include <map>

using namespace Qt::StringLiterals;
using namespace stepwright;

/// Compares exports with expected files: every exporter of the catalogue × input × variant that a collection of cases
/// holds. One collection is the project's own (tests/data/exporters, see its README.md), the other one is what
/// hiptest-publisher 3.2.0 wrote, in the shared test data. There all must be identical with the option "compatible".
/// Without it those files of the clean inputs are that nothing had to be mended in. Prints a table.
class GoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCatalogueHasNoProblems();
    void everyFileIsAsExpected_data();
    void everyFileIsAsExpected();
    void cleanupTestCase();

private:
    void addCases(const QString &collection);

    exporting::Catalogue m_catalogue;
    std::map<QString, project::ProjectDocument> m_documents;
    QStringList m_table;
    std::map<QString, std::pair<int, int>> m_files; ///< of each exporter: identical in compatible mode, and all
};

namespace {

/// Of the shared cases. The project's own say in their options which mode they are for; without, it is both.
const QStringList cleanInputs = {u"sample_cash_withdrawal_project"_s, u"gen_100"_s, u"gen_100_testrun"_s,
                                 u"spec_colors"_s, u"spec_colors_testrun"_s};

/// Whether a file of a clean input is the same in both modes: features are, and all that behave and Cucumber in Ruby
/// have. Only spec_colors has a scenario in no folder, one without steps, and words that are not declared.
bool isTheSameInBothModes(const QString &exporter, const QString &input, const QString &path)
{
    static const QRegularExpression mended(u"(^|/)((my-)?colors(_2)?\\.|actionwords[._]|steps?[._])"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const bool isWhole = exporter == "behave"_L1 || exporter == "cucumber-ruby"_L1;
    const bool isColors = input.startsWith("spec_colors"_L1);
    // The frameworks of JavaScript count parameters: a step that leaves out its doc string gets an empty one.
    const bool isCounted = exporter.contains("script"_L1) && path.startsWith("regression"_L1, Qt::CaseInsensitive);
    const bool isMended = isColors && (isCounted || mended.match(path).hasMatch());
    return cleanInputs.contains(input) && (isWhole || path.endsWith(".feature"_L1)) && !isMended;
}

/// A case's options as OPTIONS.tsv gives them: command line arguments of the established tool.
exporting::ExportOptions optionsOf(const QString &arguments)
{
    exporting::ExportOptions options;
    for (const QString &argument : arguments.split(u' ', Qt::SkipEmptyParts)) {
        const QString name = argument.sliced(2).section(u'=', 0, 0);
        if (argument.contains(u'='))
            options.set(name, argument.section(u'=', 1));
        else if (name.startsWith("no-"_L1))
            options.set(name.sliced(3), false);
        else
            options.set(name, true);
    }
    return options;
}

/// The document that the XML file or the folder of features says.
Result<project::ProjectDocument> documentOf(const QString &input)
{
    if (QFile::exists(input + ".xml"_L1)) {
        const auto xml = importing::readProjectXml(tests::readFile(input + ".xml"_L1));
        return xml ? Result<project::ProjectDocument>(xml->document) : failure(xml.error());
    }
    const auto features = importing::readFeatureFolder(input);
    return features ? exporting::wholeProject(QFileInfo(input).fileName(), *features).transform(exporting::documentOf)
                    : failure(features.error());
}

std::map<QString, QByteArray> filesUnder(const QString &folder)
{
    std::map<QString, QByteArray> files;
    QDirIterator iterator(folder, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString path = iterator.next();
        files[QDir(folder).relativeFilePath(path)] = tests::readFile(path);
    }
    return files;
}

/// Where two texts differ first, for the report.
QString firstDifference(const QByteArray &actual, const QByteArray &expected)
{
    const QList<QByteArray> actualLines = actual.split('\n');
    const QList<QByteArray> expectedLines = expected.split('\n');
    for (qsizetype i = 0; i < qMax(actualLines.size(), expectedLines.size()); ++i) {
        const QByteArray mine = i < actualLines.size() ? actualLines[i] : "(end)"_ba;
        const QByteArray theirs = i < expectedLines.size() ? expectedLines[i] : "(end)"_ba;
        if (mine != theirs)
            return u"line %1\n  is       '%2'\n  expected '%3'"_s.arg(i + 1).arg(QString::fromUtf8(mine),
                                                                                 QString::fromUtf8(theirs));
    }
    return {};
}

QStringList differences(const std::map<QString, QByteArray> &actual, const std::map<QString, QByteArray> &expected)
{
    QStringList found;
    for (const auto &[path, bytes] : expected) {
        if (!actual.contains(path))
            found.append(path + ": missing"_L1);
        else if (actual.at(path) != bytes)
            found.append(u"%1: %2"_s.arg(path, firstDifference(actual.at(path), bytes)));
    }
    for (const auto &[path, bytes] : actual) {
        if (!expected.contains(path))
            found.append(path + ": not expected"_L1);
    }
    return found;
}

} // namespace

void GoldenTest::theCatalogueHasNoProblems()
{
    for (const Error &problem : m_catalogue.problems())
        qWarning("%s", qPrintable(problem.message));
    QVERIFY(m_catalogue.problems().isEmpty());
    QVERIFY(m_catalogue.exporters().size() >= 30);
}

void GoldenTest::everyFileIsAsExpected_data()
{
    QTest::addColumn<QString>("exporter");
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("arguments");
    addCases(tests::projectFile(u"tests/data/exporters"_s));
    if (const QString established = tests::sharedTestData(u"exporters"_s); !established.isEmpty())
        addCases(established);
}

void GoldenTest::addCases(const QString &collection)
{
    const QStringList lines =
        QString::fromUtf8(tests::readFile(collection + "/OPTIONS.tsv"_L1)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.sliced(1)) {
        const QStringList cells = line.split(u'\t');
        const QString folder = cells[0] % u'/' % cells[1] % (cells[2].isEmpty() ? QString() : QString(u'/' % cells[2]));
        for (const exporting::Exporter &exporter : m_catalogue.exporters()) {
            const QString expected = collection % u'/' % folder % u'/' % exporter.id;
            if (QFile::exists(expected))
                QTest::newRow(qPrintable(QString(exporter.id % u' ' % folder)))
                    << exporter.id << QString(collection % u"/inputs/" % cells[1]) << expected << cells.value(3);
        }
    }
}

void GoldenTest::everyFileIsAsExpected()
{
    QFETCH(const QString, exporter);
    QFETCH(const QString, input);
    QFETCH(const QString, folder);
    QFETCH(const QString, arguments);
    if (!m_documents.contains(input)) {
        const Result<project::ProjectDocument> document = documentOf(input);
        QVERIFY2(document, qPrintable(document ? QString() : document.error().message));
        m_documents[input] = *document;
    }
    const std::map<QString, QByteArray> expected = filesUnder(folder);
    const bool isOwn = folder.startsWith(tests::projectFile(u"tests"_s));
    for (const bool isCompatible : {true, false}) {
        exporting::ExportOptions options = optionsOf(arguments);
        if (options.isSet(u"compatible"_s) && (options.value(u"compatible"_s) == "true"_L1) != isCompatible)
            continue;
        options.set(u"compatible"_s, isCompatible);
        const Result<exporting::ExportResult> result =
            exporting::exportProject(m_documents[input], *m_catalogue.find(exporter), options);
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        std::map<QString, QByteArray> actual;
        for (const exporting::ExportedFile &file : result->files)
            actual[file.path] = file.bytes;
        m_table.append(u"%1 %2 %3"_s.arg(actual == expected ? u"identical"_s : u"different"_s,
                                         isCompatible ? u"compatible"_s : u"default   "_s,
                                         QString::fromUtf8(QTest::currentDataTag())));
        if (isCompatible) {
            m_files[exporter].first += int(std::ranges::count_if(expected, [&actual](const auto &file) {
                return actual.contains(file.first) && actual[file.first] == file.second;
            }));
            m_files[exporter].second += int(expected.size());
        }
        std::map<QString, QByteArray> wanted = expected;
        if (!isCompatible && !isOwn) {
            const auto isMended = [&](const auto &file) {
                return !isTheSameInBothModes(exporter, QFileInfo(input).fileName(), file.first);
            };
            std::erase_if(actual, isMended);
            std::erase_if(wanted, isMended);
        }
        const QStringList found = differences(actual, wanted);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
}

void GoldenTest::cleanupTestCase()
{
    for (const QString &line : std::as_const(m_table))
        qInfo("%s", qPrintable(line));
    qInfo("%lld of %lld identical", qlonglong(m_table.filter(QRegularExpression(u"^identical"_s)).size()),
          qlonglong(m_table.size()));
    for (const auto &[exporter, count] : m_files)
        qInfo("table: %s: %d of %d files identical", qPrintable(exporter), count.first, count.second);
}

QTEST_GUILESS_MAIN(GoldenTest)
#include "golden_test.moc"
