#include "tests/support/sync/syncedproject.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

/// Several users of one project on a platform, who write at random and sync now and then over a bad network. What each
/// writes has a number of its own, so that nothing can be lost or doubled unseen.
class Team
{
public:
    explicit Team(quint32 seed) : m_random(seed)
    {
        m_clock.setAutomatic(true);
        m_platform.manners.touchesParents = true;
        m_platform.manners.reformats = chance(30);
        m_platform.manners.renamesCallers = chance(30);
        m_platform.manners.ids = FakeManners::Ids(m_random.bounded(4));
        m_platform.manners.underscores = chance(20);
        m_platform.manners.singleAsArray = chance(20);
        m_platform.manners.pageSize = chance(20) ? 2 : 0;
        const int count = 2 + int(m_random.bounded(3));
        for (int i = 0; i < count; ++i)
            m_users.push_back(std::make_unique<SyncedProject>(m_platform, m_clock));
        m_platform.faultFor = [this](const FakeCall &) -> std::optional<FakeFault> {
            if (!m_isNetworkBad || m_random.bounded(100) >= 8)
                return {};
            return FakeFault{.kind = FakeFault::Kind(m_random.bounded(7)),
                             .status = m_random.bounded(2) == 0 ? 503 : 500,
                             .retryAfter = {},
                             .body = "<html>"};
        };
    }

    void work(int turns)
    {
        for (int turn = 0; turn < turns; ++turn) {
            SyncedProject &user = *m_users[m_random.bounded(quint32(m_users.size()))];
            chance(55) ? write(user) : sync(user);
        }
    }

    /// Syncs everybody over a good network until nothing changes any more. Gives what is wrong.
    QString settle()
    {
        m_isNetworkBad = false;
        for (int round = 0; round < 6; ++round) {
            m_platform.forgetCalls();
            bool isQuiet = true;
            for (const auto &user : m_users) {
                const SyncReport report = user->sync(
                    {.isVanishingConfirmed = true, .readsAllRows = true, .retriesRefused = true});
                if (report.outcome != SyncOutcome::UpToDate)
                    return toJson(report);
                isQuiet = isQuiet && report.count(SyncItem::Way::Down) == 0;
            }
            if (isQuiet && m_platform.writes() == 0)
                return differences();
        }
        return u"it does not come to rest"_s;
    }

private:
    bool chance(quint32 percent) { return m_random.bounded(100u) < percent; }

    /// Adds a scenario, or a step to one of one's own: no two users change the same line.
    void write(SyncedProject &user)
    {
        const QString path = u"Feature %1"_s.arg(m_random.bounded(3));
        QByteArray text = user.read(path);
        if (text.isEmpty())
            text = "Feature: " + path.toUtf8() + "\n";
        const QByteArray number = QByteArray::number(++m_lastNumber);
        if (const qsizetype place = text.lastIndexOf("    When I do"); place > 0 && chance(30)) {
            const qsizetype end = text.indexOf('\n', place) + 1;
            text.insert(end, QByteArray("    Then I see \"" + number + "\"\n"));
        } else {
            text += "\n  Scenario: Number " + number + "\n    When I do " + number + "\n";
        }
        user.write(path, text);
        m_written.append(number);
    }

    void sync(SyncedProject &user)
    {
        m_isNetworkBad = true;
        static_cast<void>(user.sync({.isVanishingConfirmed = true}));
    }

    QString differences()
    {
        const QString platform = m_platform.state.text();
        for (const QByteArray &number : std::as_const(m_written)) {
            for (const auto &user : m_users) {
                qsizetype count = 0;
                for (const QString &path : user->paths()) {
                    const QByteArray text = user->read(path);
                    count += text.count(QByteArray("When I do " + number + "\n")) +
                             text.count(QByteArray("I see \"" + number + "\"\n"));
                }
                if (count != 1)
                    return u"%1 is there %2 times\n"_s.arg(QString::fromUtf8(number)).arg(count) + platform;
            }
        }
        for (const auto &user : m_users) {
            if (texts(*user) != texts(*m_users.front()))
                return u"users differ:\n%1\n---\n%2"_s.arg(texts(*user), texts(*m_users.front()));
        }
        return {};
    }

    /// What a user has, without the order of scenarios, which the platform does not know.
    static QString texts(SyncedProject &user)
    {
        QStringList all;
        for (const QString &path : user.paths()) {
            QStringList scenarios = QString::fromUtf8(user.read(path)).trimmed().split(u"\n\n"_s);
            scenarios.sort();
            all.append(path + u'\n' + scenarios.join(u"\n\n"_s));
        }
        all.sort();
        return all.join(u'\n');
    }

    QRandomGenerator m_random;
    FakeClock m_clock;
    FakePlatform m_platform{m_clock};
    std::vector<std::unique_ptr<SyncedProject>> m_users;
    QList<QByteArray> m_written;
    int m_lastNumber = 0;
    bool m_isNetworkBad = false;
};

} // namespace

class SyncClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// STEPWRIGHT_RUNS: how many; STEPWRIGHT_SEED: the first.
    void usersMeetWithNothingLostOrDoubled()
    {
        const int runs = qEnvironmentVariableIntValue("STEPWRIGHT_RUNS") > 0
                             ? qEnvironmentVariableIntValue("STEPWRIGHT_RUNS")
                             : 100;
        const auto first = quint32(qEnvironmentVariableIntValue("STEPWRIGHT_SEED"));
        for (quint32 seed = first; seed < first + quint32(runs); ++seed) {
            Team team(seed);
            team.work(8);
            const QString wrong = team.settle();
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(wrong)));
        }
    }
};

QTEST_GUILESS_MAIN(SyncClientsTest)
#include "syncclients_test.moc"
