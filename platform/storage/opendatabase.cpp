#include "platform/storage/database.h"
#include "platform/storage/postgresql/postgresqldatabase.h"
#include "platform/storage/sqlite/sqlitedatabase.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Database>> openDatabase(const QString &name)
{
    if (name.startsWith("postgresql://"_L1))
        return PostgresqlDatabase::open(name);
    if (name.contains("://"_L1))
        return failure(
            ErrorKind::Invalid,
            u"\"%1\" is no database this program knows: give the path of a file, or postgresql://user@host/name."_s.arg(
                name));
    Result<std::unique_ptr<SqliteFile>> file = SqliteFile::open(name);
    if (!file)
        return failure(std::move(file.error()));
    return std::make_unique<SqliteDatabase>(std::move(*file));
}

} // namespace stepwright::platform
