#pragma once

#include "model/completion/places/keptvalues.h"
#include "model/completion/proposer.h"

#include <QTextCursor>

namespace stepwright {

class SourceFormat;

/// What a proposal did to the text.
struct Insertion
{
    int start = 0;               ///< position in the document of what was inserted
    completion::FilledStep step; ///< of a step: its text with its values
    QTextCursor firstCell;       ///< in the empty row of a table that came with the step; null: none
    QTextCursor end;             ///< where one goes on typing
};

/// Puts a proposal in the place of what was typed, as one undo step. A step keeps the values that were typed, and with
/// a `header` (`| a | b |`) brings a table with one empty row.
Insertion insertProposal(const QTextCursor &cursor, const completion::TypingContext &context,
                         const completion::Proposal &proposal, const QString &header, const SourceFormat &format);

/// Puts a table with an empty row under the line of a cursor. Gives the first empty cell.
QTextCursor insertTable(QTextCursor cursor, const QString &header);

} // namespace stepwright
