// What a sync may do once for a large project: read all examples in one piece, have a backup made first.
#include "tests/support/sync/syncedproject.h"

#include <QTest>

#include <algorithm>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int outlines = 8;

/// A platform with outlines of two rows each, and its project's XML.
struct Shop
{
    FakeClock clock;
    FakePlatform platform{clock};
    SyncedProject project{platform, clock};

    Shop()
    {
        clock.setAutomatic(true);
        FakeState &state = platform.state;
        const int folder = state.addFolder(u"Payment"_s);
        QString xml;
        for (int number = 0; number < outlines; ++number) {
            const QString name = u"Pay %1"_s.arg(number);
            const int scenario = state.addScenario(
                name, folder, u"scenario '%1' (sum) do\n  call when 'I pay \"sum\"' (sum = sum)\nend\n"_s.arg(name));
            xml += u"<scenario><name>%1</name><parameters><parameter><name>sum</name></parameter></parameters>"
                   "<datatable>"_s.arg(name);
            for (const QString &sum : {u"%1 & 1"_s.arg(number), u"%1"_s.arg(number)}) {
                state.addDataset(scenario, u"row %1"_s.arg(sum), {{u"sum"_s, sum}});
                const QString text = sum.toHtmlEscaped();
                xml += u"<dataset><name>row %1</name><arguments><argument><name>sum</name><value>%2</value></argument>"
                       "</arguments></dataset>"_s.arg(text, sum.contains(u'&')
                                                                ? u"<stringliteral>%1</stringliteral>"_s.arg(text)
                                                                : u"<numericliteral>%1</numericliteral>"_s.arg(text));
            }
            xml += u"</datatable></scenario>"_s;
        }
        platform.manners.publicationXml =
            (u"<project format=\"0.1\"><name>Shop</name><scenarios>"_s + xml + u"</scenarios></project>"_s).toUtf8();
    }

    [[nodiscard]] SyncOptions withToken() const
    {
        return {.secretToken = QString::fromLatin1(platform.manners.publicationToken)};
    }

    [[nodiscard]] qsizetype calls(QLatin1StringView end) const
    {
        return std::ranges::count_if(platform.calls(), [end](const FakeCall &call) { return call.path.endsWith(end); });
    }
};

} // namespace

class FirstSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesComeFromTheProjectsXml();
    void whatTheXmlDoesNotTellIsRead();
    void aWrongSecretTokenIsToldAndExamplesComeOneByOne();
    void rowsReadFromTheXmlAreFoundAgain();
    void aBackupIsMadeBeforeSomethingIsSent();
    void withoutTheBackupNothingIsSent();
};

void FirstSyncTest::examplesComeFromTheProjectsXml()
{
    Shop shop;
    const SyncReport report = shop.project.sync(shop.withToken());
    QCOMPARE(codeOf(report.outcome), u"up-to-date"_s);
    QCOMPARE(report.problems, QStringList());
    QCOMPARE(shop.calls("/datasets"_L1), 0);
    const QByteArray text = shop.project.read(u"Payment"_s);
    for (const char *part : {"| 7 & 1 |", "| 7     |", "Scenario Outline: Pay 7"})
        QVERIFY2(text.contains(part), text.constData());

    // Read one by one they are the same: nothing to do.
    const SyncReport again = shop.project.sync({.readsAllRows = true});
    QCOMPARE(shop.calls("/datasets"_L1), outlines);
    QCOMPARE(again.items.size(), 0);
    QCOMPARE(shop.platform.writes(), 1); // the one that asked for the XML
}

void FirstSyncTest::whatTheXmlDoesNotTellIsRead()
{
    Shop shop;
    QByteArray &xml = shop.platform.manners.publicationXml;
    xml.replace("<name>Pay 1</name>", "<name>Renamed meanwhile</name>");
    const qsizetype third = xml.indexOf("<name>Pay 3</name>");
    xml.replace(xml.indexOf("<parameter><name>sum", third), 20, "<parameter><name>due");
    xml.replace("<name>Pay 5</name>", "<name>Pay 4</name>"); // two of one name
    const SyncReport report = shop.project.sync(shop.withToken());
    QCOMPARE(codeOf(report.outcome), u"up-to-date"_s);
    QCOMPARE(shop.calls("/datasets"_L1), 4);
    const QByteArray text = shop.project.read(u"Payment"_s);
    for (int number = 0; number < outlines; ++number)
        QVERIFY2(text.contains(u"| %1 & 1 |"_s.arg(number).toUtf8()), text.constData());
}

void FirstSyncTest::aWrongSecretTokenIsToldAndExamplesComeOneByOne()
{
    Shop shop;
    const SyncReport report = shop.project.sync({.secretToken = u"99"_s});
    QCOMPARE(codeOf(report.outcome), u"up-to-date"_s);
    QCOMPARE(report.problems.size(), 1);
    QVERIFY2(report.problems.first().contains("secret token"_L1), qPrintable(report.problems.first()));
    QCOMPARE(shop.calls("/datasets"_L1), outlines);
    QVERIFY(shop.project.read(u"Payment"_s).contains("| 7 & 1 |"));
}

void FirstSyncTest::rowsReadFromTheXmlAreFoundAgain()
{
    Shop shop;
    shop.project.sync(shop.withToken());
    QByteArray text = shop.project.read(u"Payment"_s);
    shop.project.write(u"Payment"_s, text.replace("| 2 & 1 |", "| 2 & 2 |"));
    const FakeState &state = shop.platform.state;
    const auto before = state.scenarios[state.scenarioNamed(u"Pay 2"_s)].datasets;
    QCOMPARE(codeOf(shop.project.sync(shop.withToken()).outcome), u"up-to-date"_s);
    const auto after = state.scenarios[state.scenarioNamed(u"Pay 2"_s)].datasets;
    QCOMPARE(after.size(), 2);
    QCOMPARE(after[0].id, before[0].id); // changed, not made anew
    QCOMPARE(after[0].values.value(u"sum"_s), u"2 & 2"_s);
    QCOMPARE(after[1].id, before[1].id);
}

void FirstSyncTest::aBackupIsMadeBeforeSomethingIsSent()
{
    Shop shop;
    shop.project.write(u"Refunds"_s, "Feature: Refunds\n\n  Scenario: Refuse a refund\n    When I ask\n");
    const SyncReport report = shop.project.sync({.backsUpFirst = true});
    QCOMPARE(codeOf(report.outcome), u"up-to-date"_s);
    QCOMPARE(shop.platform.state.backups, 1);
    QVERIFY(shop.platform.state.scenarioNamed(u"Refuse a refund"_s) > 0);
    const auto isBackup = [](const FakeCall &call) { return call.path.endsWith("/backups"_L1); };
    const auto firstWrite = std::ranges::find_if(shop.platform.calls(), &FakeCall::isWrite);
    QVERIFY(firstWrite != shop.platform.calls().end() && isBackup(*firstWrite));
    QCOMPARE(std::ranges::count_if(shop.platform.calls(), isBackup), 1); // not in each round

    shop.project.sync({.backsUpFirst = true}); // there is nothing to send
    QCOMPARE(shop.platform.state.backups, 1);
}

void FirstSyncTest::withoutTheBackupNothingIsSent()
{
    Shop shop;
    shop.project.write(u"Refunds"_s, "Feature: Refunds\n\n  Scenario: Refuse a refund\n    When I ask\n");
    shop.platform.faultFor = [](const FakeCall &call) {
        return call.path.contains("/backups"_L1) ? std::optional(FakeFault{.status = 404}) : std::nullopt;
    };
    const SyncReport report = shop.project.sync({.backsUpFirst = true});
    QCOMPARE(codeOf(report.outcome), u"failed"_s);
    QVERIFY2(report.error.message.contains("no backups"_L1), qPrintable(report.error.message));
    QCOMPARE(report.writes, 0);
    QCOMPARE(shop.platform.state.scenarioNamed(u"Refuse a refund"_s), 0);
    QCOMPARE(codeOf(shop.project.sync().outcome), u"up-to-date"_s);
    QVERIFY(shop.platform.state.scenarioNamed(u"Refuse a refund"_s) > 0);
}

QTEST_GUILESS_MAIN(FirstSyncTest)
#include "firstsync_test.moc"
