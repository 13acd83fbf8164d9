// `stepwright-cli export --overriden-language-configs` with language configurations of hiptest-publisher.
#include "tests/cli/program.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class LanguageConfigTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Workplace> m_place;

    Outcome call(const QStringList &arguments) const
    {
        return m_place->call(
            QStringList{u"export"_s, u"--xml=till.xml"_s, u"--output=out"_s, u"--overriden-language-configs=conf"_s} +
            arguments);
    }

    [[nodiscard]] QByteArray read(const QString &name) const { return readFile(m_place->path(u"out/"_s + name)); }

    [[nodiscard]] QStringList files() const
    {
        QStringList found;
        QDirIterator iterator(m_place->path(u"out"_s), QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext())
            found.append(QDir(m_place->path(u"out"_s)).relativeFilePath(iterator.next()));
        found.sort();
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<Workplace>();
        m_place->write(u"till.xml"_s,
                       "<project><name>Shop</name><testPlan><folder><name>Root</name><uid>r</uid></folder><folder>"
                       "<name>Till one</name><uid>t</uid><parentUid>r</parentUid></folder></testPlan><scenarios>"
                       "<scenario><name>Pay cash</name><folderUid>t</folderUid><steps><call><actionword>I pay cash"
                       "</actionword><annotation>given</annotation></call></steps></scenario></scenarios>"
                       "<actionwords><actionword><name>I pay cash</name><uid>1</uid></actionword></actionwords>"
                       "</project>");
    }

    void filesAreNamedAndIndentedAsConfigured()
    {
        m_place->write(
            u"conf/java-junit.conf"_s,
            "; our own\n[_common]\ntemplate_dirs = java, common\npackage = 'org.shop'\nindentation = \"\\t\"\n"
            "filename_convention = 'underscore'\ndirname_convention = 'normalize_lower'\n\n[tests]\n"
            "filename = 'All.java'\nnamed_filename = 'It_%s.java' # not Test\ncall_prefix = 'actionwords'\n\n"
            "[actionwords]\nfilename = 'Words.java'\nnaming_convention = 'camelize_lower'\n");
        const Outcome flat = call({u"--language=java"_s});
        QCOMPARE(flat.err, ""_ba);
        QCOMPARE(files(), QStringList({u"All.java"_s, u"Words.java"_s, u"actionwords_signature.yaml"_s}));
        QVERIFY2(read(u"All.java"_s).startsWith("package org.shop;"), read(u"All.java"_s).constData());
        QVERIFY(read(u"Words.java"_s).contains("\n\tpublic void iPayCash() {\n"));
        QCOMPARE(call({u"--to=java-junit"_s, u"--with-folders"_s, u"--compatible"_s}).exitCode, 0);
        QVERIFY2(files().contains(u"till_one/It_till_one.java"_s) || files().contains(u"It_till_one.java"_s),
                 qPrintable(files().join(u' ')));
        QCOMPARE(call({u"--to=java-junit"_s, u"--package=com.other"_s}).exitCode, 0);
        QVERIFY(read(u"All.java"_s).startsWith("package com.other;"));
    }

    void kindsThatAreNotConfiguredAreNotWritten()
    {
        m_place->write(u"conf/cucumber-ruby.conf"_s,
                       "[features]\nnode_name = folders\nnamed_filename = 'spec-%s.feature'\n"
                       "renderer_addons = 'GherkinAddon'\n");
        QCOMPARE(call({u"--to=cucumber-ruby"_s}).err, ""_ba);
        QCOMPARE(files(), QStringList({u"spec-Till_one.feature"_s}));
        QCOMPARE(call({u"--to=cucumber-ruby"_s, u"--only=list"_s}).out, "features\n"_ba);
        const Outcome others = call({u"--to=cucumber-ruby"_s, u"--only=actionwords"_s});
        QCOMPARE(others.exitCode, 2);
    }

    void otherTargetsStayAsTheyAre()
    {
        m_place->write(u"conf/java-junit.conf"_s, "[tests]\nfilename = 'All.java'\n");
        QCOMPARE(call({u"--to=java-testng"_s}).exitCode, 0);
        QVERIFY(files().contains(u"ProjectTest.java"_s));
    }

    void languagesAreAdded()
    {
        m_place->write(u"conf/javascript-deno.conf"_s,
                       "[_common]\ntemplate_dirs = javascript/deno, javascript, common\n[tests]\n"
                       "filename = 'shop.test.js'\n[actionwords]\nfilename = 'words.js'\n");
        QVERIFY(call({u"--list"_s}).out.contains("\njavascript-deno "));
        QCOMPARE(call({u"-l"_s, u"javascript"_s, u"-f"_s, u"deno"_s}).err, ""_ba);
        QCOMPARE(files(), QStringList({u"actionwords_signature.yaml"_s, u"shop.test.js"_s, u"words.js"_s}));
        QVERIFY(read(u"shop.test.js"_s).contains("iPayCash"));
    }

    void languagesMayHaveAllTemplatesOfTheirOwn()
    {
        m_place->write(u"conf/basic-unit.conf"_s,
                       "[_common]\ntemplate_dirs = basic, common\nfallback_template = 'empty'\n"
                       "naming_convention = 'camelize'\n[tests]\nfilename = 'tests.bas'\ncall_prefix = 'Words'\n"
                       "[actionwords]\nfilename = 'words.bas'\n");
        m_place->write(u"mine/basic/tests.hbs"_s,
                       "{{#each tests}}SUB {{codeName}} ' {{context.meta.team}} {{name}}\n{{#each statements}}"
                       "{{> (concat 'code-' kind)}}{{/each}}END SUB\n{{/each}}{{> nothing}}");
        m_place->write(u"mine/basic/code-call.hbs"_s, "{{@callPrefix}}.{{codeName}}\n");
        m_place->write(u"mine/_actionwords.hbs"_s, "{{#each actionWords}}SUB {{codeName}}\nEND SUB\n{{/each}}");
        const Outcome outcome = call({u"--to=basic-unit"_s, u"--overriden-templates=mine"_s, u"--meta=team:blue"_s});
        QCOMPARE(outcome.err, ""_ba);
        QCOMPARE(read(u"tests.bas"_s), "SUB PayCash ' blue Pay cash\nWords.IPayCash\nEND SUB\n"_ba);
        QCOMPARE(read(u"words.bas"_s), "SUB IPayCash\nEND SUB\n"_ba);
    }

    void whatCannotBeUsedIsTold_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("no line") << "[tests]\nfilename\n"_ba
                                 << R"(Line 2 of "conf/java-junit.conf" is no "key = value".)"_ba;
        QTest::newRow("key")
            << "[tests]\nfile_name = x\n"_ba
            << R"(Line 2 of "conf/java-junit.conf" cannot be used: "file_name" is no key of a language configuration.)"_ba;
        QTest::newRow("conversion")
            << "[tests]\nfilename_convention = snake\n"_ba
            << R"(Line 2 of "conf/java-junit.conf" cannot be used: "snake" is no name conversion.)"_ba;
        QTest::newRow("no section") << "[_common]\nindentation = '  '\n"_ba
                                    << R"("conf/java-junit.conf" names no kind of files, such as [tests].)"_ba;
    }

    void whatCannotBeUsedIsTold()
    {
        QFETCH(const QByteArray, config);
        QFETCH(const QByteArray, told);
        m_place->write(u"conf/java-junit.conf"_s, config);
        const Outcome outcome = call({u"--to=java-junit"_s});
        QCOMPARE(outcome.exitCode, 2);
        QCOMPARE(outcome.err, "stepwright-cli: " + told + "\n");
        QVERIFY(!QFile::exists(m_place->path(u"out"_s)));
    }

    void rubyCodeIsTold()
    {
        m_place->write(u"conf/java-junit.conf"_s, "[tests]\nfilename = 'A.java'\nrenderer_addons = 'ShopAddon'\n");
        const Outcome outcome = call({u"--to=java-junit"_s});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.err.contains("ShopAddon is Ruby code, which is not run"), outcome.err.constData());
    }
};

QTEST_GUILESS_MAIN(LanguageConfigTest)
#include "languageconfig_test.moc"
