#include "platform/api/search/projectsearch.h"

#include "platform/api/search/searchlines.h"
#include "platform/storage/search/words.h"

#include <algorithm>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestExcerpt = 200;

/// How many of the words a line has, also as the beginning of longer ones.
qsizetype wordsIn(const QString &line, const QStringList &wanted)
{
    const QStringList words = indexWords(line);
    return std::ranges::count_if(wanted, [&](const QString &one) {
        return std::ranges::any_of(words, [&](const QString &word) { return word.startsWith(one); });
    });
}

QString excerptOf(const SearchHit &hit, const QStringList &wanted)
{
    QString best;
    qsizetype most = 0;
    for (const QString &line : QStringList(searchLines(hit.definition) + hit.description.split(u'\n'))) {
        const qsizetype has = wordsIn(line, wanted);
        if (has > most) {
            most = has;
            best = line.simplified();
        }
    }
    return best.size() > longestExcerpt ? QString(best.left(longestExcerpt - 1) + u'…') : best;
}

} // namespace

Async<FoundObjects> searchProject(Connection &connection, SearchQuery query)
{
    if (query.text.size() > longestSearch)
        co_return failure(ErrorKind::Invalid, u"The text to search for is too long."_s);
    const SearchHits hits = co_await findTexts(connection, query);
    QStringList wanted = hits.otherWords;
    for (const SearchTerm &term : searchTerms(query.text))
        wanted += term.isTag ? QStringList() : term.words;
    FoundObjects found{{}, hits.total, hits.otherWords};
    for (const SearchHit &hit : hits.hits)
        found.objects.push_back({hit.kind, hit.id, hit.name, hit.folder, excerptOf(hit, wanted)});
    co_return found;
}

} // namespace stepwright::platform
