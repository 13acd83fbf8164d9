#include "tests/gui/synceddesk.h"

#include "app/docks/projecttreemodel.h"
#include "app/pages/editortabs.h"
#include "editor/text/gherkinedit.h"

#include <QToolButton>
#include <QTreeView>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr auto feature = "Feature: Payments\n"
                         "\n"
                         "  Scenario: Pay by card\n"
                         "    Given a full basket\n"
                         "    When I pay by \"card\"\n"
                         "    Then I get a receipt\n"
                         "\n"
                         "  Scenario: Refuse a card\n"
                         "    Given an empty basket\n"
                         "    Then nothing is paid\n";

} // namespace

void MemoryKeyring::read(const QString &key, Done done)
{
    const auto found = entries.constFind(key);
    done(found == entries.constEnd() ? std::nullopt : std::optional(*found));
}

void MemoryKeyring::write(const QString &key, const QByteArray &secret, Done done)
{
    entries.insert(key, secret);
    done(std::nullopt);
}

void MemoryKeyring::remove(const QString &key, Done done)
{
    entries.remove(key);
    done(std::nullopt);
}

SyncedDesk::SyncedDesk()
{
    clock.setAutomatic(true);
    m_program = std::make_unique<WindowFixture>(folder.path(), services());
}

SyncedDesk::~SyncedDesk() = default;

PlatformServices SyncedDesk::services()
{
    const auto notOwned = [](auto *) {};
    return {.makeNetwork =
                [this, notOwned](const sync::Connection &) {
                    return std::shared_ptr<QNetworkAccessManager>(&platform, notOwned);
                },
            .clock = std::shared_ptr<sync::Clock>(&clock, notOwned),
            .keyring = keyring,
            .credentialsFile = folder.filePath(u"credentials.json"_s)};
}

void SyncedDesk::restart()
{
    m_program.reset();
    m_program = std::make_unique<WindowFixture>(folder.path(), services());
}

bool SyncedDesk::makeProject()
{
    return m_program->activate() && m_program->makeProject({{u"payments.feature"_s, feature}}) &&
           m_program->openFeature(u"Payments"_s);
}

void SyncedDesk::connectProject()
{
    const FakeManners &manners = platform.manners;
    const PlatformChoice choice{.binding = {.address = QLatin1StringView(FakePlatform::address),
                                            .account = QString::fromLatin1(manners.uid),
                                            .projectId = u"1"_s,
                                            .projectName = u"Shop"_s},
                                .credentials = {manners.accessToken, manners.client, manners.uid, {}},
                                .place = CredentialPlace::Memory};
    if (QTest::qWaitFor([this] { return connection().state() == PlatformState::NotConnected; }))
        connection().connectProject(choice);
}

bool SyncedDesk::sync()
{
    const auto isReady = [this] { return connection().state() == PlatformState::Ready; };
    if (!QTest::qWaitFor(isReady))
        return false;
    bool isOver = false;
    const auto noted = QObject::connect(&connection(), &PlatformConnection::finished, &connection(),
                                        [&isOver](const sync::SyncReport &) { isOver = true; });
    m_program->window().tabs().saveAll([this] { connection().start({}); });
    const bool isDone = QTest::qWaitFor([&] { return isOver && isReady(); }, 20000);
    QObject::disconnect(noted);
    return isDone;
}

bool SyncedDesk::connectAndSync()
{
    if (!makeProject())
        return false;
    connectProject();
    return sync() && QTest::qWaitFor([this] { return !connection().runs().isEmpty(); });
}

QString SyncedDesk::lamp()
{
    return m_program->find<QToolButton>(u"syncLamp"_s)->text();
}

QWidget *SyncedDesk::dialog(const QString &name)
{
    const QList<QWidget *> found = m_program->window().findChildren<QWidget *>(name);
    for (QWidget *each : found) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

void SyncedDesk::chooseFeature()
{
    m_program->find<QTreeView>(u"projectTree"_s)->setCurrentIndex(row(u"Payments"_s));
}

void SyncedDesk::replaceText(const QString &before, const QString &after)
{
    GherkinEdit &edit = *m_program->window().tabs().currentPage()->edit();
    QString text = edit.toPlainText();
    text.replace(QString(u"Pay by "_s + before), QString(u"Pay by "_s + after));
    edit.selectAll();
    edit.insertPlainText(text);
}

QByteArray SyncedDesk::text()
{
    return m_program->window().tabs().currentPage()->edit()->toPlainText().toUtf8();
}

int SyncedDesk::currentLine()
{
    return m_program->window().tabs().currentPage()->edit()->currentLine();
}

int SyncedDesk::lineOf(const QByteArray &part)
{
    const QByteArray all = text();
    return all.contains(part) ? int(all.first(all.indexOf(part)).count('\n')) + 1 : 0;
}

QModelIndex SyncedDesk::row(const QString &name)
{
    return findRow(*m_program->find<QTreeView>(u"projectTree"_s)->model(), name);
}

SyncMark SyncedDesk::mark(const QString &name)
{
    return row(name).data(ProjectTreeModel::SyncMarkRole).value<SyncMark>();
}

} // namespace stepwright::tests
