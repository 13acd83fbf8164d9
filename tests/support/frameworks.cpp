#include "tests/support/frameworks.h"

#include "tests/support/testdata.h"

using namespace Qt::StringLiterals;

namespace stepwright::tests {

namespace {

const QString npm = u"/opt/stepwright-npm/node_modules/"_s; ///< packaging/buildroot/npm/package.json
const QString jars = u"/usr/share/java/"_s;
const QString raise = u"raise NotImplementedError"_s;
const QString throwsText = u"throw 'Not implemented';"_s;
const QString throwsError = u"throw new Error('Not implemented');"_s;

QString classPath(const QList<QLatin1StringView> &names)
{
    QString path = u"."_s;
    for (const QLatin1StringView name : names)
        path += u':' % jars % name % u".jar";
    return path;
}

Framework java(const QString &target, const QString &name, const QString &path, const QStringList &run,
               const QString &count)
{
    return {.target = target,
            .name = name,
            .missing = u"throw new UnsupportedOperationException();"_s,
            .commands = {{u"javac"_s, u"-cp"_s, path, u"-d"_s, u"."_s, u"*.java"_s},
                         QStringList{u"java"_s, u"-cp"_s, path} + run},
            .count = count};
}

QList<Framework> javaFrameworks()
{
    const QString junit = classPath({"junit4"_L1, "hamcrest"_L1});
    const QString testng = classPath({"testng"_L1, "jcommander"_L1, "bsh"_L1});
    const QString jupiter = classPath(
        {"junit-jupiter-api"_L1, "junit-jupiter-engine"_L1, "junit-platform-console"_L1, "junit-platform-launcher"_L1,
         "junit-platform-engine"_L1, "junit-platform-commons"_L1, "junit-platform-reporting"_L1, "opentest4j"_L1,
         "opentest4j-reporting-events"_L1, "opentest4j-reporting-schema"_L1, "apiguardian-api"_L1, "picocli"_L1});
    const QString spock = classPath({"spock-core"_L1, "junit4"_L1, "hamcrest"_L1, "groovy-all"_L1});
    const QString test = u"com.example.ProjectTest"_s;
    return {{.target = u"groovy-spock"_s, // what action words give is a condition
             .name = u"Spock 0.7"_s,
             .missing = u"throw new UnsupportedOperationException()"_s,
             .filled = u"true"_s,
             .commands = {{u"groovyc"_s, u"-cp"_s, spock, u"*.groovy"_s},
                          {u"java"_s, u"-cp"_s, spock, u"org.junit.runner.JUnitCore"_s, u"com.example.ProjectSpec"_s}},
             .count = u"OK \\((\\d+) test"_s},
            java(u"java-junit"_s, u"JUnit 4"_s, junit, {u"org.junit.runner.JUnitCore"_s, test}, u"OK \\((\\d+) test"_s),
            java(u"java-testng"_s, u"TestNG"_s, testng,
                 {u"org.testng.TestNG"_s, u"-verbose"_s, u"2"_s, u"-testclass"_s, test}, u"tests run: (\\d+)"_s),
            java(u"junit5"_s, u"JUnit 5"_s, jupiter,
                 {u"org.junit.platform.console.ConsoleLauncher"_s, u"--select-class"_s, test},
                 u"(\\d+) tests successful"_s)};
}

QList<Framework> pythonRubyAndPhp()
{
    return {
        {.target = u"python-unittest"_s,
         .name = u"unittest"_s,
         .missing = raise,
         .filled = u"pass"_s,
         .commands = {{u"python3"_s, u"-m"_s, u"unittest"_s, u"discover"_s, u"-p"_s, u"test_*.py"_s}},
         .count = u"Ran (\\d+) test"_s},
        {.target = u"pytest-bdd"_s, // reads tables of steps from version 8 on, which is not Debian's
         .name = u"pytest-bdd 7"_s,
         .missing = raise,
         .filled = u"pass"_s,
         .commands = {{u"pytest-3"_s, u"-k"_s, u"not pay_the_bill"_s}},
         .count = u"(\\d+) passed"_s,
         .inputs = {u"greengrocer"_s}, // its own reader stumbles over descriptions and cells that Gherkin allows
         .leftOut = u"^Pay the bill"_s},
        {.target = u"behave"_s,
         .name = u"behave 1.2"_s,
         .missing = raise,
         .filled = u"pass"_s,
         .commands = {{u"behave"_s, u"--no-color"_s, u"."_s}},
         .count = u"(\\d+) scenarios? passed"_s,
         .files = {{u"environment.py"_s, "import sys; sys.path.insert(0, '.')\nfrom steps.actionwords import "
                                         "Actionwords\n\ndef before_scenario(context, scenario):\n    "
                                         "context.actionwords = Actionwords()\n"},
                   {u"steps/__init__.py"_s, {}}},
         .moved = {{u"*.py"_s, u"steps/"_s}}},
        {.target = u"ruby-rspec"_s,
         .name = u"RSpec"_s,
         .missing = raise,
         .commands = {{u"rspec"_s, u"-I"_s, u"."_s, u"project_spec.rb"_s}},
         .count = u"(\\d+) examples?, 0 failures"_s,
         .files = {{u"spec_helper.rb"_s, {}}}},
        {.target = u"ruby-minitest"_s,
         .name = u"Minitest"_s,
         .missing = raise,
         .commands = {{u"ruby"_s, u"project_test.rb"_s}},
         .count = u"(\\d+) runs, \\d+ assertions, 0 failures"_s},
        {.target = u"cucumber-ruby"_s,
         .name = u"Cucumber"_s,
         .missing = raise,
         .commands = {{u"cucumber"_s, u"--strict"_s, u"--no-color"_s, u"-r"_s, u"step_definitions.rb"_s, u"."_s}},
         .count = u"\\d+ scenarios? \\((\\d+) passed\\)"_s},
        {.target = u"php-phpunit"_s,
         .name = u"PHPUnit"_s,
         .missing = u"throw new Exception('Not implemented');"_s,
         .commands = {{u"phpunit"_s, u"ProjectTest.php"_s}},
         .count = u"OK[^(]*\\((\\d+) test|Tests: (\\d+)"_s},
    };
}

/// Tests in JavaScript.
QList<Framework> scriptTests()
{
    const QString runner = projectFile(u"tests/data/exporters/stubs/javascript/qunit.js"_s);
    const auto qunit = [&runner](const QString &name, const QString &path) {
        return Framework{.target = u"javascript-qunit"_s,
                         .name = name,
                         .missing = throwsText,
                         .commands = {{u"node"_s, runner, path, u"actionwords.js"_s, u"project_test.js"_s}},
                         .count = u"(\\d+) passed"_s};
    };
    return {
        qunit(u"QUnit 1"_s, u"/usr/share/javascript/qunit/qunit.js"_s),
        qunit(u"QUnit 2"_s, npm + "qunit/qunit/qunit.js"_L1),
        {.target = u"javascript-jasmine"_s, // its action words are a script that a page loads before
         .name = u"Jasmine"_s,
         .missing = throwsText,
         .commands = {{u"jasmine"_s, u"--helper=words.js"_s, u"project_test.js"_s}},
         .count = u"(\\d+) specs?, 0 failures"_s,
         .files = {{u"words.js"_s,
                    "require('vm').runInThisContext(require('fs').readFileSync('actionwords.js', 'utf8'));\n"}}},
        {.target = u"javascript-mocha"_s,
         .name = u"Mocha"_s,
         .missing = throwsText,
         .commands = {{u"mocha"_s, u"project_test.js"_s}},
         .count = u"(\\d+) passing"_s},
        {.target =
             u"javascript-protractor"_s, // runs its specs in Jasmine, and starts nothing without a browser's driver
         .name = u"Jasmine"_s,
         .missing = throwsText,
         .commands = {{u"jasmine"_s, u"project_test.js"_s}},
         .count = u"(\\d+) specs?, 0 failures"_s},
        {.target = u"vitest"_s,
         .name = u"Vitest 4"_s,
         .missing = throwsError,
         .commands = {{u"node"_s, npm + "vitest/vitest.mjs"_L1, u"run"_s, u"--reporter=dot"_s, u"--no-color"_s}},
         .count = u"Tests  (\\d+) passed"_s,
         .links = {{u"node_modules/vitest"_s, npm + "vitest"_L1}}},
    };
}

/// Cucumber in JavaScript. Its frameworks that want a browser are tried with its own functions in place of theirs.
QList<Framework> scriptSteps()
{
    const QString counted = u"\\d+ scenarios? \\((\\d+) passed\\)"_s;
    const QString cucumber = npm + "@cucumber/cucumber/bin/cucumber.js"_L1;
    const QString transpile =
        u"const fs = require('fs'); for (const f of process.argv.slice(1)) fs.writeFileSync(f.replace(/ts$/, 'js'), require('typescript').transpile(fs.readFileSync(f, 'utf8'), {target: 'es2019', module: 'commonjs'}))"_s;
    const auto typescript = [&](const QString &target, const QStringList &inputs) {
        return Framework{
            .target = target,
            .name = u"Cucumber 6"_s,
            .missing = throwsText,
            .commands = {{u"node"_s, u"-e"_s, transpile, u"*.ts"_s},
                         {u"node"_s, npm + "cucumber6/bin/cucumber-js"_L1, u"--strict"_s, u"--format-options"_s,
                          u"{\"colorsEnabled\": false}"_s, u"--require"_s, u"step_definitions.js"_s, u"*.feature"_s}},
            .count = counted,
            .inputs = inputs,
            .links = {{u"node_modules/cucumber"_s, npm + "cucumber6"_L1}},
            .readsPlainNames = true};
    };
    const auto substituted = [&](const QString &target, const QString &package, const QStringList &inputs) {
        const QString folder = u"node_modules/"_s + package;
        return Framework{
            .target = target,
            .name = u"Cucumber 12 in place of its own"_s,
            .missing = throwsError,
            .commands = {{u"node"_s, cucumber, u"--strict"_s, u"--import"_s, u"step_definitions.js"_s, u"*.feature"_s}},
            .count = counted,
            .inputs = inputs,
            .files = {{u"package.json"_s, R"({"type": "module"})"},
                      {folder + "/package.json"_L1, R"({"type": "module", "exports": "./index.js"})"},
                      {folder + "/index.js"_L1, "export * from '@cucumber/cucumber';\n"}},
            .links = {{u"node_modules/@cucumber"_s, npm + "@cucumber"_L1}}};
    };
    const QStringList all = Framework().inputs;
    return {
        {.target = u"cucumber-javascript"_s,
         .name = u"Cucumber 1.3"_s,
         .missing = throwsText,
         .commands = {{u"node"_s, npm + "cucumber1/bin/cucumber.js"_L1, u"--strict"_s, u"--no-colors"_s, u"--require"_s,
                       u"step_definitions.js"_s, u"."_s}},
         .count = counted,
         .readsPlainNames = true},
        typescript(u"cucumber-typescript"_s, all),
        typescript(u"cucumber_legacy-typescript"_s, all.first(2)),
        {.target = u"cucumber-js"_s,
         .name = u"Cucumber 12"_s,
         .missing = throwsError,
         .commands = {{u"node"_s, cucumber, u"--strict"_s}},
         .count = counted,
         .links = {{u"node_modules/@cucumber"_s, npm + "@cucumber"_L1}}},
        substituted(u"webdriverio"_s, u"@wdio/cucumber-framework"_s, all.first(2)),
        substituted(u"cypress-cucumber"_s, u"@badeball/cypress-cucumber-preprocessor"_s, all.first(2)),
        {.target = u"javascript-codeceptjs"_s,
         .name = u"CodeceptJS 3"_s,
         .missing = throwsText,
         .commands = {{u"node"_s, npm + "codeceptjs/bin/codecept.js"_L1, u"run"_s}},
         .count = u"OK  \\| (\\d+) passed"_s,
         .files = {{u"codecept.conf.js"_s,
                    "exports.config = { tests: './none/*_test.js', output: './output', helpers: {},\n    gherkin: { "
                    "features: './*.feature', steps: ['./step_definitions.js'] } };\n"}}},
        {.target = u"playwright-bdd"_s, // its page would be a browser's
         .name = u"playwright-bdd 8"_s,
         .missing = throwsError,
         .commands = {{u"node"_s, npm + "playwright-bdd/dist/cli/index.js"_L1},
                      {u"env"_s, u"PWTEST_CACHE_DIR=cache"_s, u"node"_s, npm + "@playwright/test/cli.js"_L1, u"test"_s,
                       u"--workers=1"_s, u"--reporter=dot"_s}},
         .count = u"(\\d+) passed"_s,
         .inputs = {u"greengrocer"_s},
         .files = {{u"fixtures.ts"_s,
                    "import { test as base, createBdd } from 'playwright-bdd';\nimport { Actionwords } from "
                    "'./actionwords';\n\nexport const test = base.extend<{ actionwords: Actionwords }>({\n  "
                    "actionwords: async ({}, use) => {\n    await use(new Actionwords(undefined as any));\n  "
                    "},\n});\n\nexport const { Given, When, Then } = createBdd(test);\n"}},
         .links = {{u"node_modules/playwright-bdd"_s, npm + "playwright-bdd"_L1},
                   {u"node_modules/@playwright"_s, npm + "@playwright"_L1}}},
    };
}

} // namespace

QList<Framework> frameworks()
{
    return javaFrameworks() + pythonRubyAndPhp() + scriptTests() + scriptSteps();
}

} // namespace stepwright::tests
