#pragma once

#include "platform/api/dispatch/call.h"
#include "platform/storage/tables/content/tags.h"

namespace stepwright::platform {

/// The tags on one object, as an array.
[[nodiscard]] Async<Answer> answerTags(Call &call, TagOwner kind, qint64 owner);

/// Adds the tag that the body says; 201 with an array. Errors: Invalid.
[[nodiscard]] Async<Answer> answerNewTag(Call &call, TagOwner kind, qint64 owner);

/// Changes what of a tag the body says; an array. Errors: NotFound, Invalid.
[[nodiscard]] Async<Answer> answerChangedTag(Call &call, TagOwner kind, qint64 owner, qint64 id);

/// Removes a tag. Errors: NotFound.
[[nodiscard]] Async<Answer> answerRemovedTag(Call &call, TagOwner kind, qint64 owner, qint64 id);

/// Adds the tags that stand in the relationships of a new object. Errors: Invalid (one without a key).
[[nodiscard]] Async<> addRelatedTags(Call &call, TagOwner kind, qint64 owner);

} // namespace stepwright::platform
