#include "tests/platform/postgresql.h"

#include "tests/support/testdata.h"

#include <QUrl>

#include <csignal>
#include <unistd.h>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

namespace {

const QString binaries = u"/usr/lib/postgresql/17/bin/"_s;
constexpr int patience = 120'000; // milliseconds, for a loaded machine
constexpr unsigned nobody = 65534;

} // namespace

PostgresqlServer &PostgresqlServer::shared()
{
    static PostgresqlServer server;
    return server;
}

std::unique_ptr<QProcess> PostgresqlServer::program(const QString &name, const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession); // signals reach all its processes
    process->setWorkingDirectory(m_folder.path());
    process->setProcessChannelMode(QProcess::MergedChannels);
    const QStringList command = QStringList{binaries + name} + arguments;
    if (geteuid() == 0)
        process->start(u"setpriv"_s,
                       QStringList{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s} + command);
    else
        process->start(command.first(), command.sliced(1));
    return process;
}

void PostgresqlServer::handOverFolder() const
{
    if (geteuid() == 0 && chown(m_folder.path().toLocal8Bit().constData(), nobody, nobody) != 0)
        qFatal("the folder for PostgreSQL cannot be handed over");
}

PostgresqlServer::PostgresqlServer(const PostgresqlServer &first) : m_folder(memoryFolderTemplate())
{
    handOverFolder();
    const auto copied =
        program(u"pg_basebackup"_s,
                {u"-D"_s, m_folder.filePath(u"data"_s), u"-h"_s, first.m_folder.path(), u"-U"_s, u"stepwright"_s,
                 u"-X"_s, u"stream"_s, u"-c"_s, u"fast"_s, u"--no-sync"_s, u"-R"_s, u"-C"_s, u"-S"_s, u"second"_s});
    if (!copied->waitForFinished(patience) || copied->exitCode() != 0)
        qFatal("the standby cannot be made: %s", copied->readAll().constData());
    start();
}

PostgresqlServer::PostgresqlServer() : m_folder(memoryFolderTemplate())
{
    handOverFolder();
    const auto made = program(u"initdb"_s, {u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, u"stepwright"_s, u"-A"_s,
                                            u"trust"_s, u"-E"_s, u"UTF8"_s, u"--locale=C"_s, u"--no-sync"_s});
    if (!made->waitForFinished(patience) || made->exitCode() != 0)
        qFatal("PostgreSQL's folder cannot be made: %s", made->readAll().constData());
    start();
}

PostgresqlServer::~PostgresqlServer()
{
    if (!m_process)
        return;
    ::kill(pid_t(m_process->processId()), SIGINT); // ends without waiting for connections
    m_process->waitForFinished(patience);
}

void PostgresqlServer::start()
{
    m_process = program(u"postgres"_s, {u"-D"_s, m_folder.filePath(u"data"_s), u"-k"_s, m_folder.path(), u"-c"_s,
                                        u"listen_addresses="_s, u"-c"_s, u"max_connections=100"_s});
    QByteArray said;
    while (!said.contains("ready to accept")) {
        if (!m_process->waitForReadyRead(patience))
            qFatal("PostgreSQL does not start: %s", said.constData());
        said += m_process->readAll();
    }
}

void PostgresqlServer::kill()
{
    ::kill(-pid_t(m_process->processId()), SIGKILL);
    m_process->waitForFinished(patience);
    m_process.reset();
}

void PostgresqlServer::promote()
{
    const auto promoted = program(u"pg_ctl"_s, {u"promote"_s, u"-w"_s, u"-D"_s, m_folder.filePath(u"data"_s)});
    if (!promoted->waitForFinished(patience) || promoted->exitCode() != 0)
        qFatal("the standby is not promoted: %s", promoted->readAll().constData());
}

QString PostgresqlServer::folderInUrl() const
{
    return QString::fromLatin1(QUrl::toPercentEncoding(m_folder.path()));
}

QString PostgresqlServer::url(const QString &database) const
{
    return u"postgresql://stepwright@/%1?host=%2"_s.arg(database, folderInUrl());
}

QString PostgresqlServer::urlWithStandby(const QString &database, const PostgresqlServer &standby) const
{
    return u"postgresql://stepwright@/%1?host=%2,%3&target_session_attrs=read-write"_s.arg(database, folderInUrl(),
                                                                                           standby.folderInUrl());
}

QString PostgresqlServer::createDatabase(const QString &copyOf)
{
    const QString name = u"platform%1"_s.arg(++m_databases);
    const QString from = copyOf.isEmpty() ? u"template1"_s : copyOf;
    runSql(u"postgres"_s, u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(name, from));
    return name;
}

void PostgresqlServer::runSql(const QString &database, const QString &sql) const
{
    const auto psql =
        program(u"psql"_s, {u"-X"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, url(database), u"-c"_s, sql});
    if (!psql->waitForFinished(30 * patience) || psql->exitCode() != 0)
        qFatal("psql failed: %s", psql->readAll().constData());
}

} // namespace stepwright::tests
