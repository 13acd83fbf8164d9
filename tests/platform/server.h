#pragma once

#include "tests/platform/httpclient.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace stepwright::tests {

/// What came of a call of stepwright-platform that ends by itself.
struct ProgramOutcome
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// Whether this run is against PostgreSQL: the environment says STEPWRIGHT_TEST_DATABASE=postgresql.
[[nodiscard]] bool isOnPostgresql();

/// The real stepwright-platform on a port that is free, with a database of its own: a SQLite file in its folder, or a
/// database of PostgresqlServer::shared(). Ends with the object.
class Server
{
public:
    /// With the content of a database, as `content` gives it; empty: a new one.
    explicit Server(const QByteArray &content = {});
    ~Server();

    /// The database's content, for further servers, while the server is not running.
    [[nodiscard]] QByteArray content() const;

    /// Runs a command on the database while the server is not running.
    [[nodiscard]] ProgramOutcome command(const QStringList &words, const QByteArray &input = {},
                                         const QStringList &options = {}) const;

    /// Starts serving, until the program says its address. Without a limit of requests where `options` give none.
    [[nodiscard]] bool start(const QStringList &options = {});

    /// SIGTERM; gives the exit code.
    int stop();

    /// SIGKILL.
    void kill();

    void terminate(); ///< sends SIGTERM and does not wait

    /// Runs SQL on the database, by the database's own program; with SQLite while the server is not running.
    void runSql(const QString &sql) const;

    /// What every call of the program begins with.
    [[nodiscard]] QStringList arguments() const;

    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] qint64 processId() const { return m_process->processId(); } ///< while it is running
    [[nodiscard]] QByteArray output() const { return m_output; }              ///< standard output up to the address
    [[nodiscard]] QByteArray log();                                           ///< standard error so far
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    QString m_database; ///< in PostgreSQL
    std::unique_ptr<QProcess> m_process;
    QUrl m_url;
    QByteArray m_output;
    QByteArray m_log;
};

/// A process that does a server's jobs (`--role worker`); with PostgreSQL any number beside the server.
class WorkerProcess
{
public:
    explicit WorkerProcess(const Server &server, const QStringList &options = {});
    ~WorkerProcess();

    void kill();                     ///< SIGKILL
    void halt();                     ///< SIGSTOP: it stands still, with what it holds
    void goOn();                     ///< SIGCONT
    [[nodiscard]] QByteArray stop(); ///< SIGTERM; gives what it logged

private:
    QProcess m_process;
};

/// Somebody who has signed in, with a connection that stays open.
class User
{
public:
    User(const QUrl &server, const QByteArray &email, const QByteArray &password);

    HttpAnswer get(const QByteArray &path, const Headers &more = {});
    HttpAnswer post(const QByteArray &path, const QByteArray &json, const Headers &more = {});
    HttpAnswer patch(const QByteArray &path, const QByteArray &json, const Headers &more = {});
    HttpAnswer remove(const QByteArray &path, const Headers &more = {});
    HttpAnswer call(const QByteArray &method, const QByteArray &path, const QByteArray &json = {},
                    const Headers &more = {});

    /// The headers of every call.
    [[nodiscard]] Headers headers() const;
    [[nodiscard]] const HttpAnswer &signIn() const { return m_signIn; } ///< what signing in was answered

private:
    HttpConnection m_connection;
    HttpAnswer m_signIn;
};

/// `{"data": {"attributes": …}}`, the attributes as JSON text.
[[nodiscard]] QByteArray attributesBody(const QByteArray &attributes);
[[nodiscard]] QByteArray attributesBody(const QJsonObject &attributes);

/// A form with one file in a field, as multipart/form-data with this boundary.
[[nodiscard]] QByteArray fileBody(const QByteArray &field, const QByteArray &name, const QByteArray &type,
                                  const QByteArray &content);
inline const Headers fileHeaders = {{"Content-Type", "multipart/form-data; boundary=boundary-2f3c"}};

/// A server with a project of ann@house.example (administrator), whose password is "correct horse".
class ProjectServer
{
public:
    explicit ProjectServer(const QStringList &options = {});

    Server server;
    QByteArray project;     ///< "/api/projects/1"
    QByteArray secretToken; ///< digits
    std::unique_ptr<User> ann;
    QByteArray root; ///< id of the root folder

    /// Makes another account, and admits it as a role where one is given. The server is started anew for it.
    void addUser(const QString &email, const QString &role = {});
};

} // namespace stepwright::tests
