// What is written in addition to what one types, and how pasted lines are indented.
#include "editor/highlighting/editorthemes.h"
#include "editor/text/gherkinedit.h"
#include "editor/typing/pairing.h"
#include "editor/typing/pasting.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;

class TypingTest : public QObject
{
    Q_OBJECT

private:
    EditorThemes m_themes;
    std::unique_ptr<GherkinEdit> m_edit;

    // A text with the cursor at '^' and a selection up to '$', if there is one.
    void show(const QByteArray &marked)
    {
        QByteArray text = marked;
        const auto end = text.indexOf('$');
        text.replace("$", "");
        const auto start = text.indexOf('^');
        text.replace("^", "");
        m_edit->setFeature(text);
        QTextCursor cursor(m_edit->document());
        cursor.setPosition(int(start));
        if (end >= 0)
            cursor.setPosition(int(end) - 1, QTextCursor::KeepAnchor);
        m_edit->setTextCursor(cursor);
    }

    // The text with '^' at the cursor.
    [[nodiscard]] QByteArray shown() const
    {
        return m_edit->toPlainText().insert(m_edit->textCursor().position(), u'^').toUtf8();
    }

    void type(const QString &text) { QTest::keyClicks(m_edit.get(), text); }
    void press(Qt::Key key) { QTest::keyClick(m_edit.get(), key); }

    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        m_edit->paste();
    }

private Q_SLOTS:
    void init() { m_edit = std::make_unique<GherkinEdit>(m_themes); }

    void pairsAreWritten_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("after");
        const QByteArray step = "Feature: a\n  Scenario: b\n    Given ";
        QTest::newRow("quote") << step + "^" << u"\""_s << step + "\"^\"";
        QTest::newRow("value") << step + "^" << u"I add \"tea\" now"_s << step + "I add \"tea\" now^";
        QTest::newRow("bracket") << step + "I wait ^" << u"(long)"_s << step + "I wait (long)^";
        QTest::newRow("parameter") << step + "^ cups" << u"<n>"_s << step + "<n>^ cups";
        QTest::newRow("quote in brackets") << step + "^" << u"(\"x"_s << step + "(\"x^\")";
        QTest::newRow("before a word") << step + "^cups" << u"\""_s << step + "\"^cups";
        QTest::newRow("inch") << step + "a 5^ pipe" << u"\""_s << step + "a 5\"^ pipe";
        QTest::newRow("the second quote") << step + "a \"b^" << u"\""_s << step + "a \"b\"^";
        QTest::newRow("apostrophe") << step + "the user^" << u"'s"_s << step + "the user's^";
        QTest::newRow("Dutch") << "# language: nl\nFunctionaliteit: a\n  Scenario: b\n    Gegeven ^"_ba << u"\"x"_s
                               << "# language: nl\nFunctionaliteit: a\n  Scenario: b\n    Gegeven \"x^\""_ba;
        QTest::newRow("description") << "Feature: a\n  some ^"_ba << u"(x"_s << "Feature: a\n  some (x^"_ba;
        QTest::newRow("comment") << step + "x\n# ^" << u"\"x"_s << step + "x\n# \"x^";
        QTest::newRow("in a doc string") << step + "x\n\"\"\"\n^\n\"\"\"\n"
                                         << u"(x"_s << step + "x\n\"\"\"\n(x^\n\"\"\"\n";
        QTest::newRow("name of an outline")
            << "Feature: a\n  Scenario Outline: b ^\n"_ba << u"<c>"_s << "Feature: a\n  Scenario Outline: b <c>^\n"_ba;
    }

    void pairsAreWritten()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QString, typed);
        QFETCH(const QByteArray, after);
        show(before);
        type(typed);
        QCOMPARE(shown(), after);
    }

    void pairsInTablesKeepTheBarsInLine()
    {
        show("Feature: a\n  Scenario: b\n    Given c\n      | a | b |\n      | ^  | 1 |\n");
        type(u"\"tea"_s);
        QCOMPARE(shown(), "Feature: a\n  Scenario: b\n    Given c\n      | a     | b |\n      | \"tea^\" | 1 |\n");
        type(u"\"s"_s);
        QCOMPARE(shown(), "Feature: a\n  Scenario: b\n    Given c\n      | a      | b |\n      | \"tea\"s^ | 1 |\n");
        show("Feature: a\n  Scenario: b\n    Given c\n      | a | b |\n      | ^  | 1 |\n");
        type(u"("_s);
        press(Qt::Key_Backspace);
        QCOMPARE(shown(), "Feature: a\n  Scenario: b\n    Given c\n      | a | b |\n      | ^  | 1 |\n");
    }

    void backspaceRemovesAnEmptyPair()
    {
        show("Feature: a\n  Scenario: b\n    Given ^\n");
        type(u"\""_s);
        press(Qt::Key_Backspace);
        QCOMPARE(shown(), "Feature: a\n  Scenario: b\n    Given ^\n");
        type(u"(x"_s);
        press(Qt::Key_Backspace);
        QCOMPARE(shown(), "Feature: a\n  Scenario: b\n    Given (^)\n");
        show("Feature: a\n  Scenario: b\n    Given (^)\n"); // written by somebody else
        press(Qt::Key_Backspace);
        QCOMPARE(shown(), "Feature: a\n  Scenario: b\n    Given ^)\n");
    }

    void aSelectionIsSurrounded()
    {
        show("Feature: a\n  Scenario: b\n    Given ^black tea$ now\n");
        type(u"\""_s);
        QCOMPARE(m_edit->textCursor().selectedText(), u"black tea"_s);
        type(u"("_s);
        QCOMPARE(m_edit->toPlainText().toUtf8(), "Feature: a\n  Scenario: b\n    Given \"(black tea)\" now\n");
        m_edit->undo();
        m_edit->undo();
        QCOMPARE(m_edit->toPlainText().toUtf8(), "Feature: a\n  Scenario: b\n    Given black tea now\n");
        show("Feature: a\n  Scenario: b\n    Given c\n      | ^tea$ |\n");
        type(u"<"_s);
        QCOMPARE(m_edit->toPlainText().toUtf8(), "Feature: a\n  Scenario: b\n    Given c\n      | <tea> |\n");
        QCOMPARE(m_edit->textCursor().selectedText(), u"tea"_s);
    }

    void enterGoesBehindWhatWasWrittenAtTheEnd()
    {
        const QByteArray step = "Feature: a\n  Scenario: b\n    Given ";
        show(step + "^");
        type(u"I add (a \"cup"_s);
        QCOMPARE(shown(), step + "I add (a \"cup^\")");
        press(Qt::Key_Return);
        QCOMPARE(shown(), step + "I add (a \"cup\")\n    ^");
        show(step + "^ cups");
        type(u"\"tea"_s);
        press(Qt::Key_Return);
        QCOMPARE(shown(), step + "\"tea\n    ^\" cups"); // not at the end: the line breaks here
        show(step + "a \"b^\"");
        press(Qt::Key_Return);
        QCOMPARE(shown(), step + "a \"b\n    ^\""); // a quote of the text's own stays where it is
    }

    void aDocStringIsClosed()
    {
        show("Feature: a\n  Scenario: b\n    Given c\n      ^\n    When d\n");
        type(u"\"\"\""_s);
        QCOMPARE(shown(), "Feature: a\n  Scenario: b\n    Given c\n      \"\"\"^\n      \"\"\"\n    When d\n");
        type(u"json"_s);
        press(Qt::Key_Return);
        type(u"{}"_s);
        QCOMPARE(shown(),
                 "Feature: a\n  Scenario: b\n    Given c\n      \"\"\"json\n      {}^\n      \"\"\"\n    When d\n");
        show("Feature: a\n  Scenario: b\n    Given c\n      \"\"\"\n      x\n      ^\n"); // this one closes it
        type(u"\"\"\""_s);
        QCOMPARE(shown(), "Feature: a\n  Scenario: b\n    Given c\n      \"\"\"\n      x\n      \"\"\"^\n");
        show("Feature: a\n  Scenario: b\n    Given c\n      ^\n");
        type(u"```"_s);
        QCOMPARE(shown(), "Feature: a\n  Scenario: b\n    Given c\n      ```^\n      ```\n");
        m_edit->undo(); // what was written in addition
        QCOMPARE(m_edit->toPlainText().toUtf8(), "Feature: a\n  Scenario: b\n    Given c\n      ```\n");
    }

    void nothingIsWrittenWhenSwitchedOff()
    {
        show("Feature: a\n  Scenario: b\n    Given ^\n");
        m_edit->pairing().setOn(false);
        type(u"\"("_s);
        QCOMPARE(shown(), "Feature: a\n  Scenario: b\n    Given \"(^\n");
    }

    void pastedLinesAreIndented_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QByteArray>("after");
        const QByteArray scenario = "Feature: a\n\n  Rule: r\n\n    Scenario: b\n      Given c\n";
        QTest::newRow("steps at the cursor")
            << scenario + "      ^\n"
            << u"When d\n  | 1 |\nThen e"_s << scenario + "      When d\n        | 1 |\n      Then e^\n";
        QTest::newRow("deeper before") << scenario + "^\n"
                                       << u"            When d\n              | 1 |\n            Then e\n"_s
                                       << scenario + "      When d\n        | 1 |\n      Then e\n^\n";
        QTest::newRow("before a line") << scenario + "      ^Then f\n"
                                       << u"When d\nAnd e\n"_s
                                       << scenario + "      When d\n      And e\n      ^Then f\n";
        QTest::newRow("from its first word on")
            << scenario + "\n    ^\n"
            << u"Scenario: d\n      Given e\n"_s << scenario + "\n    Scenario: d\n      Given e\n^\n";
        QTest::newRow("a scenario in a rule")
            << scenario + "\n^" << u"Scenario: d\n  Given e\n    \"\"\"\n    x\n      y\n    \"\"\"\n"_s
            << scenario + "\n    Scenario: d\n      Given e\n        \"\"\"\n        x\n          y\n        \"\"\"\n^";
        QTest::newRow("in the middle of a line") << scenario + "      When d ^\n"
                                                 << u"e\n  Then f"_s << scenario + "      When d e\n  Then f^\n";
        QTest::newRow("into a doc string") << scenario + "        \"\"\"\n        ^\n        \"\"\"\n"
                                           << u"a\nb"_s << scenario + "        \"\"\"\n        a\nb^\n        \"\"\"\n";
        QTest::newRow("prose") << "Feature: a\n  ^\n"_ba << u"some\n    text"_s << "Feature: a\n  some\n    text^\n"_ba;
    }

    void pastedLinesAreIndented()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QString, pasted);
        QFETCH(const QByteArray, after);
        show(before);
        paste(pasted);
        QCOMPARE(shown(), after);
        m_edit->undo(); // one step
        QCOMPARE(m_edit->toPlainText().toUtf8(), QByteArray(before).replace("^", ""));
        QVERIFY(!m_edit->isModified());
    }

    void aPasteCanBeLeftAsItIs()
    {
        show("Feature: a\n  Scenario: b\n    ^\n");
        QGuiApplication::clipboard()->setText(u"Given c\nWhen d"_s);
        pasteAsItIs(*m_edit);
        QCOMPARE(shown(), "Feature: a\n  Scenario: b\n    Given c\nWhen d^\n");
        m_edit->undo();
        m_edit->pasting().setOn(false);
        m_edit->paste();
        QCOMPARE(shown(), "Feature: a\n  Scenario: b\n    Given c\nWhen d^\n");
    }
};

QTEST_MAIN(TypingTest)
#include "typing_test.moc"
