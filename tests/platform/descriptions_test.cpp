#include "tests/platform/browser.h"
#include "tests/platform/server.h"

#include <QJsonObject>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Descriptions on the pages: Markdown as the desktop program reads it, and nothing that people write becomes HTML of
/// its own. Files of scenarios and folders, for whoever may read.
class DescriptionsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;
    std::unique_ptr<Browser> m_browser;

    /// "/projects/1"
    QByteArray project() { return m_house->project.mid(4); }

    QByteArray scenarioWith(const QString &description)
    {
        const QByteArray all = m_house->project + "/scenarios";
        const QString name = u"S %1"_s.arg(++m_count);
        const QByteArray id = m_house->ann->post(all, attributesBody(QJsonObject{{u"name"_s, name}})).id().toUtf8();
        m_house->ann->patch(all + '/' + id, attributesBody(QJsonObject{{u"description"_s, description}}));
        return id;
    }

    /// Attaches a file; gives its number.
    QByteArray attached(const QByteArray &owner, const QByteArray &name, const QByteArray &content)
    {
        return m_house->ann->post(owner + "/attachments", fileBody("file", name, "text/html", content), fileHeaders)
            .id()
            .toUtf8();
    }

    /// What the description became on the page of the scenario.
    QByteArray written(const QString &description)
    {
        const QByteArray page = m_browser->get(project() + "/scenarios/" + scenarioWith(description)).body;
        const QByteArray begin = R"(<div class="description">)";
        const qsizetype at = page.indexOf(begin);
        if (at < 0)
            return {};
        const qsizetype end = page.indexOf(R"(<p class="empty">)", at);
        QByteArray html = page.sliced(at + begin.size(), end - at - begin.size());
        if (!html.endsWith("</div>"))
            return "it does not end: " + html;
        html.chop(6);
        return html.replace(R"( dir="auto")", "");
    }

    int m_count = 0;

private Q_SLOTS:
    void initTestCase()
    {
        m_house = std::make_unique<ProjectServer>();
        m_browser = std::make_unique<Browser>(m_house->server.url());
        m_browser->signIn("ann@house.example");
    }
    void cleanupTestCase()
    {
        m_browser.reset();
        m_house.reset();
    }

    void markdownIsShownAsWhatItMeans_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("paragraphs") << u"One\ntwo\n\n  three"_s << "<p>One<br>two</p><p>three</p>"_ba;
        QTest::newRow("emphasis") << u"a *b* **c *d* e** ***f*** ~~g~~ _h_"_s
                                  << "<p>a <em>b</em> <strong>c <em>d</em> e</strong> <em><strong>f</strong></em> "
                                     "<del>g</del> <em>h</em></p>"_ba;
        QTest::newRow("marks that are none") << u"2 * 3 * 4, snake_case_name, a ** b, *open, 5~6"_s
                                             << "<p>2 * 3 * 4, snake_case_name, a ** b, *open, 5~6</p>"_ba;
        QTest::newRow("escapes") << uR"(\*a\* \[b\](c) \d \<)"_s << R"(<p>*a* [b](c) \d &lt;</p>)"_ba;
        QTest::newRow("code") << u"`a*b*` and `` c`d `` and `open"_s
                              << "<p><code>a*b*</code> and <code>c`d</code> and `open</p>"_ba;
        QTest::newRow("headings") << u"# One #\n###### Six\n#none\nTwo\n---\nThree\n==="_s
                                  << "<h3>One</h3><h6>Six</h6><h4>#none<br>Two</h4><h3>Three</h3>"_ba;
        QTest::newRow("list") << u"- a\n- b\n  lazy\n  - c\n- d"_s
                              << "<ul><li>a</li><li>b<br>lazy<ul><li>c</li></ul></li><li>d</li></ul>"_ba;
        QTest::newRow("list with blank lines")
            << u"1. a\n\n   b\n2. c"_s << "<ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>"_ba;
        QTest::newRow("numbers") << u"7) a\n8) b"_s << R"(<ol start="7"><li>a</li><li>b</li></ol>)"_ba;
        QTest::newRow("check boxes") << u"- [ ] a\n- [x] b"_s << "<ul><li>☐ a</li><li>☑ b</li></ul>"_ba;
        QTest::newRow("a number in a sentence") << u"It was\n2026. And then"_s << "<p>It was<br>2026. And then</p>"_ba;
        QTest::newRow("quote") << u"> a\n> > b\n> c\n\nd"_s
                               << "<blockquote><p>a</p><blockquote><p>b<br>c</p></blockquote></blockquote><p>d</p>"_ba;
        QTest::newRow("blocks of code") << u"```sql\n a < b\n```\n~~~\nopen *c*"_s
                                        << "<pre tabindex=\"0\"><code> a &lt; b\n</code></pre>"
                                           "<pre tabindex=\"0\"><code>open *c*\n</code></pre>"_ba;
        QTest::newRow("indented code") << u"a\n\n    b\n      c\n\nd"_s
                                       << "<p>a</p><pre tabindex=\"0\"><code>b\n  c\n</code></pre><p>d</p>"_ba;
        QTest::newRow("rule") << u"a\n\n***\nb"_s << "<p>a</p><hr><p>b</p>"_ba;
        QTest::newRow("table") << u"| a | b |\n|---|:-:|\n| 1 \\| 2 | *3* |\n| 4 |\nend\n\nx"_s
                               << "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"a, b\"><table><thead>"
                                  "<tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead><tbody>"
                                  "<tr><td>1 | 2</td><td><em>3</em></td></tr><tr><td>4</td><td></td></tr>"
                                  "<tr><td>end</td><td></td></tr></tbody></table></div><p>x</p>"_ba;
        const QByteArray rel = R"( rel="noopener noreferrer nofollow")";
        QTest::newRow("links") << u"[a *b*](https://x.example/?q=1&r=2 \"title\"), <https://y.example>, "
                                  "https://z.example/a_b., <me@x.example>"_s
                               << QByteArray("<p><a href=\"https://x.example/?q=1&amp;r=2\"" + rel +
                                             ">a <em>b</em></a>, <a href=\"https://y.example\"" + rel +
                                             ">https://y.example</a>, <a href=\"https://z.example/a_b\"" + rel +
                                             ">https://z.example/a_b</a>., <a href=\"mailto:me@x.example\"" + rel +
                                             ">me@x.example</a></p>");
        QTest::newRow("picture") << u"![a cat](https://x.example/cat.png) ![](b.png)"_s
                                 << "<p>[a cat: https://x.example/cat.png] [b.png]</p>"_ba;
    }

    void markdownIsShownAsWhatItMeans()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, html);
        QCOMPARE(QString::fromUtf8(written(text)), QString::fromUtf8(html));
    }

    void nothingBecomesHtmlOfItsOwn_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"<script>alert(1)</script>"_s,
                                    u"<img src=x onerror=alert(1)>"_s,
                                    u"a <b onclick='x()'>b</b>"_s,
                                    u"[a](javascript:alert(1))"_s,
                                    u"[a](JaVaScRiPt:alert(1))"_s,
                                    u"[a](<java\tscript:alert(1)>)"_s,
                                    u"[a](data:text/html;base64,PHNjcmlwdD4=)"_s,
                                    u"[a](vbscript:x)"_s,
                                    u"[a](//evil.example)"_s,
                                    u"[a](/sign_out)"_s,
                                    u"<javascript:alert(1)>"_s,
                                    u"[a](https://x.example/\"onmouseover=\"alert(1))"_s,
                                    u"[a](<https://x.example/' onclick='x>)"_s,
                                    u"https://x.example/\"><script>alert(1)</script>"_s,
                                    u"![a\" onload=\"x](y)"_s,
                                    u"`</code><script>x</script>`"_s,
                                    u"```\n</code></pre><script>x</script>\n```"_s,
                                    u"# </h3><script>x</script>"_s,
                                    u"| <script> |\n|---|\n| </td><script>x |"_s,
                                    u"- </li></ul><script>"_s,
                                    u"<!-- --><style>*{}</style>"_s,
                                    u"&lt;script&gt; &#106;"_s,
                                    u"[a](https://x.example:999999/)"_s,
                                    u"[a](mailto:x)"_s,
                                    u"[a](file:///etc/passwd)"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    /// Every tag of the page is one that the program writes, with the attributes that it writes.
    void nothingBecomesHtmlOfItsOwn()
    {
        QFETCH(const QString, text);
        const QByteArray html = written(text);
        QVERIFY(!html.isEmpty());
        static const QRegularExpression tag(
            u"<(?!/?(?:p|em|strong|del|code|ul|ol|li|table|thead|tbody|tr|td|blockquote|h3|"
            "br|div)>|pre tabindex=\"0\">|/pre>|/a>|th scope=\"col\">|/th>|div class=\"wide\" "
            "tabindex=\"0\" role=\"group\" aria-label=\"[^\"<>]*\">|a href=\"(?:https?://|"
            "mailto:)[^\"<>\\s]*\" rel=\"noopener noreferrer nofollow\">)"_s);
        const QRegularExpressionMatch foreign = tag.match(QString::fromUtf8(html));
        QVERIFY2(!foreign.hasMatch(), html.constData());
    }

    /// Texts that make careless readers of Markdown slow or end them.
    void hardTextsAreAnsweredToo_data()
    {
        QTest::addColumn<QString>("text");
        const auto repeated = [](const QString &part) { return part.repeated(60'000 / part.size()); };
        for (const QString &part :
             {u"["_s,    u"*"_s,   u"*a "_s,      u"_a*"_s,    u"`"_s,        u"` "_s,  u">"_s,    u"> "_s,
              u"- "_s,   u"![["_s, u"[a]("_s,     u"<"_s,      u"|"_s,        u"~~a"_s, u"\\"_s,   u"#"_s,
              u"    "_s, u"1. "_s, u"https://"_s, u"**a*b_"_s, u"|a\n|-\n"_s, u"-\n"_s, u"`a``b"_s})
            QTest::newRow(qPrintable(part)) << repeated(part) + u"\n\nend"_s;
        QString stairs;
        for (int depth = 0; depth < 240; ++depth)
            stairs += u" "_s.repeated(2 * depth) + u"- a\n"_s;
        QTest::newRow("stairs") << stairs + u"\nend"_s;
    }

    void hardTextsAreAnsweredToo()
    {
        QFETCH(const QString, text);
        QVERIFY(written(text).contains("end"));
    }

    void filesAreThereForWhoeverMayRead()
    {
        const QByteArray scenario = scenarioWith(u"with files"_s);
        const QByteArray content = "<script>alert(1)</script>";
        const QByteArray id = attached(m_house->project + "/scenarios/" + scenario, "a <b>.html", content);
        const QByteArray page = project() + "/scenarios/" + scenario;
        const QByteArray html = m_browser->get(page).body;
        const QByteArray list = "<ul class=\"files\" aria-label=\"Attachments\"><li><a href=\"" + page +
                                "/attachments/" + id +
                                "\" dir=\"auto\">a &lt;b&gt;.html</a><span class=\"count\">25 bytes</span>";
        QVERIFY2(html.contains(list), html.constData());
        const QByteArray path = page + "/attachments/" + id;
        const HttpAnswer file = m_browser->get(path);
        QCOMPARE(file.status, 200);
        QCOMPARE(file.body, content);
        QCOMPARE(file.headers.value("content-disposition"), "attachment; filename*=UTF-8''a%20%3Cb%3E.html");
        QCOMPARE(file.headers.value("content-security-policy"), "default-src 'none'; sandbox");
        QCOMPARE(file.headers.value("x-content-type-options"), "nosniff");
        QCOMPARE(file.headers.value("cache-control"), "no-store");
        // Neither below another thing nor by somebody else.
        const QByteArray folder = project() + "/folders/" + m_house->root;
        QCOMPARE(m_browser->get(folder + "/attachments/" + id).status, 404);
        QCOMPARE(m_browser->get(project() + "/scenarios/" + scenarioWith({}) + "/attachments/" + id).status, 404);
        Browser nobody(m_house->server.url());
        QCOMPARE(nobody.get(path).status, 303);
        // Those of a folder stand on its page.
        const QByteArray other = attached(m_house->project + "/folders/" + m_house->root, "plan.txt", "x");
        const QByteArray link = "href=\"" + folder + "/attachments/" + other + '"';
        QVERIFY(m_browser->get(folder).body.contains(link));
        QCOMPARE(m_browser->get(folder + "/attachments/" + other).body, "x");
        m_house->addUser(u"bob@house.example"_s);
        Browser bob(m_house->server.url());
        bob.signIn("bob@house.example");
        QCOMPARE(bob.get(path).status, 404);
        m_house->addUser(u"rita@house.example"_s, u"reader"_s);
        Browser rita(m_house->server.url());
        rita.signIn("rita@house.example");
        QCOMPARE(rita.get(path).body, content);
    }
};

QTEST_GUILESS_MAIN(DescriptionsTest)
#include "descriptions_test.moc"
