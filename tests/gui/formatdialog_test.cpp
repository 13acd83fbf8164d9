#include "app/dialogs/formatdialog.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace stepwright;
using namespace Qt::StringLiterals;

/// The dialog for the format of features, driven by keys alone.
class FormatDialogTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FormatDialog> m_dialog;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] QString preview() const { return m_dialog->findChild<QPlainTextEdit *>(u"preview"_s)->toPlainText(); }

private Q_SLOTS:
    void init()
    {
        m_dialog = std::make_unique<FormatDialog>(project::FormatSettings{});
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    void keysChangeWhatThePreviewShows()
    {
        QVERIFY2(preview().contains(u"\n    Given the prices\n      | article   | price |\n"_s), qPrintable(preview()));
        press(Qt::Key_L, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"indent"_s);
        press(Qt::Key_Up);
        press(Qt::Key_Up);
        QVERIFY2(preview().contains(u"\n        Given the prices\n            | article   | price |\n"_s),
                 qPrintable(preview()));
        press(Qt::Key_N, Qt::AltModifier);
        QTRY_VERIFY2(preview().contains(u"| green tea |  4.50 |"_s) || preview().contains(u"| pot       |    12 |"_s),
                     qPrintable(preview()));
        press(Qt::Key_B, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"blankLines"_s);
        press(Qt::Key_Up);
        QVERIFY2(preview().contains(u"\n\n\n    Scenario Outline: Paying\n"_s), qPrintable(preview()));
        press(Qt::Key_F, Qt::AltModifier);
        QTRY_VERIFY(m_dialog->settings().onSave);
        press(Qt::Key_T, Qt::AltModifier);
        QTRY_VERIFY2(preview().contains(u"\n\t\tGiven the prices\n"_s), qPrintable(preview()));
        press(Qt::Key_Return);
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
        const gherkin::FormatOptions options = m_dialog->settings().options;
        QCOMPARE(options.indent, 4);
        QCOMPARE(options.blankLines, 2);
        QVERIFY(options.useTabs);
        QVERIFY(options.numbersRight != project::FormatSettings().options.numbersRight);
    }

    void whatMakesNoDifferenceIsOff()
    {
        press(Qt::Key_T, Qt::AltModifier);
        QTRY_VERIFY(!m_dialog->findChild<QWidget *>(u"indent"_s)->isEnabled());
        press(Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY(!m_dialog->findChild<QWidget *>(u"numbersRight"_s)->isEnabled());
        press(Qt::Key_Escape);
        QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
    }
};

QTEST_MAIN(FormatDialogTest)
#include "formatdialog_test.moc"
