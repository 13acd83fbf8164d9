#include "platform/pages/frame.h"

#include "platform/pages/addresses.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

const QString product = u"Stepwright"_s;

void addHead(Html &html, const PageFrame &frame)
{
    const Html::Element head = html.open("head");
    html.addEmpty("meta", {{"charset", u"utf-8"_s}});
    html.addEmpty("meta", {{"name", u"viewport"_s}, {"content", u"width=device-width, initial-scale=1"_s}});
    html.add("title", {}, frame.title + u" – "_s + product);
    html.addEmpty("link", {{"rel", u"stylesheet"_s}, {"href", addresses::style}});
    html.addEmpty("link", {{"rel", u"icon"_s}, {"type", u"image/svg+xml"_s}, {"href", addresses::icon}});
}

void addSearch(Html &html, const Visit &visit)
{
    const Html::Element form =
        html.open("form", {{"role", u"search"_s}, {"action", addresses::search(visit.project)}, {"method", u"get"_s}});
    html.add("label", {{"for", u"search"_s}}, visit.language.translate("Pages", "Search this project"));
    html.addEmpty("input", {{"type", u"search"_s},
                            {"id", u"search"_s},
                            {"name", u"q"_s},
                            {"maxlength", u"1000"_s},
                            {"value", visit.request.query.value(u"q"_s)}});
    html.add("button", {}, visit.language.translate("Pages", "Search"));
}

void addVisitor(Html &html, const Visit &visit, const Account &account)
{
    const Html::Element form =
        html.open("form", {{"class", u"visitor"_s}, {"action", addresses::signOut}, {"method", u"post"_s}});
    html.add("span", {{"dir", u"auto"_s}}, account.name);
    html.addEmpty("input", {{"type", u"hidden"_s}, {"name", u"key"_s}, {"value", visit.formKey()}});
    html.add("button", {}, visit.language.translate("Pages", "Sign out"));
}

void addHeader(Html &html, const Visit &visit)
{
    const Html::Element header = html.open("header");
    html.add("a", {{"class", u"product"_s}, {"href", addresses::projects}}, product);
    if (visit.project != 0)
        addSearch(html, visit);
    if (visit.visitor)
        addVisitor(html, visit, visit.visitor->account);
}

void addWay(Html &html, const Visit &visit, const PageFrame &frame)
{
    if (!visit.visitor || frame.way.isEmpty())
        return;
    const Html::Element nav =
        html.open("nav", {{"class", u"way"_s}, {"aria-label", visit.language.translate("Pages", "Way to this page")}});
    const Html::Element list = html.open("ol");
    for (const Crumb &crumb : frame.way) {
        const Html::Element item = html.open("li");
        html.add("a", {{"href", crumb.address}, {"dir", u"auto"_s}}, crumb.name);
    }
    html.add("li", {{"aria-current", u"page"_s}, {"dir", u"auto"_s}}, frame.title);
}

} // namespace

void addPageHeaders(Answer &answer)
{
    answer.headers.emplace_back("Content-Security-Policy",
                                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                                "frame-ancestors 'none'; base-uri 'none'");
    answer.headers.emplace_back("X-Frame-Options", "DENY");
    answer.headers.emplace_back("Referrer-Policy", "same-origin");
    answer.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
    answer.headers.emplace_back("Cache-Control", "no-store");
    answer.headers.emplace_back("Vary", "Accept-Language, Cookie");
}

Answer page(const Visit &visit, const PageFrame &frame, const Html &content)
{
    Html html;
    {
        const Html::Element whole = html.open("html", {{"lang", visit.language.code()}});
        addHead(html, frame);
        const Html::Element body = html.open("body");
        html.add("a", {{"class", u"skip"_s}, {"href", u"#content"_s}},
                 visit.language.translate("Pages", "To the content"));
        addHeader(html, visit);
        addWay(html, visit, frame);
        const Html::Element main = html.open("main", {{"id", u"content"_s}, {"tabindex", u"-1"_s}});
        html.append(content);
    }
    Answer answer;
    answer.status = frame.status;
    answer.type = "text/html; charset=utf-8";
    answer.body = "<!DOCTYPE html>" + html.bytes() + '\n';
    addPageHeaders(answer);
    return answer;
}

Answer errorPage(const Visit &visit, int status, const QString &message)
{
    Html html;
    html.add("h1", {}, message);
    const Html::Element paragraph = html.open("p");
    html.add("a", {{"href", addresses::projects}}, visit.language.translate("Pages", "To your projects"));
    return page(visit, {message, {}, status}, html);
}

void addPageLinks(Html &html, const Visit &visit, qint64 page, bool hasMore,
                  const std::function<QString(qint64)> &address)
{
    if (page == 1 && !hasMore)
        return;
    const Html::Element nav = html.open(
        "nav", {{"class", u"pages"_s}, {"aria-label", visit.language.translate("Pages", "More of this list")}});
    if (page > 1)
        html.add("a", {{"rel", u"prev"_s}, {"href", address(page - 1)}},
                 visit.language.translate("Pages", "Page before this"));
    html.add("span", {}, visit.language.translate("Pages", "Page %1").arg(page));
    if (hasMore)
        html.add("a", {{"rel", u"next"_s}, {"href", address(page + 1)}},
                 visit.language.translate("Pages", "Next page"));
}

Answer goTo(const QString &address)
{
    Answer answer;
    answer.status = 303;
    answer.type = "text/plain";
    answer.headers.emplace_back("Location", address.toLatin1());
    addPageHeaders(answer);
    return answer;
}

} // namespace stepwright::platform
