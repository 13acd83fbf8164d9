#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace stepwright::store {

/// What the header of every project file says it is ("STPW"), so that no other SQLite file is taken for one.
inline constexpr int applicationId = 0x53545057;

class Statement;

/// The one connection to a project file, set up so that an acknowledged write survives a power cut.
///
/// A thin layer over SQLite's C API instead of Qt SQL, which offers neither SQLITE_DBCONFIG_DEFENSIVE, the limits, the
/// backup API nor extended error codes, and costs twice the processor time. Used by one thread at a time.
class Database
{
public:
    enum class Mode {
        Open,   ///< a project file that exists
        Create, ///< a file that does not exist yet, or is empty
    };

    /// Opens the file alone: exclusive locking, write-ahead log, synchronous=FULL. Every setting is read back.
    /// Errors: NotFound; Conflict (open in another process, or to be created and already there); Invalid (not a project
    /// file); Damaged; Io; Denied; Database. `warnings()` tells where the file system gave less than asked.
    [[nodiscard]] static Result<Database> open(const QString &path, Mode mode);

    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    ~Database();

    /// Runs SQL without values: one statement or several.
    [[nodiscard]] Result<> execute(const QByteArray &sql);

    /// Compiles one statement. It must go before the database does.
    [[nodiscard]] Result<Statement> prepare(const QByteArray &sql);

    /// The compiled form of a statement that is run again and again; kept as long as the connection. Not to be used
    /// twice at once.
    [[nodiscard]] Result<Statement *> cached(const QByteArray &sql);

    /// First value of the first row of a statement without parameters, e.g. of a PRAGMA; 0 where there is no row.
    [[nodiscard]] Result<qint64> integer(const QByteArray &sql);

    [[nodiscard]] qint64 lastInsertId() const;

    /// Rows that the last INSERT, UPDATE or DELETE touched.
    [[nodiscard]] qint64 changes() const;

    /// An error that makes the file unsafe to go on with: fsync failed, so nobody knows what the disk holds. From then
    /// on every call fails with it. The way out is a fresh copy of the file.
    [[nodiscard]] std::optional<Error> fatalError() const;

    /// Moves what changes have left in the log into the file, once it is worth while; some milliseconds, for pauses.
    /// Gives whether it did. Nothing is lost where it fails; see also `fatalError`.
    bool checkpointIfDue();

    /// Translated sentences for the user about how the file is opened, e.g. on a network drive.
    [[nodiscard]] const QStringList &warnings() const;

    [[nodiscard]] const QString &path() const;

    /// The connection, for what only the C API can do (backup). Never close it.
    [[nodiscard]] sqlite3 *handle() const;

    struct Connection; ///< shared with the statements; internal

private:
    explicit Database(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

/// All or nothing: what is not committed when it goes is rolled back.
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// After success everything is on the disk. After a failure nothing is acknowledged and all is rolled back; read
    /// again before relying on memory.
    [[nodiscard]] Result<> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    void rollBack();
    Database *m_database;
};

} // namespace stepwright::store
