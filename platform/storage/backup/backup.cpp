#include "platform/storage/backup/backup.h"

#include "platform/storage/backup/tablelist.h"
#include "platform/storage/migrations.h"
#include "platform/storage/tables/projects/stamp.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtOnce = 2000;
const QString formatName = u"stepwright-platform backup"_s;

QByteArray line(const QJsonDocument &document)
{
    return document.toJson(QJsonDocument::Compact) + '\n';
}

QByteArray rowLine(const Row &row, qsizetype columns)
{
    QJsonArray cells;
    for (size_t i = 0; i < size_t(columns); ++i)
        cells.append(row.isNull(i) ? QJsonValue() : QJsonValue(row.text(i)));
    return line(QJsonDocument(cells));
}

Async<qint64> writeTable(Connection &connection, QSaveFile &file, TableShape table)
{
    QJsonArray names;
    for (const QByteArray &column : table.columns)
        names.append(QString::fromLatin1(column));
    file.write(line(QJsonDocument(QJsonObject{{u"table"_s, QString::fromLatin1(table.name)}, {u"columns"_s, names}})));
    const QByteArray select = "SELECT " + table.columns.join(", ") + " FROM " + table.name;
    qint64 count = 0;
    if (!table.hasId) {
        const Rows rows = co_await connection.query(select);
        for (const Row &row : rows)
            file.write(rowLine(row, table.columns.size()));
        co_return qint64(rows.size());
    }
    const auto idColumn = size_t(table.columns.indexOf("id"));
    for (qint64 last = 0;;) {
        const Rows rows =
            co_await connection.query(QByteArray(select + " WHERE id > $1 ORDER BY id LIMIT $2"), last, rowsAtOnce);
        for (const Row &row : rows)
            file.write(rowLine(row, table.columns.size()));
        count += qint64(rows.size());
        if (rows.size() < size_t(rowsAtOnce))
            co_return count;
        last = rows.last().integer(idColumn);
    }
}

/// Reads a backup line by line into the tables.
class Restoring
{
public:
    Restoring(Connection &connection, QFile &file) : m_connection(connection), m_file(file) {}

    Async<qint64> run()
    {
        co_await readHead();
        qint64 count = 0;
        bool isWhole = false;
        while (!m_file.atEnd()) {
            const QJsonDocument document = QJsonDocument::fromJson(m_file.readLine());
            if (document.isArray()) {
                co_await addRow(document.array());
                ++count;
            } else if (document.object().contains("table"_L1)) {
                co_await beginTable(document.object());
            } else if (document.object().value("rows"_L1) == QJsonValue(count)) {
                isWhole = true;
            } else {
                co_return failure(ErrorKind::Invalid, u"The backup is damaged."_s);
            }
        }
        if (!isWhole)
            co_return failure(ErrorKind::Invalid, u"The backup is not whole."_s);
        co_await addOwnReferences();
        co_return count;
    }

private:
    Async<> readHead()
    {
        const QJsonObject head = QJsonDocument::fromJson(m_file.readLine()).object();
        if (head.value("format"_L1).toString() != formatName)
            co_await failure(ErrorKind::Invalid, u"The file is no backup of this program."_s);
        if (head.value("schema"_L1).toInteger() > migrations(u"sqlite"_s).size())
            co_await failure(ErrorKind::NewerVersion,
                             u"The backup was made by a newer version of stepwright-platform."_s);
    }

    Async<> beginTable(QJsonObject head)
    {
        const QByteArray name = head.value("table"_L1).toString().toLatin1();
        const auto known = std::ranges::find(m_tables, name, &TableShape::name);
        QByteArrayList columns;
        for (const auto &column : head.value("columns"_L1).toArray())
            columns.append(column.toString().toLatin1());
        const bool isKnown =
            known != m_tables.end() && !columns.isEmpty() &&
            std::ranges::all_of(columns, [&](const QByteArray &column) { return known->columns.contains(column); });
        if (!isKnown)
            co_await failure(ErrorKind::Invalid, u"The backup is damaged."_s);
        m_table = *known;
        m_columns = columns;
        QByteArrayList places;
        for (qsizetype i = 0; i < columns.size(); ++i)
            places.append('$' + QByteArray::number(i + 1));
        m_insert = "INSERT INTO " + name + " (" + columns.join(", ") + ") VALUES (" + places.join(", ") + ')';
        co_await m_connection.query(QByteArray("DELETE FROM " + name)); // the new database's own name
    }

    Async<> addRow(QJsonArray cells)
    {
        if (m_insert.isEmpty() || cells.size() != m_columns.size())
            co_await failure(ErrorKind::Invalid, u"The backup is damaged."_s);
        Values values;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const bool isOwnReference = m_columns[i] == m_table.ownReference && !cells[i].isNull();
            if (isOwnReference)
                m_ownReferences.append({m_table, cells[m_columns.indexOf("id")].toString(), cells[i].toString()});
            values.push_back(cells[i].isNull() || isOwnReference ? Value() : toValue(cells[i].toString()));
        }
        co_await m_connection.run(m_insert, std::move(values));
    }

    /// Rows that refer to rows of their own table come in any order.
    Async<> addOwnReferences()
    {
        for (const OwnReference &reference : m_ownReferences)
            co_await m_connection.query(QByteArray("UPDATE " + reference.table.name + " SET " +
                                                   reference.table.ownReference + " = $2 WHERE id = $1"),
                                        reference.id, reference.target);
    }

    struct OwnReference
    {
        TableShape table;
        QString id;
        QString target;
    };
    Connection &m_connection;
    QFile &m_file;
    QList<TableShape> m_tables = allTables();
    TableShape m_table;
    QByteArrayList m_columns;
    QByteArray m_insert;
    QList<OwnReference> m_ownReferences;
};

} // namespace

Async<qint64> backUp(Database &database, QString path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        co_return failure(ErrorKind::Io, u"\"%1\" cannot be written."_s.arg(path), file.errorString());
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Read);
    file.write(
        line(QJsonDocument(QJsonObject{{u"format"_s, formatName}, {u"schema"_s, migrations(u"sqlite"_s).size()}})));
    qint64 count = 0;
    for (const TableShape &table : allTables())
        count += co_await writeTable(*connection, file, table);
    file.write(line(QJsonDocument(QJsonObject{{u"rows"_s, count}})));
    if (!file.commit())
        co_return failure(ErrorKind::Io, u"\"%1\" cannot be written."_s.arg(path), file.errorString());
    co_return count;
}

Async<qint64> restore(Database &database, QString path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        co_return failure(ErrorKind::Io, u"\"%1\" cannot be read."_s.arg(path), file.errorString());
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Write);
    const Rows accounts = co_await connection->query("SELECT count(*) FROM accounts");
    if (accounts.first().integer(0) > 0)
        co_return failure(ErrorKind::Conflict, u"The database is not empty: a backup goes into a new one."_s);
    Restoring restoring(*connection, file);
    const qint64 count = co_await restoring.run();
    for (const TableShape &table : allTables()) {
        if (table.hasId)
            co_await connection->continueIds(table.name);
    }
    co_await renewServerEpoch(*connection, false);
    co_await connection->commit();
    co_return count;
}

} // namespace stepwright::platform
