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

    /// Runs a text of statements without values. Errors: as `run`.
    [[nodiscard]] Result<> execute(const QByteArray &sql);

    /// Runs one statement, which is kept prepared. Errors: Conflict (a value that must be unique is there already, or
    /// two writers met), Invalid (refers to what is not there, a text with NUL), Database (anything else, and a
    /// connection that broke: whether the statement was done is then unknown).
    [[nodiscard]] Result<Rows> run(const QByteArray &sql, const Values &values);

    /// Ends the transaction; after success it is on the disk. Errors: Database (also where a statement had failed, on
    /// which the server would roll back and call that a success).
    [[nodiscard]] Result<> commit();

private:
    struct Closing
    {
        void operator()(pg_conn *connection) const;
    };
    [[nodiscard]] Result<QByteArray> prepared(const QByteArray &sql);

    QByteArray m_url;
    std::unique_ptr<pg_conn, Closing> m_connection;
    QHash<QByteArray, QByteArray> m_prepared; ///< statement to its name on the server
};

} // namespace stepwright::platform
