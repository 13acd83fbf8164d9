#pragma once

#include "model/gherkin/textedit.h"

#include <QRect>

#include <span>

namespace stepwright {

class GherkinEdit;

enum class UndoStep {
    Own,   ///< undone by itself
    Joined ///< undone together with the edit before it, which it completes behind the cursor
};

/// Makes edits of the bytes of an editor's tree, which must be in their order, in its text. The cursor stays at its
/// character; text inserted exactly at the cursor comes before it, but what completes an edit comes behind it.
void applyEdits(GherkinEdit &edit, std::span<const gherkin::TextEdit> edits, UndoStep step = UndoStep::Own);

/// The byte of the editor's tree at a position of its document.
[[nodiscard]] quint32 byteAt(const GherkinEdit &edit, int position);

/// The position in the editor's document of a byte of its tree.
[[nodiscard]] int positionOf(const GherkinEdit &edit, quint32 byte);

/// Where a piece of a line of the document is in the editor's own coordinates.
[[nodiscard]] QRect rectangleOf(const GherkinEdit &edit, int begin, int end);

} // namespace stepwright
