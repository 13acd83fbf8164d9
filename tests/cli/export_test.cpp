// `stepwright-cli export` with the options that users of hiptest-publisher know.
#include "tests/cli/program.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class ExportTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Workplace> m_place;

    Outcome call(const QStringList &arguments) const
    {
        return m_place->call(QStringList{u"export"_s, u"--xml"_s, u"basket.xml"_s} + arguments);
    }

    /// The output of a call that must go well, without a remark.
    QByteArray output(const QStringList &arguments) const
    {
        const Outcome outcome = call(arguments);
        if (outcome.exitCode != 0 || !outcome.err.isEmpty())
            qFatal("exit code %d, %s", outcome.exitCode, outcome.err.constData());
        return outcome.out;
    }

    [[nodiscard]] QByteArray read(const QString &name) const { return readFile(m_place->path(name)); }

    /// The files below a folder, sorted.
    [[nodiscard]] QStringList files(const QString &folder) const
    {
        QStringList found;
        QDirIterator iterator(m_place->path(folder), QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext())
            found.append(QDir(m_place->path(folder)).relativeFilePath(iterator.next()));
        found.sort();
        return found;
    }

    /// A project with two folders, one of them tagged, three scenarios and two action words.
    [[nodiscard]] static QByteArray xml(const QByteArray &wordName = "I pay", const QByteArray &newWord = {})
    {
        const auto call = [](const QByteArray &word) {
            return "<steps><call><actionword>" + word + "</actionword><annotation>given</annotation></call></steps>";
        };
        return "<project><name>Shop</name><testPlan><folder><name>Root</name><uid>r</uid></folder>"
               "<folder><name>Basket</name><uid>b</uid><parentUid>r</parentUid><tags><tag><key>web</key></tag></tags></"
               "folder>"
               "<folder><name>Payment</name><uid>p</uid><parentUid>b</parentUid></folder></testPlan><scenarios>"
               "<scenario><name>Add</name><folderUid>b</folderUid>" +
               call("I add") +
               "</scenario><scenario><name>Pay</name><folderUid>p</folderUid><tags><tag><key>JIRA</key><value>A-1</"
               "value></tag></tags>" +
               call(wordName) + "</scenario><scenario><name>Look</name><folderUid>r</folderUid>" + call("I add") +
               "</scenario></scenarios><actionwords><actionword><name>I "
               "add</name><uid>1</uid></actionword><actionword><name>" +
               wordName + "</name><uid>2</uid></actionword>" + newWord + "</actionwords></project>";
    }

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<Workplace>();
        m_place->write(u"basket.xml"_s, xml());
    }

    void everyTargetCanBeNamedByLanguageAndFramework_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("file");
        QTest::newRow("language") << QStringList{u"-l"_s, u"java"_s} << u"ProjectTest.java"_s;
        QTest::newRow("framework") << QStringList{u"--language"_s, u"java"_s, u"--framework"_s, u"testng"_s}
                                   << u"ProjectTest.java"_s;
        QTest::newRow("cucumber") << QStringList{u"--language=cucumber"_s} << u"step_definitions.rb"_s;
        QTest::newRow("whole name") << QStringList{u"--language=robotframework"_s} << u"test_project.txt"_s;
        QTest::newRow("to") << QStringList{u"--to=csharp-nunit"_s} << u"ProjectTest.cs"_s;
    }

    void everyTargetCanBeNamedByLanguageAndFramework()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, file);
        static_cast<void>(output(arguments + QStringList{u"-o"_s, u"out"_s}));
        QVERIFY2(files(u"out"_s).contains(file), qPrintable(files(u"out"_s).join(u' ')));
    }

    void configurationFilesOfTheEstablishedToolAreRead()
    {
        m_place->write(u"shop.conf"_s,
                       "# how we export\nlanguage = cucumber\nframework = 'java'\n\npackage = \"com.shop\" ; ours\n"
                       "output_directory = gen\nwith_folders = true\nno_uids = yes\ntoken = 123\n"
                       "step_definitions_output_directory = code\nfrobnicate = 1\n");
        const Outcome outcome = call({u"--config"_s, u"shop.conf"_s});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.err,
                 "stepwright-cli: \"frobnicate\" in the configuration file is not known and changes nothing\n"_ba);
        QCOMPARE(files(u"gen"_s), QStringList({u"Actionwords.java"_s, u"Basket.feature"_s, u"Basket/Payment.feature"_s,
                                               u"Root.feature"_s, u"actionwords_signature.yaml"_s}));
        QCOMPARE(files(u"code"_s), QStringList({u"StepDefinitions.java"_s}));
        QVERIFY(read(u"code/StepDefinitions.java"_s).startsWith("package com.shop;"));
        // The command line comes first.
        static_cast<void>(
            call({u"--config=shop.conf"_s, u"--package=com.other"_s, u"--output=second"_s, u"--no-with-folders"_s}));
        QVERIFY(files(u"second"_s).contains(u"Payment.feature"_s));
        QVERIFY(read(u"code/StepDefinitions.java"_s).startsWith("package com.other;"));
    }

    void storiesAreTheFeaturesOfJBehave()
    {
        m_place->write(u"shop.conf"_s, "language = jbehave\nstories_output_directory = told\n");
        static_cast<void>(call({u"--config=shop.conf"_s, u"-o"_s, u"out"_s}));
        QVERIFY2(!files(u"told"_s).filter(u".story"_s).isEmpty(), qPrintable(files(u"out"_s).join(u' ')));
        QVERIFY(files(u"out"_s).filter(u".story"_s).isEmpty());
    }

    void whatIsNamedReplacesWhatTheFileNames()
    {
        m_place->write(u"shop.conf"_s, "xml_file = basket.xml\nlanguage = behave\noutput_directory = gen\n");
        const Outcome file = m_place->call({u"export"_s, u"--config=shop.conf"_s});
        QCOMPARE(file.exitCode, 0);
        QVERIFY(files(u"gen"_s).contains(u"root.feature"_s));
        for (const QStringList &named :
             {QStringList{u"--features"_s, u"features"_s}, QStringList{u"shop.stepwright"_s}}) {
            const Outcome outcome =
                m_place->call(QStringList{u"export"_s, u"--config=shop.conf"_s, u"--output=other"_s} + named);
            QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
            QVERIFY(!files(u"other"_s).contains(u"root.feature"_s));
            QVERIFY(QDir(m_place->path(u"other"_s)).removeRecursively());
        }
    }

    void templatesOfOnesOwnComeFirst()
    {
        m_place->write(u"own/actionword.hbs"_s, "# mine: {{name}}\n");
        m_place->write(u"shop.conf"_s, "overriden_templates = own\n");
        static_cast<void>(output({u"--to=behave"_s, u"-o"_s, u"out"_s, u"--overriden-templates=own"_s}));
        QVERIFY2(read(u"out/actionwords.py"_s).contains("# mine: I add\n"), read(u"out/actionwords.py"_s));
        m_place->write(u"own/_actionword.hbs"_s, "# not reached\n");
        static_cast<void>(output({u"--to=behave"_s, u"-o"_s, u"second"_s, u"--config=shop.conf"_s}));
        QCOMPARE(read(u"second/actionwords.py"_s), read(u"out/actionwords.py"_s));
        m_place->write(u"beneath/behave/_actionword.hbs"_s, "# beneath: {{name}}\n");
        static_cast<void>(output({u"--to=behave"_s, u"-o"_s, u"third"_s, u"--overriden-templates=beneath"_s}));
        QVERIFY(read(u"third/actionwords.py"_s).contains("# beneath: I add\n"));
        const Outcome none = call({u"--to=behave"_s, u"-o"_s, u"fourth"_s, u"--overriden-templates=features"_s});
        QCOMPARE(none.exitCode, 2);
        QCOMPARE(none.err, "stepwright-cli: the folder \"features\" holds no template (*.hbs) for behave\n"_ba);
        QVERIFY(files(u"fourth"_s).isEmpty());
    }

    void exportersOfOnesOwnAreGivenByTheirFolder()
    {
        m_place->write(
            u"own/list/exporter.json"_s,
            R"({"id": "list", "name": "List", "categories": [{"id": "tests", "each": "project", "file": "list.txt", "template": "list"}]})");
        m_place->write(u"own/list/list.hbs"_s, "{{#each tests}}- {{name}}\n{{/each}}");
        const QStringList mine = {u"--to=list"_s, u"-o"_s, u"out"_s, u"--overriden-language-configs=own"_s};
        static_cast<void>(output(mine));
        QCOMPARE(read(u"out/list.txt"_s), "- Add\n- Pay\n- Look\n"_ba);
        m_place->write(u"own/bad/exporter.json"_s, "{");
        const Outcome broken = call(mine);
        QCOMPARE(broken.exitCode, 0);
        QVERIFY2(broken.err.startsWith("stepwright-cli: The exporter own/bad cannot be used: "), broken.err);
        const Outcome none = call({u"--to=list"_s, u"-o"_s, u"out"_s, u"--overriden-language-configs=features"_s});
        QCOMPARE(none.exitCode, 2);
        QCOMPARE(
            none.err,
            "stepwright-cli: the folder \"features\" holds no exporter (LANGUAGE-FRAMEWORK.conf or NAME/exporter.json)\n"_ba);
    }

    void linesThatAreNoneAreNamed()
    {
        m_place->write(u"shop.conf"_s, "language = java\njust words\n");
        const Outcome outcome = call({u"--config"_s, u"shop.conf"_s, u"--output"_s, u"out"_s});
        QCOMPARE(outcome.exitCode, 2);
        QCOMPARE(outcome.err, "stepwright-cli: Line 2 of \"shop.conf\" is no \"key = value\".\n"_ba);
        QVERIFY(files(u"out"_s).isEmpty());
    }

    void optionsOfOtherTargetsChangeNothing()
    {
        const Outcome outcome = call({u"--to=behave"_s, u"--output=out"_s, u"--split-scenarios"_s});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.err, "stepwright-cli: --split-scenarios changes nothing for the target behave\n"_ba);
    }

    void scenariosAreChosen_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QStringList>("features");
        const QString basket = u"Basket.feature"_s;
        const QString payment = u"Payment.feature"_s;
        const QString root = u"Root.feature"_s;
        QTest::newRow("all") << u"--uids"_s << QStringList{basket, payment, root};
        QTest::newRow("inherited tag") << u"--tags=@web"_s << QStringList{basket, payment};
        QTest::newRow("expression") << u"--tags=@web and not @JIRA:A-1"_s << QStringList{basket};
        QTest::newRow("known tags") << u"--filter-on-tags=nothing,JIRA: A-1"_s << QStringList{payment};
        QTest::newRow("scenario name") << u"--filter-on-scenario-name=Look"_s << QStringList{root};
        QTest::newRow("folder name") << u"--filter-on-folder-name=Basket"_s << QStringList{basket, payment};
        QTest::newRow("folder ids") << u"--filter-on-folder-ids=p,x"_s << QStringList{payment};
        QTest::newRow("none") << u"--filter-on-folder-ids=x"_s << QStringList{};
    }

    void scenariosAreChosen()
    {
        QFETCH(const QString, option);
        QFETCH(const QStringList, features);
        static_cast<void>(output({u"--to=cucumber-ruby"_s, u"--output=out"_s, u"--only=features"_s, option}));
        QStringList expected = features;
        for (QString &name : expected)
            name = name.toLower();
        QCOMPARE(files(u"out"_s), expected);
    }

    void foldersBeneathCanBeLeftOut()
    {
        static_cast<void>(output({u"--to=cucumber-ruby"_s, u"--output=out"_s, u"--only=features"_s,
                                  u"--filter-on-folder-name=Basket"_s, u"--not-recursive"_s}));
        QCOMPARE(files(u"out"_s), QStringList({u"basket.feature"_s}));
    }

    void whatTheEstablishedToolLosesIsTold()
    {
        m_place->write(u"basket.xml"_s,
                       "<project><name>Shop</name><testPlan><folder><name>Root</name><uid>r</uid></folder>"
                       "<folder><name>Till</name><uid>a</uid><parentUid>r</parentUid></folder>"
                       "<folder><name>till!</name><uid>b</uid><parentUid>r</parentUid></folder></testPlan><scenarios>"
                       "<scenario><name>One</name><folderUid>a</folderUid></scenario>"
                       "<scenario><name>Two</name><folderUid>b</folderUid></scenario>"
                       "<scenario><name>Homeless</name></scenario></scenarios></project>");
        const QStringList target = {u"--to=cucumber-ruby"_s, u"--only=features"_s};
        const Outcome lost = call(target + QStringList{u"--output=lost"_s, u"--compatible"_s});
        QCOMPARE(lost.exitCode, 0);
        QCOMPARE(lost.err, "stepwright-cli: till.feature holds only the last of several with that name.\n"
                           "stepwright-cli: 1 scenario in no folder was left out.\n"_ba);
        QCOMPARE(files(u"lost"_s), QStringList({u"till.feature"_s}));
        QVERIFY(read(u"lost/till.feature"_s).contains("Two"));
        const Outcome kept = call(target + QStringList{u"--output=kept"_s});
        QCOMPARE(kept.exitCode, 0);
        QCOMPARE(files(u"kept"_s), QStringList({u"shop.feature"_s, u"till.feature"_s, u"till_2.feature"_s}));
        QVERIFY(read(u"kept/shop.feature"_s).contains("Scenario: Homeless"));
    }

    void brokenTagExpressionsWriteNothing()
    {
        const Outcome outcome = call({u"--to=behave"_s, u"--output=out"_s, u"--tags=@a and"_s});
        QCOMPARE(outcome.exitCode, 2);
        QCOMPARE(outcome.err,
                 "stepwright-cli: The tag expression cannot be read: a tag is missing at character 7.\n"_ba);
        QVERIFY(!QFile::exists(m_place->path(u"out"_s)));
    }

    void dryRunsTellAndWriteNothing()
    {
        const QByteArray told = output({u"--to=behave"_s, u"--output=out"_s, u"--dry-run"_s});
        QVERIFY2(told.contains("to write  steps.py\n") && told.endsWith(" to write, 0 unchanged, 0 kept\n"),
                 told.constData());
        QVERIFY(!QFile::exists(m_place->path(u"out"_s)));
        static_cast<void>(output({u"--to=behave"_s, u"--output=out"_s}));
        m_place->write(u"out/actionwords.py"_s, "# mine\n");
        const QStringList before = m_place->inventory();
        QVERIFY(output({u"--to=behave"_s, u"--output=out"_s, u"--dry-run"_s}).contains("kept      actionwords.py\n"));
        QVERIFY(output({u"--to=behave"_s, u"--output=out"_s, u"--dry-run"_s, u"--force"_s})
                    .contains("to write  actionwords.py\n"));
        QCOMPARE(m_place->inventory(), before);
    }

    void differencesArePrintedAsAPatch()
    {
        const QStringList target = {u"--to=behave"_s, u"--output=out"_s};
        const Outcome fresh = call(target + QStringList{u"--diff"_s});
        QCOMPARE(fresh.exitCode, 1);
        QVERIFY2(fresh.out.contains("--- /dev/null\n+++ b/steps.py\n@@ -0,0 +1,"), fresh.out.constData());
        QVERIFY(!QFile::exists(m_place->path(u"out"_s)));
        static_cast<void>(output(target));
        const QByteArray words = read(u"out/actionwords.py"_s);
        m_place->write(u"out/actionwords.py"_s, words + "# mine\n");
        m_place->write(u"basket.xml"_s, xml("I pay at once"));
        const QStringList before = m_place->inventory();
        const Outcome changed = call(target + QStringList{u"--diff"_s});
        QCOMPARE(changed.exitCode, 1);
        QVERIFY2(changed.out.contains("--- a/payment.feature\n+++ b/payment.feature\n") &&
                     changed.out.contains("\n-    Given I pay\n+    Given I pay at once\n") &&
                     !changed.out.contains("actionwords.py"),
                 changed.out.constData());
        QVERIFY(call(target + QStringList{u"--diff"_s, u"--force"_s}).out.contains("\n-# mine\n"));
        QCOMPARE(m_place->inventory(), before);
        static_cast<void>(output(target));
        const Outcome same = call(target + QStringList{u"--diff"_s});
        QCOMPARE(same.exitCode, 0);
        QCOMPARE(same.out, ""_ba);
    }

    void filesThatAreMadeNoMoreAreNamedAndRemovedWhenAsked()
    {
        const QStringList target = {u"--to=behave"_s, u"--output=out"_s, u"--with-folders"_s};
        static_cast<void>(output(target));
        QVERIFY(files(u"out"_s).contains(u"basket/payment.feature"_s));
        QByteArray fewer = xml();
        fewer.replace("<scenario><name>Pay</name><folderUid>p</folderUid>",
                      "<scenario><name>Pay</name><folderUid>b</folderUid>");
        m_place->write(u"basket.xml"_s, fewer);
        QVERIFY2(output(target + QStringList{u"--dry-run"_s}).contains("gone      basket/payment.feature\n"),
                 output(target + QStringList{u"--dry-run"_s}).constData());
        QVERIFY(output(target).contains("gone      basket/payment.feature\n"));
        QVERIFY(files(u"out"_s).contains(u"basket/payment.feature"_s));
        QVERIFY(!output(target + QStringList{u"--remove-gone"_s, u"--filter-on-folder-ids=b"_s}).contains("removed"));
        const Outcome patch = call(target + QStringList{u"--remove-gone"_s, u"--diff"_s});
        QVERIFY2(patch.out.contains("--- a/basket/payment.feature\n+++ /dev/null\n"), patch.out.constData());
        QVERIFY(output(target + QStringList{u"--remove-gone"_s}).contains("removed   basket/payment.feature\n"));
        QVERIFY(!QFile::exists(m_place->path(u"out/basket"_s)));
        QVERIFY(!output(target).contains("gone"));
    }

    void stepsBeforeScenariosAreInheritedWhenAsked_data()
    {
        QTest::addColumn<QStringList>("target");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("own");
        QTest::addColumn<QByteArray>("inherited");
        QTest::newRow("features") << QStringList{u"--to=behave"_s} << u"payment.feature"_s
                                  << "  Background:\n    Given I pay\n\n"_ba
                                  << "  Background:\n    Given I add\n    Given I pay\n\n"_ba;
        QTest::newRow("plain features") << QStringList{u"--to=gherkin"_s, u"--no-with-folders"_s}
                                        << u"payment.feature"_s << "  Background:\n    Given I pay\n\n"_ba
                                        << "  Background:\n    Given I add\n    Given I pay\n\n"_ba;
        QTest::newRow("code") << QStringList{u"--to=python-unittest"_s, u"--split-scenarios"_s} << u"test_pay.py"_s
                              << "        # Tags: JIRA:A-1\n        # Given I pay\n"_ba
                              << "        # Tags: JIRA:A-1\n        # Given I add\n        self.actionwords.i_add()\n"
                                 "        # Given I pay\n"_ba;
    }

    void stepsBeforeScenariosAreInheritedWhenAsked()
    {
        QFETCH(const QStringList, target);
        QFETCH(const QString, file);
        QFETCH(const QByteArray, own);
        QFETCH(const QByteArray, inherited);
        const auto steps = [](const QByteArray &word) -> QByteArray {
            return "<steps><call><actionword>" + word + "</actionword><annotation>given</annotation></call></steps>";
        };
        QByteArray set = xml();
        set.replace("<parentUid>r</parentUid>", QByteArray("<parentUid>r</parentUid>" + steps("I add")));
        set.replace("<parentUid>b</parentUid>", QByteArray("<parentUid>b</parentUid>" + steps("I pay")));
        m_place->write(u"basket.xml"_s, set);
        static_cast<void>(output(target + QStringList{u"--output=own"_s}));
        const QByteArray alone = read(u"own/"_s + file);
        QVERIFY2(alone.contains(own), alone.constData());
        static_cast<void>(output(target + QStringList{u"--output=all"_s, u"--inherit-setup"_s}));
        const QByteArray all = read(u"all/"_s + file);
        QVERIFY2(all.contains(inherited) && !all.contains(own), all.constData());
    }

    void stepsOfFeaturesAreCompared()
    {
        m_place->write(u"own/a.feature"_s, "Feature: A\n  Scenario: B\n    Given I look\n");
        const QStringList target = {u"export"_s, u"--features"_s, u"own"_s, u"--to=behave"_s, u"--output=out"_s};
        QCOMPARE(m_place->call(target).exitCode, 0);
        QCOMPARE(m_place->call(target + QStringList{u"--show-actionwords-diff"_s}).out, "No action word changed.\n"_ba);
        m_place->write(u"own/a.feature"_s, "Feature: A\n  Scenario: B\n    Given I look\n    When I leave\n");
        const QByteArray told = m_place->call(target + QStringList{u"--show-actionwords-created"_s}).out;
        QVERIFY2(told.startsWith("def i_leave(self):"), told.constData());
    }

    void jbehaveWritesStories()
    {
        static_cast<void>(output({u"--to=jbehave"_s, u"--output=out"_s, u"--only=stories"_s}));
        QVERIFY(!files(u"out"_s).isEmpty());
        QCOMPARE(files(u"out"_s).filter(u".story"_s), files(u"out"_s));
        QCOMPARE(call({u"--to=behave"_s, u"--output=out"_s, u"--only=stories"_s}).exitCode, 2);
    }

    void kindsOfFilesAreListed()
    {
        QCOMPARE(output({u"--to=java-testng"_s, u"--only=list"_s}).split('\n').first(2),
                 QByteArrayList({"tests"_ba, "actionwords"_ba}));
    }

    void whatIsNewForAutomationIsTold()
    {
        const QStringList target = {u"--to=java-junit"_s, u"--output=out"_s};
        const Outcome without = call(target + QStringList{u"--show-actionwords-diff"_s});
        QCOMPARE(without.exitCode, 2);
        QVERIFY2(without.err.contains("Export the action words first"), without.err.constData());
        static_cast<void>(output(target + QStringList{u"--actionwords-signature"_s}));
        QCOMPARE(files(u"out"_s), QStringList({u"actionwords_signature.yaml"_s}));
        QCOMPARE(output(target + QStringList{u"--show-actionwords-diff"_s}), "No action word changed.\n"_ba);

        m_place->write(u"basket.xml"_s,
                       xml("I pay at once", "<actionword><name>I leave</name><uid>3</uid></actionword>"));
        QCOMPARE(output(target + QStringList{u"--show-actionwords-diff"_s}),
                 "1 action word created (see --show-actionwords-created):\n- I leave\n\n"
                 "1 action word renamed (see --show-actionwords-renamed):\n- I pay\n\n"_ba);
        QCOMPARE(output(target + QStringList{u"--show-actionwords-created"_s}), "public void iLeave() {\n\n}\n\n"_ba);
        QCOMPARE(output(target + QStringList{u"--show-actionwords-renamed"_s}), "iPay\tiPayAtOnce\n"_ba);
        QCOMPARE(output(target + QStringList{u"--show-actionwords-deleted"_s}), ""_ba);
        QCOMPARE(output(target + QStringList{u"--show-actionwords-diff-as-json"_s}),
                 "written   actionwords-diff.json\n"_ba);
        QVERIFY(read(u"out/actionwords-diff.json"_s).contains("\"new_name\": \"iPayAtOnce\""));
    }
};

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"
