#pragma once

#include "model/completion/stepindex.h"
#include "model/gherkin/tree/tree.h"

#include <QStringList>

namespace stepwright::completion {

/// What can be completed at a place of a text.
enum class TypingPlace {
    Nothing,
    Keyword,  ///< a keyword at the beginning of a line
    Step,     ///< the text after a step keyword
    Tag,      ///< a tag, after its `@`
    Language, ///< the code in `# language:`
};

/// What somebody is typing.
struct TypingContext
{
    TypingPlace place = TypingPlace::Nothing;
    int start = 0;                         ///< position in the line where the typed text begins
    QString typed;                         ///< from there to the cursor
    StepType stepType = StepType::Unknown; ///< of a step; "And" counts as the step before
};

/// What is being typed at a position (in UTF-16 code units) of a line (0-based). `lineText` is the line as the editor
/// has it; of the tree only what stands before the line counts.
[[nodiscard]] TypingContext contextAt(const gherkin::Tree &tree, quint32 line, QStringView lineText, int position);

/// The keywords of the feature's language that may stand on a line and that begin with what was typed, as they are
/// inserted: titles with colon and blank, steps with their blank. In the order of the dialect, without `*`.
[[nodiscard]] QStringList keywordProposals(const gherkin::Tree &tree, quint32 line, QStringView typed);

/// The tags of the text (with `@`) that begin with what was typed, sorted; the one being typed on `line` is left out
/// unless it is elsewhere too.
[[nodiscard]] QStringList tagProposals(const gherkin::Tree &tree, quint32 line, QStringView typed);

/// The codes of languages that begin with what was typed or whose names do.
[[nodiscard]] QStringList languageProposals(QStringView typed);

} // namespace stepwright::completion
