#include "model/store/sqlite/connection.h"
#include "model/store/sqlite/durablefile.h"

#include <QCoreApplication>

#include <array>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

/// A setting and what reading it back must give.
struct Pragma
{
    const char *set;
    const char *read;
    qint64 expected;
};

constexpr int lengthLimit = 64 * 1024 * 1024;
constexpr int mostLogFrames = 64 * 1024; // 256 MB

/// The first value of the first row that a statement answers.
Result<QByteArray> answer(Database::Connection &connection, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(connection.handle, sql.constData(), -1, &statement, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    QByteArray value;
    if (code == SQLITE_ROW) {
        value = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
        code = sqlite3_step(statement);
    }
    const bool done = code == SQLITE_DONE;
    const Error error = done ? Error{} : connection.lastError(code);
    sqlite3_finalize(statement);
    if (!done)
        return failure(error);
    return value;
}

Error settingRefused(const Database::Connection &connection, const char *setting)
{
    return {ErrorKind::Database,
            QCoreApplication::translate("Store", "\"%1\" cannot be opened safely with this version of SQLite.")
                .arg(connection.path),
            u"setting refused: "_s + QLatin1StringView(setting)};
}

Result<> setSwitches(Database::Connection &connection)
{
    struct Switch
    {
        int option;
        int value;
        const char *name;
    };
    constexpr std::array switches{Switch{SQLITE_DBCONFIG_DEFENSIVE, 1, "DEFENSIVE"},
                                  Switch{SQLITE_DBCONFIG_DQS_DDL, 0, "DQS_DDL"},
                                  Switch{SQLITE_DBCONFIG_DQS_DML, 0, "DQS_DML"},
                                  Switch{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, "ENABLE_LOAD_EXTENSION"},
                                  Switch{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, "TRUSTED_SCHEMA"}};
    for (const Switch &one : switches) {
        int now = -1;
        if (sqlite3_db_config(connection.handle, one.option, one.value, &now) != SQLITE_OK || now != one.value)
            return failure(settingRefused(connection, one.name));
    }
    sqlite3_limit(connection.handle, SQLITE_LIMIT_LENGTH, lengthLimit);
    // One further database can be attached: VACUUM INTO and salvaging need it.
    sqlite3_limit(connection.handle, SQLITE_LIMIT_ATTACHED, 1);
    return {};
}

Result<> setPragma(Database::Connection &connection, const Pragma &pragma)
{
    if (const Result<QByteArray> set = answer(connection, pragma.set); !set)
        return failure(set.error());
    const Result<QByteArray> read = answer(connection, pragma.read);
    if (!read)
        return failure(read.error());
    if (read->toLongLong() != pragma.expected)
        return failure(settingRefused(connection, pragma.set));
    return {};
}

/// Takes the file for this process and makes sure that it is ours before anything in it changes.
Result<> takeFile(Database::Connection &connection, Database::Mode mode)
{
    const Result<QByteArray> locking = answer(connection, "PRAGMA locking_mode=EXCLUSIVE"_ba);
    if (!locking)
        return failure(locking.error());
    if (*locking != "exclusive")
        return failure(settingRefused(connection, "locking_mode"));
    for (const char *sql : {"BEGIN EXCLUSIVE", "COMMIT"}) {
        if (const Result<QByteArray> taken = answer(connection, sql); !taken)
            return failure(taken.error());
    }
    const Result<QByteArray> application = answer(connection, "PRAGMA application_id"_ba);
    if (!application)
        return failure(application.error());
    const Result<QByteArray> objects = answer(connection, "SELECT count(*) FROM sqlite_schema"_ba);
    if (!objects)
        return failure(objects.error());
    const bool fresh = mode == Database::Mode::Create && objects->toInt() == 0;
    if (application->toInt() != applicationId && !fresh)
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("Store", "\"%1\" is not a Stepwright project.").arg(connection.path),
                       u"application_id %1"_s.arg(QString::fromLatin1(*application)));
    return {};
}

/// Write-ahead log where the file system has what it needs; a rollback journal that is as safe elsewhere.
Result<> chooseJournal(Database::Connection &connection)
{
    const Result<QByteArray> wal = answer(connection, "PRAGMA journal_mode=WAL"_ba);
    if (wal && *wal == "wal")
        return {};
    const Result<QByteArray> truncate = answer(connection, "PRAGMA journal_mode=TRUNCATE"_ba);
    if (!truncate)
        return failure(truncate.error());
    if (*truncate != "truncate")
        return failure(settingRefused(connection, "journal_mode"));
    connection.warnings.append(QCoreApplication::translate(
        "Store",
        "This drive does not support the fast way of saving; saving is as safe, but slower. A local disk is better."));
    return {};
}

/// In place of SQLite's own automatic checkpoint, which drops errors, also of an fsync after which the log must not be
/// overwritten, and makes the save wait that comes at its turn: ours are made in pauses (`Database::checkpointIfDue`).
int takeLogSize(void *context, sqlite3 *, const char *, int frames)
{
    auto *connection = static_cast<Database::Connection *>(context);
    connection->logFrames = frames;
    if (frames >= mostLogFrames)
        connection->checkpoint();
    return SQLITE_OK;
}

/// Makes the names of the file and of its log certain: SQLite makes the log at the first reading, and ignores it when
/// the folder cannot be synced.
Result<> makeNamesCertain(Database::Connection &connection)
{
    if (const Result<QByteArray> read = answer(connection, "SELECT count(*) FROM sqlite_schema"_ba); !read)
        return failure(read.error());
    return syncFolderOf(connection.path);
}

} // namespace

Result<> configure(Database::Connection &connection, Database::Mode mode)
{
    // The order matters: locking before the journal (then there is no shared-memory file and no second process), and
    // the look at whose file it is before the journal mode writes to it.
    if (Result<> done = setSwitches(connection); !done)
        return done;
    constexpr Pragma first[] = {{"PRAGMA busy_timeout=0", "PRAGMA busy_timeout", 0},
                                {"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", 1},
                                {"PRAGMA mmap_size=0", "PRAGMA mmap_size", 0}};
    for (const Pragma &pragma : first) {
        if (Result<> done = setPragma(connection, pragma); !done)
            return done;
    }
    if (Result<> done = takeFile(connection, mode); !done)
        return done;
    if (Result<> done = chooseJournal(connection); !done)
        return done;
    constexpr int full = 2;
    constexpr Pragma then[] = {{"PRAGMA synchronous=FULL", "PRAGMA synchronous", full},
                               {"PRAGMA fullfsync=ON", "PRAGMA fullfsync", 1},
                               {"PRAGMA checkpoint_fullfsync=ON", "PRAGMA checkpoint_fullfsync", 1},
                               {"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", 1},
                               {"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", 0},
                               {"PRAGMA recursive_triggers=ON", "PRAGMA recursive_triggers", 1},
                               {"PRAGMA journal_size_limit=67108864", "PRAGMA journal_size_limit", 67108864},
                               {"PRAGMA cache_size=-16000", "PRAGMA cache_size", -16000}};
    for (const Pragma &pragma : then) {
        if (Result<> done = setPragma(connection, pragma); !done)
            return done;
    }
    sqlite3_wal_hook(connection.handle, takeLogSize, &connection);
    return makeNamesCertain(connection);
}

} // namespace stepwright::store
