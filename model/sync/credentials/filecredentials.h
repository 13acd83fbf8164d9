#pragma once

#include "model/sync/credentials/credentialstore.h"

#include <QJsonObject>

namespace stepwright::sync {

/// Keeps credentials in a file that only its owner may read, unencrypted: for users who choose so where there is no
/// keyring. A file that others may read or write, that is a link or somebody else's is refused, not mended: the secrets
/// in it may be known already. Errors: Denied (that), Damaged, Io.
class FileCredentials final : public CredentialStore
{
public:
    /// path: of the file; it and its folder are made when something is written.
    explicit FileCredentials(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] QFuture<Result<std::optional<Credentials>>> read(const QString &origin) override;
    [[nodiscard]] QFuture<Result<>> write(const QString &origin, const Credentials &credentials) override;
    [[nodiscard]] QFuture<Result<>> remove(const QString &origin) override;

private:
    [[nodiscard]] Result<QJsonObject> load() const;
    [[nodiscard]] Result<> save(const QJsonObject &entries) const;

    QString m_path;
};

} // namespace stepwright::sync
