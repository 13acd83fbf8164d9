#pragma once

#include "model/exporting/naming/names.h"

namespace stepwright::exporting {

/// Text from people on its way into a Gherkin file: one function for each place. Each takes care that the text stays
/// what it is there. `isCompatible` leaves out what hiptest-publisher did not do.

/// A cell of a table, between its pipes.
[[nodiscard]] QString gherkinCell(const QString &text, bool isCompatible);

/// A name or a step: one line of a file. All that some reader takes for the end of a line becomes a blank, other
/// control characters too; byte order marks are left out.
[[nodiscard]] QString lineOf(const QString &text);

/// The lines of a doc string with its delimiters, not indented.
[[nodiscard]] QString gherkinDocString(const QString &text, const QString &mediaType, bool isCompatible);

/// Lines under a keyword line: those that would be read as steps, comments, titles or tags are put into double quotes.
[[nodiscard]] QString gherkinProse(const QString &text, bool isCompatible);

/// A tag without its `@`. `JIRA:AB 1` becomes JIRA-AB_1; a tag from a feature file stays as it is. Blanks of every kind
/// and further `@` become `_`.
[[nodiscard]] QString gherkinTag(const QString &key, const QString &value, const Names &names, bool isCompatible);

/// The cells of a data table that is written with bars, row by row, with their escapes resolved.
[[nodiscard]] QList<QStringList> gherkinTableRows(const QString &table);

} // namespace stepwright::exporting
