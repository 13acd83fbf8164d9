#include "tests/support/sync/platform/fakereply.h"

#include <algorithm>
#include <cstring>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

namespace {

/// As QNetworkAccessManager names statuses.
QNetworkReply::NetworkError errorOf(int status)
{
    switch (status) {
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 409:
        return QNetworkReply::ContentConflictError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        break;
    }
    if (status >= 500)
        return QNetworkReply::UnknownServerError;
    return status >= 400 ? QNetworkReply::UnknownContentError : QNetworkReply::NoError;
}

} // namespace

FakeReply::FakeReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request, FakeResponse response,
                     qint64 latency, sync::Clock &clock)
    : m_response(std::move(response))
{
    setOperation(operation);
    setRequest(request);
    setUrl(request.url());
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!m_response.isNever)
        clock.after(latency, this, [this] { arrive(); });
}

void FakeReply::abort()
{
    if (isFinished())
        return;
    setError(OperationCanceledError, u"aborted"_s);
    setFinished(true);
    Q_EMIT finished();
}

void FakeReply::arrive()
{
    if (isFinished())
        return;
    if (m_response.status > 0)
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_response.status);
    for (const auto &[name, value] : m_response.headers)
        setRawHeader(name, value);
    m_left = m_response.body;
    const NetworkError error = m_response.error != NoError ? m_response.error : errorOf(m_response.status);
    if (!m_left.isEmpty())
        Q_EMIT readyRead();
    if (isFinished()) // whoever read has had enough
        return;
    if (error != NoError)
        setError(error, u"fake error"_s);
    setFinished(true);
    Q_EMIT finished();
}

qint64 FakeReply::readData(char *data, qint64 size)
{
    const qint64 taken = std::min<qint64>(size, m_left.size());
    std::memcpy(data, m_left.constData(), size_t(taken));
    m_left.remove(0, taken);
    return taken;
}

} // namespace stepwright::tests
