// What a project knows of a step: its uses with any values, its values, its action word.
#include "model/completion/search/stepusage.h"
#include "model/completion/stepindexbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::completion;

class StepUsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        StepIndexBuilder builder(nullptr);
        builder.setFeature({u"1"_s, {}, u"Orders"_s},
                           std::vector<StepUse>{{"I add 3 \"cups\""}, {"I add 3 \"pots\""}, {"I leave"}});
        builder.setFeature({u"2"_s, {}, u"Parcels"_s}, std::vector<StepUse>{{"I add 5 \"cups\""}, {"I add 5 cups"}});
        builder.setFeature({u"action words"_s, {}},
                           std::vector<StepUse>{{"I add <n> \"thing\"", StepType::Unknown, true}});
        m_index = builder.finish();
    }

    void usesWithAnyValuesAreCounted()
    {
        const StepUsage usage = usageOf(*m_index, u"I add 9 \"\"");
        QCOMPARE(usage.uses, 3);
        QCOMPARE(usage.features, QList<UsedText>({{u"Orders"_s, 2}, {u"Parcels"_s, 1}}));
        QCOMPARE(usage.values, QList<QList<UsedText>>({{{u"3"_s, 2}, {u"5"_s, 1}}, {{u"cups"_s, 2}, {u"pots"_s, 1}}}));
    }

    void theActionWordIsNamed()
    {
        QCOMPARE(usageOf(*m_index, u"I add 1 \"cup\"").actionWord, u"I add <n> \"thing\""_s);
        QCOMPARE(usageOf(*m_index, u"I leave").actionWord, QString());
    }

    void unknownStepsHaveNoUses()
    {
        QCOMPARE(usageOf(*m_index, u"I stay").uses, 0);
        QVERIFY(usageOf(*m_index, u"I stay").features.isEmpty());
    }

private:
    std::shared_ptr<const StepIndex> m_index;
};

QTEST_APPLESS_MAIN(StepUsageTest)
#include "stepusage_test.moc"
