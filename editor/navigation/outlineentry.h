#pragma once

#include "editor/navigation/outlinemodel.h"

namespace stepwright {

/// One entry of an outline.
struct OutlineModel::Entry
{
    Entry *parent = nullptr;
    int row = 0;
    Kind kind = Kind::Feature;
    QString name;
    QString keyword;
    int line = 0;     // 1-based, of the keyword
    int lastLine = 0; // 1-based, with all that is in it
    Entries children;
};

} // namespace stepwright
