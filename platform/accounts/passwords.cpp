#include "platform/accounts/passwords.h"

#include "platform/accounts/secrets.h"

#include <argon2.h>
#include <array>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr uint32_t passes = 2;
constexpr uint32_t memory = 19 * 1024; // KiB
constexpr uint32_t lanes = 1;
constexpr size_t hashLength = 32;
constexpr qsizetype shortest = 8;
constexpr qsizetype longest = 1024;

} // namespace

Result<QByteArray> hashPassword(const QString &password)
{
    const QByteArray bytes = password.toUtf8();
    if (bytes.size() < shortest || bytes.size() > longest)
        return failure(ErrorKind::Invalid, u"A password has 8 to 1024 characters."_s);
    const QByteArray salt = randomBytes(16);
    std::array<char, 256> encoded{};
    const int code =
        argon2id_hash_encoded(passes, memory, lanes, bytes.constData(), size_t(bytes.size()), salt.constData(),
                              size_t(salt.size()), hashLength, encoded.data(), encoded.size());
    if (code != ARGON2_OK)
        return failure(ErrorKind::Invalid, u"The password cannot be hashed."_s,
                       QString::fromUtf8(argon2_error_message(code)));
    return QByteArray(encoded.data());
}

bool passwordMatches(const QString &password, const QByteArray &hash)
{
    const QByteArray bytes = password.toUtf8();
    return bytes.size() <= longest &&
           argon2id_verify(hash.constData(), bytes.constData(), size_t(bytes.size())) == ARGON2_OK;
}

void spendPasswordTime(const QString &password)
{
    static const QByteArray unknown = hashPassword(u"nobody's password"_s).value_or(QByteArray());
    [[maybe_unused]] const bool matches = passwordMatches(password, unknown);
}

} // namespace stepwright::platform
