#pragma once

#include "platform/storage/database.h"

namespace stepwright::platform {

/// What a tag can be on.
enum class TagOwner { Folder, Scenario, ActionWord, TestRun, TestSnapshot };

struct Tag
{
    qint64 id = 0;
    qint64 owner = 0;
    QString key;
    QString value; ///< empty: none
};

/// All tags on objects of one kind in a project, for lists.
[[nodiscard]] Async<std::vector<Tag>> tagsOf(Connection &connection, qint64 project, TagOwner kind);

/// The tags on one object, in the order they were made.
[[nodiscard]] Async<std::vector<Tag>> tagsOn(Connection &connection, TagOwner kind, qint64 owner);

/// Errors: NotFound (also where the tag is on something else).
[[nodiscard]] Async<Tag> tagOn(Connection &connection, TagOwner kind, qint64 owner, qint64 id);

/// Gives the new tag, or the one that is there with the same key and value.
[[nodiscard]] Async<Tag> addTag(Connection &connection, qint64 project, TagOwner kind, qint64 owner, QString key,
                                QString value);

[[nodiscard]] Async<> saveTag(Connection &connection, TagOwner kind, Tag tag);
[[nodiscard]] Async<> removeTag(Connection &connection, TagOwner kind, qint64 id);

} // namespace stepwright::platform
