#pragma once

#include "model/sync/endpoints/endpoints.h"
#include "model/sync/wire/requestbodies.h"

namespace stepwright::sync {

/// The folders of a project, which are its features.
class FolderEndpoints : public Endpoints
{
public:
    using Endpoints::Endpoints;

    /// All folders of all depths, with tags; the root has an empty parent.
    [[nodiscard]] QFuture<Answered<wire::Listing<wire::Folder>>> list(Priority priority = Priority::Scan) const;

    /// value: nothing for any.
    [[nodiscard]] QFuture<Answered<wire::Listing<wire::Folder>>>
    findByTag(const QString &key, const std::optional<QString> &value = {}) const;
    [[nodiscard]] QFuture<Answered<wire::Folder>> get(const QString &id, Priority priority = Priority::Verify) const;

    /// What lies in the folder itself; the platform leaves attributes out here.
    [[nodiscard]] QFuture<Answered<wire::Listing<wire::Folder>>> children(const QString &id,
                                                                          Priority priority = Priority::Verify) const;
    [[nodiscard]] QFuture<Answered<wire::Listing<wire::Scenario>>>
    scenarios(const QString &id, Priority priority = Priority::Verify) const;

    /// Names of folders need not be unique: a second call makes a second folder.
    [[nodiscard]] QFuture<Answered<wire::Folder>> create(const QString &name, const QString &parentId) const;
    [[nodiscard]] QFuture<Answered<wire::Folder>> update(const QString &id, const wire::FolderChange &change,
                                                         const QByteArray &version = {}) const;

    /// With everything in it, for good.
    [[nodiscard]] QFuture<Answered<>> remove(const QString &id, const QByteArray &version = {}) const;
    [[nodiscard]] QFuture<Answered<>> removeChildren(const QString &id) const;
    [[nodiscard]] QFuture<Answered<>> removeScenarios(const QString &id) const;

    /// The folder as Gherkin; empty where there is nothing to show.
    [[nodiscard]] QFuture<Answered<QString>> feature(const QString &id) const;

    /// Brings a feature into the folder. The platform does it later: `Folder::runningImports` tells until when.
    [[nodiscard]] QFuture<Answered<wire::Folder>> createFromFeature(const QString &id, const QString &feature) const;

    /// As above; scenarios that are not in the text stay.
    [[nodiscard]] QFuture<Answered<wire::Folder>> updateFromFeature(const QString &id, const QString &feature) const;

    /// Read-only on the platform.
    [[nodiscard]] QFuture<Answered<wire::Listing<wire::Tag>>> tags(const QString &id,
                                                                   Priority priority = Priority::Scan) const;
};

} // namespace stepwright::sync
