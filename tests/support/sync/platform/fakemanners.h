#pragma once

#include <QByteArray>
#include <QtTypes>

namespace stepwright::tests {

/// How a fake platform behaves where platforms differ (docs/sync.md).
struct FakeManners
{
    enum class Ids {
        AsDocumented, ///< the object's own a text, those in attributes integers
        Texts,
        Integers,
        Mixed, ///< from object to object the one or the other
    };
    enum class Duplicates {
        Suffix, ///< "Name (1)"
        Refuse, ///< 422
    };

    Ids ids = Ids::AsDocumented;
    bool singleAsArray = false; ///< `data` of one object is a list of one
    bool underscores = false;   ///< attribute names with '_'
    bool wholeScenarios = true; ///< lists carry definitions; else names alone
    Duplicates duplicates = Duplicates::Suffix;
    bool reformats = false;       ///< definitions come back in the platform's own layout
    bool renamesCallers = false;  ///< renaming an action word changes who calls it
    bool tellsVersions = false;   ///< `meta.etag`, and If-Match is heeded
    bool keepsAnswers = false;    ///< what was sent with one Idempotency-Key is done once
    bool touchesParents = false;  ///< a changed tag, dataset or parameter moves `updated-at` of its scenario
    qsizetype pageSize = 0;       ///< objects per page; 0: all at once
    qsizetype truncateLists = -1; ///< lists end after so many objects without saying so; -1: they do not
    qint64 latency = 0;           ///< milliseconds until an answer
    int requestsPerMinute = 0;    ///< more are answered with 429; 0: any number
    int importQuestions = 1;      ///< how often a feature import says that it runs
    int exportQuestions = 1;      ///< how often a publication says that it is being made
    bool knowsAsyncExport = true; ///< else 404, as old servers
    QByteArray publicationToken = "1234567890";
    QByteArray publicationXml; ///< what a publication gives
    QByteArray accessToken = "a-token";
    QByteArray client = "a-client";
    QByteArray uid = "anna@example.org";
    QByteArray password = "secret word";
};

/// What goes wrong with one call.
struct FakeFault
{
    enum class Kind {
        Status,      ///< the platform answers with `status` and does nothing
        Refused,     ///< no connection: nothing is done
        LostRequest, ///< the connection breaks before anything is done
        LostAnswer,  ///< everything is done, then the connection breaks
        Hangs,       ///< everything is done, no answer ever comes
        Truncated,   ///< everything is done, half of the answer comes
        Garbage,     ///< everything is done, the answer is `body`
    };

    Kind kind = Kind::Status;
    int status = 500;
    QByteArray retryAfter;
    QByteArray body;
};

} // namespace stepwright::tests
