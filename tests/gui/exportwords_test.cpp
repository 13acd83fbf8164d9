// "New for automation" in the export dialog: action words compared with the signature in the folder.
#include "tests/gui/exportdriving.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class ExportWordsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<ExportDriving> m_driving;

    [[nodiscard]] QString signature() const
    {
        return m_folder->filePath(u"shop-java-junit/actionwords_signature.yaml"_s);
    }

    void write(const QString &path, const QByteArray &bytes) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
    }

    /// A project of the platform with four action words, and a library with one.
    [[nodiscard]] static QByteArray xml()
    {
        const auto word = [](const QByteArray &tag, const QByteArray &name, const QByteArray &uid) {
            return "<" + tag + "><name>" + name + "</name><uid>" + uid + "</uid></" + tag + ">";
        };
        QByteArray words;
        for (const char *name : {"add", "pay", "leave", "look"})
            words += word("actionword", "I " + QByteArray(name), QByteArray("uid-") + name);
        return "<project><name>Shop</name><testPlan><folder><name>Root</name><uid>r</uid></folder></testPlan>"
               "<scenarios><scenario><name>Pay</name><folderUid>r</folderUid><steps><call><actionword>I pay"
               "</actionword><annotation>given</annotation></call></steps></scenario></scenarios><actionwords>" +
               words + "</actionwords><actionwordLibraries><actionwordLibrary><name>web</name><libraryActionwords>" +
               word("libraryActionword", "I click", "uid-click") +
               "</libraryActionwords></actionwordLibrary></actionwordLibraries></project>";
    }

    /// "2 created: I add, I pay", a line for each kind; libraries in brackets.
    [[nodiscard]] static QStringList words(const ExportDialog &dialog)
    {
        const auto *tree = in<QTreeWidget>(dialog, u"newWords"_s);
        QStringList lines;
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *library = tree->topLevelItem(i);
            for (int j = 0; j < library->childCount(); ++j) {
                QStringList names;
                for (int k = 0; k < library->child(j)->childCount(); ++k)
                    names.append(library->child(j)->child(k)->text(0));
                lines.append(u"[%1] %2: %3"_s.arg(library->text(0), library->child(j)->text(0), names.join(", "_L1)));
            }
        }
        return lines;
    }

    [[nodiscard]] static QString state(const ExportDialog &dialog)
    {
        return in<QLabel>(dialog, u"wordsState"_s)->text();
    }

    [[nodiscard]] static QString code(const ExportDialog &dialog)
    {
        return in<QPlainTextEdit>(dialog, u"wordCode"_s)->toPlainText();
    }

    void exportOnce()
    {
        m_driving->open(u"java-junit"_s, [](ExportDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
        m_driving->waitForExport();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        m_driving = std::make_unique<ExportDriving>(*m_fixture, m_folder->path());
        QVERIFY(m_fixture->makeProject({}));
        write(m_folder->filePath(u"shop.xml"_s), xml());
        m_fixture->answers().importPath = m_folder->filePath(u"shop.xml"_s);
        m_fixture->trigger(u"importXml"_s);
        QTRY_VERIFY2(m_fixture->message().startsWith("Features imported"_L1), qPrintable(m_fixture->message()));
    }

    void cleanup()
    {
        m_driving.reset();
        m_fixture.reset();
    }

    void withoutASignatureAllWordsAreNew()
    {
        m_driving->open(u"java-junit"_s, [](ExportDialog &dialog) {
            ExportDriving::waitForPreview(dialog);
            QCOMPARE(in<QTabWidget>(dialog, u"pages"_s)->tabText(1), u"New for Automation (5)"_s);
            QCOMPARE(state(dialog),
                     u"The folder holds no actionwords_signature.yaml yet, so every action word is new."_s);
            QCOMPARE(words(dialog), QStringList({u"[The project's own] 4 created: I add, I pay, I leave, I look"_s,
                                                 u"[web] 1 created: I click"_s}));
            QTest::keyClick(in<QPushButton>(dialog, u"copyAllWords"_s), Qt::Key_Space);
            QCOMPARE(QGuiApplication::clipboard()->text().count("public void "_L1), 5);
        });
    }

    void withThePresentSignatureNothingIsNew()
    {
        exportOnce();
        m_driving->open(u"java-junit"_s, [](ExportDialog &dialog) {
            ExportDriving::waitForPreview(dialog);
            QCOMPARE(in<QTabWidget>(dialog, u"pages"_s)->tabText(1), u"New for Automation"_s);
            QCOMPARE(state(dialog), u"No action word changed since actionwords_signature.yaml was written."_s);
            QVERIFY(!in<QPushButton>(dialog, u"copyAllWords"_s)->isEnabled());
            QVERIFY(in<QCheckBox>(dialog, u"writeSignature"_s)->isHidden());
        });
    }

    void createdRenamedChangedAndDeletedWordsAreShown()
    {
        exportOnce();
        QByteArray yaml = readFile(signature());
        QVERIFY(yaml.contains("- name: I add\n"));
        yaml.replace("name: I pay\n", "name: I paid\n");     // was called otherwise
        yaml.replace("uid: uid-leave\n", "uid: uid-left\n"); // another one
        yaml.replace("uid: uid-look\n  parameters: []", "uid: uid-look\n  parameters:\n  - name: where");
        write(signature(), yaml);
        m_driving->open(u"java-junit"_s, [](ExportDialog &dialog) {
            ExportDriving::waitForPreview(dialog);
            QCOMPARE(state(dialog), u"Changes since actionwords_signature.yaml was written:"_s);
            QCOMPARE(words(dialog), QStringList({u"[The project's own] 1 created: I leave"_s,
                                                 u"[The project's own] 1 renamed: I paid"_s,
                                                 u"[The project's own] 1 with other parameters: I look"_s,
                                                 u"[The project's own] 1 deleted: I leave"_s}));
            auto *tree = in<QTreeWidget>(dialog, u"newWords"_s);
            tree->setCurrentItem(tree->findItems(u"I look"_s, Qt::MatchExactly | Qt::MatchRecursive).constFirst());
            QCOMPARE(code(dialog), u"public void iLook() {\n\n}\n"_s);
            QTest::keyClick(in<QPushButton>(dialog, u"copyWord"_s), Qt::Key_Space);
            QCOMPARE(QGuiApplication::clipboard()->text(), code(dialog));
            tree->setCurrentItem(tree->findItems(u"I paid"_s, Qt::MatchExactly | Qt::MatchRecursive).constFirst());
            QCOMPARE(code(dialog), u"iPaid → iPay\n"_s);
            QTest::keyClick(in<QPushButton>(dialog, u"copyAllWords"_s), Qt::Key_Space);
            QCOMPARE(QGuiApplication::clipboard()->text(),
                     u"public void iLeave() {\n\n}\n\npublic void iLook() {\n\n}\n"_s);
            auto *anew = in<QCheckBox>(dialog, u"writeSignature"_s);
            QVERIFY(!anew->isHidden() && !anew->isChecked());
            QTest::keyClick(anew, Qt::Key_Space);
            QVERIFY(dialog.request().permission.overwritten.contains(u"actionwords_signature.yaml"_s));
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QTRY_VERIFY(readFile(signature()).contains("name: I pay\n"));
    }

    void signaturesThatCannotBeReadAreTold()
    {
        exportOnce();
        write(signature(), "just: words\n");
        m_driving->open(u"java-junit"_s, [](ExportDialog &dialog) {
            ExportDriving::waitForPreview(dialog);
            QCOMPARE(state(dialog), u"The signature file is no list of action words."_s);
            QVERIFY(in<QPushButton>(dialog, u"acceptExport"_s)->isEnabled());
        });
    }

    void targetsWithoutActionWordsHaveNoSuchPage()
    {
        m_driving->open(u"gherkin"_s, [](ExportDialog &dialog) {
            ExportDriving::waitForPreview(dialog);
            QVERIFY(!in<QTabWidget>(dialog, u"pages"_s)->isTabVisible(1));
        });
    }
};

QTEST_MAIN(ExportWordsTest)
#include "exportwords_test.moc"
