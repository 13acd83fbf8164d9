#pragma once

#include <QByteArray>

namespace stepwright::refactoring {

/// What a cell must hold so that it says a text: bars, backslashes and line ends are escaped.
[[nodiscard]] inline QByteArray escapedCell(QByteArray text)
{
    return text.replace('\\', "\\\\").replace('|', "\\|").replace('\n', "\\n");
}

} // namespace stepwright::refactoring
