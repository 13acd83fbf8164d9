#include "model/base/uid.h"

#include <QUuid>

namespace stepwright {

QString newUid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace stepwright
