#include "app/dialogs/formatdialog.h"
#include "app/dialogs/rulesdialog.h"
#include "app/pages/editortabs.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/exportdriving.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabWidget>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// What a screen reader tells of the window: every control has a name, and every action can be reached.
class AccessibilityTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;

    static bool isControl(const QWidget &widget)
    {
        const bool isPartOfAnother =
            qobject_cast<QComboBox *>(widget.parentWidget()) || qobject_cast<const QScrollBar *>(&widget) ||
            qobject_cast<const QHeaderView *>(&widget) || widget.objectName().startsWith("qt_"_L1);
        return !isPartOfAnother &&
               (qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget) ||
                qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractItemView *>(&widget) ||
                qobject_cast<const QPlainTextEdit *>(&widget));
    }

    /// The controls of a window that a screen reader has no name for.
    static QString nameless(const QWidget &window)
    {
        QStringList found;
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            if (!isControl(*widget) || !widget->isVisibleTo(&window))
                continue;
            QAccessibleInterface *control = QAccessible::queryAccessibleInterface(widget);
            if (!control || control->text(QAccessible::Name).trimmed().isEmpty())
                found.append(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName() +
                             u" in "_s + widget->parentWidget()->objectName());
        }
        return found.join(u", "_s);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        QVERIFY(m_fixture->activate());
    }

    void cleanup() { m_fixture.reset(); }

    void theWelcomePageHasNames() { QCOMPARE(nameless(m_fixture->window()), QString()); }

    void allPanelsHaveNames()
    {
        QVERIFY(m_fixture->makeProject({{u"a.feature"_s, "Feature: A\n\n  Scenario Outline: B\n    Given <c>\n\n"
                                                         "    Examples:\n      | c |\n      | 1 |\n"}}));
        FeaturePage *page = m_fixture->openFeature(u"A"_s);
        QVERIFY(page);
        page->edit()->goToLine(7);
        m_fixture->press(u"openAside"_s);
        m_fixture->press(u"find"_s);
        for (QDockWidget *dock : m_fixture->window().findChildren<QDockWidget *>())
            dock->show();
        QCOMPARE(nameless(m_fixture->window()), QString());
        m_fixture->press(u"replaceInProject"_s);
        QCOMPARE(nameless(m_fixture->window()), QString());
    }

    void dialogsHaveNames()
    {
        QVERIFY(m_fixture->makeProject({{u"a.feature"_s, "Feature: A\n  Scenario: B\n    Given c\n"}}));
        ExportDriving(*m_fixture, m_folder->path()).open(u"behave"_s, [](ExportDialog &dialog) {
            ExportDriving::waitForPreview(dialog);
            QCOMPARE(nameless(dialog), QString());
            in<QTabWidget>(dialog, u"pages"_s)->setCurrentIndex(1);
            QCOMPARE(nameless(dialog), QString());
        });
        QCOMPARE(nameless(FormatDialog({})), QString());
        QCOMPARE(nameless(RulesDialog({})), QString());
    }

    void everyMenuEntryHasWords()
    {
        QVERIFY(m_fixture->makeProject({{u"a.feature"_s, "Feature: A\n"}}));
        for (const QAction *action : m_fixture->window().findChildren<QAction *>()) {
            if (!action->isSeparator() && !action->objectName().isEmpty() && !action->objectName().startsWith("_q_"_L1))
                QVERIFY2(!action->text().trimmed().isEmpty(), qPrintable(action->objectName()));
        }
    }
};

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
