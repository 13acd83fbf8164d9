#pragma once

#include <QList>
#include <QString>

namespace stepwright::sync {

/// A part of a text.
struct TextRange
{
    qsizetype begin = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

/// The words of a text that another version of it does not have, neighbours in one range.
[[nodiscard]] QList<TextRange> otherWords(const QString &text, const QString &version);

} // namespace stepwright::sync
