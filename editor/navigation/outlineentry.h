#pragma once

#include "editor/navigation/outlinemodel.h"

namespace stepwright {

/// One entry of an outline; what it says is read from the tree.
struct OutlineModel::Entry
{
    Entry *parent = nullptr;
    int row = 0;
    quint32 line = 0; ///< of the keyword, 0-based
    Entries children;
};

} // namespace stepwright
