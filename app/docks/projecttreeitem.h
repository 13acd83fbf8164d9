#pragma once

#include "app/docks/projecttreemodel.h"

namespace stepwright {

/// One row of the project's tree.
struct ProjectTreeModel::Item
{
    Item *parent = nullptr;
    int row = 0;
    Kind kind = Kind::Folder;
    QString uid;
    QString name;
    int line = 0;
    int problemCount = 0;
    std::vector<std::unique_ptr<Item>> children;

    [[nodiscard]] bool isFolder() const { return kind == Kind::Folder || kind == Kind::Feature; }

    /// The same row of the tree, perhaps with other values.
    [[nodiscard]] bool isSameAs(const Item &other) const { return uid == other.uid && isFolder() == other.isFolder(); }

    [[nodiscard]] bool hasValuesOf(const Item &other) const
    {
        return kind == other.kind && name == other.name && line == other.line && problemCount == other.problemCount;
    }

    void takeValuesOf(const Item &other)
    {
        kind = other.kind;
        name = other.name;
        line = other.line;
        problemCount = other.problemCount;
    }

    void numberChildren(std::size_t from)
    {
        for (std::size_t i = from; i < children.size(); ++i) {
            children[i]->row = int(i);
            children[i]->parent = this;
        }
    }
};

} // namespace stepwright
