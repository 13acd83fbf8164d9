#include "platform/pages/visit.h"

#include "platform/accounts/secrets.h"

#include <QUrl>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

qint64 Visit::page() const
{
    constexpr qint64 last = 100'000;
    return std::clamp<qint64>(request.query.value(u"page"_s).toLongLong(), 1, last);
}

QString Visit::field(const QString &name) const
{
    return queryValues(request.body).value(name);
}

QString Visit::formKey() const
{
    return QString::fromLatin1(tokenHash("form " + key));
}

bool Visit::isFromOwnPage() const
{
    const QByteArray site = request.header("sec-fetch-site");
    if (!site.isEmpty() && site != "same-origin" && site != "none")
        return false;
    const QByteArray origin = request.header("origin");
    if (origin.isEmpty())
        return true;
    // Names alone: a proxy may leave the port out.
    const QUrl own(u"http://"_s + QString::fromLatin1(request.header("host")));
    return !own.host().isEmpty() && QUrl(QString::fromLatin1(origin)).host() == own.host();
}

} // namespace stepwright::platform
