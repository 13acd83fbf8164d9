#pragma once

#include "model/gherkin/textedit.h"
#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

/// Which lines of a tree were read again after an edit; counted in the tree before it.
struct ReadAgain
{
    LineRange lines;       ///< all that were read again
    LineRange touched;     ///< among them those with edited bytes
    quint32 byteShift = 0; ///< modulo 2³²: how much further the bytes behind the edit lie now
};

/// How many of a tree's diagnostics the parser found; those behind them are about bytes: invalid UTF-8, carriage
/// returns.
[[nodiscard]] std::size_t parserDiagnosticCount(const TreeData &tree);

/// How many of the parser's diagnostics it had found before a line where its state says all (`isResumable`);
/// all of them for the line after the last.
[[nodiscard]] std::size_t diagnosticCountBefore(const TreeData &tree, quint32 line);

/// A diagnostic as it is in the lines behind an edit.
[[nodiscard]] Diagnostic shifted(Diagnostic diagnostic, quint32 lineShift, quint32 byteShift);

/// The smallest range of lines outside of which records and diagnostics stayed the same.
[[nodiscard]] LineChange changedLines(const TreeData &before, const TreeData &after, const ReadAgain &readAgain);

} // namespace stepwright::gherkin
