// Generated code is code: every target's files for every input go through their language's own parser or compiler, in
// the default mode, and feature files through ours. Where a tool is not installed, its targets are skipped by name.
#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/document/wholeproject.h"
#include "model/exporting/exportproject.h"
#include "model/exporting/files/writeexport.h"
#include "model/gherkin/parser.h"
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

class LanguagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void filesAreAccepted_data();
    void filesAreAccepted();
    void cleanupTestCase();

private:
    /// A folder of features with characters that no XML holds, in every place.
    [[nodiscard]] QString featuresWithControls() const;
    void readFeatures(const QString &name, const QString &folder);
    void exportAll(const Exporter &exporter, const QString &folder) const;

    Catalogue m_catalogue;
    QMap<QString, project::ProjectDocument> m_inputs;
    QStringList m_table;
    QTemporaryDir m_features{tests::memoryFolderTemplate()};
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QString stubs = tests::projectFile(u"tests/data/exporters/stubs"_s);

/// What to call with files of a language. In arguments `{in}` is the folder of all exports, `{out}` one for results.
struct Tool
{
    QString program;
    QStringList arguments;                ///< the files follow
    QString files;                        ///< their pattern
    QString given = files;                ///< the pattern of those that are named in a call; none: the tool finds them
    bool isPerProject = false;            ///< a call for each export, as names of one stand in the way of others'
    QList<QStringList> preparations = {}; ///< programs with arguments that are called before
};

QStringList filesIn(const QString &folder, const QString &pattern)
{
    QStringList files;
    QDirIterator iterator(folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext())
        files.append(iterator.next());
    files.sort();
    return files;
}

Tool toolOf(const QString &target)
{
    static const QString jars =
        u"/usr/share/java/junit4.jar:/usr/share/java/testng.jar:/usr/share/java/hamcrest.jar:/usr/share/java/junit-jupiter-api.jar:/usr/share/java/apiguardian-api.jar"_s;
    const Tool ruby = {
        u"ruby"_s, {u"-W0"_s, u"-e"_s, u"ARGV.each { |f| RubyVM::InstructionSequence.compile_file(f) }"_s}, u"*.rb"_s};
    const Tool python = {
        u"python3"_s,
        {u"-c"_s, u"import sys; [compile(open(f, encoding='utf-8').read(), f, 'exec') for f in sys.argv[1:]]"_s},
        u"*.py"_s};
    const Tool node = {
        u"node"_s,
        {u"-e"_s,
         u"for (const f of process.argv.slice(1)) new (require('vm').Script)(require('fs').readFileSync(f, 'utf8'), {filename: f})"_s},
        u"*.js"_s};
    const Tool modules = {
        u"node"_s,
        {u"--experimental-vm-modules"_s, u"--no-warnings"_s, u"-e"_s,
         u"const vm = require('vm'); for (const f of process.argv.slice(1)) { const s = require('fs').readFileSync(f, 'utf8'); if (/^(import|export) /m.test(s)) new vm.SourceTextModule(s, {identifier: f}); else new vm.Script(s, {filename: f}); }"_s},
        u"*.js"_s};
    const Tool java = {u"javac"_s,
                       {u"-proc:none"_s, u"-nowarn"_s, u"-Xmaxerrs"_s, u"20"_s, u"-d"_s, u"{out}"_s, u"-cp"_s, jars,
                        u"-sourcepath"_s, stubs + "/java"_L1},
                       u"*.java"_s};
    const Tool groovy = {
        u"groovyc"_s,
        {u"-d"_s, u"{out}"_s, u"-cp"_s, u"/usr/share/java/spock-core.jar:/usr/share/java/junit4.jar:{out}"_s},
        u"*.groovy"_s,
        u"*.groovy"_s,
        false,
        {QStringList{u"javac"_s, u"-d"_s, u"{out}"_s} + filesIn(stubs + "/groovy"_L1, u"*.java"_s)}};
    const Tool csharp = {u"mcs"_s,
                         {u"-target:library"_s, u"-warn:0"_s, u"-r:Microsoft.CSharp"_s, u"-out:{out}/exported.dll"_s,
                          stubs + "/csharp/stubs.cs"_L1},
                         u"*.cs"_s};
    const Tool typescript = {u"tsc"_s,
                             {u"--outDir"_s, u"{out}"_s, u"--skipLibCheck"_s, u"--target"_s, u"es2019"_s, u"--module"_s,
                              u"commonjs"_s, stubs + "/typescript/packages.d.ts"_L1},
                             u"*.ts"_s};
    const Tool php = {u"php"_s, {u"-l"_s}, u"*.php"_s};
    const Tool swift = {u"swiftc"_s,
                        {u"-frontend"_s, u"-typecheck"_s, u"-suppress-warnings"_s, u"-I"_s, u"{out}"_s},
                        u"*.swift"_s,
                        u"*.swift"_s,
                        true,
                        {{u"swiftc"_s, u"-emit-module"_s, u"-module-name"_s, u"XCTest"_s, u"-o"_s,
                          u"{out}/XCTest.swiftmodule"_s, stubs + "/swift/XCTest.swift"_L1}}};
    const QStringList rustc = {u"rustc"_s,     u"--edition"_s, u"2021"_s,   u"-L"_s,       u"{out}"_s,
                               u"--out-dir"_s, u"{out}"_s,     u"--emit"_s, u"metadata"_s, u"--crate-type"_s};
    const Tool rust = {u"rustc"_s,
                       rustc.sliced(1) + QStringList{u"bin"_s, u"--cap-lints"_s, u"allow"_s, u"--extern"_s,
                                                     u"cucumber"_s, u"--extern"_s, u"tokio"_s},
                       u"*.rs"_s,
                       u"main.rs"_s,
                       true,
                       {{u"rustc"_s, u"--edition"_s, u"2021"_s, u"--out-dir"_s, u"{out}"_s, u"--crate-type"_s,
                         u"proc-macro"_s, stubs + "/rust/macros.rs"_L1},
                        rustc + QStringList{u"lib"_s, stubs + "/rust/cucumber.rs"_L1},
                        rustc + QStringList{u"lib"_s, stubs + "/rust/tokio.rs"_L1}}};
    const QStringList module = {u"go"_s, u"-C"_s, u"{in}"_s, u"mod"_s};
    const Tool go = {u"go"_s,
                     {u"-C"_s, u"{in}"_s, u"vet"_s, u"./..."_s},
                     u"*.go"_s,
                     {},
                     false,
                     {module + QStringList{u"init"_s, u"exported"_s},
                      module + QStringList{u"edit"_s, u"-require=github.com/cucumber/godog@v0.15.0"_s,
                                           u"-replace=github.com/cucumber/godog="_s + stubs + "/go"_L1}}};
    // The first name that the target's holds counts.
    const QList<std::pair<QString, Tool>> byName = {{u"typescript"_s, typescript},
                                                    {u"javascript"_s, node},
                                                    {u"java"_s, java},
                                                    {u"jbehave"_s, java},
                                                    {u"ruby"_s, ruby},
                                                    {u"python"_s, python},
                                                    {u"behave"_s, python},
                                                    {u"groovy"_s, groovy},
                                                    {u"csharp"_s, csharp},
                                                    {u"specflow"_s, csharp},
                                                    {u"php"_s, php},
                                                    {u"behat"_s, php},
                                                    {u"playwright"_s, typescript},
                                                    {u"junit5"_s, java},
                                                    {u"pytest"_s, python},
                                                    {u"cucumber-js"_s, modules},
                                                    {u"cypress"_s, modules},
                                                    {u"webdriverio"_s, modules},
                                                    {u"vitest"_s, modules},
                                                    {u"reqnroll"_s, csharp},
                                                    {u"swift"_s, swift},
                                                    {u"rust"_s, rust},
                                                    {u"godog"_s, go}};
    for (const auto &[name, tool] : byName) {
        if (target.contains(name))
            return tool;
    }
    return {};
}

/// Runs a tool to its end; what it printed where it fails.
QString complaintOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(300'000))
        return program + ": "_L1 + process.errorString();
    QStringList printed = QString::fromUtf8(process.readAll()).split(u'\n');
    printed.removeIf([](const QString &line) { return line.startsWith("No syntax errors detected"_L1); });
    return process.exitCode() == 0 ? QString() : printed.join(u'\n').left(3000);
}

/// What our parser says of feature files.
QStringList complaintsAboutFeatures(const QString &folder)
{
    QStringList found;
    for (const QString &path : filesIn(folder, u"*.feature"_s)) {
        const gherkin::Tree tree = gherkin::parse(tests::readFile(path));
        for (const gherkin::Diagnostic &diagnostic : tree.diagnostics())
            found.append(u"%1:%2: %3"_s.arg(path).arg(diagnostic.line + 1).arg(gherkin::userMessage(tree, diagnostic)));
    }
    return found;
}

/// A Java class that the generated Espresso tests start, for each package.
void addMainActivity(const QString &folder, const QString &package)
{
    QFile file(folder + "/MainActivity.java"_L1);
    if (file.open(QIODevice::WriteOnly))
        file.write(u"package %1;\n\npublic class MainActivity {\n}\n"_s.arg(package).toUtf8());
}

} // namespace

void LanguagesTest::initTestCase()
{
    QVERIFY(m_catalogue.problems().isEmpty());
    qputenv("GOPROXY", "off");   // the module that is needed is ours
    qputenv("CGO_ENABLED", "0"); // nor is anything in C
    const QMap<QString, QByteArray> inputs = tests::exporterInputs();
    for (auto input = inputs.cbegin(); input != inputs.cend(); ++input) {
        const auto read = importing::readProjectXml(*input);
        QVERIFY2(read, qPrintable(input.key()));
        m_inputs[input.key()] = read->document;
    }
    readFeatures(u"market"_s, tests::projectFile(u"tests/data/exporters/inputs/market"_s));
    readFeatures(u"controls"_s, featuresWithControls());
    QVERIFY(m_inputs.contains(u"hostile"_s));
}

QString LanguagesTest::featuresWithControls() const
{
    static constexpr char16_t controls[] = {0, 1, 7, 8, 0xb, 0xc, 0x1a, 0x1b, 0x1c, 0x7f, 0x85, 0x2028, 0xfeff, 0xfffe};
    QString text = u"Feature: controls\n"_s;
    for (const char16_t control : controls) {
        const QString it = u"x"_s + QChar(control) + u"y"_s;
        text += u"  @t\n  Scenario Outline: %1\n    %1\n    Given a step of %1\n    And one of \"%1\"\n    And with "
                u"<%1>\n      \"\"\"\n      %1\n      \"\"\"\n"
                "    And a table\n      | %1 |\n    Examples: %1\n      | %1 |\n      | %1 |\n"_s.arg(it);
    }
    QFile file(m_features.filePath(u"controls.feature"_s));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
    [&] { QVERIFY(isWritten); }();
    return m_features.path();
}

void LanguagesTest::readFeatures(const QString &name, const QString &folder)
{
    const auto features = importing::readFeatureFolder(folder);
    QVERIFY(features);
    const auto document = exporting::wholeProject(name, *features).transform(exporting::documentOf);
    QVERIFY(document);
    m_inputs[name] = *document;
}

void LanguagesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(tests::memoryFolderTemplate());
    QVERIFY(m_folder->isValid());
}

void LanguagesTest::filesAreAccepted_data()
{
    QTest::addColumn<QString>("target");
    for (const Exporter &exporter : m_catalogue.exporters())
        QTest::newRow(qPrintable(exporter.id)) << exporter.id;
}

/// Every input in every layout that the target knows, each in a package of its own, so that one call compiles all.
void LanguagesTest::exportAll(const Exporter &exporter, const QString &folder) const
{
    for (auto input = m_inputs.cbegin(); input != m_inputs.cend(); ++input) {
        for (const QString &layout : {u"flat"_s, u"with-folders"_s, u"split-scenarios"_s}) {
            if (layout != "flat"_L1 && !exporter.option(layout))
                continue;
            const QString name = QString(input.key() + u'_' + layout).replace(u'-', u'_');
            ExportOptions options;
            options.set(layout, true);
            options.set(u"package"_s, QString(u"com.example."_s + name));
            options.set(u"namespace"_s, QString(u"Example."_s + name));
            const Result<ExportResult> result = exportProject(*input, exporter, options);
            QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
            const auto written = writeExport(*result, folder + u'/' + name);
            QVERIFY2(written, qPrintable(written ? QString() : written.error().message));
            if (exporter.id == "java-espresso"_L1)
                addMainActivity(folder + u'/' + name, u"com.example."_s + name);
        }
    }
}

void LanguagesTest::filesAreAccepted()
{
    QFETCH(const QString, target);
    const QString folder = m_folder->filePath(u"exported"_s);
    exportAll(*m_catalogue.find(target), folder);
    const QString wrong = complaintsAboutFeatures(folder).join(u'\n');
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.left(3000)));
    if (const qsizetype features = filesIn(folder, u"*.feature"_s).size(); features > 0)
        m_table.append(u"%1: %2 feature files read"_s.arg(target).arg(features));
    const Tool tool = toolOf(target);
    if (tool.program.isEmpty())
        return; // feature files only, or a language that Debian has no parser for: docs/exporting.md
    const QString program = QStandardPaths::findExecutable(tool.program);
    if (program.isEmpty())
        QSKIP(qPrintable(u"%1 is not installed"_s.arg(tool.program)));
    const QString out = m_folder->filePath(u"out"_s);
    QVERIFY(QDir().mkpath(out));
    const auto placed = [&](const QStringList &arguments) {
        return QString(arguments.join(u'\n')).replace("{out}"_L1, out).replace("{in}"_L1, folder).split(u'\n');
    };
    for (const QStringList &command : tool.preparations)
        QCOMPARE(complaintOf(command.first(), placed(command.sliced(1))), QString());
    const QStringList files = filesIn(folder, tool.files);
    QVERIFY(!files.isEmpty());
    QStringList parts = {QString()};
    if (tool.isPerProject)
        parts = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QSet<QByteArray> accepted; // layouts of features alone have the same code
    for (const QString &part : std::as_const(parts)) {
        QByteArray code;
        for (const QString &file : filesIn(folder + u'/' + part, tool.files))
            code += tests::readFile(file);
        if (accepted.contains(code))
            continue;
        accepted.insert(code);
        const QStringList given = tool.given.isEmpty() ? QStringList() : filesIn(folder + u'/' + part, tool.given);
        const QString complaint = complaintOf(program, placed(tool.arguments) + given);
        QVERIFY2(complaint.isEmpty(), qPrintable(part + u'\n' + complaint));
    }
    m_table.append(u"%1: %2 files accepted by %3"_s.arg(target).arg(files.size()).arg(tool.program));
}

void LanguagesTest::cleanupTestCase()
{
    for (const QString &line : std::as_const(m_table))
        qInfo("table: %s", qPrintable(line));
}

QTEST_GUILESS_MAIN(LanguagesTest)
#include "languages_test.moc"
