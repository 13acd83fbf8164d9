// File > Export > a target: the dialog over the real window, with real folders.
#include "tests/gui/exportdriving.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class ExportDialogTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<ExportDriving> m_driving;

    static void type(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        m_driving = std::make_unique<ExportDriving>(*m_fixture, m_folder->path());
        QVERIFY(m_fixture->makeProject({{u"till.feature"_s, "Feature: Till\n  Scenario: Pay\n    Given I pay 1\n"},
                                        {u"shelf.feature"_s, "Feature: Shelf\n  Scenario: Fill\n    Given I fill\n"}}));
    }

    void cleanup() { m_fixture.reset(); }

    void whatWasChosenIsThereTheNextTimeAndInTheNextRun()
    {
        const auto check = [this](ExportDialog &dialog) {
            QCOMPARE(in<QLineEdit>(dialog, u"folder"_s)->text(), path(u"out"_s));
            QVERIFY(in<QCheckBox>(dialog, u"option-with-folders"_s)->isChecked());
            QCOMPARE(in<QLineEdit>(dialog, u"option-package"_s)->text(), u"com.shop=a,b"_s);
            QCOMPARE(in<QComboBox>(dialog, u"option-sort"_s)->currentData().toString(), u"alpha"_s);
        };
        m_driving->open(u"java-junit"_s, [this](ExportDialog &dialog) {
            type(in<QLineEdit>(dialog, u"folder"_s), path(u"out"_s));
            QTest::keyClick(in<QCheckBox>(dialog, u"option-with-folders"_s), Qt::Key_Space);
            type(in<QLineEdit>(dialog, u"option-package"_s), u"com.shop=a,b"_s);
            QTest::keyClick(in<QComboBox>(dialog, u"option-sort"_s), Qt::Key_Down);
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        m_driving->waitForExport();
        m_driving->open(u"java-junit"_s, check);
        m_driving->open(u"behave"_s, [this](ExportDialog &dialog) { // another target has its own
            QVERIFY(!in<QCheckBox>(dialog, u"option-with-folders"_s)->isChecked());
            QCOMPARE(in<QLineEdit>(dialog, u"folder"_s)->text(), path(u"shop-behave"_s));
        });
        m_fixture.reset();
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        m_driving = std::make_unique<ExportDriving>(*m_fixture, m_folder->path());
        m_fixture->answers().project = path(u"shop.stepwright"_s);
        m_fixture->trigger(u"openProject"_s);
        QTRY_VERIFY(m_fixture->application().session().isOpen());
        m_driving->open(u"java-junit"_s, check);
    }

    void tabGoesAsOneReads()
    {
        m_driving->open(u"behave"_s, [](ExportDialog &dialog) {
            ExportDriving::waitForPreview(dialog);
            QStringList order;
            const QWidget *first = in<QLineEdit>(dialog, u"folder"_s);
            for (const QWidget *widget = first->nextInFocusChain(); widget != first;
                 widget = widget->nextInFocusChain())
                order.append(widget->objectName());
            const QStringList wanted = {u"browse"_s,   u"option-only"_s,   u"option-compatible"_s, u"defaults"_s,
                                        u"pages"_s,    u"hideUnchanged"_s, u"exportFiles"_s,       u"showContent"_s,
                                        u"fileText"_s, u"newWords"_s,      u"acceptExport"_s};
            QStringList found = order;
            found.removeIf([&wanted](const QString &name) { return !wanted.contains(name); });
            QCOMPARE(found, wanted);
        });
    }

    void defaultsComeBackAtOnce()
    {
        m_driving->open(u"java-junit"_s, [](ExportDialog &dialog) {
            auto *defaults = in<QPushButton>(dialog, u"defaults"_s);
            QVERIFY(!defaults->isEnabled());
            QTest::keyClick(in<QCheckBox>(dialog, u"option-with-folders"_s), Qt::Key_Space);
            type(in<QLineEdit>(dialog, u"option-package"_s), u"com.shop"_s);
            QVERIFY(defaults->isEnabled());
            QTest::keyClick(defaults, Qt::Key_Space);
            QVERIFY(!in<QCheckBox>(dialog, u"option-with-folders"_s)->isChecked());
            QCOMPARE(in<QLineEdit>(dialog, u"option-package"_s)->text(), u"com.example"_s);
            QVERIFY(!defaults->isEnabled());
        });
    }
};

QTEST_MAIN(ExportDialogTest)
#include "exportdialog_test.moc"
