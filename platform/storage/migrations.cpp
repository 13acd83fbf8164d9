#include "platform/storage/migrations.h"

#include <QDir>
#include <QFile>

static void useResources()
{
    Q_INIT_RESOURCE(platform_migrations);
}

namespace stepwright::platform {

using namespace Qt::StringLiterals;

QList<Migration> migrations(const QString &backEnd)
{
    useResources();
    QList<Migration> found;
    const QDir folder(u":/stepwright/platform/migrations/"_s + backEnd);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the migration %s cannot be read", qPrintable(name));
        found.append({name.section(u'_', 0, 0).toInt(), name, file.readAll()});
        Q_ASSERT(found.last().number == found.size());
    }
    return found;
}

Result<QList<Migration>> migrationsAfter(const QString &backEnd, qint64 version)
{
    const QList<Migration> all = migrations(backEnd);
    if (version > all.size())
        return failure(ErrorKind::NewerVersion, u"The database was made by a newer version of stepwright-platform."_s,
                       u"version %1, known %2"_s.arg(version).arg(all.size()));
    return all.sliced(version);
}

} // namespace stepwright::platform
