// A file's bytes through a QTextDocument and back.
#include "editor/highlighting/editorthemes.h"
#include "editor/text/gherkinedit.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace stepwright;

class SourceFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesComeBackUnchanged_data();
    void bytesComeBackUnchanged();
    void anEditedLineChangesOnlyItself();
    void newLinesEndLikeMostLines();
    void undoBringsBackALineAndItsEnd();
    void joinedLinesKeepTheEndOfTheLast();
    void pastedSpecialsAreKept();
    void corporaComeBackUnchanged();

private:
    EditorThemes m_themes;
};

void SourceFormatTest::bytesComeBackUnchanged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("one line feed") << QByteArray("\n");
    QTest::newRow("no final line end") << QByteArray("Feature: a\n  b");
    QTest::newRow("CR LF") << QByteArray("Feature: a\r\n\r\n  b\r\n");
    QTest::newRow("mixed, mostly LF") << QByteArray("a\nb\r\nc\nd\n");
    QTest::newRow("mixed, mostly CR LF") << QByteArray("a\r\nb\nc\r\nd\r\n");
    QTest::newRow("lone CR") << QByteArray("a\rb\nc\r\r\nd\r");
    QTest::newRow("CR CR LF") << QByteArray("\r\r\n\r\r\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF# language: fr\n");
    QTest::newRow("two byte order marks") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBF"
                                                        "a\n");
    QTest::newRow("line and paragraph separator") << QByteArray("a\xE2\x80\xA8"
                                                                "b\xE2\x80\xA9"
                                                                "c\n");
    QTest::newRow("Qt's frame characters") << QByteArray("a\xEF\xB7\x90"
                                                         "b\xEF\xB7\x91"
                                                         "c\n");
    QTest::newRow("all stand-ins in use")
        << QByteArray("a\xEF\xB7\x92\xEF\xB7\x93\xEF\xB7\x94\xEF\xB7\x95\xE2\x80\xA8\n");
    QTest::newRow("object replacement character") << QByteArray("a\xEF\xBF\xBC"
                                                                "b\n");
    QTest::newRow("no-break space") << QByteArray("a\xC2\xA0"
                                                  "b\n");
    QTest::newRow("NUL") << QByteArray("a\0b\n", 4);
    QTest::newRow("form feed, vertical tab, next line") << QByteArray("a\fb\vc\xC2\x85"
                                                                      "d\n");
    QTest::newRow("Windows-1252") << QByteArray("caf\xE9 \x80\n");
    QTest::newRow("broken UTF-8") << QByteArray("caf\xC3\xA9 \xFF\xC3\n");
    QTest::newRow("emoji") << QByteArray("\xF0\x9F\x98\x80\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\n");
}

void SourceFormatTest::bytesComeBackUnchanged()
{
    QFETCH(QByteArray, bytes);
    GherkinEdit edit(m_themes);
    edit.setFeature(bytes);
    QCOMPARE(edit.bytes(), bytes);
    QVERIFY(!edit.isModified());
    QCOMPARE(edit.blockCount(), bytes.count('\n') + 1);
}

void SourceFormatTest::anEditedLineChangesOnlyItself()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("one\r\ntwo\nthree\rx\r\nfour\xE2\x80\xA8\r\nfive");
    QTextCursor cursor(edit.document()->findBlockByNumber(0));
    cursor.insertText(u"!"_s);
    QCOMPARE(edit.bytes(), QByteArray("!one\r\ntwo\nthree\rx\r\nfour\xE2\x80\xA8\r\nfive"));
    cursor = QTextCursor(edit.document()->findBlockByNumber(1));
    cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.insertText(u"!"_s);
    QCOMPARE(edit.bytes(), QByteArray("!one\r\ntwo!\nthree\rx\r\nfour\xE2\x80\xA8\r\nfive"));
}

void SourceFormatTest::newLinesEndLikeMostLines()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("one\r\ntwo\r\nthree\n");
    QTextCursor cursor(edit.document()->findBlockByNumber(1));
    cursor.insertText(u"new\n"_s);
    QCOMPARE(edit.bytes(), QByteArray("one\r\nnew\r\ntwo\r\nthree\n"));
}

void SourceFormatTest::undoBringsBackALineAndItsEnd()
{
    const QByteArray bytes("one\r\ntwo\nthree\r\nfour\r\n");
    GherkinEdit edit(m_themes);
    edit.setFeature(bytes);
    QTextCursor cursor(edit.document()->findBlockByNumber(1));
    cursor.movePosition(QTextCursor::Down, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    QCOMPARE(edit.bytes(), QByteArray("one\r\nthree\r\nfour\r\n"));
    edit.undo();
    QCOMPARE(edit.bytes(), bytes);
    QVERIFY(!edit.isModified());
}

void SourceFormatTest::joinedLinesKeepTheEndOfTheLast()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("one\ntwo\nthree\nfour\r\n");
    QTextCursor cursor(edit.document()->findBlockByNumber(3));
    cursor.deletePreviousChar();
    QCOMPARE(edit.bytes(), QByteArray("one\ntwo\nthreefour\r\n"));
}

void SourceFormatTest::pastedSpecialsAreKept()
{
    const SourceFormat format("a\r\nb\r\n");
    const QString inside = format.fromForeignText(u"x\r\ny\rz\u2029w\u2028v"_s);
    QCOMPARE(inside.count(u'\n'), 3);
    QCOMPARE(format.toBytes(inside), QByteArray("x\r\ny\r\nz\r\nw\xE2\x80\xA8v"));
}

void SourceFormatTest::corporaComeBackUnchanged()
{
    REQUIRE_SHARED_TEST_DATA("corpora");
    GherkinEdit edit(m_themes);
    int count = 0;
    QDirIterator files(tests::sharedTestData(u"corpora"_s), {u"*.feature"_s, u"*.feature.md"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QByteArray bytes = tests::readFile(files.next());
        edit.setFeature(bytes);
        if (edit.bytes() != bytes)
            QFAIL(qPrintable(files.filePath()));
        ++count;
    }
    qInfo("%d files", count);
    QVERIFY(count > 1000);
}

QTEST_MAIN(SourceFormatTest)
#include "sourceformat_test.moc"
