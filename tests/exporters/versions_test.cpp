// What a version of a framework does not read is written in another way or told. What the versions read is held against
// those that are installed.
#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/compatibility/compatibility.h"
#include "model/exporting/document/wholeproject.h"
#include "model/exporting/exportproject.h"
#include "model/gherkin/dialect.h"
#include "model/gherkin/parser.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::exporting;

namespace {

const QByteArray shop = R"(# language: fr
@boutique
Fonctionnalité: Boutique

  Contexte:
    Soit une boutique

  Scénario: Entrer
    Quand j'entre

  @argent
  Règle: Payer
    Contexte:
      Soit de l'argent

    @tôt
    Plan du scénario: Payer <n>
      Quand je paie <n>
      Exemples:
        | n |
        | 1 |
        | 2 |

  Règle: Partir
    Scénario:
      Quand je pars
)"_ba;

project::ProjectDocument documentWith(const QByteArray &text)
{
    WholeProject whole{.name = u"Shop"_s, .folders = {}, .actionWords = {}, .settings = {}};
    whole.folders.append({{.uid = u"f"_s, .name = u"Shop"_s}, project::FeatureText{text, u"shop.feature"_s}});
    return documentOf(whole);
}

/// The feature file of an export, and its notes.
std::pair<QByteArray, QStringList> exported(const QByteArray &text, const QString &target, const QString &version = {})
{
    const Catalogue targets;
    const Exporter *exporter = targets.find(target);
    if (!exporter)
        qFatal("there is no exporter %s", qPrintable(target));
    ExportOptions options;
    if (!version.isEmpty())
        options.set(u"framework-version"_s, version);
    const Result<ExportResult> result = exportProject(documentWith(text), *exporter, options);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    for (const ExportedFile &file : result->files) {
        if (file.category == "features"_L1 || file.category == "tests"_L1)
            return {file.bytes, result->notes};
    }
    return {};
}

/// Whether a framework's program reads a feature; nothing: it is not installed.
std::optional<bool> isRead(const QStringList &command, const QByteArray &feature, const QString &fileName)
{
    if (QStandardPaths::findExecutable(command.first()).isEmpty())
        return std::nullopt;
    const QTemporaryDir folder;
    const QString path = folder.filePath(fileName);
    QDir().mkpath(QFileInfo(path).path());
    QDir(folder.path()).mkpath(u"steps"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(feature) != feature.size())
        qFatal("cannot write");
    file.close();
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(command.first(), command.sliced(1));
    if (!process.waitForFinished(120'000))
        qFatal("it does not end");
    return !process.readAll().toLower().contains("parse"); // "Failed to parse", "Parser errors"
}

} // namespace

class VersionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesAndLanguagesAreWrittenAnotherWay();
    void aNewVersionGetsThemAsTheyAre();
    void stepsOfARuleAreThereOnce_data();
    void stepsOfARuleAreThereOnce();
    void whatCannotBeWrittenIsTold();
    void linesAreToldForTheEditor();
    void thePlatformsStepsWithBothAreTold();
    void theInstalledParsersAgree_data();
    void theInstalledParsersAgree();
    void behaveKnowsTheseLanguages();
};

void VersionsTest::rulesAndLanguagesAreWrittenAnotherWay()
{
    const auto [feature, notes] = exported(shop, u"behave"_s, u"1.2"_s);
    QCOMPARE(QString::fromUtf8(feature), QString::fromUtf8(R"(# language: fr
@boutique
Fonctionnalité: Boutique


  Contexte:
    Soit une boutique

  Scénario: Entrer
    Quand j'entre

  @argent @tôt
  Plan du scénario: Payer: Payer <n>
    Soit de l'argent
    Quand je paie <n>

    Exemples:
      | n |
      | 1 |
      | 2 |

  Scénario: Partir
    Quand je pars
)"));
    QCOMPARE(notes.filter(u"rules"_s),
             QStringList(
                 {u"shop.feature:12: behave 1.2 reads no rules. The rule's scenarios are written without it, with its "
                  "tags and the steps of its background."_s,
                  u"shop.feature:24: behave 1.2 reads no rules. The rule's scenarios are written without it, with its "
                  "tags and the steps of its background."_s}));
    const auto [afrikaans, told] =
        exported("# language: af\nFunksie: A\n  Situasie: B\n    Gegewe c\n"_ba, u"behave"_s, u"1.2"_s);
    QCOMPARE(QString::fromUtf8(afrikaans), u"Feature: A\n\n\n  Scenario: B\n    Given c\n"_s);
    QCOMPARE(told,
             QStringList(u"shop.feature:1: behave 1.2 does not know the language \"af\". The keywords are written in "
                         "English, the texts as they are."_s));
}

void VersionsTest::aNewVersionGetsThemAsTheyAre()
{
    const auto [feature, notes] = exported(shop, u"behave"_s);
    QCOMPARE(feature.count("Règle:"), 2);
    QCOMPARE(feature.count("Soit de l'argent"), 1);
    QCOMPARE(notes, QStringList());
}

void VersionsTest::stepsOfARuleAreThereOnce_data()
{
    QTest::addColumn<QString>("target");
    const Catalogue targets;
    for (const Exporter &exporter : targets.exporters()) {
        const bool hasFeatures =
            std::ranges::any_of(exporter.categories, [](const Category &one) { return one.id == "features"_L1; });
        if (hasFeatures)
            QTest::newRow(qPrintable(exporter.id)) << exporter.id;
    }
    QTest::newRow("csv") << u"csv"_s;
    QTest::newRow("spreadsheet") << u"spreadsheet"_s;
}

void VersionsTest::stepsOfARuleAreThereOnce()
{
    QFETCH(const QString, target);
    // One scenario in the rule, so that each way of writing it says the step once.
    const QByteArray text =
        "Feature: A\n\n  Scenario: B\n    When c\n\n  Rule: R\n    Background:\n      Given money\n\n"
        "    Scenario: D\n      When e\n"_ba;
    const QByteArray feature = exported(text, target).first;
    QCOMPARE(feature.count("money"), 1);
}

void VersionsTest::whatCannotBeWrittenIsTold()
{
    const QByteArray text = "Feature: A\n\n  Scenario: B\n    Given c\n    Given d\n      | e |\n"_ba;
    QCOMPARE(exported(text, u"pytest-bdd"_s, u"7"_s).second,
             QStringList(
                 u"shop.feature:5: pytest-bdd 7 reads no doc strings and data tables. Put the values into the step's "
                 "text, or use a newer version."_s));
    QCOMPARE(exported(text, u"pytest-bdd"_s).second, QStringList());
}

void VersionsTest::linesAreToldForTheEditor()
{
    const Catalogue targets;
    const Exporter *exporter = targets.find(u"cucumber-ruby"_s);
    ExportOptions options;
    QCOMPARE(chosenVersion(*exporter, options)->name, u"Cucumber 4 and newer"_s);
    QCOMPARE(incompatibilities(gherkin::parse(shop), *chosenVersion(*exporter, options)), QList<Incompatibility>());
    options.set(u"framework-version"_s, u"3"_s);
    const QList<Incompatibility> found = incompatibilities(gherkin::parse(shop), *chosenVersion(*exporter, options));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].line, 12);
    QCOMPARE(found[1].line, 24);
    QCOMPARE(
        incompatibilities(gherkin::parse("# language: mr\nवैशिष्ट्य: A\n"_ba), *chosenVersion(*exporter, options)).size(),
        1);
}

void VersionsTest::thePlatformsStepsWithBothAreTold()
{
    using namespace project;
    const auto text = [](QStringView name) { return Argument{name.toString(), {ExpressionKind::String, u"x"_s}}; };
    ProjectDocument document{.name = u"P"_s};
    document.folders.append({.uid = u"f"_s, .name = u"Shop"_s});
    document.scenarios.append({.uid = u"s"_s, .folderUid = u"f"_s, .name = u"Both"_s});
    document.scenarios.back().body.push_back(
        {Call{u"I see"_s, u"then"_s, {text(freeTextParameter), text(dataTableParameter)}}});
    const Catalogue targets;
    const auto notes = [&](const QString &target) {
        return exportProject(document, *targets.find(target)).value().notes.filter(u"step"_s);
    };
    QCOMPARE(
        notes(u"cucumber-js"_s),
        QStringList(
            u"Shop: Cucumber.js reads no doc string and data table under one step: \"I see\". Make it two steps."_s));
    QCOMPARE(notes(u"behave"_s), QStringList());
}

void VersionsTest::theInstalledParsersAgree_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("old");
    QTest::newRow("behave 1.2") << QStringList{u"behave"_s, u"--dry-run"_s, u"."_s} << u"shop.feature"_s << u"behave"_s
                                << u"1.2"_s;
    QTest::newRow("cucumber 2") << QStringList{u"cucumber"_s, u"--dry-run"_s} << u"features/shop.feature"_s
                                << u"cucumber-ruby"_s << u"3"_s;
}

// An old program refuses what is written for the new version, and takes what is written for its own.
void VersionsTest::theInstalledParsersAgree()
{
    QFETCH(const QStringList, command);
    QFETCH(const QString, fileName);
    QFETCH(const QString, target);
    QFETCH(const QString, old);
    const std::optional<bool> isNewRead = isRead(command, exported(shop, target).first, fileName);
    if (!isNewRead)
        QSKIP("the program is not installed");
    QVERIFY(!*isNewRead);
    QVERIFY(*isRead(command, exported(shop, target, old).first, fileName));
}

void VersionsTest::behaveKnowsTheseLanguages()
{
    QProcess process;
    process.start(u"python3"_s,
                  {u"-c"_s, u"import behave, behave.i18n as i; print(behave.__version__, *sorted(i.languages))"_s});
    QVERIFY(process.waitForFinished(60'000));
    QStringList words = QString::fromUtf8(process.readAll()).simplified().split(u' ');
    if (process.exitCode() != 0 || !words.takeFirst().startsWith(u"1.2."_s))
        QSKIP("behave 1.2 is not installed");
    QStringList ours = parserOf(u"behave-1.2"_s)->languages;
    QStringList known;
    for (const QString &word : std::as_const(words)) {
        if (gherkin::findDialect(word.toLatin1()))
            known.append(word);
    }
    ours.sort();
    known.sort();
    QCOMPARE(ours, known);
}

QTEST_GUILESS_MAIN(VersionsTest)
#include "versions_test.moc"
