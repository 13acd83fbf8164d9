// Doc strings that name a language have its colours.
#include "editor/highlighting/editorthemes.h"
#include "editor/text/gherkinedit.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace stepwright;

namespace {

/// The colour at the first character of `word` in a block.
QColor colorOf(const GherkinEdit &edit, int block, QStringView word)
{
    const QTextBlock line = edit.document()->findBlockByNumber(block);
    const auto position = int(line.text().indexOf(word));
    QColor color = edit.colors().palette.color(QPalette::Text);
    for (const QTextLayout::FormatRange &range : line.layout()->formats()) {
        if (range.start <= position && position < range.start + range.length &&
            range.format.hasProperty(QTextFormat::ForegroundBrush))
            color = range.format.foreground().color();
    }
    return color;
}

QByteArray stepWith(const QByteArray &docString)
{
    return "Feature: a\n  Scenario: b\n    Given c\n" + docString + "    When d\n";
}

} // namespace

class DocStringsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNamedLanguageHasItsColours_data();
    void aNamedLanguageHasItsColours();
    void aDocStringWithoutLanguageHasOneColour();
    void jsonIsKnownWithoutAName();
    void aNewLanguageTakesEffectAtOnce();
    void whatSpansLinesIsFollowed();
    void aScrolledDocStringIsColouredFromItsLinesBefore();
    void stepsAfterADocStringAreSteps();

private:
    void show(GherkinEdit &edit, const QByteArray &text) const
    {
        edit.setFeature(text);
        edit.resize(600, 400);
        edit.grab();
    }
    EditorThemes m_themes;
};

void DocStringsTest::aNamedLanguageHasItsColours_data()
{
    QTest::addColumn<QByteArray>("mediaType");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("json") << QByteArray("json") << QByteArray("{ \"key\": 12 }") << u"\"key\""_s << u"12"_s;
    QTest::newRow("a media type") << QByteArray("application/json; charset=utf-8") << QByteArray("{ \"key\": 12 }")
                                  << u"\"key\""_s << u"12"_s;
    QTest::newRow("a media type with a suffix")
        << QByteArray("application/hal+json") << QByteArray("{ \"key\": 12 }") << u"\"key\""_s << u"12"_s;
    QTest::newRow("xml") << QByteArray("xml") << QByteArray("<tag name=\"x\"/>") << u"tag"_s << u"name"_s;
    QTest::newRow("sql") << QByteArray("sql") << QByteArray("SELECT 12 FROM t") << u"SELECT"_s << u"12"_s;
    QTest::newRow("a file's ending") << QByteArray("yml") << QByteArray("key: 12") << u"key"_s << u"12"_s;
}

void DocStringsTest::aNamedLanguageHasItsColours()
{
    QFETCH(QByteArray, mediaType);
    QFETCH(QByteArray, line);
    QFETCH(QString, first);
    QFETCH(QString, second);
    GherkinEdit edit(m_themes);
    for (const char *delimiter : {"\"\"\"", "```"}) {
        show(edit, stepWith(QByteArray("      ") + delimiter + mediaType + "\n      " + line + "\n      " + delimiter +
                            '\n'));
        QVERIFY(colorOf(edit, 4, first) != colorOf(edit, 4, second));
        QCOMPARE(colorOf(edit, 3, QString::fromUtf8(mediaType)),
                 edit.colors().format(TextRole::MediaType).foreground().color());
    }
}

void DocStringsTest::aDocStringWithoutLanguageHasOneColour()
{
    GherkinEdit edit(m_themes);
    const QColor docString = edit.colors().format(TextRole::DocString).foreground().color();
    for (const QByteArray mediaType : {"", "no-such-language"}) {
        show(edit, stepWith("      \"\"\"" + mediaType + "\n      select \"key\" 12\n      \"\"\"\n"));
        QCOMPARE(colorOf(edit, 4, u"select"), docString);
        QCOMPARE(colorOf(edit, 4, u"12"), docString);
    }
}

void DocStringsTest::jsonIsKnownWithoutAName()
{
    GherkinEdit edit(m_themes);
    show(edit, stepWith("      \"\"\"\n\n      {\n        \"key\": 12\n      }\n      \"\"\"\n"));
    QVERIFY(colorOf(edit, 6, u"\"key\"") != colorOf(edit, 6, u"12"));
}

void DocStringsTest::aNewLanguageTakesEffectAtOnce()
{
    GherkinEdit edit(m_themes);
    show(edit, stepWith("      \"\"\"\n      SELECT 12\n      \"\"\"\n"));
    QCOMPARE(colorOf(edit, 4, u"SELECT"), colorOf(edit, 4, u"12"));
    edit.goToLine(4);
    edit.moveCursor(QTextCursor::EndOfBlock);
    QTest::keyClicks(&edit, u"sql"_s);
    edit.grab();
    QVERIFY(colorOf(edit, 4, u"SELECT") != colorOf(edit, 4, u"12"));
    edit.undo();
    edit.grab();
    QCOMPARE(colorOf(edit, 4, u"SELECT"), colorOf(edit, 4, u"12"));
}

void DocStringsTest::whatSpansLinesIsFollowed()
{
    GherkinEdit edit(m_themes);
    show(edit, stepWith("      ```xml\n      <a>\n      <b/>\n      </a>\n      ```\n"));
    const QColor element = colorOf(edit, 5, u"b");
    edit.goToLine(5);
    QTest::keyClicks(&edit, u"<!--"_s); // a comment that nobody closes
    edit.grab();
    QVERIFY(colorOf(edit, 5, u"b") != element);
    QCOMPARE(colorOf(edit, 5, u"b"), colorOf(edit, 6, u"/a"));
}

void DocStringsTest::aScrolledDocStringIsColouredFromItsLinesBefore()
{
    QByteArray lines("      ```xml\n      <!-- a comment\n");
    for (int i = 0; i < 200; ++i)
        lines += "      <b>" + QByteArray::number(i) + "</b>\n";
    GherkinEdit edit(m_themes);
    show(edit, stepWith(lines + "      -->\n      <b>12</b>\n      ```\n"));
    edit.verticalScrollBar()->setValue(150);
    edit.grab();
    const QColor comment = colorOf(edit, 155, u"<b>");
    edit.verticalScrollBar()->setValue(195);
    edit.grab();
    QCOMPARE(colorOf(edit, 203, u"<b>"), comment);
    QVERIFY(colorOf(edit, 206, u"<b>") != comment);
}

void DocStringsTest::stepsAfterADocStringAreSteps()
{
    GherkinEdit edit(m_themes);
    show(edit, stepWith("      ```xml\n      <!-- never closed\n      ```\n"));
    QCOMPARE(colorOf(edit, 6, u"When"), edit.colors().format(TextRole::StepKeyword).foreground().color());
}

QTEST_MAIN(DocStringsTest)
#include "docstrings_test.moc"
