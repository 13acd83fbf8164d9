#pragma once

#include "app/sync/platformservices.h"
#include "model/sync/credentials/filecredentials.h"

namespace stepwright {

class Settings;

/// Where a user wants credentials to be kept.
enum class CredentialPlace {
    Keyring, ///< of the desktop
    Memory,  ///< until the program ends
    File,    ///< that only its owner can read, unencrypted
};

/// Keeps credentials where the user chose, per server; until the program ends they are known anyway.
class CredentialPlaces
{
public:
    /// settings: must outlive this; it remembers the choices, never the credentials.
    CredentialPlaces(const PlatformServices &services, Settings &settings);

    /// The choice for a server; the keyring where none was made.
    [[nodiscard]] CredentialPlace placeOf(const QString &origin) const;

    /// Where nobody chose a place, those of the file are taken, which the command line writes as well. Nothing: ask the
    /// user. Errors: those of the store that was chosen.
    [[nodiscard]] QFuture<Result<std::optional<sync::Credentials>>> read(const QString &origin);

    /// Secret tokens of other projects that are kept there stay. Errors: those of the store that was chosen; then they
    /// are known until the program ends.
    [[nodiscard]] QFuture<Result<>> write(const QString &origin, const sync::Credentials &credentials,
                                          CredentialPlace place);
    [[nodiscard]] QFuture<Result<>> remove(const QString &origin);

private:
    [[nodiscard]] sync::CredentialStore &storeAt(CredentialPlace place);

    std::shared_ptr<sync::Clock> m_clock;
    Settings &m_settings;
    sync::KeyringCredentials m_keyring;
    sync::MemoryCredentials m_memory;
    sync::FileCredentials m_file;
};

} // namespace stepwright
