#include "model/store/sqlite/statement.h"

#include "model/store/sqlite/connection.h"

namespace stepwright::store {

Statement::Statement(Database::Connection *connection, sqlite3_stmt *statement)
    : m_connection(connection), m_statement(statement)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr)),
      m_bindError(other.m_bindError)
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_statement, other.m_statement);
    std::swap(m_bindError, other.m_bindError);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::noteBind(int code)
{
    if (code != SQLITE_OK && m_bindError == SQLITE_OK)
        m_bindError = code;
}

void Statement::bind(int parameter, qint64 value)
{
    noteBind(sqlite3_bind_int64(m_statement, parameter, value));
}

void Statement::bind(int parameter, std::nullopt_t)
{
    noteBind(sqlite3_bind_null(m_statement, parameter));
}

void Statement::bind(int parameter, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    noteBind(sqlite3_bind_text64(m_statement, parameter, utf8.constData(), sqlite3_uint64(utf8.size()),
                                 SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int parameter, QUtf8StringView value)
{
    const char *data = value.isNull() ? "" : value.data();
    noteBind(
        sqlite3_bind_text64(m_statement, parameter, data, sqlite3_uint64(value.size()), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind(int parameter, const QByteArray &value)
{
    noteBind(
        sqlite3_bind_blob64(m_statement, parameter, value.constData(), sqlite3_uint64(value.size()), SQLITE_STATIC));
}

Result<bool> Statement::step()
{
    if (m_connection->fatal)
        return failure(*m_connection->fatal);
    if (m_bindError != SQLITE_OK)
        return failure(m_connection->lastError(std::exchange(m_bindError, SQLITE_OK)));
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE && !m_connection->fatal)
        return false;
    const Error error = m_connection->lastError(code);
    sqlite3_reset(m_statement);
    return failure(error);
}

Result<> Statement::finish()
{
    const Result<bool> row = step();
    Q_ASSERT_X(!row || !*row, "Statement::run", "the statement answers rows");
    if (!row)
        return failure(row.error());
    sqlite3_reset(m_statement);
    return {};
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(data, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    m_bindError = 0;
}

} // namespace stepwright::store
