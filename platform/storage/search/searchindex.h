#pragma once

#include "platform/storage/database.h"

namespace stepwright::platform {

/// What an object is found by.
struct SearchText
{
    QByteArray kind; ///< as in the list of changes
    qint64 id = 0;
    QString name;
    QString tags;
    QString text; ///< steps, descriptions, values
};

/// Puts texts of objects into the index, in the place of those they had.
[[nodiscard]] Async<> writeSearchTexts(Connection &connection, qint64 project, std::vector<SearchText> texts);

[[nodiscard]] Async<> removeSearchText(Connection &connection, qint64 project, QByteArray kind, qint64 id);

/// What is wanted of a project.
struct SearchQuery
{
    qint64 project = 0;
    QString text;    ///< as a person typed it
    QByteArray kind; ///< empty: all kinds
    qint64 offset = 0;
    qint64 limit = 0;
};

struct SearchHit
{
    QString kind;
    qint64 id = 0;
    QString name;
    std::optional<qint64> folder; ///< of a scenario; of a folder its parent
    QString description;
    QString definition;
};

struct SearchHits
{
    std::vector<SearchHit> hits;
    qint64 total = 0;       ///< at most mostSearchHits: who finds more asks too little
    QStringList otherWords; ///< found in place of a word that nothing has
};

/// So many of the objects that fit are ranked; more are not counted.
inline constexpr qint64 mostSearchHits = 1000;

/// The objects that have all words, each as a word or as the beginning of one: names before tags before texts. Where
/// nothing has a word, those with similar ones. Nothing for a text without a letter or digit.
[[nodiscard]] Async<SearchHits> findTexts(Connection &connection, SearchQuery query);

} // namespace stepwright::platform
