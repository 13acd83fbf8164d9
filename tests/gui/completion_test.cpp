// Completion in the real window: what other features of the project have is proposed, saved or not.
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/completion/completionpopup.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QListView>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class CompletionTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
    GherkinEdit *m_edit = nullptr;

    [[nodiscard]] Session &session() { return m_fixture->application().session(); }

    GherkinEdit *open(const QString &name)
    {
        auto *view = m_fixture->find<QTreeView>(u"projectTree"_s);
        view->setCurrentIndex(findRow(*view->model(), name));
        QTest::keyClick(view, Qt::Key_Return);
        EditorTabs &tabs = m_fixture->window().tabs();
        const bool isOpen = QTest::qWaitFor([&] {
            return tabs.currentPage() && tabs.titleOf(*tabs.currentPage()).contains(name) &&
                   tabs.currentPage()->isLoaded();
        });
        if (!isOpen)
            qFatal("the feature did not open");
        tabs.currentPage()->edit()->setFocus();
        return tabs.currentPage()->edit();
    }

    void typeAtEnd(const QString &text)
    {
        m_edit->moveCursor(QTextCursor::End);
        QTest::keyClick(m_edit, Qt::Key_Return);
        QTest::keyClick(m_edit, Qt::Key_Home);
        QTest::keyClicks(m_edit, text);
    }

    [[nodiscard]] QStringList proposals() const
    {
        const QAbstractItemModel *model = m_edit->findChild<QListView *>(u"completionList"_s)->model();
        QStringList texts;
        const bool isVisible = m_edit->findChild<CompletionPopup *>(u"completionPopup"_s)->isVisible();
        for (int row = 0; isVisible && row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data().toString());
        return texts;
    }

    [[nodiscard]] QString lineFromEnd(int number) const
    {
        return m_edit->document()->findBlockByNumber(m_edit->blockCount() - number).text();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        m_fixture->application().start({.sample = true});
        QTRY_VERIFY_WITH_TIMEOUT(session().isOpen() && session().tree()->folderCount() == 21, 30'000);
        QTRY_VERIFY(session().stepIndex() && session().stepIndex()->size() > 0);
        QTRY_VERIFY(!session().facts()->tags().isEmpty());
        m_edit = open(u"Reviews"_s);
    }
    void cleanup() { m_fixture.reset(); }

    void stepsOfOtherFeaturesComeWithTheirTable()
    {
        typeAtEnd(u"Scenario: More"_s);
        QTest::keyClick(m_edit, Qt::Key_Return);
        QTest::keyClicks(m_edit, u"Given the shop sells these"_s);
        QTRY_COMPARE(proposals().value(0), u"the shop sells these products:"_s);
        QTest::keyClick(m_edit, Qt::Key_Tab);
        QTRY_VERIFY(lineFromEnd(2).contains(u"| product |"_s));
        QVERIFY(lineFromEnd(3).contains(u"Given the shop sells these products:"_s));
        QCOMPARE(m_edit->textCursor().blockNumber(), m_edit->blockCount() - 1);
    }

    void tagsOfOtherFeaturesAreProposed()
    {
        typeAtEnd(u"@bask"_s);
        QTRY_COMPARE(proposals().value(0), u"@basket"_s);
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(lineFromEnd(1), u"@basket"_s);
    }

    void aSavedStepIsProposedElsewhere()
    {
        typeAtEnd(u"Scenario: More"_s);
        QTest::keyClick(m_edit, Qt::Key_Return);
        QTest::keyClicks(m_edit, u"Given zebras graze"_s);
        QTest::keyClick(m_edit, Qt::Key_Escape);
        m_fixture->trigger(u"save"_s);
        QTRY_COMPARE(session().stepIndex()->useCount("zebras graze"), 1);
        m_edit = open(u"Delivery"_s);
        typeAtEnd(u"Scenario: Others"_s);
        QTest::keyClick(m_edit, Qt::Key_Return);
        QTest::keyClicks(m_edit, u"Given graz"_s);
        QTRY_COMPARE(proposals(), QStringList({u"zebras graze"_s}));
    }
};

QTEST_MAIN(CompletionTest)
#include "completion_test.moc"
