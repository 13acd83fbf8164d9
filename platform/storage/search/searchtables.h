#pragma once

#include "platform/storage/search/searchindex.h"
#include "platform/storage/search/words.h"

namespace stepwright::platform {

/// The words of an object.
struct DocumentWords
{
    QStringList name;
    QStringList tags;
    QStringList text;
};

/// How a back end keeps words and finds them again. Each word has its project's number in front, so that an index of
/// all projects is read at the place of one of them.
class SearchTables
{
public:
    virtual ~SearchTables() = default;

    /// Gives whether anything was changed.
    [[nodiscard]] virtual Async<bool> write(Connection &connection, qint64 project, SearchText text,
                                            DocumentWords words) const = 0;
    [[nodiscard]] virtual Async<> remove(Connection &connection, qint64 project, QByteArray kind, qint64 id) const = 0;

    /// Adds words to those that the project has. They are not removed with the objects.
    [[nodiscard]] virtual Async<> addVocabulary(Connection &connection, qint64 project, QStringList words) const = 0;

    [[nodiscard]] virtual Async<Rows> find(Connection &connection, SearchQuery query,
                                           QList<SearchTerm> terms) const = 0;
};

[[nodiscard]] const SearchTables &sqliteSearchTables();
[[nodiscard]] const SearchTables &postgresqlSearchTables();

/// A word as the index has it.
[[nodiscard]] QString wordOfProject(qint64 project, const QString &word);

/// A factor for points: action words, whose words are those of the scenarios that call them, come behind these.
extern const QByteArray weightOfKind;

/// The columns of `find`, for rows `f` with kind, object_id, points (the greater the better) and total.
extern const QByteArray selectFound;

} // namespace stepwright::platform
