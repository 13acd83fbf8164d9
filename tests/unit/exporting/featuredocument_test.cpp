#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/document/featuredocument.h"
#include "model/exporting/exportproject.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::project;

class FeatureDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsThatDifferInValuesShareAnActionWord();
    void outlineColumnsOfNumbersShareTheWordOfNumbers();
    void aWordThatWouldFindAnotherWordsStepsTakesThemOver();
    void declaredActionWordsAreUsed();
    void rulesExamplesTextsAndTablesAreKept();
    void otherLanguagesKeepTheirKeywords();
    void stepsThatBeginWithAndAreFoundWhateverTheyContinue();
    void featureFilesKeepTheirCommentsInTheHouseFormat();
    void markdownKeepsItsFileName();
    void eachStepOfTheCorporaHasExactlyOneDefinition_data();
    void eachStepOfTheCorporaHasExactlyOneDefinition();

private:
    exporting::Catalogue m_catalogue;
};

namespace {

ProjectDocument documentOf(const QByteArrayList &texts)
{
    ProjectDocument document;
    for (const QByteArray &text : texts) {
        FolderDocument folder{.uid = QString::number(document.folders.size())};
        folder.text = FeatureText{text, u"%1.feature"_s.arg(document.folders.size())};
        document.folders.append(folder);
    }
    exporting::readFeatureTexts(document);
    return document;
}

QStringList wordsOf(const ProjectDocument &document)
{
    QStringList names;
    for (const ActionWordDocument &word : document.actionWords)
        names.append(word.name);
    return names;
}

QString fileOf(const ProjectDocument &document, const exporting::Exporter &exporter, const QString &path)
{
    const Result<exporting::ExportResult> result = exporting::exportProject(document, exporter);
    if (!result) {
        QTest::qFail(qPrintable(result.error().message), __FILE__, __LINE__);
        return {};
    }
    const auto file = std::ranges::find(result->files, path, &exporting::ExportedFile::path);
    return file == result->files.end() ? QString() : QString::fromUtf8(file->bytes);
}

} // namespace

void FeatureDocumentTest::stepsThatDifferInValuesShareAnActionWord()
{
    const ProjectDocument document = documentOf({"Feature: Shop\n  Scenario: a\n    Given I pay \"5 EUR\" for 3 "
                                                 "books\n    And I pay \"\" for -1.5 books\n    When it's done\n"});
    QCOMPARE(wordsOf(document), (QStringList{u"I pay \"p1\" for \"p2\" books"_s, u"it's done"_s}));
    const QString steps = fileOf(document, *m_catalogue.find(u"cucumber-ruby"_s), u"step_definitions.rb"_s);
    QVERIFY2(steps.contains(uR"x(Given /^I pay "([^"]*)" for (-?\d+(?:[.,]\d+)?) books$/ do |p1, p2|)x"_s),
             qPrintable(steps));
    QVERIFY(fileOf(document, *m_catalogue.find(u"behave"_s), u"shop.feature"_s)
                .contains("    And I pay \"\" for -1.5 books\n"_L1));
}

void FeatureDocumentTest::outlineColumnsOfNumbersShareTheWordOfNumbers()
{
    const ProjectDocument document =
        documentOf({"Feature: f\n  Scenario: a\n    Given I have 5 apples\n  Scenario Outline: b\n    Given I have <n> "
                    "apples\n    Examples:\n      | n |\n      | 7 |\n"});
    QCOMPARE(document.actionWords.size(), 1);
}

void FeatureDocumentTest::aWordThatWouldFindAnotherWordsStepsTakesThemOver()
{
    const ProjectDocument document =
        documentOf({"Feature: f\n  Scenario Outline: a\n    Given the user is <state>\n    Examples:\n      | state "
                    "|\n      | active |\n  Scenario: b\n    Given the user is blocked\n"});
    QCOMPARE(wordsOf(document), (QStringList{u"the user is \"state\""_s}));
    QVERIFY(fileOf(document, *m_catalogue.find(u"behave"_s), u"f.feature"_s)
                .contains("    Given the user is blocked\n"_L1));
}

void FeatureDocumentTest::declaredActionWordsAreUsed()
{
    ProjectDocument document;
    Parameter amount;
    amount.name = u"amount"_s;
    ActionWordDocument pay{u"a1"_s, u"I pay \"amount\""_s};
    pay.definition.parameters.append(amount);
    document.actionWords.append(pay);
    FolderDocument folder{.uid = u"f"_s};
    folder.text = FeatureText{"Feature: f\n  Scenario: a\n    Given I pay \"5\"\n"};
    document.folders.append(folder);
    exporting::readFeatureTexts(document);
    QCOMPARE(document.actionWords.size(), 1);
    QCOMPARE(std::get<Call>(document.scenarios.front().body.front().content).actionWord, pay.name);
}

void FeatureDocumentTest::rulesExamplesTextsAndTablesAreKept()
{
    const QByteArray text = R"(@all
Feature: Basket
    As a buyer

  Background:
    Given a shop

  Rule: Prices
    What it costs

    @big
    Scenario Outline: Pay
      Given I have <n> coins
        """json
        {"n": <n>}
        """
      Then the bill says
        | what | how    |
        | <n>  | a \| b |

      @few
      Examples: few
        | n |
        | 1 |

      Examples: many
        | n |
        | 100 |
)";
    QCOMPARE(fileOf(documentOf({text}), *m_catalogue.find(u"behave"_s), u"basket.feature"_s), QString::fromUtf8(text));
}

void FeatureDocumentTest::otherLanguagesKeepTheirKeywords()
{
    const QByteArray text =
        "# language: fr\nFonctionnalité: Panier\n\n\n  Scénario: Payer\n    Étant donné que j'ai 5 pièces\n    * je paie\n"_ba;
    QCOMPARE(fileOf(documentOf({text}), *m_catalogue.find(u"behave"_s), u"panier.feature"_s), QString::fromUtf8(text));
}

void FeatureDocumentTest::stepsThatBeginWithAndAreFoundWhateverTheyContinue()
{
    const ProjectDocument document = documentOf(
        {"Feature: f\n  Scenario: a\n    And it rains\n    Then I am wet\n  Scenario: b\n    But it rains\n",
         "Feature: g\n  Background:\n    When it snows\n  Scenario: c\n    And it rains\n    And I am wet\n"});
    const exporting::Exporter &behave = *m_catalogue.find(u"behave"_s);
    QCOMPARE(fileOf(document, behave, u"f.feature"_s),
             u"Feature: f\n\n\n  Scenario: a\n    * it rains\n    Then I am wet\n\n  Scenario: b\n    * it rains\n"_s);
    QVERIFY(fileOf(document, behave, u"g.feature"_s).contains("  Scenario: c\n    And it rains\n"_L1));
    QVERIFY(fileOf(document, behave, u"steps.py"_s).contains("@step(r'it rains')\ndef impl(context):\n"_L1));
    QVERIFY(fileOf(document, *m_catalogue.find(u"cucumber-ruby"_s), u"f.feature"_s).contains("    And it rains\n"_L1));
}

void FeatureDocumentTest::featureFilesKeepTheirCommentsInTheHouseFormat()
{
    const QByteArray text = "# about\n@a @b # tags\nFeature: Shop\r\n\r\n\r\n    # first\n    Scenario: a\n"
                            "     Given x # no comment\n      | a | bcd |\n  # in the table\n      | ab | c |\n#end";
    QCOMPARE(fileOf(documentOf({text}), *m_catalogue.find(u"gherkin"_s), u"0.feature"_s),
             u"# about\n@a @b # tags\nFeature: Shop\r\n\r\n  # first\n  Scenario: a\n"
             "    Given x # no comment\n      | a  | bcd |\n      # in the table\n      | ab | c   |\n    #end"_s);
}

void FeatureDocumentTest::markdownKeepsItsFileName()
{
    const QByteArray text = "# Feature: Shop\n\nprose\n\n## Scenario: a\n* Given x\n";
    ProjectDocument document;
    document.folders.append(FolderDocument{.uid = u"f"_s, .text = FeatureText{text, u"a/Shop 1.feature.md"_s, true}});
    exporting::readFeatureTexts(document);
    QCOMPARE(fileOf(document, *m_catalogue.find(u"gherkin"_s), u"a/Shop 1.feature.md"_s), QString::fromUtf8(text));
}

void FeatureDocumentTest::eachStepOfTheCorporaHasExactlyOneDefinition_data()
{
    REQUIRE_SHARED_TEST_DATA("corpora");
    QTest::addColumn<QString>("folder");
    const QDir corpora(tests::sharedTestData(u"corpora"_s));
    for (const QString &name : corpora.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(name)) << corpora.filePath(name);
}

void FeatureDocumentTest::eachStepOfTheCorporaHasExactlyOneDefinition()
{
    QFETCH(const QString, folder);
    QByteArrayList texts;
    QDirIterator files(folder, {u"*.feature"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        texts.append(tests::readFile(files.next()));
    const ProjectDocument document = documentOf(texts);
    const QString definitions = fileOf(document, *m_catalogue.find(u"cucumber-ruby"_s), u"step_definitions.rb"_s);
    static const QRegularExpression definition(u"^(?:Given|When|Then) /(.*)/(m?) do"_s,
                                               QRegularExpression::MultilineOption);
    std::vector<QRegularExpression> patterns;
    for (auto match = definition.globalMatch(definitions); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        patterns.emplace_back(found.captured(1),
                              found.captured(2).isEmpty() // with m a dot is a line break in Ruby, too
                                  ? QRegularExpression::NoPatternOption
                                  : QRegularExpression::DotMatchesEverythingOption);
    }
    const Result<exporting::ExportResult> result =
        exporting::exportProject(document, *m_catalogue.find(u"cucumber-ruby"_s));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    static const QRegularExpression stepLine(u"^ *(?:Given|When|Then|And|But|\\*) ([^<\\n]*)$"_s,
                                             QRegularExpression::MultilineOption);
    qsizetype checked = 0;
    for (const exporting::ExportedFile &file : result->files) {
        if (file.category != "features"_L1 || checked > 400)
            continue;
        const QString feature = QString::fromUtf8(file.bytes);
        if (feature.contains("\"\"\""_L1))
            continue; // lines of doc strings may look like steps
        for (auto match = stepLine.globalMatch(feature); match.hasNext(); ++checked) {
            const QString step = match.next().captured(1);
            const auto finds = [&](const QRegularExpression &pattern) { return pattern.match(step).hasMatch(); };
            const qsizetype count = std::ranges::count_if(patterns, finds);
            QVERIFY2(count == 1, qPrintable(u"%1 definitions for: %2"_s.arg(count).arg(step)));
        }
    }
}

QTEST_GUILESS_MAIN(FeatureDocumentTest)
#include "featuredocument_test.moc"
