#include "app/docks/projectdock.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/problems/problemsmodel.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// What the window does with the sample project.
class WindowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;

    void start() { m_fixture = std::make_unique<WindowFixture>(m_folder->path()); }

    void startWithSample()
    {
        start();
        m_fixture->application().start({.sample = true});
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->application().session().isOpen() &&
                                     m_fixture->application().session().tree()->folderCount() > 0,
                                 30'000);
    }

    [[nodiscard]] Session &session() { return m_fixture->application().session(); }
    [[nodiscard]] EditorTabs &tabs() { return m_fixture->window().tabs(); }
    [[nodiscard]] QAbstractItemModel &tree() { return *m_fixture->find<QTreeView>(u"projectTree"_s)->model(); }

    FeaturePage *open(const QString &name)
    {
        const QModelIndex index = findRow(tree(), name);
        auto *view = m_fixture->find<QTreeView>(u"projectTree"_s);
        view->setCurrentIndex(index);
        QTest::keyClick(view, Qt::Key_Return);
        if (!QTest::qWaitFor([this] { return tabs().currentPage() && tabs().currentPage()->isLoaded(); }))
            qFatal("the feature did not open");
        return tabs().currentPage();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_fixture.reset(); }

    void withoutAProjectTheWelcomePageOffersTheSample()
    {
        start();
        QVERIFY(m_fixture->find<QWidget>(u"welcomePage"_s)->isVisible());
        m_fixture->find<QPushButton>(u"openSample"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(session().isOpen() && session().tree()->folderCount() == 21,
                                 30'000); // 14 features in 7 folders
        QVERIFY(!m_fixture->find<QWidget>(u"welcomePage"_s)->isVisible());
    }

    void theFilterLeavesWhatFits()
    {
        startWithSample();
        auto *filter = m_fixture->find<QLineEdit>(u"projectFilter"_s);
        QTest::keyClicks(filter, u"voucher"_s);
        QVERIFY(findRow(tree(), u"Vouchers"_s).isValid());
        QVERIFY(!findRow(tree(), u"Delivery"_s).isValid());
        QTest::keyClicks(filter, u" nothing like it"_s);
        QTRY_VERIFY(m_fixture->find<QLabel>(u"projectEmpty"_s)->isVisible());
    }

    void everyFeatureOfTheSampleIsWithoutProblems()
    {
        startWithSample();
        for (const QString &uid : session().tree()->depthFirst()) {
            if (const auto &feature = session().tree()->find(uid)->feature)
                QVERIFY2(feature->problemCount == 0, qPrintable(feature->path));
        }
    }

    void problemsAreListedAndCounted()
    {
        startWithSample();
        GherkinEdit &edit = *open(u"Vouchers"_s)->edit();
        QCOMPARE(m_fixture->find<QLabel>(u"problemCount"_s)->text(), u"No problems"_s);
        edit.goToLine(8);
        QTest::keyClick(&edit, Qt::Key_Home);
        QTest::keyClicks(&edit, u"Nonsense "_s);
        QTest::keyClick(&edit, Qt::Key_Escape);
        QTRY_VERIFY(edit.problems()->rowCount() > 0);
        QTRY_VERIFY(m_fixture->find<QLabel>(u"problemCount"_s)->text() != u"No problems"_s);
        m_fixture->answers().unsaved = UnsavedAnswer::Discard;
        QVERIFY(m_fixture->close());
    }

    void aNewFeatureIsRenamedDeletedAndBroughtBack()
    {
        startWithSample();
        m_fixture->answers().name = u"Gift wrapping"_s;
        m_fixture->trigger(u"newFeature"_s);
        QTRY_VERIFY(findRow(tree(), u"Gift wrapping"_s).isValid());
        QTRY_COMPARE(tabs().pages().size(), 1);
        QTRY_VERIFY(tabs().currentPage()->isLoaded());

        m_fixture->answers().name = u"Gift cards"_s;
        m_fixture->find<QTreeView>(u"projectTree"_s)->setCurrentIndex(findRow(tree(), u"Gift wrapping"_s));
        m_fixture->trigger(u"rename"_s);
        QTRY_VERIFY(findRow(tree(), u"Gift cards"_s).isValid());
        QTRY_VERIFY(tabs().currentPage()->edit()->toPlainText().startsWith("Feature: Gift cards\n"_L1));

        m_fixture->trigger(u"remove"_s);
        QTRY_VERIFY(!findRow(tree(), u"Gift cards"_s).isValid());
        QTRY_COMPARE(tabs().pages().size(), 0);
        QTRY_VERIFY(!m_fixture->message().isEmpty());
        m_fixture->find<QPushButton>(u"messageChoice0"_s)->click();
        QTRY_VERIFY(findRow(tree(), u"Gift cards"_s).isValid());
    }

    void aWholeImportIsUndoneInOneStep()
    {
        startWithSample();
        const QDir source(m_folder->filePath(u"more"_s));
        QVERIFY(source.mkpath(u"."_s));
        for (const QString &name : {u"one"_s, u"two"_s}) {
            QFile file(source.filePath(name + ".feature"_L1));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("Feature: Number " + name.toUtf8() + "\n");
        }
        m_fixture->answers().importPath = source.path();
        m_fixture->trigger(u"importFolder"_s);
        QTRY_VERIFY(findRow(tree(), u"Number two"_s).isValid());
        QVERIFY(m_fixture->answers().plan.has_value());
        QCOMPARE(m_fixture->answers().plan->count(importing::ImportState::New), 2);
        QTRY_VERIFY(m_fixture->find<QAction>(u"undoProject"_s)->isEnabled());
        m_fixture->trigger(u"undoProject"_s);
        QTRY_VERIFY(!findRow(tree(), u"Number two"_s).isValid());
        QVERIFY(findRow(tree(), u"Vouchers"_s).isValid());
    }

    void closingAsksAboutUnsavedTextAndSavesIt()
    {
        startWithSample();
        FeaturePage *page = open(u"Reviews"_s);
        QTest::keyClicks(page->edit(), u"# Mine"_s);
        QTest::keyClick(page->edit(), Qt::Key_Return);
        QVERIFY(page->isModified());
        m_fixture->answers().unsaved = UnsavedAnswer::Cancel;
        m_fixture->window().close();
        QCOMPARE(m_fixture->answers().unsavedNames, QStringList{u"Reviews"_s});
        QVERIFY(m_fixture->window().isVisible());
        m_fixture->answers().unsaved = UnsavedAnswer::Save;
        QVERIFY(m_fixture->close());
        m_fixture.reset();
        startWithSample();
        QTRY_VERIFY(tabs().currentPage() && tabs().currentPage()->isLoaded());
        QVERIFY(tabs().currentPage()->edit()->toPlainText().startsWith("# Mine\n"_L1));
    }

    void unsavedTextOutlivesTheProgram()
    {
        startWithSample();
        QTest::keyClicks(open(u"Reviews"_s)->edit(), u"# Never saved"_s);
        const auto isDrafted = [this] {
            bool found = false;
            session().store().drafts().then(
                this, [&found](const Result<QList<store::Draft>> &drafts) { found = drafts && !drafts->isEmpty(); });
            return QTest::qWaitFor([&found] { return found; }, 200);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isDrafted(), 20'000);
        m_fixture.reset(); // the program ends without closing its window
        startWithSample();
        QTRY_VERIFY(!m_fixture->message().isEmpty());
        m_fixture->find<QPushButton>(u"messageChoice0"_s)->click();
        QTRY_VERIFY(tabs().currentPage() && tabs().currentPage()->isLoaded());
        QVERIFY(tabs().currentPage()->edit()->toPlainText().startsWith("# Never saved"_L1));
        QVERIFY(tabs().currentPage()->isModified());
    }

    void scenariosAreAddedDuplicatedAndMoved()
    {
        startWithSample();
        GherkinEdit &edit = *open(u"Sign in"_s)->edit();
        const auto scenarios = [&edit] {
            QStringList names;
            for (const QString &line : edit.toPlainText().split('\n'_L1)) {
                if (line.trimmed().startsWith("Scenario"_L1))
                    names.append(line.section(": "_L1, 1));
            }
            return names;
        };
        const QStringList before = scenarios();
        edit.goToLine(int(edit.toPlainText().section("Scenario: The right password"_L1, 0, 0).count('\n'_L1)) + 1);
        m_fixture->trigger(u"moveDown"_s);
        QCOMPARE(scenarios().at(1), before.at(0));
        QCOMPARE(scenarios().at(0), before.at(1));
        QVERIFY(edit.textCursor().block().text().contains("The right password"_L1));
        m_fixture->trigger(u"moveUp"_s);
        QCOMPARE(scenarios(), before);
        m_fixture->trigger(u"duplicate"_s);
        QCOMPARE(scenarios().at(1), u"The right password (copy)"_s);
        m_fixture->trigger(u"newScenario"_s);
        QCOMPARE(scenarios().size(), before.size() + 2);
        QCOMPARE(edit.problems()->count(linting::Severity::Error), 0);
        m_fixture->answers().unsaved = UnsavedAnswer::Discard;
        QVERIFY(m_fixture->close());
    }
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
