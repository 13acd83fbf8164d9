#include "app/pages/editortabs.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QMenu>
#include <QToolButton>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// The lamps that tell whether a framework reads the feature, in the real window.
class CompatibilityTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;

    [[nodiscard]] QStringList lamps()
    {
        QStringList texts;
        for (const QToolButton *lamp : m_fixture->window().findChildren<QToolButton *>(u"compatibilityLamp"_s)) {
            if (lamp->isVisible())
                texts.append(lamp->text());
        }
        return texts;
    }

    [[nodiscard]] QAction *framework(const QString &name)
    {
        auto *menu = m_fixture->find<QMenu>(u"frameworksMenu"_s);
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == name)
                return action;
        }
        return nullptr;
    }

    void start()
    {
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        QVERIFY(m_fixture->activate());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        start();
        QVERIFY(m_fixture->makeProject(
            {{u"shop.feature"_s,
              "Feature: Shop\n\n  Scenario: Enter\n    Given a shop\n\n  Rule: Pay\n\n    Scenario: Cash\n"
              "      Given money\n"},
             {u"tea.feature"_s, "Feature: Tea\n\n  Scenario: Drink\n    Given a cup\n"}}));
        QVERIFY(m_fixture->openFeature(u"Shop"_s));
        m_fixture->answers().unsaved = UnsavedAnswer::Discard;
    }

    void cleanup() { m_fixture.reset(); }

    void aChosenFrameworkTellsWhatItDoesNotRead()
    {
        QCOMPARE(lamps(), QStringList());
        framework(u"behave 1.2"_s)->trigger();
        QTRY_COMPARE(lamps(), QStringList(u"▲ behave 1.2 (1)"_s));
        auto *lamp = m_fixture->find<QToolButton>(u"compatibilityLamp"_s);
        QCOMPARE(lamp->accessibleName(), u"behave 1.2: Does not read 1 place(s)"_s);
        m_fixture->window().tabs().currentPage()->edit()->goToLine(1);
        lamp->click();
        auto *menu = m_fixture->find<QMenu>(u"incompatibilities"_s);
        QTRY_VERIFY(menu->isVisible());
        QVERIFY2(menu->actions()[0]->text().startsWith(u"Line 6: behave 1.2 reads no rules."_s),
                 qPrintable(menu->actions()[0]->text()));
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(m_fixture->window().tabs().currentPage()->edit()->currentLine(), 6);

        QVERIFY(m_fixture->openFeature(u"Tea"_s));
        QTRY_COMPARE(lamps(), QStringList(u"✓ behave 1.2"_s));
        QTest::keyClick(m_fixture->window().tabs().currentPage()->edit(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(m_fixture->window().tabs().currentPage()->edit(), u"Rule: Sugar"_s);
        QTRY_COMPARE(lamps(), QStringList(u"▲ behave 1.2 (1)"_s));
    }

    void aFrameworkThatWasExportedToIsCheckedAndRemembered()
    {
        m_fixture->answers().exportFolder = m_folder->filePath(u"out"_s);
        auto *menu = m_fixture->find<QMenu>(u"exportMenu"_s);
        Q_EMIT menu->aboutToShow();
        m_fixture->trigger(u"export-cucumber_legacy-java"_s);
        QTRY_COMPARE(lamps(), QStringList(u"▲ Cucumber-JVM 3 and older (1)"_s));
        QVERIFY(!framework(u"Cucumber-JVM 3 and older"_s)->isEnabled());
        const QString project = m_fixture->application().session().path();
        QVERIFY(m_fixture->close());
        m_fixture.reset();
        start();
        m_fixture->application().start({.sample = false, .path = project});
        QTRY_COMPARE(lamps(), QStringList(u"▲ Cucumber-JVM 3 and older (1)"_s));
    }

    void itIsNotCheckedForAnyMore()
    {
        framework(u"behave 1.2"_s)->trigger();
        QTRY_COMPARE(lamps().size(), 1);
        m_fixture->find<QToolButton>(u"compatibilityLamp"_s)->click();
        m_fixture->find<QMenu>(u"incompatibilities"_s)->actions().constLast()->trigger();
        QTRY_COMPARE(lamps(), QStringList());
        QVERIFY(!framework(u"behave 1.2"_s)->isChecked());
    }
};

QTEST_MAIN(CompatibilityTest)
#include "compatibility_test.moc"
