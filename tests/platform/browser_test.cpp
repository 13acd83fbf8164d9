#include "tests/platform/server.h"
#include "tests/platform/webdriver.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// The pages in a real browser, used with the keyboard. STEPWRIGHT_PICTURES names a folder for pictures of them.
class BrowserTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_sample;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<WebDriver> m_browser;

    QString path() { return m_browser->value(u"return location.pathname + location.search"_s).toString(); }
    QString text() { return m_browser->value(u"return document.querySelector('main').innerText"_s).toString(); }
    QString heading() { return m_browser->value(u"return document.querySelector('h1').innerText"_s).toString(); }

    void openPath(const QString &address)
    {
        QUrl url = m_server->url();
        url.setPath(address.section(u'?', 0, 0));
        url.setQuery(address.section(u'?', 1));
        m_browser->open(url);
    }

    void signIn()
    {
        openPath(u"/sign_in"_s);
        if (path() == "/sign_in"_L1) {
            QVERIFY(m_browser->tabTo(u"email"_s));
            m_browser->press(u"tester@stepwright.example"_s + WebDriver::tab + u"Gherkin and tea"_s + WebDriver::enter);
            QTRY_COMPARE(path(), u"/projects"_s);
        }
    }

    /// The address of a link by its text.
    QString linkTo(const QString &name)
    {
        return m_browser
            ->value(u"return [...document.querySelectorAll('a')].find(a => a.textContent == '%1').pathname"_s.arg(name))
            .toString();
    }

    void keep(const QString &name, const QByteArray &content)
    {
        const QString folder = qEnvironmentVariable("STEPWRIGHT_PICTURES");
        if (folder.isEmpty())
            return;
        QFile file(QDir(folder).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    /// The sample with one more feature, whose description has everything that descriptions may have.
    QString sampleWithMarkdown()
    {
        const QDir shop(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/shop"));
        const QDir copy(m_sample.path());
        QDirIterator files(shop.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = shop.relativeFilePath(files.next());
            copy.mkpath(QFileInfo(name).path());
            QFile::copy(files.filePath(), copy.filePath(name));
        }
        QFile feature(copy.filePath(u"checkout/discounts.feature"_s));
        if (feature.open(QIODevice::WriteOnly))
            feature.write(R"(Feature: Discounts
  A *discount* is **given once**, ~~never twice~~; see `rules.csv` and
  [the price list](https://shop.example/prices), or https://shop.example.

  Who gets one
  ---

  1. Whoever has
     - a card
     - a voucher
  2. Everybody on Fridays

  - [x] agreed with sales
  - [ ] agreed with finance

  > Not for gift cards.

  ***

  | From | Discount | Remark that is so long that a narrow window has to scroll it inside the page |
  |------|---------:|-----|
  | 50   | 5 %      | ![a picture](prices.png) |

  ```
  price = price * (100 - discount) / 100
  ```

  Scenario: One discount
    Given a basket
)");
        return m_sample.path();
    }

    /// Texts whose contrast with what is behind them is less than WCAG 2.2 wants for normal text (1.4.3: 4.5).
    QStringList faintTexts()
    {
        const QJsonValue found = m_browser->value(uR"(
            const parse = c => c.match(/[\d.]+/g).map(Number);
            const light = c => { const [r, g, b] = parse(c).map(v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
                                 return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
            const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
                                  if (parse(c)[3] !== 0) return c; } return 'rgb(255, 255, 255)'; };
            const faint = [];
            for (const e of document.querySelectorAll('body *')) {
                if (![...e.childNodes].some(n => n.nodeType == 3 && n.data.trim())) continue;
                const a = light(getComputedStyle(e).color), b = light(behind(e));
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < 4.5) faint.push(e.tagName + ' ' + e.textContent.trim().slice(0, 40) + ' ' + ratio.toFixed(2));
            }
            return faint;)"_s);
        QStringList all;
        for (const auto &one : found.toArray())
            all.append(one.toString());
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!WebDriver::isThere())
            QSKIP("SKIPPED WHOLE TEST: Chromium and its driver are not installed");
        m_server = std::make_unique<Server>();
        QVERIFY(m_server->start({u"--sample"_s, sampleWithMarkdown()}));
        m_browser = std::make_unique<WebDriver>();
        QVERIFY(m_browser->isRunning());
        m_browser->resize(1200, 900);
    }

    void cleanupTestCase()
    {
        if (!m_browser)
            return;
        const QStringList complaints = m_browser->complaints();
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
        const QStringList hosts = m_browser->requestedHosts();
        QVERIFY2(hosts == QStringList(u"127.0.0.1"_s), qPrintable(hosts.join(u' ')));
        m_browser.reset();
    }

    void oneSignsInAndReadsAFeatureWithTheKeyboard()
    {
        openPath(u"/projects"_s);
        QVERIFY(path().startsWith("/sign_in?next="_L1));
        keep(u"signin.png"_s, m_browser->picture());
        m_browser->press(WebDriver::tab);
        QCOMPARE(m_browser->value(u"return document.activeElement.textContent"_s), u"To the content"_s);
        QVERIFY(m_browser->value(u"return document.activeElement.getBoundingClientRect().top >= 0"_s).toBool());
        signIn();
        QVERIFY(m_browser->tabTo(u"Web shop"_s));
        keep(u"projects.png"_s, m_browser->picture());
        m_browser->press(WebDriver::enter);
        QTRY_COMPARE(heading(), u"Web shop"_s);
        keep(u"project.png"_s, m_browser->picture());
        QVERIFY(m_browser->tabTo(u"Payment"_s));
        m_browser->press(WebDriver::enter);
        QTRY_COMPARE(heading(), u"Payment"_s);
        QVERIFY2(text().contains("Given "_L1), qPrintable(text()));
        keep(u"feature.png"_s, m_browser->picture());
    }

    void oneSearchesWithTheKeyboard()
    {
        signIn();
        openPath(u"/projects/1"_s);
        QVERIFY(m_browser->tabTo(u"q"_s));
        m_browser->press(u"crad"_s + WebDriver::enter); // a typing error
        QTRY_COMPARE(path(), u"/projects/1/search?q=crad"_s);
        QVERIFY2(text().contains("these were looked for: card"_L1), qPrintable(text()));
        keep(u"search.png"_s, m_browser->picture());
        const QString first = m_browser->value(u"return document.querySelector('main ol a').textContent"_s).toString();
        QVERIFY(m_browser->tabTo(first));
        m_browser->press(WebDriver::enter);
        QTRY_COMPARE(heading(), first);
        keep(u"scenario.png"_s, m_browser->picture());
    }

    void coloursAreThoseOfTheReadersSystem()
    {
        signIn();
        openPath(u"/projects/1"_s);
        const QStringList pages{u"/sign_in"_s, u"/projects/1"_s, linkTo(u"Payment"_s), linkTo(u"Discounts"_s),
                                u"/projects/1/search?q=card"_s};
        for (const QString &scheme : {u"light"_s, u"dark"_s}) {
            m_browser->wantColours(scheme);
            for (const QString &page : pages) {
                openPath(page);
                const QString colour =
                    m_browser->value(u"return getComputedStyle(document.body).backgroundColor"_s).toString();
                QCOMPARE(colour, scheme == "dark"_L1 ? u"rgb(20, 24, 29)"_s : u"rgb(255, 255, 255)"_s);
                const QStringList faint = faintTexts();
                QVERIFY2(faint.isEmpty(), qPrintable(page + u'\n' + faint.join(u'\n')));
                keep(scheme + page.section(u'?', 0, 0).replace(u'/', u'-') + u".png"_s, m_browser->picture());
            }
        }
        m_browser->wantColours(u"light"_s);
    }

    void narrowWindowsNeedNoScrollingSideways()
    {
        signIn();
        openPath(u"/projects/1"_s);
        const QStringList pages{u"/projects/1"_s, linkTo(u"Payment"_s), linkTo(u"Discounts"_s),
                                u"/projects/1/search?q=card"_s};
        m_browser->resize(360, 740);
        for (const QString &page : pages) {
            openPath(page);
            QVERIFY2(
                m_browser
                    ->value(u"return document.documentElement.scrollWidth <= document.documentElement.clientWidth"_s)
                    .toBool(),
                qPrintable(page));
            keep(u"narrow"_s + page.section(u'?', 0, 0).replace(u'/', u'-') + u".png"_s, m_browser->picture());
        }
        m_browser->resize(1200, 900);
    }

    void featuresCanBePrinted()
    {
        signIn();
        openPath(u"/projects/1"_s);
        openPath(linkTo(u"Payment"_s));
        const QByteArray pdf = m_browser->pdf();
        QVERIFY(pdf.startsWith("%PDF"));
        keep(u"feature.pdf"_s, pdf);
    }

    void oneSignsOut()
    {
        signIn();
        openPath(u"/projects"_s);
        QVERIFY(m_browser->tabTo(u"Sign out"_s));
        m_browser->press(WebDriver::enter);
        QTRY_COMPARE(path(), u"/sign_in"_s);
        openPath(u"/projects"_s);
        QVERIFY(path().startsWith("/sign_in"_L1));
    }
};

QTEST_GUILESS_MAIN(BrowserTest)
#include "browser_test.moc"
