#include "model/sync/wire/readvalues.h"

#include "model/sync/wire/attributes.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace stepwright::sync::wire {

using namespace Qt::StringLiterals;

namespace {

/// The tags of a resource; nothing where the answer does not tell them all.
std::optional<QList<Tag>> tagsOf(const Resource &resource, const Document &document)
{
    const auto references = resource.related(u"tags"_s);
    if (!references)
        return std::nullopt;
    QList<Tag> tags;
    for (const Reference &reference : *references) {
        const auto included = document.included.constFind({u"tags"_s, reference.id});
        const Resource tag{u"tags"_s,
                           reference.id,
                           included == document.included.constEnd() ? reference.attributes : included->attributes,
                           {}};
        const Result<Tag> value = readValue<Tag>(tag, document);
        if (!value)
            return std::nullopt;
        tags.append(*value);
    }
    return tags;
}

} // namespace

Error unusableAnswer(const QString &detail)
{
    return {ErrorKind::Network,
            QCoreApplication::translate("Platform", "The server's answer cannot be understood. Is its address right?"),
            detail};
}

template <>
Result<Tag> readValue(const Resource &resource, const Document & /*document*/)
{
    Attributes attributes(resource);
    Tag tag{resource.id, attributes.name(u"key"_s), attributes.text(u"value"_s)};
    return attributes.answer(tag);
}

template <>
Result<Project> readValue(const Resource &resource, const Document & /*document*/)
{
    Attributes attributes(resource);
    Project project{.id = resource.id,
                    .name = attributes.name(),
                    .description = attributes.text(u"description"_s),
                    .isBdd = attributes.flag(u"bdd-mode"_s),
                    .rootFolderId = {},
                    .isBackupRunning = attributes.flag(u"new-backup-in-progress"_s),
                    .times = attributes.times()};
    if (const auto root = resource.related(u"scenarios-folder"_s);
        root && root->size() == 1 && !root->first().id.isEmpty())
        project.rootFolderId = root->first().id;
    return attributes.answer(project);
}

template <>
Result<Folder> readValue(const Resource &resource, const Document &document)
{
    Attributes attributes(resource);
    Folder folder{.id = resource.id,
                  .name = attributes.name(),
                  .parentId = attributes.id(u"parent-id"_s),
                  .description = attributes.optionalText(u"description"_s),
                  .definition = attributes.optionalText(u"definition"_s),
                  .tags = tagsOf(resource, document),
                  .feature = attributes.optionalText(u"feature"_s),
                  .featureUpdated = attributes.time(u"feature-updated-at"_s),
                  .runningImports = attributes.texts(u"running-feature-imports"_s),
                  .times = attributes.times(),
                  .version = resource.version};
    return attributes.answer(folder);
}

template <>
Result<Scenario> readValue(const Resource &resource, const Document &document)
{
    Attributes attributes(resource);
    Scenario scenario{.id = resource.id,
                      .name = attributes.name(),
                      .folderId = attributes.id(u"folder-id"_s),
                      .description = attributes.optionalText(u"description"_s),
                      .definition = attributes.optionalText(u"definition"_s),
                      .tags = tagsOf(resource, document),
                      .actionWordIds = {},
                      .errors = attributes.texts(u"errors"_s),
                      .times = attributes.times(),
                      .version = resource.version};
    if (const auto words = resource.related(u"actionwords"_s)) {
        scenario.actionWordIds.emplace();
        for (const Reference &word : *words)
            scenario.actionWordIds->append(word.id);
    }
    return attributes.answer(scenario);
}

template <>
Result<ActionWord> readValue(const Resource &resource, const Document &document)
{
    Attributes attributes(resource);
    ActionWord word{.id = resource.id,
                    .name = attributes.name(),
                    .description = attributes.optionalText(u"description"_s),
                    .definition = attributes.optionalText(u"definition"_s),
                    .tags = tagsOf(resource, document),
                    .isShared = attributes.flag(u"is-shared"_s),
                    .isOutdated = attributes.flag(u"is-outdated"_s),
                    .errors = attributes.texts(u"errors"_s),
                    .times = attributes.times(),
                    .version = resource.version};
    return attributes.answer(word);
}

template <>
Result<Parameter> readValue(const Resource &resource, const Document & /*document*/)
{
    Attributes attributes(resource);
    return attributes.answer(Parameter{resource.id, attributes.name()});
}

template <>
Result<Dataset> readValue(const Resource &resource, const Document & /*document*/)
{
    Attributes attributes(resource);
    Dataset dataset{resource.id, attributes.name(), attributes.cells(u"data"_s)};
    return attributes.answer(dataset);
}

template <>
Result<Attachment> readValue(const Resource &resource, const Document & /*document*/)
{
    Attributes attributes(resource);
    Attachment attachment{resource.id, attributes.text(u"file-name"_s), attributes.number(u"file-size"_s)};
    return attributes.answer(attachment);
}

template <>
Result<Backup> readValue(const Resource &resource, const Document & /*document*/)
{
    Attributes attributes(resource);
    Backup backup{resource.id, attributes.flag(u"new-backup-in-progress"_s), attributes.text(u"file-name"_s),
                  attributes.number(u"file-size"_s), attributes.time(u"updated-at"_s)};
    return attributes.answer(backup);
}

Callers readCallers(const Document &document)
{
    Listing<Scenario> scenarios;
    Listing<Folder> folders;
    Listing<ActionWord> actionWords;
    Document part = document;
    const auto take = [&](const QString &type, auto &listing) {
        part.data.clear();
        std::ranges::copy_if(document.data, std::back_inserter(part.data),
                             [&](const Resource &resource) { return resource.type == type; });
        part.unreadable.clear();
        readPage(part, listing);
    };
    take(u"scenarios"_s, scenarios);
    take(u"folders"_s, folders);
    take(u"actionwords"_s, actionWords);
    Callers callers{scenarios.items, folders.items, actionWords.items,
                    document.unreadable + scenarios.unreadable + folders.unreadable + actionWords.unreadable};
    for (const Resource &resource : document.data) {
        if (resource.type != "scenarios"_L1 && resource.type != "folders"_L1 && resource.type != "actionwords"_L1)
            callers.unreadable.append(u"a caller of another type"_s);
    }
    return callers;
}

} // namespace stepwright::sync::wire
