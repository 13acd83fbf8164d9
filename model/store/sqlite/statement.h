#pragma once

#include "model/store/sqlite/database.h"

#include <concepts>

namespace stepwright::store {

/// A compiled statement. Values are always bound, never put into the SQL. Parameters count from 1, columns from 0.
/// A value that cannot be bound (too long) makes the next step fail, so binding needs no check of its own.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    void bind(int parameter, qint64 value);
    void bind(int parameter, std::nullopt_t);
    /// A null string is bound as an empty one, never as NULL.
    void bind(int parameter, const QString &value);
    /// UTF-8 text that outlives the next step.
    void bind(int parameter, QUtf8StringView value);
    /// Bytes that outlive the next step.
    void bind(int parameter, const QByteArray &value);
    template <std::integral Integer>
    void bind(int parameter, Integer value)
    {
        bind(parameter, qint64(value));
    }
    template <class Value>
    void bind(int parameter, const std::optional<Value> &value)
    {
        value ? bind(parameter, *value) : bind(parameter, std::nullopt);
    }

    /// Starts again with these values for parameters 1, 2, … They must outlive the steps.
    template <class... Values>
    void start(const Values &...values)
    {
        reset();
        int parameter = 0;
        (bind(++parameter, values), ...);
    }

    /// Runs a statement that answers no rows, from its start, with these values.
    template <class... Values>
    [[nodiscard]] Result<> run(const Values &...values)
    {
        start(values...);
        return finish();
    }

    /// To the next row; false after the last.
    [[nodiscard]] Result<bool> step();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

    /// Back to before the first row, ready for other values.
    void reset();

private:
    friend class Database;
    Statement(Database::Connection *connection, sqlite3_stmt *statement);
    [[nodiscard]] Result<> finish();
    void noteBind(int code);

    Database::Connection *m_connection;
    sqlite3_stmt *m_statement;
    int m_bindError = 0;
};

/// Runs a cached statement that answers no rows.
template <class... Values>
[[nodiscard]] Result<> run(Database &database, const QByteArray &sql, const Values &...values)
{
    return database.cached(sql).and_then([&](Statement *statement) { return statement->run(values...); });
}

/// Runs a cached statement and hands every row to a function: `void row(const Statement &)`. The function must not run
/// the same statement.
template <class Row, class... Values>
[[nodiscard]] Result<> forEach(Database &database, const QByteArray &sql, Row row, const Values &...values)
{
    Result<Statement *> statement = database.cached(sql);
    if (!statement)
        return failure(statement.error());
    (*statement)->start(values...);
    for (;;) {
        const Result<bool> found = (*statement)->step();
        if (!found)
            return failure(found.error());
        if (!*found)
            break;
        row(**statement);
    }
    (*statement)->reset();
    return {};
}

/// The first value of the first row that a cached statement answers; nullopt without a row.
template <class... Values>
[[nodiscard]] Result<std::optional<qint64>> findInteger(Database &database, const QByteArray &sql,
                                                        const Values &...values)
{
    std::optional<qint64> found;
    const Result<> done = forEach(database, sql, [&](const Statement &row) { found = row.integer(0); }, values...);
    if (!done)
        return failure(done.error());
    return found;
}

} // namespace stepwright::store
