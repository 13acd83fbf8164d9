#pragma once

#include "editor/highlighting/editorthemes.h"
#include "model/gherkin/tree/tree.h"

#include <QStringView>
#include <QVarLengthArray>

namespace stepwright {

/// A piece of a line that has a role; later spans of a line lie over earlier ones.
struct LineSpan
{
    int start = 0; ///< in UTF-16 code units
    int length = 0;
    TextRole role = TextRole::Plain;

    bool operator==(const LineSpan &) const = default;
};
using LineSpans = QVarLengthArray<LineSpan, 16>;

/// The roles of a line's pieces: what the parser says of the line, and in it values, tags and cells. Never looks at
/// another line.
[[nodiscard]] LineSpans spansOf(QStringView text, const gherkin::Line &line, const gherkin::Tree &tree);

} // namespace stepwright
