#include "platform/storage/search/searchtables.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr int lastPosition = 16'383; // greater ones are not kept
constexpr int positionsOfWord = 4;   // more say little about the rank

QString quoted(QString word)
{
    return u'\'' + word.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u'\'';
}

/// Words with their places and the weight of where they stand.
class Vector
{
public:
    explicit Vector(qint64 project) : m_project(project) {}

    void add(const QStringList &words, QChar weight)
    {
        for (const QString &word : words) {
            QStringList &places = m_places[word];
            if (places.size() < positionsOfWord)
                places.append(QString::number(std::min(++m_position, lastPosition)) + weight);
        }
    }

    [[nodiscard]] QString text() const
    {
        QString text;
        for (auto word = m_places.cbegin(); word != m_places.cend(); ++word)
            text += quoted(wordOfProject(m_project, word.key())) + u':' + word.value().join(u',') + u' ';
        return text;
    }

private:
    qint64 m_project;
    int m_position = 0;
    QHash<QString, QStringList> m_places;
};

/// The words of a term as the query language says them, one of which is enough.
QString choicesOf(qint64 project, const SearchTerm &term, bool isPrefix)
{
    QStringList choices;
    const QString mark = u':' + (isPrefix ? u"*"_s : QString()) + (term.isTag ? u"B"_s : QString());
    for (const QString &word : term.words)
        choices.append(quoted(wordOfProject(project, word)) + (mark.size() > 1 ? mark : QString()));
    return u'(' + choices.join(u" | "_s) + u')';
}

class PostgresqlSearch final : public SearchTables
{
public:
    [[nodiscard]] Async<bool> write(Connection &connection, qint64 project, SearchText text,
                                    DocumentWords words) const override
    {
        Vector vector(project);
        vector.add(words.name, u'A');
        vector.add(words.tags, u'B');
        vector.add(words.text, u'D');
        const Rows rows = co_await connection.query(
            "INSERT INTO search_documents (project_id, kind, object_id, words) VALUES ($1, $2, $3, $4::tsvector) ON "
            "CONFLICT (project_id, kind, object_id) DO UPDATE SET words = excluded.words WHERE search_documents.words "
            "<> excluded.words",
            project, text.kind, text.id, vector.text());
        co_return rows.changed > 0;
    }

    [[nodiscard]] Async<> remove(Connection &connection, qint64 project, QByteArray kind, qint64 id) const override
    {
        co_await connection.change(
            "DELETE FROM search_documents WHERE project_id = $1 AND kind = $2 AND object_id = $3", project, kind, id);
    }

    [[nodiscard]] Async<> addVocabulary(Connection &connection, qint64 project, QStringList words) const override
    {
        co_await connection.change("INSERT INTO search_words (project_id, word) SELECT $1::bigint, word FROM "
                                   "unnest(string_to_array($2, ' ')) word ON CONFLICT DO NOTHING",
                                   project, words.join(u' '));
    }

    [[nodiscard]] Async<Rows> find(Connection &connection, SearchQuery query, QList<SearchTerm> terms) const override
    {
        QStringList wanted;
        QStringList whole; // words that are there as they were typed count twice
        for (const SearchTerm &term : terms) {
            wanted.append(choicesOf(query.project, term, term.isPrefix));
            whole.append(choicesOf(query.project, term, false));
        }
        co_return co_await connection.query(
            "WITH matched AS MATERIALIZED (SELECT kind, object_id, words FROM search_documents WHERE words @@ "
            "$1::tsquery AND ($2 = '' OR kind = $2) LIMIT $3), "
            "found AS (SELECT kind, object_id, " +
                weightOfKind +
                " * (ts_rank('{0.1, 0.1, 0.4, 1.0}', words, $1::tsquery) + ts_rank('{0.1, 0.1, 0.4, 1.0}', words, "
                "$6::tsquery)) AS points, count(*) OVER () AS total FROM matched ORDER BY points DESC, kind DESC, "
                "object_id LIMIT $4 OFFSET $5) " +
                selectFound,
            wanted.join(u" & "_s), query.kind, mostSearchHits, query.limit, query.offset, whole.join(u" | "_s));
    }
};

} // namespace

const SearchTables &postgresqlSearchTables()
{
    static const PostgresqlSearch tables;
    return tables;
}

} // namespace stepwright::platform
