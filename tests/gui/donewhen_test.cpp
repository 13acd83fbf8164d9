#include "app/docks/projectdock.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/completion/completionpopup.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QDirIterator>
#include <QLineEdit>
#include <QListView>
#include <QTabBar>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// The whole way: import, open a feature, type a step with completion, save, export, and find all again.
class DoneWhenTest : public QObject
{
    Q_OBJECT

private:
    /// Opens a feature through the filter box and the tree, with keys.
    static void openFeature(WindowFixture &fixture, const QString &name)
    {
        auto *filter = fixture.find<QLineEdit>(u"projectFilter"_s);
        filter->clear();
        QTest::keyClicks(filter, name);
        auto *tree = fixture.find<QTreeView>(u"projectTree"_s);
        QTRY_VERIFY(findRow(*tree->model(), name).isValid());
        tree->setCurrentIndex(findRow(*tree->model(), name));
        QTest::keyClick(tree, Qt::Key_Return);
        QTRY_VERIFY(fixture.window().tabs().currentPage());
        QTRY_VERIFY(fixture.window().tabs().currentPage()->isLoaded());
    }

    /// Types the beginning of a step below the cursor's line and takes the first proposal.
    static void completeStep(GherkinEdit &edit, const QString &beginning)
    {
        QTest::keyClick(&edit, Qt::Key_End);
        QTest::keyClick(&edit, Qt::Key_Return);
        QTest::keyClicks(&edit, beginning);
        const auto *popup = edit.findChild<CompletionPopup *>(u"completionPopup"_s);
        QVERIFY(popup);
        const QString typed = beginning.section(u' ', 1);
        QTRY_VERIFY(popup->isVisible() && popup->current() && popup->current()->text.startsWith(typed));
        QTest::keyClick(&edit, Qt::Key_Return);
        QTRY_VERIFY(!popup->isVisible());
        QTest::keyClick(&edit, Qt::Key_Escape);
    }

    static QStringList filesIn(const QString &folder)
    {
        QStringList files;
        QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
        while (entries.hasNext())
            files.append(entries.next());
        return files;
    }

    /// feature: its name in the tree; step: a line of its text below which the new step comes.
    static void goTheWholeWay(const QString &source, const QString &feature, const QString &step,
                              const QString &beginning)
    {
        const QTemporaryDir folder;
        QByteArray saved;
        {
            WindowFixture fixture(folder.path());
            fixture.answers().newProject = folder.filePath(u"shop.stepwright"_s);
            fixture.answers().importPath = source;
            fixture.trigger(u"importFolder"_s);
            QTRY_VERIFY_WITH_TIMEOUT(fixture.message().startsWith("Features imported"_L1), 60'000);
            QTRY_VERIFY_WITH_TIMEOUT(fixture.application().session().stepIndex() &&
                                         fixture.application().session().stepIndex()->size() > 0,
                                     60'000);

            openFeature(fixture, feature);
            FeaturePage *page = fixture.window().tabs().currentPage();
            GherkinEdit &edit = *page->edit();
            const QString before = edit.toPlainText();
            const qsizetype place = before.indexOf(step);
            QVERIFY2(place >= 0, qPrintable(before));
            edit.goToLine(int(before.first(place).count('\n'_L1)) + 1);
            completeStep(edit, beginning);
            QVERIFY(page->isModified());
            QCOMPARE(edit.toPlainText().count('\n'_L1), before.count('\n'_L1) + 1);

            QTest::keyClick(&fixture.window(), Qt::Key_S, Qt::ControlModifier);
            QTRY_VERIFY(!page->isModified());
            saved = edit.bytes();

            fixture.answers().exportFolder = folder.filePath(u"exported"_s);
            fixture.trigger(u"export-behave"_s);
            QTRY_VERIFY2_WITH_TIMEOUT(fixture.message().startsWith("Exported"_L1), qPrintable(fixture.message()),
                                      120'000);
            QVERIFY(!filesIn(folder.filePath(u"exported"_s)).filter(u".feature"_s).isEmpty());
            QVERIFY(QFile::exists(folder.filePath(u"exported/steps.py"_s)) ||
                    !filesIn(folder.filePath(u"exported"_s)).filter(u"steps.py"_s).isEmpty());
            QVERIFY(fixture.close());
        }
        WindowFixture again(folder.path());
        again.application().start({.path = folder.filePath(u"shop.stepwright"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(again.window().tabs().currentPage() && again.window().tabs().currentPage()->isLoaded(),
                                 60'000);
        QCOMPARE(again.window().tabs().titleOf(*again.window().tabs().pages().first()), feature);
        QCOMPARE(again.window().tabs().currentPage()->edit()->bytes(), saved);
        QVERIFY(again.close());
    }

private Q_SLOTS:
    void withAFolderOfRealFeatures()
    {
        REQUIRE_SHARED_TEST_DATA("corpora/Sylius+Sylius/files");
        goTheWholeWay(sharedTestData(u"corpora/Sylius+Sylius/files"_s), u"Viewing a cart summary"_s, u"When I see"_s,
                      u"And I add"_s);
    }

    void withTheSampleProject()
    {
        goTheWholeWay(projectFile(u"resources/samples/shop"_s), u"Basket"_s, u"Then the basket holds 1 item"_s,
                      u"And the basket h"_s);
    }
};

QTEST_MAIN(DoneWhenTest)
#include "donewhen_test.moc"
