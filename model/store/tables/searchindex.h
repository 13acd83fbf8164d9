#pragma once

#include "model/project/featurecontent.h"
#include "model/store/sqlite/database.h"

#include <QStringList>

namespace stepwright::store {

/// The full-text index of names, steps, tags and descriptions. Whole words count, whatever their case and accents;
/// every character of Chinese, Japanese and Korean is a word.
class SearchIndex
{
public:
    explicit SearchIndex(Database &database) : m_database(&database) {}

    /// What was found: a scenario, or the feature's own lines (ordinal 0).
    struct Entry
    {
        qint64 folderId = 0;
        int ordinal = 0;
    };

    /// Adds a feature that is not in the index.
    [[nodiscard]] Result<> add(qint64 folderId, const project::FeatureContent &content);

    /// Takes a feature out that had so many scenarios when it was added.
    [[nodiscard]] Result<> remove(qint64 folderId, qsizetype scenarioCount);

    /// Merges a piece of what single additions left side by side, so that finding stays fast; whether something was
    /// merged, so that there may be more to do.
    [[nodiscard]] Result<bool> mergeSome();

    /// Entries that hold all words, the last one as a beginning; best first.
    [[nodiscard]] Result<std::vector<Entry>> find(const QString &query, int limit);

private:
    [[nodiscard]] Result<> addEntry(qint64 folderId, int ordinal, const QByteArray &name,
                                    const project::FeatureContent &content, std::pair<quint32, quint32> lines);
    Database *m_database;
};

/// A line of a feature that a search found.
struct FoundLine
{
    int line = 1; ///< 1-based
    QString text; ///< trimmed
};

/// The first line of an entry that holds a word of the query; the entry's title where the words are not found as
/// written.
[[nodiscard]] FoundLine locate(const project::FeatureContent &content, int ordinal, const QString &query);

} // namespace stepwright::store
