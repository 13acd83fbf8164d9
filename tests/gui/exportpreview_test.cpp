// What the export dialog shows before it writes: files with their states and texts, and what is new for automation.
#include "tests/gui/exportdriving.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTreeWidget>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class ExportPreviewTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<ExportDriving> m_driving;

    [[nodiscard]] QString out(const QString &name = {}) const { return m_folder->filePath(u"shop-behave/"_s + name); }

    void edit(const QString &name, const QByteArray &bytes) const
    {
        QFile file(out(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append) && file.write(bytes) == bytes.size());
    }

    /// Exports to behave with what the dialog proposes.
    void exportOnce()
    {
        m_driving->open(u"behave"_s, [this](ExportDialog &dialog) {
            m_driving->waitForPreview(dialog);
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        m_driving->waitForExport();
    }

    /// Chooses a file of the tree by its name.
    static void choose(const ExportDialog &dialog, const QString &name)
    {
        auto *tree = in<QTreeWidget>(dialog, u"exportFiles"_s);
        const QList<QTreeWidgetItem *> found = tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        tree->setCurrentItem(found.constFirst());
        tree->setFocus();
    }

    /// "name: what happens", a line each; of files whose state is not "Unchanged".
    [[nodiscard]] static QStringList states(const ExportDialog &dialog)
    {
        QStringList lines;
        QTreeWidgetItemIterator row(in<QTreeWidget>(dialog, u"exportFiles"_s));
        for (; *row; ++row) {
            if ((*row)->text(1) != "Unchanged"_L1 && !(*row)->isHidden())
                lines.append((*row)->text(0) + ": "_L1 + (*row)->text(1));
        }
        return lines;
    }

    [[nodiscard]] static QString text(const ExportDialog &dialog, const QString &name)
    {
        return in<QPlainTextEdit>(dialog, name)->toPlainText();
    }

    [[nodiscard]] static QString state(const ExportDialog &dialog) { return in<QLabel>(dialog, u"state"_s)->text(); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        m_driving = std::make_unique<ExportDriving>(*m_fixture, m_folder->path());
        QVERIFY(m_fixture->makeProject({{u"till.feature"_s, "Feature: Till\n  Scenario: Pay\n    Given I pay 1\n"},
                                        {u"shelf.feature"_s, "Feature: Shelf\n  Scenario: Fill\n    Given I fill\n"}}));
    }

    void cleanup()
    {
        m_driving.reset();
        m_fixture.reset();
    }

    void newFilesAreShownWithTheirContent()
    {
        m_driving->open(u"behave"_s, [this](ExportDialog &dialog) {
            m_driving->waitForPreview(dialog);
            QCOMPARE(state(dialog), u"Files: 5 new."_s);
            QVERIFY(states(dialog).contains(u"till.feature: New"_s));
            choose(dialog, u"till.feature"_s);
            QTRY_VERIFY2(text(dialog, u"fileText"_s).contains("Scenario: Pay\n"_L1),
                         qPrintable(text(dialog, u"fileText"_s)));
            QTest::keyClick(in<QRadioButton>(dialog, u"showDifference"_s), Qt::Key_Space);
            QTRY_VERIFY(text(dialog, u"fileText"_s).startsWith("--- /dev/null\n+++ b/till.feature\n@@ -0,0 +1,"_L1));
            QVERIFY(!QFile::exists(out()));
        });
    }

    void theSecondTimeThereIsNothingToWrite()
    {
        exportOnce();
        m_driving->open(u"behave"_s, [this](ExportDialog &dialog) {
            m_driving->waitForPreview(dialog);
            QCOMPARE(state(dialog), u"Nothing to write. Files: 5 unchanged."_s);
            QCOMPARE(states(dialog), QStringList());
            QTest::keyClick(in<QCheckBox>(dialog, u"hideUnchanged"_s), Qt::Key_Space);
            QVERIFY(in<QTreeWidget>(dialog, u"exportFiles"_s)->topLevelItem(0)->isHidden());
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QTRY_COMPARE(m_fixture->message(),
                     u"Exported to Behave (Python): there was nothing to write. 5 had not changed."_s);
    }

    void filesOfTheUserStayUnlessAllowed()
    {
        exportOnce();
        edit(u"actionwords.py"_s, "# mine\n");
        edit(u"steps.py"_s, "# edited\n");
        edit(u"till.feature"_s, "# edited too\n");
        m_driving->open(u"behave"_s, [this](ExportDialog &dialog) {
            m_driving->waitForPreview(dialog);
            QCOMPARE(states(dialog),
                     QStringList({u"actionwords.py: Yours: stays"_s, u"steps.py: Edited by hand: stays"_s,
                                  u"till.feature: Edited by hand: stays"_s}));
            choose(dialog, u"steps.py"_s);
            QTest::keyClick(in<QRadioButton>(dialog, u"showDifference"_s), Qt::Key_Space);
            QTRY_VERIFY(text(dialog, u"fileText"_s).endsWith("\n-# edited\n"_L1));
            QTest::keyClick(in<QTreeWidget>(dialog, u"exportFiles"_s), Qt::Key_Space);
            QVERIFY(in<QCheckBox>(dialog, u"allowFile"_s)->isChecked());
            choose(dialog, u"till.feature"_s);
            auto *allow = in<QCheckBox>(dialog, u"allowFile"_s);
            QVERIFY(!allow->isChecked());
            QTest::keyClick(allow, Qt::Key_Space);
            QVERIFY(states(dialog).contains(u"till.feature: Edited by hand: is overwritten"_s));
            QTest::keyClick(allow, Qt::Key_Space);
            QCOMPARE(state(dialog), u"Files: 1 changed, 2 unchanged, 2 of your own that stay."_s);
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QTRY_COMPARE(
            m_fixture->message(),
            u"Exported to Behave (Python): 1 file(s) written. 2 had not changed. 2 of your own left as they are."_s);
        QVERIFY(!readFile(out(u"steps.py"_s)).contains("# edited"));
        QVERIFY(readFile(out(u"till.feature"_s)).contains("# edited too"));
        QVERIFY(readFile(out(u"actionwords.py"_s)).contains("# mine"));
    }

    void withoutWaitingNothingOfTheUserIsOverwritten()
    {
        exportOnce();
        edit(u"steps.py"_s, "# edited\n");
        m_driving->open(u"behave"_s, [](ExportDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
        QTRY_VERIFY2(m_fixture->message().contains("1 of your own left"_L1), qPrintable(m_fixture->message()));
        QVERIFY(readFile(out(u"steps.py"_s)).endsWith("# edited\n"));
    }

    void whatIsNotExportedAnyMoreIsDeletedOnlyWhenAllowed()
    {
        exportOnce();
        const auto gone = u"till.feature: Not exported any more: stays"_s;
        m_driving->open(u"behave"_s, [&](ExportDialog &dialog) {
            QTest::keyClick(in<QCheckBox>(dialog, u"option-keep-filenames"_s), Qt::Key_Space);
            m_driving->waitForPreview(dialog);
            QVERIFY2(states(dialog).contains(gone), qPrintable(states(dialog).join(u'\n')));
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QTRY_VERIFY(QFile::exists(out(u"Till.feature"_s)));
        QVERIFY(QFile::exists(out(u"till.feature"_s)));
        m_driving->open(u"behave"_s, [&](ExportDialog &dialog) {
            m_driving->waitForPreview(dialog);
            choose(dialog, u"till.feature"_s);
            QTRY_VERIFY(text(dialog, u"fileText"_s).contains("Scenario: Pay"_L1));
            QTest::keyClick(in<QTreeWidget>(dialog, u"exportFiles"_s), Qt::Key_Space);
            QVERIFY(state(dialog).contains("1 to delete"_L1));
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QTRY_VERIFY2(m_fixture->message().contains("1 deleted."_L1), qPrintable(m_fixture->message()));
        QVERIFY(!QFile::exists(out(u"till.feature"_s)) && QFile::exists(out(u"shelf.feature"_s)));
    }

    void optionsChangeThePreview()
    {
        m_driving->open(u"java-junit"_s, [this](ExportDialog &dialog) {
            m_driving->waitForPreview(dialog);
            choose(dialog, u"ProjectTest.java"_s);
            auto *package = in<QLineEdit>(dialog, u"option-package"_s);
            package->setFocus();
            package->selectAll();
            QTest::keyClicks(package, u"org.shop"_s); // eight requests, of which the last one counts
            m_driving->waitForPreview(dialog);
            QTRY_VERIFY2(text(dialog, u"fileText"_s).startsWith("package org.shop;"_L1),
                         qPrintable(text(dialog, u"fileText"_s)));
            QTest::keyClick(in<QPushButton>(dialog, u"defaults"_s), Qt::Key_Space);
            QTRY_VERIFY(text(dialog, u"fileText"_s).startsWith("package com.example;"_L1));
        });
    }

    void foldersThatCannotBeWrittenToAreTold()
    {
        QVERIFY(QFile::copy(m_folder->filePath(u"settings.ini"_s), m_folder->filePath(u"file"_s)));
        m_driving->open(u"behave"_s, [this](ExportDialog &dialog) {
            auto *folder = in<QLineEdit>(dialog, u"folder"_s);
            auto *accept = in<QPushButton>(dialog, u"acceptExport"_s);
            folder->setText(m_folder->filePath(u"file/below"_s));
            m_driving->waitForPreview(dialog);
            QCOMPARE(state(dialog),
                     u"\"%1\" is a file; a folder is needed there."_s.arg(m_folder->filePath(u"file"_s)));
            QVERIFY(!accept->isEnabled());
            folder->setText(u"below"_s);
            QCOMPARE(state(dialog), u"Type the whole path of a folder to export to, or choose one."_s);
            QVERIFY(!accept->isEnabled());
            folder->setText(out());
            m_driving->waitForPreview(dialog);
            QVERIFY(accept->isEnabled());
        });
    }

    void thePreviewCanBeStoppedAndAskedForAgain()
    {
        m_driving->open(u"behave"_s, [this](ExportDialog &dialog) {
            auto *stop = in<QPushButton>(dialog, u"stop"_s);
            QTest::keyClick(stop, Qt::Key_Space); // before the program is back at its events
            QCOMPARE(state(dialog), u"The preview was stopped. What is exported is the same without it."_s);
            QCOMPARE(in<QTreeWidget>(dialog, u"exportFiles"_s)->topLevelItemCount(), 0);
            QVERIFY(in<QPushButton>(dialog, u"acceptExport"_s)->isEnabled());
            QTest::keyClick(stop, Qt::Key_Space);
            m_driving->waitForPreview(dialog);
            QCOMPARE(state(dialog), u"Files: 5 new."_s);
        });
    }

    void emptyProjectsAreTold()
    {
        m_fixture->answers().newProject = m_folder->filePath(u"empty.stepwright"_s);
        m_fixture->trigger(u"newProject"_s);
        QTRY_COMPARE(m_fixture->application().session().name(), u"empty"_s);
        m_driving->open(u"gherkin"_s, [this](ExportDialog &dialog) {
            m_driving->waitForPreview(dialog);
            QCOMPARE(state(dialog), u"There is nothing to export: the project holds nothing that this target takes."_s);
            QVERIFY(!in<QPushButton>(dialog, u"acceptExport"_s)->isEnabled());
        });
    }

    void cancellingWritesAndRemembersNothing()
    {
        m_driving->open(u"behave"_s, [this](ExportDialog &dialog) {
            QTest::keyClick(in<QCheckBox>(dialog, u"option-with-folders"_s), Qt::Key_Space);
            m_driving->waitForPreview(dialog);
            QTest::keyClick(&dialog, Qt::Key_Escape);
        });
        QVERIFY(!QFile::exists(out()));
        m_driving->open(u"behave"_s, [](ExportDialog &dialog) {
            QVERIFY(!in<QCheckBox>(dialog, u"option-with-folders"_s)->isChecked());
        });
    }
};

QTEST_MAIN(ExportPreviewTest)
#include "exportpreview_test.moc"
