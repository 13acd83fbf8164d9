#pragma once

#include "model/exporting/naming/names.h"

namespace stepwright::exporting {

/// Text from people on its way into a Gherkin file: one function for each place. Each takes care that the text stays
/// what it is there. `isCompatible` leaves out what hiptest-publisher did not do.

/// A cell of a table, between its pipes.
[[nodiscard]] QString gherkinCell(const QString &text, bool isCompatible);

/// The lines of a doc string with its delimiters, not indented.
[[nodiscard]] QString gherkinDocString(const QString &text, const QString &mediaType, bool isCompatible);

/// Lines under a keyword line: those that would be read as steps or comments are put into double quotes.
[[nodiscard]] QString gherkinProse(const QString &text);

/// A tag without its `@`. `JIRA:AB 1` becomes JIRA-AB_1; a tag from a feature file stays as it is.
[[nodiscard]] QString gherkinTag(const QString &key, const QString &value, const Names &names, bool isCompatible);

/// The cells of a data table that is written with bars, row by row, with their escapes resolved.
[[nodiscard]] QList<QStringList> gherkinTableRows(const QString &table);

} // namespace stepwright::exporting
