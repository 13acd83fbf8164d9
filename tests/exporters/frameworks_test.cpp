// Exported projects run in their frameworks: as they are written they fail because they are not implemented, and for no
// other reason; with their action words filled in every test passes. Frameworks that are not installed are skipped.
#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/exportproject.h"
#include "model/exporting/files/writeexport.h"
#include "model/importing/platform/projectxml.h"
#include "tests/support/exporterinputs.h"
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

namespace {

/// How a target's files are run, in their folder.
struct Framework
{
    QString target;
    QString missing; ///< the statement of code that is not written yet
    QString filled;  ///< what takes its place
    QList<QStringList> commands;
    QMap<QString, QByteArray> files; ///< what else a project of the framework has
    QMap<QString, QString> moved;    ///< folders that files of a kind belong into
};

const QString java = u"throw new UnsupportedOperationException();"_s;
const QString jars = u"/usr/share/java/"_s;

QList<Framework> frameworks()
{
    const QString junit = u".:"_s + jars + "junit4.jar:"_L1 + jars + "hamcrest.jar"_L1;
    const QString testng = u".:"_s + jars + "testng.jar:"_L1 + jars + "jcommander.jar:"_L1 + jars + "bsh.jar"_L1;
    QString jupiter = u"."_s;
    for (const QLatin1StringView part :
         {"junit-jupiter-api"_L1, "junit-jupiter-engine"_L1, "junit-platform-console"_L1, "junit-platform-launcher"_L1,
          "junit-platform-engine"_L1, "junit-platform-commons"_L1, "junit-platform-reporting"_L1, "opentest4j"_L1,
          "opentest4j-reporting-events"_L1, "opentest4j-reporting-schema"_L1, "apiguardian-api"_L1, "picocli"_L1})
        jupiter += u':' % jars % part % u".jar";
    const QString raise = u"raise NotImplementedError"_s;
    return {
        {u"python-unittest"_s,
         raise,
         u"pass"_s,
         {{u"python3"_s, u"-m"_s, u"unittest"_s, u"discover"_s, u"-p"_s, u"test_*.py"_s}},
         {},
         {}},
        {u"ruby-rspec"_s,
         raise,
         {},
         {{u"rspec"_s, u"-I"_s, u"."_s, u"project_spec.rb"_s}},
         {{u"spec_helper.rb"_s, {}}},
         {}},
        {u"ruby-minitest"_s, raise, {}, {{u"ruby"_s, u"project_test.rb"_s}}, {}, {}},
        {u"javascript-jasmine"_s, // its action words are a script that a page loads before
         u"throw 'Not implemented';"_s,
         {},
         {{u"jasmine"_s, u"--helper=words.js"_s, u"project_test.js"_s}},
         {{u"words.js"_s,
           "require('vm').runInThisContext(require('fs').readFileSync('actionwords.js', 'utf8'));\n"_ba}},
         {}},
        {u"javascript-mocha"_s, u"throw 'Not implemented';"_s, {}, {{u"mocha"_s, u"project_test.js"_s}}, {}, {}},
        {u"php-phpunit"_s,
         u"throw new Exception('Not implemented');"_s,
         {},
         {{u"phpunit"_s, u"ProjectTest.php"_s}},
         {},
         {}},
        {u"java-junit"_s,
         java,
         {},
         {{u"javac"_s, u"-cp"_s, junit, u"-d"_s, u"."_s, u"*.java"_s},
          {u"java"_s, u"-cp"_s, junit, u"org.junit.runner.JUnitCore"_s, u"com.example.ProjectTest"_s}},
         {},
         {}},
        {u"java-testng"_s,
         java,
         {},
         {{u"javac"_s, u"-cp"_s, testng, u"-d"_s, u"."_s, u"*.java"_s},
          {u"java"_s, u"-cp"_s, testng, u"org.testng.TestNG"_s, u"-verbose"_s, u"2"_s, u"-testclass"_s,
           u"com.example.ProjectTest"_s}},
         {},
         {}},
        {u"junit5"_s,
         java,
         {},
         {{u"javac"_s, u"-cp"_s, jupiter, u"-d"_s, u"."_s, u"*.java"_s},
          {u"java"_s, u"-cp"_s, jupiter, u"org.junit.platform.console.ConsoleLauncher"_s, u"--select-class"_s,
           u"com.example.ProjectTest"_s}},
         {},
         {}},
        {u"pytest-bdd"_s, // reads tables of steps from version 8 on, which is not Debian's
         raise,
         u"pass"_s,
         {{u"pytest-3"_s, u"-k"_s, u"not pay_the_bill"_s}},
         {},
         {}},
        {u"cucumber-ruby"_s,
         raise,
         {},
         {{u"cucumber"_s, u"--strict"_s, u"--no-color"_s, u"-r"_s, u"step_definitions.rb"_s, u"."_s}},
         {},
         {}},
        {u"behave"_s,
         raise,
         u"pass"_s,
         {{u"behave"_s, u"--no-color"_s, u"."_s}},
         {{u"environment.py"_s, "import sys; sys.path.insert(0, '.')\nfrom steps.actionwords import Actionwords\n\ndef "
                                "before_scenario(context, scenario):\n    context.actionwords = Actionwords()\n"},
          {u"steps/__init__.py"_s, {}}},
         {{u"*.py"_s, u"steps/"_s}}},
    };
}

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

} // namespace

class FrameworksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_inputs = tests::exporterInputs(); }
    void skeletonsAreNotImplemented_data() { addFrameworks({u"greengrocer"_s}); }
    void skeletonsAreNotImplemented();
    void filledInEveryTestPasses_data() { addFrameworks({u"greengrocer"_s, u"hostile-texts"_s, u"hostile-names"_s}); }
    void filledInEveryTestPasses();
    void cleanupTestCase();

private:
    void addFrameworks(const QStringList &inputs) const;
    void place(const Framework &framework, const QString &input, const QString &folder, bool isFilled) const;

    /// Runs the framework's commands up to the first that fails.
    static Outcome runAll(const Framework &framework, const QString &folder);

    QMap<QString, QByteArray> m_inputs;
    mutable QMap<QString, int> m_executed; ///< scenarios and rows of examples by target
};

void FrameworksTest::addFrameworks(const QStringList &inputs) const
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("input");
    const QList<Framework> all = frameworks();
    for (int i = 0; i < all.size(); ++i) {
        for (const QString &input : inputs) {
            // pytest-bdd 7 has a reader of its own, which stumbles over descriptions and cells that Gherkin allows.
            const bool isReadable = all[i].target != "pytest-bdd"_L1 || input == "greengrocer"_L1;
            if (isReadable && m_inputs.contains(input))
                QTest::addRow("%s %s", qPrintable(all[i].target), qPrintable(input)) << i << input;
        }
    }
}

void FrameworksTest::place(const Framework &framework, const QString &input, const QString &folder, bool isFilled) const
{
    auto xml = importing::readProjectXml(m_inputs[input]);
    // What it says of values compiles, and means nothing.
    xml->document.scenarios.removeIf([](const project::ScenarioDocument &one) { return one.name == "Values"_L1; });
    for (const project::ScenarioDocument &one : std::as_const(xml->document.scenarios)) {
        const bool isLeftOut = framework.target == "pytest-bdd"_L1 && one.name.startsWith("Pay the bill"_L1);
        m_executed[framework.target] += isFilled && !isLeftOut ? qMax(1, int(one.datasets.size())) : 0;
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
    for (const QStringList &command : (framework).commands) {                                                          \
        if (QStandardPaths::findExecutable(command.first()).isEmpty())                                                 \
            QSKIP(qPrintable(command.first() + " is not installed"_L1));                                               \
    }

void FrameworksTest::skeletonsAreNotImplemented()
{
    QFETCH(const int, index);
    QFETCH(const QString, input);
    const Framework framework = frameworks()[index];
    REQUIRE_TOOLS(framework);
    const QTemporaryDir folder(tests::memoryFolderTemplate());
    place(framework, input, folder.path(), false);
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
    const Framework framework = frameworks()[index];
    REQUIRE_TOOLS(framework);
    const QTemporaryDir folder(tests::memoryFolderTemplate());
    place(framework, input, folder.path(), true);
    const Outcome outcome = runAll(framework, folder.path());
    QVERIFY2(outcome.isGood, qPrintable(outcome.printed.right(4000)));
}

void FrameworksTest::cleanupTestCase()
{
    for (auto one = m_executed.cbegin(); one != m_executed.cend(); ++one)
        qInfo("table: %s: %d scenarios and rows executed", qPrintable(one.key()), *one);
}

QTEST_GUILESS_MAIN(FrameworksTest)
#include "frameworks_test.moc"
