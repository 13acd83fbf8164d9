#pragma once

#include "model/gherkin/tables/tsv.h"

class QMimeData;

namespace stepwright {

class GherkinEdit;

/// Adds the forms in which spreadsheets read cells, tab-separated values and HTML, where the selection is nothing but
/// whole rows of one table.
void addSpreadsheetForms(const GherkinEdit &edit, QMimeData &data);

/// Adds these forms of some cells.
void addSpreadsheetForms(const gherkin::CellTexts &cells, QMimeData &data);

/// Puts the table at the cursor into the clipboard: its text, and the forms for spreadsheets.
void copyTable(const GherkinEdit &edit);

/// Pastes cells of a spreadsheet or a web page. In a table they fill cells from the cursor's on, and the table grows as
/// need be; below a step or examples they become a table. False where what is in the clipboard, or the cursor's place,
/// is for an ordinary paste.
bool pasteCells(GherkinEdit &edit, const QMimeData &data);

} // namespace stepwright
