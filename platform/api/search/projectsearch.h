#pragma once

#include "platform/storage/search/searchindex.h"

namespace stepwright::platform {

/// An object of a project that fits what was asked for.
struct FoundObject
{
    QString kind; ///< as in the list of changes
    qint64 id = 0;
    QString name;
    std::optional<qint64> folder; ///< of a scenario; of a folder its parent
    QString excerpt;              ///< the line with most of the words; empty: they are in name and tags
};

struct FoundObjects
{
    std::vector<FoundObject> objects;
    qint64 total = 0;       ///< at most mostSearchHits
    QStringList otherWords; ///< found in place of a word that nothing has
};

/// The longest text that may be searched for.
inline constexpr qsizetype longestSearch = 1000;

/// Searches a project's names, steps and tags. Errors: Invalid (the text is too long).
[[nodiscard]] Async<FoundObjects> searchProject(Connection &connection, SearchQuery query);

} // namespace stepwright::platform
