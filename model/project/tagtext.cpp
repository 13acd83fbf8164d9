#include "model/project/tagtext.h"

namespace stepwright::project {

QString tagText(const Tag &tag)
{
    return tag.value.isEmpty() ? tag.key : QString(tag.key + u':' + tag.value);
}

Tag tagFromText(const QString &text)
{
    const qsizetype colon = text.indexOf(u':', 1);
    const bool hasValue = colon > 0 && colon + 1 < text.size();
    return hasValue ? Tag{text.first(colon), text.sliced(colon + 1)} : Tag{text, {}};
}

} // namespace stepwright::project
