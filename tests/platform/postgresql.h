#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace stepwright::tests {

/// A real PostgreSQL 17 in a folder of its own, reached over a socket file in it. Ends with the object. Where the test
/// runs as root, which PostgreSQL refuses, the server runs as nobody.
class PostgresqlServer
{
public:
    /// The one of this test program, started at the first call.
    [[nodiscard]] static PostgresqlServer &shared();

    PostgresqlServer();

    /// A standby that follows another one until it is promoted.
    explicit PostgresqlServer(const PostgresqlServer &first);
    ~PostgresqlServer();

    /// Runs SQL on a database.
    void runSql(const QString &database, const QString &sql) const;

    /// Makes a database, a copy of another one where it is named. Gives its name.
    [[nodiscard]] QString createDatabase(const QString &copyOf = {});

    /// What stepwright-platform takes for a database.
    [[nodiscard]] QString url(const QString &database) const;

    [[nodiscard]] qint64 processId() const { return m_process->processId(); }

    /// What stepwright-platform takes for a database that this server has or a standby took over.
    [[nodiscard]] QString urlWithStandby(const QString &database, const PostgresqlServer &standby) const;

    void promote(); ///< makes a standby a server that writes

    void kill(); ///< SIGKILL for every process of the server at once
    void start();

private:
    void handOverFolder() const;
    [[nodiscard]] QString folderInUrl() const;
    [[nodiscard]] std::unique_ptr<QProcess> program(const QString &name, const QStringList &arguments) const;
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    int m_databases = 0;
};

} // namespace stepwright::tests
