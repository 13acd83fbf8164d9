// Cells as spreadsheets put them into the clipboard.
#include "model/gherkin/tables/tsv.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;

class TsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreRead_data();
    void cellsAreRead();
    void whatIsWrittenIsReadAgain();
    void htmlIsEscaped();
};

void TsvTest::cellsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("cells");
    QTest::newRow("plain") << u"a\tb\nc\td\n"_s << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("of Windows, last line open")
        << u"a\tb\r\nc\td"_s << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    // What LibreOffice 24.2 gives for the cells: say "hi", two lines, a tab, nothing.
    QTest::newRow("quoted") << u"\"say \"\"hi\"\"\"\t\"two\nlines\"\t\"a\ttab\"\t\n"_s
                            << QList<QStringList>{{u"say \"hi\""_s, u"two\nlines"_s, u"a\ttab"_s, u""_s}};
    QTest::newRow("quotes that are text")
        << u"5\" pipe\t\"a\" b\t\"open\n"_s << QList<QStringList>{{u"5\" pipe"_s, u"\"a\" b"_s, u"\"open"_s}};
    QTest::newRow("empty cells and rows")
        << u"\ta\n\nb\t\n"_s << QList<QStringList>{{u""_s, u"a"_s}, {u""_s}, {u"b"_s, u""_s}};
    QTest::newRow("nothing") << QString() << QList<QStringList>{};
}

void TsvTest::cellsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, cells);
    const CellTexts read = cellsOfTsv(text);
    QCOMPARE(QList<QStringList>(read.begin(), read.end()), cells);
}

void TsvTest::whatIsWrittenIsReadAgain()
{
    const CellTexts cells{{u"a"_s, u"say \"hi\""_s, u""_s}, {u"two\nlines"_s, u"a\ttab"_s, u"\\ | <b>"_s}};
    QCOMPARE(tsvOf(cells), u"a\t\"say \"\"hi\"\"\"\t\n\"two\nlines\"\t\"a\ttab\"\t\\ | <b>\n"_s);
    QCOMPARE(cellsOfTsv(tsvOf(cells)), cells);
}

void TsvTest::htmlIsEscaped()
{
    const QString html = htmlOf({{u"n"_s}, {u"<b> & \"c\"\nd"_s}});
    QVERIFY(html.contains(u"<tr><th>n</th></tr>\n<tr><td>&lt;b&gt; &amp; &quot;c&quot;<br>d</td></tr>"_s));
}

QTEST_APPLESS_MAIN(TsvTest)
#include "tsv_test.moc"
