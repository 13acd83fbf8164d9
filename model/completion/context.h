#pragma once

#include "model/completion/stepindex.h"
#include "model/gherkin/tree/tree.h"

#include <QStringList>

namespace stepwright::completion {

/// What can be completed at a place of a text.
enum class TypingPlace {
    Nothing,
    Keyword,     ///< a keyword at the beginning of a line
    Step,        ///< the text after a step keyword
    Tag,         ///< a tag, after its `@`
    Language,    ///< the code in `# language:`
    MediaType,   ///< behind the opening `"""` of a doc string
    TableHeader, ///< a cell of the first row of a table
    Cell,        ///< a cell of another row
    Parameter,   ///< a `<parameter>` of an outline
};

/// What somebody is typing.
struct TypingContext
{
    TypingPlace place = TypingPlace::Nothing;
    int start = 0;                         ///< position in the line where the typed text begins
    int end = 0;                           ///< where that ends which a proposal replaces: the cursor or behind it
    QString typed;                         ///< from `start` to the cursor
    StepType stepType = StepType::Unknown; ///< of a step; "And" counts as the step before
    int column = 0;                        ///< of a cell, from 0
};

/// What is being typed at a position (in UTF-16 code units) of a line (0-based). `lineText` is the line as the editor
/// has it; of the tree only what stands before the line counts.
[[nodiscard]] TypingContext contextAt(const gherkin::Tree &tree, quint32 line, QStringView lineText, int position);

/// The names of the parameters that the outline around a line has as columns or uses, without the line itself.
struct OutlineParameters
{
    QStringList columns; ///< of all its examples
    QStringList used;    ///< in its steps
};
[[nodiscard]] OutlineParameters parametersAround(const gherkin::Tree &tree, quint32 line);

} // namespace stepwright::completion
