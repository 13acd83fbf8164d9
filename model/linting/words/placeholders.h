#pragma once

#include "model/gherkin/tree/tree.h"

#include <QByteArrayView>

namespace stepwright::linting {

/// The next `<name>` in a text from a position on, its brackets included; an empty range where none follows. `< 5`,
/// `<>`, `</b>` and a bracket that does not close on the line are none.
[[nodiscard]] gherkin::TextRange nextPlaceholder(QByteArrayView text, quint32 from);

/// Calls visit(line, range) for each `<name>` in some lines.
template <class Visit>
void visitPlaceholders(const gherkin::TreeData &tree, gherkin::LineRange lines, Visit visit)
{
    for (quint32 line = lines.first; line < lines.end(); ++line) {
        const gherkin::TextRange range = tree.contentRange(line);
        const QByteArrayView text = QByteArrayView(tree.source).sliced(range.offset, range.length);
        for (auto found = nextPlaceholder(text, 0); found.length > 0; found = nextPlaceholder(text, found.end()))
            visit(line, gherkin::TextRange{range.offset + found.offset, found.length});
    }
}

} // namespace stepwright::linting
