// Keys and commands of the editor apart from completion, and the tree that follows each edit.
#include "editor/highlighting/editorthemes.h"
#include "editor/text/gherkinedit.h"
#include "model/gherkin/parser.h"

#include <QApplication>
#include <QClipboard>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace stepwright;

class EditingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterIndentsLikeTheLineBefore();
    void enterAfterATitleIndentsDeeper();
    void commentIsToggled();
    void commentOfSeveralLinesLeavesBlankOnesAlone();
    void zoomIsBounded();
    void goToLineReportsTheLine();
    void readOnlyTextCanBeReadByKeys();
    void modificationIsReportedAndUndone();
    void pastedLineEndsAreTheFilesOwn();
    void copiedTextIsTheFilesText();
    void theTreeFollowsRandomEdits();
    void anotherFeatureReplacesTheFirst();

private:
    EditorThemes m_themes;
};

void EditingTest::enterIndentsLikeTheLineBefore()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("Feature: a\n Scenario: b\n    Given c");
    edit.moveCursor(QTextCursor::End);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.bytes(), QByteArray("Feature: a\n Scenario: b\n    Given c\n    "));
}

void EditingTest::enterAfterATitleIndentsDeeper()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("Feature: a\n  Scenario: b");
    edit.moveCursor(QTextCursor::End);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.bytes(), QByteArray("Feature: a\n  Scenario: b\n    "));
    edit.undo();
    QCOMPARE(edit.bytes(), QByteArray("Feature: a\n  Scenario: b"));
    edit.moveCursor(QTextCursor::Start);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.bytes(), QByteArray("\nFeature: a\n  Scenario: b"));
}

void EditingTest::commentIsToggled()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("Feature: a\n  Given c\n");
    edit.goToLine(2, 5);
    edit.toggleComment();
    QCOMPARE(edit.bytes(), QByteArray("Feature: a\n  # Given c\n"));
    edit.toggleComment();
    QCOMPARE(edit.bytes(), QByteArray("Feature: a\n  Given c\n"));
}

void EditingTest::commentOfSeveralLinesLeavesBlankOnesAlone()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("  a\n\n    b\n# c\n");
    edit.selectAll();
    edit.toggleComment();
    QCOMPARE(edit.bytes(), QByteArray("#   a\n\n#     b\n# # c\n"));
    edit.selectAll();
    edit.toggleComment();
    QCOMPARE(edit.bytes(), QByteArray("  a\n\n    b\n# c\n"));
}

void EditingTest::zoomIsBounded()
{
    GherkinEdit edit(m_themes);
    QSignalSpy changes(&edit, &GherkinEdit::zoomChanged);
    const double size = edit.font().pointSizeF();
    edit.setZoom(200);
    QCOMPARE(edit.font().pointSizeF(), size * 2);
    edit.setZoom(10'000);
    QCOMPARE(edit.zoom(), 400);
    edit.setZoom(1);
    QCOMPARE(edit.zoom(), 50);
    edit.resetZoom();
    edit.zoomIn();
    QCOMPARE(edit.zoom(), 110);
    QCOMPARE(changes.size(), 5);
}

void EditingTest::goToLineReportsTheLine()
{
    GherkinEdit edit(m_themes);
    edit.setFeature(QByteArray("x\n").repeated(500));
    QSignalSpy lines(&edit, &GherkinEdit::currentLineChanged);
    edit.goToLine(400, 2);
    QCOMPARE(edit.currentLine(), 400);
    QCOMPARE(lines.last().first().toInt(), 400);
    QCOMPARE(edit.textCursor().positionInBlock(), 1);
    edit.goToLine(9'999);
    QCOMPARE(edit.currentLine(), 501);
    edit.goToLine(-1, 99);
    QCOMPARE(edit.currentLine(), 1);
}

void EditingTest::readOnlyTextCanBeReadByKeys()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("a\nb\n");
    edit.setReadOnly(true);
    QTest::keyClick(&edit, Qt::Key_Down);
    QTest::keyClicks(&edit, u"xyz"_s);
    QTest::keyClick(&edit, Qt::Key_Return);
    edit.toggleComment();
    QCOMPARE(edit.currentLine(), 2);
    QCOMPARE(edit.bytes(), QByteArray("a\nb\n"));
    edit.setReadOnly(false);
    QTest::keyClicks(&edit, u"x"_s);
    QCOMPARE(edit.bytes(), QByteArray("a\nxb\n"));
}

void EditingTest::modificationIsReportedAndUndone()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("a\n");
    QSignalSpy changes(&edit, &QPlainTextEdit::modificationChanged);
    QTest::keyClicks(&edit, u"x"_s);
    QVERIFY(edit.isModified());
    edit.undo();
    QVERIFY(!edit.isModified());
    edit.redo();
    edit.setSaved();
    QVERIFY(!edit.isModified());
    QCOMPARE(changes.size(), 4);
}

void EditingTest::pastedLineEndsAreTheFilesOwn()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("a\r\nb\r\n");
    QApplication::clipboard()->setText(u"x\ny\r\nz\r"_s);
    edit.paste();
    QCOMPARE(edit.bytes(), QByteArray("x\r\ny\r\nz\r\na\r\nb\r\n"));
}

void EditingTest::copiedTextIsTheFilesText()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("a\xC2\xA0\xE2\x80\xA8"
                    "b\nc\r\nd\n");
    edit.selectAll();
    edit.copy();
    QCOMPARE(QApplication::clipboard()->text(), u"a\u00A0\u2028b\nc\nd\n"_s);
}

void EditingTest::theTreeFollowsRandomEdits()
{
    const QStringList pieces = {
        u"\n"_s, u"  Given a \"b\"\n"_s, u"\"\"\""_s, u"\n\"\"\"\n"_s, u"| x |"_s, u" Scenario: é\n\n"_s,
        u"😀"_s, u"# language: fr\n"_s,  u"x"_s,      u"@t "_s};
    QRandomGenerator random(5);
    GherkinEdit edit(m_themes);
    edit.setFeature("Feature: a\r\n Scenario: b\n  Given c\r\n");
    for (int i = 0; i < 4000; ++i) {
        QTextCursor cursor(edit.document());
        const int end = edit.document()->characterCount() - 1;
        cursor.setPosition(random.bounded(end + 1));
        cursor.setPosition(qMin(end, cursor.position() + random.bounded(25)), QTextCursor::KeepAnchor);
        switch (random.bounded(8)) {
        case 0:
            edit.undo();
            break;
        case 1:
            edit.redo();
            break;
        case 2:
            cursor.removeSelectedText();
            break;
        case 3:
            cursor.beginEditBlock();
            cursor.insertText(pieces[random.bounded(pieces.size())]);
            cursor.movePosition(QTextCursor::Start);
            cursor.insertText(pieces[random.bounded(pieces.size())]);
            cursor.endEditBlock();
            break;
        default:
            cursor.insertText(pieces[random.bounded(pieces.size())]);
            break;
        }
        const QByteArray expected = edit.sourceFormat().toParserText(edit.document()->toRawText());
        QCOMPARE(edit.tree().source(), expected);
        const gherkin::Tree whole = gherkin::parse(expected);
        QVERIFY(std::ranges::equal(edit.tree().lines(), whole.lines()));
    }
}

void EditingTest::anotherFeatureReplacesTheFirst()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("Feature: a\n\n\n");
    edit.setFeature("# language: fr\r\nFonctionnalit\xC3\xA9: b\r\n");
    QCOMPARE(edit.tree().source(), QByteArray("# language: fr\nFonctionnalit\xC3\xA9: b\n"));
    QCOMPARE(edit.tree().dialect().code(), QByteArray("fr"));
    edit.setFeature("# Markdown\n", true);
    QVERIFY(edit.tree().isMarkdown());
    QVERIFY(!edit.document()->isUndoAvailable());
}

QTEST_MAIN(EditingTest)
#include "editing_test.moc"
