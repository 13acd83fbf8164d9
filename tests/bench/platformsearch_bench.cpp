// Searching large projects on PostgreSQL, over HTTP beside the server and its database on the same cores. Prints the
// table of docs/benchmarks.md.
//   bench_platformsearch [PROJECTS [SCENARIOS]]       (10 projects of 10,000 scenarios with 10 steps unless said
//   otherwise)
#include "tests/platform/postgresql.h"
#include "tests/platform/server.h"

#include <QCryptographicHash>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;
using namespace stepwright::tests;

namespace {

constexpr int words = 8000;
constexpr int questions = 400; // of each kind

/// Words are so common as in texts: the twice as frequent one has half the number.
const char *const fillSql = R"(
CREATE TABLE bench_words AS SELECT k, left(translate(md5(k::text), '0123456789', 'ghijklmnop'), 3 + k % 7) AS word
    FROM generate_series(1, 8000) k;
CREATE UNIQUE INDEX ON bench_words (k);
CREATE FUNCTION bench_text(n int) RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT string_agg((SELECT word FROM bench_words WHERE k = r), ' ')
    FROM (SELECT ceil(power(8000, random()))::int AS r FROM generate_series(1, n)) numbers $$;
CREATE TABLE bench_steps AS SELECT k, bench_text(4 + k % 7) AS text FROM generate_series(1, 20000) k;
CREATE UNIQUE INDEX ON bench_steps (k);
CREATE FUNCTION bench_steps() RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT string_agg('  call given ''' || (SELECT text FROM bench_steps WHERE k = r) || E'''\n', '')
    FROM (SELECT ceil(random() * 20000)::int AS r FROM generate_series(1, 10)) numbers $$;
INSERT INTO projects (uid, name, secret_token, last_change, created_at, updated_at)
    SELECT 'p' || p, 'Project ' || p, lpad(p::text, 40, '0'), 1, 1, 1 FROM generate_series(1, %1) p;
INSERT INTO members (project_id, account_id, role) SELECT id, 1, 'reader' FROM projects WHERE id > 1;
INSERT INTO folders (project_id, uid, name, definition, position, version, last_author, created_at, updated_at,
                     feature_updated_at)
    SELECT id, 'f' || id, name, E'folder do\nend\n', 0, 1, '', 1, 1, 1 FROM projects WHERE id > 1;
INSERT INTO scenarios (project_id, folder_id, uid, name, name_key, definition, position, version, last_author,
                       created_at, updated_at)
    SELECT p, f, uid, name, upper(name), E'scenario ''' || uid || E''' do\n' || bench_steps() || E'end\n', 0, 1, '', 1, 1
    FROM (SELECT f.project_id AS p, f.id AS f, 's' || s || '-' || f.id AS uid, bench_text(5 + s % 2) || ' ' || s AS name
          FROM folders f, generate_series(1, %2) s WHERE f.project_id > 1) made;
INSERT INTO changes (project_id, kind, object_id, change, deleted)
    SELECT project_id, 'scenarios', id, 1, 0 FROM scenarios;
ANALYZE;
)";

double seconds(std::chrono::steady_clock::time_point since)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

/// The k-th word, as the SQL makes it.
QString wordNumber(int k)
{
    QString word =
        QString::fromLatin1(QCryptographicHash::hash(QByteArray::number(k), QCryptographicHash::Md5).toHex());
    for (QChar &c : word) {
        if (c.isDigit())
            c = QChar(u'g' + c.digitValue());
    }
    return word.left(3 + k % 7);
}

void measure(User &user, const QString &what, int projects, const std::function<QString()> &question)
{
    static std::mt19937 random(7); // NOLINT: the same questions each time
    std::vector<double> times;
    qint64 found = 0;
    for (int i = 0; i < questions; ++i) {
        const QByteArray project = QByteArray::number(2 + int(random() % unsigned(projects)));
        const QByteArray path = "/api/projects/" + project + "/search?q=" + QUrl::toPercentEncoding(question());
        const auto began = std::chrono::steady_clock::now();
        const auto answer = user.get(path);
        times.push_back(seconds(began) * 1000);
        if (answer.status != 200)
            qFatal("a search failed");
        found += answer.json()["meta"_L1]["total"_L1].toInteger();
    }
    std::ranges::sort(times);
    std::printf("| %s | %lld | %.0f | %.0f | %.0f |\n", qPrintable(what), qlonglong(found / questions),
                times[times.size() / 2], times[times.size() * 99 / 100], times.back());
    std::fflush(stdout);
}

} // namespace

int main(int count, char **arguments)
{
    const int projects = count > 1 ? QByteArray(arguments[1]).toInt() : 10;
    const int scenarios = count > 2 ? QByteArray(arguments[2]).toInt() : 10'000;
    qputenv("STEPWRIGHT_TEST_DATABASE", "postgresql");
    ProjectServer house;
    house.ann.reset();
    house.server.stop();
    PostgresqlServer::shared().runSql(QString::fromUtf8(house.server.content()),
                                      QString::fromLatin1(fillSql).arg(projects).arg(scenarios));
    if (!house.server.start({u"--role"_s, u"web"_s}))
        return 1;
    User ann(house.server.url(), "ann@house.example", "correct horse");
    const auto began = std::chrono::steady_clock::now();
    for (int project = 2; project < projects + 2; ++project) // each search brings its project's index up to date
        static_cast<void>(ann.get("/api/projects/" + QByteArray::number(project) + "/search?q=any"));
    std::printf("%d projects of %d scenarios; the index was made in %.0f s\n\n", projects, scenarios, seconds(began));
    std::printf("| search for | found | p50 ms | p99 ms | slowest ms |\n|---|--:|--:|--:|--:|\n");
    std::mt19937 random(5); // NOLINT: the same questions each time
    const auto word = [&] {
        const double part = double(random() % 1'000'000) / 1e6;
        return wordNumber(std::max(1, int(std::ceil(std::pow(words, part)))));
    };
    measure(ann, u"a word"_s, projects, [&] { return word(); });
    measure(ann, u"two words"_s, projects, [&] { return QString(word() + u' ' + word()); });
    measure(ann, u"the first three letters of a word"_s, projects, [&] { return word().left(3); });
    measure(ann, u"a word with a wrong letter"_s, projects, [&] { return QString(word().replace(1, 1, u"z"_s)); });
    return 0;
}
