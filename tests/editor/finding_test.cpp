// Finding and replacing in the text of an editor: going from match to match, marks, counting, undo.
#include "editor/finding/textfinding.h"
#include "editor/highlighting/editorthemes.h"
#include "editor/text/gherkinedit.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;

namespace {

const QByteArray shop = "@pay\n"
                        "Feature: Pay\n"
                        "  Scenario: pay\n"
                        "    Given I pay \"pay\"\n"
                        "      | pay |\n"
                        "    Then paid\n";

} // namespace

class FindingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_edit.reset(); }

    void goesFromMatchToMatchAndRound();
    void searchingBeginsWhereOneIs();
    void theCountFollowsTheText();
    void whatIsInViewIsMarkedInALongText();
    void aReplacementGoesToTheNextMatch();
    void aReplacementThatHoldsTheTextIsNotFoundAgain();
    void allMatchesAreOneUndoStep();
    void allMatchesOfAnExpressionGetTheirGroups();
    void linesCanBeSplit();
    void limitsHold();
    void wrongExpressionsFindNothing();
    void readOnlyTextsStay();

private:
    void search(const search::TextQuery &query, int from = 0)
    {
        m_finding->setQuery(query, from);
        QTRY_VERIFY(m_finding->count());
    }
    /// The line and column (from 1) of what is selected, and it.
    [[nodiscard]] QString selected() const
    {
        QTextCursor cursor = m_edit->textCursor();
        const QString text = cursor.selectedText();
        cursor.setPosition(cursor.selectionStart());
        return u"%1:%2 %3"_s.arg(cursor.blockNumber() + 1).arg(cursor.positionInBlock() + 1).arg(text);
    }

    EditorThemes m_themes;
    std::unique_ptr<GherkinEdit> m_edit;
    TextFinding *m_finding = nullptr;
};

void FindingTest::init()
{
    m_edit = std::make_unique<GherkinEdit>(m_themes);
    m_edit->resize(600, 400);
    m_edit->show();
    m_edit->setFeature(shop);
    m_finding = new TextFinding(m_edit.get());
    m_finding->setMarking(true);
}

void FindingTest::goesFromMatchToMatchAndRound()
{
    search({.text = u"pay"_s});
    QCOMPARE(*m_finding->count(), 6);
    QCOMPARE(selected(), u"1:2 pay"_s);
    QCOMPARE(m_finding->current(), 1);
    m_finding->findNext();
    QCOMPARE(selected(), u"2:10 Pay"_s);
    m_finding->findPrevious();
    m_finding->findPrevious();
    QCOMPARE(selected(), u"5:9 pay"_s);
    QCOMPARE(m_finding->current(), 6);
    m_finding->findNext();
    QCOMPARE(selected(), u"1:2 pay"_s);
}

void FindingTest::searchingBeginsWhereOneIs()
{
    search({.text = u"pay"_s}, m_edit->document()->findBlockByNumber(3).position());
    QCOMPARE(selected(), u"4:13 pay"_s);
    m_edit->goToLine(3);
    QCOMPARE(m_finding->current(), 0);
    m_finding->findNext();
    QCOMPARE(selected(), u"3:13 pay"_s);
    m_edit->goToLine(3);
    m_finding->findPrevious();
    QCOMPARE(selected(), u"2:10 Pay"_s);
}

void FindingTest::theCountFollowsTheText()
{
    search({.text = u"pay"_s});
    m_edit->goToLine(6);
    QTest::keyClicks(m_edit.get(), u"pay pay"_s);
    QTRY_COMPARE(m_finding->count(), std::optional(8));
    m_edit->undo();
    QTRY_COMPARE(m_finding->count(), std::optional(6));
}

void FindingTest::whatIsInViewIsMarkedInALongText()
{
    QByteArray text = "Feature: f\n  Scenario: s\n";
    for (int i = 0; i < 20'000; ++i)
        text += "    Given pay\n";
    m_edit->setFeature(text);
    search({.text = u"pay"_s});
    QCOMPARE(*m_finding->count(), 20'000);
    const auto marks = m_finding->selections(m_edit->colors());
    QVERIFY(!marks.isEmpty() && marks.size() < 100);
    QCOMPARE(marks.first().cursor.selectedText(), u"pay"_s);
    m_edit->verticalScrollBar()->setValue(15'000);
    QCOMPARE(m_finding->selections(m_edit->colors()).first().cursor.blockNumber(), 15'000);
    m_finding->setMarking(false);
    QVERIFY(m_finding->selections(m_edit->colors()).isEmpty());
}

void FindingTest::aReplacementGoesToTheNextMatch()
{
    search({.text = u"pay"_s});
    m_finding->replace(u"cash"_s);
    QTRY_COMPARE(selected(), u"2:10 Pay"_s);
    QCOMPARE(m_edit->document()->firstBlock().text(), u"@cash"_s);
    m_edit->goToLine(6);
    m_finding->replace(u"cash"_s); // nothing is selected: goes to the first match only
    QTRY_COMPARE(selected(), u"2:10 Pay"_s);
}

void FindingTest::aReplacementThatHoldsTheTextIsNotFoundAgain()
{
    search({.text = u"pay"_s});
    m_finding->replace(u"pay or pay"_s);
    QTRY_COMPARE(selected(), u"2:10 Pay"_s);
}

void FindingTest::allMatchesAreOneUndoStep()
{
    search({.text = u"pay"_s, .wholeWords = true});
    const QSignalSpy replaced(m_finding, &TextFinding::replacedAll);
    m_finding->replaceAll(u"x"_s);
    QCOMPARE(replaced.first().first().toInt(), 6);
    QCOMPARE(m_edit->bytes(), "@x\nFeature: x\n  Scenario: x\n    Given I x \"x\"\n      | x |\n    Then paid\n");
    m_edit->undo();
    QCOMPARE(m_edit->bytes(), shop);
    QVERIFY(!m_edit->isModified());
}

void FindingTest::allMatchesOfAnExpressionGetTheirGroups()
{
    search({.text = u"I (\\w+) \"(\\w+)\""_s, .isRegularExpression = true});
    m_finding->replaceAll(u"\"$2\" is \\1"_s);
    QVERIFY(m_edit->bytes().contains("    Given \"pay\" is pay\n"));
}

void FindingTest::linesCanBeSplit()
{
    m_edit->setFeature("Feature: f\r\n  Scenario: s\r\n    Given a and b\r\n");
    search({.text = u" and "_s, .isRegularExpression = true});
    m_finding->replaceAll(u"\\n    And "_s);
    QCOMPARE(m_edit->bytes(), "Feature: f\r\n  Scenario: s\r\n    Given a\r\n    And b\r\n");
}

void FindingTest::limitsHold()
{
    search({.text = u"pay"_s, .place = search::TextPlace::Steps});
    QCOMPARE(*m_finding->count(), 2);
    search({.text = u"pay"_s, .place = search::TextPlace::Tags});
    QCOMPARE(*m_finding->count(), 1);
    m_finding->replaceAll(u"cash"_s);
    QVERIFY(m_edit->bytes().startsWith("@cash\nFeature: Pay\n"));
}

void FindingTest::wrongExpressionsFindNothing()
{
    search({.text = u"pay("_s, .isRegularExpression = true});
    QCOMPARE(*m_finding->count(), 0);
    QVERIFY(!m_finding->error().isEmpty());
    m_finding->findNext();
    m_finding->replace(u"x"_s);
    m_finding->replaceAll(u"x"_s);
    QCOMPARE(m_edit->bytes(), shop);
    search({.text = u"pay("_s});
    QVERIFY(m_finding->error().isEmpty());
}

void FindingTest::readOnlyTextsStay()
{
    m_edit->setReadOnly(true);
    search({.text = u"pay"_s});
    QCOMPARE(selected(), u"1:2 pay"_s);
    m_finding->replaceAll(u"x"_s);
    m_finding->replace(u"x"_s);
    QCOMPARE(m_edit->bytes(), shop);
}

QTEST_MAIN(FindingTest)
#include "finding_test.moc"
