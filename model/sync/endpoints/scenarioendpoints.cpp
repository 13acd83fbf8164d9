#include "model/sync/endpoints/scenarioendpoints.h"

namespace stepwright::sync {

using namespace Qt::StringLiterals;

using wire::Dataset;
using wire::Listing;
using wire::Parameter;
using wire::Scenario;
using wire::Tag;

QFuture<Answered<Listing<Scenario>>> ScenarioEndpoints::list(Priority priority) const
{
    return Endpoints::list<Scenario>(reading(path({u"scenarios"_s}), priority, u"tags,folder"_s));
}

QFuture<Answered<Listing<Scenario>>> ScenarioEndpoints::findByTag(const QString &key,
                                                                  const std::optional<QString> &value) const
{
    return Endpoints::list<Scenario>(byTag(path({u"scenarios"_s, u"find_by_tags"_s}), key, value));
}

QFuture<Answered<Scenario>> ScenarioEndpoints::get(const QString &id, Priority priority) const
{
    return one<Scenario>(reading(path({u"scenarios"_s, id}), priority, u"tags,folder"_s));
}

QFuture<Answered<Scenario>> ScenarioEndpoints::create(const QString &name, const QString &folderId,
                                                      const QList<Tag> &tags) const
{
    return one<Scenario>(writing(Method::Post, path({u"scenarios"_s}), wire::createScenarioBody(name, folderId, tags)));
}

QFuture<Answered<Scenario>> ScenarioEndpoints::update(const QString &id, const wire::ScenarioChange &change,
                                                      const QByteArray &version) const
{
    const Result<QByteArray> body = wire::updateScenarioBody(id, change);
    return body ? one<Scenario>(over(version, writing(Method::Patch, path({u"scenarios"_s, id}), *body)))
                : refused<Scenario>(body.error());
}

QFuture<Answered<>> ScenarioEndpoints::remove(const QString &id, const QByteArray &version) const
{
    return done(over(version, writing(Method::Delete, path({u"scenarios"_s, id}))));
}

QFuture<Answered<Listing<Parameter>>> ScenarioEndpoints::parameters(const QString &id, Priority priority) const
{
    return Endpoints::list<Parameter>(reading(path({u"scenarios"_s, id, u"parameters"_s}), priority));
}

QFuture<Answered<Parameter>> ScenarioEndpoints::parameter(const QString &id, const QString &parameterId) const
{
    return one<Parameter>(reading(path({u"scenarios"_s, id, u"parameters"_s, parameterId}), Priority::Verify));
}

QFuture<Answered<Parameter>> ScenarioEndpoints::createParameter(const QString &id, const QString &name) const
{
    return one<Parameter>(
        writing(Method::Post, path({u"scenarios"_s, id, u"parameters"_s}), wire::parameterBody({{}, name})));
}

QFuture<Answered<Parameter>> ScenarioEndpoints::updateParameter(const QString &id, const Parameter &parameter) const
{
    return one<Parameter>(writing(Method::Patch, path({u"scenarios"_s, id, u"parameters"_s, parameter.id}),
                                  wire::parameterBody(parameter)));
}

QFuture<Answered<>> ScenarioEndpoints::removeParameter(const QString &id, const QString &parameterId) const
{
    return done(writing(Method::Delete, path({u"scenarios"_s, id, u"parameters"_s, parameterId})));
}

QFuture<Answered<Listing<Dataset>>> ScenarioEndpoints::datasets(const QString &id, Priority priority) const
{
    return Endpoints::list<Dataset>(reading(path({u"scenarios"_s, id, u"datasets"_s}), priority));
}

QFuture<Answered<Listing<Dataset>>> ScenarioEndpoints::datatable(const QString &id, Priority priority) const
{
    return Endpoints::list<Dataset>(reading(path({u"scenarios"_s, id, u"datatable"_s}), priority));
}

QFuture<Answered<Dataset>> ScenarioEndpoints::dataset(const QString &id, const QString &datasetId) const
{
    return one<Dataset>(reading(path({u"scenarios"_s, id, u"datasets"_s, datasetId}), Priority::Verify));
}

QFuture<Answered<Dataset>> ScenarioEndpoints::createDataset(const QString &id, const Dataset &dataset) const
{
    Dataset unborn = dataset;
    unborn.id.clear();
    return one<Dataset>(writing(Method::Post, path({u"scenarios"_s, id, u"datasets"_s}), wire::datasetBody(unborn)));
}

QFuture<Answered<Dataset>> ScenarioEndpoints::updateDataset(const QString &id, const Dataset &dataset) const
{
    return one<Dataset>(
        writing(Method::Patch, path({u"scenarios"_s, id, u"datasets"_s, dataset.id}), wire::datasetBody(dataset)));
}

QFuture<Answered<>> ScenarioEndpoints::removeDataset(const QString &id, const QString &datasetId) const
{
    return done(writing(Method::Delete, path({u"scenarios"_s, id, u"datasets"_s, datasetId})));
}

QFuture<Answered<Listing<Tag>>> ScenarioEndpoints::tags(const QString &id, Priority priority) const
{
    return Endpoints::list<Tag>(reading(path({u"scenarios"_s, id, u"tags"_s}), priority));
}

QFuture<Answered<Tag>> ScenarioEndpoints::createTag(const QString &id, const Tag &tag) const
{
    const Tag unborn{{}, tag.key, tag.value};
    return writtenTag(writing(Method::Post, path({u"scenarios"_s, id, u"tags"_s}), wire::tagBody(unborn)), tag);
}

QFuture<Answered<Tag>> ScenarioEndpoints::updateTag(const QString &id, const Tag &tag) const
{
    return writtenTag(writing(Method::Patch, path({u"scenarios"_s, id, u"tags"_s, tag.id}), wire::tagBody(tag)), tag);
}

QFuture<Answered<>> ScenarioEndpoints::removeTag(const QString &id, const QString &tagId) const
{
    return done(writing(Method::Delete, path({u"scenarios"_s, id, u"tags"_s, tagId})));
}

QFuture<Answered<Tag>> ScenarioEndpoints::writtenTag(const Request &request, const Tag &tag) const
{
    // The answer is a list, and nobody says of what: the written tag alone or all of the scenario's.
    return read<Tag>(request, [tag](const wire::Document &document) -> Result<Tag> {
        Listing<Tag> listing;
        wire::readPage(document, listing);
        const auto found = std::ranges::find_if(
            listing.items, [&](const Tag &item) { return item.key == tag.key && item.value == tag.value; });
        if (found != listing.items.end())
            return *found;
        return wire::readOne<Tag>(document);
    });
}

} // namespace stepwright::sync
