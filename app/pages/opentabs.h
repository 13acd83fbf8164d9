#pragma once

#include <QList>
#include <QStringList>

namespace stepwright {

/// The open features and how they lie beside each other: what a project is opened with the next time.
struct OpenTabs
{
    QList<QStringList> sides; ///< one or two: folder uids in the order of the tabs
    QStringList shown;        ///< by side, the folder uid of the tab on top
    int currentSide = 0;      ///< the side that was used last
    QList<int> sizes;         ///< by side, in pixels; empty: equal

    bool operator==(const OpenTabs &) const = default;
};

} // namespace stepwright
