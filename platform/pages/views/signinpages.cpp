#include "platform/accounts/secrets.h"
#include "platform/api/accounts/passwordcheck.h"
#include "platform/pages/addresses.h"
#include "platform/pages/frame.h"
#include "platform/storage/tables/accounts/requests.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

QByteArray cookie(const Visit &visit, const QByteArray &key, qint64 seconds)
{
    // Only a browser that came over TLS may send it back without: it says so itself, whatever proxies are between.
    const bool isEncrypted = visit.request.header("origin").startsWith("https:");
    return "stepwright_session=" + key + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + QByteArray::number(seconds) +
           (isEncrypted ? "; Secure" : "");
}

void addField(Html &html, const char *type, const QString &name, const QString &label, const QString &value,
              const QString &complete)
{
    html.add("label", {{"for", name}}, label);
    html.addEmpty("input", {{"type", QString::fromLatin1(type)},
                            {"id", name},
                            {"name", name},
                            {"value", value},
                            {"autocomplete", complete},
                            {"required", {}}});
}

Answer form(const Visit &visit, const QString &next, const QString &email, const QString &problem)
{
    Html html;
    html.add("h1", {}, visit.language.translate("Pages", "Sign in"));
    if (!problem.isEmpty())
        html.add("p", {{"class", u"problem"_s}, {"role", u"alert"_s}}, problem);
    {
        const Html::Element element =
            html.open("form", {{"class", u"signin"_s}, {"action", addresses::signIn}, {"method", u"post"_s}});
        addField(html, "email", u"email"_s, visit.language.translate("Pages", "E-mail address"), email, u"username"_s);
        addField(html, "password", u"password"_s, visit.language.translate("Pages", "Password"), {},
                 u"current-password"_s);
        html.addEmpty("input", {{"type", u"hidden"_s}, {"name", u"next"_s}, {"value", addresses::ownPage(next)}});
        html.add("button", {}, visit.language.translate("Pages", "Sign in"));
    }
    return page(visit, {visit.language.translate("Pages", "Sign in"), {}, problem.isEmpty() ? 200 : 422}, html);
}

Async<Answer> showSignIn(Visit &visit)
{
    co_return form(visit, visit.request.query.value(u"next"_s), {}, {});
}

Answer foreignForm(const Visit &visit)
{
    return errorPage(visit, 403, visit.language.translate("Pages", "This form was not sent from this server's page."));
}

Async<> keepSession(Visit &visit, Account account, QByteArray key)
{
    const std::unique_ptr<Connection> connection = co_await visit.services.database.connect(Database::Access::Write);
    co_await addSession(*connection, account.id, tokenHash(key));
    co_await writeAudit(*connection,
                        {visit.request.id, visit.request.address, account.id, {}, u"sign in on the pages"_s, {}});
    co_await connection->commit();
}

Async<Answer> signIn(Visit &visit)
{
    if (!visit.isFromOwnPage())
        co_return foreignForm(visit);
    const QString email = visit.field(u"email"_s);
    const std::optional<Account> account = co_await accountOf(visit.services, email, visit.field(u"password"_s));
    if (!account)
        co_return form(visit, visit.field(u"next"_s), email,
                       visit.language.translate("Pages", "Address and password do not fit together. Try again."));
    const QByteArray key = randomToken();
    co_await keepSession(visit, *account, key);
    Answer answer = goTo(addresses::ownPage(visit.field(u"next"_s)));
    answer.headers.emplace_back("Set-Cookie", cookie(visit, key, sessionLife / 1000));
    co_return answer;
}

Async<> endSession(Visit &visit)
{
    const std::unique_ptr<Connection> connection = co_await visit.services.database.connect(Database::Access::Write);
    co_await removeSession(*connection, tokenHash(visit.key));
    co_await connection->commit();
}

Async<Answer> signOut(Visit &visit)
{
    if (!visit.isFromOwnPage() || !equalInConstantTime(visit.field(u"key"_s).toLatin1(), visit.formKey().toLatin1()))
        co_return foreignForm(visit);
    co_await endSession(visit);
    Answer answer = goTo(addresses::signIn);
    answer.headers.emplace_back("Set-Cookie", cookie(visit, {}, 0));
    co_return answer;
}

} // namespace

QList<PageRoute> signInPages()
{
    return {{"GET", addresses::signIn, PageRoute::Access::Open, showSignIn},
            {"POST", addresses::signIn, PageRoute::Access::Open, signIn},
            {"POST", addresses::signOut, PageRoute::Access::Open, signOut}};
}

} // namespace stepwright::platform
