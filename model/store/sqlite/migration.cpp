#include "model/store/sqlite/migration.h"

#include "model/store/sqlite/statement.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

const QString schemaHashKey = u"schema_hash"_s;
const QString schemaProgramKey = u"schema_program"_s; ///< the version of Stepwright that made the tables

Result<> setMeta(Database &database, const QString &key, const QString &value)
{
    return store::run(database,
                      "INSERT INTO meta VALUES(?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_ba, key,
                      value);
}

/// Empty where it is not set.
Result<QString> meta(Database &database, const QString &key)
{
    QString value;
    const Result<> done = forEach(
        database, "SELECT value FROM meta WHERE key = ?"_ba, [&value](const Statement &row) { value = row.text(0); },
        key);
    if (!done)
        return failure(done.error());
    return value;
}

Result<> rememberSchema(Database &database)
{
    const Result<QByteArray> hash = schemaHash(database);
    if (!hash)
        return failure(hash.error());
    return setMeta(database, schemaHashKey, QString::fromLatin1(*hash)).and_then([&database] {
        return setMeta(database, schemaProgramKey, QStringLiteral(STEPWRIGHT_VERSION));
    });
}

Error newerVersion(Database &database, int version, int newest)
{
    const QString needed = meta(database, schemaProgramKey).value_or(QString());
    const QString message =
        needed.isEmpty()
            ? QCoreApplication::translate("Store", "\"%1\" was written by a newer version of Stepwright; this is "
                                                   "version %2. Install the newest version to open it.")
                  .arg(database.path(), QLatin1StringView(STEPWRIGHT_VERSION))
            : QCoreApplication::translate("Store", "\"%1\" was written by Stepwright %2; this is version %3. Install "
                                                   "version %2 or a later one to open it.")
                  .arg(database.path(), needed, QLatin1StringView(STEPWRIGHT_VERSION));
    return {ErrorKind::NewerVersion, message, u"file version %1, newest known %2"_s.arg(version).arg(newest)};
}

Result<> checkForeignKeys(Database &database)
{
    const Result<qint64> violations = database.integer("SELECT count(*) FROM pragma_foreign_key_check"_ba);
    if (!violations)
        return failure(violations.error());
    if (*violations > 0)
        return failure(ErrorKind::Damaged,
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
    if (Result<> done = rememberSchema(database); !done)
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
    const Result<QString> made = meta(database, schemaHashKey);
    if (!made)
        return failure(made.error());
    if (*made != QLatin1StringView(*now))
        return failure(ErrorKind::Damaged,
                       QCoreApplication::translate(
                           "Store", "The tables of the project file \"%1\" are not as Stepwright made them.")
                           .arg(database.path()),
                       u"schema hash %1, made as %2"_s.arg(QLatin1StringView(*now), *made));
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
        return failure(newerVersion(database, *version, newest));
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
