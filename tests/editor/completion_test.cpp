// Typing with completion: keywords, steps, values as stops.
#include "editor/completion/completionpopup.h"
#include "editor/highlighting/editorthemes.h"
#include "editor/text/gherkinedit.h"
#include "model/completion/stepindexbuilder.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using completion::StepType;

class CompletionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_edit.reset(); }

    void typedStepIsCompletedWithTab();
    void enterAcceptsTheBeginningOfAStep();
    void enterAfterAFreelyTypedStepBeginsANewLine();
    void escapeHidesTheProposals();
    void controlSpaceProposesWithoutText();
    void arrowsChooseAProposal();
    void proposalsShowTheNumberOfUses();
    void keywordOfTheFeaturesLanguageIsCompleted();
    void keywordsThatMayNotStandThereAreNotProposed();
    void valuesAreStops();
    void escapeEndsTheStops();
    void leavingTheLineEndsTheStops();
    void acceptanceIsOneUndoStep();
    void tagsOfTheTextAreProposed();
    void languageCodesAreProposed();
    void nothingIsProposedInADocString();
    void readOnlyTextProposesNothing();
    void listModelKeepsItsPromises();

private:
    void type(const QString &text)
    {
        for (const QChar character : text)
            QTest::sendKeyEvent(QTest::Click, m_edit.get(), Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
    void setText(const QByteArray &text)
    {
        m_edit->setFeature(text);
        m_edit->moveCursor(QTextCursor::End);
    }
    [[nodiscard]] CompletionPopup *popup() const { return m_edit->findChild<CompletionPopup *>(u"completionPopup"_s); }
    [[nodiscard]] QStringList proposals() const
    {
        const QAbstractItemModel *model = m_edit->findChild<QListView *>(u"completionList"_s)->model();
        QStringList texts;
        for (int row = 0; popup()->isVisible() && row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data().toString());
        return texts;
    }
    [[nodiscard]] QString lastLine() const { return m_edit->document()->lastBlock().text(); }

    EditorThemes m_themes;
    std::unique_ptr<GherkinEdit> m_edit;
};

void CompletionTest::init()
{
    const std::vector<completion::StepUse> steps = {
        {"I log in as \"Alice\"", StepType::Given},         {"I log in as \"Alice\"", StepType::Given},
        {"I add 3 \"pears\" to my basket", StepType::When}, {"my basket is empty", StepType::Then},
        {"I pay <amount> in <currency>", StepType::When},
    };
    completion::StepIndexBuilder builder;
    builder.setFeature({u"one"_s, {}}, steps);
    m_edit = std::make_unique<GherkinEdit>(m_themes);
    m_edit->setStepIndex(builder.finish());
    m_edit->resize(800, 500);
    m_edit->show();
    m_edit->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_edit.get()));
    setText("Feature: Shop\n  Scenario: Pay\n    ");
}

void CompletionTest::typedStepIsCompletedWithTab()
{
    type(u"Given I lo"_s);
    QTRY_COMPARE(proposals().value(0), u"I log in as \"Alice\""_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Tab);
    QCOMPARE(lastLine(), u"    Given I log in as \"Alice\""_s);
    QVERIFY(!popup()->isVisible());
}

void CompletionTest::enterAcceptsTheBeginningOfAStep()
{
    type(u"When I add"_s);
    QTRY_COMPARE(proposals().value(0), u"I add 3 \"pears\" to my basket"_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QCOMPARE(lastLine(), u"    When I add 3 \"pears\" to my basket"_s);
}

void CompletionTest::enterAfterAFreelyTypedStepBeginsANewLine()
{
    type(u"Then basket my emtpy"_s);
    QTRY_COMPARE(proposals().value(0), u"my basket is empty"_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QCOMPARE(m_edit->document()->findBlockByNumber(2).text(), u"    Then basket my emtpy"_s);
    QCOMPARE(m_edit->blockCount(), 4);
}

void CompletionTest::escapeHidesTheProposals()
{
    type(u"Given I lo"_s);
    QTRY_VERIFY(popup()->isVisible());
    QTest::keyClick(m_edit.get(), Qt::Key_Escape);
    QVERIFY(!popup()->isVisible());
    QCOMPARE(lastLine(), u"    Given I lo"_s);
}

void CompletionTest::controlSpaceProposesWithoutText()
{
    QTest::keyClick(m_edit.get(), Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(proposals().contains(u"Given "_s));
    QVERIFY(proposals().contains(u"Scenario Outline: "_s));
}

void CompletionTest::arrowsChooseAProposal()
{
    type(u"Given I "_s);
    QTRY_VERIFY(proposals().size() >= 3);
    const QString second = proposals().at(1);
    QTest::keyClick(m_edit.get(), Qt::Key_Down);
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QCOMPARE(lastLine(), u"    Given "_s + second);
}

void CompletionTest::proposalsShowTheNumberOfUses()
{
    type(u"Given I log"_s);
    QTRY_COMPARE(proposals().value(0), u"I log in as \"Alice\""_s);
    const QAbstractItemModel *model = m_edit->findChild<QListView *>(u"completionList"_s)->model();
    QVERIFY(model->index(0, 0).data(CompletionModel::NoteRole).toString().contains(u'2'));
}

void CompletionTest::keywordOfTheFeaturesLanguageIsCompleted()
{
    setText("# language: fr\nFonctionnalit\xC3\xA9: Panier\n  Sc\xC3\xA9nario: Payer\n    ");
    type(u"qua"_s);
    QTRY_COMPARE(proposals().value(0), u"Quand "_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QCOMPARE(lastLine(), u"    Quand "_s);
}

void CompletionTest::keywordsThatMayNotStandThereAreNotProposed()
{
    setText("Feature: Shop\n  ");
    QTest::keyClick(m_edit.get(), Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(proposals().contains(u"Background: "_s));
    QVERIFY(!proposals().contains(u"Given "_s));
    QVERIFY(!proposals().contains(u"Examples: "_s));
    QVERIFY(!proposals().contains(u"Feature: "_s));
}

void CompletionTest::valuesAreStops()
{
    type(u"When I add"_s);
    QTRY_COMPARE(proposals().value(0), u"I add 3 \"pears\" to my basket"_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Tab);
    QCOMPARE(m_edit->textCursor().selectedText(), u"3"_s);
    QCOMPARE(m_edit->extraSelections().size(), 3);
    type(u"12"_s);
    QVERIFY(!popup()->isVisible());
    QTest::keyClick(m_edit.get(), Qt::Key_Tab);
    QCOMPARE(m_edit->textCursor().selectedText(), u"pears"_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Backtab);
    QCOMPARE(m_edit->textCursor().selectedText(), u"12"_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Tab);
    type(u"figs"_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Tab);
    QCOMPARE(lastLine(), u"    When I add 12 \"figs\" to my basket"_s);
    QVERIFY(m_edit->textCursor().atBlockEnd());
    QCOMPARE(m_edit->extraSelections().size(), 1);
}

void CompletionTest::escapeEndsTheStops()
{
    type(u"Given I log"_s);
    QTRY_COMPARE(proposals().value(0), u"I log in as \"Alice\""_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Tab);
    QCOMPARE(m_edit->textCursor().selectedText(), u"Alice"_s);
    QCOMPARE(m_edit->extraSelections().size(), 2);
    QTest::keyClick(m_edit.get(), Qt::Key_Escape);
    QCOMPARE(m_edit->extraSelections().size(), 1);
    QTest::keyClick(m_edit.get(), Qt::Key_Tab);
    QCOMPARE(lastLine(), u"    Given I log in as \"\t\""_s);
}

void CompletionTest::leavingTheLineEndsTheStops()
{
    type(u"Given I log"_s);
    QTRY_COMPARE(proposals().value(0), u"I log in as \"Alice\""_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Tab);
    QTest::keyClick(m_edit.get(), Qt::Key_Up);
    QCOMPARE(m_edit->extraSelections().size(), 1);
}

void CompletionTest::acceptanceIsOneUndoStep()
{
    type(u"Given I log"_s);
    QTRY_COMPARE(proposals().value(0), u"I log in as \"Alice\""_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Tab);
    m_edit->undo();
    QCOMPARE(lastLine(), u"    Given I log"_s);
}

void CompletionTest::tagsOfTheTextAreProposed()
{
    setText("@slow @smoke\nFeature: a\n\n  ");
    type(u"@s"_s);
    QTRY_COMPARE(proposals(), QStringList({u"@slow"_s, u"@smoke"_s}));
}

void CompletionTest::languageCodesAreProposed()
{
    setText("");
    type(u"# language: f"_s);
    QTRY_VERIFY(proposals().contains(u"fr"_s));
}

void CompletionTest::nothingIsProposedInADocString()
{
    setText("Feature: a\n Scenario: b\n  Given c\n   \"\"\"\n   ");
    type(u"Given I lo"_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(!popup()->isVisible());
}

void CompletionTest::readOnlyTextProposesNothing()
{
    m_edit->setReadOnly(true);
    type(u"Given I lo"_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(!popup()->isVisible());
    QCOMPARE(lastLine(), u"    "_s);
}

void CompletionTest::listModelKeepsItsPromises()
{
    CompletionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setProposals({{completion::ProposalKind::Keyword, u"Given "_s}, {completion::ProposalKind::Tag, u"@a"_s, 3}},
                       u"g"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), u"Tag: @a, 3×"_s);
    model.setProposals({}, {});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(CompletionTest)
#include "completion_test.moc"
