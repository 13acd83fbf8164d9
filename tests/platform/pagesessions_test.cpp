#include "tests/platform/browser.h"
#include "tests/platform/server.h"

#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Signing in and out on the pages.
class PageSessionsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;

    QByteArray project() { return m_house->project.mid(4); } // "/projects/1"

private Q_SLOTS:
    void init() { m_house = std::make_unique<ProjectServer>(); }

    void whoIsNotSignedInComesToSignInAndBack()
    {
        Browser browser(m_house->server.url());
        QCOMPARE(browser.get("/").headers.value("location"), "/projects");
        for (const QByteArray &path :
             QByteArrayList{"/projects", project(), project() + "/folders/1", project() + "/scenarios/1",
                            project() + "/tags?key=a", "/projects/99"})
            QCOMPARE(browser.get(path).status, 303);
        const QByteArray wanted = project() + "/search?q=a%26b%20c";
        const QByteArray there = browser.get(wanted).headers.value("location");
        QVERIFY2(there.startsWith("/sign_in?next="), there.constData());
        const HttpAnswer form = browser.get(there);
        QCOMPARE(form.status, 200);
        QVERIFY2(has(form, "value=\"" + QByteArray(wanted).replace('&', "&amp;") + '"'), form.body.constData());
        const HttpAnswer in = browser.signIn("ANN@house.example", wanted);
        QCOMPARE(in.status, 303);
        QCOMPARE(in.headers.value("location"), wanted);
        QVERIFY(textOf(browser.get(wanted).body).contains("Nothing is found."_L1));
        QVERIFY(textOf(browser.get("/projects").body).contains("|Web shop|"_L1) ||
                textOf(browser.get("/projects").body).contains("|Sign out|"_L1));
    }

    void theCookieIsForTheServerAlone()
    {
        Browser browser(m_house->server.url());
        const QByteArray cookie = browser.signIn().headers.value("set-cookie");
        for (const QByteArray &part : {QByteArray("; HttpOnly"), QByteArray("; SameSite=Lax"), QByteArray("; Path=/"),
                                       QByteArray("; Max-Age=1209600")})
            QVERIFY2(cookie.contains(part), cookie.constData());
        QVERIFY(!cookie.contains("Secure"));
        Browser encrypted(m_house->server.url());
        QVERIFY(encrypted.signIn("ann@house.example", {}, {{"Origin", "https://platform:8443"}})
                    .headers.value("set-cookie")
                    .contains("; Secure"));
    }

    void wrongPasswordsAreNotSignedIn()
    {
        Browser browser(m_house->server.url());
        for (const QByteArray &form : {QByteArray("email=ann%40house.example&password=wrong"),
                                       QByteArray("email=nobody%40x&password=correct+horse"), QByteArray(""),
                                       QByteArray("email=%00&password=%ff"), QByteArray("email=<script>&password=")}) {
            const HttpAnswer answer = browser.post("/sign_in", form);
            QCOMPARE(answer.status, 422);
            QVERIFY(textOf(answer.body).contains("Address and password do not fit together"_L1));
            QVERIFY(!answer.body.contains("<script>"));
        }
        QVERIFY(browser.cookie.isEmpty());
        browser.cookie = "stepwright_session=" + QByteArray(22, 'a');
        QCOMPARE(browser.get("/projects").status, 303);
    }

    void signingInLeadsToNoOtherServer()
    {
        for (const QByteArray &next :
             {QByteArray("https://evil.example/"), QByteArray("//evil.example"), QByteArray("/\\evil.example"),
              QByteArray("/projects//evil.example/@"), QByteArray("/projects\r\nX: y"),
              QByteArray("javascript:alert(1)"), QByteArray("/projects@evil.example"), QByteArray("/sign_out"),
              QByteArray("\t//evil.example"), QByteArray("/projects/../..//evil.example"),
              QByteArray("/api/projects")}) {
            Browser browser(m_house->server.url());
            QCOMPARE(browser.signIn("ann@house.example", next).headers.value("location"), "/projects");
        }
    }

    void formsOfOtherServersAreRefused()
    {
        for (const Headers &from :
             {Headers{{"Origin", "https://evil.example"}}, Headers{{"Origin", "null"}},
              Headers{{"Sec-Fetch-Site", "cross-site"}}, Headers{{"Sec-Fetch-Site", "same-site"}}}) {
            Browser browser(m_house->server.url());
            QCOMPARE(browser.signIn("ann@house.example", {}, from).status, 403);
            QVERIFY(browser.cookie.isEmpty());
        }
    }

    void signingOutEndsTheSessionAndNeedsTheFormsKey()
    {
        Browser browser(m_house->server.url());
        browser.signIn();
        const QByteArray cookie = browser.cookie;
        const QByteArray key = keyOf(browser.get("/projects").body);
        QVERIFY(!key.isEmpty());
        Browser other(m_house->server.url());
        other.signIn();
        const QByteArray otherKey = keyOf(other.get("/projects").body);
        QVERIFY(otherKey != key);
        QCOMPARE(browser.post("/sign_out", "").status, 403);
        QCOMPARE(browser.post("/sign_out", "key=" + otherKey).status, 403);
        QCOMPARE(browser.post("/sign_out", "key=" + key, {{"Origin", "https://evil.example"}}).status, 403);
        QCOMPARE(browser.get("/sign_out").status, 405);
        QCOMPARE(browser.get("/projects").status, 200);
        const HttpAnswer out = browser.post("/sign_out", "key=" + key, {{"Origin", "http://platform"}});
        QCOMPARE(out.status, 303);
        QVERIFY(out.headers.value("set-cookie").contains("Max-Age=0"));
        browser.cookie = cookie; // even if the browser kept it
        QCOMPARE(browser.get("/projects").status, 303);
        QCOMPARE(other.get("/projects").status, 200);
    }
};

QTEST_GUILESS_MAIN(PageSessionsTest)
#include "pagesessions_test.moc"
