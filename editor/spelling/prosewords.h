#pragma once

#include "model/gherkin/tree/tree.h"

#include <QStringView>
#include <QVarLengthArray>

namespace stepwright {

/// A word in a line.
struct ProseWord
{
    int start = 0; ///< in UTF-16 code units
    int length = 0;

    bool operator==(const ProseWord &) const = default;
};
using ProseWords = QVarLengthArray<ProseWord, 16>;

/// The words of a line that are written in the feature's language: in names, descriptions, steps and comments. Tags,
/// placeholders, quoted values, tables and doc strings are not, and neither is what looks like code or an address:
/// words with digits or underscores, with capitals inside, in capitals only, with an @, a slash or a dot inside.
[[nodiscard]] ProseWords proseWordsOf(QStringView text, const gherkin::Line &line, const gherkin::Tree &tree);

} // namespace stepwright
