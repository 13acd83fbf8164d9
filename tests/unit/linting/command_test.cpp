// `stepwright-cli check`, the real program: formats, severities, exit codes.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What came of a call.
struct Outcome
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

} // namespace

class CommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void textIsALineAProblem();
    void exitCodeTellsHintsFromWarnings();
    void rulesAreSetForOneCall();
    void aFolderIsComparedAsAProject();
    void aProjectIsCheckedByItsOwnText();
    void jsonIsOneObject();
    void sarifHasWhatTheSchemaRequires();
    void githubCommandsAreEscaped();
    void definitionsAreReadFromCode();
    void wrongArgumentsAreRefused_data();
    void wrongArgumentsAreRefused();

private:
    [[nodiscard]] QJsonObject json(const QStringList &arguments) const;

    [[nodiscard]] Outcome call(const QStringList &arguments) const;
    void write(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
};

Outcome CommandTest::call(const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"LANGUAGE"_s, u"en"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(STEPWRIGHT_CLI), arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        qFatal("stepwright-cli %s did not end well", qPrintable(arguments.join(u' ')));
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void CommandTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
}

void CommandTest::initTestCase()
{
    write(u"bad.feature"_s, "Feature: Bad\n  Scenario: Stumbles\n    Given x\n    Give up\n");
    write(u"set/a 1%,x.feature"_s, "Feature: A\n  Text.\n\n  Scenario: Same\n    When the customer pays\n");
    write(u"set/b.feature"_s, "Feature: B\n  Text.\n\n  Scenario: Same\n    When é a customer \n    Then it is\n"
                              "  Scenario: C\n    When the customers pays\n    Then it is\n");
    write(u"hints.feature"_s, "Feature: H\n\n  Scenario: S\n    When x\n    Then y\n");
    write(u"latin.feature"_s, "Feature: \xE9t\xE9\n  Text.\n\n  Scenario: S\n    When x\n");
}

void CommandTest::textIsALineAProblem()
{
    const Outcome outcome = call({u"check"_s, u"bad.feature"_s});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.out.split('\n').first(),
             "bad.feature:1:1: hint: Nothing says whom this feature serves and why. [no-description]"_ba);
    QVERIFY(outcome.out.contains("bad.feature:4:5: error: "));
    QVERIFY(call({u"check"_s, u"latin.feature"_s}).out.contains("latin.feature:4:3: warning: "));
}

void CommandTest::exitCodeTellsHintsFromWarnings()
{
    const Outcome hints = call({u"check"_s, u"hints.feature"_s});
    QCOMPARE(hints.exitCode, 0);
    QVERIFY(!hints.out.isEmpty());
    const Outcome quiet = call({u"check"_s, u"--least"_s, u"warning"_s, u"hints.feature"_s});
    QCOMPARE(quiet.exitCode, 0);
    QCOMPARE(quiet.out, QByteArray());
    QCOMPARE(call({u"check"_s, u"--least"_s, u"error"_s, u"latin.feature"_s}).exitCode, 1);
}

void CommandTest::rulesAreSetForOneCall()
{
    const Outcome off = call({u"check"_s, u"--rule"_s, u"no-description=off"_s, u"hints.feature"_s});
    QCOMPARE(off.out, QByteArray());
    const Outcome harder = call({u"check"_s, u"--rule"_s, u"no-description=off"_s, u"--rule"_s,
                                 u"too-many-steps=error:1"_s, u"hints.feature"_s});
    QCOMPARE(harder.exitCode, 1);
    QCOMPARE(harder.out, "hints.feature:3:3: error: This scenario has 2 steps. [too-many-steps]\n"_ba);
}

void CommandTest::aFolderIsComparedAsAProject()
{
    const QByteArray out = call({u"check"_s, u"set"_s}).out;
    QVERIFY2(out.contains("set/b.feature:4:13: hint: A scenario of another feature has the same name: A. "
                          "[duplicate-name-in-project]"),
             out.constData());
    QVERIFY2(out.contains("set/b.feature:8:10: hint: Elsewhere this step is written \"the customer pays\". "
                          "[near-duplicate-step]"),
             out.constData());
    QVERIFY(out.contains("set/b.feature:5:22: hint: This line ends with blanks. [trailing-blanks]"));
}

void CommandTest::aProjectIsCheckedByItsOwnText()
{
    write(u"more/hints.feature"_s, "Feature: H\n\n  Scenario: S\n    When x\n");
    QCOMPARE(call({u"new"_s, u"own.stepwright"_s}).exitCode, 0);
    QCOMPARE(call({u"import"_s, u"own.stepwright"_s, u"more"_s}).exitCode, 0);
    const Outcome outcome = call({u"check"_s, u"own.stepwright"_s});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.out.count('\n'), 2);
    QVERIFY2(outcome.out.contains("hints.feature:3:3: warning: "), outcome.out.constData());
}

QJsonObject CommandTest::json(const QStringList &arguments) const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(call(arguments).out, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("no JSON: %s", qPrintable(error.errorString()));
    return document.object();
}

void CommandTest::jsonIsOneObject()
{
    const QJsonObject report = json({u"check"_s, u"--format"_s, u"json"_s, u"set"_s});
    QCOMPARE(report["errors"_L1].toInt(-1), 0);
    QCOMPARE(report["warnings"_L1].toInt(-1), 1);
    const QJsonArray problems = report["problems"_L1].toArray();
    QCOMPARE(problems.size(), report["hints"_L1].toInt() + 1);
    const QJsonObject first = problems[0].toObject();
    QCOMPARE(first["file"_L1].toString(), u"set/a 1%,x.feature"_s);
    QCOMPARE(first["line"_L1].toInt(), 4);
    QCOMPARE(first["column"_L1].toInt(), 3);
    QCOMPARE(first["endColumn"_L1].toInt(), 17);
    QCOMPARE(first["severity"_L1].toString(), u"warning"_s);
    QCOMPARE(first["rule"_L1].toString(), u"no-then"_s);
}

// What the schema of SARIF 2.1.0 (OASIS, sarif-schema-2.1.0.json) requires of the objects that are written.
void CommandTest::sarifHasWhatTheSchemaRequires()
{
    const QJsonObject log = json({u"check"_s, u"--format"_s, u"sarif"_s, u"set"_s, u"bad.feature"_s});
    QCOMPARE(log["version"_L1].toString(), u"2.1.0"_s);
    QCOMPARE(log["runs"_L1].toArray().size(), 1);
    const QJsonObject run = log["runs"_L1][0].toObject();
    const QJsonObject driver = run["tool"_L1]["driver"_L1].toObject();
    QVERIFY(!driver["name"_L1].toString().isEmpty());
    const QJsonArray rules = driver["rules"_L1].toArray();
    for (const QJsonValue &rule : rules) {
        QVERIFY(!rule["id"_L1].toString().isEmpty());
        QVERIFY(!rule["shortDescription"_L1]["text"_L1].toString().isEmpty());
        QVERIFY(!rule["help"_L1]["text"_L1].toString().isEmpty());
    }
    const QJsonArray results = run["results"_L1].toArray();
    QVERIFY(results.size() > 4);
    for (const QJsonValue &result : results) {
        QVERIFY(!result["message"_L1]["text"_L1].toString().isEmpty());
        QVERIFY(QStringList({u"none"_s, u"note"_s, u"warning"_s, u"error"_s}).contains(result["level"_L1].toString()));
        if (const int index = result["ruleIndex"_L1].toInt(-1); index >= 0)
            QCOMPARE(rules[index]["id"_L1], result["ruleId"_L1]);
        const QJsonValue place = result["locations"_L1][0]["physicalLocation"_L1];
        QVERIFY(!place["artifactLocation"_L1]["uri"_L1].toString().contains(u' '));
        QVERIFY(place["region"_L1]["startLine"_L1].toInt() >= 1);
        QVERIFY(place["region"_L1]["startColumn"_L1].toInt() >= 1);
        QVERIFY(place["region"_L1]["endColumn"_L1].toInt() >= place["region"_L1]["startColumn"_L1].toInt());
    }
    QCOMPARE(results[0]["locations"_L1][0]["physicalLocation"_L1]["artifactLocation"_L1]["uri"_L1].toString(),
             u"set/a%201%25%2Cx.feature"_s);
    QCOMPARE(results[0]["level"_L1].toString(), u"warning"_s);
}

void CommandTest::githubCommandsAreEscaped()
{
    const QByteArray out = call({u"check"_s, u"--format"_s, u"github"_s, u"set"_s}).out;
    QVERIFY2(out.startsWith("::warning file=set/a 1%25%2Cx.feature,line=4,col=3,endColumn=17,title=no-then::Something "
                            "happens here, but nothing is checked: a Then is missing.\n"),
             out.constData());
    QVERIFY(out.contains("\n::notice file=set/b.feature,line=5,col=22,"));
}

void CommandTest::definitionsAreReadFromCode()
{
    write(u"code/steps.rb"_s, "Given('a shop with {int} teas') do |n|\nend\nWhen(/^I pay$/) do\nend\n"
                              "Then('I leave') do\nend\nThen(/^broken (/) do\nend\n");
    write(u"shop/shop.feature"_s, "Feature: S\n  Text.\n  Scenario Outline: o\n    Given a shop with <n> teas\n"
                                  "    When I pay\n    Then I am happy\n    Examples:\n      | n |\n      | 2 |\n"
                                  "      | many |\n");
    const Outcome without = call({u"check"_s, u"--rule"_s, u"one-row-outline=off"_s, u"shop"_s});
    QCOMPARE(without.out, QByteArray());
    const Outcome outcome = call({u"check"_s, u"--definitions"_s, u"code"_s, u"shop"_s});
    QCOMPARE(outcome.out,
             "shop/shop.feature:4:11: hint: No step definition carries this step out: a shop with many teas "
             "[undefined-step]\n"
             "shop/shop.feature:6:10: hint: No step definition carries this step out: I am happy [undefined-step]\n"
             "code/steps.rb:5:1: hint: No step uses this definition: I leave [unused-definition]\n"
             "code/steps.rb:7:1: warning: The regular expression cannot be read: missing closing parenthesis. "
             "[unreadable-definition]\n");
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(call({u"new"_s, u"code.stepwright"_s}).exitCode, 0);
    QCOMPARE(call({u"import"_s, u"code.stepwright"_s, u"shop"_s}).exitCode, 0);
    QCOMPARE(call({u"check"_s, u"code.stepwright"_s}).out, QByteArray());
    const Outcome project = call({u"check"_s, u"--definitions"_s, u"code"_s, u"--rule"_s, u"undefined-step=error"_s,
                                  u"--least"_s, u"error"_s, u"code.stepwright"_s});
    QCOMPARE(project.out.count('\n'), 2);
}

void CommandTest::wrongArgumentsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("no such format") << QStringList({u"--format"_s, u"xml"_s, u"set"_s});
    QTest::newRow("no such severity") << QStringList({u"--least"_s, u"loud"_s, u"set"_s});
    QTest::newRow("no such rule") << QStringList({u"--rule"_s, u"no-fun=off"_s, u"set"_s});
    QTest::newRow("no limit") << QStringList({u"--rule"_s, u"no-then=off:3"_s, u"set"_s});
    QTest::newRow("no such folder of code") << QStringList({u"--definitions"_s, u"nowhere"_s, u"set"_s});
    QTest::newRow("no such file") << QStringList({u"--format"_s, u"json"_s, u"missing.feature"_s});
}

void CommandTest::wrongArgumentsAreRefused()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = call(QStringList{u"check"_s} + arguments);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err.count('\n'), 1);
}

QTEST_GUILESS_MAIN(CommandTest)
#include "command_test.moc"
