#pragma once

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace stepwright::tests {

/// GNOME's keyring on a session bus of the test's own, with a home of its own. libsecret remembers the keyring that it
/// has talked to until the process ends, so a process should talk to one alone.
class PrivateKeyring
{
public:
    static constexpr int patience = 20'000; ///< milliseconds; no answer takes longer than five seconds

    ~PrivateKeyring()
    {
        end();
        m_bus.kill();
        m_bus.waitForFinished();
    }

    /// The program that is missing for it; empty: all are there.
    [[nodiscard]] static QString missing()
    {
        for (const auto *program : {"dbus-daemon", "dbus-send", "gnome-keyring-daemon"}) {
            if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
                return QString::fromLatin1(program);
        }
        return {};
    }

    [[nodiscard]] QString folder() const { return m_home.filePath(QStringLiteral("keyrings")); }

    /// Starts the bus. Without folders of services nothing is started by itself: no other keyring, no window that asks.
    [[nodiscard]] bool startBus()
    {
        for (const char *place : {"XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"})
            qputenv(place, m_home.path().toUtf8());
        for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "GNOME_KEYRING_CONTROL"})
            qunsetenv(variable);
        QFile configuration(m_home.filePath(QStringLiteral("bus.conf")));
        if (!configuration.open(QIODevice::WriteOnly))
            return false;
        configuration.write("<busconfig><type>session</type><listen>unix:dir=" + m_home.path().toUtf8() +
                            "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                            "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        configuration.close();
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                                                    QStringLiteral("--config-file=%1").arg(configuration.fileName())});
        if (!m_bus.waitForReadyRead())
            return false;
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        return true;
    }

    enum class Lock { Open, Closed };

    /// Starts the keyring; the first time open, so that there is one. Whether it came.
    [[nodiscard]] bool start(Lock lock)
    {
        QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
        if (lock == Lock::Open)
            arguments.append(QStringLiteral("--unlock"));
        m_daemon.start(QStringLiteral("gnome-keyring-daemon"), arguments);
        if (!m_daemon.waitForStarted())
            return false;
        m_daemon.write("correct horse");
        m_daemon.closeWriteChannel();
        return QTest::qWaitFor([this] { return isThere(); }, patience);
    }

    void end()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    /// Whether the bus knows of a keyring.
    [[nodiscard]] bool isThere() const
    {
        QProcess ask;
        ask.start(QStringLiteral("dbus-send"), {QStringLiteral("--session"), QStringLiteral("--print-reply=literal"),
                                                QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("/"),
                                                QStringLiteral("org.freedesktop.DBus.NameHasOwner"),
                                                QStringLiteral("string:org.freedesktop.secrets")});
        return ask.waitForFinished() && ask.readAllStandardOutput().contains("true");
    }

private:
    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_daemon;
};

} // namespace stepwright::tests
