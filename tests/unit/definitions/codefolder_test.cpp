// Folders of code are read, read again when they change, and remembered with the project.
#include "model/definitions/codefolder.h"
#include "model/definitions/codesettings.h"
#include "model/definitions/stepsasrun.h"
#include "model/gherkin/parser.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::definitions;

class CodeFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void foldersAreReadWithThoseInThem();
    void onlyWhatChangedIsReadAgain();
    void whatCannotBeReadIsTold();
    void readingIsStopped();
    void settingsFollowTheProject();
    void outlinesRunWithTheirRows();
    void usesAreCountedOnceAStep();

private:
    void write(const QString &name, const QByteArray &text);
    [[nodiscard]] QStringList patterns(const CodeReading &reading) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CodeFolderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void CodeFolderTest::write(const QString &name, const QByteArray &text)
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QStringList CodeFolderTest::patterns(const CodeReading &reading) const
{
    QStringList found;
    for (const StepDefinition &definition : reading.definitions())
        found.append(definition.pattern);
    return found;
}

void CodeFolderTest::foldersAreReadWithThoseInThem()
{
    write(u"b.js"_s, "Given('b', f);");
    write(u"a/deep/A.JAVA"_s, "@Given(\"a\") void a() {}");
    write(u"latin.rb"_s, "Given('caf\xE9') do\nend");
    write(u"made.ts"_s, "Given('made', f);");
    write(u"made.js"_s, "Given('made', f);");
    write(u"node_modules/x/x.js"_s, "Given('package', f);");
    write(u"target/X.java"_s, "@Given(\"built\")");
    write(u".hidden/x.js"_s, "Given('hidden', f);");
    write(u"notes.txt"_s, "Given('text', f);");
    const CodeReading reading = readCode({m_folder->path()});
    QCOMPARE(patterns(reading), (QStringList{u"a"_s, u"b"_s, u"café"_s, u"made"_s}));
    QCOMPARE(reading.files.size(), 4);
    QVERIFY(reading.unreadable.isEmpty());
    const DefinitionIndex index(reading.definitions(), reading.problems());
    QCOMPARE(index.definitions()[0].file, m_folder->filePath(u"a/deep/A.JAVA"_s));
}

void CodeFolderTest::onlyWhatChangedIsReadAgain()
{
    write(u"a.js"_s, "Given('a', f);");
    write(u"b.js"_s, "Given('b', f);");
    const CodeReading first = readCode({m_folder->path()});
    write(u"b.js"_s, "Given('b and more', f);");
    QList<int> progress;
    const CodeReading second =
        readCode({m_folder->path()}, first, [&progress](int done, int total) { progress += {done, total}; });
    const QString a = m_folder->filePath(u"a.js"_s);
    QCOMPARE(second.files[a].found, first.files[a].found);
    QCOMPARE(patterns(second), (QStringList{u"a"_s, u"b and more"_s}));
    QCOMPARE(progress, (QList<int>{1, 2, 2, 2}));
}

void CodeFolderTest::whatCannotBeReadIsTold()
{
    write(u"a.js"_s, "Given('a', f);");
    const QString gone = m_folder->filePath(u"gone"_s);
    const CodeReading reading = readCode({m_folder->path(), gone});
    QCOMPARE(reading.unreadable, QStringList{gone});
    QCOMPARE(reading.problems().size(), 1U);
    QCOMPARE(reading.problems()[0].file, gone);
    QCOMPARE(patterns(reading), QStringList{u"a"_s});
}

void CodeFolderTest::readingIsStopped()
{
    write(u"a.js"_s, "Given('a', f);");
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(readCode({m_folder->path()}, {}, {}, stop.get_token()).isStopped);
}

void CodeFolderTest::settingsFollowTheProject()
{
    const CodeSettings settings{{u"/home/a/shop/steps"_s, u"/home/a/other/code"_s, u"/srv/code"_s, u"/home/a/shop"_s}};
    const QString json = settings.toJson(u"/home/a/shop/shop.stepwright"_s);
    QCOMPARE(json, uR"({"folders":["steps","../other/code","/srv/code","."]})"_s);
    QCOMPARE(CodeSettings::fromJson(json, u"/home/a/shop/shop.stepwright"_s), settings);
    QCOMPARE(CodeSettings::fromJson(json, u"/mnt/b/shop/shop.stepwright"_s).folders,
             (QStringList{u"/mnt/b/shop/steps"_s, u"/mnt/b/other/code"_s, u"/srv/code"_s, u"/mnt/b/shop"_s}));
    QCOMPARE(CodeSettings().toJson(u"/a/b"_s), QString());
    QCOMPARE(CodeSettings::fromJson(u"no json"_s, u"/a/b"_s), CodeSettings());
}

void CodeFolderTest::outlinesRunWithTheirRows()
{
    const gherkin::Tree tree = gherkin::parse(
        "Feature: f\n  Background:\n    Given b <n>\n  Scenario Outline: o\n    When I add <n> <what>\n    And wait\n"
        "    * star\n    And more\n    Examples:\n      | n | what |\n      | 1 | tea |\n      | 1 | tea |\n"
        "    Examples:\n      | n | what |\n      | 2 | a\\|b |\n  Scenario: p\n    And first <n>\n");
    QStringList found;
    visitSteps(tree, [&](gherkin::Step step, project::StepKind kind, const StepsAsRun &run) {
        for (const QString &text : run.textsOf(step))
            found.append(QString::number(int(kind)) + u' ' + text);
    });
    QCOMPARE(found, (QStringList{u"1 b <n>"_s, u"2 I add 1 tea"_s, u"2 I add 2 a|b"_s, u"2 wait"_s, u"0 star"_s,
                                 u"0 more"_s, u"0 first <n>"_s}));
}

void CodeFolderTest::usesAreCountedOnceAStep()
{
    const gherkin::Tree tree =
        gherkin::parse("Feature: f\n  Scenario Outline: o\n    When I add <n> teas\n    Examples:\n"
                       "      | n |\n      | 1 |\n      | 2 |\n  Scenario: p\n    When I add 3 teas\n");
    const DefinitionIndex index(
        {{.pattern = u"I add {int} teas"_s, .file = u"/a.js"_s}, {.pattern = u"x"_s, .file = u"/a.js"_s}}, {});
    QCOMPARE(usesIn(tree, index), (std::vector<quint32>{0, 0}));
    QCOMPARE(definitionsAt(tree, 2, index), std::vector<quint32>{0});
    QCOMPARE(definitionsAt(tree, 1, index), std::vector<quint32>());
    QCOMPARE(definitionsAt(tree, 99, index), std::vector<quint32>());
}

QTEST_GUILESS_MAIN(CodeFolderTest)
#include "codefolder_test.moc"
