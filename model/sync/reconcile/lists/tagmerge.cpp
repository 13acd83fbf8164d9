#include "model/sync/reconcile/lists/tagmerge.h"

#include "model/sync/reconcile/values/canonical.h"

#include <algorithm>

namespace stepwright::sync {

using project::Tag;

namespace {

bool hasSingleValue(const Tag &tag)
{
    return tag.key.compare(u"status", Qt::CaseInsensitive) == 0 ||
           tag.key.compare(u"priority", Qt::CaseInsensitive) == 0;
}

/// The only tag of a key in a list; without key where there is none or more than one.
Tag onlyOf(const QList<Tag> &tags, const QString &key)
{
    Tag found;
    for (const Tag &tag : tags) {
        if (tag.key != key || tag == found)
            continue;
        if (!found.key.isEmpty())
            return {};
        found = tag;
    }
    return found;
}

} // namespace

TagMerge mergeTags(const QList<Tag> &base, const QList<Tag> &ours, const QList<Tag> &theirs)
{
    TagMerge result;
    if (canonicalSet(theirs) == canonicalSet(base) || canonicalSet(ours) == canonicalSet(theirs)) {
        result.tags = ours;
        return result;
    }
    for (const Tag &tag : ours) {
        if (theirs.contains(tag) || !base.contains(tag))
            result.tags.append(tag);
    }
    for (const Tag &tag : theirs) {
        if (ours.contains(tag) || base.contains(tag) || result.tags.contains(tag))
            continue;
        const Tag our = onlyOf(ours, tag.key);
        if (hasSingleValue(tag) && !our.key.isEmpty() && !base.contains(our) && onlyOf(theirs, tag.key) == tag)
            result.conflicts.append({onlyOf(base, tag.key), our, tag});
        else
            result.tags.append(tag);
    }
    const QByteArray set = canonicalSet(result.tags);
    result.isMixed = result.conflicts.isEmpty() && set != canonicalSet(ours) && set != canonicalSet(theirs);
    return result;
}

} // namespace stepwright::sync
