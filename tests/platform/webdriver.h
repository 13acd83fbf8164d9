#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

class QNetworkAccessManager;

namespace stepwright::tests {

/// Chromium without a window, driven over the WebDriver protocol (https://www.w3.org/TR/webdriver2/) as a person would:
/// with keys. It reaches nothing but this machine.
class WebDriver
{
public:
    /// Whether Chromium and its driver are installed.
    [[nodiscard]] static bool isThere();

    WebDriver();
    ~WebDriver();

    [[nodiscard]] bool isRunning() const { return !m_session.isEmpty(); }

    void open(const QUrl &address);
    void resize(int width, int height);

    /// Types text and special keys into what has the focus.
    void press(const QString &keys);

    /// Presses Tab until what has the focus says this text, at most a hundred times; whether it came there.
    [[nodiscard]] bool tabTo(const QString &text);

    /// What `return …` gives.
    [[nodiscard]] QJsonValue value(const QString &script);

    /// Says which colours the reader's system wants: "light", "dark".
    void wantColours(const QString &scheme);

    [[nodiscard]] QByteArray picture(); ///< PNG
    [[nodiscard]] QByteArray pdf();

    /// What the console and the policy complained of.
    [[nodiscard]] QStringList complaints();

    /// The hosts of everything that was requested over a network.
    [[nodiscard]] QStringList requestedHosts();

    static constexpr QChar tab{0xE004};
    static constexpr QChar enter{0xE007};

private:
    QJsonValue call(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    QJsonArray log(const QString &kind);

    QTemporaryDir m_folder;
    QProcess m_driver;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QString m_server;
    QString m_session; ///< its path; empty: none
};

} // namespace stepwright::tests
