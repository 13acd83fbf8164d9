#include "platform/api/publication/filtereddocument.h"

#include "platform/storage/tables/content/folders.h"
#include "platform/storage/tables/content/scenarios.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// The uids of the objects that a list of numbers names.
template <class Object>
QStringList uidsOf(const std::vector<Object> &objects, const QString &numbers)
{
    QStringList uids;
    const QStringList wanted = numbers.split(u',');
    for (const Object &object : objects) {
        if (wanted.contains(QString::number(object.id)))
            uids.append(object.uid);
    }
    return uids;
}

QList<project::Tag> tagsOf(const QString &list)
{
    QList<project::Tag> tags;
    for (const QString &text : list.split(u',', Qt::SkipEmptyParts))
        tags.append({text.section(u':', 0, 0).trimmed(), text.section(u':', 1).trimmed()});
    return tags;
}

Async<ExportFilter> readFilter(Connection &connection, qint64 project, QHash<QString, QString> query)
{
    ExportFilter filter;
    if (const QString numbers = query.value(u"filter_scenario_ids"_s); !numbers.isEmpty()) {
        filter.scenarioUids = uidsOf(co_await scenariosOf(connection, project), numbers);
        filter.scenarioUids.append(QString());
    }
    if (const QString numbers = query.value(u"filter_folder_ids"_s); !numbers.isEmpty()) {
        filter.folderUids = uidsOf(co_await foldersOf(connection, project), numbers);
        filter.folderUids.append(QString());
    }
    filter.scenarioName = query.value(u"filter_scenario_name"_s);
    filter.folderName = query.value(u"filter_folder_name"_s);
    filter.tags = tagsOf(query.value(u"filter_tags"_s));
    filter.isRecursive = query.value(u"not_recursive"_s) != "true"_L1;
    co_return filter;
}

} // namespace

QStringList exportFilterNames()
{
    return {u"filter_scenario_ids"_s, u"filter_folder_ids"_s, u"filter_scenario_name"_s,
            u"filter_folder_name"_s,  u"filter_tags"_s,       u"not_recursive"_s};
}

Async<project::ProjectDocument> filteredDocument(Connection &connection, qint64 project, QHash<QString, QString> query)
{
    project::ProjectDocument document = co_await exportDocument(connection, co_await projectById(connection, project));
    applyFilter(document, co_await readFilter(connection, project, query));
    co_return document;
}

} // namespace stepwright::platform
