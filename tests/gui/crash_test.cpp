#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/text/gherkinedit.h"
#include "model/store/projectfile.h"
#include "tests/gui/realprogram.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/testdata.h"

#include <QPushButton>
#include <QStandardPaths>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Unsaved text and `kill -9`: somebody types into the real program on a real (virtual) screen, it dies, and the next
/// start offers the text.
class CrashTest : public QObject
{
    Q_OBJECT

private:
    /// Has xdotool do something on the screen; whether it could.
    bool onScreen(const QStringList &arguments) const
    {
        QProcess tool;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DISPLAY"_s, m_display);
        tool.setProcessEnvironment(environment);
        tool.start(u"xdotool"_s, arguments);
        return tool.waitForFinished() && tool.exitCode() == 0;
    }

    QProcess m_screen;
    QString m_display;

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &tool : {u"Xvfb"_s, u"xdotool"_s}) {
            if (QStandardPaths::findExecutable(tool).isEmpty())
                QSKIP(qPrintable(u"SKIPPED WHOLE TEST: there is no "_s + tool));
        }
        m_screen.start(u"Xvfb"_s,
                       {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x900x24"_s, u"-nolisten"_s, u"tcp"_s,
                        // Or it starts anew, and refuses whoever comes then, each time xdotool goes.
                        u"-noreset"_s});
        QVERIFY(m_screen.waitForReadyRead(60'000));
        m_display = u':' + QString::fromLatin1(m_screen.readLine().trimmed());
    }

    void cleanupTestCase()
    {
        m_screen.terminate();
        m_screen.waitForFinished();
    }

    void textThatWasNeverSavedIsOfferedAtTheNextStart()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"shop.stepwright"_s);
        {
            Result<store::ProjectFile> file = store::ProjectFile::create(project);
            QVERIFY(file && file->apply({u"Import"_s,
                                         {project::AddFolder{{.uid = u"f"_s, .name = u"Basket"_s},
                                                             project::FeatureText{.bytes = "Feature: Basket\n"_ba},
                                                             {}}}}));
        }
        {
            // The feature is open, so that the next start has it before the user.
            Application once({folder.filePath(u"program/config/Stepwright/Stepwright.conf"_s), folder.path()},
                             std::make_unique<PreparedAnswers>());
            once.start({.path = project});
            QTRY_VERIFY(once.session().isOpen());
            QVERIFY(once.window().tabs().openFeature(u"f"_s));
            once.window().close();
            QTRY_VERIFY(!once.session().isOpen());
        }
        {
            RealProgram program(folder.filePath(u"program"_s));
            QProcessEnvironment environment = program.environment();
            environment.insert(u"DISPLAY"_s, m_display);
            environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
            program.start({project}, environment);
            const auto typeUntilItIsKept = [&] { // what is typed before the feature is there goes nowhere
                return onScreen({u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^shop "_s, u"windowfocus"_s, u"type"_s,
                                 u"# Never saved "_s}) &&
                       QTest::qWaitFor([&] { return readFile(project + "-wal"_L1).contains("# Never saved"); }, 3000);
            };
            QTRY_VERIFY_WITH_TIMEOUT(typeUntilItIsKept(), 60'000);
            program.kill();
        }
        WindowFixture again(folder.path());
        again.application().start({.path = project});
        QTRY_VERIFY2(again.message().contains("had unsaved text when the program ended"_L1),
                     qPrintable(again.message()));
        again.find<QPushButton>(u"messageChoice0"_s)->click();
        EditorTabs &tabs = again.window().tabs();
        QTRY_VERIFY(tabs.currentPage() && tabs.currentPage()->isLoaded());
        QVERIFY(tabs.currentPage()->edit()->toPlainText().contains("# Never saved"_L1));
        QVERIFY(tabs.currentPage()->isModified());
        again.trigger(u"save"_s);
        QTRY_VERIFY(!tabs.currentPage()->isModified());
        QVERIFY(again.close());
    }
};

QTEST_MAIN(CrashTest)
#include "crash_test.moc"
