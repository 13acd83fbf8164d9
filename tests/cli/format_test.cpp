#include "tests/support/permissions.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `stepwright-cli format` as a shell runs it.
class FormatTest : public QObject
{
    Q_OBJECT

private:
    struct Ended
    {
        int code;
        QByteArray out;
        QByteArray err;
    };

    std::unique_ptr<QTemporaryDir> m_folder;

    Ended run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral(STEPWRIGHT_CLI), QStringList{u"format"_s} + arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    void write(const QString &name, const QByteArray &bytes)
    {
        QVERIFY(QFileInfo(m_folder->filePath(name)).dir().mkpath(u"."_s));
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QByteArray read(const QString &name) { return stepwright::tests::readFile(m_folder->filePath(name)); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(u".editorconfig"_s, "root = true\n");
    }

    void filesAreRewrittenOnlyWhereTheyChange()
    {
        write(u"loose.feature"_s, "Feature: a\nScenario: b\nGiven c\n");
        write(u"house.feature"_s, "Feature: a\n\n  Scenario: b\n    Given c\n");
        const Ended checked = run({u"--check"_s, u"loose.feature"_s, u"house.feature"_s});
        QCOMPARE(checked.code, 1);
        QCOMPARE(checked.out, "loose.feature\n"_ba);
        QCOMPARE(read(u"loose.feature"_s), "Feature: a\nScenario: b\nGiven c\n"_ba);
        const Ended done = run({u"loose.feature"_s, u"house.feature"_s});
        QCOMPARE(done.code, 0);
        QCOMPARE(done.out + done.err, QByteArray());
        QCOMPARE(read(u"loose.feature"_s), read(u"house.feature"_s));
        QCOMPARE(run({u"--check"_s, u"loose.feature"_s}).code, 0);
    }

    void standardInputGoesToStandardOutput()
    {
        const Ended ended = run({u"-"_s}, "Feature: a\r\nScenario: b\r\nGiven c");
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out, "Feature: a\r\n\r\n  Scenario: b\r\n    Given c"_ba);
        QCOMPARE(run({u"--check"_s, u"-"_s}, "Feature: a\nScenario: b\n").code, 1);
    }

    void encodingsAndByteOrderMarksStay()
    {
        write(u"mark.feature"_s, "\xEF\xBB\xBF"
                                 "Feature: a\r\nScenario: b\r\n");
        write(u"latin.feature"_s, "Feature: caf\xE9\nScenario: b\n  Given |\n  |caf\xE9|\n  |x|\n");
        write(u"broken.feature"_s, "Feature: th\xC3\xA9 \xFF\nScenario: b\n");
        QCOMPARE(run({u"mark.feature"_s, u"latin.feature"_s, u"broken.feature"_s}).code, 0);
        QCOMPARE(read(u"mark.feature"_s), "\xEF\xBB\xBF"
                                          "Feature: a\r\n\r\n  Scenario: b\r\n"_ba);
        QCOMPARE(read(u"latin.feature"_s),
                 "Feature: caf\xE9\n\n  Scenario: b\n    Given |\n      | caf\xE9 |\n      | x    |\n"_ba);
        QCOMPARE(read(u"broken.feature"_s), "Feature: th\xC3\xA9 \xFF\n\n  Scenario: b\n"_ba);
    }

    void theEditorconfigSaysTheIndent()
    {
        write(u".editorconfig"_s, "root = true\n[*.feature]\nindent_style = space\nindent_size = 3\n"
                                  "[{tabs,other}/**]\nIndent_Style = TAB\n");
        write(u"a.feature"_s, "Feature: a\nScenario: b\n");
        write(u"tabs/deep/a.feature"_s, "Feature: a\nScenario: b\n");
        QCOMPARE(run({u"a.feature"_s, u"tabs/deep/a.feature"_s}).code, 0);
        QCOMPARE(read(u"a.feature"_s), "Feature: a\n\n   Scenario: b\n"_ba);
        QCOMPARE(read(u"tabs/deep/a.feature"_s), "Feature: a\n\n\tScenario: b\n"_ba);
        QCOMPARE(run({u"--indent"_s, u"1"_s, u"--blank-lines"_s, u"2"_s, u"a.feature"_s}).code, 0);
        QCOMPARE(read(u"a.feature"_s), "Feature: a\n\n\n Scenario: b\n"_ba);
    }

    void badInputWritesNothing()
    {
        write(u"a.feature"_s, "Feature: a\nScenario: b\n");
        for (const QStringList &arguments : {QStringList{u"a.feature"_s, u"missing.feature"_s},
                                             {u"a.feature"_s, u"."_s},
                                             {},
                                             {u"--indent"_s, u"many"_s, u"a.feature"_s},
                                             {u"--wrong"_s, u"a.feature"_s}}) {
            const Ended ended = run(arguments);
            QCOMPARE(ended.code, 2);
            QCOMPARE(ended.out, QByteArray());
            QCOMPARE(ended.err.count('\n'), 1);
            QCOMPARE(read(u"a.feature"_s), "Feature: a\nScenario: b\n"_ba);
        }
    }

    void aFileThatCannotBeReplacedStaysAsItIs()
    {
        if (!stepwright::tests::obeyPermissions())
            QSKIP("permissions mean nothing here");
        write(u"closed/a.feature"_s, "Feature: a\nScenario: b\n");
        QFile file(m_folder->filePath(u"closed/a.feature"_s));
        QFile folder(m_folder->filePath(u"closed"_s));
        QVERIFY(file.setPermissions(QFile::ReadOwner) && folder.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        QCOMPARE(run({u"closed/a.feature"_s}).code, 1);
        QCOMPARE(read(u"closed/a.feature"_s), "Feature: a\nScenario: b\n"_ba);
        folder.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "format_test.moc"
