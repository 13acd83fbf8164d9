#pragma once

#include "model/base/result.h"
#include "model/project/projectdocument.h"

#include <QStringList>

namespace stepwright::sync {

/// What edited statements may speak of.
struct EditContext
{
    QList<project::ActionWordDocument> words;
    QStringList parameters; ///< of the thing they are in
};

/// A statement as somebody edits it: a call as a step of Gherkin with its doc string and table, an action or a result
/// as its words, all else in the platform's definition language.
[[nodiscard]] QString editText(const project::Statement &statement, const EditContext &context);

/// Undoes editText; several steps may have been made of one. like: what was edited; says how the text is read, and
/// keeps a step's keyword where the text leaves it. Error (Invalid): the text is no step; `message` says so.
[[nodiscard]] Result<project::Body> statementsFrom(const QString &text, const project::Statement &like,
                                                   const EditContext &context);

/// A value as somebody edits it: its words, a variable as `${name}`; else in the definition language.
[[nodiscard]] QString editText(const project::Expression &value);

/// Undoes editText. like: what was edited; a number stays a number as long as the text is one. Error (Invalid): text
/// that must be in the definition language is not.
[[nodiscard]] Result<project::Expression> valueFrom(const QString &text, const project::Expression &like);

/// A cell of a step's data table as somebody edits it: what it says, a parameter as `<name>`. cell: as it is written.
[[nodiscard]] QString tableCellText(const project::Expression &cell);

/// Undoes tableCellText: a cell as it is written in Gherkin, a parameter as `${name}`.
[[nodiscard]] QString tableCellFrom(const QString &text, const QStringList &parameters);

/// A tag as somebody writes it, "key" or "key:value"; an `@` before it is left out.
[[nodiscard]] project::Tag tagFrom(const QString &text);

} // namespace stepwright::sync
