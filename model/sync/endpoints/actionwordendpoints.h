#pragma once

#include "model/sync/endpoints/endpoints.h"
#include "model/sync/wire/requestbodies.h"

namespace stepwright::sync {

/// The action words of a project.
class ActionWordEndpoints : public Endpoints
{
public:
    using Endpoints::Endpoints;

    /// All action words with definitions and tags.
    [[nodiscard]] QFuture<Answered<wire::Listing<wire::ActionWord>>> list(Priority priority = Priority::Scan) const;

    /// value: nothing for any.
    [[nodiscard]] QFuture<Answered<wire::Listing<wire::ActionWord>>>
    findByTag(const QString &key, const std::optional<QString> &value = {}) const;
    [[nodiscard]] QFuture<Answered<wire::ActionWord>> get(const QString &id,
                                                          Priority priority = Priority::Verify) const;

    /// body: the lines between `do` and `end`. One that cannot be understood is no error: `ActionWord::errors` tells.
    [[nodiscard]] QFuture<Answered<wire::ActionWord>> create(const QString &name, const QString &description = {},
                                                             const QString &body = {}) const;

    /// Rejected, unsent: a name and a definition.
    [[nodiscard]] QFuture<Answered<wire::ActionWord>> update(const QString &id, const wire::ActionWordChange &change,
                                                             const QByteArray &version = {}) const;

    /// Who calls it is left without it.
    [[nodiscard]] QFuture<Answered<>> remove(const QString &id, const QByteArray &version = {}) const;
    [[nodiscard]] QFuture<Answered<wire::Callers>> callers(const QString &id,
                                                           Priority priority = Priority::Verify) const;

    /// Read-only on the platform.
    [[nodiscard]] QFuture<Answered<wire::Listing<wire::Tag>>> tags(const QString &id,
                                                                   Priority priority = Priority::Scan) const;
};

} // namespace stepwright::sync
