#pragma once

#include "app/sync/platformconnection.h"
#include "app/sync/syncmark.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/sync/fakeclock.h"
#include "tests/support/sync/fakeplatform.h"

#include <QTemporaryDir>

namespace stepwright::tests {

/// A keyring in memory.
class MemoryKeyring final : public sync::Keyring
{
public:
    QHash<QString, QByteArray> entries;
    bool isThere = true;

    [[nodiscard]] bool isAvailable() override { return isThere; }
    void read(const QString &key, Done done) override;
    void write(const QString &key, const QByteArray &secret, Done done) override;
    void remove(const QString &key, Done done) override;
};

/// The program with a project of one feature, "Payments", and a platform that it may talk to.
class SyncedDesk
{
public:
    SyncedDesk();
    ~SyncedDesk();

    QTemporaryDir folder;
    FakeClock clock; ///< jumps from timer to timer
    FakePlatform platform{clock};
    std::shared_ptr<MemoryKeyring> keyring = std::make_shared<MemoryKeyring>();

    [[nodiscard]] WindowFixture &program() { return *m_program; }
    [[nodiscard]] PlatformConnection &connection() { return m_program->application().platform(); }
    [[nodiscard]] PlatformServices services();

    /// Ends the program and starts it anew.
    void restart();

    [[nodiscard]] bool makeProject();
    /// Connects the project without the wizard.
    void connectProject();
    /// Syncs and waits; false where it does not end well.
    [[nodiscard]] bool sync();
    /// All of that, from nothing.
    [[nodiscard]] bool connectAndSync();

    /// What the status bar says of the platform.
    [[nodiscard]] QString lamp();
    /// A dialog that is open; null: none of that name.
    [[nodiscard]] QWidget *dialog(const QString &name);

    void chooseFeature();
    /// Puts another word behind "Pay by" into the feature's text.
    void replaceText(const QString &before, const QString &after);
    [[nodiscard]] QByteArray text();
    [[nodiscard]] int currentLine();
    /// 1-based; 0: the text has no such part.
    [[nodiscard]] int lineOf(const QByteArray &part);

    /// A row of the project's tree.
    [[nodiscard]] QModelIndex row(const QString &name);
    [[nodiscard]] SyncMark mark(const QString &name);

private:
    std::unique_ptr<WindowFixture> m_program;
};

} // namespace stepwright::tests
