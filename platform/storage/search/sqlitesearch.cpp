#include "platform/storage/search/searchtables.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

QString inIndex(qint64 project, const QStringList &words)
{
    QString text;
    for (const QString &word : words)
        text += wordOfProject(project, word) + u' ';
    return text;
}

/// A term as FTS5 says it. A whole word counts on top of the prefix, so that it ranks higher.
QString queryOf(qint64 project, const SearchTerm &term)
{
    QStringList choices;
    for (const QString &word : term.words) {
        const QString quoted = u'"' + wordOfProject(project, word).replace(u'"', u"\"\""_s) + u'"';
        choices.append(quoted);
        if (term.isPrefix)
            choices.append(quoted + u" *"_s);
    }
    return (term.isTag ? u"tags : ("_s : u"("_s) + choices.join(u" OR "_s) + u')';
}

class SqliteSearch final : public SearchTables
{
public:
    [[nodiscard]] Async<bool> write(Connection &connection, qint64 project, SearchText text,
                                    DocumentWords words) const override
    {
        const Rows rows = co_await connection.query(
            "INSERT INTO search_documents (project_id, kind, object_id) VALUES ($1, $2, $3) ON CONFLICT (project_id, "
            "kind, object_id) DO UPDATE SET kind = kind RETURNING id",
            project, text.kind, text.id);
        co_await connection.query(
            "INSERT OR REPLACE INTO search_index (rowid, name, tags, text) VALUES ($1, $2, $3, $4)",
            rows.first().integer(0), inIndex(project, words.name), inIndex(project, words.tags),
            inIndex(project, words.text));
        co_return true;
    }

    [[nodiscard]] Async<> remove(Connection &connection, qint64 project, QByteArray kind, qint64 id) const override
    {
        co_await connection.query("DELETE FROM search_index WHERE rowid IN (SELECT id FROM search_documents WHERE "
                                  "project_id = $1 AND kind = $2 AND object_id = $3)",
                                  project, kind, id);
        co_await connection.query("DELETE FROM search_documents WHERE project_id = $1 AND kind = $2 AND object_id = $3",
                                  project, kind, id);
    }

    [[nodiscard]] Async<> addVocabulary(Connection &connection, qint64 project, QStringList words) const override
    {
        for (const QString &word : words)
            co_await connection.query("INSERT OR IGNORE INTO search_words (project_id, word) VALUES ($1, $2)", project,
                                      word);
    }

    [[nodiscard]] Async<Rows> find(Connection &connection, SearchQuery query, QList<SearchTerm> terms) const override
    {
        QStringList parts;
        for (const SearchTerm &term : terms)
            parts.append(queryOf(query.project, term));
        co_return co_await connection.query(
            "WITH matched AS MATERIALIZED (SELECT d.kind, d.object_id, -bm25(search_index, 8.0, 4.0, 1.0) AS points "
            "FROM search_index JOIN search_documents d ON d.id = search_index.rowid WHERE search_index MATCH $1 AND "
            "($2 = '' OR d.kind = $2) LIMIT $3), "
            "found AS (SELECT kind, object_id, " +
                weightOfKind +
                " * points AS points, count(*) OVER () AS total FROM matched ORDER BY 3 DESC, kind DESC, object_id "
                "LIMIT $4 OFFSET $5) " +
                selectFound,
            parts.join(u" AND "_s), query.kind, mostSearchHits, query.limit, query.offset);
    }
};

} // namespace

const SearchTables &sqliteSearchTables()
{
    static const SqliteSearch tables;
    return tables;
}

} // namespace stepwright::platform
