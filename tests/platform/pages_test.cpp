#include "tests/platform/browser.h"
#include "tests/platform/server.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// The pages for people without the desktop program, as a browser asks for them.
class PagesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;

    QByteArray project() { return m_house->project.mid(4); } // "/projects/1"

    QByteArray made(const QByteArray &path, const QJsonObject &attributes)
    {
        const HttpAnswer answer = m_house->ann->post(m_house->project + path, attributesBody(attributes));
        const QJsonValue data = answer.data();
        return (data.isArray() ? data.toArray().first() : data)["id"_L1].toString().toUtf8();
    }

    /// A folder of a feature's text.
    QByteArray feature(const QByteArray &text)
    {
        const QByteArray folder = made("/folders", {{u"name"_s, u"New"_s}});
        const HttpAnswer answer =
            m_house->ann->patch(m_house->project + "/folders/" + folder + "/update_from_feature",
                                attributesBody(QJsonObject{{u"feature"_s, QString::fromUtf8(text)}}));
        return answer.status == 200 ? folder : QByteArray();
    }

    QByteArray scenarioNamed(const QString &name)
    {
        for (const auto &object : m_house->ann->get(m_house->project + "/scenarios").data().toArray()) {
            if (object["attributes"_L1]["name"_L1].toString() == name)
                return object["id"_L1].toString().toUtf8();
        }
        return {};
    }

private Q_SLOTS:
    void init() { m_house = std::make_unique<ProjectServer>(); }

    void anotherPersonsProjectIsNotThere()
    {
        m_house->addUser(u"bob@house.example"_s);
        m_house->addUser(u"rita@house.example"_s, u"reader"_s);
        const QByteArray folder = feature("Feature: Ours\nScenario: Secret\nGiven a\n");
        const QByteArray scenario = scenarioNamed(u"Secret"_s);
        const QByteArrayList pages{project(), project() + "/folders/" + folder, project() + "/scenarios/" + scenario,
                                   project() + "/search?q=secret", project() + "/tags?key=a"};
        Browser bob(m_house->server.url());
        bob.signIn("bob@house.example");
        Browser rita(m_house->server.url());
        rita.signIn("rita@house.example");
        const QString missing = textOf(bob.get("/projects/4711").body);
        for (const QByteArray &path : pages) {
            const HttpAnswer answer = bob.get(path);
            QCOMPARE(answer.status, 404);
            QCOMPARE(textOf(answer.body).remove(QString::fromLatin1(keyOf(answer.body))), missing);
            QCOMPARE(rita.get(path).status, 200);
        }
        QVERIFY(textOf(bob.get("/projects").body).contains("You are no member of a project yet."_L1));
        // Objects of a project below the number of another one.
        m_house->ann.reset();
        m_house->server.stop();
        const ProgramOutcome own = m_house->server.command({u"add-project"_s, u"Bob's"_s, u"bob@house.example"_s});
        QVERIFY(m_house->server.start());
        Browser again(m_house->server.url());
        again.signIn("bob@house.example");
        const QByteArray bobs = "/projects/" + own.out.split('\n').first().split(' ').last();
        QCOMPARE(again.get(bobs).status, 200);
        for (const QByteArray &path : QByteArrayList{"/folders/" + folder, "/scenarios/" + scenario})
            QCOMPARE(again.get(bobs + path).status, 404);
    }

    void aFeatureIsShownAsGherkinSaysIt()
    {
        const QByteArray folder = feature(R"(@shop @owner:ann
Feature: Paying
  First paragraph,
  second line.

  Second paragraph.

  Background:
    Given a basket

  @fast
  Scenario Outline: Pay by <card>
    When I pay with "<card>"
    And the items are
      | name | price |
      | tea  | 3 \| 4 |
    Then I see
      """
      Thank you,
      <card>
      """

    Examples:
      | card |
      | Visa |
      | EC   |
)");
        QVERIFY(!folder.isEmpty());
        Browser browser(m_house->server.url());
        browser.signIn();
        const HttpAnswer answer = browser.get(project() + "/folders/" + folder);
        QCOMPARE(answer.status, 200);
        const QString text = textOf(answer.body);
        for (const QString &part :
             {u"|Paying|"_s, u"|@shop|"_s, u"|@owner:ann|"_s, u"|First paragraph,|second line.|"_s,
              u"|Second paragraph.|"_s, u"|Background|"_s, u"|Given| a basket|"_s, u"|@fast|"_s,
              u"|When| I pay with \"|<card>|\"|"_s, u"|And| the items are|"_s, u"|name||price|"_s, u"|tea||3 | 4|"_s,
              u"|Then| I see|"_s, u"|Thank you,\n|<card>|"_s, u"|Examples|"_s, u"|card|"_s, u"|Visa|"_s, u"|EC|"_s,
              u"|not tested yet|"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        QVERIFY(has(answer, "href=\"" + project() + "/tags?key=owner&amp;value=ann\""));
        // The project's page leads to it.
        QVERIFY(has(browser.get(project()), "href=\"" + project() + "/folders/" + folder + '"'));
        QVERIFY(textOf(browser.get(project() + "/tags?key=owner&value=ann").body).contains("|Paying|"_L1));
        QVERIFY(textOf(browser.get(project() + "/tags?key=fast").body).contains("|Pay by <card>|"_L1));
        QVERIFY(textOf(browser.get(project() + "/tags?key=none").body).contains("Nothing has this tag."_L1));
    }

    void searchingLeadsToScenarios()
    {
        feature("Feature: Paying\nScenario: By card\nGiven the terminal is ready\n");
        const QByteArray scenario = scenarioNamed(u"By card"_s);
        Browser browser(m_house->server.url());
        browser.signIn();
        const HttpAnswer found = browser.get(project() + "/search?q=terminal");
        QVERIFY(has(found, "href=\"" + project() + "/scenarios/" + scenario + '"'));
        QVERIFY(textOf(found.body).contains("|Given the terminal is ready|"_L1));
        QVERIFY(
            textOf(browser.get(project() + "/search?q=terminla").body).contains("these were looked for: terminal"_L1));
        QVERIFY(textOf(browser.get(project() + "/search?q=zzzz").body).contains("Nothing is found."_L1));
        QCOMPARE(browser.get(project() + "/search?q=" + QByteArray(1001, 'a')).status, 200);
        QCOMPARE(browser.get(project() + "/search?q=%22%27%3Cscript%3E").status, 200);
        const QString text = textOf(browser.get(project() + "/scenarios/" + scenario).body);
        QVERIFY2(text.contains("|Given| the terminal is ready|"_L1), qPrintable(text));
    }

    void theLastResultOfAScenarioIsShown()
    {
        const QByteArray folder = feature("Feature: Paying\nScenario: By card\nGiven a\n");
        const QByteArray run = "/test_runs/" + made("/test_runs", {{u"name"_s, u"Release <1>"_s}});
        const QByteArray test = m_house->ann->get(m_house->project + run + "/test_snapshots")
                                    .data()
                                    .toArray()
                                    .first()["id"_L1]
                                    .toString()
                                    .toUtf8();
        Browser browser(m_house->server.url());
        browser.signIn();
        for (const QString &status : {u"failed"_s, u"passed"_s}) {
            made(run + "/test_snapshots/" + test + "/test_results", {{u"status"_s, status}});
            const QString text = textOf(browser.get(project() + "/folders/" + folder).body);
            QVERIFY2(text.contains(u"|%1| Release <1>, on "_s.arg(status)), qPrintable(text));
        }
        QVERIFY(textOf(browser.get(project()).body).contains("|1 passed|"_L1));
    }

    void whatPeopleWriteStaysText()
    {
        const QString bad = u"<script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;\u202E\u0007"_s;
        const QByteArray folder = made("/folders", {{u"name"_s, bad}});
        const QByteArray scenario = made("/scenarios", {{u"name"_s, bad}, {u"folder-id"_s, folder.toInt()}});
        m_house->ann->patch(m_house->project + "/scenarios/" + scenario,
                            attributesBody(QJsonObject{{u"description"_s, bad}}));
        made("/scenarios/" + scenario + "/tags", {{u"key"_s, bad}, {u"value"_s, bad}});
        const QByteArray broken = made("/scenarios", {{u"name"_s, u"Broken"_s}, {u"folder-id"_s, folder.toInt()}});
        m_house->ann->patch(m_house->project + "/scenarios/" + broken,
                            attributesBody(QJsonObject{{u"definition"_s, QString(u"nothing "_s + bad)}}));
        Browser browser(m_house->server.url());
        browser.signIn();
        for (const QByteArray &path : QByteArrayList{
                 project(), project() + "/folders/" + folder, project() + "/scenarios/" + scenario,
                 project() + "/search?q=" + bad.toUtf8().toPercentEncoding(), project() + "/search?q=script",
                 project() + "/tags?key=" + bad.toUtf8().toPercentEncoding(),
                 "/sign_in?next=" + bad.toUtf8().toPercentEncoding(), "/" + bad.toUtf8().toPercentEncoding()}) {
            const HttpAnswer answer = browser.get(path);
            QVERIFY2(answer.status == 200 || answer.status == 404, path.constData());
            QVERIFY2(!answer.body.contains("<script") && !answer.body.contains("<img"), answer.body.constData());
            QVERIFY(!answer.body.contains('\a'));
        }
        QVERIFY(
            textOf(browser.get(project() + "/folders/" + folder).body).contains("The definition is not understood"_L1));
    }

    void everyPageForbidsWhatItDoesNotNeed()
    {
        Browser browser(m_house->server.url());
        for (const QByteArray &path :
             QByteArrayList{"/sign_in", "/nothing", "/projects", project(), project() + "/search?q=a"}) {
            if (path == "/projects")
                browser.signIn();
            const HttpAnswer answer = browser.get(path);
            const QByteArray policy = answer.headers.value("content-security-policy");
            QVERIFY2(policy.startsWith("default-src 'none';") && !policy.contains("unsafe"), policy.constData());
            QCOMPARE(answer.headers.value("x-frame-options"), "DENY");
            QCOMPARE(answer.headers.value("cache-control"), "no-store");
            QCOMPARE(answer.headers.value("x-content-type-options"), "nosniff");
            static const QRegularExpression foreign(u"(?:src|href|action)=\"(?![/#])|style=|<script|\\son[a-z]+="_s);
            QVERIFY2(!foreign.match(QString::fromUtf8(answer.body)).hasMatch(), answer.body.constData());
            QVERIFY(answer.body.contains("<html lang=\"en\">"));
            QVERIFY(answer.body.contains("<main id=\"content\""));
            QCOMPARE(answer.body.count("<h1"), 1);
        }
        QCOMPARE(browser.get("/style.css").headers.value("content-type"), "text/css; charset=utf-8");
        QCOMPARE(browser.get("/icon.svg").headers.value("content-type"), "image/svg+xml");
    }

    void pagesSpeakTheVisitorsLanguage()
    {
        Browser browser(m_house->server.url());
        const auto title = [&](const QByteArray &languages) {
            return textOf(browser.get("/sign_in", {{"Accept-Language", languages}}).body);
        };
        QVERIFY(title("fr-FR,fr;q=0.9,en;q=0.8").contains("|Se connecter|"_L1));
        QVERIFY(title("de,fr;q=0.5").contains("|Se connecter|"_L1));
        QVERIFY(title("de").contains("|Sign in|"_L1));
        QVERIFY(title("fr;q=0.1,en").contains("|Sign in|"_L1));
        QVERIFY(title("fr;q=0").contains("|Sign in|"_L1));
        QVERIFY(title(QByteArray(5000, ',')).contains("|Sign in|"_L1));
    }

    void unknownPathsAreHtmlForBrowsersAndJsonForClients()
    {
        Browser browser(m_house->server.url());
        const HttpAnswer page = browser.get("/nothing/here");
        QCOMPARE(page.status, 404);
        QVERIFY(page.headers.value("content-type").startsWith("text/html"));
        const HttpAnswer json = m_house->ann->get("/nothing/here");
        QCOMPARE(json.status, 404);
        QVERIFY(json.json().contains("errors"_L1));
        QVERIFY(browser.get("/api/projects").json().contains("errors"_L1));
    }

    void longFoldersHavePages()
    {
        const QByteArray folder = made("/folders", {{u"name"_s, u"Long"_s}});
        for (int i = 1; i <= 51; ++i)
            made("/scenarios", {{u"name"_s, u"Number %1"_s.arg(i)}, {u"folder-id"_s, folder.toInt()}});
        Browser browser(m_house->server.url());
        browser.signIn();
        const QString first = textOf(browser.get(project() + "/folders/" + folder).body);
        QVERIFY(first.contains("|Number 50|"_L1) && !first.contains("|Number 51|"_L1));
        QVERIFY(first.contains("|Next page|"_L1));
        const QString second = textOf(browser.get(project() + "/folders/" + folder + "?page=2").body);
        QVERIFY(second.contains("|Number 51|"_L1) && second.contains("|Page before this|"_L1));
        for (const QByteArray &odd :
             {QByteArray("0"), QByteArray("-1"), QByteArray("x"), QByteArray("99999999999999999999")})
            QCOMPARE(browser.get(project() + "/folders/" + folder + "?page=" + odd).status, 200);
    }

    void tooManyRequestsAreRefused()
    {
        m_house->ann.reset();
        m_house->server.stop();
        QVERIFY(m_house->server.start({u"--rate-limit"_s, u"3"_s}));
        Browser browser(m_house->server.url());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(browser.get("/sign_in").status, 200);
        const HttpAnswer refused = browser.get("/sign_in");
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.headers.value("retry-after").toInt() > 0);
    }
};

QTEST_GUILESS_MAIN(PagesTest)
#include "pages_test.moc"
