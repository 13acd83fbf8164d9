#include "model/sync/credentials/credentials.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPart = 4096;

/// Printable ASCII: a line end would begin another header.
bool fitsHeader(const QByteArray &part)
{
    return !part.isEmpty() && part.size() <= longestPart &&
           std::ranges::all_of(part, [](char character) { return character > 0x20 && character < 0x7F; });
}

} // namespace

Result<Credentials> Credentials::fromTexts(const QString &accessToken, const QString &client, const QString &uid)
{
    Credentials credentials{accessToken.trimmed().toUtf8(), client.trimmed().toUtf8(), uid.trimmed().toUtf8(), {}, {}};
    if (fitsHeader(credentials.accessToken) && fitsHeader(credentials.client) && fitsHeader(credentials.uid))
        return credentials;
    return failure(ErrorKind::Invalid,
                   QCoreApplication::translate("Platform",
                                               "These are no credentials. Copy the access token, the client and the "
                                               "uid from your profile page, each into its field."));
}

QByteArray Credentials::toJson() const
{
    QJsonObject object{{u"access-token"_s, QString::fromLatin1(accessToken)},
                       {u"client"_s, QString::fromLatin1(client)},
                       {u"uid"_s, QString::fromLatin1(uid)}};
    if (expiry.isValid())
        object.insert("expiry"_L1, expiry.toSecsSinceEpoch());
    QJsonObject tokens;
    for (const auto &[project, token] : secretTokens.asKeyValueRange())
        tokens.insert(project, token);
    if (!tokens.isEmpty())
        object.insert("secret-tokens"_L1, tokens);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Credentials> Credentials::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Result<Credentials> credentials =
        fromTexts(object.value("access-token"_L1).toString(), object.value("client"_L1).toString(),
                  object.value("uid"_L1).toString());
    if (const qint64 expiry = object.value("expiry"_L1).toInteger(); credentials && expiry > 0)
        credentials->expiry = QDateTime::fromSecsSinceEpoch(expiry, QTimeZone::UTC);
    const QJsonObject tokens = object.value("secret-tokens"_L1).toObject();
    for (auto token = tokens.begin(); credentials && token != tokens.end(); ++token)
        credentials->secretTokens.insert(token.key(), token.value().toString());
    return credentials;
}

void Credentials::addSecretTokens(const Credentials &known)
{
    for (const auto &[project, token] : known.secretTokens.asKeyValueRange()) {
        if (!secretTokens.contains(project))
            secretTokens.insert(project, token);
    }
}

void Credentials::wipe()
{
    for (QByteArray *part : {&accessToken, &client, &uid}) {
        if (part->isDetached())
            part->fill('\0');
        part->clear();
    }
    for (QString &token : secretTokens) {
        if (token.isDetached())
            token.fill(u'\0');
    }
    secretTokens.clear();
    expiry = {};
}

} // namespace stepwright::sync
