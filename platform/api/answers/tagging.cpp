#include "platform/api/answers/tagging.h"

#include "platform/api/answers/jsonapi.h"
#include "platform/api/answers/resources.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

Async<Answer> answerTags(Call &call, TagOwner kind, qint64 owner)
{
    co_return dataAnswer(tagArray(co_await tagsOn(call.db(), kind, owner)));
}

Async<Answer> answerNewTag(Call &call, TagOwner kind, qint64 owner)
{
    const QString key = co_await call.requiredText("key"_L1);
    const QString value = (co_await call.text("value"_L1)).value_or(QString());
    const Tag tag = co_await addTag(call.db(), call.project, kind, owner, key, value);
    co_return dataAnswer(QJsonArray{tagResource(tag)}, {}, 201);
}

Async<Answer> answerChangedTag(Call &call, TagOwner kind, qint64 owner, qint64 id)
{
    Tag tag = co_await tagOn(call.db(), kind, owner, id);
    if (!call.attribute("key"_L1).isUndefined())
        tag.key = co_await call.requiredText("key"_L1);
    tag.value = (co_await call.text("value"_L1)).value_or(tag.value);
    co_await saveTag(call.db(), kind, tag);
    co_return dataAnswer(QJsonArray{tagResource(tag)});
}

Async<Answer> answerRemovedTag(Call &call, TagOwner kind, qint64 owner, qint64 id)
{
    const Tag tag = co_await tagOn(call.db(), kind, owner, id);
    co_await removeTag(call.db(), kind, tag.id);
    co_return emptyAnswer();
}

Async<> addRelatedTags(Call &call, TagOwner kind, qint64 owner)
{
    const QJsonArray tags = call.body.value("data"_L1)["relationships"_L1]["tags"_L1]["data"_L1].toArray();
    for (const QJsonValue &tag : tags) {
        const QString key = tag["key"_L1].toString();
        if (key.trimmed().isEmpty())
            co_await failure(ErrorKind::Invalid, u"A tag needs a key."_s);
        co_await addTag(call.db(), call.project, kind, owner, key, tag["value"_L1].toString());
    }
}

} // namespace stepwright::platform
