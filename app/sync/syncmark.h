#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>

namespace stepwright {

/// How one thing of the project stands to the platform, as far as it is known here.
struct SyncMark
{
    bool isChangedHere = false;
    bool isChangedThere = false;
    bool isInConflict = false;
    bool isInside = false; ///< not the folder itself, but something in it

    [[nodiscard]] bool isNone() const { return !isChangedHere && !isChangedThere && !isInConflict; }
    /// Adds what is known of something else.
    void add(const SyncMark &other);

    bool operator==(const SyncMark &) const = default;
};

/// By uid of folder or scenario.
using SyncMarks = QHash<QString, SyncMark>;

/// What a mark says, translated: "changed here since the last sync".
[[nodiscard]] QString textOf(const SyncMark &mark);

/// Name of its icon; a shape of its own for each.
[[nodiscard]] QString iconNameOf(const SyncMark &mark);

} // namespace stepwright

Q_DECLARE_METATYPE(stepwright::SyncMark)
