#pragma once

#include <QList>
#include <QStringView>

namespace stepwright::completion {

/// A piece of a text in UTF-16 code units.
struct TextPart
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextPart &) const = default;
};

/// The pieces of a proposed text that were typed, from left to right: beginnings of words, whole words for those with a
/// typo, or initials.
[[nodiscard]] QList<TextPart> matchedParts(QStringView text, QStringView typed);

} // namespace stepwright::completion
