#pragma once

#include "platform/api/dispatch/call.h"
#include "platform/pages/language.h"
#include "platform/storage/tables/accounts/sessions.h"

namespace stepwright::platform {

/// One request for a page on its way.
struct Visit
{
    Services services;
    const Request &request;
    const Language &language;
    QStringList pathValues;           ///< of the route's {places}, in order
    Connection *connection = nullptr; ///< of every page but open ones
    QByteArray key;                   ///< of the session, as the cookie has it; empty: none
    std::optional<Visitor> visitor;   ///< who is signed in
    qint64 project = 0;               ///< of pages of a project
    QString projectName;

    [[nodiscard]] Connection &db() const { return *connection; }

    /// A number in the path, counted after the project's.
    [[nodiscard]] qint64 id(qsizetype index) const { return pathValues.value(index + 1).toLongLong(); }

    /// The page of a list that the query asks for, from 1.
    [[nodiscard]] qint64 page() const;

    /// A value of a form that was sent.
    [[nodiscard]] QString field(const QString &name) const;

    /// What a form has to send back to show that it is one of our own pages.
    [[nodiscard]] QString formKey() const;

    /// Whether a form was sent from a page of this server: it says so (Sec-Fetch-Site, Origin).
    [[nodiscard]] bool isFromOwnPage() const;
};

/// How to answer a page's address.
struct PageRoute
{
    enum class Access { Open, SignedIn, Reader };
    QByteArray method;
    QString path;
    Access access = Access::Reader;
    Async<Answer> (*handle)(Visit &visit) = nullptr;
    bool searches = false; ///< the index of the search is brought up to date before
};

[[nodiscard]] QList<PageRoute> signInPages();  ///< sign-in and sign-out
[[nodiscard]] QList<PageRoute> projectPages(); ///< the list of projects, and one of them
[[nodiscard]] QList<PageRoute> contentPages(); ///< folders, scenarios, action words
[[nodiscard]] QList<PageRoute> findingPages(); ///< search and tags

} // namespace stepwright::platform
