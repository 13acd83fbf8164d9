#pragma once

#include "platform/base/taskthread.h"
#include "platform/http/message.h"
#include "platform/http/ratelimiter.h"
#include "platform/storage/tables/accounts/accounts.h"
#include "platform/storage/tables/projects/stamp.h"

#include <QJsonObject>
#include <QSet>

namespace stepwright::platform {

class Metrics;

/// What the whole program has one of.
struct Services
{
    Database &database;
    TaskThread &passwordThreads; ///< where passwords are hashed: it takes long, on purpose
    RateLimiter &limiter;
    Metrics &metrics;
};

/// One request on its way through a route.
struct Call
{
    Services &services;
    const Request &request;
    QStringList pathValues;           ///< of the route's {places}, in order
    Connection *connection = nullptr; ///< of every route but open ones
    Account account;                  ///< of routes for those who signed in
    qint64 project = 0;               ///< of routes below a project
    Stamp stamp;                      ///< of routes that write into a project
    QJsonObject body;

    [[nodiscard]] Connection &db() const { return *connection; }

    /// A number in the path, counted after the project's; 0 where it is none, which no object has.
    [[nodiscard]] qint64 id(qsizetype index) const { return pathValues.value(index + 1).toLongLong(); }

    /// Whether `include=` asks for this.
    [[nodiscard]] bool includes(QLatin1StringView what) const;

    /// An attribute of the body; '-' and '_' in names are the same. Empty: it is not there.
    /// Errors: Invalid (of another type, too long, or with a NUL).
    [[nodiscard]] Result<std::optional<QString>> text(QLatin1StringView name) const;

    /// A number, also one in quotes; null is 0. Errors: Invalid.
    [[nodiscard]] Result<std::optional<qint64>> integer(QLatin1StringView name) const;

    /// A text that must be there and not be blank. Errors: Invalid.
    [[nodiscard]] Result<QString> requiredText(QLatin1StringView name) const;

    /// The id of the object that a relationship names, as text or as a number. Errors: Invalid.
    [[nodiscard]] Result<std::optional<qint64>> related(QLatin1StringView name) const;

    /// An attribute as it is. Undefined: it is not there.
    [[nodiscard]] QJsonValue attribute(QLatin1StringView name) const;

    /// A value of the query that must be there. Errors: Invalid.
    [[nodiscard]] Result<QString> requiredQuery(const QString &name) const;

    /// A value of the query where there is one.
    [[nodiscard]] std::optional<QString> query(const QString &name) const;

    /// Whether the request may go on with an object of this version: it has no If-Match, or one that fits.
    [[nodiscard]] bool matches(qint64 version) const;
};

} // namespace stepwright::platform
