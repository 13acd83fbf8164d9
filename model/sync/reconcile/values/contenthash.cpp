#include "model/sync/reconcile/values/canonical.h"

#include <QCryptographicHash>

#include <algorithm>

namespace stepwright::sync {

namespace {

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// Name, place, description and tags, which all things have.
QByteArray common(const auto &entity, const QString &place, Fields fields)
{
    QByteArray bytes = QByteArray::number(fields.toInt()) + '|';
    if (fields.testFlag(Field::Name))
        bytes += canonical(entity.name);
    if (fields.testFlag(Field::Place))
        bytes += canonical(place);
    if (fields.testFlag(Field::Description))
        bytes += canonical(entity.description);
    if (fields.testFlag(Field::Tags))
        bytes += canonicalSet(entity.tags);
    if (fields.testFlag(Field::Steps))
        bytes += entity.opaque.isEmpty() ? QByteArray('b' + canonical(entity.body))
                                         : QByteArray('o' + canonical(entity.opaque));
    return bytes;
}

} // namespace

QByteArray contentHash(const SyncFolder &folder, Fields fields)
{
    return hashOf('f' + common(folder, folder.parentUid, fields));
}

QByteArray contentHash(const SyncScenario &scenario, Fields fields)
{
    QByteArray bytes = 's' + common(scenario, scenario.folderUid, fields);
    if (fields.testFlag(Field::Parameters))
        bytes += canonicalList(scenario.parameters);
    if (fields.testFlag(Field::Examples))
        bytes += canonicalList(scenario.datasets);
    return hashOf(bytes);
}

QByteArray contentHash(const SyncActionWord &word, Fields fields)
{
    QByteArray bytes = 'w' + common(word, {}, fields);
    if (fields.testFlag(Field::Parameters))
        bytes += canonicalList(word.parameters);
    return hashOf(bytes);
}

QByteArray contentHash(const SyncProject &project)
{
    QList<QByteArray> parts;
    const auto add = [&parts](const auto &list) {
        for (const auto &entity : list)
            parts.append(canonical(entity.uid) + contentHash(entity));
    };
    add(project.folders);
    add(project.actionWords);
    add(project.scenarios);
    std::ranges::sort(parts);
    return hashOf(parts.join());
}

} // namespace stepwright::sync
