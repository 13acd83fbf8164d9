#include "model/sync/client/queue/answerrules.h"

#include "model/sync/client/transport/network.h"
#include "model/sync/wire/document.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestPause = 3'600'000;

QString translated(const char *text)
{
    return QCoreApplication::translate("Platform", text);
}

Outcome outcomeOf(const Request &request, int status)
{
    switch (status) {
    case 401:
        return Outcome::SignInNeeded;
    case 403:
        return Outcome::Refused;
    case 404:
    case 410:
        return Outcome::NotFound;
    case 409:
    case 412:
        return Outcome::Conflict;
    case 423:
        return Outcome::Locked;
    case 429:
        return Outcome::TooMany;
    default:
        break;
    }
    if (status >= 400 && status < 500)
        return Outcome::Rejected;
    return request.isWrite() ? Outcome::Unknown : Outcome::ReadFailed;
}

ErrorKind kindOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NotFound:
        return ErrorKind::NotFound;
    case Outcome::Conflict:
    case Outcome::Locked:
        return ErrorKind::Conflict;
    case Outcome::SignInNeeded:
    case Outcome::Refused:
        return ErrorKind::Denied;
    case Outcome::Rejected:
        return ErrorKind::Invalid;
    default:
        return ErrorKind::Network;
    }
}

QString messageFor(Outcome outcome, const QString &host)
{
    switch (outcome) {
    case Outcome::SignInNeeded:
        return translated(QT_TRANSLATE_NOOP("Platform", "%1 does not take your credentials (any more). Sign in again."))
            .arg(host);
    case Outcome::Refused:
        return translated(QT_TRANSLATE_NOOP("Platform", "%1 does not allow this for your account.")).arg(host);
    case Outcome::NotFound:
        return translated(QT_TRANSLATE_NOOP("Platform", "This is not on %1 (any more).")).arg(host);
    case Outcome::Conflict:
        return translated(QT_TRANSLATE_NOOP("Platform", "%1 has something that conflicts with this.")).arg(host);
    case Outcome::Locked:
        return translated(QT_TRANSLATE_NOOP("Platform", "%1 is still busy with this. Try again later.")).arg(host);
    case Outcome::TooMany:
        return translated(QT_TRANSLATE_NOOP("Platform", "%1 takes no more requests for now. Try again later."))
            .arg(host);
    case Outcome::Rejected:
        return translated(QT_TRANSLATE_NOOP("Platform", "%1 refuses this.")).arg(host);
    default:
        return translated(QT_TRANSLATE_NOOP("Platform", "%1 has a problem of its own. Try again later.")).arg(host);
    }
}

} // namespace

qint64 retryAfter(const Answer &answer, const QDateTime &now, qint64 otherwise)
{
    const QByteArray header = answer.header("retry-after"_ba).trimmed();
    bool isNumber = false;
    const double seconds = header.toDouble(&isNumber);
    if (isNumber && seconds >= 0)
        return qint64(std::min(seconds * 1000, double(longestPause)));
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return otherwise;
    date.setTimeZone(QTimeZone::UTC);
    return std::clamp<qint64>(now.msecsTo(date), 0, longestPause);
}

std::optional<qint64> waitBeforeRetry(const Request &request, int status, int tries)
{
    constexpr qint64 longestLock = 300'000;
    if (status == 423)
        return tries <= 8 ? std::optional(std::min(5000LL << (tries - 1), longestLock)) : std::nullopt;
    const bool isTheirProblem = status == 0 || status >= 500;
    const bool isRepeatable = request.method == Method::Get && status != 501;
    return isTheirProblem && isRepeatable && tries <= 3 ? std::optional(2000LL << (tries - 1)) : std::nullopt;
}

Failure failureOf(const Request &request, const Answer &answer, const QString &host)
{
    const Outcome outcome = outcomeOf(request, answer.status);
    const QString words = wire::readRefusal(answer.body);
    QString message = messageFor(outcome, host);
    if (!words.isEmpty())
        message = translated(QT_TRANSLATE_NOOP("Platform", "%1 It says: %2")).arg(message, words);
    const QString path = request.access == Access::Publication ? u"publication"_s : request.path;
    const QString detail = u"%1 %2: status %3"_s.arg(nameOf(request.method), path).arg(answer.status);
    return {{kindOf(outcome), message, detail}, outcome};
}

Failure failureOf(const Request &request, const Error &problem, bool wasSent)
{
    if (!wasSent)
        return {problem, Outcome::NotReached};
    if (!request.isWrite())
        return {problem, problem.kind == ErrorKind::Cancelled ? Outcome::Cancelled : Outcome::ReadFailed};
    const QString message =
        translated(QT_TRANSLATE_NOOP("Platform", "%1 Whether the change was made is not known.")).arg(problem.message);
    return {{ErrorKind::Network, message, problem.detail}, Outcome::Unknown};
}

} // namespace stepwright::sync
