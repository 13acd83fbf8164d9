#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace stepwright::sync {

/// A keyring of the system, which may be slow, locked, or not there at all.
class Keyring
{
public:
    /// Nothing: there is no such entry.
    using Done = std::function<void(Result<std::optional<QByteArray>>)>;

    Keyring() = default;
    Keyring(const Keyring &) = delete;
    Keyring &operator=(const Keyring &) = delete;
    virtual ~Keyring() = default;

    /// Whether there is a keyring. May wait for other programs: not to be called on the window's thread.
    [[nodiscard]] virtual bool isAvailable() = 0;

    /// Each of these calls `done` on the calling thread, later, or never. Errors: Denied (the user said no), Io.
    virtual void read(const QString &key, Done done) = 0;
    virtual void write(const QString &key, const QByteArray &secret, Done done) = 0;
    virtual void remove(const QString &key, Done done) = 0;
};

/// The keyring of the desktop: Secret Service or KWallet. Never a plain file in its place.
class SystemKeyring final : public Keyring
{
public:
    [[nodiscard]] bool isAvailable() override;
    void read(const QString &key, Done done) override;
    void write(const QString &key, const QByteArray &secret, Done done) override;
    void remove(const QString &key, Done done) override;
};

} // namespace stepwright::sync
