#pragma once

#include "platform/base/async.h"
#include "platform/storage/news.h"
#include "platform/storage/rows.h"
#include "platform/storage/value.h"

#include <memory>

namespace stepwright::platform {

/// What keeps the data.
enum class BackEnd { Sqlite, Postgresql };

/// Where the statements of one piece of work run. What is not committed when it goes is rolled back.
class Connection
{
public:
    virtual ~Connection() = default;

    /// For the few statements that the two say differently (storage/search).
    [[nodiscard]] virtual BackEnd backEnd() const = 0;

    /// Runs one statement; values are bound to $1, $2, … SQL is written so that SQLite and PostgreSQL both understand
    /// it. Errors: Conflict (a value that must be unique is there already, or two writers met), Invalid (refers to what
    /// is not there), Database.
    [[nodiscard]] virtual Async<Rows> run(QByteArray sql, Values values) = 0;

    /// Hands in a statement whose rows nobody needs. It runs in its order, but at the latest with the next `run` or
    /// `commit`, which is then what fails with its error: over a network it costs no waiting of its own.
    [[nodiscard]] virtual Async<> post(QByteArray sql, Values values) = 0;

    /// What stands behind a SELECT of rows that are changed next, so that others who look for such rows at the same
    /// time pass over them; nothing where only one transaction at a time writes.
    [[nodiscard]] virtual QByteArray passingOverTaken() const = 0;

    /// Wakes everybody who waits for News, in whatever process, as soon as this is committed.
    [[nodiscard]] virtual Async<> announce() = 0;

    /// Makes the next id of a table greater than all that are there, after rows were written with their ids.
    [[nodiscard]] virtual Async<> continueIds(QByteArray table) = 0;

    /// After success everything is on the disk.
    [[nodiscard]] virtual Async<> commit() = 0;

    template <class... T>
    [[nodiscard]] Async<Rows> query(QByteArray sql, const T &...values)
    {
        return run(std::move(sql), Values{toValue(values)...});
    }
    template <class... T>
    [[nodiscard]] Async<> change(QByteArray sql, const T &...values)
    {
        return post(std::move(sql), Values{toValue(values)...});
    }
};

/// The database behind the platform: an embedded SQLite file or a PostgreSQL server.
class Database
{
public:
    enum class Access {
        Read,  ///< nothing is changed
        Write, ///< one transaction
    };

    virtual ~Database() = default;

    /// Waits for a connection. Between this and the end of the connection nothing but its own statements is awaited.
    [[nodiscard]] virtual Async<std::unique_ptr<Connection>> connect(Access access) = 0;

    /// To wait for what connections announce. To be used and to end before the database ends.
    [[nodiscard]] virtual std::unique_ptr<News> listen() = 0;
};

/// Opens what a person named: `postgresql://…`, or the path of a SQLite file, which is made if missing. Brings the
/// tables up to date. Errors: Conflict (open elsewhere), NewerVersion, Invalid (another kind of address, another
/// program's file), Io, Database.
[[nodiscard]] Result<std::unique_ptr<Database>> openDatabase(const QString &name);

} // namespace stepwright::platform
