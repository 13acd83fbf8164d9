#include "tests/support/sync/randomteam.h"

#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// 2,000 teams; `./dev bench sync` has 200,000.
class SyncClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usersMeetWithNothingLostOrDoubled_data()
    {
        QTest::addColumn<int>("first");
        for (int first = 0; first < 2000; first += teamsOfOneRow)
            QTest::addRow("teams from %d", first) << first;
    }

    void usersMeetWithNothingLostOrDoubled()
    {
        QFETCH(int, first);
        for (int seed = first; seed < first + teamsOfOneRow; ++seed) {
            const QString problem = problemOfTeam(quint32(seed));
            QVERIFY2(problem.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(problem)));
        }
    }

private:
    static constexpr int teamsOfOneRow = 200;
};

QTEST_GUILESS_MAIN(SyncClientsTest)
#include "syncclients_test.moc"
