// The bar that says where the cursor is.
#include "editor/highlighting/editorthemes.h"
#include "editor/navigation/breadcrumbs.h"
#include "editor/navigation/siblinglist.h"
#include "editor/text/gherkinedit.h"

#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace stepwright;

namespace {

const QByteArray shop = "Feature: Shop\n\n  Background:\n    Given x\n\n  Rule: Total\n\n    Scenario: Adding\n"
                        "      Given a & b\n      When d\n\n    Scenario Outline: Leaving\n      Given <f>\n\n"
                        "      Examples:\n        | f |\n        | 1 |\n";

} // namespace

class BreadcrumbsTest : public QObject
{
    Q_OBJECT

private:
    EditorThemes m_themes;
    std::unique_ptr<QWidget> m_window;
    GherkinEdit *m_edit = nullptr;
    Breadcrumbs *m_breadcrumbs = nullptr;

    [[nodiscard]] QStringList shown() const
    {
        QStringList texts;
        for (const QToolButton *button : m_breadcrumbs->findChildren<QToolButton *>()) {
            if (button->isVisible())
                texts.append(button->text());
        }
        return texts;
    }

    [[nodiscard]] SiblingList *list() const { return m_breadcrumbs->findChild<SiblingList *>(u"siblingList"_s); }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_edit = new GherkinEdit(m_themes, m_window.get());
        m_breadcrumbs = new Breadcrumbs(m_edit, m_window.get());
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_breadcrumbs);
        layout->addWidget(m_edit);
        m_window->resize(800, 600);
        m_window->show();
        m_edit->setFeature(shop);
    }

    void theyFollowTheCursor_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<QStringList>("crumbs");
        QTest::newRow("feature") << 1 << QStringList{u"Shop"_s};
        QTest::newRow("background") << 4 << QStringList{u"Shop"_s, u"Background"_s, u"Given x"_s};
        QTest::newRow("rule") << 6 << QStringList{u"Shop"_s, u"Total"_s};
        QTest::newRow("scenario") << 8 << QStringList{u"Shop"_s, u"Total"_s, u"Adding"_s};
        QTest::newRow("step") << 9 << QStringList{u"Shop"_s, u"Total"_s, u"Adding"_s, u"Given a && b"_s};
        QTest::newRow("row") << 17 << QStringList{u"Shop"_s, u"Total"_s, u"Leaving"_s, u"Examples"_s};
    }

    void theyFollowTheCursor()
    {
        QFETCH(const int, line);
        QFETCH(const QStringList, crumbs);
        m_edit->goToLine(line);
        QCOMPARE(shown(), crumbs);
    }

    void theyHaveNamesForScreenReaders()
    {
        m_edit->goToLine(10);
        QCOMPARE(m_breadcrumbs->findChild<QToolButton *>(u"crumb2"_s)->accessibleName(), u"Scenario Adding, line 8"_s);
        QCOMPARE(m_breadcrumbs->findChild<QToolButton *>(u"crumb3"_s)->accessibleName(), u"When d, line 10"_s);
    }

    void typingAndBrokenTextsAreFollowed()
    {
        m_edit->goToLine(8);
        QTest::keyClick(m_edit, Qt::Key_End);
        QTest::keyClicks(m_edit, u" more"_s);
        QCOMPARE(shown(), (QStringList{u"Shop"_s, u"Total"_s, u"Adding more"_s}));
        m_edit->setFeature("oops\nScenario: b\n  Given c\n  what\n");
        m_edit->goToLine(3);
        QCOMPARE(shown(), (QStringList{u"b"_s, u"Given c"_s}));
        m_edit->setFeature("");
        QCOMPARE(shown(), QStringList());
        QVERIFY(m_breadcrumbs->isVisible());
    }

    void theListGoesToANeighbour()
    {
        m_edit->goToLine(9);
        m_breadcrumbs->open();
        QCOMPARE(list()->count(), 2); // the steps
        QCOMPARE(list()->currentRow(), 0);
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(m_edit->currentLine(), 10);
        QTRY_VERIFY(!list());
        m_breadcrumbs->open();
        QTest::keyClick(list(), Qt::Key_Left); // the scenarios of the rule
        QTRY_COMPARE(m_breadcrumbs->findChildren<SiblingList *>().size(), 1);
        QCOMPARE(list()->item(1)->text(), u"Leaving"_s);
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(m_edit->currentLine(), 12);
        QTRY_VERIFY(!list());
        QTest::mouseClick(m_breadcrumbs->findChild<QToolButton *>(u"crumb1"_s), Qt::LeftButton);
        QCOMPARE(list()->count(), 2); // the background and the rule
        QTest::keyClick(list(), Qt::Key_Escape);
        QTRY_VERIFY(!list());
        QCOMPARE(m_edit->currentLine(), 12);
    }

    void longNamesAreCut()
    {
        m_edit->setFeature("Feature: " + QByteArray(300, 'a') + "\n\n  Scenario: short\n    Given " +
                           QByteArray(300, 'b') + "\n");
        m_edit->goToLine(4);
        const QStringList texts = shown();
        QCOMPARE(texts.size(), 3);
        QVERIFY(texts.at(0).endsWith(u'…'));
        QCOMPARE(texts.at(1), u"short"_s);
        for (const QToolButton *button : m_breadcrumbs->findChildren<QToolButton *>()) {
            if (button->isVisible())
                QVERIFY(button->geometry().right() <= m_breadcrumbs->width());
        }
        m_window->resize(300, 600);
        QVERIFY(m_window->width() <= 300);
    }
};

QTEST_MAIN(BreadcrumbsTest)
#include "breadcrumbs_test.moc"
