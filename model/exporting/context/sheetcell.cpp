#include "model/exporting/context/sheetcell.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

bool needsGuard(QStringView text)
{
    static constexpr QStringView beginnings = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    if (text.isEmpty() || !beginnings.contains(text.front()))
        return false;
    static const QRegularExpression number(u"^[+-](?:\\d+(?:[.,]\\d+)?|[.,]\\d+)(?:[eE][+-]?\\d+)?\\z"_s);
    return !number.matchView(text).hasMatch();
}

} // namespace stepwright::exporting
