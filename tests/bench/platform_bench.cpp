// The server under load: wrk over loopback, beside the server and its database on the same cores. Prints the table of
// docs/benchmarks.md.
//   bench_platform [SECONDS [postgresql|sqlite]]       (10 seconds and both unless said otherwise)
#include "tests/platform/server.h"

#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace stepwright::tests;

namespace {

constexpr int scenarios = 50;

void fill(ProjectServer &house)
{
    for (int i = 1; i <= scenarios; ++i) {
        const QByteArray name = "Scenario " + QByteArray::number(i);
        const HttpAnswer made =
            house.ann->post(house.project + "/scenarios", attributesBody({{u"name"_s, QString::fromLatin1(name)}}));
        QString definition = u"scenario '"_s + QString::fromLatin1(name) + u"' do\n"_s;
        for (int step = 0; step < 10; ++step)
            definition += u"  call given 'step number \"n\" of the basket' (n = \"%1\")\n"_s.arg(step);
        house.ann->patch(house.project + "/scenarios/" + made.id().toUtf8(),
                         attributesBody({{u"definition"_s, QString(definition + u"end\n"_s)}}));
    }
}

/// Runs wrk once and prints a row: requests a second, milliseconds at p50 and p99, the slowest, errors.
void measure(ProjectServer &house, const QString &what, int connections, int writes, const QString &seconds)
{
    QProcess wrk;
    QStringList arguments{u"-t2"_s,
                          u"-c%1"_s.arg(connections),
                          u"-d%1s"_s.arg(seconds),
                          u"--timeout"_s,
                          u"10s"_s,
                          u"-s"_s,
                          QStringLiteral(STEPWRIGHT_SOURCE_DIR "/tests/bench/platform.lua"),
                          house.server.url().toString(),
                          u"--"_s,
                          QString::fromLatin1(house.project),
                          QString::number(scenarios)};
    for (const QByteArray &name : {QByteArray("access-token"), QByteArray("client"), QByteArray("uid")}) {
        for (const auto &[header, value] : house.ann->headers()) {
            if (header.toLower() == name)
                arguments.append(QString::fromLatin1(value));
        }
    }
    wrk.start(u"wrk"_s, arguments << QString::number(writes));
    wrk.waitForFinished(-1);
    const QByteArray out = wrk.readAllStandardOutput();
    const QList<QByteArray> result = out.sliced(std::max<qsizetype>(out.indexOf("result "), 0)).trimmed().split(' ');
    if (result.size() != 6) {
        std::fprintf(stderr, "%s%s\n", out.constData(), wrk.readAllStandardError().constData());
        return;
    }
    std::printf("| %s | %d | %s | %s | %s | %s | %s |\n", qPrintable(what), connections, result[1].constData(),
                result[2].constData(), result[3].constData(), result[4].constData(), result[5].constData());
    std::fflush(stdout);
}

} // namespace

int main(int count, char **arguments)
{
    const QString seconds = count > 1 ? QString::fromLatin1(arguments[1]) : u"10"_s;
    if (count < 3) { // each back end in a process of its own
        std::printf("| what | connections | requests/s | p50 ms | p99 ms | slowest ms | errors |\n"
                    "|---|--:|--:|--:|--:|--:|--:|\n");
        std::fflush(stdout);
        for (const QString &backEnd : {u"postgresql"_s, u"sqlite"_s}) {
            if (const int failed = QProcess::execute(QString::fromLocal8Bit(arguments[0]), {seconds, backEnd}))
                return failed;
        }
        return 0;
    }
    qputenv("STEPWRIGHT_TEST_DATABASE", arguments[2]);
    ProjectServer house;
    fill(house);
    const QString name = isOnPostgresql() ? u"PostgreSQL"_s : u"SQLite"_s;
    for (const int connections : {16, 64}) {
        measure(house, name + u", 80 % lists of 50 scenarios, 20 % writes"_s, connections, 20, seconds);
        measure(house, name + u", lists alone"_s, connections, 0, seconds);
        measure(house, name + u", writes alone"_s, connections, 100, seconds);
    }
    return 0;
}
