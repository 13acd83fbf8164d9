#pragma once

#include "model/gherkin/parser.h"
#include "model/gherkin/textedit.h"

namespace stepwright::gherkin {

/// A Gherkin text that is being edited: after each edit its tree is what `parse` gives for the new text, but only the
/// lines are read again whose meaning the edit may change.
class Document
{
public:
    /// `options.exactErrors` has no effect: errors on the way must not change how the rest is read.
    explicit Document(const QByteArray &source = {}, ParseOptions options = {});

    /// The tree of the text as it is now. A copy is a snapshot: later edits make new trees and leave it alone.
    [[nodiscard]] const Tree &tree() const { return m_tree; }

    /// Edits the text; what the edit names beyond the text's end is ignored. Markdown is read again as a whole.
    LineChange edit(const TextEdit &edit);

private:
    ParseOptions m_options;
    Tree m_tree;
};

} // namespace stepwright::gherkin
