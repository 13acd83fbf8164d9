// The reading view, printing and PDF in the real window, by keys.
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/reading/readingview.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QClipboard>
#include <QPrinter>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class ReadingGuiTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;

    void start()
    {
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        m_fixture->application().start({.sample = true});
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->application().session().isOpen() &&
                                     m_fixture->application().session().tree()->folderCount() > 0,
                                 30'000);
        open(u"Sign in"_s);
        QVERIFY(m_fixture->activate());
        edit()->setFocus();
    }
    void open(const QString &name) { QVERIFY(m_fixture->openFeature(name)); }
    [[nodiscard]] FeaturePage *page() { return m_fixture->window().tabs().currentPage(); }
    [[nodiscard]] GherkinEdit *edit() { return page()->edit(); }
    [[nodiscard]] ReadingView *view() { return page()->findChild<ReadingView *>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] QByteArray pdf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_fixture->answers().unsaved = UnsavedAnswer::Discard;
        QVERIFY(m_fixture->close());
        m_fixture.reset();
    }

    void keysShowAndHideIt()
    {
        start();
        QVERIFY(!view());
        press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(view() && view()->isVisible() && edit()->isVisible());
        QTRY_VERIFY(view()->toPlainText().contains(u"The right password"_s));
        QVERIFY(edit()->hasFocus());
        press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(view()->isVisible() && !edit()->isVisible());
        QVERIFY(view()->hasFocus());
        press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(edit()->isVisible());
        QVERIFY(!view());
        QVERIFY(edit()->hasFocus());
    }

    void enterWhereOneReadsGoesToTheText()
    {
        start();
        edit()->goToLine(17);
        press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(view()->isComplete() && view()->lineOfPosition(view()->textCursor().position()) == 17);
        press(Qt::Key_Down);
        QTRY_COMPARE(view()->lineOfPosition(view()->textCursor().position()), 18);
        press(Qt::Key_Return);
        QVERIFY(edit()->isVisible() && view()->isVisible());
        QVERIFY(edit()->hasFocus());
        QCOMPARE(edit()->currentLine(), 18);
    }

    void findBringsTheTextBackAndCopyTakesFromTheDocument()
    {
        start();
        press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(view()->isComplete() && view()->toPlainText().contains(u"Anything else gets the same answer"_s));
        QVERIFY(view()->hasFocus() && !edit()->isVisible());
        view()->selectAll();
        QGuiApplication::clipboard()->clear();
        m_fixture->trigger(u"copy"_s);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"Anything else gets the same answer"_s), qPrintable(copied));
        press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(edit()->isVisible() && view()->isVisible());
        QVERIFY(m_fixture->find<QAction>(u"readBeside"_s)->isChecked());
    }

    void allTabsAreReadAndItIsRemembered()
    {
        start();
        press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        open(u"Basket"_s);
        QVERIFY(view());
        QVERIFY(m_fixture->close());
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        m_fixture->application().start({.sample = true});
        QTRY_VERIFY_WITH_TIMEOUT(page() && page()->isLoaded(), 30'000);
        QVERIFY(m_fixture->find<QAction>(u"readBeside"_s)->isChecked());
        QTRY_VERIFY(view() && view()->isComplete() && view()->isVisible());
        m_fixture->trigger(u"readNot"_s);
        QVERIFY(!view());
    }

    void aPdfIsWrittenWhole()
    {
        start();
        m_fixture->answers().pdf = m_folder->filePath(u"sign in.pdf"_s);
        m_fixture->trigger(u"exportPdf"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->message().contains(u"sign in.pdf"_s), 30'000);
        const QByteArray written = pdf(m_fixture->answers().pdf);
        QVERIFY(written.startsWith("%PDF-"));
        QVERIFY(written.contains("%%EOF"));
        m_fixture->answers().pdf = m_folder->filePath(u"missing/sign in.pdf"_s);
        m_fixture->trigger(u"exportPdf"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->message().contains(u"missing"_s), 30'000);
        QVERIFY(!QFileInfo::exists(m_fixture->answers().pdf));
    }

    void itIsPrinted()
    {
        start();
        const QString path = m_folder->filePath(u"printed.pdf"_s);
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path);
        m_fixture->answers().chosenPrinter = std::move(printer);
        press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->message().contains(u"Sign in"_s), 30'000);
        QVERIFY(pdf(path).startsWith("%PDF-"));
    }
};

QTEST_MAIN(ReadingGuiTest)
#include "reading_test.moc"
