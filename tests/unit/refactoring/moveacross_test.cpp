#include "model/refactoring/moveacross.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::refactoring;
using project::SetFeature;

namespace {

StoredFeature feature(const QString &uid, const QByteArray &bytes, const QStringList &scenarioUids)
{
    return {uid, {.bytes = bytes, .path = uid + ".feature"_L1}, scenarioUids};
}

const StoredFeature basket =
    feature(u"basket"_s,
            "@shop\nFeature: Basket\n\n  Background:\n    Given a shop\n\n  # why\n  @fast\n"
            "  Scenario: Adding\n    Given a basket\n    * x\n\n  Scenario: Leaving\n    When I leave\n"_ba,
            {u"adding"_s, u"leaving"_s});

SetFeature setAt(const project::Change &change, std::size_t index)
{
    return std::get<SetFeature>(change.operations.at(index));
}

} // namespace

/// Moving scenarios from feature to feature as a change of the project.
class MoveAcrossTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScenarioKeepsItsUidAndGetsTheOtherLanguage()
    {
        const StoredFeature target = feature(
            u"payer"_s,
            "# language: fr\r\nFonctionnalit\xC3\xA9: Payer\r\n\r\n\tSc\xC3\xA9nario: Carte\r\n\t\tSoit une carte"_ba,
            {u"carte"_s});
        const auto change = movedScenarios(basket, {u"adding"_s}, target, {});
        QVERIFY(change.has_value());
        QCOMPARE(change->operations.size(), 2);
        QCOMPARE(
            setAt(*change, 0).after->bytes,
            "@shop\nFeature: Basket\n\n  Background:\n    Given a shop\n\n  Scenario: Leaving\n    When I leave\n"_ba);
        QCOMPARE(setAt(*change, 0).afterScenarioUids, QStringList{u"leaving"_s});
        QCOMPARE(setAt(*change, 1).after->bytes,
                 target.text.bytes +
                     "\r\n\r\n\t# why\r\n\t@fast\r\n\tSc\xC3\xA9nario: Adding\r\n\t  Soit a basket\r\n\t  * x");
        QCOMPARE(setAt(*change, 1).afterScenarioUids, (QStringList{u"carte"_s, u"adding"_s}));
        QVERIFY(changesWhatRuns(*change, {u"adding"_s})); // another background, and no @shop
    }

    void encodingsStay()
    {
        const StoredFeature latin =
            feature(u"cafe"_s, "Feature: caf\xE9\n  Scenario: th\xE9\n    Given x\n"_ba, {u"tea"_s});
        const auto change = movedScenarios(latin, {u"tea"_s}, basket, u"leaving"_s);
        QVERIFY(change.has_value());
        QCOMPARE(setAt(*change, 0).after->bytes, "Feature: caf\xE9\n"_ba);
        QVERIFY(setAt(*change, 1)
                    .after->bytes.contains("    * x\n\n  Scenario: th\xC3\xA9\n    Given x\n\n  Scenario: Leaving\n"));
        QCOMPARE(setAt(*change, 1).afterScenarioUids, (QStringList{u"adding"_s, u"tea"_s, u"leaving"_s}));
    }

    void withinAFeatureOnlyTheOrderChanges()
    {
        const auto change = movedScenarios(basket, {u"leaving"_s}, basket, u"adding"_s);
        QVERIFY(change.has_value());
        QCOMPARE(change->operations.size(), 1);
        QCOMPARE(
            setAt(*change, 0).after->bytes,
            "@shop\nFeature: Basket\n\n  Background:\n    Given a shop\n\n  Scenario: Leaving\n    When I leave\n\n"
            "  # why\n  @fast\n  Scenario: Adding\n    Given a basket\n    * x\n"_ba);
        QCOMPARE(setAt(*change, 0).afterScenarioUids, (QStringList{u"leaving"_s, u"adding"_s}));
        QVERIFY(!changesWhatRuns(*change, {u"leaving"_s}));
        QVERIFY(!movedScenarios(basket, {u"adding"_s}, basket, u"leaving"_s)); // there already
    }

    void whatCannotMoveIsRefused()
    {
        StoredFeature markdown = basket;
        markdown.text.markdown = true;
        QVERIFY(!movedScenarios(basket, {u"adding"_s}, markdown, {}));
        QVERIFY(!movedScenarios(basket, {u"unknown"_s}, basket, {}));
        QVERIFY(!movedScenarios(basket, {u"adding"_s}, feature(u"empty"_s, {}, {}), {}));
    }
};

QTEST_GUILESS_MAIN(MoveAcrossTest)
#include "moveacross_test.moc"
