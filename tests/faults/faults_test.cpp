#include "tests/faults/checker.h"
#include "tests/faults/sweeps.h"

#include <QTest>

using namespace stepwright::faults;
using namespace Qt::StringLiterals;

/// The short form of the sweeps, a sample of each kind; the long one is `./dev bench faults`.
class FaultsTest : public QObject
{
    Q_OBJECT

private:
    std::mt19937_64 m_random{20260315};

    /// Nothing may be lost, and there must have been faults to survive.
    static void verify(const Tally &tally, int least)
    {
        QVERIFY2(tally.faults >= least, qPrintable(u"only %1 faults"_s.arg(tally.faults)));
        QVERIFY2(tally.lost == 0,
                 qPrintable(u"%1 of %2 lost:\n%3"_s.arg(tally.lost).arg(tally.faults).arg(tally.findings.join(u'\n'))));
        qInfo("%d faults, none lost", tally.faults);
    }

private Q_SLOTS:
    void nothingIsLostInAPowerCut() { verify(cutPower({.seed = 1, .steps = 16}, 0.7, m_random), 200); }

    void theReplayFindsLossesWhereNothingIsSynced()
    {
        const Work work{.seed = 1, .steps = 16};
        std::vector<Event> events = record(work);
        std::erase_if(events, [](const Event &event) { return event.kind == EventKind::Sync; });
        const Tally tally = cutPower(work, events, 0.3, m_random);
        QVERIFY2(tally.lost > tally.faults / 2, qPrintable(u"only %1 of %2"_s.arg(tally.lost).arg(tally.faults)));
    }

    void nothingIsLostWhenAFailedSyncForgetsItsData()
    {
        verify(cutPowerAfterFailedSyncs({.seed = 2, .steps = 16}, 0.01, m_random), 50);
    }

    void nothingIsLostWhenACallFails_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<bool>("sticky");
        QTest::addRow("EIO once") << u"EIO"_s << false;
        QTest::addRow("EIO for good") << u"EIO"_s << true;
        QTest::addRow("ENOSPC once") << u"ENOSPC"_s << false;
        QTest::addRow("ENOSPC for good") << u"ENOSPC"_s << true;
        QTest::addRow("short write") << u"short"_s << false;
    }
    void nothingIsLostWhenACallFails()
    {
        QFETCH(QString, error);
        QFETCH(bool, sticky);
        verify(failCalls({.seed = 3, .steps = 16}, {.error = error, .sticky = sticky}, 23), 10);
    }

    void nothingIsLostWhenTheProcessIsKilled() { verify(killAtRandom({.seed = 4, .steps = 40}, 25, m_random), 25); }

    void nothingIsLostOnAFullDisk()
    {
        bool onMemoryDisk = false;
        verify(fillDisk({.seed = 5, .steps = 12}, 64, onMemoryDisk), 5);
        qInfo(onMemoryDisk ? "on memory disks" : "with a limit in the shim");
    }

    void aReadOnlyDiskIsRefusedWithoutHarm()
    {
        bool allowed = false;
        const Tally tally = forbidWriting({.seed = 6, .steps = 8}, allowed);
        if (!allowed)
            QSKIP("this process may not mount a disk in a name space of its own");
        verify(tally, 1);
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"
