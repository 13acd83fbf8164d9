// Bookmarks of a feature's text.
#include "editor/bookmarks/bookmarks.h"
#include "editor/folding/foldedlines.h"
#include "editor/highlighting/editorthemes.h"
#include "editor/structure/textchanges.h"
#include "editor/text/gherkinedit.h"
#include "model/refactoring/move.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;

namespace {

const QByteArray shop =
    "Feature: a\n\n  Scenario: b\n    Given c\n    When d\n\n  Scenario: e\n    Given f\n    When g\n";

} // namespace

class BookmarksTest : public QObject
{
    Q_OBJECT

private:
    EditorThemes m_themes;

    static void mark(GherkinEdit &edit, const QList<int> &lines)
    {
        for (const int line : lines) {
            edit.goToLine(line);
            toggleBookmark(edit);
        }
    }

private Q_SLOTS:
    void oneGoesFromOneToTheNext()
    {
        GherkinEdit edit(m_themes);
        edit.setFeature(shop);
        goToNextBookmark(edit); // there is none
        QCOMPARE(edit.currentLine(), 1);
        mark(edit, {8, 4, 2});
        QCOMPARE(edit.bookmarks().lines(), (QList<int>{1, 3, 7}));
        goToNextBookmark(edit);
        QCOMPARE(edit.currentLine(), 4);
        goToNextBookmark(edit);
        goToNextBookmark(edit);
        QCOMPARE(edit.currentLine(), 2);
        goToPreviousBookmark(edit);
        QCOMPARE(edit.currentLine(), 8);
        toggleBookmark(edit);
        QCOMPARE(edit.bookmarks().lines(), (QList<int>{1, 3}));
        edit.bookmarks().removeAll();
        QCOMPARE(edit.bookmarks().lines(), QList<int>());
        QVERIFY(!edit.isModified());
    }

    void bookmarksMoveAlongWithEdits()
    {
        GherkinEdit edit(m_themes);
        edit.setFeature(shop);
        mark(edit, {4, 7});
        edit.goToLine(4);
        QTest::keyClick(&edit, Qt::Key_Return); // before the marked line
        QCOMPARE(edit.bookmarks().lines(), (QList<int>{4, 7}));
        QTest::keyClick(&edit, Qt::Key_End);
        QTest::keyClicks(&edit, u" more"_s); // in it
        QCOMPARE(edit.bookmarks().lines(), (QList<int>{4, 7}));
        QTest::keyClick(&edit, Qt::Key_Return); // behind it
        QCOMPARE(edit.bookmarks().lines(), (QList<int>{4, 8}));
        for (int i = 0; i < 3; ++i)
            edit.undo();
        QCOMPARE(edit.bytes(), shop);
        QCOMPARE(edit.bookmarks().lines(), (QList<int>{3, 6}));
    }

    void aLineThatIsTakenAwayTakesItsBookmarkAlong()
    {
        GherkinEdit edit(m_themes);
        edit.setFeature(shop);
        mark(edit, {4, 5, 7});
        QTextCursor cursor = cursorOverLines(edit, {3, 2});
        cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor);
        edit.setTextCursor(cursor);
        QTest::keyClick(&edit, Qt::Key_Delete);
        QCOMPARE(edit.bytes(), QByteArray(shop).replace("    Given c\n    When d\n", ""));
        QCOMPARE(edit.bookmarks().lines(), QList<int>{4});
    }

    void whatMovesKeepsItsBookmarks()
    {
        GherkinEdit edit(m_themes);
        edit.setFeature(shop);
        mark(edit, {5, 8});
        edit.goToLine(3);
        applyChange(edit, *refactoring::moved(edit.tree(), selectedLines(edit), refactoring::Direction::Down));
        QVERIFY(edit.bytes().startsWith("Feature: a\n\n  Scenario: e"));
        QCOMPARE(edit.bookmarks().lines(), (QList<int>{3, 8}));
    }

    void bookmarksComeBack()
    {
        GherkinEdit edit(m_themes);
        edit.setFeature(shop);
        mark(edit, {4, 8});
        GherkinEdit later(m_themes);
        later.setFeature("# new\n" + shop);
        later.bookmarks().restore(edit.bookmarks().state());
        QCOMPARE(later.bookmarks().lines(), (QList<int>{4, 8}));
        later.setFeature(shop);
        QCOMPARE(later.bookmarks().lines(), (QList<int>{3, 7}));
    }

    void aBookmarkInAFoldedPartUnfoldsIt()
    {
        GherkinEdit edit(m_themes);
        edit.setFeature(shop);
        mark(edit, {8});
        edit.folds().foldAll();
        QCOMPARE(edit.currentLine(), 7);
        goToNextBookmark(edit);
        QCOMPARE(edit.currentLine(), 8);
        QVERIFY(edit.textCursor().block().isVisible());
        QVERIFY(!edit.document()->findBlockByNumber(4).isVisible());
    }
};

QTEST_MAIN(BookmarksTest)
#include "bookmarks_test.moc"
