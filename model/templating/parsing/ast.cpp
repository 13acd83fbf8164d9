#include "model/templating/parsing/ast.h"

#include <QCoreApplication>

namespace stepwright::templating {

using namespace Qt::StringLiterals;

bool Path::isScoped() const
{
    if (original.startsWith(u'.'))
        return true;
    for (qsizetype at = original.indexOf("this"_L1); at >= 0; at = original.indexOf("this"_L1, at + 1)) {
        if (at + 4 == original.size() || !isWordCharacter(original.at(at + 4)))
            return true;
    }
    return false;
}

Error templateError(const QString &templateName, Position position, const QString &message)
{
    const QString line = QString::number(position.line);
    const QString column = QString::number(position.column);
    const QString text =
        templateName.isEmpty()
            ? QCoreApplication::translate("Templating", "Template, line %1, column %2: %3").arg(line, column, message)
            : QCoreApplication::translate("Templating", "Template “%4”, line %1, column %2: %3")
                  .arg(line, column, message, templateName);
    return {ErrorKind::Invalid, text, {}};
}

} // namespace stepwright::templating
