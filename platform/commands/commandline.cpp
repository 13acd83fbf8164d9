#include "platform/commands/commandline.h"

#include "platform/api/dispatch/dispatcher.h"
#include "platform/api/dispatch/metrics.h"
#include "platform/base/waiting.h"
#include "platform/commands/administration.h"
#include "platform/commands/options.h"
#include "platform/commands/sample.h"
#include "platform/http/server.h"
#include "platform/jobs/searchkeeper.h"
#include "platform/pages/pages.h"
#include "platform/storage/backup/backup.h"

#include <QCommandLineParser>

#include <cstdio>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr int nothingDone = 2;

void print(const QString &line)
{
    std::fputs(QString(line + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

int complain(const QString &message, const QString &detail = {})
{
    const QString more = detail.isEmpty() ? QString() : QString(" ("_L1 + detail + u')');
    std::fputs(QString("stepwright-platform: "_L1 + message + more + u'\n').toUtf8().constData(), stderr);
    return nothingDone;
}

int complain(const Error &error)
{
    return complain(error.message, error.detail);
}

int serveDatabase(Database &database, const Options &options)
{
    if (!options.sample.isEmpty()) {
        const Result<QString> told = waitFor(makeSample(database, options.sample));
        if (!told)
            return complain(told.error());
        print(*told);
    }
    std::optional<Worker> worker;
    std::optional<SearchKeeper> searchKeeper;
    if (options.role != ProcessRole::Web) {
        worker.emplace(database, options.worker);
        searchKeeper.emplace(database);
    }
    if (options.role == ProcessRole::Worker) {
        print(u"working on "_s + options.worker.kinds.join(u", "_s));
        waitForStopSignal();
        return 0;
    }
    TaskThread passwordThreads(2);
    RateLimiter limiter(options.perMinute);
    Metrics metrics;
    const Services services{database, passwordThreads, limiter, metrics};
    Dispatcher dispatcher(services);
    Pages pages(services);
    const QString host = options.server.host.contains(u':') ? u'[' + options.server.host + u']' : options.server.host;
    const Result<> served = serve(
        options.server,
        [&](Request request) {
            return Pages::isFor(request) ? pages.answer(std::move(request)) : dispatcher.answer(std::move(request));
        },
        [&](quint16 port) { print(u"listening on http://%1:%2"_s.arg(host).arg(port)); });
    return served ? 0 : complain(served.error());
}

/// The first line of standard input.
QString readPassword()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readLine(2048)).remove(u'\n').remove(u'\r');
}

int addAccountCommand(Database &database, const QStringList &words)
{
    if (words.size() < 2 || words.size() > 3)
        return complain(u"add-account takes an e-mail address and a name; the password is read from standard input"_s);
    const Result<Account> account =
        waitFor(createAccount(database, words[1], words.value(2, words[1]), readPassword()));
    if (!account)
        return complain(account.error());
    print(u"account %1"_s.arg(account->email));
    return 0;
}

int addProjectCommand(Database &database, const QStringList &words)
{
    if (words.size() != 3)
        return complain(u"add-project takes a name and the e-mail address of its administrator"_s);
    const Result<Project> project = waitFor(createProject(database, words[1], words[2]));
    if (!project)
        return complain(project.error());
    print(u"project %1"_s.arg(project->id));
    print(u"secret token %1"_s.arg(project->secretToken));
    return 0;
}

int addMemberCommand(Database &database, const QStringList &words)
{
    const std::optional<Role> role = roleNamed(words.value(3));
    if (words.size() != 4 || !role)
        return complain(
            u"add-member takes a project's number, an e-mail address, and reader, tester, member or administrator"_s);
    const Result<> done = waitFor(admitMember(database, words[1].toLongLong(), words[2], *role));
    return done ? 0 : complain(done.error());
}

int backupCommand(Database &database, const QStringList &words)
{
    if (words.size() != 2)
        return complain(u"backup takes the file to write"_s);
    const Result<qint64> rows = waitFor(backUp(database, words[1]));
    if (!rows)
        return complain(rows.error());
    print(u"%1 rows backed up"_s.arg(*rows));
    return 0;
}

int restoreCommand(Database &database, const QStringList &words)
{
    if (words.size() != 2)
        return complain(u"restore takes the backup to read"_s);
    const Result<qint64> rows = waitFor(restore(database, words[1]));
    if (!rows)
        return complain(rows.error());
    print(u"%1 rows restored"_s.arg(*rows));
    return 0;
}

int renewEpochCommand(Database &database, const QStringList &words)
{
    if (words.size() != 1)
        return complain(u"renew-epoch takes nothing"_s);
    const Result<QString> epoch = waitFor(renewEpoch(database));
    if (!epoch)
        return complain(epoch.error());
    print(u"epoch %1"_s.arg(*epoch));
    return 0;
}

} // namespace

int runCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Serves the API of the hosted platform for a team's own house."_s);
    parser.addOptions(knownOptions());
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"command"_s, u"add-account, add-project, add-member, backup, restore or renew-epoch; without one: serve"_s,
        u"[command]"_s);
    parser.process(arguments);
    const Result<Options> options = readOptions(parser);
    if (!options)
        return complain(options.error());
    const QStringList words = parser.positionalArguments();
    static const QHash<QString, int (*)(Database &, const QStringList &)> commands = {
        {u"add-account"_s, addAccountCommand}, {u"add-project"_s, addProjectCommand},
        {u"add-member"_s, addMemberCommand},   {u"backup"_s, backupCommand},
        {u"restore"_s, restoreCommand},        {u"renew-epoch"_s, renewEpochCommand}};
    if (!words.isEmpty() && !commands.contains(words.first()))
        return complain(u"there is no command \"%1\"; see --help"_s.arg(words.first()));
    const Result<std::unique_ptr<Database>> database = openDatabase(options->database);
    if (!database)
        return complain(database.error());
    if (const Result<> prepared = waitFor(prepareDatabase(**database)); !prepared)
        return complain(prepared.error());
    return words.isEmpty() ? serveDatabase(**database, *options) : commands.value(words.first())(**database, words);
}

} // namespace stepwright::platform
