#include "model/sync/endpoints/actionwordendpoints.h"

namespace stepwright::sync {

using namespace Qt::StringLiterals;

using wire::ActionWord;
using wire::Listing;

QFuture<Answered<Listing<ActionWord>>> ActionWordEndpoints::list(Priority priority) const
{
    return Endpoints::list<ActionWord>(reading(path({u"actionwords"_s}), priority, u"tags"_s));
}

QFuture<Answered<Listing<ActionWord>>> ActionWordEndpoints::findByTag(const QString &key,
                                                                      const std::optional<QString> &value) const
{
    return Endpoints::list<ActionWord>(byTag(path({u"actionwords"_s, u"find_by_tags"_s}), key, value));
}

QFuture<Answered<ActionWord>> ActionWordEndpoints::get(const QString &id, Priority priority) const
{
    return one<ActionWord>(reading(path({u"actionwords"_s, id}), priority, u"tags"_s));
}

QFuture<Answered<ActionWord>> ActionWordEndpoints::create(const QString &name, const QString &description,
                                                          const QString &body) const
{
    return one<ActionWord>(
        writing(Method::Post, path({u"actionwords"_s}), wire::createActionWordBody(name, description, body)));
}

QFuture<Answered<ActionWord>> ActionWordEndpoints::update(const QString &id, const wire::ActionWordChange &change,
                                                          const QByteArray &version) const
{
    const Result<QByteArray> body = wire::updateActionWordBody(id, change);
    return body ? one<ActionWord>(over(version, writing(Method::Patch, path({u"actionwords"_s, id}), *body)))
                : refused<ActionWord>(body.error());
}

QFuture<Answered<>> ActionWordEndpoints::remove(const QString &id, const QByteArray &version) const
{
    return done(over(version, writing(Method::Delete, path({u"actionwords"_s, id}))));
}

QFuture<Answered<wire::Callers>> ActionWordEndpoints::callers(const QString &id, Priority priority) const
{
    return read<wire::Callers>(
        reading(path({u"actionwords"_s, id, u"callers"_s}), priority),
        [](const wire::Document &document) -> Result<wire::Callers> { return wire::readCallers(document); });
}

QFuture<Answered<Listing<wire::Tag>>> ActionWordEndpoints::tags(const QString &id, Priority priority) const
{
    return Endpoints::list<wire::Tag>(reading(path({u"actionwords"_s, id, u"tags"_s}), priority));
}

} // namespace stepwright::sync
