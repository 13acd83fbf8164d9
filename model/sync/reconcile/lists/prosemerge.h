#pragma once

#include <QString>

namespace stepwright::sync {

/// A merged text, or that there is none.
struct ProseMerge
{
    QString text;
    bool isConflict = false; ///< both changed the same words; `text` is then ours
    bool isMixed = false;    ///< it holds changes of both sides: somebody should look
};

/// Merges three versions of a text word by word (diff3): changes of different words are both taken; changes that
/// overlap, and insertions at one place, are a conflict unless they are the same.
[[nodiscard]] ProseMerge mergeProse(const QString &base, const QString &ours, const QString &theirs);

} // namespace stepwright::sync
