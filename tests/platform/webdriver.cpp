#include "tests/platform/webdriver.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QUrl>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000; // milliseconds, for a loaded machine

QJsonObject capabilities(const QString &folder)
{
    const QJsonArray flags{u"--headless"_s,
                           u"--no-sandbox"_s,
                           u"--disable-gpu"_s,
                           u"--disable-quic"_s,
                           u"--disable-dev-shm-usage"_s,
                           u"--no-first-run"_s,
                           u"--disable-background-networking"_s,
                           u"--disable-component-update"_s,
                           u"--disable-sync"_s,
                           u"--lang=en"_s,
                           u"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"_s,
                           QString("--user-data-dir="_L1 + folder)};
    const QJsonObject always{
        {u"browserName"_s, u"chrome"_s},
        {u"goog:chromeOptions"_s, QJsonObject{{u"args"_s, flags}, {u"binary"_s, u"/usr/bin/chromium"_s}}},
        {u"goog:loggingPrefs"_s, QJsonObject{{u"browser"_s, u"ALL"_s}, {u"performance"_s, u"ALL"_s}}}};
    return {{u"capabilities"_s, QJsonObject{{u"alwaysMatch"_s, always}}}};
}

} // namespace

bool WebDriver::isThere()
{
    return !QStandardPaths::findExecutable(u"chromium"_s).isEmpty() &&
           !QStandardPaths::findExecutable(u"chromedriver"_s).isEmpty();
}

WebDriver::WebDriver() : m_network(std::make_unique<QNetworkAccessManager>())
{
    m_driver.start(u"chromedriver"_s, {u"--port=0"_s});
    QByteArray said;
    static const QRegularExpression port(u"started successfully on port (\\d+)"_s);
    while (!port.match(QString::fromUtf8(said)).hasMatch()) {
        if (!m_driver.waitForReadyRead(patience))
            return;
        said += m_driver.readAll();
    }
    m_server = u"http://127.0.0.1:"_s + port.match(QString::fromUtf8(said)).captured(1);
    const QJsonValue session = call("POST", u"/session"_s, capabilities(m_folder.path()));
    if (!session["sessionId"_L1].isString()) {
        qWarning() << session;
        return;
    }
    m_session = u"/session/"_s + session["sessionId"_L1].toString();
}

WebDriver::~WebDriver()
{
    if (isRunning())
        call("DELETE", m_session);
    m_driver.terminate();
    m_driver.waitForFinished(patience);
}

QJsonValue WebDriver::call(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    QNetworkRequest request(QUrl(m_server + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(patience);
    const QByteArray sent = method == "POST" ? QJsonDocument(body).toJson() : QByteArray();
    QNetworkReply *reply = m_network->sendCustomRequest(request, method, sent);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QJsonValue value = QJsonDocument::fromJson(reply->readAll()).object().value("value"_L1);
    if (value["error"_L1].isString())
        qWarning() << path << value["error"_L1].toString() << value["message"_L1].toString();
    reply->deleteLater();
    return value;
}

void WebDriver::open(const QUrl &address)
{
    call("POST", m_session + u"/url"_s, {{u"url"_s, address.toString()}});
}

void WebDriver::resize(int width, int height)
{
    call(
        "POST", m_session + u"/goog/cdp/execute"_s,
        {{u"cmd"_s, u"Emulation.setDeviceMetricsOverride"_s},
         {u"params"_s,
          QJsonObject{{u"width"_s, width}, {u"height"_s, height}, {u"deviceScaleFactor"_s, 1}, {u"mobile"_s, false}}}});
}

void WebDriver::press(const QString &keys)
{
    QJsonArray actions;
    for (const QChar key : keys) {
        for (const QString &what : {u"keyDown"_s, u"keyUp"_s})
            actions.append(QJsonObject{{u"type"_s, what}, {u"value"_s, QString(key)}});
    }
    const QJsonObject keyboard{{u"type"_s, u"key"_s}, {u"id"_s, u"keyboard"_s}, {u"actions"_s, actions}};
    call("POST", m_session + u"/actions"_s, {{u"actions"_s, QJsonArray{keyboard}}});
}

bool WebDriver::tabTo(const QString &text)
{
    for (int i = 0; i < 100; ++i) {
        press(tab);
        if (value(u"return document.activeElement.textContent || document.activeElement.name || ''"_s)
                .toString()
                .trimmed() == text)
            return true;
    }
    return false;
}

QJsonValue WebDriver::value(const QString &script)
{
    return call("POST", m_session + u"/execute/sync"_s, {{u"script"_s, script}, {u"args"_s, QJsonArray()}});
}

void WebDriver::wantColours(const QString &scheme)
{
    const QJsonObject feature{{u"name"_s, u"prefers-color-scheme"_s}, {u"value"_s, scheme}};
    call("POST", m_session + u"/goog/cdp/execute"_s,
         {{u"cmd"_s, u"Emulation.setEmulatedMedia"_s},
          {u"params"_s, QJsonObject{{u"features"_s, QJsonArray{feature}}}}});
}

QByteArray WebDriver::picture()
{
    return QByteArray::fromBase64(call("GET", m_session + u"/screenshot"_s).toString().toLatin1());
}

QByteArray WebDriver::pdf()
{
    return QByteArray::fromBase64(call("POST", m_session + u"/print"_s).toString().toLatin1());
}

QJsonArray WebDriver::log(const QString &kind)
{
    return call("POST", m_session + u"/se/log"_s, {{u"type"_s, kind}}).toArray();
}

QStringList WebDriver::complaints()
{
    QStringList all;
    for (const auto &entry : log(u"browser"_s))
        all.append(entry["message"_L1].toString());
    return all;
}

QStringList WebDriver::requestedHosts()
{
    QSet<QString> hosts;
    for (const auto &entry : log(u"performance"_s)) {
        const QJsonObject message =
            QJsonDocument::fromJson(entry["message"_L1].toString().toUtf8())["message"_L1].toObject();
        const QUrl url(message["params"_L1]["request"_L1]["url"_L1].toString());
        if (message["method"_L1].toString() == "Network.requestWillBeSent"_L1 &&
            (url.scheme().startsWith("http"_L1) || url.scheme().startsWith("ws"_L1)))
            hosts.insert(url.host());
    }
    return hosts.values();
}

} // namespace stepwright::tests
