#include "model/sync/endpoints/platformclient.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

QFuture<Answered<Credentials>> PlatformClient::signIn(const QString &email, const QString &password) const
{
    const Request request{.method = Method::Post,
                          .path = u"/auth/sign_in"_s,
                          .query = {},
                          .body = wire::signInBody(email, password),
                          .contentType = "application/json"_ba,
                          .priority = Priority::Verify,
                          .access = Access::SignIn};
    return m_queue->send(request).then(
        m_queue, [queue = m_queue](const Answered<Answer> &answer) -> Answered<Credentials> {
            if (!answer)
                return failed(answer.error());
            const auto header = [&](const QByteArray &name) { return QString::fromLatin1(answer->header(name)); };
            Result<Credentials> credentials =
                Credentials::fromTexts(header("access-token"_ba), header("client"_ba), header("uid"_ba));
            if (!credentials)
                return failed(Outcome::ReadFailed, wire::unusableAnswer(u"no credentials in the answer to sign_in"_s));
            if (const qint64 expiry = answer->header("expiry"_ba).toLongLong(); expiry > 0)
                credentials->expiry = QDateTime::fromSecsSinceEpoch(expiry, QTimeZone::UTC);
            queue->setCredentials(*credentials);
            return *credentials;
        });
}

} // namespace stepwright::sync
