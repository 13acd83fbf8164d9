#include "tests/support/sync/randomteam.h"

#include "tests/support/sync/syncedproject.h"

#include <QHash>
#include <QMap>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <memory>
#include <vector>

namespace stepwright::tests {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

constexpr int turnsOfTeam = 10;

/// Several users of one project on a platform, who write at random and sync now and then over a bad network. What each
/// writes has a number of its own, so that nothing can be lost, doubled or brought back unseen.
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
        const int count = 2 + m_random.bounded(3);
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

    /// A scenario in the text of a feature.
    struct Place
    {
        QString path;
        QByteArray text;
        qsizetype begin = 0; ///< of its tags
        qsizetype head = 0;  ///< of its first line
        qsizetype end = 0;   ///< with an empty line before the next one

        [[nodiscard]] QByteArray scenario() const { return text.sliced(begin, end - begin); }
        void replace(const QByteArray &scenario) { text.replace(begin, end - begin, scenario); }
    };

    QByteArray nextNumber()
    {
        m_written.insert(++m_lastNumber);
        return QByteArray::number(m_lastNumber);
    }

    /// Adds a scenario, adds a step to one of anybody's, changes one of one's own: no two users change the same thing
    /// in two ways.
    void write(SyncedProject &user)
    {
        if (chance(50) && changeOwn(user))
            return;
        const QString path = u"Feature %1"_s.arg(m_random.bounded(3));
        QByteArray text = user.read(path);
        if (text.isEmpty())
            text = "Feature: " + path.toUtf8() + "\n";
        const QByteArray number = nextNumber();
        if (const qsizetype place = text.lastIndexOf("    When I do"); place > 0 && chance(30)) {
            const qsizetype end = text.indexOf('\n', place) + 1;
            text.insert(end, QByteArray("    Then I see \"" + number + "\"\n"));
        } else {
            const bool isOutline = chance(30);
            text += "\n  Scenario" + QByteArray(isOutline ? " Outline" : "") + ": Number " + number +
                    "\n    When I do " + number + '\n';
            if (isOutline)
                text += "    Then I get \"<amount>\"\n\n    Examples:\n      | amount |\n" + row();
            m_owners.insert(number, &user);
        }
        user.write(path, text);
    }

    /// Where a scenario is; nothing where it has not come to this user.
    static std::optional<Place> find(SyncedProject &user, const QByteArray &number)
    {
        for (const QString &path : user.paths()) {
            Place place{.path = path, .text = user.read(path)};
            const qsizetype step = place.text.indexOf(QByteArray("    When I do " + number + '\n'));
            place.head = place.text.lastIndexOf("\n  Scenario", step) + 1;
            if (step < 0 || place.head == 0)
                continue;
            const qsizetype above = place.text.lastIndexOf('\n', place.head - 2) + 1;
            place.begin = place.text.sliced(above).startsWith("  @") ? above : place.head;
            place.end = place.text.size();
            for (const char *next : {"\n  Scenario", "\n  @"}) {
                if (const qsizetype found = place.text.indexOf(next, step); found > 0)
                    place.end = std::min(place.end, found + 1);
            }
            return place;
        }
        return {};
    }

    bool changeOwn(SyncedProject &user)
    {
        const QList<QByteArray> own = m_owners.keys(&user);
        if (own.isEmpty())
            return false;
        std::optional<Place> place = find(user, own[qsizetype(m_random.bounded(quint32(own.size())))]);
        if (!place)
            return false;
        switch (m_random.bounded(5)) {
        case 0:
            place->text.insert(place->text.indexOf('\n', place->head), " again");
            break;
        case 1:
            return moveElsewhere(user, *place);
        case 2:
            place->replace(withTag(place->scenario()));
            break;
        case 3:
            place->replace(withStep(place->scenario()));
            break;
        default:
            place->replace(withRows(place->scenario()));
        }
        user.write(place->path, place->text);
        return true;
    }

    bool moveElsewhere(SyncedProject &user, const Place &place)
    {
        const QString other = u"Feature %1"_s.arg(m_random.bounded(3));
        if (other == place.path)
            return false;
        const QByteArray scenario = place.scenario().trimmed();
        user.write(place.path, QByteArray(place.text).remove(place.begin, place.end - place.begin).trimmed() + '\n');
        QByteArray there = user.read(other).trimmed();
        if (there.isEmpty())
            there = "Feature: " + other.toUtf8();
        user.write(other, there + "\n\n  " + scenario + '\n');
        return true;
    }

    /// Adds the user's tag, changes it or takes it away.
    QByteArray withTag(QByteArray scenario)
    {
        if (!scenario.startsWith("  @"))
            return "  @t" + nextNumber() + '\n' + scenario;
        const qsizetype end = scenario.indexOf('\n') + 1;
        forget(scenario.sliced(4, end - 5));
        return (chance(50) ? QByteArray() : "  @t" + nextNumber() + '\n') + scenario.sliced(end);
    }

    /// Adds the user's step, changes its value or takes it away.
    QByteArray withStep(QByteArray scenario)
    {
        const QByteArray words = "    And mine is \"";
        const qsizetype begin = scenario.indexOf(words);
        if (begin < 0) {
            const qsizetype end = scenario.indexOf("\n\n");
            return scenario.insert(end < 0 ? scenario.size() : end + 1, words + nextNumber() + "\"\n");
        }
        const qsizetype end = scenario.indexOf('\n', begin) + 1;
        forget(
            scenario.sliced(begin + words.size(), scenario.indexOf('"', begin + words.size()) - begin - words.size()));
        return scenario.replace(begin, end - begin, chance(50) ? QByteArray() : words + nextNumber() + "\"\n");
    }

    /// Adds a row, changes one or takes one away.
    QByteArray withRows(QByteArray scenario)
    {
        const qsizetype head = scenario.indexOf("| amount");
        if (head < 0)
            return scenario;
        const qsizetype first = scenario.indexOf('\n', head) + 1;
        QList<QByteArray> rows = scenario.sliced(first).trimmed().split('\n');
        const QByteArray rest = scenario.endsWith("\n\n") ? "\n" : "";
        const qsizetype chosen = qsizetype(m_random.bounded(quint32(rows.size())));
        const quint32 way = m_random.bounded(3u);
        if (way != 0) {
            forget(QByteArray(rows[chosen]).replace('|', "").trimmed());
            rows.removeAt(chosen);
        }
        if (way != 1 || rows.isEmpty())
            rows.insert(std::min(chosen, rows.size()), row());
        scenario.truncate(first);
        for (const QByteArray &one : std::as_const(rows))
            scenario += "      " + one.trimmed() + '\n';
        return scenario + rest;
    }

    QByteArray row() { return "      | " + nextNumber() + " |\n"; }

    void forget(const QByteArray &number) { m_written.remove(number.toInt()); }

    void sync(SyncedProject &user)
    {
        m_isNetworkBad = true;
        static_cast<void>(user.sync({.isVanishingConfirmed = true}));
    }

    QString differences()
    {
        for (const auto &user : m_users) {
            QMap<int, int> counts; // of each number
            for (const int number : std::as_const(m_written))
                counts.insert(number, 0);
            static const QRegularExpression number(uR"((?:When I do |I see "|mine is "|@t|\| *)(\d+))"_s);
            for (const QRegularExpressionMatch &match : number.globalMatch(texts(*user)))
                ++counts[match.capturedView(1).toInt()];
            for (const auto &[one, count] : counts.asKeyValueRange()) {
                if (count != (m_written.contains(one) ? 1 : 0))
                    return u"%1 is there %2 times\n%3\n---\n%4"_s.arg(one).arg(count).arg(texts(*user),
                                                                                          m_platform.state.text());
            }
        }
        for (const auto &user : m_users) {
            if (texts(*user) != texts(*m_users.front()))
                return u"users differ:\n%1\n---\n%2"_s.arg(texts(*user), texts(*m_users.front()));
        }
        return {};
    }

    /// What a user has, without what the platform does not know: the order of scenarios and of rows, and whether a
    /// feature without a scenario has a text.
    static QString texts(SyncedProject &user)
    {
        QStringList all;
        for (const QString &path : user.paths()) {
            // Of rows the last cell; the platform's names of rows are before it where they are not their numbers here.
            static const QRegularExpression cells(u"^ +\\|(?:.*\\|)? *([^| ]+) *\\|$"_s,
                                                  QRegularExpression::MultilineOption);
            static const QRegularExpression between(u"\n\n(?=  @|  Scenario)"_s);
            QStringList scenarios =
                QString::fromUtf8(user.read(path)).replace(cells, uR"( | \1 |)"_s).trimmed().split(between);
            for (QString &scenario : scenarios) {
                QStringList lines = scenario.trimmed().split(u'\n');
                const auto isRow = [](const QString &line) { return line.startsWith(" |"_L1); };
                if (const auto head = std::ranges::find_if(lines, isRow); head != lines.end())
                    std::sort(head + 1, lines.end());
                scenario = lines.join(u'\n');
            }
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
    QSet<int> m_written;                        ///< numbers that are there
    QMap<QByteArray, SyncedProject *> m_owners; ///< who made a scenario, by its number
    int m_lastNumber = 0;
    bool m_isNetworkBad = false;
};

} // namespace

QString problemOfTeam(quint32 seed)
{
    QHashSeed::setDeterministicGlobalSeed();
    Team team(seed);
    team.work(turnsOfTeam);
    return team.settle();
}

} // namespace stepwright::tests
