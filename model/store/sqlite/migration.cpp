#include "model/store/sqlite/migration.h"

#include "model/store/sqlite/statement.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

Result<> writeSchemaHash(Database &database)
{
    const Result<QByteArray> hash = schemaHash(database);
    if (!hash)
        return failure(hash.error());
    Result<Statement> statement = database.prepare(
        "INSERT INTO meta VALUES('schema_hash', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_ba);
    if (!statement)
        return failure(statement.error());
    return statement->run(QUtf8StringView(*hash));
}

Result<> checkForeignKeys(Database &database)
{
    const Result<qint64> violations = database.integer("SELECT count(*) FROM pragma_foreign_key_check"_ba);
    if (!violations)
        return failure(violations.error());
    if (*violations > 0)
        return failure(ErrorKind::Database,
                       QCoreApplication::translate("Store", "The project file \"%1\" is damaged.").arg(database.path()),
                       u"%1 rows refer to rows that are not there"_s.arg(*violations));
    return {};
}

Result<> run(Database &database, const Migration &migration)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (Result<> done = database.execute(migration.sql); !done)
        return done;
    if (Result<> done = checkForeignKeys(database); !done)
        return done;
    if (Result<> done = writeSchemaHash(database); !done)
        return done;
    const QByteArray header = "PRAGMA application_id=" + QByteArray::number(applicationId) +
                              "; PRAGMA user_version=" + QByteArray::number(migration.version);
    if (Result<> done = database.execute(header); !done)
        return done;
    return transaction->commit();
}

Result<> checkSchema(Database &database)
{
    const Result<QByteArray> now = schemaHash(database);
    if (!now)
        return failure(now.error());
    Result<Statement> statement = database.prepare("SELECT value FROM meta WHERE key = 'schema_hash'"_ba);
    if (!statement)
        return failure(statement.error());
    const Result<bool> row = statement->step();
    if (!row)
        return failure(row.error());
    const QString made = *row ? statement->text(0) : QString();
    if (made != QLatin1StringView(*now))
        return failure(ErrorKind::Database,
                       QCoreApplication::translate(
                           "Store", "The tables of the project file \"%1\" are not as Stepwright made them.")
                           .arg(database.path()),
                       u"schema hash %1, made as %2"_s.arg(QLatin1StringView(*now), made));
    return {};
}

} // namespace

std::vector<Migration> readMigrations(const QString &folder)
{
    std::vector<Migration> migrations;
    const QDir directory(folder);
    for (const QString &name : directory.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(isOpen, "readMigrations", "the program's own files can be read");
        migrations.push_back({name.section(u'_', 0, 0).toInt(), file.readAll()});
        Q_ASSERT_X(migrations.back().version == int(migrations.size()), "readMigrations", "there is a gap");
    }
    return migrations;
}

Result<int> schemaVersion(Database &database)
{
    return database.integer("PRAGMA user_version"_ba).transform([](qint64 version) { return int(version); });
}

Result<QByteArray> schemaHash(Database &database)
{
    Result<Statement> statement = database.prepare(
        "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' "
        "ORDER BY type, name"_ba);
    if (!statement)
        return failure(statement.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return hash.result().toHex();
        for (int column = 0; column < 4; ++column) {
            hash.addData(statement->blob(column));
            hash.addData(QByteArrayView("\0", 1));
        }
    }
}

Result<> migrate(Database &database, const std::vector<Migration> &migrations,
                 const std::function<Result<>(Database &)> &beforeMigration)
{
    const Result<int> version = schemaVersion(database);
    if (!version)
        return failure(version.error());
    const int newest = int(migrations.size());
    if (*version > newest)
        return failure(ErrorKind::Conflict,
                       QCoreApplication::translate("Store", "\"%1\" was written by a newer version of Stepwright. "
                                                            "Install that version to open it.")
                           .arg(database.path()),
                       u"file version %1, newest known %2"_s.arg(*version).arg(newest));
    if (*version > 0) {
        if (Result<> checked = checkSchema(database); !checked)
            return checked;
    }
    if (*version > 0 && *version < newest && beforeMigration) {
        if (Result<> prepared = beforeMigration(database); !prepared)
            return prepared;
    }
    for (const Migration &migration : migrations) {
        if (migration.version <= *version)
            continue;
        if (Result<> done = run(database, migration); !done)
            return done;
    }
    return {};
}

} // namespace stepwright::store
