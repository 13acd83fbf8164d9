// Exported projects run in their frameworks: as they are written they fail because they are not implemented, and for no
// other reason; with their action words filled in every test passes. Frameworks that are not installed are skipped.
#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/exportproject.h"
#include "model/exporting/files/writeexport.h"
#include "model/importing/platform/projectxml.h"
#include "tests/support/exporterinputs.h"
#include "tests/support/frameworks.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::exporting;
using tests::Framework;

namespace {

/// What a program printed, and whether it said that all went well.
struct Outcome
{
    bool isGood = false;
    QString printed;
};

Outcome run(const QStringList &command, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(command.first(), command.sliced(1));
    const bool hasEnded = process.waitForFinished(120'000);
    return {hasEnded && process.exitCode() == 0, QString::fromUtf8(process.readAll())};
}

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

/// The first program or file of commands that is not there; empty: all are.
QString missingTool(const Framework &framework)
{
    for (const QStringList &command : framework.commands) {
        if (QStandardPaths::findExecutable(command.first()).isEmpty())
            return command.first();
        for (const QString &part : command) {
            if (part.startsWith(u'/') && !part.contains(u':') && !QFile::exists(part))
                return part;
        }
    }
    return {};
}

/// Whether names of columns are more than words.
bool hasPatternsAsNames(const project::ScenarioDocument &scenario)
{
    static const QRegularExpression plain(u"^[\\w ]+$"_s);
    return !std::ranges::all_of(scenario.parameters,
                                [](const project::Parameter &one) { return plain.match(one.name).hasMatch(); });
}

} // namespace

class FrameworksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_inputs = tests::exporterInputs(); }
    void skeletonsAreNotImplemented_data() { addFrameworks(true); }
    void skeletonsAreNotImplemented();
    void filledInEveryTestPasses_data() { addFrameworks(false); }
    void filledInEveryTestPasses();
    void cleanupTestCase();

private:
    void addFrameworks(bool isSkeleton) const;

    /// Writes the project into the folder, and says how many scenarios and rows of examples it has.
    void place(const Framework &framework, const QString &input, const QString &folder, bool isFilled,
               int &tests) const;

    /// Runs the framework's commands up to the first that fails.
    static Outcome runAll(const Framework &framework, const QString &folder);

    QMap<QString, QByteArray> m_inputs;
    QMap<QString, int> m_executed; ///< scenarios and rows of examples by target and framework
};

void FrameworksTest::addFrameworks(bool isSkeleton) const
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("input");
    const QList<Framework> all = tests::frameworks();
    for (int i = 0; i < all.size(); ++i) {
        const QStringList inputs = isSkeleton ? QStringList{u"greengrocer"_s} : all[i].inputs;
        for (const QString &input : inputs) {
            if (m_inputs.contains(input))
                QTest::addRow("%s in %s: %s", qPrintable(all[i].target), qPrintable(all[i].name), qPrintable(input))
                    << i << input;
        }
    }
}

void FrameworksTest::place(const Framework &framework, const QString &input, const QString &folder, bool isFilled,
                           int &tests) const
{
    auto xml = importing::readProjectXml(m_inputs[input]);
    // What it says of values compiles, and means nothing.
    xml->document.scenarios.removeIf([](const project::ScenarioDocument &one) { return one.name == "Values"_L1; });
    if (framework.readsPlainNames)
        xml->document.scenarios.removeIf(hasPatternsAsNames);
    const QRegularExpression leftOut(framework.leftOut);
    for (const project::ScenarioDocument &one : std::as_const(xml->document.scenarios)) {
        const bool isLeftOut = !framework.leftOut.isEmpty() && leftOut.match(one.name).hasMatch();
        tests += isLeftOut ? 0 : qMax(1, int(one.datasets.size()));
    }
    const Catalogue catalogue;
    Result<ExportResult> result = exportProject(xml->document, *catalogue.find(framework.target));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    for (ExportedFile &file : result->files) {
        if (const qsizetype dot = file.path.lastIndexOf(u'.'); dot >= 0)
            file.path = framework.moved.value(u'*' + file.path.sliced(dot)) + file.path;
        if (isFilled)
            file.bytes.replace(framework.missing.toUtf8(), framework.filled.toUtf8());
    }
    QVERIFY(writeExport(*result, folder));
    for (auto file = framework.files.cbegin(); file != framework.files.cend(); ++file)
        write(folder + u'/' + file.key(), *file);
    for (auto link = framework.links.cbegin(); link != framework.links.cend(); ++link) {
        const QString path = folder + u'/' + link.key();
        QVERIFY(QDir().mkpath(QFileInfo(path).path()) && QFile::link(*link, path));
    }
}

Outcome FrameworksTest::runAll(const Framework &framework, const QString &folder)
{
    Outcome outcome;
    for (const QStringList &command : framework.commands) {
        QStringList whole;
        for (const QString &part : command)
            whole += part.startsWith("*."_L1) ? QDir(folder).entryList({part}, QDir::Files) : QStringList{part};
        outcome = run(whole, folder);
        if (!outcome.isGood)
            break;
    }
    return outcome;
}

#define REQUIRE_TOOLS(framework)                                                                                       \
    if (const QString missing = missingTool(framework); !missing.isEmpty())                                            \
    QSKIP(qPrintable(missing + " is not installed"_L1))

void FrameworksTest::skeletonsAreNotImplemented()
{
    QFETCH(const int, index);
    QFETCH(const QString, input);
    const Framework framework = tests::frameworks()[index];
    REQUIRE_TOOLS(framework);
    const QTemporaryDir folder(tests::memoryFolderTemplate());
    int tests = 0;
    place(framework, input, folder.path(), false, tests);
    QVERIFY(!QTest::currentTestFailed() && tests > 0);
    const Outcome outcome = runAll(framework, folder.path());
    QVERIFY2(!outcome.isGood, qPrintable(outcome.printed.right(4000)));
    static const QRegularExpression expected(u"NotImplementedError|Not implemented|UnsupportedOperationException"_s);
    QVERIFY2(expected.match(outcome.printed).hasMatch(), qPrintable(outcome.printed.right(4000)));
    static const QRegularExpression other(
        u"SyntaxError|NameError|NoMethodError|TypeError|ArgumentError|ReferenceError|is not defined|Undefined|[1-9] undefined|[Aa]mbiguous|error:"_s);
    const QRegularExpressionMatch found = other.match(outcome.printed);
    QVERIFY2(!found.hasMatch(), qPrintable(outcome.printed.sliced(qMax(0, found.capturedStart() - 500)).left(1500)));
}

void FrameworksTest::filledInEveryTestPasses()
{
    QFETCH(const int, index);
    QFETCH(const QString, input);
    const Framework framework = tests::frameworks()[index];
    REQUIRE_TOOLS(framework);
    const QTemporaryDir folder(tests::memoryFolderTemplate());
    int tests = 0;
    place(framework, input, folder.path(), true, tests);
    QVERIFY(!QTest::currentTestFailed());
    const Outcome outcome = runAll(framework, folder.path());
    QVERIFY2(outcome.isGood, qPrintable(outcome.printed.right(4000)));
    const QRegularExpressionMatch count = QRegularExpression(framework.count).match(outcome.printed);
    QVERIFY2(count.hasMatch(), qPrintable(outcome.printed.right(4000)));
    QCOMPARE(count.captured(count.lastCapturedIndex()).toInt(), tests);
    m_executed[framework.target + " in "_L1 + framework.name] += tests;
}

void FrameworksTest::cleanupTestCase()
{
    for (auto one = m_executed.cbegin(); one != m_executed.cend(); ++one)
        qInfo("table: %s: %d scenarios and rows executed", qPrintable(one.key()), *one);
}

QTEST_GUILESS_MAIN(FrameworksTest)
#include "frameworks_test.moc"
