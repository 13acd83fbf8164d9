#include "model/exporting/context/sheetcell.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

QString guardedSheetCell(const QString &text)
{
    static constexpr QStringView beginnings = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    if (text.isEmpty() || !beginnings.contains(text.front()))
        return text;
    static const QRegularExpression number(u"^[+-](?:\\d+(?:[.,]\\d+)?|[.,]\\d+)(?:[eE][+-]?\\d+)?\\z"_s);
    return number.match(text).hasMatch() ? text : QString(u'\'' % text);
}

} // namespace stepwright::exporting
