#pragma once

#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

/// A place in a text as editors count: 0-based line and UTF-16 code units before it in the line. An invalid byte counts
/// one, as `decodeText` reads it.
struct TextPosition
{
    quint32 line = 0;
    quint32 column = 0;

    bool operator==(const TextPosition &) const = default;
};

/// The place of a byte; a byte within a character gives the character's place. Blanks behind the last line end are the
/// line after the last.
[[nodiscard]] TextPosition textPosition(const Tree &tree, quint32 offset);

/// The byte at a place. A column beyond the line gives the line's end, a line beyond the text the text's end.
[[nodiscard]] quint32 byteOffset(const Tree &tree, TextPosition position);

} // namespace stepwright::gherkin
