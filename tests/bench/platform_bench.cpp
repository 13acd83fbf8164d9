// The server under load, over loopback, beside the server and its database on the same cores. Prints the tables of
// docs/benchmarks.md.
//   bench_platform [SECONDS [postgresql|sqlite|large [PROJECTS]]]   (10 seconds and both back ends unless said
//   otherwise)
// "large" is PostgreSQL with PROJECTS (100) of 10,000 scenarios each. The processor time of a request does not depend
// on what else the machine does.
#include "tests/bench/fixedrate.h"
#include "tests/platform/postgresql.h"
#include "tests/platform/server.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace stepwright::tests;

namespace {

constexpr int scenarios = 50;

/// Milliseconds of processor time that a process used, and those that it started and that still run.
double processorTime(qint64 process)
{
    double ticks = 0;
    for (const QString &name : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        QFile file(u"/proc/"_s + name + u"/stat"_s);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = file.readAll();
        const QList<QByteArray> fields = line.sliced(line.lastIndexOf(')') + 2).split(' ');
        if (name.toLongLong() == process || fields.value(1).toLongLong() == process)
            ticks += fields.value(11).toDouble() + fields.value(12).toDouble();
    }
    return ticks * 1000.0 / double(sysconf(_SC_CLK_TCK));
}

/// Prints the rows of a table, each with what a request cost server and database.
class Measuring
{
public:
    explicit Measuring(ProjectServer &house) : m_house(house) {}

    static void printHead()
    {
        std::printf("| what | load | requests/s | p50 ms | p99 ms | slowest ms | errors | server µs | database µs |\n"
                    "|---|---|--:|--:|--:|--:|--:|--:|--:|\n");
        std::fflush(stdout);
    }

    /// wrk with so many connections; a share of the requests, in per cent, are writes.
    void withWrk(const QString &what, int connections, int writes, int seconds)
    {
        begin();
        const QList<QByteArray> result = wrk(connections, writes, seconds);
        if (result.size() == 6)
            printRow(what, u"%1 connections"_s.arg(connections), result[1].toDouble(), result[2].toDouble(),
                     result[3].toDouble(), result[4].toDouble(), result[5].toLongLong(),
                     result[1].toDouble() * seconds);
    }

    void atRate(const QString &what, int perSecond, int seconds,
                const std::function<QByteArray(qint64 number)> &request)
    {
        begin();
        const LoadResult result = loadAtRate(quint16(m_house.server.url().port()), perSecond, seconds, 32, request);
        printRow(what, u"%1 a second"_s.arg(perSecond), double(result.requests) / seconds, result.median,
                 result.percentile, result.slowest, result.errors, double(result.requests));
    }

    /// A request as a signed-in client sends it.
    [[nodiscard]] QByteArray request(const QByteArray &method, const QByteArray &path,
                                     const QByteArray &body = {}) const
    {
        QByteArray text = method + ' ' + path + " HTTP/1.1\r\nHost: platform\r\n";
        for (const auto &[name, value] : m_house.ann->headers())
            text += name + ": " + value + "\r\n";
        if (method != "GET")
            text += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
        return text + "\r\n" + body;
    }

private:
    void begin()
    {
        m_server = processorTime(m_house.server.processId());
        m_database = isOnPostgresql() ? processorTime(PostgresqlServer::shared().processId()) : 0;
    }

    void printRow(const QString &what, const QString &load, double rate, double median, double percentile,
                  double slowest, qint64 errors, double requests) const
    {
        const double server = processorTime(m_house.server.processId()) - m_server;
        const double database =
            isOnPostgresql() ? processorTime(PostgresqlServer::shared().processId()) - m_database : 0;
        std::printf("| %s | %s | %.0f | %.1f | %.1f | %.1f | %lld | %.0f | %.0f |\n", qPrintable(what),
                    qPrintable(load), rate, median, percentile, slowest, static_cast<long long>(errors),
                    server * 1000 / requests, database * 1000 / requests);
        std::fflush(stdout);
    }

    [[nodiscard]] QList<QByteArray> wrk(int connections, int writes, int seconds) const
    {
        QStringList arguments{u"-t2"_s,
                              u"-c%1"_s.arg(connections),
                              u"-d%1s"_s.arg(seconds),
                              u"--timeout"_s,
                              u"10s"_s,
                              u"-s"_s,
                              QStringLiteral(STEPWRIGHT_SOURCE_DIR "/tests/bench/platform.lua"),
                              m_house.server.url().toString(),
                              u"--"_s,
                              QString::fromLatin1(m_house.project),
                              QString::number(scenarios)};
        for (const QByteArray &name : {QByteArray("access-token"), QByteArray("client"), QByteArray("uid")}) {
            for (const auto &[header, value] : m_house.ann->headers()) {
                if (header.toLower() == name)
                    arguments.append(QString::fromLatin1(value));
            }
        }
        QProcess process;
        process.start(u"wrk"_s, arguments << QString::number(writes));
        process.waitForFinished(-1);
        const QByteArray out = process.readAllStandardOutput();
        QList<QByteArray> result = out.sliced(std::max<qsizetype>(out.indexOf("result "), 0)).trimmed().split(' ');
        if (result.size() != 6)
            std::fprintf(stderr, "%s%s\n", out.constData(), process.readAllStandardError().constData());
        return result;
    }

    ProjectServer &m_house;
    double m_server = 0;
    double m_database = 0;
};

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

void measureMixed(const QString &backEnd, int seconds)
{
    ProjectServer house;
    fill(house);
    Measuring measuring(house);
    for (const int connections : {16, 64}) {
        measuring.withWrk(backEnd + u", 80 % lists of 50 scenarios, 20 % writes"_s, connections, 20, seconds);
        measuring.withWrk(backEnd + u", lists alone"_s, connections, 0, seconds);
        measuring.withWrk(backEnd + u", writes alone"_s, connections, 100, seconds);
    }
    const auto mixed = [&](qint64 number) {
        if (number % 5 != 0)
            return measuring.request("GET", house.project + "/scenarios");
        const QByteArray scenario = QByteArray::number(number / 5 % scenarios + 1);
        return measuring.request("PATCH", house.project + "/scenarios/" + scenario,
                                 attributesBody({{u"description"_s, u"change %1"_s.arg(number)}}));
    };
    for (const int perSecond : {25, 250, 1000, 3000})
        measuring.atRate(backEnd + u", 80 % lists, 20 % writes"_s, perSecond, seconds, mixed);
}

/// Projects 2 and on, with 200 folders of 50 scenarios of ten steps each.
void fillLarge(Server &server, int projects)
{
    const QString times = u"'ann@house.example', 1700000000000, 1700000000000"_s;
    server.runSql(u"INSERT INTO projects (uid, name, secret_token, last_change, last_author, created_at, updated_at) "
                  "SELECT gen_random_uuid()::text, 'Project ' || i, '9' || lpad(i::text, 38, '0'), 10000, %1 FROM "
                  "generate_series(1, %2) i"_s.arg(times)
                      .arg(projects));
    server.runSql(u"INSERT INTO members SELECT id, 1, 'administrator' FROM projects WHERE id > 1"_s);
    const QString folder = u"INSERT INTO folders (project_id, parent_id, uid, name, definition, position, version, "
                           "last_author, created_at, updated_at, feature_updated_at) SELECT p.id, %1, "
                           "gen_random_uuid()::text, %2, E'folder do\\nend\\n', %3, 1, "_s +
                           times + u", 1700000000000 FROM projects p %4 WHERE p.id > 1"_s;
    server.runSql(folder.arg(u"NULL"_s, u"p.name"_s, u"0"_s, QString()));
    server.runSql(folder.arg(u"r.id"_s, u"'Folder ' || i"_s, u"i"_s,
                             u"JOIN folders r ON r.project_id = p.id, generate_series(1, 200) i"_s));
    server.runSql(
        u"INSERT INTO scenarios (project_id, folder_id, uid, name, name_key, definition, position, version, "
        "last_author, created_at, updated_at) SELECT f.project_id, f.id, gen_random_uuid()::text, 'Scenario ' || f.id "
        "|| ' ' || i, 'scenario ' || f.id || ' ' || i, 'scenario ''Scenario ' || f.id || ' ' || i || ''' do' || "
        "(SELECT string_agg(E'\\n  call given ''step number \"n\" of the basket'' (n = \"' || n || '\")', '') FROM "
        "generate_series(1, 10) n) || E'\\nend\\n', i, 1, %1 FROM folders f, generate_series(1, 50) i WHERE "
        "f.parent_id IS NOT NULL AND f.project_id > 1"_s.arg(times));
    server.runSql(u"INSERT INTO changes SELECT project_id, 'scenarios', id, row_number() OVER (PARTITION BY project_id "
                  "ORDER BY id), 0 FROM scenarios WHERE project_id > 1"_s);
    server.runSql(u"VACUUM ANALYZE"_s);
}

void measureLarge(int projects, int seconds)
{
    ProjectServer house;
    fillLarge(house.server, projects);
    house.ann.reset();
    house.server.stop();
    if (!house.server.start({u"--role"_s, u"web"_s})) // nobody makes the index beside the lists
        return;
    house.ann = std::make_unique<User>(house.server.url(), "ann@house.example", "correct horse");
    Measuring measuring(house);
    QHash<int, QByteArrayList> folders;
    for (int project = 2; project < projects + 2; ++project) {
        const QByteArray path = "/api/projects/" + QByteArray::number(project) + "/folders";
        for (const auto &folder : house.ann->get(path).data().toArray())
            folders[project].append(folder["id"_L1].toString().toUtf8());
    }
    const auto anywhere = [&](const char *before, const char *behind) {
        return [&, before, behind](qint64) {
            const int project = QRandomGenerator::global()->bounded(2, projects + 2);
            const QByteArrayList &all = folders[project];
            const QByteArray folder = all[QRandomGenerator::global()->bounded(1, int(all.size()))];
            return measuring.request("GET", "/api/projects/" + QByteArray::number(project) + before +
                                                (behind ? folder + behind : QByteArray()));
        };
    };
    measuring.atRate(u"the 50 scenarios of a folder"_s, 200, seconds, anywhere("/folders/", "/scenarios"));
    measuring.atRate(u"the 201 folders of a project"_s, 50, seconds, anywhere("/folders", nullptr));
    measuring.atRate(u"the last 100 changes"_s, 200, seconds, anywhere("/changes?since=9900", nullptr));
    measuring.atRate(u"all 10,000 scenarios of a project"_s, 1, seconds, anywhere("/scenarios", nullptr));
    for (int project = 2; project < projects + 2; ++project) // each search brings its project's index up to date
        static_cast<void>(house.ann->get("/api/projects/" + QByteArray::number(project) + "/search?q=any"));
    const auto search = [&](const QByteArray &words) {
        return [&, words](qint64 number) {
            const QByteArray project = QByteArray::number(QRandomGenerator::global()->bounded(2, projects + 2));
            return measuring.request("GET", "/api/projects/" + project + "/search?q=" + words +
                                                (words.isEmpty() ? QByteArray::number(number % 50 + 1) : QByteArray()));
        };
    };
    measuring.atRate(u"search: a number, which 200 scenarios have in their names"_s, 100, seconds, search({}));
    measuring.atRate(u"search: two words, which all 10,000 have"_s, 20, seconds, search("step%20bas"));
}

} // namespace

int main(int count, char **arguments)
{
    const int seconds = count > 1 ? QByteArray(arguments[1]).toInt() : 10;
    const QByteArray what = count > 2 ? QByteArray(arguments[2]) : QByteArray();
    if (what.isEmpty()) { // each back end in a process of its own
        Measuring::printHead();
        for (const QString &backEnd : {u"postgresql"_s, u"sqlite"_s}) {
            if (const int failed =
                    QProcess::execute(QString::fromLocal8Bit(arguments[0]), {QString::number(seconds), backEnd}))
                return failed;
        }
        return 0;
    }
    qputenv("STEPWRIGHT_TEST_DATABASE", what == "sqlite" ? "sqlite" : "postgresql");
    if (what == "large")
        measureLarge(count > 3 ? QByteArray(arguments[3]).toInt() : 100, seconds);
    else
        measureMixed(what == "sqlite" ? u"SQLite"_s : u"PostgreSQL"_s, seconds);
    return 0;
}
