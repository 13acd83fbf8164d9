#include "tests/support/sync/randomteam.h"

#include "tests/support/sync/syncedproject.h"

#include <QRandomGenerator>

#include <memory>
#include <vector>

namespace stepwright::tests {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

constexpr int turnsOfTeam = 10;

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
        m_platform.manners.tellsVersions = chance(40);
        m_platform.manners.keepsAnswers = chance(40);
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
            chance(60) ? write(user) : sync(user);
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
                const SyncReport report =
                    user->sync({.isVanishingConfirmed = true, .readsAllRows = true, .retriesRefused = true});
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

    /// Adds a scenario, adds a step to one of anybody's, renames or moves one of one's own: no two users change the
    /// same thing in two ways.
    void write(SyncedProject &user)
    {
        if (chance(25) && renameOrMove(user))
            return;
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
            m_owners.insert(number, &user);
        }
        user.write(path, text);
        m_written.append(number);
    }

    bool renameOrMove(SyncedProject &user)
    {
        const QList<QByteArray> own = m_owners.keys(&user);
        if (own.isEmpty())
            return false;
        const QByteArray number = own[qsizetype(m_random.bounded(quint32(own.size())))];
        for (const QString &path : user.paths()) {
            QByteArray text = user.read(path);
            const qsizetype step = text.indexOf(QByteArray("    When I do " + number + '\n'));
            const qsizetype begin = text.lastIndexOf("\n  Scenario:", step);
            if (step < 0 || begin < 0)
                continue;
            qsizetype end = text.indexOf("\n\n", step);
            end = end < 0 ? text.size() : end + 1;
            if (chance(50)) {
                text.insert(text.indexOf('\n', begin + 1), " again");
                user.write(path, text);
                return true;
            }
            const QByteArray scenario = text.sliced(begin, end - begin);
            const QString other = u"Feature %1"_s.arg(m_random.bounded(3));
            if (other == path)
                return false;
            user.write(path, text.remove(begin, end - begin));
            const QByteArray there = user.read(other);
            user.write(other, (there.isEmpty() ? QByteArray("Feature: " + other.toUtf8() + '\n') : there) + scenario);
            return true;
        }
        return false;
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

    /// What a user has, without the order of scenarios and whether a feature without one has a text, which the platform
    /// does not know.
    static QString texts(SyncedProject &user)
    {
        QStringList all;
        for (const QString &path : user.paths()) {
            QStringList scenarios = QString::fromUtf8(user.read(path)).trimmed().split(u"\n\n"_s);
            for (QString &scenario : scenarios)
                scenario = scenario.trimmed();
            scenarios.removeIf([](const QString &part) { return part.isEmpty() || part.startsWith("Feature:"_L1); });
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
    QHash<QByteArray, SyncedProject *> m_owners; ///< who made a scenario, by its number
    int m_lastNumber = 0;
    bool m_isNetworkBad = false;
};

} // namespace

QString problemOfTeam(quint32 seed)
{
    Team team(seed);
    team.work(turnsOfTeam);
    return team.settle();
}

} // namespace stepwright::tests
