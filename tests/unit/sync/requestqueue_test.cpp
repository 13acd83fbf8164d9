#include "tests/support/sync/syncfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <stdexcept>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

using Kind = FakeFault::Kind;

namespace {

Request folders(Priority priority = Priority::Scan)
{
    return {.path = u"/projects/1/folders"_s, .priority = priority};
}

Request newFolder()
{
    return {.method = Method::Post,
            .path = u"/projects/1/folders"_s,
            .query = {},
            .body = R"({"data":{"attributes":{"name":"Basket"}}})",
            .contentType = "application/json; charset=utf-8",
            .priority = Priority::Push};
}

Outcome outcomeOf(const QFuture<Answered<Answer>> &future)
{
    const Answered<Answer> answer = answerOf(future);
    return answer ? throw std::logic_error("an answer came") : answer.error().outcome;
}

QStringList pathsOf(const FakePlatform &platform)
{
    QStringList paths;
    for (const FakeCall &call : platform.calls())
        paths.append(call.text());
    return paths;
}

} // namespace

class RequestQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMinuteSeesMoreRequestsThanIsAllowed()
    {
        SyncFixture fixture;
        fixture.platform.manners.requestsPerMinute = 180; // the hosted platform takes 200
        for (int number = 0; number < 1000; ++number)
            (void)fixture.queue.send(folders());
        QTRY_COMPARE_WITH_TIMEOUT(fixture.queue.size(), 0, 20'000);
        QCOMPARE(fixture.platform.calls().size(), 1000);
        for (const LogEntry &entry : fixture.log.entries())
            QCOMPARE(entry.status, 200);
        QVERIFY(fixture.clock.now() >= (1000 - 30) * 60'000LL / 150);
        QVERIFY(fixture.clock.now() <= 1000 * 60'000LL / 150 + 1000);
    }

    void oneRequestIsOnItsWayAtATime()
    {
        SyncFixture fixture;
        fixture.platform.manners.latency = 50;
        QList<qint64> starts;
        fixture.platform.beforeCall = [&](const FakeCall &, FakeState &) { starts.append(fixture.clock.now()); };
        for (int number = 0; number < 5; ++number)
            (void)fixture.queue.send(folders());
        QTRY_COMPARE(fixture.queue.size(), 0);
        for (qsizetype number = 1; number < starts.size(); ++number)
            QVERIFY(starts[number] - starts[number - 1] >= 50);
    }

    void whatSomebodyWaitsForComesBeforeWritesAndThoseBeforeScans()
    {
        SyncFixture fixture;
        (void)fixture.queue.send({.path = u"/projects/1/scan"_s, .priority = Priority::Scan});
        (void)fixture.queue.send({.method = Method::Post, .path = u"/projects/1/push"_s, .priority = Priority::Push});
        (void)fixture.queue.send({.path = u"/projects/1/verify"_s, .priority = Priority::Verify});
        (void)fixture.queue.send({.path = u"/projects/1/verify-2"_s, .priority = Priority::Verify});
        QTRY_COMPARE(fixture.queue.size(), 0);
        QCOMPARE(pathsOf(fixture.platform),
                 (QStringList{u"GET /api/projects/1/verify"_s, u"GET /api/projects/1/verify-2"_s,
                              u"POST /api/projects/1/push"_s, u"GET /api/projects/1/scan"_s}));
    }

    void retryAfterStopsTheWholeQueue_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("pause");
        QTest::newRow("seconds") << "7"_ba << 7000LL;
        QTest::newRow("none") << ""_ba << 60'000LL;
        QTest::newRow("date") << "Fri, 02 Jan 2026 03:04:35 GMT"_ba << 30'000LL;
        QTest::newRow("date gone by") << "Thu, 01 Jan 2026 00:00:00 GMT"_ba << 0LL;
        QTest::newRow("nonsense") << "soon"_ba << 60'000LL;
        QTest::newRow("negative") << "-5"_ba << 60'000LL;
        QTest::newRow("for ever") << "99999999999"_ba << 3'600'000LL;
    }

    void retryAfterStopsTheWholeQueue()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, pause);
        SyncFixture fixture;
        fixture.platform.faultAt(0, {.kind = Kind::Status, .status = 429, .retryAfter = header});
        QSignalSpy paused(&fixture.queue, &RequestQueue::paused);
        const auto first = fixture.queue.send(folders(Priority::Verify));
        const auto second = fixture.queue.send(newFolder());
        QVERIFY(answerOf(first));
        QVERIFY(answerOf(second));
        QCOMPARE(paused.size(), 1);
        QCOMPARE(paused[0][0].toLongLong(), pause);
        QVERIFY(fixture.clock.now() >= pause && fixture.clock.now() <= pause + 5);
        QCOMPARE(fixture.platform.calls().size(), 3); // the write came once
    }

    void aRequestThatIsTooManyForEverIsGivenUp()
    {
        SyncFixture fixture;
        fixture.platform.faultFor = [](const FakeCall &) {
            return FakeFault{.kind = Kind::Status, .status = 429, .retryAfter = "1"};
        };
        QCOMPARE(outcomeOf(fixture.queue.send(newFolder())), Outcome::TooMany);
        QCOMPARE(fixture.platform.calls().size(), 11);
    }

    void aLockIsWaitedForWithGrowingPauses()
    {
        SyncFixture fixture;
        fixture.platform.faultNext(4, {.kind = Kind::Status, .status = 423});
        QVERIFY(answerOf(fixture.queue.send(newFolder())));
        QVERIFY(fixture.clock.now() >= 75'000 && fixture.clock.now() <= 75'010); // 5 + 10 + 20 + 40 s
        fixture.platform.faultNext(100, {.kind = Kind::Status, .status = 423});
        QCOMPARE(outcomeOf(fixture.queue.send(newFolder())), Outcome::Locked);
        QCOMPARE(fixture.platform.state.folders.size(), 2);
    }

    void aLockedRequestDoesNotHoldUpTheOthers()
    {
        SyncFixture fixture;
        fixture.platform.faultAt(0, {.kind = Kind::Status, .status = 423});
        const auto locked = fixture.queue.send(newFolder());
        QVERIFY(answerOf(fixture.queue.send(folders())));
        QVERIFY(!locked.isFinished());
        QVERIFY(answerOf(locked));
    }

    void readsAreTriedAgain_data()
    {
        QTest::addColumn<FakeFault>("fault");
        for (const int status : {500, 502, 503, 504, 599})
            QTest::addRow("%d", status) << FakeFault{.kind = Kind::Status, .status = status};
        QTest::newRow("refused") << FakeFault{.kind = Kind::Refused};
        QTest::newRow("lost request") << FakeFault{.kind = Kind::LostRequest};
        QTest::newRow("lost answer") << FakeFault{.kind = Kind::LostAnswer};
        QTest::newRow("truncated") << FakeFault{.kind = Kind::Truncated};
        QTest::newRow("hangs") << FakeFault{.kind = Kind::Hangs};
    }

    void readsAreTriedAgain()
    {
        QFETCH(FakeFault, fault);
        SyncFixture fixture;
        fixture.platform.faultNext(3, fault);
        QVERIFY(answerOf(fixture.queue.send(folders())));
        QCOMPARE(fixture.platform.calls().size(), 4);
        fixture.platform.faultNext(4, fault);
        QCOMPARE(outcomeOf(fixture.queue.send(folders())),
                 fault.kind == Kind::Refused ? Outcome::NotReached : Outcome::ReadFailed);
        QCOMPARE(fixture.platform.calls().size(), 8);
    }

    void aWriteIsNeverSentTwiceAndItsOutcomeIsSaidToBeUnknown_data() { readsAreTriedAgain_data(); }

    void aWriteIsNeverSentTwiceAndItsOutcomeIsSaidToBeUnknown()
    {
        QFETCH(FakeFault, fault);
        for (const Method method : {Method::Post, Method::Patch, Method::Delete}) {
            SyncFixture fixture;
            fixture.platform.faultAt(0, fault);
            Request request = newFolder();
            request.method = method;
            const bool cannotBeDone = fault.kind == Kind::Refused;
            QCOMPARE(outcomeOf(fixture.queue.send(request)), cannotBeDone ? Outcome::NotReached : Outcome::Unknown);
            QCOMPARE(fixture.platform.calls().size(), 1);
        }
    }

    void statusesBecomeOutcomes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("400") << 400 << Outcome::Rejected;
        QTest::newRow("401") << 401 << Outcome::SignInNeeded;
        QTest::newRow("403") << 403 << Outcome::Refused;
        QTest::newRow("404") << 404 << Outcome::NotFound;
        QTest::newRow("409") << 409 << Outcome::Conflict;
        QTest::newRow("412") << 412 << Outcome::Conflict;
        QTest::newRow("422") << 422 << Outcome::Rejected;
        QTest::newRow("501") << 501 << Outcome::Unknown;
    }

    void statusesBecomeOutcomes()
    {
        QFETCH(int, status);
        QFETCH(Outcome, outcome);
        SyncFixture fixture;
        fixture.platform.faultAt(
            0, {.kind = Kind::Status, .status = status, .body = R"({"error":"Name has already been taken"})"});
        const Answered<Answer> answer = answerOf(fixture.queue.send(newFolder()));
        QCOMPARE(answer.error().outcome, outcome);
        QVERIFY(answer.error().message.contains(u"Name has already been taken"_s));
        QVERIFY(answer.error().detail.contains(QString::number(status)));
    }

    void afterA401NothingIsSentUntilThereAreOtherCredentials()
    {
        SyncFixture fixture;
        fixture.platform.manners.accessToken = "another";
        QSignalSpy signInNeeded(&fixture.queue, &RequestQueue::signInNeeded);
        const auto first = fixture.queue.send(folders());
        const auto second = fixture.queue.send(newFolder());
        QCOMPARE(outcomeOf(first), Outcome::SignInNeeded);
        QCOMPARE(outcomeOf(second), Outcome::SignInNeeded);
        QCOMPARE(signInNeeded.size(), 1);
        QCOMPARE(fixture.platform.calls().size(), 1);
        fixture.queue.setCredentials(SyncFixture::sender(fixture.platform).credentials);
        QVERIFY(answerOf(fixture.queue.send(newFolder())));
    }

    void waitingRequestsCanBeCancelled()
    {
        SyncFixture fixture;
        fixture.platform.manners.latency = 1000;
        fixture.clock.setAutomatic(false);
        const auto first = fixture.queue.send(newFolder());
        const auto second = fixture.queue.send(newFolder());
        auto third = fixture.queue.send(folders());
        QTRY_COMPARE(fixture.platform.calls().size(), 1);
        third.cancel();
        fixture.queue.cancelWaiting();
        QCOMPARE(outcomeOf(second), Outcome::Cancelled);
        QVERIFY(!first.isFinished());
        fixture.clock.advance(1000);
        QVERIFY(answerOf(first));
        QCOMPARE(fixture.platform.calls().size(), 1);
    }

    void aWriteThatIsBrokenOffHasAnUnknownOutcome()
    {
        SyncFixture fixture;
        fixture.clock.setAutomatic(false);
        fixture.platform.manners.latency = 1000;
        const auto write = fixture.queue.send(newFolder());
        QTRY_COMPARE(fixture.platform.calls().size(), 1);
        fixture.queue.cancelAll();
        QCOMPARE(outcomeOf(write), Outcome::Unknown);
    }

    void aQueueThatGoesAwayAnswersEverything()
    {
        FakeClock clock;
        FakePlatform platform(clock);
        platform.manners.latency = 1000;
        RequestLog log;
        auto queue =
            std::make_unique<RequestQueue>(platform, SyncFixture::sender(platform), QueueSettings(), clock, log);
        int answers = 0;
        std::function<void(const Answered<Answer> &)> again = [&](const Answered<Answer> &answer) {
            QVERIFY(!answer);
            if (++answers < 10)
                queue->send(folders()).then(again);
        };
        const auto first = queue->send(folders()).then(again);
        const auto second = queue->send(newFolder()).then(again);
        QTRY_COMPARE(platform.calls().size(), 1);
        RequestQueue *raw = queue.get();
        delete raw;
        (void)queue.release();
        QVERIFY(first.isFinished() && second.isFinished());
    }

    void anAnswerThatIsTooLargeIsBrokenOff()
    {
        SyncFixture fixture({.limits = {.bytes = 1000}});
        fixture.platform.faultFor = [](const FakeCall &) {
            return FakeFault{.kind = Kind::Garbage, .body = QByteArray(1001, 'x')};
        };
        QCOMPARE(outcomeOf(fixture.queue.send(folders())), Outcome::ReadFailed);
        QCOMPARE(outcomeOf(fixture.queue.send(newFolder())), Outcome::Unknown);
    }

    void theLogShowsEveryRequestAndNoSecret()
    {
        SyncFixture fixture;
        fixture.platform.faultAt(0, {.kind = Kind::Status, .status = 503});
        QVERIFY(answerOf(fixture.queue.send(newFolder())).error().outcome == Outcome::Unknown);
        QVERIFY(answerOf(fixture.queue.send(folders())));
        (void)answerOf(fixture.client.signIn(u"anna@example.org"_s, u"secret word"_s));
        (void)answerOf(fixture.client.publication.project(u"1234567890"_s));
        const QString text = fixture.log.text();
        QCOMPARE(fixture.log.entries().size(), fixture.platform.calls().size());
        for (const auto secret : {"a-token"_L1, "a-client"_L1, "secret word"_L1, "1234567890"_L1, "anna@"_L1})
            QVERIFY2(!text.contains(secret), qPrintable(text));
        QVERIFY(text.contains(u"POST\t/api/projects/1/folders\t503"_s));
    }

    void expiryAndTheServersClockAreKnown()
    {
        SyncFixture fixture;
        QVERIFY(answerOf(fixture.queue.send(folders())));
        QCOMPARE(fixture.queue.credentialsExpiry(), QDateTime::fromSecsSinceEpoch(1893456000));
    }
};

QTEST_GUILESS_MAIN(RequestQueueTest)
#include "requestqueue_test.moc"
