// Finding in stored features, and replacing what was chosen of it.
#include "model/completion/parameters.h"
#include "model/gherkin/parser.h"
#include "model/project/featurecontent.h"
#include "model/refactoring/steprenaming.h"
#include "model/search/projectfind.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::search;
using refactoring::StepRenaming;

namespace {

project::FeatureText stored(const QByteArray &bytes)
{
    return {.bytes = bytes, .path = u"shop.feature"_s};
}

ProjectQuery replacing(const QString &text, const QString &with)
{
    return {.pattern = TextPattern::compile({.text = text}).value(), .with = with};
}

} // namespace

class ProjectFindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesShowTheLineBeforeAndAfter()
    {
        const FoundFeature found =
            findIn(stored("Feature: pay\n  Scenario: pay or pay\n"), replacing(u"pay"_s, u"x"_s));
        QCOMPARE(found.places.size(), std::size_t(3));
        QCOMPARE(found.places[2].line, u"  Scenario: pay or pay"_s);
        QCOMPARE(found.places[2].lineAfter(), u"  Scenario: pay or x"_s);
        QCOMPARE(found.places[2].match, (TextMatch{1, 19, 3}));
    }

    void textsWithoutAMatchAreLeft()
    {
        const FoundFeature found = findIn(stored("Feature: pay\n"), replacing(u"cash"_s, u"x"_s));
        QVERIFY(found.places.empty() && found.hash.isEmpty());
    }

    void onlyChosenPlacesAreReplaced()
    {
        const project::FeatureText text = stored("Feature: pay\r\n  Scenario: pay or pay");
        FoundFeature found = findIn(text, replacing(u"pay"_s, u"x"_s));
        found.places[1].isChosen = false;
        project::FeatureText after = text;
        after.bytes = "Feature: x\r\n  Scenario: pay or x";
        QCOMPARE(replaced(text, found), std::optional(after));
    }

    void aTextThatChangedMeanwhileStays()
    {
        const FoundFeature found = findIn(stored("Feature: pay\n"), replacing(u"pay"_s, u"x"_s));
        QCOMPARE(replaced(stored("Feature: pay \n"), found), std::nullopt);
    }

    void theEncodingStays()
    {
        const project::FeatureText text = stored("Feature: caf\xE9 pay\n");
        const FoundFeature found = findIn(text, replacing(u"café"_s, u"thé"_s));
        QCOMPARE(replaced(text, found)->bytes, "Feature: th\xE9 pay\n");
    }

    void stepsAreFoundByTheirPattern()
    {
        const ProjectQuery query{.stepPattern = completion::patternOf(u"I add 3 \"cups\" of tea")};
        const FoundFeature found = findIn(stored("# language: fr\nFonctionnalité: f\n  Scénario: s\n"
                                                 "    Soit I add 5 \"pots\" of tea\n"
                                                 "    Et I add <n> \"\" of tea\n    Et I add 5 pots of tea\n"
                                                 "  I add 3 \"cups\" of tea\n"),
                                          query);
        QCOMPARE(found.places.size(), std::size_t(2));
        QCOMPARE(found.places[0].match, (TextMatch{3, 9, 21}));
        QCOMPARE(found.places[1].match, (TextMatch{4, 7, 19}));
    }

    void whatIsRenamedIsListedWithItsNewText()
    {
        const project::FeatureText text = stored("\xEF\xBB\xBF"
                                                 "Feature: f\r\n  Scenario: s\r\n    Given \xC3\xA9t\xC3\xA9 1\r\n");
        const ProjectQuery query{.renaming = std::make_shared<StepRenaming>(u"été 2", u"en été, {1} fois"_s)};
        const FoundFeature found = findIn(text, query);
        QCOMPARE(found.places.size(), std::size_t(1));
        QCOMPARE(found.places[0].match, (TextMatch{2, 10, 5}));
        QCOMPARE(found.places[0].lineAfter(), u"    Given en été, 1 fois"_s);
        QCOMPARE(replaced(text, found)->bytes,
                 QByteArray(text.bytes).replace("\xC3\xA9t\xC3\xA9 1", "en \xC3\xA9t\xC3\xA9, 1 fois"));
    }

    void aRenamedTextKeepsItsEncodingOrStays()
    {
        const project::FeatureText text = stored("Feature: f\n  Scenario: s\n    Given \xE9t\xE9\n    And hiver\n");
        const auto renaming = [](const QString &words) {
            return ProjectQuery{.renaming = std::make_shared<StepRenaming>(u"hiver", words)};
        };
        QCOMPARE(replaced(text, findIn(text, renaming(u"neig\u00e9"_s)))->bytes,
                 QByteArray(text.bytes).replace("hiver", "neig\xE9"));
        FoundFeature found = findIn(text, renaming(u"冬"_s));
        QVERIFY(!found.places[0].isChosen && found.places[0].problem.contains(u"Windows-1252"_s));
        QCOMPARE(replaced(text, found)->bytes, text.bytes);
        found.places[0].isChosen = true;
        found.places[0].problem.clear(); // as an open text, whose encoding the search does not know
        QCOMPARE(replaced(text, found), std::nullopt);
    }

    void whatWasChosenIsFoundAgainElsewhere()
    {
        const ProjectQuery query = replacing(u"pay"_s, u"x"_s);
        FoundFeature found = findIn(stored("Feature: pay\nScenario: pay\n"), query);
        found.places[0].isChosen = false;
        const auto again = foundAgain(found, gherkin::parse("Feature: pay\n\n  Scenario: pay\n"), query);
        QVERIFY(again && !again->places[0].isChosen && again->places[1].isChosen);
        QCOMPARE(again->places[1].match, (TextMatch{2, 12, 3}));
        QVERIFY(!foundAgain(found, gherkin::parse("Feature: pay\n"), query));
    }
};

QTEST_APPLESS_MAIN(ProjectFindTest)
#include "projectfind_test.moc"
