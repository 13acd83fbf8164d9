#include "platform/pages/markdown/safeaddress.h"

#include <QRegularExpression>
#include <QUrl>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

bool isSafeAddress(const QString &address)
{
    static const QRegularExpression blank(u"[\\s\\x00-\\x20\\x7f]"_s);
    if (address.size() > longestAddress || blank.match(address).hasMatch())
        return false;
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
    return url.isValid() && (isWeb || (url.scheme() == "mailto"_L1 && url.path().contains(u'@')));
}

} // namespace stepwright::platform
