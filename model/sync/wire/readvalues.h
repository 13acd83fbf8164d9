#pragma once

#include "model/sync/wire/document.h"
#include "model/sync/wire/values.h"

#include <QSet>

#include <utility>

namespace stepwright::sync::wire {

/// Reads one object of an answer as a value. What is missing stays empty; what is there must be of its type.
/// Error (Network): an attribute of another type, or no name; `detail` says which.
template <class T>
[[nodiscard]] Result<T> readValue(const Resource &resource, const Document &document);

template <>
Result<Project> readValue(const Resource &resource, const Document &document);
template <>
Result<Folder> readValue(const Resource &resource, const Document &document);
template <>
Result<Scenario> readValue(const Resource &resource, const Document &document);
template <>
Result<ActionWord> readValue(const Resource &resource, const Document &document);
template <>
Result<Parameter> readValue(const Resource &resource, const Document &document);
template <>
Result<Dataset> readValue(const Resource &resource, const Document &document);
template <>
Result<Tag> readValue(const Resource &resource, const Document &document);
template <>
Result<Attachment> readValue(const Resource &resource, const Document &document);
template <>
Result<Backup> readValue(const Resource &resource, const Document &document);

/// The only object of an answer. Error (Network): there is none, several, or it cannot be read.
template <class T>
[[nodiscard]] Result<T> readOne(const Document &document);

/// Adds the objects of one page to a list. An object that cannot be read, and a second one of the same id, is named in
/// `unreadable`.
template <class T>
void readPage(const Document &document, Listing<T> &listing);

/// Sorts the mixed list of an action word's callers by type.
[[nodiscard]] Callers readCallers(const Document &document);

/// Why an answer is of no use, as an error for people.
[[nodiscard]] Error unusableAnswer(const QString &detail);

template <class T>
Result<T> readOne(const Document &document)
{
    if (!document.unreadable.isEmpty())
        return failure(unusableAnswer(document.unreadable.first()));
    if (document.data.size() != 1)
        return failure(unusableAnswer(QStringLiteral("%1 objects in place of one").arg(document.data.size())));
    return readValue<T>(document.data.first(), document);
}

template <class T>
void readPage(const Document &document, Listing<T> &listing)
{
    QSet<QString> seen;
    for (const T &item : std::as_const(listing.items))
        seen.insert(item.id);
    listing.unreadable += document.unreadable;
    for (const Resource &resource : document.data) {
        Result<T> value = readValue<T>(resource, document);
        if (!value)
            listing.unreadable.append(value.error().detail);
        else if (seen.contains(value->id))
            listing.unreadable.append(QStringLiteral("%1 %2 twice").arg(resource.type, resource.id));
        else
            listing.items.append(*value);
        seen.insert(resource.id);
    }
}

} // namespace stepwright::sync::wire
