#include "platform/storage/postgresql/postgresqlsession.h"

#include <array>
#include <libpq-fe.h>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

struct Clearing
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clearing>;

Error brokenConnection(PGconn *connection)
{
    return {ErrorKind::Database, u"The database failed."_s, QString::fromUtf8(PQerrorMessage(connection)).simplified()};
}

/// What an answer that is none says. The first two characters of a state are its class.
Error toError(PGconn *connection, const PGresult *answer)
{
    const char *code = PQresultErrorField(answer, PG_DIAG_SQLSTATE);
    if (!code)
        return brokenConnection(connection);
    const QLatin1StringView state(code);
    const QString detail = QString::fromUtf8(PQresultErrorMessage(answer)).simplified();
    if (state == "23505"_L1)
        return {ErrorKind::Conflict, u"It is there already."_s, detail};
    if (state == "40001"_L1 || state == "40P01"_L1 || state == "55P03"_L1)
        return {ErrorKind::Conflict, u"Somebody else wrote at the same time."_s, detail};
    if (state.startsWith("23"_L1))
        return {ErrorKind::Invalid, u"It refers to what is not there."_s, detail};
    return {ErrorKind::Database, u"The database failed."_s, detail};
}

bool isSuccess(const PGresult *answer)
{
    const ExecStatusType status = PQresultStatus(answer);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

Rows toRows(PGresult *answer)
{
    Rows rows;
    rows.changed = QByteArray(PQcmdTuples(answer)).toLongLong();
    const int columns = PQnfields(answer);
    const int count = PQntuples(answer);
    rows.rows.reserve(size_t(count));
    for (int row = 0; row < count; ++row) {
        std::vector<std::optional<QByteArray>> cells;
        cells.reserve(size_t(columns));
        for (int column = 0; column < columns; ++column) {
            if (PQgetisnull(answer, row, column) != 0)
                cells.emplace_back();
            else
                cells.emplace_back(QByteArray(PQgetvalue(answer, row, column), PQgetlength(answer, row, column)));
        }
        rows.rows.emplace_back(std::move(cells));
    }
    return rows;
}

/// A value as the protocol's text; without one for NULL. Numbers are text, too: the server knows the column's type.
std::optional<QByteArray> toText(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return QByteArray::number(*number);
    if (const auto *text = std::get_if<QByteArray>(&value))
        return *text;
    return {};
}

} // namespace

void PostgresqlSession::Closing::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

Result<> PostgresqlSession::ensureOpen()
{
    if (m_connection && PQstatus(m_connection.get()) == CONNECTION_OK)
        return {};
    m_prepared.clear();
    // What the address says itself comes later and wins.
    const std::array<const char *, 6> names{"connect_timeout", "tcp_user_timeout", "application_name",
                                            "options",         "dbname",           nullptr};
    const std::array<const char *, 6> values{
        "10",
        "30000",
        "stepwright-platform",
        "-c statement_timeout=60s -c lock_timeout=20s -c idle_in_transaction_session_timeout=60s "
        "-c client_min_messages=warning",
        m_url.constData(),
        nullptr};
    m_connection.reset(PQconnectdbParams(names.data(), values.data(), 1));
    if (PQstatus(m_connection.get()) == CONNECTION_OK)
        return {};
    return failure(ErrorKind::Io, u"The database server cannot be reached."_s,
                   QString::fromUtf8(PQerrorMessage(m_connection.get())).simplified());
}

Result<> PostgresqlSession::execute(const QByteArray &sql)
{
    const Answer answer(PQexec(m_connection.get(), sql.constData()));
    if (isSuccess(answer.get()))
        return {};
    return failure(toError(m_connection.get(), answer.get()));
}

Result<> PostgresqlSession::commit()
{
    if (PQtransactionStatus(m_connection.get()) != PQTRANS_INTRANS)
        return failure(ErrorKind::Database, u"The database failed."_s, u"the transaction is broken"_s);
    return execute("COMMIT");
}

Result<QByteArray> PostgresqlSession::prepared(const QByteArray &sql)
{
    if (const auto known = m_prepared.constFind(sql); known != m_prepared.cend())
        return *known;
    const QByteArray name = 's' + QByteArray::number(m_prepared.size());
    const Answer answer(PQprepare(m_connection.get(), name.constData(), sql.constData(), 0, nullptr));
    if (!isSuccess(answer.get()))
        return failure(toError(m_connection.get(), answer.get()));
    m_prepared.insert(sql, name);
    return name;
}

Result<Rows> PostgresqlSession::run(const QByteArray &sql, const Values &values)
{
    const Result<QByteArray> name = prepared(sql);
    if (!name)
        return failure(name.error());
    std::vector<std::optional<QByteArray>> texts;
    std::vector<const char *> pointers;
    texts.reserve(values.size());
    pointers.reserve(values.size());
    for (const Value &value : values) {
        texts.push_back(toText(value));
        if (texts.back() && texts.back()->contains('\0'))
            return failure(ErrorKind::Invalid, u"A text holds a NUL."_s);
        pointers.push_back(texts.back() ? texts.back()->constData() : nullptr);
    }
    const Answer answer(PQexecPrepared(m_connection.get(), name->constData(), int(values.size()), pointers.data(),
                                       nullptr, nullptr, 0));
    if (!isSuccess(answer.get()))
        return failure(toError(m_connection.get(), answer.get()));
    return toRows(answer.get());
}

} // namespace stepwright::platform
