#pragma once

#include "platform/pages/html.h"
#include "platform/pages/visit.h"

namespace stepwright::platform {

/// A link on the way from the projects to a page.
struct Crumb
{
    QString name;
    QString address;
};

/// What a page is beside its content.
struct PageFrame
{
    QString title;
    QList<Crumb> way; ///< from the project on, without the page itself
    int status = 200;
};

/// A whole page: head, way, search, who is signed in, and the content.
[[nodiscard]] Answer page(const Visit &visit, const PageFrame &frame, const Html &content);

/// A page that says what is wrong.
[[nodiscard]] Answer errorPage(const Visit &visit, int status, const QString &message);

/// A page of the list, with links to the one before and after. `address` gives that of a page.
void addPageLinks(Html &html, const Visit &visit, qint64 page, bool hasMore,
                  const std::function<QString(qint64)> &address);

/// Sends the browser to another of our pages.
[[nodiscard]] Answer goTo(const QString &address);

/// The header fields that every page has: nothing of other servers, no scripts, no frames, nothing in caches.
void addPageHeaders(Answer &answer);

} // namespace stepwright::platform
