#pragma once

#include <QString>

namespace stepwright::sync {

/// While projects are merged, a call names its action word not by name but by what stays when it is renamed: a mark
/// that holds the word's uid. A call of a word that is not there holds its name, made so that it is never taken for a
/// mark.

/// The mark of a word; `name`: one of its names, the same on all sides, for looking alike.
[[nodiscard]] QString calledWord(const QString &uid, const QString &name);

/// The mark of a name that no word has.
[[nodiscard]] QString calledName(const QString &name);

/// The uid in a mark; empty: it is a name.
[[nodiscard]] QString uidOfCalled(const QString &mark);

/// The name in a mark, or the text itself where it is none.
[[nodiscard]] QString readableName(const QString &mark);

} // namespace stepwright::sync
