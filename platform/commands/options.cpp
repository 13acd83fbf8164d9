#include "platform/commands/options.h"

#include "platform/jobs/kinds/kinds.h"

#include <QCommandLineParser>

#include <limits>
#include <thread>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

Result<int> number(const QCommandLineParser &parser, const QString &name, int least, int most)
{
    bool isNumber = false;
    const int given = parser.value(name).toInt(&isNumber);
    if (isNumber && given >= least && given <= most)
        return given;
    if (most == std::numeric_limits<int>::max())
        return failure(ErrorKind::Invalid, u"--%1 takes a number"_s.arg(name));
    return failure(ErrorKind::Invalid, u"--%1 takes a number from %2 to %3"_s.arg(name).arg(least).arg(most));
}

Result<> readListen(const QCommandLineParser &parser, Options &options)
{
    const QString listen = parser.value(u"listen"_s);
    const qsizetype colon = listen.lastIndexOf(u':');
    bool isPort = false;
    options.server.port = quint16(QStringView(listen).sliced(colon + 1).toUShort(&isPort));
    options.server.host = colon > 0 ? listen.first(colon) : QString();
    if (options.server.host.startsWith(u'[') && options.server.host.endsWith(u']'))
        options.server.host = options.server.host.sliced(1).chopped(1);
    if (!isPort || options.server.host.isEmpty())
        return failure(ErrorKind::Invalid, u"--listen takes an address and a port: 127.0.0.1:8787"_s);
    options.server.threads = int(std::max(1U, std::thread::hardware_concurrency()));
    if (!parser.isSet(u"threads"_s))
        return {};
    return number(parser, u"threads"_s, 1, 256).transform([&](int threads) { options.server.threads = threads; });
}

Result<> readRole(const QCommandLineParser &parser, Options &options)
{
    static const QHash<QString, ProcessRole> roles{
        {u"web"_s, ProcessRole::Web}, {u"worker"_s, ProcessRole::Worker}, {u"all"_s, ProcessRole::All}};
    const QString role = parser.value(u"role"_s);
    if (!roles.contains(role))
        return failure(ErrorKind::Invalid, u"--role is web, worker or all"_s);
    options.role = roles.value(role);
    QStringList known;
    for (const JobKind &kind : jobKinds())
        known.append(kind.name);
    options.worker.kinds = parser.isSet(u"jobs"_s) ? parser.value(u"jobs"_s).split(u',') : known;
    for (const QString &kind : std::as_const(options.worker.kinds)) {
        if (!known.contains(kind))
            return failure(ErrorKind::Invalid, u"--jobs takes some of %1"_s.arg(known.join(u", "_s)));
    }
    return number(parser, u"jobs-at-once"_s, 1, 64)
        .and_then([&](int count) {
            options.worker.jobsAtOnce = count;
            return number(parser, u"lease"_s, 1, 86'400);
        })
        .transform([&](int seconds) { options.worker.lease = std::chrono::seconds(seconds); });
}

} // namespace

const QList<QCommandLineOption> &knownOptions()
{
    static const QList<QCommandLineOption> options = {
        {u"listen"_s, u"Where to listen; port 0 takes a free one."_s, u"address:port"_s, u"127.0.0.1:8787"_s},
        {u"database"_s, u"A SQLite file, which is made if missing, or postgresql://user@host/name."_s, u"name"_s},
        {u"rate-limit"_s, u"Requests per minute and address; 0: as many as come."_s, u"number"_s, u"200"_s},
        {u"trusted-proxy"_s, u"Address of a proxy whose X-Forwarded-For is believed."_s, u"address"_s},
        {u"threads"_s, u"Threads that serve."_s, u"number"_s},
        {u"role"_s, u"What this process does: web (answers requests), worker (does jobs) or all."_s, u"role"_s,
         u"all"_s},
        {u"jobs"_s, u"Kinds of jobs that this process does, with commas; all unless said otherwise."_s, u"kinds"_s},
        {u"jobs-at-once"_s, u"Jobs that this process does at the same time."_s, u"number"_s, u"1"_s},
        {u"lease"_s, u"Seconds without a sign of life after which a job is another worker's."_s, u"seconds"_s, u"60"_s},
        {u"sample"_s, u"Makes a sample account and project of a folder of features in a new database."_s, u"folder"_s},
    };
    return options;
}

Result<Options> readOptions(const QCommandLineParser &parser)
{
    Options options;
    options.database = parser.value(u"database"_s);
    if (options.database.isEmpty())
        return failure(ErrorKind::Invalid, u"say where the data is: --database FILE"_s);
    options.sample = parser.value(u"sample"_s);
    options.server.trustedProxies = parser.values(u"trusted-proxy"_s);
    const Result<int> perMinute = number(parser, u"rate-limit"_s, 0, std::numeric_limits<int>::max());
    if (!perMinute)
        return failure(perMinute.error());
    options.perMinute = *perMinute;
    return readListen(parser, options).and_then([&] { return readRole(parser, options); }).transform([&] {
        return options;
    });
}

} // namespace stepwright::platform
