#include "model/sync/endpoints/folderendpoints.h"

namespace stepwright::sync {

using namespace Qt::StringLiterals;

using wire::Folder;
using wire::Listing;

QFuture<Answered<Listing<Folder>>> FolderEndpoints::list(Priority priority) const
{
    return Endpoints::list<Folder>(reading(path({u"folders"_s}), priority, u"tags"_s));
}

QFuture<Answered<Listing<Folder>>> FolderEndpoints::findByTag(const QString &key,
                                                              const std::optional<QString> &value) const
{
    return Endpoints::list<Folder>(byTag(path({u"folders"_s, u"find_by_tags"_s}), key, value));
}

QFuture<Answered<Folder>> FolderEndpoints::get(const QString &id, Priority priority) const
{
    return one<Folder>(reading(path({u"folders"_s, id}), priority, u"tags"_s));
}

QFuture<Answered<Listing<Folder>>> FolderEndpoints::children(const QString &id, Priority priority) const
{
    return Endpoints::list<Folder>(reading(path({u"folders"_s, id, u"children"_s}), priority));
}

QFuture<Answered<Listing<wire::Scenario>>> FolderEndpoints::scenarios(const QString &id, Priority priority) const
{
    return Endpoints::list<wire::Scenario>(reading(path({u"folders"_s, id, u"scenarios"_s}), priority));
}

QFuture<Answered<Folder>> FolderEndpoints::create(const QString &name, const QString &parentId) const
{
    return one<Folder>(writing(Method::Post, path({u"folders"_s}), wire::createFolderBody(name, parentId)));
}

QFuture<Answered<Folder>> FolderEndpoints::update(const QString &id, const wire::FolderChange &change,
                                                  const QByteArray &version) const
{
    return one<Folder>(
        over(version, writing(Method::Patch, path({u"folders"_s, id}), wire::updateFolderBody(id, change))));
}

QFuture<Answered<>> FolderEndpoints::remove(const QString &id, const QByteArray &version) const
{
    return done(over(version, writing(Method::Delete, path({u"folders"_s, id}))));
}

QFuture<Answered<>> FolderEndpoints::removeChildren(const QString &id) const
{
    return done(writing(Method::Delete, path({u"folders"_s, id, u"children"_s})));
}

QFuture<Answered<>> FolderEndpoints::removeScenarios(const QString &id) const
{
    return done(writing(Method::Delete, path({u"folders"_s, id, u"scenarios"_s})));
}

QFuture<Answered<QString>> FolderEndpoints::feature(const QString &id) const
{
    return read<QString>(reading(path({u"folders"_s, id, u"feature"_s}), Priority::Scan),
                         [](const wire::Document &document) -> Result<QString> {
                             if (document.data.isEmpty() && document.unreadable.isEmpty())
                                 return QString();
                             return wire::readOne<Folder>(document).transform(
                                 [](const Folder &folder) { return folder.feature.value_or(QString()); });
                         });
}

QFuture<Answered<Folder>> FolderEndpoints::createFromFeature(const QString &id, const QString &feature) const
{
    return one<Folder>(
        writing(Method::Post, path({u"folders"_s, id, u"create_from_feature"_s}), wire::featureBody(feature)));
}

QFuture<Answered<Folder>> FolderEndpoints::updateFromFeature(const QString &id, const QString &feature) const
{
    return one<Folder>(
        writing(Method::Patch, path({u"folders"_s, id, u"update_from_feature"_s}), wire::featureBody(feature)));
}

QFuture<Answered<Listing<wire::Tag>>> FolderEndpoints::tags(const QString &id, Priority priority) const
{
    return Endpoints::list<wire::Tag>(reading(path({u"folders"_s, id, u"tags"_s}), priority));
}

} // namespace stepwright::sync
