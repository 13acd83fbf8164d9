#include "tests/cli/program.h"
#include "tests/platform/server.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray payment = R"(Feature: Payment

  Scenario: Pay by card
    When I pay "100" by card
    Then the order is confirmed

  Scenario: Pay by voucher
    When I pay with a voucher
)";

/// The commands that docs/cli.md has for sync, against a real server.
class Users
{
public:
    Users()
    {
        const Headers headers = m_server.ann->headers();
        const auto set = [&](const char *variable, const QByteArray &name) {
            for (const auto &[header, value] : headers) {
                if (header.compare(name, Qt::CaseInsensitive) == 0)
                    qputenv(variable, value);
            }
        };
        set("STEPWRIGHT_ACCESS_TOKEN", "access-token");
        set("STEPWRIGHT_CLIENT", "client");
        set("STEPWRIGHT_UID", "uid");
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"config"_s).toUtf8());
    }

    Outcome call(const QStringList &words) const { return stepwright::tests::call(words, m_folder.path()); }

    /// Makes a project of a feature and connects it.
    void make(const QString &project, const QByteArray &text)
    {
        QCOMPARE(call({u"new"_s, project}).exitCode, 0);
        if (!text.isEmpty())
            write(project, text);
        const Outcome connected = call({u"connect"_s, project, u"--url"_s, m_server.server.url().toString()});
        QVERIFY2(connected.exitCode == 0, connected.err);
    }

    /// Brings another text of the feature in.
    void write(const QString &project, const QByteArray &text)
    {
        const QString folder = m_folder.filePath(project + u".features"_s);
        QDir().mkpath(folder);
        QFile file(folder + u"/payment.feature"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
        file.close();
        QCOMPARE(call({u"import"_s, project, folder}).exitCode, 0);
    }

    QByteArray read(const QString &project)
    {
        const QString out = m_folder.filePath(project + u".out"_s);
        call({u"export"_s, project, u"--to"_s, u"gherkin"_s, u"--output"_s, out});
        QFile file(out + u"/payment.feature"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    ProjectServer &server() { return m_server; }

private:
    ProjectServer m_server;
    QTemporaryDir m_folder;
};

QJsonObject objectOf(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.out).object();
}

} // namespace

class SyncCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoProjectsMeetOnTheServer();
    void aConflictIsListedAndDecided();
    void manyExamplesComeInOnePiece();
    void aFeatureThatTheServerReadsLaterIsWaitedFor();
    void aRestoredServerIsReadAnew();
    void whatCannotBeIsSaid();
};

void SyncCliTest::twoProjectsMeetOnTheServer()
{
    Users users;
    users.make(u"a.stepwright"_s, payment);
    users.make(u"b.stepwright"_s, {});

    const QJsonObject rehearsal = objectOf(users.call({u"sync"_s, u"--dry-run"_s, u"--json"_s, u"a.stepwright"_s}));
    QCOMPARE(rehearsal["outcome"_L1].toString(), u"up-to-date"_s);
    QVERIFY(rehearsal["rehearsal"_L1].toBool());
    const auto scenarios = [&] {
        return QJsonDocument::fromJson(users.server().ann->get(users.server().project + "/scenarios").body)
            .object()["data"_L1]
            .toArray()
            .size();
    };
    QCOMPARE(scenarios(), 0); // a rehearsal writes nothing

    QCOMPARE(users.call({u"status"_s, u"a.stepwright"_s}).exitCode, 1);
    const Outcome first = users.call({u"sync"_s, u"a.stepwright"_s});
    QVERIFY2(first.exitCode == 0, QByteArray(first.err + first.out));
    QVERIFY2(first.out.contains("↑ Scenario “Pay by card”: new\n"), first.out);
    QCOMPARE(scenarios(), 2);
    QCOMPARE(users.call({u"status"_s, u"a.stepwright"_s}).exitCode, 0);

    const Outcome again = users.call({u"sync"_s, u"--requests"_s, u"a.stepwright"_s});
    QCOMPARE(again.out, "Both sides have the same.\n");
    QVERIFY2(again.err.count("GET") == 1 && again.err.contains("/changes?since="), again.err); // the server knows

    QCOMPARE(users.call({u"sync"_s, u"b.stepwright"_s}).exitCode, 0);
    QCOMPARE(users.read(u"b.stepwright"_s), payment);

    users.write(u"a.stepwright"_s, QByteArray(payment).replace("is confirmed", "is shipped"));
    QCOMPARE(users.call({u"sync"_s, u"a.stepwright"_s}).exitCode, 0);
    const Outcome down = users.call({u"sync"_s, u"b.stepwright"_s});
    QVERIFY2(down.out.contains("↓ Scenario “Pay by card”: steps\n"), down.out);
    QCOMPARE(users.read(u"b.stepwright"_s), QByteArray(payment).replace("is confirmed", "is shipped"));

    // A cell of its examples is a change of the scenario as well.
    const QByteArray outline = QByteArray(payment) +
                               "\n  Scenario Outline: Pay twice\n    When I pay <sum>\n\n    Examples:\n  "
                               "    | sum |\n      | 5   |\n";
    users.write(u"a.stepwright"_s, outline);
    QCOMPARE(users.call({u"sync"_s, u"a.stepwright"_s}).exitCode, 0);
    QCOMPARE(users.call({u"sync"_s, u"b.stepwright"_s}).exitCode, 0);
    users.write(u"a.stepwright"_s, QByteArray(outline).replace("| 5   |", "| 6   |"));
    QCOMPARE(users.call({u"sync"_s, u"a.stepwright"_s}).exitCode, 0);
    QCOMPARE(users.call({u"sync"_s, u"b.stepwright"_s}).exitCode, 0);
    QVERIFY2(users.read(u"b.stepwright"_s).contains("| 6   |"), users.read(u"b.stepwright"_s));

    // A row stays where it was written; whoever did not write it has it last, as the platform has.
    const QByteArray above = QByteArray(outline).replace("| 5   |\n", "| 7   |\n      | 6   |\n");
    users.write(u"a.stepwright"_s, above);
    QCOMPARE(users.call({u"sync"_s, u"a.stepwright"_s}).exitCode, 0);
    QCOMPARE(users.read(u"a.stepwright"_s), above);
    QCOMPARE(users.call({u"sync"_s, u"b.stepwright"_s}).exitCode, 0);
    QVERIFY2(users.read(u"b.stepwright"_s).endsWith("      | sum |\n      | 6   |\n      | 7   |\n"),
             users.read(u"b.stepwright"_s));
    QCOMPARE(users.call({u"sync"_s, u"a.stepwright"_s}).out, "Both sides have the same.\n");

    const QByteArray log = users.call({u"log"_s, u"b.stepwright"_s}).out;
    QCOMPARE(log.count('\n'), 5);
    const QByteArray steps = users.call({u"log"_s, u"--run"_s, u"1"_s, u"a.stepwright"_s}).out;
    QVERIFY2(steps.contains("done\tcreate-scenario\tPay by card"), steps);
}

void SyncCliTest::aConflictIsListedAndDecided()
{
    Users users;
    users.make(u"a.stepwright"_s, payment);
    users.make(u"b.stepwright"_s, {});
    QCOMPARE(users.call({u"sync"_s, u"a.stepwright"_s}).exitCode, 0);
    QCOMPARE(users.call({u"sync"_s, u"b.stepwright"_s}).exitCode, 0);
    users.write(u"a.stepwright"_s, QByteArray(payment).replace("\"100\"", "\"200\""));
    QCOMPARE(users.call({u"sync"_s, u"a.stepwright"_s}).exitCode, 0);
    QCOMPARE(users.call({u"conflicts"_s, u"b.stepwright"_s}).out, "There are no conflicts.\n");

    const QByteArray mine = QByteArray(payment).replace("\"100\"", "\"300\"");
    users.make(u"c.stepwright"_s, mine);
    const Outcome conflict = users.call({u"sync"_s, u"c.stepwright"_s});
    QCOMPARE(conflict.exitCode, 1);
    QVERIFY2(conflict.out.contains("! Scenario “Pay by card”"), conflict.out);

    const QJsonArray list =
        QJsonDocument::fromJson(users.call({u"conflicts"_s, u"--json"_s, u"c.stepwright"_s}).out).array();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0]["name"_L1].toString(), u"Pay by card"_s);
    const QString uid = list[0]["uid"_L1].toString();
    QCOMPARE(users.call({u"conflicts"_s, u"--mine"_s, u"nobody"_s, u"c.stepwright"_s}).exitCode, 2);
    QCOMPARE(users.call({u"conflicts"_s, u"--mine"_s, uid, u"c.stepwright"_s}).exitCode, 0);
    QCOMPARE(users.call({u"sync"_s, u"c.stepwright"_s}).exitCode, 0);
    QCOMPARE(users.call({u"sync"_s, u"a.stepwright"_s}).exitCode, 0);
    QVERIFY(users.read(u"a.stepwright"_s).contains("I pay \"300\" by card"));
}

void SyncCliTest::manyExamplesComeInOnePiece()
{
    Users users;
    QByteArray outlines = "Feature: Payment\n";
    for (int number = 0; number < 8; ++number) {
        const QByteArray digit = QByteArray::number(number);
        outlines += "\n  Scenario Outline: Pay " + digit +
                    "\n    When I pay \"<sum>\"\n\n    Examples:\n      | sum        |\n      | \"" + digit +
                    "\" & <b> |\n      | -" + digit + "         |\n";
    }
    users.make(u"a.stepwright"_s, outlines);
    users.make(u"b.stepwright"_s, {});
    const Outcome up = users.call({u"sync"_s, u"a.stepwright"_s});
    QVERIFY2(up.exitCode == 0, up.err);
    qputenv("STEPWRIGHT_SECRET_TOKEN", users.server().secretToken);
    const Outcome down = users.call({u"sync"_s, u"--requests"_s, u"b.stepwright"_s});
    qunsetenv("STEPWRIGHT_SECRET_TOKEN");
    QVERIFY2(down.exitCode == 0, down.err);
    QVERIFY2(down.err.contains("/publication/") && !down.err.contains("/datasets"), down.err);
    QVERIFY2(!down.err.contains(users.server().secretToken), down.err);
    QCOMPARE(users.read(u"b.stepwright"_s), users.read(u"a.stepwright"_s));
    const Outcome again = users.call({u"sync"_s, u"--all-examples"_s, u"b.stepwright"_s});
    QCOMPARE(again.out, "Both sides have the same.\n");
}

void SyncCliTest::aFeatureThatTheServerReadsLaterIsWaitedFor()
{
    Users users;
    QByteArray large = "Feature: Payment\n";
    for (int number = 0; number < 40; ++number)
        large += "\n  Scenario: Pay " + QByteArray::number(number) +
                 "\n    When I pay with a voucher:\n      \"\"\"\n      " + QByteArray(2000, 'x') + "\n      \"\"\"\n";
    users.make(u"a.stepwright"_s, large);
    const Outcome up = users.call({u"sync"_s, u"--import-features"_s, u"a.stepwright"_s});
    QVERIFY2(up.exitCode == 0, up.err);
    const QJsonArray jobs = users.server().ann->get(users.server().project + "/jobs").data().toArray();
    QCOMPARE(jobs.size(), 1);
    QCOMPARE(jobs[0]["attributes"_L1]["kind"_L1].toString(), u"import"_s);
    QCOMPARE(jobs[0]["attributes"_L1]["state"_L1].toString(), u"done"_s);
    users.make(u"b.stepwright"_s, {});
    QCOMPARE(users.call({u"sync"_s, u"b.stepwright"_s}).exitCode, 0);
    QCOMPARE(users.read(u"b.stepwright"_s), large);
    QCOMPARE(users.call({u"sync"_s, u"a.stepwright"_s}).out, "Both sides have the same.\n");
}

/// The database of before, as from a backup of PostgreSQL's own, at the same address: the client knows a later cursor.
void SyncCliTest::aRestoredServerIsReadAnew()
{
    Users users;
    Server &server = users.server().server;
    const QString address = server.url().authority();
    users.make(u"a.stepwright"_s, payment);
    users.make(u"b.stepwright"_s, {});
    QCOMPARE(users.call({u"sync"_s, u"a.stepwright"_s}).exitCode, 0);
    QCOMPARE(users.call({u"sync"_s, u"b.stepwright"_s}).exitCode, 0);
    QCOMPARE(server.stop(), 0);
    Server restored(server.content());
    QVERIFY(server.start({u"--listen"_s, address}));

    users.write(u"a.stepwright"_s, QByteArray(payment) + "\n  Scenario: Pay later\n    When I pay later\n");
    QCOMPARE(users.call({u"sync"_s, u"a.stepwright"_s}).exitCode, 0);
    QCOMPARE(users.call({u"sync"_s, u"b.stepwright"_s}).exitCode, 0);
    QVERIFY(users.read(u"b.stepwright"_s).contains("Pay later"));
    QCOMPARE(server.stop(), 0);
    QCOMPARE(restored.command({u"renew-epoch"_s}).exitCode, 0);
    QVERIFY(restored.start({u"--listen"_s, address}));

    QCOMPARE(users.call({u"sync"_s, u"b.stepwright"_s}).exitCode, 3);
    QVERIFY(users.read(u"b.stepwright"_s).contains("Pay later"));
    const Outcome confirmed = users.call({u"sync"_s, u"--confirm"_s, u"b.stepwright"_s});
    QVERIFY2(confirmed.exitCode == 0, confirmed.err);
    QCOMPARE(users.read(u"b.stepwright"_s), payment);

    // What others write there from now on is seen, although the cursor of before is not reached.
    QCOMPARE(users.call({u"sync"_s, u"--confirm"_s, u"a.stepwright"_s}).exitCode, 0);
    users.write(u"a.stepwright"_s, QByteArray(payment).replace("is confirmed", "is shipped"));
    QCOMPARE(users.call({u"sync"_s, u"a.stepwright"_s}).exitCode, 0);
    QCOMPARE(users.call({u"sync"_s, u"b.stepwright"_s}).exitCode, 0);
    QVERIFY(users.read(u"b.stepwright"_s).contains("is shipped"));
}

void SyncCliTest::whatCannotBeIsSaid()
{
    Users users;
    QCOMPARE(users.call({u"new"_s, u"a.stepwright"_s}).exitCode, 0);
    const Outcome early = users.call({u"sync"_s, u"a.stepwright"_s});
    QCOMPARE(early.exitCode, 2);
    QVERIFY2(early.err.contains("not connected"), early.err);
    const Outcome unknown = users.call({u"connect"_s, u"a.stepwright"_s, u"--url"_s,
                                        users.server().server.url().toString(), u"--project"_s, u"Nope"_s});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.err.contains("no project “Nope”"), unknown.err);
    QCOMPARE(users.call({u"connect"_s, u"a.stepwright"_s, u"--url"_s, u"ftp://example.org"_s}).exitCode, 2);

    users.make(u"b.stepwright"_s, payment);
    users.server().server.stop();
    const Outcome offline = users.call({u"sync"_s, u"b.stepwright"_s});
    QCOMPARE(offline.exitCode, 4);
    QVERIFY2(offline.err.contains("takes no connections"), offline.err);
    QCOMPARE(users.call({u"connect"_s, u"--disconnect"_s, u"b.stepwright"_s}).exitCode, 0);
    QCOMPARE(users.call({u"sync"_s, u"b.stepwright"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(SyncCliTest)
#include "synccli_test.moc"
