#pragma once

#include "platform/api/dispatch/route.h"
#include "platform/api/dispatch/turns.h"

namespace stepwright::platform {

/// Takes every request to its route: counts it, finds out who calls and whether they may, runs the route in one
/// transaction, and keeps what it answered for a repetition with the same Idempotency-Key.
class Dispatcher
{
public:
    explicit Dispatcher(Services services) : m_services(services) {}

    [[nodiscard]] Async<Answer> answer(Request request);

private:
    [[nodiscard]] Async<Answer> answerMatched(const Request &request, RouteMatch match);
    [[nodiscard]] Async<Answer> answerByAccess(Call &call, const Route &route);
    [[nodiscard]] Async<Answer> answerWithToken(Call &call, const Route &route);
    [[nodiscard]] Async<Answer> answerSignedIn(Call &call, const Route &route);
    [[nodiscard]] Async<Answer> answerOnce(Call &call, const Route &route);
    [[nodiscard]] Async<Answer> answerInProject(Call &call, const Route &route);

    Services m_services;
    Turns m_turns;
};

} // namespace stepwright::platform
