#include "platform/storage/postgresql/postgresqlsession.h"

#include <algorithm>
#include <array>
#include <libpq-fe.h>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostPosted = 200;

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
    const int columns = PQnfields(answer);
    const int count = PQntuples(answer);
    Rows rows(static_cast<size_t>(columns));
    rows.changed = QByteArrayView(PQcmdTuples(answer)).toLongLong();
    rows.reserve(size_t(count), qsizetype(PQresultMemorySize(answer)));
    for (int row = 0; row < count; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (PQgetisnull(answer, row, column) != 0)
                rows.appendNull();
            else
                rows.append({PQgetvalue(answer, row, column), PQgetlength(answer, row, column)});
        }
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
    const std::array<const char *, 7> names{
        "connect_timeout", "tcp_user_timeout", "keepalives_idle", "application_name", "options", "dbname", nullptr};
    const std::array<const char *, 7> values{
        "10",
        "30000",
        "30", // who only listens sends nothing, and would not notice that the server's machine is gone
        "stepwright-platform",
        "-c statement_timeout=60s -c lock_timeout=20s -c idle_in_transaction_session_timeout=60s "
        "-c client_min_messages=warning -c max_parallel_workers_per_gather=0", // many short questions at once
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

void PostgresqlSession::begin(QByteArray sql)
{
    readLeft();
    m_posted = {{std::move(sql), {}}};
    m_isFresh = true;
}

Result<> PostgresqlSession::post(QByteArray sql, Values values)
{
    if (m_posted.size() >= mostPosted)
        return run(sql, values).transform([](const Rows &) {});
    m_posted.push_back({std::move(sql), std::move(values)});
    return {};
}

Result<Rows> PostgresqlSession::run(const QByteArray &sql, const Values &values)
{
    m_posted.push_back({sql, values});
    Result<Rows> rows = runPosted();
    if (std::exchange(m_isFresh, false) && !rows && PQstatus(m_connection.get()) != CONNECTION_OK)
        rows = ensureOpen().and_then([this] { return runPosted(); });
    m_posted.clear();
    return rows;
}

Result<> PostgresqlSession::commit()
{
    if (!m_isFresh && PQtransactionStatus(m_connection.get()) != PQTRANS_INTRANS)
        return failure(ErrorKind::Database, u"The database failed."_s, u"the transaction is broken"_s);
    m_isFresh = false; // whether a commit on a connection that breaks was done is not known: it has one try
    return run("COMMIT", {}).transform([](const Rows &) {});
}

void PostgresqlSession::leave()
{
    m_posted.clear();
    m_isFresh = false;
    if (!m_connection || PQtransactionStatus(m_connection.get()) == PQTRANS_IDLE)
        return;
    m_isLeaving = PQsendQuery(m_connection.get(), "ROLLBACK") == 1;
}

int PostgresqlSession::socket() const
{
    return PQsocket(m_connection.get());
}

bool PostgresqlSession::readNotifications()
{
    if (PQconsumeInput(m_connection.get()) != 1) {
        m_connection.reset();
        return false;
    }
    while (PGnotify *notification = PQnotifies(m_connection.get()))
        PQfreemem(notification);
    return true;
}

/// A connection that broke meanwhile is found out by what comes next.
void PostgresqlSession::readLeft()
{
    if (!std::exchange(m_isLeaving, false))
        return;
    while (const Answer answer{PQgetResult(m_connection.get())})
        continue;
}

Result<QByteArray> PostgresqlSession::prepared(const QByteArray &sql)
{
    if (const auto known = m_prepared.constFind(sql); known != m_prepared.cend())
        return *known;
    QByteArray name = 's' + QByteArray::number(m_prepared.size());
    const Answer answer(PQprepare(m_connection.get(), name.constData(), sql.constData(), 0, nullptr));
    if (!isSuccess(answer.get()))
        return failure(toError(m_connection.get(), answer.get()));
    m_prepared.insert(sql, name);
    return name;
}

Result<PostgresqlSession::Sendable> PostgresqlSession::sendable(const Statement &statement)
{
    const Result<QByteArray> name = prepared(statement.sql);
    if (!name)
        return failure(name.error());
    Sendable sendable{*name, {}};
    sendable.texts.reserve(statement.values.size());
    for (const Value &value : statement.values) {
        std::optional<QByteArray> text = toText(value);
        if (text && text->contains('\0'))
            return failure(ErrorKind::Invalid, u"A text holds a NUL."_s);
        sendable.texts.push_back(std::move(text));
    }
    return sendable;
}

bool PostgresqlSession::send(const Sendable &statement)
{
    std::vector<const char *> pointers;
    pointers.reserve(statement.texts.size());
    for (const std::optional<QByteArray> &text : statement.texts)
        pointers.push_back(text ? text->constData() : nullptr);
    return PQsendQueryPrepared(m_connection.get(), statement.name.constData(), int(pointers.size()), pointers.data(),
                               nullptr, nullptr, 0) == 1;
}

/// Sends what is posted in one go (libpq's pipeline) and reads the answers; the last one's rows are given.
Result<Rows> PostgresqlSession::runPosted()
{
    std::vector<Sendable> statements;
    for (const Statement &statement : m_posted) { // none can be prepared once others are on their way
        Result<Sendable> ready = sendable(statement);
        if (!ready)
            return failure(ready.error());
        statements.push_back(std::move(*ready));
    }
    const bool isPipeline = statements.size() > 1;
    const bool isSent =
        (!isPipeline || PQenterPipelineMode(m_connection.get()) == 1) &&
        std::ranges::all_of(statements, [this](const Sendable &statement) { return send(statement); }) &&
        (!isPipeline || PQpipelineSync(m_connection.get()) == 1);
    if (!isSent)
        return brokenOff();
    Result<Rows> rows;
    for (size_t i = 0; i < statements.size(); ++i) {
        const Answer answer(PQgetResult(m_connection.get()));
        while (const Answer end{PQgetResult(m_connection.get())}) // a statement's answers end with none
            continue;
        if (PQstatus(m_connection.get()) != CONNECTION_OK)
            return brokenOff();
        if (rows && !isSuccess(answer.get()))
            rows = failure(toError(m_connection.get(), answer.get()));
        else if (rows && i + 1 == statements.size())
            rows = toRows(answer.get());
    }
    if (isPipeline) {
        const Answer synchronised(PQgetResult(m_connection.get()));
        if (PQexitPipelineMode(m_connection.get()) != 1)
            return brokenOff();
    }
    return rows;
}

/// The connection is of no use any more.
Result<Rows> PostgresqlSession::brokenOff()
{
    const Error error = brokenConnection(m_connection.get());
    m_connection.reset();
    return failure(error);
}

} // namespace stepwright::platform
