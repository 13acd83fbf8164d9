// Snapshots of all steps: what they hold after features come, change and go.
#include "model/completion/search/stepsearch.h"
#include "model/completion/stepindexbuilder.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::completion;

namespace {

using Snapshot = std::shared_ptr<const StepIndex>;

Snapshot withFeature(const Snapshot &base, const FeaturePlace &place, const std::vector<StepUse> &steps)
{
    StepIndexBuilder builder(base);
    builder.setFeature(place, steps);
    return builder.finish();
}

} // namespace

class StepIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalStepsAreCountedTogether();
    void aChangedFeatureForgetsItsEarlierSteps();
    void aRemovedFeatureTakesItsStepsAway();
    void earlierSnapshotsStayAsTheyAre();
    void randomChangesGiveTheCountsOfAPlainMap();
};

void StepIndexTest::equalStepsAreCountedTogether()
{
    Snapshot index = withFeature(nullptr, {u"a"_s, {}}, {{"I pay"}, {"I pay"}, {"I leave"}});
    index = withFeature(index, {u"b"_s, {}}, {{"I pay"}});
    QCOMPARE(index->size(), 2);
    QCOMPARE(index->useCount("I pay"), 3);
    QCOMPARE(index->useCount("I leave"), 1);
    QCOMPARE(index->useCount("I PAY"), 0);
    QCOMPARE(index->useCount(""), 0);
}

void StepIndexTest::aChangedFeatureForgetsItsEarlierSteps()
{
    Snapshot index = withFeature(nullptr, {u"a"_s, {}}, {{"I pay"}, {"I leave"}});
    index = withFeature(index, {u"a"_s, {}}, {{"I pay"}, {"I pay"}, {"I stay"}});
    QCOMPARE(index->useCount("I pay"), 2);
    QCOMPARE(index->useCount("I leave"), 0);
    QCOMPARE(index->useCount("I stay"), 1);
    QCOMPARE(index->size(), 2);
}

void StepIndexTest::aRemovedFeatureTakesItsStepsAway()
{
    Snapshot index = withFeature(nullptr, {u"a"_s, {}}, {{"I pay"}});
    index = withFeature(index, {u"b"_s, {}}, {{"I pay"}});
    StepIndexBuilder builder(index);
    builder.removeFeature(u"a"_s);
    builder.removeFeature(u"unknown"_s);
    index = builder.finish();
    QCOMPARE(index->useCount("I pay"), 1);
    QCOMPARE(index->featureNumber(u"a"_s), 0U);
    QVERIFY(index->featureNumber(u"b"_s) != 0U);
}

void StepIndexTest::earlierSnapshotsStayAsTheyAre()
{
    const Snapshot before = withFeature(nullptr, {u"a"_s, {}}, {{"I pay"}, {"I leave"}});
    const Snapshot after = withFeature(before, {u"a"_s, {}}, {{"I swim"}});
    QCOMPARE(before->useCount("I pay"), 1);
    QCOMPARE(before->useCount("I swim"), 0);
    QCOMPARE(after->useCount("I pay"), 0);
    QCOMPARE(after->size(), 1);
}

void StepIndexTest::randomChangesGiveTheCountsOfAPlainMap()
{
    QRandomGenerator random(3);
    QHash<QString, QList<QByteArray>> features;
    Snapshot index;
    for (int i = 0; i < 3000; ++i) {
        const QString uid = QString::number(random.bounded(40));
        QList<QByteArray> steps;
        for (int count = random.bounded(8); count > 0; --count)
            steps.append("step " + QByteArray::number(random.bounded(60)) + " é");
        features[uid] = steps;
        std::vector<StepUse> uses;
        for (const QByteArray &step : steps)
            uses.push_back({step, StepType::Given});
        index = withFeature(index, {uid, {}}, uses);
    }
    QHash<QByteArray, int> counts;
    for (const QList<QByteArray> &steps : features) {
        for (const QByteArray &step : steps)
            ++counts[step];
    }
    QCOMPARE(index->size(), counts.size());
    for (auto [step, count] : counts.asKeyValueRange())
        QCOMPARE(index->useCount(step), count);
    StepSearch search;
    const QList<StepProposal> found = search.find(index, {u"step"_s, {}, {}, 100});
    QCOMPARE(found.size(), counts.size());
    for (const StepProposal &proposal : found)
        QCOMPARE(proposal.uses, counts.value(proposal.text.toUtf8()));
}

QTEST_GUILESS_MAIN(StepIndexTest)
#include "stepindex_test.moc"
