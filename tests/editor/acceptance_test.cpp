// What accepting a proposal does to the text: values that stay, values to choose from, tables that come along.
#include "editor/completion/completer.h"
#include "editor/completion/completionpopup.h"
#include "editor/completion/previewpane.h"
#include "editor/text/gherkinedit.h"
#include "model/completion/stepindexbuilder.h"
#include "model/gherkin/parser.h"

#include <QLabel>
#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using completion::StepType;

class AcceptanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_edit.reset(); }

    void typedValuesStay();
    void theRestOfTheLineIsReplacedAndItsValuesStay();
    void aValueOffersThoseUsedBefore();
    void tabLeavesAValueAsItIs();
    void typedValueNarrowsTheList();
    void aStepBringsItsUsualTable();
    void aStepWithoutValuesLeadsIntoItsTable();
    void noSecondTableComes();
    void aTableIsTakenBackWithItsStep();
    void cellsOfTheSameColumnAreProposed();
    void aWholeHeaderIsProposed();
    void parametersOfTheOutlineAreProposed();
    void tagsOfOtherFeaturesAreProposed();
    void stepsAcceptedLatelyComeFirst();
    void previewTellsWhereAStepIsUsed();

private:
    void type(const QString &text)
    {
        for (const QChar character : text)
            QTest::sendKeyEvent(QTest::Click, m_edit.get(), Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
    void press(Qt::Key key) { QTest::keyClick(m_edit.get(), key); }
    void setText(const QString &text)
    {
        m_edit->setFeature(text.toUtf8());
        m_edit->moveCursor(QTextCursor::End);
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
    [[nodiscard]] QString line(int number) const { return m_edit->document()->findBlockByNumber(number - 1).text(); }
    [[nodiscard]] QString selected() const { return m_edit->textCursor().selectedText(); }

    const QString m_start = u"Feature: Shop\n  Scenario: Pay\n    "_s;
    EditorThemes m_themes;
    std::unique_ptr<GherkinEdit> m_edit;
};

void AcceptanceTest::init()
{
    const QByteArray feature = "@basket @slow\n"
                               "Feature: Basket\n"
                               " Scenario: a\n"
                               "  Given the shop sells these products:\n"
                               "   | product | price |\n"
                               "   | Oolong  | 6.50  |\n"
                               "  And these products cost 5:\n"
                               "   | product |\n"
                               "  When I add 1 \"Earl Grey\" to the basket\n"
                               "  When I add 2 \"Earl Grey\" to the basket\n"
                               "  When I add 3 \"Oolong\" to the basket\n";
    const std::vector<completion::StepUse> steps = {
        {"the shop sells these products:", StepType::Given},
        {"these products cost 5:", StepType::Given},
        {"I add 1 \"Earl Grey\" to the basket", StepType::When},
        {"I add 1 \"Earl Grey\" to the basket", StepType::When},
        {"I add 2 \"Earl Grey\" to the basket", StepType::When},
        {"I add 3 \"Oolong\" to the basket", StepType::When},
    };
    completion::StepIndexBuilder builder;
    builder.setFeature({u"one"_s, {}, u"Basket"_s}, steps);
    auto facts = std::make_shared<completion::ProjectFacts>();
    facts->setFeature(u"one"_s,
                      std::make_shared<completion::FeatureFacts>(completion::factsOf(gherkin::parse(feature))));
    m_edit = std::make_unique<GherkinEdit>(m_themes);
    m_edit->setStepIndex(builder.finish());
    m_edit->completer()->setFacts(facts);
    m_edit->setPlace({u"two"_s, {}, u"Two"_s});
    m_edit->resize(800, 500);
    m_edit->show();
    m_edit->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_edit.get()));
    setText(m_start);
}

void AcceptanceTest::typedValuesStay()
{
    type(u"When I add 7 \"Oolong\" to the"_s);
    QTRY_VERIFY(proposals().value(0).startsWith(u"I add"_s));
    press(Qt::Key_Tab);
    QCOMPARE(line(3), u"    When I add 7 \"Oolong\" to the basket"_s);
    QVERIFY(m_edit->textCursor().atBlockEnd());
}

void AcceptanceTest::theRestOfTheLineIsReplacedAndItsValuesStay()
{
    setText(m_start + u"When I put 9 \"Assam\" somewhere"_s);
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(cursor.block().position() + 11); // behind "When I "
    m_edit->setTextCursor(cursor);
    type(u"ad"_s);
    QTRY_VERIFY(proposals().value(0).startsWith(u"I add"_s));
    press(Qt::Key_Tab);
    QCOMPARE(line(3), u"    When I add 9 \"Assam\" to the basket"_s);
}

void AcceptanceTest::aValueOffersThoseUsedBefore()
{
    type(u"When I add 1"_s);
    QTRY_VERIFY(proposals().value(0).startsWith(u"I add 1"_s));
    press(Qt::Key_Tab);
    QCOMPARE(selected(), u"Earl Grey"_s);
    QTRY_COMPARE(proposals(), QStringList({u"Oolong"_s}));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(line(3), u"    When I add 1 \"Oolong\" to the basket"_s);
    QVERIFY(m_edit->textCursor().atBlockEnd());
}

void AcceptanceTest::tabLeavesAValueAsItIs()
{
    type(u"When I add"_s);
    QTRY_VERIFY(proposals().value(0).startsWith(u"I add"_s));
    press(Qt::Key_Tab);
    QTRY_COMPARE(proposals(), QStringList({u"2"_s, u"3"_s}));
    press(Qt::Key_Tab);
    QTRY_COMPARE(proposals(), QStringList({u"Oolong"_s}));
    press(Qt::Key_Escape);
    QVERIFY(proposals().isEmpty());
    QCOMPARE(m_edit->extraSelections().size(), 1);
    QCOMPARE(line(3), u"    When I add 1 \"Earl Grey\" to the basket"_s);
}

void AcceptanceTest::typedValueNarrowsTheList()
{
    type(u"When I add 1"_s);
    QTRY_VERIFY(proposals().value(0).startsWith(u"I add 1"_s));
    press(Qt::Key_Tab);
    type(u"o"_s);
    QTRY_COMPARE(proposals(), QStringList({u"Oolong"_s}));
    type(u"x"_s);
    QTRY_VERIFY(proposals().isEmpty());
    QCOMPARE(line(3), u"    When I add 1 \"ox\" to the basket"_s);
}

void AcceptanceTest::aStepBringsItsUsualTable()
{
    type(u"Given these products cost"_s);
    QTRY_VERIFY(proposals().value(0).startsWith(u"these products"_s));
    press(Qt::Key_Tab);
    QCOMPARE(line(3), u"    Given these products cost 5:"_s);
    QTRY_COMPARE(line(4), u"      | product |"_s);
    QCOMPARE(line(5), u"      |         |"_s);
    QCOMPARE(selected(), u"5"_s);
    type(u"12"_s);
    press(Qt::Key_Tab);
    type(u"Sencha"_s);
    QCOMPARE(line(3), u"    Given these products cost 12:"_s);
    QVERIFY2(line(5).startsWith(u"      | Sencha"_s), qPrintable(line(5)));
}

void AcceptanceTest::aStepWithoutValuesLeadsIntoItsTable()
{
    type(u"Given the shop"_s);
    QTRY_VERIFY(proposals().value(0).startsWith(u"the shop"_s));
    press(Qt::Key_Tab);
    QTRY_COMPARE(line(4), u"      | product | price |"_s);
    QTRY_COMPARE(m_edit->textCursor().blockNumber(), 4);
    QCOMPARE(m_edit->textCursor().positionInBlock(), 8);
}

void AcceptanceTest::noSecondTableComes()
{
    setText(m_start + u"Given the sh\n      | a |\n"_s);
    m_edit->goToLine(3, 17);
    type(u"o"_s);
    QTRY_VERIFY(proposals().value(0).startsWith(u"the shop"_s));
    QTRY_VERIFY(m_edit->findChild<PreviewPane *>()->isVisible());
    press(Qt::Key_Tab);
    QCOMPARE(line(3), u"    Given the shop sells these products:"_s);
    QCOMPARE(line(4), u"      | a |"_s);
}

void AcceptanceTest::aTableIsTakenBackWithItsStep()
{
    type(u"Given the shop"_s);
    QTRY_VERIFY(m_edit->findChild<PreviewPane *>()->isVisible());
    press(Qt::Key_Tab);
    QCOMPARE(m_edit->blockCount(), 5);
    m_edit->undo();
    QCOMPARE(m_edit->blockCount(), 3);
    QCOMPARE(line(3), u"    Given the shop"_s);
}

void AcceptanceTest::cellsOfTheSameColumnAreProposed()
{
    setText(m_start + u"Given things:\n      | price | product |\n      | 1 | "_s);
    type(u"o"_s);
    QTRY_COMPARE(proposals(), QStringList({u"Oolong"_s}));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(line(5).simplified(), u"| 1 | Oolong"_s);
}

void AcceptanceTest::aWholeHeaderIsProposed()
{
    setText(m_start + u"Given the shop sells these products:\n      "_s);
    type(u"|"_s);
    QTRY_COMPARE(proposals().value(0), u"| product | price |"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(line(4), u"      | product | price |"_s);
}

void AcceptanceTest::parametersOfTheOutlineAreProposed()
{
    setText(u"Feature: Shop\n  Scenario Outline: Pay\n    Given <pot>\n    When "_s);
    type(u"<p"_s);
    QTRY_COMPARE(proposals(), QStringList({u"<pot>"_s}));
    press(Qt::Key_Tab);
    QCOMPARE(line(4), u"    When <pot>"_s);
}

void AcceptanceTest::tagsOfOtherFeaturesAreProposed()
{
    setText(u"\nFeature: Shop\n"_s);
    m_edit->moveCursor(QTextCursor::Start);
    type(u"@s"_s);
    QTRY_COMPARE(proposals(), QStringList({u"@slow"_s}));
    press(Qt::Key_Return);
    QCOMPARE(line(1), u"@slow"_s);
}

void AcceptanceTest::stepsAcceptedLatelyComeFirst()
{
    type(u"When I add 3"_s);
    QTRY_COMPARE(proposals().value(0), u"I add 3 \"Oolong\" to the basket"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Escape);
    setText(m_start);
    type(u"When I add"_s);
    QTRY_COMPARE(proposals().value(0), u"I add 3 \"Oolong\" to the basket"_s);
}

void AcceptanceTest::previewTellsWhereAStepIsUsed()
{
    type(u"When I add"_s);
    auto *preview = m_edit->findChild<PreviewPane *>(u"completionPreview"_s);
    QTRY_VERIFY(preview->isVisible());
    QCOMPARE(preview->findChild<QLabel *>(u"previewStep"_s)->text(), u"I add 1 \"Earl Grey\" to the basket"_s);
    QVERIFY(preview->findChild<QLabel *>(u"previewFeatures"_s)->text().contains(u"Basket"_s));
    press(Qt::Key_Escape);
    QVERIFY(!preview->isVisible());
}

QTEST_MAIN(AcceptanceTest)
#include "acceptance_test.moc"
