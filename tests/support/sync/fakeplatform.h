#pragma once

#include "tests/support/sync/platform/fakeendpoints.h"
#include "tests/support/sync/platform/fakemanners.h"
#include "tests/support/sync/platform/fakestate.h"

#include <QNetworkAccessManager>

#include <functional>
#include <optional>

namespace stepwright::tests {

/// A platform without a network: what the client sends comes here in place of a server. It has one project, with id 1,
/// whose state tests may look at and change at any time; its manners and what goes wrong can be set.
///
///     FakeClock clock;
///     FakePlatform platform(clock);
///     platform.state.addScenario(u"Pay by card"_s);
///     platform.faultAt(3, {.kind = FakeFault::Kind::LostAnswer});
///     RequestQueue queue(platform, platform.sender(…), …);
class FakePlatform final : public QNetworkAccessManager
{
public:
    /// clock: of latencies and limits; must outlive this.
    explicit FakePlatform(sync::Clock &clock) : m_clock(clock) {}

    FakeState state;
    FakeManners manners;

    /// Called with every call before anything else: the place for another user who works at the same time.
    std::function<void(const FakeCall &call, FakeState &state)> beforeCall;

    /// Called with every call: what goes wrong with it, if anything.
    std::function<std::optional<FakeFault>(const FakeCall &call)> faultFor;

    /// Lets one call go wrong, counted from the next one, which is 0. Comes before `faultFor`.
    void faultAt(int call, const FakeFault &fault);

    /// Lets the next calls go wrong.
    void faultNext(int calls, const FakeFault &fault);

    /// Forgets faults that have not happened.
    void clearFaults();

    /// All calls so far, those that went wrong too.
    [[nodiscard]] const QList<FakeCall> &calls() const { return m_calls; }
    [[nodiscard]] int writes() const;
    void forgetCalls() { m_calls.clear(); }

    /// Faults that happened.
    [[nodiscard]] int faultsMet() const { return m_faultsMet; }

    /// The address that a connection to it has.
    static constexpr auto address = "https://platform.example/api";

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    [[nodiscard]] FakeResponse respond(const FakeCall &call);
    [[nodiscard]] FakeResponse fail(const FakeCall &call, const FakeFault &fault);
    [[nodiscard]] FakeResponse answer(const FakeCall &call);
    [[nodiscard]] bool isOver(const FakeCall &call, const QStringList &parts);
    [[nodiscard]] FakeResponse signIn(const FakeCall &call) const;
    [[nodiscard]] FakeResponse publication(const FakeCall &call, const QStringList &parts);
    [[nodiscard]] std::optional<FakeFault> takeFault(const FakeCall &call);
    [[nodiscard]] bool isOverLimit();

    sync::Clock &m_clock;
    QList<FakeCall> m_calls;
    QMap<int, FakeFault> m_faults;          ///< by number of the call
    QHash<QByteArray, FakeResponse> m_kept; ///< answers, by Idempotency-Key
    QList<qint64> m_recent;                 ///< when the calls of the last minute came
    qint64 m_penaltyUntil = 0;
    int m_nextNumber = 0;
    int m_faultsMet = 0;
    int m_exportQuestions = 0;
};

} // namespace stepwright::tests
