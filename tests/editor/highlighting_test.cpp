// Colours of lines in several languages, and that nothing spills over a line.
#include "editor/highlighting/editorthemes.h"
#include "editor/highlighting/linespans.h"
#include "editor/problems/problemsmodel.h"
#include "editor/text/gherkinedit.h"
#include "model/gherkin/parser.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace stepwright;

namespace {

// What a role covers in a line, the pieces joined by '·'.
QString piecesOf(const GherkinEdit &edit, int block, TextRole role)
{
    const QString text = edit.document()->findBlockByNumber(block).text();
    const gherkin::Tree &tree = edit.tree();
    QStringList pieces;
    for (const LineSpan &span : spansOf(text, tree.lines()[std::size_t(block)], tree)) {
        if (span.role == role)
            pieces.append(text.mid(span.start, span.length));
    }
    return pieces.join(u'·');
}

QColor colorAt(const GherkinEdit &edit, int block, int position)
{
    QColor color = edit.colors().palette.color(QPalette::Text);
    for (const QTextLayout::FormatRange &range : edit.document()->findBlockByNumber(block).layout()->formats()) {
        if (range.start <= position && position < range.start + range.length &&
            range.format.hasProperty(QTextFormat::ForegroundBrush))
            color = range.format.foreground().color();
    }
    return color;
}

double contrastOf(const QColor &first, const QColor &second) // WCAG 2.2
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double channel) {
            return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const double a = luminance(first);
    const double b = luminance(second);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

} // namespace

class HighlightingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keywordsOfEveryDialectAreFound_data();
    void keywordsOfEveryDialectAreFound();
    void partsOfLinesAreFound();
    void aQuoteStaysInItsLine();
    void anOpenedDocStringColoursWhatIsInView();
    void formatsFollowTheTheme();
    void everyColourCanBeRead();
    void problemsAreUnderlined();

private:
    EditorThemes m_themes;
};

void HighlightingTest::keywordsOfEveryDialectAreFound_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const gherkin::Dialect &dialect : gherkin::allDialects())
        QTest::newRow(dialect.code().constData()) << dialect.code();
}

void HighlightingTest::keywordsOfEveryDialectAreFound()
{
    QFETCH(QByteArray, code);
    const gherkin::Dialect &dialect = *gherkin::findDialect(code);
    const QByteArray feature = dialect.keywords(gherkin::KeywordRole::Feature).first();
    const QByteArray scenario = dialect.keywords(gherkin::KeywordRole::Scenario).first();
    GherkinEdit edit(m_themes);
    for (const gherkin::KeywordRole role :
         {gherkin::KeywordRole::Given, gherkin::KeywordRole::When, gherkin::KeywordRole::Then,
          gherkin::KeywordRole::And, gherkin::KeywordRole::But}) {
        for (const QByteArray &keyword : dialect.keywords(role)) {
            edit.setFeature("# language: " + code + '\n' + feature + ": a\n  " + scenario + ": b\n    " + keyword +
                            "\"x\" <y>\n");
            QCOMPARE(piecesOf(edit, 1, TextRole::TitleKeyword), QString::fromUtf8(feature) + u':');
            QCOMPARE(piecesOf(edit, 2, TextRole::TitleKeyword), u"  "_s + QString::fromUtf8(scenario) + u':');
            QCOMPARE(piecesOf(edit, 3, TextRole::StepKeyword), u"    "_s + QString::fromUtf8(keyword));
            QCOMPARE(piecesOf(edit, 3, TextRole::Quoted), u"\"x\""_s);
            QCOMPARE(piecesOf(edit, 3, TextRole::Placeholder), u"<y>"_s);
        }
    }
}

void HighlightingTest::partsOfLinesAreFound()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("@a @b #c\nFeature: <f>\n text\n Scenario Outline: o <p> 1\n  Given it's 5\" or \"five\" and "
                    "-2.5\n   \"\"\"json\n   {\n   \"\"\"\n"
                    "  Examples: e\n   | h\\|  | \xF0\x9F\x98\x80 |\n   | <x> | y |\n");
    QCOMPARE(piecesOf(edit, 0, TextRole::Tag), u"@a @b "_s);
    QCOMPARE(piecesOf(edit, 0, TextRole::Comment), u"#c"_s);
    QCOMPARE(piecesOf(edit, 2, TextRole::Description), u"text"_s);
    QCOMPARE(piecesOf(edit, 3, TextRole::Title), u" o <p> 1"_s);
    QCOMPARE(piecesOf(edit, 3, TextRole::Placeholder), u"<p>"_s);
    QCOMPARE(piecesOf(edit, 4, TextRole::Number), u"5·-2.5"_s);
    QCOMPARE(piecesOf(edit, 4, TextRole::Quoted), u"\"five\""_s);
    QCOMPARE(piecesOf(edit, 5, TextRole::DocStringBorder), u"\"\"\""_s);
    QCOMPARE(piecesOf(edit, 5, TextRole::MediaType), u"json"_s);
    QCOMPARE(piecesOf(edit, 6, TextRole::DocString), u"   {"_s);
    QCOMPARE(piecesOf(edit, 9, TextRole::HeaderCell), u"| h\\|  | 😀 |"_s);
    QCOMPARE(piecesOf(edit, 9, TextRole::Escape), u"\\|"_s);
    QCOMPARE(piecesOf(edit, 9, TextRole::CellBorder), u"|·|·|"_s);
    QCOMPARE(piecesOf(edit, 10, TextRole::Placeholder), u"<x>"_s);
    QCOMPARE(piecesOf(edit, 10, TextRole::HeaderCell), QString());
}

void HighlightingTest::aQuoteStaysInItsLine()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("Feature: a\n Scenario: b\n  Given a screen of 5\"\n  When I look\n");
    edit.resize(500, 400);
    edit.grab();
    QCOMPARE(colorAt(edit, 2, 12), edit.colors().format(TextRole::StepText).foreground().color());
    QCOMPARE(colorAt(edit, 3, 3), edit.colors().format(TextRole::StepKeyword).foreground().color());
}

void HighlightingTest::anOpenedDocStringColoursWhatIsInView()
{
    QByteArray text("Feature: a\n Scenario: b\n  Given c\n\n");
    for (int i = 0; i < 500; ++i)
        text += "  When step " + QByteArray::number(i) + '\n';
    GherkinEdit edit(m_themes);
    edit.setFeature(text);
    edit.resize(500, 400);
    edit.grab();
    const QColor keyword = edit.colors().format(TextRole::StepKeyword).foreground().color();
    const QColor docString = edit.colors().format(TextRole::DocString).foreground().color();
    QCOMPARE(colorAt(edit, 5, 3), keyword);
    edit.goToLine(4);
    edit.insertPlainText(u"   \"\"\""_s);
    edit.grab();
    QCOMPARE(colorAt(edit, 5, 3), docString);
    edit.verticalScrollBar()->setValue(300);
    edit.grab();
    QCOMPARE(colorAt(edit, 305, 3), docString);
    edit.undo();
    edit.verticalScrollBar()->setValue(300);
    edit.grab();
    QCOMPARE(colorAt(edit, 305, 3), keyword);
}

void HighlightingTest::formatsFollowTheTheme()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("Feature: a\n");
    QPalette dark = edit.palette();
    dark.setColor(QPalette::Base, QColor(0x20, 0x20, 0x20));
    dark.setColor(QPalette::Text, Qt::white);
    edit.grab();
    const QColor before = colorAt(edit, 0, 0);
    edit.setPalette(dark);
    edit.grab();
    QVERIFY(before.lightness() < 128);
    QVERIFY(colorAt(edit, 0, 0).lightness() > 128);
}

void HighlightingTest::everyColourCanBeRead()
{
    for (const QColor &base : {QColor(Qt::white), QColor(0x1e, 0x20, 0x24), QColor(0xfd, 0xf6, 0xe3)}) {
        QPalette palette;
        palette.setColor(QPalette::Base, base);
        palette.setColor(QPalette::Text, base.lightness() < 128 ? Qt::white : Qt::black);
        const EditorColors colors = m_themes.colorsFor(palette);
        for (const QTextCharFormat &format : colors.formats)
            QVERIFY(contrastOf(format.foreground().color(), base) >= 4.5);
        QVERIFY(contrastOf(colors.lineNumber, base) >= 4.5);
    }
}

void HighlightingTest::problemsAreUnderlined()
{
    GherkinEdit edit(m_themes);
    edit.setFeature("Feature: a\n Text.\n Scenario: b\n  Given c\n  nonsense here\n");
    edit.grab();
    QCOMPARE(edit.problems()->rowCount(), 1);
    const auto formats = edit.document()->findBlockByNumber(4).layout()->formats();
    const bool isUnderlined = std::ranges::any_of(formats, [](const auto &range) {
        return range.format.underlineStyle() == QTextCharFormat::WaveUnderline && range.start == 2;
    });
    QVERIFY(isUnderlined);
    QVERIFY(!edit.problemText(5).isEmpty());
    edit.undo();
    edit.goToLine(5);
    edit.moveCursor(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    edit.insertPlainText(u"  And d"_s);
    edit.grab();
    QCOMPARE(edit.problems()->rowCount(), 0);
}

QTEST_MAIN(HighlightingTest)
#include "highlighting_test.moc"
