#include "tests/platform/server.h"

#include "tests/platform/postgresql.h"
#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000; // milliseconds, for a loaded machine

} // namespace

bool isOnPostgresql()
{
    return qgetenv("STEPWRIGHT_TEST_DATABASE") == "postgresql";
}

Server::Server(const QByteArray &content) : m_folder(memoryFolderTemplate())
{
    if (isOnPostgresql()) {
        m_database = PostgresqlServer::shared().createDatabase(QString::fromUtf8(content));
    } else if (!content.isEmpty()) {
        QFile file(m_folder.filePath(u"platform.db"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the database cannot be copied");
    }
}

QByteArray Server::content() const
{
    return isOnPostgresql() ? m_database.toUtf8() : readFile(m_folder.filePath(u"platform.db"_s));
}

Server::~Server()
{
    if (m_process)
        stop();
}

QStringList Server::arguments() const
{
    const QString database =
        isOnPostgresql() ? PostgresqlServer::shared().url(m_database) : m_folder.filePath(u"platform.db"_s);
    return {u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database};
}

ProgramOutcome Server::command(const QStringList &words, const QByteArray &input, const QStringList &options) const
{
    QProcess process;
    process.start(QStringLiteral(STEPWRIGHT_PLATFORM), arguments() + options + words);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool Server::start(const QStringList &options)
{
    QStringList all = arguments() + options;
    if (!options.contains(u"--rate-limit"_s))
        all += {u"--rate-limit"_s, u"0"_s};
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    m_process->start(QStringLiteral(STEPWRIGHT_PLATFORM), all);
    m_output.clear();
    while (!m_output.contains("listening on ") || !m_output.endsWith('\n')) {
        if (m_process->bytesAvailable() == 0 && !m_process->waitForReadyRead(patience))
            return false;
        m_output += m_process->readAllStandardOutput();
    }
    const qsizetype at = m_output.lastIndexOf("listening on ") + 13;
    m_url = QUrl(QString::fromUtf8(m_output.sliced(at).trimmed()));
    return true;
}

void Server::runSql(const QString &sql) const
{
    if (isOnPostgresql())
        return PostgresqlServer::shared().runSql(m_database, sql);
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {m_folder.filePath(u"platform.db"_s), sql});
    if (!sqlite.waitForFinished(patience) || sqlite.exitCode() != 0)
        qFatal("sqlite3 failed: %s", sqlite.readAllStandardError().constData());
}

void Server::terminate()
{
    m_process->terminate();
}

int Server::stop()
{
    m_process->terminate();
    if (!m_process->waitForFinished(patience))
        m_process->kill();
    m_process->waitForFinished(patience);
    const int code = m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    m_process.reset();
    return code;
}

void Server::kill()
{
    m_process->kill();
    m_process->waitForFinished(patience);
    m_process.reset();
}

QByteArray Server::log()
{
    return readFile(m_folder.filePath(u"log"_s));
}

WorkerProcess::WorkerProcess(const Server &server, const QStringList &options)
{
    m_process.start(QStringLiteral(STEPWRIGHT_PLATFORM),
                    server.arguments() + QStringList{u"--role"_s, u"worker"_s} + options);
    if (!m_process.waitForReadyRead(patience) || !m_process.readAllStandardOutput().startsWith("working on "))
        qFatal("the worker does not start: %s", m_process.readAllStandardError().constData());
}

WorkerProcess::~WorkerProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

void WorkerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

void WorkerProcess::halt()
{
    ::kill(pid_t(m_process.processId()), SIGSTOP);
}

void WorkerProcess::goOn()
{
    ::kill(pid_t(m_process.processId()), SIGCONT);
}

QByteArray WorkerProcess::stop()
{
    m_process.terminate();
    m_process.waitForFinished(patience);
    return m_process.readAllStandardError();
}

User::User(const QUrl &server, const QByteArray &email, const QByteArray &password)
    : m_connection(server),
      m_signIn(m_connection.send("POST", "/api/auth/sign_in", {{"Content-Type", "application/json"}},
                                 R"({"email":")" + email + R"(","password":")" + password + "\"}"))
{
}

Headers User::headers() const
{
    return {{"Accept", "application/vnd.api+json; version=1"},
            {"access-token", m_signIn.headers.value("access-token")},
            {"client", m_signIn.headers.value("client")},
            {"uid", m_signIn.headers.value("uid")}};
}

HttpAnswer User::call(const QByteArray &method, const QByteArray &path, const QByteArray &json, const Headers &more)
{
    Headers all = headers() + more;
    if (!json.isEmpty() && !std::ranges::contains(more, QByteArray("Content-Type"), &Headers::value_type::first))
        all.emplace_back("Content-Type", "application/json; charset=utf-8");
    return m_connection.send(method, path, all, json);
}

HttpAnswer User::get(const QByteArray &path, const Headers &more)
{
    return call("GET", path, {}, more);
}

HttpAnswer User::post(const QByteArray &path, const QByteArray &json, const Headers &more)
{
    return call("POST", path, json, more);
}

HttpAnswer User::patch(const QByteArray &path, const QByteArray &json, const Headers &more)
{
    return call("PATCH", path, json, more);
}

HttpAnswer User::remove(const QByteArray &path, const Headers &more)
{
    return call("DELETE", path, {}, more);
}

QByteArray attributesBody(const QByteArray &attributes)
{
    return R"({"data":{"attributes":)" + attributes + "}}";
}

QByteArray attributesBody(const QJsonObject &attributes)
{
    return attributesBody(QJsonDocument(attributes).toJson(QJsonDocument::Compact));
}

QByteArray fileBody(const QByteArray &field, const QByteArray &name, const QByteArray &type, const QByteArray &content)
{
    return "--boundary-2f3c\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name +
           "\"\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n--boundary-2f3c--\r\n";
}

namespace {

/// The database of a house with one account and one project, made once per test program.
struct House
{
    QByteArray content;
    QByteArray project;
    QByteArray secretToken;
};

House makeHouse()
{
    const Server server;
    if (server.command({u"add-account"_s, u"ann@house.example"_s, u"Ann"_s}, "correct horse\n").exitCode != 0)
        qFatal("the account cannot be made");
    const ProgramOutcome made = server.command({u"add-project"_s, u"Web shop"_s, u"ann@house.example"_s});
    const QList<QByteArray> lines = made.out.split('\n');
    if (made.exitCode != 0 || lines.size() < 2)
        qFatal("the project cannot be made: %s", made.err.constData());
    return {server.content(), "/api/projects/" + lines[0].split(' ').last(), lines[1].split(' ').last()};
}

const House &house()
{
    static const House made = makeHouse();
    return made;
}

} // namespace

ProjectServer::ProjectServer(const QStringList &options)
    : server(house().content), project(house().project), secretToken(house().secretToken)
{
    if (!server.start(options))
        qFatal("the server does not start: %s", server.log().constData());
    ann = std::make_unique<User>(server.url(), "ann@house.example", "correct horse");
    const HttpAnswer folders = ann->get(project + "/folders");
    root = folders.data().toArray().first()["id"_L1].toString().toUtf8();
}

void ProjectServer::addUser(const QString &email, const QString &role)
{
    ann.reset();
    server.stop();
    if (server.command({u"add-account"_s, email}, "correct horse\n").exitCode != 0)
        qFatal("the account cannot be made");
    const QString number = QString::fromLatin1(project.split('/').last());
    if (!role.isEmpty() && server.command({u"add-member"_s, number, email, role}).exitCode != 0)
        qFatal("the account cannot be admitted");
    if (!server.start())
        qFatal("the server does not start again");
    ann = std::make_unique<User>(server.url(), "ann@house.example", "correct horse");
}

} // namespace stepwright::tests
