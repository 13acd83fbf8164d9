// The Problems list in the window, and the rules of a project.
#include "app/dialogs/rulesdialog.h"
#include "app/docks/problemsdock.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/projectchecker.h"
#include "editor/problems/problemsmodel.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class ProblemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listOfTheFeatureIsFilteredBySeverityAndText();
    void countsFollowProblemsThatGo();
    void keysGoFromProblemToProblem();
    void listOfTheProjectLeadsToOtherFeatures();
    void stepsAreComparedWithOtherFeatures();
    void contextMenuOfTheListMendsAProblem();
    void rulesOfTheProjectAreChangedAndTakenBack();
    void rulesDialogSetsSeverityAndLimit();
    void pageOfARuleIsShown();

private:
    void open(const QString &name);
    [[nodiscard]] QTreeView &list() { return *m_fixture->find<QTreeView>(u"problemList"_s); }
    [[nodiscard]] GherkinEdit &edit() { return *m_fixture->window().tabs().currentPage()->edit(); }
    [[nodiscard]] QStringList rows();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void ProblemsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<WindowFixture>(m_folder->path());
    const QMap<QString, QByteArray> features = {
        {u"orders.feature"_s,
         "Feature: Orders\n  What is ordered.\n\n  Scenario: Pay\n    When the customer pays\n\n"
         "  Scenario: Cancel\n    When the customer clicks \"Cancel\"\n    Then the order is gone\n"
         "  nonsense\n"},
        {u"parcels.feature"_s,
         "Feature: Parcels\n  What is sent.\n\n  Scenario: Send\n    Given the parcel\n    When a "
         "customer pays\n    Then it is sent \n"}};
    QVERIFY(m_fixture->makeProject(features));
}

void ProblemsTest::cleanup()
{
    m_fixture->answers().unsaved = UnsavedAnswer::Discard;
    QVERIFY(m_fixture->close());
    m_fixture.reset();
}

void ProblemsTest::open(const QString &name)
{
    auto *view = m_fixture->find<QTreeView>(u"projectTree"_s);
    view->setCurrentIndex(findRow(*view->model(), name));
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY(m_fixture->window().tabs().currentPage() && m_fixture->window().tabs().currentPage()->isLoaded());
}

QStringList ProblemsTest::rows()
{
    QStringList texts;
    const QAbstractItemModel &model = *list().model();
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, 0).data().toString() + u' ' + model.index(row, 1).data().toString());
    return texts;
}

void ProblemsTest::listOfTheFeatureIsFilteredBySeverityAndText()
{
    open(u"Orders"_s);
    QTRY_COMPARE(rows(), QStringList({u"Warning 4"_s, u"Hint 5"_s, u"Hint 8"_s, u"Error 10"_s}));
    QCOMPARE(m_fixture->find<QLabel>(u"problemCount"_s)->text(), u"2 problem(s), 2 hint(s)"_s);
    auto *hints = m_fixture->find<QToolButton>(u"problems-hint"_s);
    QCOMPARE(hints->text(), u"2"_s);
    hints->click();
    QCOMPARE(rows(), QStringList({u"Warning 4"_s, u"Error 10"_s}));
    QTest::keyClicks(m_fixture->find<QLineEdit>(u"problemText"_s), u"then is miss"_s);
    QCOMPARE(rows(), QStringList({u"Warning 4"_s}));
    QTest::keyClicks(m_fixture->find<QLineEdit>(u"problemText"_s), u"zzz"_s);
    QVERIFY(rows().isEmpty());
    QCOMPARE(m_fixture->find<QLabel>(u"problemsEmpty"_s)->text(), u"No problem matches the filter."_s);
}

void ProblemsTest::countsFollowProblemsThatGo()
{
    open(u"Parcels"_s);
    auto *errors = m_fixture->find<QToolButton>(u"problems-error"_s);
    auto *hints = m_fixture->find<QToolButton>(u"problems-hint"_s);
    edit().setFeature("Feature: Parcels\n  What is sent.\n\n  Scenario: Send\n    When it is packed\n    Then it is "
                      "sent\n  nonsense\n");
    QTRY_COMPARE(rows(), QStringList({u"Error 7"_s}));
    QTRY_COMPARE(errors->text(), u"1"_s);
    edit().goToLine(7, 3);
    edit().moveCursor(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    QTest::keyClick(&edit(), Qt::Key_Delete);
    QTRY_VERIFY(rows().isEmpty());
    QTRY_COMPARE(errors->text(), u"0"_s);
    QCOMPARE(hints->text(), u"0"_s);
    QCOMPARE(m_fixture->find<QLabel>(u"problemsEmpty"_s)->text(), u"No problems in this feature."_s);
}

void ProblemsTest::keysGoFromProblemToProblem()
{
    open(u"Orders"_s);
    QTRY_COMPARE(list().model()->rowCount(), 4);
    edit().setFocus();
    edit().goToLine(1);
    QList<int> lines;
    for (int i = 0; i < 5; ++i) {
        m_fixture->trigger(u"nextProblem"_s);
        lines.append(edit().currentLine());
    }
    QCOMPARE(lines, QList<int>({4, 5, 8, 10, 4}));
    m_fixture->trigger(u"previousProblem"_s);
    QCOMPARE(edit().currentLine(), 10);
}

void ProblemsTest::listOfTheProjectLeadsToOtherFeatures()
{
    open(u"Orders"_s);
    m_fixture->find<QComboBox>(u"problemScope"_s)->setCurrentIndex(1);
    QTRY_COMPARE(rows(), QStringList({u"Warning Orders: 4"_s, u"Hint Orders: 5"_s, u"Hint Orders: 8"_s,
                                      u"Error Orders: 10"_s, u"Hint Parcels: 7"_s}));
    const QModelIndex parcel = list().model()->index(4, 0);
    list().setCurrentIndex(parcel);
    QTest::keyClick(&list(), Qt::Key_Return);
    QTRY_COMPARE(m_fixture->window().tabs().pages().size(), 2);
    QTRY_VERIFY(m_fixture->window().tabs().currentPage()->isLoaded());
    QTRY_COMPARE(edit().currentLine(), 7);
    QTest::keyClick(&edit(), Qt::Key_End);
    QTest::keyClick(&edit(), Qt::Key_Backspace);
    m_fixture->trigger(u"save"_s);
    QTRY_COMPARE(rows().last(), u"Error Orders: 10"_s);
}

void ProblemsTest::stepsAreComparedWithOtherFeatures()
{
    open(u"Orders"_s);
    const auto messages = [this] {
        QStringList texts;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            texts.append(list().model()->index(row, ProblemsModel::MessageColumn).data().toString());
        return texts;
    };
    QTRY_VERIFY2(messages().contains(u"Elsewhere this step is written \"a customer pays\"."_s),
                 qPrintable(messages().join(u'\n')));
}

void ProblemsTest::contextMenuOfTheListMendsAProblem()
{
    open(u"Orders"_s);
    QTRY_VERIFY(list().model()->rowCount() >= 3);
    list().setCurrentIndex(list().model()->index(0, 0));
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Period, Qt::ControlModifier);
    auto *menu = m_fixture->find<QMenu>(u"problemMenu"_s);
    const auto actions = menu->actions();
    const auto fix = std::ranges::find(actions, u"Add a Then"_s, &QAction::text);
    QVERIFY(fix != actions.end());
    (*fix)->trigger();
    menu->close();
    QVERIFY(edit().toPlainText().contains("When the customer pays\n    Then \n"_L1));
}

void ProblemsTest::rulesOfTheProjectAreChangedAndTakenBack()
{
    open(u"Orders"_s);
    QTRY_VERIFY(rows().contains(u"Warning 4"_s));
    linting::LintSettings settings;
    settings.set(linting::RuleId::NoThen, {linting::Severity::Error, 0});
    m_fixture->answers().rules = settings;
    m_fixture->trigger(u"projectRules"_s);
    QCOMPARE(m_fixture->answers().askedRules, linting::LintSettings());
    QTRY_VERIFY(rows().contains(u"Error 4"_s));
    m_fixture->trigger(u"undoProject"_s);
    QTRY_VERIFY(rows().contains(u"Warning 4"_s));
    m_fixture->trigger(u"redoProject"_s);
    QTRY_VERIFY(rows().contains(u"Error 4"_s));
    m_fixture->answers().rules.reset();
    m_fixture->trigger(u"projectRules"_s);
    QCOMPARE(m_fixture->answers().askedRules, settings);
    QVERIFY(rows().contains(u"Error 4"_s));
}

void ProblemsTest::rulesDialogSetsSeverityAndLimit()
{
    RulesDialog dialog({});
    dialog.show();
    auto *rules = dialog.findChild<QTreeWidget *>(u"ruleList"_s);
    QCOMPARE(rules->topLevelItemCount(), linting::ruleCount);
    QVERIFY(!dialog.findChild<QSpinBox *>(u"ruleLimit"_s)->isVisible());
    rules->setCurrentItem(rules->topLevelItem(int(linting::RuleId::TooManySteps)));
    QVERIFY(dialog.findChild<QTextBrowser *>(u"rulePage"_s)->toPlainText().startsWith("Long scenario"_L1));
    auto *severity = dialog.findChild<QComboBox *>(u"ruleSeverity"_s);
    severity->setFocus();
    QTest::keyClick(severity, Qt::Key_End);
    auto *limit = dialog.findChild<QSpinBox *>(u"ruleLimit"_s);
    QVERIFY(limit->isVisible());
    limit->selectAll();
    QTest::keyClicks(limit, u"25"_s);
    QCOMPARE(dialog.settings()[linting::RuleId::TooManySteps], (linting::RuleSetting{linting::Severity::Error, 25}));
    QCOMPARE(rules->currentItem()->text(1), u"Error (over 25)"_s);
    dialog.findChild<QAbstractButton *>(u"restoreRules"_s)->click();
    QCOMPARE(dialog.settings(), linting::LintSettings());
    QCOMPARE(limit->value(), 10);
}

void ProblemsTest::pageOfARuleIsShown()
{
    open(u"Orders"_s);
    QTRY_VERIFY(list().model()->rowCount() >= 3);
    list().setCurrentIndex(list().model()->index(0, 0));
    QTest::keyClick(&list(), Qt::Key_Period, Qt::ControlModifier);
    auto *menu = m_fixture->find<QMenu>(u"problemMenu"_s);
    const auto actions = menu->actions();
    const auto explain = std::ranges::find(actions, u"Explain \"No Then\""_s, &QAction::text);
    QVERIFY(explain != actions.end());
    (*explain)->trigger();
    menu->close();
    auto *page = m_fixture->find<QDialog>(u"rulePageDialog"_s);
    QVERIFY(page->isVisible());
    QVERIFY(page->findChild<QTextBrowser *>(u"rulePage"_s)->toPlainText().contains(u"Better"_s));
    page->close();
}

QTEST_MAIN(ProblemsTest)
#include "problems_test.moc"
