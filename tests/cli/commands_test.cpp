#include "tests/cli/program.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Every command does what docs/cli.md says of it.
class CommandsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Workplace> m_place;

    Outcome call(const QString &line) const { return m_place->call(line.split(u' ')); }

    /// The output of a call that must go well.
    QByteArray output(const QString &line) const
    {
        const Outcome outcome = call(line);
        if (outcome.exitCode != 0 || !outcome.err.isEmpty())
            qFatal("%s: exit code %d, %s", qPrintable(line), outcome.exitCode, outcome.err.constData());
        return outcome.out;
    }

    /// One of the lines "name: number" that `info` prints.
    [[nodiscard]] int counted(const QString &project, const QByteArray &name) const
    {
        for (const QByteArray &line : output(u"info "_s + project).split('\n')) {
            if (line.startsWith(QByteArray(name + ": ")))
                return line.sliced(name.size() + 2).toInt();
        }
        return -1;
    }

    [[nodiscard]] QByteArray read(const QString &name) const { return readFile(m_place->path(name)); }

private Q_SLOTS:
    void init() { m_place = std::make_unique<Workplace>(); }

    void helpNamesEveryCommandAndTellsItsOptions()
    {
        const QByteArray overview = output(u"help"_s);
        for (const QByteArray &command :
             {"new"_ba, "import"_ba, "export"_ba, "parse"_ba, "check"_ba, "complete"_ba, "info"_ba, "recover"_ba}) {
            QVERIFY2(overview.contains(QByteArray("\n  " + command + ' ')), command.constData());
            const QByteArray help = output(u"help "_s + QString::fromLatin1(command));
            QVERIFY2(help.startsWith(QByteArray("usage: stepwright-cli " + command + ' ')), help.constData());
            QCOMPARE(output(QString::fromLatin1(command) + u" --help"_s), help);
        }
        QCOMPARE(output(u"--help"_s), overview);
        QVERIFY(output(u"help import"_s).contains("--dry-run"));
        QCOMPARE(output(u"--version"_s), "stepwright-cli " STEPWRIGHT_VERSION "\n"_ba);
    }

    void messagesFollowTheLanguage()
    {
        const Outcome outcome = stepwright::tests::call({u"info"_s, u"a.stepwright"_s}, m_place->path({}), "fr");
        QCOMPARE(outcome.exitCode, 2);
        QCOMPARE(outcome.err,
                 u"stepwright-cli: Le fichier de projet «\u00a0a.stepwright\u00a0» n’existe pas.\n"_s.toUtf8());
    }

    void aNewProjectIsEmpty()
    {
        QCOMPARE(output(u"new a.stepwright"_s), QByteArray());
        QCOMPARE(counted(u"a.stepwright"_s, "folders"), 0);
        QCOMPARE(counted(u"a.stepwright"_s, "schema version"), 3);
    }

    void infoCountsWhatAProjectHolds()
    {
        // Counted in resources/samples/shop with grep.
        QCOMPARE(counted(u"shop.stepwright"_s, "features"), 14);
        QCOMPARE(counted(u"shop.stepwright"_s, "folders"), 21);
        QCOMPARE(counted(u"shop.stepwright"_s, "problems"), 0);
        QCOMPARE(counted(u"shop.stepwright"_s, "bytes"), QFileInfo(m_place->path(u"shop.stepwright"_s)).size());
    }

    void importSaysWhatIsNewChangedRemovedAndUnreadable()
    {
        QCOMPARE(output(u"import shop.stepwright features"_s),
                 "0 new, 0 changed, 14 unchanged, 0 removed, 0 unreadable\n"_ba);
        m_place->write(u"features/a.feature"_s, "Feature: A\n  Scenario: B\n    Given c\n    Stumble\n");
        m_place->write(u"features/basket/basket.feature"_s, "Feature: Basket\n");
        QVERIFY(QFile::remove(m_place->path(u"features/service/returns.feature"_s)));
        QVERIFY(QFile::link(u"nowhere"_s, m_place->path(u"features/lost.feature"_s)));
        const QStringList before = m_place->inventory();
        const Outcome planned = call(u"import --dry-run shop.stepwright features"_s);
        QCOMPARE(planned.exitCode, 1); // something is unreadable
        QVERIFY2(planned.out.contains("changed    basket/basket.feature\n"), planned.out.constData());
        QVERIFY2(planned.out.contains("new        a.feature\n           a.feature:4: "), planned.out.constData());
        QVERIFY2(planned.out.contains("removed    service/returns.feature\n"), planned.out.constData());
        QVERIFY2(planned.out.contains("unreadable lost.feature: "), planned.out.constData());
        QVERIFY(planned.out.endsWith("1 new, 1 changed, 12 unchanged, 1 removed, 1 unreadable\n"));
        QCOMPARE(m_place->inventory(), before);
        QCOMPARE(call(u"import shop.stepwright features"_s).out, planned.out);
        QVERIFY(!QDir(m_place->path(u"shop.backups"_s)).entryList(QDir::Files).isEmpty());
        QCOMPARE(counted(u"shop.stepwright"_s, "features"), 14);
        QVERIFY(call(u"import shop.stepwright features"_s)
                    .out.endsWith("0 new, 0 changed, 14 unchanged, 0 removed, 1 unreadable\n"));
    }

    void singleFilesAreImported()
    {
        QVERIFY(output(u"new a.stepwright"_s).isEmpty());
        QCOMPARE(output(u"import a.stepwright features/basket/basket.feature features/basket/vouchers.feature"_s),
                 "new        basket.feature\nnew        vouchers.feature\n"
                 "2 new, 0 changed, 0 unchanged, 0 removed, 0 unreadable\n"_ba);
    }

    void aProjectXmlIsImportedWithAPlan()
    {
        QVERIFY(output(u"new a.stepwright"_s).isEmpty());
        QCOMPARE(output(u"import a.stepwright shop.xml"_s),
                 "new        Basket\n1 new, 0 changed, 0 unchanged, 0 removed, 0 unreadable\n"_ba);
        QCOMPARE(output(u"import a.stepwright shop.xml"_s),
                 "0 new, 0 changed, 1 unchanged, 0 removed, 0 unreadable\n"_ba);
        QByteArray xml = read(u"shop.xml"_s);
        m_place->write(u"shop.xml"_s, xml.replace("I add tea", "I add cake").replace("<steps>", "<steps>\n<dance/>"));
        const Outcome changed = call(u"import a.stepwright shop.xml"_s);
        QCOMPARE(changed.exitCode, 1);
        QVERIFY2(changed.out.startsWith("changed    Basket\nunreadable Line 2: "), changed.out.constData());
        m_place->write(u"shop.xml"_s, "<project format='0.1'><name>Web shop</name><uid>p</uid></project>");
        QCOMPARE(output(u"import a.stepwright shop.xml"_s),
                 "removed    Basket\n0 new, 0 changed, 0 unchanged, 1 removed, 0 unreadable\n"_ba);
        QCOMPARE(counted(u"a.stepwright"_s, "features"), 0);
    }

    void exportGivesBackTheFilesAsTheyWereImported()
    {
        m_place->write(u"features/odd.feature"_s, "\xEF\xBB\xBF"
                                                  "Feature:  Odd\r\n\r\n\r\n  # no end of line");
        QVERIFY(!output(u"import shop.stepwright features"_s).isEmpty());
        QVERIFY(output(u"export shop.stepwright --to gherkin --original --output out"_s)
                    .endsWith("15 written, 0 unchanged, 0 kept\n"));
        for (const QString &name : {u"/odd.feature"_s, u"/basket/basket.feature"_s, u"/boutique/panier.feature"_s})
            QCOMPARE(read(u"out"_s + name), read(u"features"_s + name));
        QCOMPARE(output(u"export shop.stepwright --to gherkin --original --output out"_s),
                 "0 written, 15 unchanged, 0 kept\n"_ba);
    }

    void exportKeepsTheUsersFilesUnlessForced()
    {
        const QByteArray first = output(u"export shop.stepwright --to behave --output out"_s);
        QVERIFY2(first.contains("written   "), first.constData());
        const QString place = u"out/actionwords.py"_s;
        const QByteArray made = read(place);
        m_place->write(place, "# mine\n");
        QVERIFY(output(u"export shop.stepwright --to behave --output out"_s).contains("kept      "));
        QCOMPARE(read(place), "# mine\n"_ba);
        QVERIFY(output(u"export shop.stepwright --to behave --output out --force"_s).contains("1 written"));
        QCOMPARE(read(place), made);
    }

    void exportListsItsTargets()
    {
        const QByteArray targets = output(u"export --list"_s);
        for (const char *target : {"gherkin ", "behave ", "cucumber-ruby "})
            QVERIFY2(QByteArray('\n' + targets).contains(QByteArray('\n' + QByteArray(target))), target);
    }

    void exportWorksWithoutAProject()
    {
        QVERIFY(output(u"export --features features --to gherkin --output out"_s).contains("14 written"));
        QVERIFY(output(u"export --xml shop.xml --to cucumber-ruby --output ruby"_s).contains(" written"));
        QVERIFY(!QDir(m_place->path(u"ruby"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty());
    }

    void checkListsProblemsWithTheirPlaces()
    {
        QVERIFY(!output(u"check shop.stepwright"_s).contains(": error: "));
        QVERIFY(!output(u"check features"_s).contains(": error: "));
        const Outcome found = call(u"check bad.feature"_s);
        QCOMPARE(found.exitCode, 1);
        QVERIFY2(found.out.contains("bad.feature:4:5: error: "), found.out.constData());
        QVERIFY(call(u"check --format json bad.feature"_s).out.contains("\"line\": 4,"));
    }

    void recoverSavesWhatIsReadable()
    {
        const QByteArray damaged = read(u"broken.stepwright"_s);
        const Outcome outcome = call(u"recover broken.stepwright saved.stepwright"_s);
        QCOMPARE(outcome.exitCode, 1); // something is missing
        QVERIFY2(outcome.out.startsWith("Recovered "), outcome.out.constData());
        QVERIFY(outcome.out.endsWith(QString("\nreport: "_L1 + m_place->path(u"saved.txt"_s) + '\n'_L1).toUtf8()));
        QCOMPARE(read(u"broken.stepwright"_s), damaged);
        const QByteArray saved = QByteArray::number(counted(u"saved.stepwright"_s, "features"));
        QVERIFY(outcome.out.startsWith(QByteArray("Recovered " + saved + " of 14 features. ")));
        QVERIFY(read(u"saved.txt"_s).contains(outcome.out.left(outcome.out.indexOf('.'))));
        QCOMPARE(
            output(u"recover shop.stepwright whole.stepwright"_s),
            QString("Recovered 14 of 14 features.\nreport: "_L1 + m_place->path(u"whole.txt"_s) + '\n'_L1).toUtf8());
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "commands_test.moc"
