#include "platform/base/times.h"

#include <QDateTime>
#include <QTimeZone>

namespace stepwright::platform {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QString timeText(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

} // namespace stepwright::platform
