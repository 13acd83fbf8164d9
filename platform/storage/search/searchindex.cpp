#include "platform/storage/search/searchindex.h"

#include "platform/storage/search/searchtables.h"

#include <QSet>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

const QByteArray weightOfKind = "(CASE kind WHEN 'actionwords' THEN 0.02 ELSE 1 END)";

const QByteArray selectFound =
    "SELECT f.kind, f.object_id, f.total, coalesce(s.name, o.name, w.name), coalesce(s.folder_id, o.parent_id), "
    "coalesce(s.description, o.description, w.description), coalesce(s.definition, o.definition, w.definition) "
    "FROM found f LEFT JOIN scenarios s ON f.kind = 'scenarios' AND s.id = f.object_id "
    "LEFT JOIN folders o ON f.kind = 'folders' AND o.id = f.object_id "
    "LEFT JOIN actionwords w ON f.kind = 'actionwords' AND w.id = f.object_id "
    "WHERE coalesce(s.id, o.id, w.id) IS NOT NULL " // it is gone, and the index does not know yet
    "ORDER BY f.points DESC, f.kind DESC, f.object_id";

namespace {

const SearchTables &tablesOf(const Connection &connection)
{
    return connection.backEnd() == BackEnd::Postgresql ? postgresqlSearchTables() : sqliteSearchTables();
}

Async<QStringList> vocabularyOf(Connection &connection, qint64 project)
{
    const Rows rows = co_await connection.query("SELECT word FROM search_words WHERE project_id = $1", project);
    QStringList words;
    words.reserve(qsizetype(rows.size()));
    for (const Row &row : rows)
        words.append(row.text(0));
    co_return words;
}

SearchHits toHits(const Rows &rows)
{
    SearchHits found;
    for (const Row &row : rows) {
        found.hits.push_back(
            {row.text(0), row.integer(1), row.text(3), row.optionalInteger(4), row.text(5), row.text(6)});
        found.total = row.integer(2);
    }
    return found;
}

/// The terms with similar words in the place of those that no object has. Gives the words that came in.
QStringList replaceUnknown(QList<SearchTerm> &terms, const QStringList &vocabulary)
{
    QStringList others;
    for (SearchTerm &term : terms) {
        const QString word = term.words.first();
        const bool isKnown = std::ranges::any_of(vocabulary, [&](const QString &one) { return one.startsWith(word); });
        if (isKnown || !term.isPrefix)
            continue;
        const QStringList similar = similarWords(word, vocabulary);
        if (similar.isEmpty())
            continue;
        term.words = similar;
        term.isPrefix = false;
        others += similar;
    }
    others.removeDuplicates();
    return others;
}

} // namespace

QString wordOfProject(qint64 project, const QString &word)
{
    return QString::number(project) + u'p' + word;
}

Async<> writeSearchTexts(Connection &connection, qint64 project, std::vector<SearchText> texts)
{
    const SearchTables &tables = tablesOf(connection);
    QSet<QString> vocabulary;
    for (const SearchText &text : texts) {
        const DocumentWords words{indexWords(text.name), indexWords(text.tags), indexWords(text.text)};
        if (!co_await tables.write(connection, project, text, words))
            continue;
        for (const QString &word : words.name + words.tags + words.text) {
            if (canBeMistyped(word))
                vocabulary.insert(word);
        }
    }
    if (!vocabulary.isEmpty())
        co_await tables.addVocabulary(connection, project, vocabulary.values());
}

Async<> removeSearchText(Connection &connection, qint64 project, QByteArray kind, qint64 id)
{
    co_await tablesOf(connection).remove(connection, project, kind, id);
}

Async<SearchHits> findTexts(Connection &connection, SearchQuery query)
{
    QList<SearchTerm> terms = searchTerms(query.text);
    if (terms.isEmpty())
        co_return SearchHits();
    const SearchTables &tables = tablesOf(connection);
    SearchHits found = toHits(co_await tables.find(connection, query, terms));
    if (found.total > 0 || query.offset > 0)
        co_return found;
    const QStringList others = replaceUnknown(terms, co_await vocabularyOf(connection, query.project));
    if (others.isEmpty())
        co_return found;
    found = toHits(co_await tables.find(connection, query, terms));
    if (found.total > 0)
        found.otherWords = others;
    co_return found;
}

} // namespace stepwright::platform
