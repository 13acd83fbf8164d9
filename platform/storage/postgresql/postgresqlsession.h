#pragma once

#include "model/base/result.h"
#include "platform/storage/rows.h"
#include "platform/storage/value.h"

#include <QHash>

#include <memory>

struct pg_conn;

namespace stepwright::platform {

/// One connection to a PostgreSQL server. Every call waits for the server's answer; one thread at a time.
///
/// drogon's own asynchronous client is not used: version 1.9 ends the whole program (`exit`) when it tries to connect
/// to a server that is down.
class PostgresqlSession
{
public:
    /// Does not connect yet.
    explicit PostgresqlSession(QByteArray url) : m_url(std::move(url)) {}

    /// Connects where there is no connection, or none that works. Errors: Io (the server cannot be reached).
    [[nodiscard]] Result<> ensureOpen();

    /// Runs a text of statements without values, outside `begin` and `commit`. Errors: as `run`.
    [[nodiscard]] Result<> execute(const QByteArray &sql);

    /// Says with which statement a transaction begins. It is sent with the first statement, which is tried once more
    /// where the connection turns out to be broken.
    void begin(QByteArray sql);

    /// Puts a statement in front of the next one: it is sent with that, and its rows are not looked at. Where many wait
    /// already they are sent now. Errors: as `run`.
    [[nodiscard]] Result<> post(QByteArray sql, Values values);

    /// Runs one statement, which is kept prepared. Errors: Conflict (a value that must be unique is there already, or
    /// two writers met), Invalid (refers to what is not there, a text with NUL), Database (anything else, and a
    /// connection that broke: whether the statement was done is then unknown). An error of a posted statement is one
    /// of this.
    [[nodiscard]] Result<Rows> run(const QByteArray &sql, const Values &values);

    /// Ends the transaction; after success it is on the disk. Errors: Database (also where a statement had failed, on
    /// which the server would roll back and call that a success), as `run` (of a posted statement).
    [[nodiscard]] Result<> commit();

    /// The file to wait on for what the server sends by itself; -1 without a connection.
    [[nodiscard]] int socket() const;

    /// Reads and drops what the server sent by itself. Gives whether the connection works.
    [[nodiscard]] bool readNotifications();

    /// Ends what was not committed without waiting for the server: its answer is read by whoever comes next.
    void leave();

private:
    struct Closing
    {
        void operator()(pg_conn *connection) const;
    };
    struct Statement
    {
        QByteArray sql;
        Values values;
    };
    [[nodiscard]] Result<QByteArray> prepared(const QByteArray &sql);
    struct Sendable
    {
        QByteArray name;
        std::vector<std::optional<QByteArray>> texts;
    };
    [[nodiscard]] Result<Sendable> sendable(const Statement &statement);
    [[nodiscard]] bool send(const Sendable &statement);
    [[nodiscard]] Result<Rows> runPosted();
    [[nodiscard]] Result<Rows> brokenOff();
    void readLeft();

    QByteArray m_url;
    std::unique_ptr<pg_conn, Closing> m_connection;
    QHash<QByteArray, QByteArray> m_prepared; ///< statement to its name on the server
    std::vector<Statement> m_posted;
    bool m_isFresh = false;   ///< the transaction's beginning is posted and was not sent yet
    bool m_isLeaving = false; ///< the end of a transaction was sent and its answer not read
};

} // namespace stepwright::platform
