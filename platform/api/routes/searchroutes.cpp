#include "platform/api/answers/jsonapi.h"
#include "platform/api/routes/routes.h"
#include "platform/api/search/projectsearch.h"
#include "platform/storage/tables/projects/stamp.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 usualPage = 20;
constexpr qint64 largestPage = 100;

/// A number of the query within bounds; outside of them, or no number, is refused.
Result<qint64> numberIn(const Call &call, const QString &name, qint64 otherwise, qint64 most)
{
    const std::optional<QString> text = call.query(name);
    if (!text)
        return otherwise;
    bool isNumber = false;
    const qint64 number = text->toLongLong(&isNumber);
    if (!isNumber || number < 1 || number > most)
        return failure(ErrorKind::Invalid, u"%1 must be a number from 1 to %2."_s.arg(name).arg(most));
    return number;
}

Result<QByteArray> kindIn(const Call &call)
{
    const QString kind = call.query(u"kind"_s).value_or(QString());
    for (const char *known : {"", foldersKind, scenariosKind, actionwordsKind}) {
        if (kind == QLatin1StringView(known))
            return QByteArray(known);
    }
    return failure(ErrorKind::Invalid, u"kind must be folders, scenarios or actionwords."_s);
}

Async<Answer> search(Call &call)
{
    const QString text = co_await call.requiredQuery(u"q"_s);
    const QByteArray kind = co_await kindIn(call);
    const qint64 size = co_await numberIn(call, u"page[size]"_s, usualPage, largestPage);
    const qint64 page = co_await numberIn(call, u"page[number]"_s, 1, mostSearchHits);
    const FoundObjects found = co_await searchProject(call.db(), {call.project, text, kind, (page - 1) * size, size});
    QJsonArray data;
    for (const FoundObject &object : found.objects) {
        const QJsonValue folder = object.folder ? QJsonValue(*object.folder) : QJsonValue();
        data.append(resource(object.kind, object.id,
                             {{u"name"_s, object.name},
                              {object.kind == QLatin1StringView(foldersKind) ? u"parent-id"_s : u"folder-id"_s, folder},
                              {u"excerpt"_s, object.excerpt}}));
    }
    const QJsonObject meta{{u"total"_s, found.total},
                           {u"complete"_s, found.total < mostSearchHits},
                           {u"other-words"_s, QJsonArray::fromStringList(found.otherWords)}};
    Answer answer = jsonAnswer({{u"data"_s, data}, {u"meta"_s, meta}});
    answer.type = Answer().type;
    co_return answer;
}

} // namespace

QList<Route> searchRoutes()
{
    return {{"GET",
             u"/api/projects/{project}/search"_s,
             Access::Reader,
             search,
             u"Folders, scenarios and action words by their words (extension)"_s,
             200,
             {},
             {u"q!"_s, u"kind"_s, u"page[number]"_s, u"page[size]"_s},
             true}};
}

} // namespace stepwright::platform
