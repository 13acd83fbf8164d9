#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace stepwright::sync {

/// What a user signs requests with: the three headers of the platform's API, and what projects are known by. Never in a
/// project file, a setting or a log.
struct Credentials
{
    QByteArray accessToken;
    QByteArray client;
    QByteArray uid;   ///< the account's e-mail address
    QDateTime expiry; ///< invalid where it is not known

    /// Secret tokens of projects, by the project's id: the ones with which their XML can be fetched.
    QHash<QString, QString> secretTokens;

    /// Takes what was pasted from the profile page; blanks around it are dropped.
    /// Error (Invalid): a part is missing, too long, or would not do as a header.
    [[nodiscard]] static Result<Credentials> fromTexts(const QString &accessToken, const QString &client,
                                                       const QString &uid);

    /// As a store keeps them.
    [[nodiscard]] QByteArray toJson() const;

    /// Error (Invalid): this is none of `toJson`'s.
    [[nodiscard]] static Result<Credentials> fromJson(const QByteArray &json);

    /// Takes the secret tokens of projects that these know of and this does not.
    void addSecretTokens(const Credentials &known);

    /// Overwrites the secrets in memory, as far as they are not shared with another copy.
    void wipe();

    bool operator==(const Credentials &) const = default;
};

} // namespace stepwright::sync
