#include "app/sync/credentialplaces.h"

#include "app/settings/settings.h"

namespace stepwright {

using namespace Qt::StringLiterals;
using sync::Credentials;

CredentialPlaces::CredentialPlaces(const PlatformServices &services, Settings &settings)
    : m_clock(services.clock), m_settings(settings), m_keyring(services.keyring, *m_clock),
      m_file(services.credentialsFile)
{
}

CredentialPlace CredentialPlaces::placeOf(const QString &origin) const
{
    const QString place = m_settings.credentialPlace(origin);
    if (place == "memory"_L1)
        return CredentialPlace::Memory;
    return place == "file"_L1 ? CredentialPlace::File : CredentialPlace::Keyring;
}

sync::CredentialStore &CredentialPlaces::storeAt(CredentialPlace place)
{
    switch (place) {
    case CredentialPlace::Keyring:
        return m_keyring;
    case CredentialPlace::File:
        return m_file;
    case CredentialPlace::Memory:
        break;
    }
    return m_memory;
}

QFuture<Result<std::optional<Credentials>>> CredentialPlaces::read(const QString &origin)
{
    auto known = m_memory.read(origin); // is there at once
    if (known.isFinished() && known.result() && *known.result())
        return known;
    if (m_settings.credentialPlace(origin).isEmpty()) { // nobody chose here; the command line may have been told to
        auto filed = m_file.read(origin);
        if (filed.isFinished() && filed.result() && *filed.result())
            return filed;
    }
    return storeAt(placeOf(origin)).read(origin);
}

QFuture<Result<>> CredentialPlaces::write(const QString &origin, const Credentials &credentials, CredentialPlace place)
{
    constexpr std::array names{"keyring"_L1, "memory"_L1, "file"_L1};
    m_settings.setCredentialPlace(origin, names[std::size_t(place)]);
    auto before = m_memory.read(origin); // is there at once
    if (!before.result() || !*before.result())
        before = storeAt(place).read(origin);
    static_cast<void>(m_memory.write(origin, credentials));
    return before
        .then(&m_keyring,
              [this, origin, credentials, place](const Result<std::optional<Credentials>> &known) {
                  Credentials all = credentials;
                  if (known && *known)
                      all.addSecretTokens(**known);
                  QFuture<Result<>> done = m_memory.write(origin, all);
                  return place == CredentialPlace::Memory ? done : storeAt(place).write(origin, all);
              })
        .unwrap();
}

QFuture<Result<>> CredentialPlaces::remove(const QString &origin)
{
    const CredentialPlace place = placeOf(origin);
    QFuture<Result<>> done = m_memory.remove(origin);
    return place == CredentialPlace::Memory ? done : storeAt(place).remove(origin);
}

} // namespace stepwright
