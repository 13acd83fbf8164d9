#include "editor/reading/livereading.h"
#include "editor/reading/readingpages.h"
#include "editor/reading/readingview.h"
#include "editor/text/gherkinedit.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextList>
#include <QTextTable>

using namespace stepwright;
using namespace Qt::StringLiterals;

namespace {

QByteArray longFeature(int scenarios)
{
    QByteArray text = "Feature: Long\n";
    for (int i = 0; i < scenarios; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "\n  Scenario: Number " + number + "\n    Given a cup\n    When I add " + number +
                " cups\n      | a | b |\n      | 1 | 2 |\n";
    }
    return text;
}

} // namespace

/// The reading view beside its editor, and the pages it becomes.
class ReadingTest : public QObject
{
    Q_OBJECT

private:
    EditorThemes m_themes;
    std::unique_ptr<QWidget> m_window;
    GherkinEdit *m_edit = nullptr;
    ReadingView *m_view = nullptr;

    void show(const QByteArray &text)
    {
        m_window = std::make_unique<QWidget>();
        m_edit = new GherkinEdit(m_themes, m_window.get());
        m_edit->setFeature(text);
        m_view = new ReadingView(m_window.get());
        m_window->resize(1000, 500);
        m_edit->setGeometry(0, 0, 500, 500);
        m_view->setGeometry(500, 0, 500, 500);
        new LiveReading(*m_edit, m_view);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        waitForRest();
    }

    void waitForRest() { QTRY_VERIFY(m_view->isComplete() && !m_view->reading()->parts.empty()); }

    [[nodiscard]] QString text() const { return m_view->toPlainText(); }

    [[nodiscard]] QTextBlock blockWith(const QString &words) const
    {
        QTextBlock block = m_view->document()->begin();
        while (block.isValid() && !block.text().contains(words))
            block = block.next();
        return block;
    }

    [[nodiscard]] QRectF placeOf(const QString &words) const
    {
        return m_view->document()->documentLayout()->blockBoundingRect(blockWith(words));
    }

    [[nodiscard]] bool isInView(const QString &words) const
    {
        const int top = m_view->verticalScrollBar()->value();
        const QRectF place = placeOf(words);
        return place.top() >= top && place.bottom() <= top + m_view->viewport()->height();
    }

    void click(const QString &words)
    {
        const QRectF place = placeOf(words);
        const QPoint at(int(place.left()) + 10, int(place.center().y()) - m_view->verticalScrollBar()->value());
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at);
    }

private Q_SLOTS:
    void cleanup() { m_window.reset(); }

    void textOfAFeatureStaysText()
    {
        show("Feature: A <script>alert(1)</script> & <img src=\"http://127.0.0.1:9/x.png\">\n"
             "  Words <b>not bold</b> ![pic](file:///etc/hostname) [here](http://127.0.0.1:9/y) **bold**\n"
             "  ![](http://127.0.0.1:9/z.png) &lt;\n"
             "  Scenario: <a href='x'>y</a>\n    Given <u>\xef\xbf\xbc\xef\xb7\x90 z\n      | <i>c</i> |\n");
        for (const QString &expected :
             {u"A <script>alert(1)</script> & <img src=\"http://127.0.0.1:9/x.png\">"_s, u"<b>not bold</b>"_s,
              u"[pic: file:///etc/hostname]"_s, u"here (http://127.0.0.1:9/y) bold"_s, u"<a href='x'>y</a>"_s,
              u"Given <u>"_s, u"<i>c</i>"_s})
            QVERIFY2(text().contains(expected), qPrintable(text()));
        for (QTextBlock block = m_view->document()->begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                QVERIFY(!at.fragment().charFormat().isImageFormat());
                QVERIFY(!at.fragment().charFormat().isAnchor());
            }
        }
        QVERIFY(m_view->document()->resource(QTextDocument::ImageResource, QUrl(u"file:///etc/hostname"_s)).isNull());
    }

    void descriptionsAreMarkdownWithTheirLines()
    {
        show("Feature: A\n    As a *buyer*\n    I want tea\n\n    - one\n    - two\n");
        const QTextBlock first = blockWith(u"As a buyer"_s);
        QVERIFY(first.isValid());
        QCOMPARE(first.text(), u"As a buyer"_s);
        QCOMPARE(first.next().text(), u"I want tea"_s);
        QVERIFY(blockWith(u"two"_s).textList());
    }

    void tablesAreTables()
    {
        show("Feature: A\n  Scenario Outline: B\n    Given <x>\n      | p | q |\n      | 1 |\n\n    Examples:\n"
             "      | x |\n      | a\\nb |\n");
        const QTextTable *data = QTextCursor(blockWith(u"p"_s)).currentTable();
        QVERIFY(data);
        QCOMPARE(data->columns(), 2);
        QCOMPARE(data->format().headerRowCount(), 0);
        const QTextTable *examples = QTextCursor(blockWith(u"a\u2028b"_s)).currentTable();
        QVERIFY(examples);
        QCOMPARE(examples->format().headerRowCount(), 1);
    }

    void theCursorIsFollowed()
    {
        show(longFeature(60));
        QVERIFY(isInView(u"Number 0"_s));
        m_edit->goToLine(2 + 6 * 50 + 2); // a step of scenario 50
        QTRY_VERIFY(isInView(u"add 50 cups"_s));
        QTest::keyClick(m_edit, Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY(isInView(u"Number 0"_s));
    }

    void aClickGoesToTheLine()
    {
        show(longFeature(3));
        click(u"When I add 0"_s);
        QCOMPARE(m_edit->currentLine(), 5);
        click(u"Number 1"_s);
        QCOMPARE(m_edit->currentLine(), 9);
        QVERIFY(!m_edit->hasFocus());
    }

    void keysGoToTheLineAndScroll()
    {
        show(longFeature(30));
        m_edit->goToLine(3);
        m_view->setFocus();
        QSignalSpy activated(m_view, &ReadingView::lineActivated);
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toInt(), 3);
        QTest::keyClick(m_view, Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(m_view->verticalScrollBar()->value() > 0);
        QTest::keyClick(m_view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"Number 29"_s));
    }

    void onlyWhatChangedIsWrittenAgain()
    {
        show(longFeature(40));
        QSignalSpy changes(m_view->document(), &QTextDocument::contentsChange);
        m_edit->goToLine(4, 16);
        QTest::keyClicks(m_edit, u" of tea"_s);
        QTRY_VERIFY(blockWith(u"a cup of tea"_s).isValid());
        QVERIFY(m_view->isComplete());
        int added = 0;
        for (const QList<QVariant> &change : changes)
            added += change[2].toInt();
        QVERIFY2(added < 500, qPrintable(QString::number(added))); // a scenario has about 50, all have 3,000
        QVERIFY(blockWith(u"Number 39"_s).isValid());
        QVERIFY(m_view->lineOfPosition(blockWith(u"Number 39"_s).position()) == 3 + 6 * 39);
    }

    void linesFollowWhatIsTypedAbove()
    {
        show(longFeature(5));
        m_edit->goToLine(2);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_edit, Qt::Key_Return);
        QTRY_COMPARE(m_view->lineOfPosition(blockWith(u"Number 4"_s).position()), 3 + 6 * 4 + 3);
    }

    void partsComeAndGo()
    {
        show(longFeature(4));
        m_edit->goToLine(9);
        QTest::keyClick(m_edit, Qt::Key_Home);
        for (const QString &line : {u"Scenario: New"_s, u"Given y"_s}) {
            QTest::keyClicks(m_edit, line);
            QTest::keyClick(m_edit, Qt::Key_Escape); // no proposals
            QTest::keyClick(m_edit, Qt::Key_Return);
        }
        QTRY_VERIFY(text().contains(u"New"_s));
        waitForRest();
        QVERIFY(text().indexOf(u"Number 0"_s) < text().indexOf(u"New"_s));
        QVERIFY(text().indexOf(u"New"_s) < text().indexOf(u"Number 1"_s));
        m_edit->selectAll();
        QTest::keyClick(m_edit, Qt::Key_Delete);
        QTRY_VERIFY(m_view->reading()->parts.empty());
        QVERIFY(text().trimmed().isEmpty());
        m_edit->undo();
        waitForRest();
        QTRY_VERIFY(text().contains(u"Number 3"_s));
    }

    void brokenTextIsShownWithItsProblem()
    {
        show("Feature: A\n  Scenario: B\n    Given c\n    Gvien d\n    When e\n");
        QVERIFY(text().contains(u"Gvien d"_s));
        QVERIFY(text().contains(u"⚠"_s));
        QVERIFY(text().indexOf(u"Gvien d"_s) < text().indexOf(u"⚠"_s));
        QVERIFY(text().indexOf(u"⚠"_s) < text().indexOf(u"When e"_s));
    }

    void rightToLeftIsLaidOutSo()
    {
        show("# language: ar\nخاصية: سلة\n  سيناريو: إضافة\n    بفرض شاي\n      | ا | ب |\n"_ba);
        const QTextBlock step = blockWith(u"شاي"_s);
        QCOMPARE(step.blockFormat().layoutDirection(), Qt::RightToLeft);
        QVERIFY(placeOf(u"ا"_s).left() > 0);
        const QTextTable *table = QTextCursor(blockWith(u"ب"_s).next()).currentTable();
        if (!table)
            table = m_view->document()->rootFrame()->childFrames().isEmpty()
                        ? nullptr
                        : qobject_cast<QTextTable *>(m_view->document()->rootFrame()->childFrames().constFirst());
        QVERIFY(table);
        const QRectF frame = m_view->document()->documentLayout()->frameBoundingRect(const_cast<QTextTable *>(table));
        QVERIFY(frame.center().x() > m_view->document()->textWidth() / 2);
        QCOMPARE(table->cellAt(0, 1).firstCursorPosition().block().text(), u"ا"_s); // the first column is rightmost
    }

    void rightToLeftTablesAreCopiedInTheirOrder()
    {
        show(
            "# language: ar\nخاصية: سلة\n  سيناريو: إضافة\n    بفرض شاي\n      | ا | ب | ج |\n      | د | ه | و |\n"_ba);
        m_view->setFocus();
        QTest::keyClick(m_view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
        const QMimeData &data = *QApplication::clipboard()->mimeData();
        QVERIFY2(data.text().contains(u"ا\nب\nج\nد\nه\nو"_s), qPrintable(data.text()));
        QVERIFY(data.html().indexOf(u">ا<"_s) < data.html().indexOf(u">ب<"_s));
        QVERIFY(data.html().indexOf(u">ب<"_s) < data.html().indexOf(u">ج<"_s));
    }

    void picturesAndCheckBoxesAreTold()
    {
        show("Feature: A\n  See ![](a.png) and ![ ](b.png), ![the logo](c.png), `![](code)`\n\n  - [ ] to do\n  - [x] "
             "done\n  - plain\n");
        for (const QString &expected :
             {u"See [a.png] and [b.png], [the logo: c.png], ![](code)"_s, u"☐ to do"_s, u"☑ done"_s})
            QVERIFY2(text().contains(expected), qPrintable(text()));
        QVERIFY(!blockWith(u"to do"_s).textList());
        QVERIFY(blockWith(u"plain"_s).textList());
    }

    void colorsFollowTheTheme()
    {
        show(longFeature(1));
        const auto stepColor = [this] {
            return blockWith(u"Given a cup"_s).begin().fragment().charFormat().foreground().color();
        };
        QPalette dark = m_view->palette();
        dark.setColor(QPalette::Accent, QColor(0x5cbfa3));
        QVERIFY(stepColor() != QColor(0x5cbfa3));
        m_view->setPalette(dark);
        waitForRest();
        QTRY_COMPARE(stepColor(), QColor(0x5cbfa3));
    }

    void zoomIsTheEditors()
    {
        show(longFeature(1));
        const qreal before = placeOf(u"Given a cup"_s).height();
        m_edit->setZoom(200);
        QVERIFY(placeOf(u"Given a cup"_s).height() > before * 1.5);
    }

    void pagesKeepScenariosTogether()
    {
        // Rules between, whose headings must not be the last on a page.
        const QByteArray text = longFeature(40).replace("  Scenario: Number 1", "  Rule: R\n\n  Scenario: Number 1");
        const reading::Document document = reading::read(gherkin::parse(text));
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        int all = 0;
        {
            QPdfWriter writer(&buffer);
            writer.setPageLayout({usualPaper(QLocale(u"de_DE"_s)), QPageLayout::Portrait, QMarginsF(20, 16, 20, 14)});
            QVERIFY(ReadingPages::print(document, writer, [&all](int, int count) {
                all = count;
                return true;
            }));
        }
        QVERIFY2(all > 3 && all < 15, qPrintable(QString::number(all)));
        QVERIFY(buffer.data().startsWith("%PDF-"));
        QVERIFY(buffer.data().contains(QByteArray("/Count " + QByteArray::number(all))));
        // As pictures the pages show no torn scenario: each one begins with a title, whose first letter is coloured.
        QImage image(794, 1123, QImage::Format_RGB32);
        const ReadingPages pages(document, image);
        QVERIFY(pages.count() > 3);
        for (int page = 0; page < pages.count(); ++page) {
            image.fill(Qt::white);
            QPainter painter(&image);
            pages.paint(painter, page);
            painter.end();
            const auto isEmpty = [&image](int y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixel(x, y) != qRgb(255, 255, 255))
                        return false;
                }
                return true;
            };
            QVERIFY(!isEmpty(6) || !isEmpty(10)); // the title above
            int top = 20;
            while (isEmpty(top))
                ++top;
            const auto isColoured = [&image](QPoint at) { return image.pixelColor(at).hslSaturation() > 80; };
            bool hasKeyword = false;
            for (int y = top; y < top + 12; ++y) {
                for (int x = 0; x < 120; ++x)
                    hasKeyword = hasKeyword || isColoured({x, y});
            }
            QVERIFY2(hasKeyword, qPrintable(QString::number(page)));
            int bottom = image.height() - 1;
            while (bottom > 0 && isEmpty(bottom))
                --bottom;
            QVERIFY(bottom > image.height() - 20); // the number below
        }
    }

    void paperIsAsUsualWhereOneIs()
    {
        QCOMPARE(usualPaper(QLocale(u"en_US"_s)).id(), QPageSize::Letter);
        QCOMPARE(usualPaper(QLocale(u"fr_CA"_s)).id(), QPageSize::Letter);
        QCOMPARE(usualPaper(QLocale(u"fr_FR"_s)).id(), QPageSize::A4);
        QCOMPARE(usualPaper(QLocale::c()).id(), QPageSize::A4);
    }

    void printingCanBeStopped()
    {
        const reading::Document document = reading::read(gherkin::parse(longFeature(100)));
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QPdfWriter writer(&buffer);
        int painted = 0;
        QVERIFY(!ReadingPages::print(document, writer, [&painted](int done, int) {
            painted = done;
            return done < 2;
        }));
        QCOMPARE(painted, 2);
    }
};

QTEST_MAIN(ReadingTest)
#include "reading_test.moc"
