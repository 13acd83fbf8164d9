#pragma once

#include "platform/pages/visit.h"

namespace stepwright::platform {

/// The pages for people who have no desktop program: finds the route, who is signed in and whether they may see it.
class Pages
{
public:
    explicit Pages(Services services) : m_services(services) {}

    /// Whether a request is for a page rather than for the API: a page's address, or one that nothing has, from
    /// somebody who wants HTML.
    [[nodiscard]] static bool isFor(const Request &request);

    [[nodiscard]] Async<Answer> answer(Request request);

private:
    [[nodiscard]] Async<Answer> answerUncounted(const Request &request);
    [[nodiscard]] Async<Answer> answerVisit(Visit &visit, const PageRoute &route);

    Services m_services;
};

} // namespace stepwright::platform
