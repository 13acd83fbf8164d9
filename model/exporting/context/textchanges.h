#pragma once

#include <QString>

namespace stepwright::exporting {

/// What template helpers do to the text of a block, where it was written: to the end of a text, from `begin` on. Most
/// texts need little, and none is copied for that.

/// Puts an indentation before each line that is not empty.
void indentFrom(QString &text, qsizetype begin, const QString &indentation);

/// Puts a prefix before each line; lines without text get it without blanks at its end.
void prefixFrom(QString &text, qsizetype begin, const QString &prefix);

/// Removes blanks and line breaks at the end.
void trimEndFrom(QString &text, qsizetype begin);

/// Puts it in braces.
void embraceFrom(QString &text, qsizetype begin);

/// Writes `\r` and `\n` for carriage returns and line feeds.
void escapeBreaksFrom(QString &text, qsizetype begin);

/// Puts a `'` in front of what a spreadsheet would take for a formula (sheetcell.h).
void guardCellFrom(QString &text, qsizetype begin);

} // namespace stepwright::exporting
