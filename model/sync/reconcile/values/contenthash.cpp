#include "model/sync/reconcile/values/canonical.h"

#include <QCryptographicHash>

#include <algorithm>

namespace stepwright::sync {

namespace {

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// The kind, name, place, description, tags and steps, which all things have.
QByteArray common(char kind, const auto &entity, const QString &place, Fields fields)
{
    QByteArray bytes;
    bytes.reserve(512);
    bytes += kind;
    appendNumber(bytes, fields.toInt());
    bytes += '|';
    if (fields.testFlag(Field::Name))
        appendCanonical(bytes, entity.name);
    if (fields.testFlag(Field::Place))
        appendCanonical(bytes, place);
    if (fields.testFlag(Field::Description))
        appendCanonical(bytes, entity.description);
    if (fields.testFlag(Field::Tags))
        appendCanonicalSet(bytes, entity.tags);
    if (fields.testFlag(Field::Steps) && entity.opaque.isEmpty()) {
        bytes += 'b';
        appendCanonical(bytes, entity.body);
    } else if (fields.testFlag(Field::Steps)) {
        bytes += 'o';
        appendCanonical(bytes, entity.opaque);
    }
    return bytes;
}

} // namespace

QByteArray canonicalContent(const SyncFolder &folder, Fields fields)
{
    return common('f', folder, folder.parentUid, fields);
}

QByteArray canonicalContent(const SyncScenario &scenario, Fields fields)
{
    QByteArray bytes = common('s', scenario, scenario.folderUid, fields);
    if (fields.testFlag(Field::Parameters))
        appendCanonical(bytes, scenario.parameters);
    if (fields.testFlag(Field::Examples))
        appendCanonical(bytes, scenario.datasets);
    return bytes;
}

QByteArray canonicalContent(const SyncActionWord &word, Fields fields)
{
    QByteArray bytes = common('w', word, {}, fields);
    if (fields.testFlag(Field::Parameters))
        appendCanonical(bytes, word.parameters);
    return bytes;
}

QByteArray contentHash(const SyncFolder &folder, Fields fields)
{
    return hashOf(canonicalContent(folder, fields));
}

QByteArray contentHash(const SyncScenario &scenario, Fields fields)
{
    return hashOf(canonicalContent(scenario, fields));
}

QByteArray contentHash(const SyncActionWord &word, Fields fields)
{
    return hashOf(canonicalContent(word, fields));
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
