#pragma once

#include "model/sync/endpoints/endpoints.h"
#include "model/sync/wire/requestbodies.h"

namespace stepwright::sync {

/// The scenarios of a project with their parameters, datasets and tags. `id` is the scenario's.
class ScenarioEndpoints : public Endpoints
{
public:
    using Endpoints::Endpoints;

    /// All scenarios with definitions, tags and folders.
    [[nodiscard]] QFuture<Answered<wire::Listing<wire::Scenario>>> list(Priority priority = Priority::Scan) const;

    /// value: nothing for any.
    [[nodiscard]] QFuture<Answered<wire::Listing<wire::Scenario>>>
    findByTag(const QString &key, const std::optional<QString> &value = {}) const;
    [[nodiscard]] QFuture<Answered<wire::Scenario>> get(const QString &id, Priority priority = Priority::Verify) const;

    /// Description and definition follow in an update. The name that comes back may be another one: names are unique.
    [[nodiscard]] QFuture<Answered<wire::Scenario>> create(const QString &name, const QString &folderId,
                                                           const QList<wire::Tag> &tags = {}) const;

    /// Rejected, unsent: a name and a definition.
    [[nodiscard]] QFuture<Answered<wire::Scenario>> update(const QString &id, const wire::ScenarioChange &change,
                                                           const QByteArray &version = {}) const;
    [[nodiscard]] QFuture<Answered<>> remove(const QString &id, const QByteArray &version = {}) const;

    [[nodiscard]] QFuture<Answered<wire::Listing<wire::Parameter>>>
    parameters(const QString &id, Priority priority = Priority::Scan) const;
    [[nodiscard]] QFuture<Answered<wire::Parameter>> parameter(const QString &id, const QString &parameterId) const;

    /// The name that comes back is one word.
    [[nodiscard]] QFuture<Answered<wire::Parameter>> createParameter(const QString &id, const QString &name) const;
    [[nodiscard]] QFuture<Answered<wire::Parameter>> updateParameter(const QString &id,
                                                                     const wire::Parameter &parameter) const;
    [[nodiscard]] QFuture<Answered<>> removeParameter(const QString &id, const QString &parameterId) const;

    [[nodiscard]] QFuture<Answered<wire::Listing<wire::Dataset>>> datasets(const QString &id,
                                                                           Priority priority = Priority::Scan) const;

    /// The same list under its other name.
    [[nodiscard]] QFuture<Answered<wire::Listing<wire::Dataset>>> datatable(const QString &id,
                                                                            Priority priority = Priority::Scan) const;
    [[nodiscard]] QFuture<Answered<wire::Dataset>> dataset(const QString &id, const QString &datasetId) const;
    [[nodiscard]] QFuture<Answered<wire::Dataset>> createDataset(const QString &id, const wire::Dataset &dataset) const;
    [[nodiscard]] QFuture<Answered<wire::Dataset>> updateDataset(const QString &id, const wire::Dataset &dataset) const;
    [[nodiscard]] QFuture<Answered<>> removeDataset(const QString &id, const QString &datasetId) const;

    [[nodiscard]] QFuture<Answered<wire::Listing<wire::Tag>>> tags(const QString &id,
                                                                   Priority priority = Priority::Scan) const;
    [[nodiscard]] QFuture<Answered<wire::Tag>> createTag(const QString &id, const wire::Tag &tag) const;
    [[nodiscard]] QFuture<Answered<wire::Tag>> updateTag(const QString &id, const wire::Tag &tag) const;
    [[nodiscard]] QFuture<Answered<>> removeTag(const QString &id, const QString &tagId) const;

private:
    [[nodiscard]] QFuture<Answered<wire::Tag>> writtenTag(const Request &request, const wire::Tag &tag) const;
};

} // namespace stepwright::sync
