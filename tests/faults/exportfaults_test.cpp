#include "tests/faults/sweeps.h"

#include <QTest>

using namespace stepwright::faults;
using namespace Qt::StringLiterals;

/// Faults that happen while files are exported.
class ExportFaultsTest : public QObject
{
    Q_OBJECT

private:
    const Work m_work{.steps = 6, .isExport = true};
    std::mt19937_64 m_random{20260402};

    static void verify(const Tally &tally, int least)
    {
        QVERIFY2(tally.faults >= least, qPrintable(u"only %1 faults"_s.arg(tally.faults)));
        QVERIFY2(tally.lost == 0,
                 qPrintable(u"%1 of %2 lost:\n%3"_s.arg(tally.lost).arg(tally.faults).arg(tally.findings.join(u'\n'))));
        qInfo("%d faults, none lost", tally.faults);
    }

private Q_SLOTS:
    void everyFileIsWholeAfterAPowerCut() { verify(cutPower(m_work, 8, m_random), 500); }

    void theReplayFindsLossesWhereNothingIsSynced()
    {
        std::vector<Event> events = record(m_work);
        const auto syncs = std::erase_if(events, [](const Event &event) { return event.kind == EventKind::SyncAll; });
        QCOMPARE(syncs, std::size_t(2 * m_work.steps));
        const Tally tally = cutPower(m_work, events, 2, m_random);
        QVERIFY2(tally.lost > tally.faults / 2, qPrintable(u"only %1 of %2"_s.arg(tally.lost).arg(tally.faults)));
    }

    void everyFileIsWholeWhenAFailedSyncForgetsItsData() { verify(cutPowerAfterFailedSyncs(m_work, 1, m_random), 500); }

    void everyFileIsWholeWhenACallFails_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<bool>("sticky");
        for (const auto *error : {"EIO", "ENOSPC", "short"}) {
            QTest::addRow("%s once", error) << QString::fromLatin1(error) << false;
            QTest::addRow("%s for good", error) << QString::fromLatin1(error) << true;
        }
    }
    void everyFileIsWholeWhenACallFails()
    {
        QFETCH(QString, error);
        QFETCH(bool, sticky);
        verify(failCalls(m_work, {.error = error, .sticky = sticky}, 3), 30);
    }

    void everyFileIsWholeWhenTheProcessIsKilled() { verify(killAtRandom(m_work, 25, m_random), 25); }
};

QTEST_GUILESS_MAIN(ExportFaultsTest)
#include "exportfaults_test.moc"
