#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace stepwright::gherkin {

/// What cells say, row by row; rows may have different lengths.
using CellTexts = std::vector<QStringList>;

/// Reads tab-separated values as spreadsheets write them: a cell that begins with `"` ends at the next lone `"`, may
/// hold tabs and line ends, and `""` in it is one `"`. A line end behind the last row is none.
[[nodiscard]] CellTexts cellsOfTsv(QStringView text);

/// Writes tab-separated values as spreadsheets read them: a cell with a tab, a line end or a `"` is quoted. Each row
/// ends in a line feed.
[[nodiscard]] QString tsvOf(const CellTexts &cells);

/// The same as the table of an HTML document, which spreadsheets prefer; the cells of the first row are headers.
[[nodiscard]] QString htmlOf(const CellTexts &cells);

} // namespace stepwright::gherkin
