// Step definitions in the real window: folders are chosen, steps are told undefined, definitions and their uses listed.
#include "app/commands/definitioncommands.h"
#include "app/docks/definitionsdock.h"
#include "app/pages/editortabs.h"
#include "editor/problems/problemsmodel.h"
#include "editor/text/gherkinedit.h"
#include "editor/usages/stephelp.h"
#include "tests/gui/windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class DefinitionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsSaidUntilDefinitionsAreKnown();
    void aChosenFolderTellsUndefinedSteps();
    void definitionsAreListedWithTheirUses();
    void unusedOnesAreShownByKeys();
    void enterListsTheUses();
    void keyShowsTheSource();
    void changedCodeIsReadAgain();
    void choosingIsUndoneAndRemembered();
    void aFolderThatIsGoneIsAProblem();
    void restingOnAStepTellsItsDefinition();

private:
    void writeCode(const QByteArray &code, const QString &name = u"steps.js"_s)
    {
        QDir(m_folder->path()).mkpath(u"code"_s);
        QFile file(m_folder->filePath("code/"_L1 + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(code);
    }
    void chooseFolder()
    {
        m_fixture->answers().code = m_folder->filePath(u"code"_s);
        m_fixture->trigger(u"stepDefinitions"_s);
        auto *choose = m_fixture->find<QPushButton>(u"chooseDefinitionFolder"_s);
        QTRY_COMPARE(QApplication::focusWidget(), choose);
        QTest::keyClick(choose, Qt::Key_Space);
        QTRY_VERIFY(list().model()->rowCount() > 0);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] GherkinEdit &edit() { return *m_fixture->window().tabs().currentPage()->edit(); }
    [[nodiscard]] QTreeView &list() { return *m_fixture->find<QTreeView>(u"definitionList"_s); }
    [[nodiscard]] QString state() { return m_fixture->find<QLabel>(u"definitionState"_s)->text(); }
    [[nodiscard]] QStringList column(int column)
    {
        QStringList texts;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            texts.append(list().model()->index(row, column).data().toString());
        return texts;
    }
    // The lines (1-based) of the problems of a rule in the open feature.
    [[nodiscard]] QStringList problems(const QString &beginning)
    {
        const ProblemsModel &model = *edit().problems();
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            for (int each = 0; each < model.columnCount(); ++each) {
                const QString text = index.siblingAtColumn(each).data().toString();
                if (text.startsWith(beginning))
                    found.append(index.data(ProblemsModel::LineRole).toString() + u": "_s + text);
            }
        }
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void DefinitionsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<WindowFixture>(m_folder->path());
    QVERIFY(m_fixture->makeProject(
        {{u"orders.feature"_s,
          "Feature: Orders\n  Text.\n  Scenario Outline: One\n    Given I have <n> cups\n    When I pay by card\n    "
          "Then I get a receipt\n    Examples:\n      | n |\n      | 3 |\n      | x |\n"},
         {u"more.feature"_s, "Feature: More\n  Scenario: Two\n    Given I have 5 cups\n    When I pay by card\n"}}));
    QVERIFY(m_fixture->activate());
    writeCode("Given('I have {int} cup(s)', f);\nWhen('I pay by card', f);\nWhen(/^I pay by (.*)$/, f);\n"
              "Then('I leave', f);\n");
    QVERIFY(m_fixture->openFeature(u"Orders"_s));
    QTRY_COMPARE(QApplication::focusWidget(), &edit());
}

void DefinitionsTest::cleanup()
{
    QVERIFY(m_fixture->close());
    m_fixture.reset();
}

void DefinitionsTest::nothingIsSaidUntilDefinitionsAreKnown()
{
    m_fixture->trigger(u"stepDefinitions"_s);
    QVERIFY(m_fixture->find<QLabel>(u"definitionsEmpty"_s)->isVisible());
    QVERIFY(!m_fixture->find<QComboBox>(u"definitionView"_s)->isEnabled());
    QCOMPARE(problems(u"No step definition"_s), QStringList());
    press(Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), &edit());
}

void DefinitionsTest::aChosenFolderTellsUndefinedSteps()
{
    chooseFolder();
    QTRY_COMPARE(problems(u"No step definition"_s),
                 (QStringList{u"4: No step definition carries this step out: I have x cups"_s,
                              u"6: No step definition carries this step out: I get a receipt"_s}));
    QCOMPARE(problems(u"Several"_s),
             QStringList{u"5: Several step definitions match this step: steps.js:2, steps.js:3."_s});
    const auto isUnderlined = [this] { // without a key in the text
        const auto formats = edit().document()->findBlockByNumber(5).layout()->formats();
        return std::ranges::any_of(formats, [](const QTextLayout::FormatRange &range) {
            return range.format.underlineStyle() == QTextCharFormat::DotLine;
        });
    };
    QTRY_VERIFY(isUnderlined());
    edit().setFocus();
    edit().goToLine(6);
    press(Qt::Key_End);
    for (int i = 0; i < 13; ++i)
        press(Qt::Key_Backspace);
    QTest::keyClicks(&edit(), u"leave"_s);
    QTRY_COMPARE(problems(u"No step definition"_s).size(), 1);
    m_fixture->answers().unsaved = UnsavedAnswer::Discard;
}

void DefinitionsTest::definitionsAreListedWithTheirUses()
{
    chooseFolder();
    QCOMPARE(column(DefinitionsModel::DefinitionColumn),
             (QStringList{u"I have {int} cup(s)"_s, u"I pay by card"_s, u"^I pay by (.*)$"_s, u"I leave"_s}));
    QTRY_COMPARE(column(DefinitionsModel::UsesColumn), (QStringList{u"2"_s, u"2"_s, u"2"_s, u"0"_s}));
    QCOMPARE(column(DefinitionsModel::PlaceColumn).constFirst(), u"steps.js:1"_s);
    QTRY_COMPARE(state(), u"4 definition(s), 1 unused"_s);
}

void DefinitionsTest::unusedOnesAreShownByKeys()
{
    chooseFolder();
    auto *which = m_fixture->find<QComboBox>(u"definitionView"_s);
    which->setFocus();
    press(Qt::Key_Down);
    QTRY_COMPARE(column(DefinitionsModel::DefinitionColumn), QStringList{u"I leave"_s});
    press(Qt::Key_Up);
    m_fixture->find<QLineEdit>(u"definitionText"_s)->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"card"_s);
    QCOMPARE(column(DefinitionsModel::DefinitionColumn), QStringList{u"I pay by card"_s});
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &list());
}

void DefinitionsTest::enterListsTheUses()
{
    chooseFolder();
    list().setFocus();
    list().setCurrentIndex(list().model()->index(0, 0));
    press(Qt::Key_Return);
    auto *found = m_fixture->find<QTreeView>(u"projectFindList"_s);
    QTRY_COMPARE(found->model()->rowCount(), 2);
    QCOMPARE(QApplication::focusWidget(), found);
    QVERIFY(m_fixture->find<QLabel>(u"projectFindState"_s)->text().contains(u"I have {int} cup(s)"_s));
}

void DefinitionsTest::keyShowsTheSource()
{
    chooseFolder();
    edit().setFocus();
    edit().goToLine(4);
    QTRY_VERIFY(edit().findChild<StepHelp *>()->definitionsAt(3).size() == 1);
    press(Qt::Key_F12, Qt::ControlModifier);
    auto *dialog = m_fixture->window().findChild<QDialog *>(u"sourceDialog"_s);
    QVERIFY(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>(u"sourceText"_s);
    QTRY_VERIFY(text->toPlainText().startsWith(u"Given('I have {int} cup(s)'"_s));
    QVERIFY(text->isReadOnly());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->window().findChild<QDialog *>(u"sourceDialog"_s));
    QVERIFY(m_fixture->activate());
    list().setFocus();
    list().setCurrentIndex(list().model()->index(3, 0));
    press(Qt::Key_Return, Qt::ShiftModifier);
    QTRY_VERIFY(m_fixture->window().findChild<QDialog *>(u"sourceDialog"_s));
    dialog = m_fixture->window().findChild<QDialog *>(u"sourceDialog"_s);
    text = dialog->findChild<QPlainTextEdit *>(u"sourceText"_s);
    QTRY_COMPARE(text->textCursor().blockNumber(), 3);
    dialog->close();
}

void DefinitionsTest::changedCodeIsReadAgain()
{
    chooseFolder();
    QTRY_COMPARE(problems(u"No step definition"_s).size(), 2);
    writeCode("Then('I get a {word}', f);\n", u"more.js"_s);
    QTRY_COMPARE(problems(u"No step definition"_s).size(), 1);
    QTRY_COMPARE(state(), u"5 definition(s), 1 unused"_s);
    QVERIFY(QFile::remove(m_folder->filePath(u"code/more.js"_s)));
    QTRY_COMPARE(problems(u"No step definition"_s).size(), 2);
}

void DefinitionsTest::choosingIsUndoneAndRemembered()
{
    chooseFolder();
    QTRY_COMPARE(problems(u"No step definition"_s).size(), 2);
    const QString project = m_fixture->application().session().path();
    QVERIFY(m_fixture->close());
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(m_folder->path());
    m_fixture->answers().project = project;
    m_fixture->trigger(u"openProject"_s);
    QTRY_COMPARE(list().model()->rowCount(), 4);
    auto *folders = m_fixture->find<QToolButton>(u"definitionFolders"_s);
    Q_EMIT folders->menu()->aboutToShow();
    QTRY_VERIFY(folders->isEnabled());
    folders->menu()->actions().constLast()->trigger();
    QTRY_COMPARE(list().model()->rowCount(), 0);
    QTRY_VERIFY(m_fixture->find<QAction>(u"undoProject"_s)->isEnabled());
    m_fixture->trigger(u"undoProject"_s);
    QTRY_COMPARE(list().model()->rowCount(), 4);
}

void DefinitionsTest::aFolderThatIsGoneIsAProblem()
{
    chooseFolder();
    QVERIFY(QDir(m_folder->filePath(u"code"_s)).removeRecursively());
    auto *which = m_fixture->find<QComboBox>(u"definitionView"_s);
    QTRY_COMPARE(which->itemText(2), u"Problems (1)"_s);
    QTRY_COMPARE(m_fixture->find<QLabel>(u"definitionNothing"_s)->text(),
                 u"No step definition was found; see Problems."_s);
    QCOMPARE(problems(u"No step definition"_s), QStringList());
    which->setCurrentIndex(2);
    QCOMPARE(column(DefinitionsModel::DefinitionColumn), QStringList{u"This cannot be read."_s});
    QCOMPARE(column(DefinitionsModel::PlaceColumn), QStringList{m_folder->filePath(u"code"_s)});
}

void DefinitionsTest::restingOnAStepTellsItsDefinition()
{
    const auto *help = edit().findChild<StepHelp *>();
    QTRY_VERIFY(help->helpAt(4).startsWith(u"Used 2"_s));
    chooseFolder();
    QTRY_VERIFY(help->helpAt(4).contains(u"Defined in steps.js:2, steps.js:3"_s));
    QVERIFY(help->helpAt(5).contains(u"No step definition"_s));
}

QTEST_MAIN(DefinitionsTest)
#include "definitions_test.moc"
