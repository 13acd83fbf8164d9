#include "app/commands/exportpreview.h"
#include "app/dialogs/backupdialog.h"
#include "app/dialogs/dialogquestions.h"
#include "app/dialogs/exportdialog.h"
#include "app/dialogs/helpdialogs.h"
#include "app/dialogs/importdialog.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "model/exporting/catalogue/catalogue.h"
#include "tests/gui/pseudolanguage.h"
#include "tests/gui/windowfixture.h"

#include <QApplication>
#include <QDialog>
#include <QTest>
#include <QTimer>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// The real window in a language of long words: everything must be translatable and nothing cut off.
class PseudoLanguageTest : public QObject
{
    Q_OBJECT

private:
    /// The user's texts and proper names, which are in no language of the program.
    [[nodiscard]] QStringList data() const
    {
        QStringList names{m_folder.path(), u"Stepwright"_s, u":/samples"_s};
        const exporting::Catalogue catalogue;
        for (const exporting::Exporter &exporter : catalogue.exporters())
            names += {exporter.name, exporter.description, exporter.family};
        names.removeAll(QString()); // targets of no family
        return names;
    }

    void check(const QWidget &root)
    {
        const QStringList untranslated = untranslatedTexts(root, data());
        QVERIFY2(untranslated.isEmpty(), qUtf8Printable(untranslated.join('\n'_L1)));
        QTRY_VERIFY2(cutOffTexts(root).isEmpty(), qUtf8Printable(cutOffTexts(root).join('\n'_L1)));
    }

    void checkDialog(QDialog &dialog)
    {
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        check(dialog);
    }

    /// Checks the dialog that `ask` waits for, then cancels it.
    void checkQuestion(const std::function<void()> &ask)
    {
        bool wasAsked = false;
        QTimer::singleShot(0, this, [this, &wasAsked] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            wasAsked = true;
            check(*dialog);
            dialog->reject();
        });
        ask();
        QVERIFY(wasAsked);
    }

    QTemporaryDir m_folder;
    PseudoLanguage m_language;

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_language); }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_language); }

    void everyTextIsLongerAndKeepsWhatItMustKeep()
    {
        QCOMPARE(m_language.translate("", "Save A&ll", nullptr, -1), u"[Šàvé À&ll~~~]"_s);
        QCOMPARE(m_language.translate("", "<b>%1</b> in %n", nullptr, 2), u"[<b>%1</b> ïñ %n~~~~~~]"_s);
    }

    void theWelcomePageIsTranslatableAndFits()
    {
        WindowFixture program(m_folder.filePath(u"welcome"_s));
        QVERIFY(QTest::qWaitForWindowExposed(&program.window()));
        check(program.window());
    }

    void everyActionIsTranslatable()
    {
        WindowFixture program(m_folder.filePath(u"actions"_s));
        const QStringList untranslated = untranslatedActions(program.window(), data());
        QVERIFY2(untranslated.isEmpty(), qUtf8Printable(untranslated.join('\n'_L1)));
    }

    void theWindowWithAnOpenFeatureIsTranslatableAndFits()
    {
        WindowFixture program(m_folder.filePath(u"sample"_s));
        program.application().start({.sample = true});
        Session &session = program.application().session();
        QTRY_VERIFY(session.isOpen() && session.tree()->folderCount() > 0);
        QTRY_VERIFY(!program.message().isEmpty());
        for (const QString &uid : session.tree()->depthFirst()) {
            if (session.tree()->find(uid)->feature)
                program.window().tabs().openFeature(uid);
        }
        QVERIFY(program.window().tabs().currentPage());
        QTRY_VERIFY(program.window().tabs().currentPage()->isLoaded());
        program.trigger(u"replace"_s);
        program.window().resize(1280, 800);
        check(program.window());
    }

    void aNarrowScreenIsWideEnough()
    {
        WindowFixture program(m_folder.filePath(u"narrow"_s));
        QVERIFY2(program.window().minimumSizeHint().width() <= 1280,
                 qPrintable(QString::number(program.window().minimumSizeHint().width())));
        QVERIFY2(program.window().minimumSizeHint().height() <= 720,
                 qPrintable(QString::number(program.window().minimumSizeHint().height())));
    }

    void theImportDialogIsTranslatableAndFits()
    {
        using importing::ImportState;
        importing::ImportPlan plan{.source = m_folder.path()};
        for (const ImportState state : {ImportState::New, ImportState::Changed, ImportState::Unchanged,
                                        ImportState::Removed, ImportState::Unreadable})
            plan.items.append({.state = state, .path = m_folder.filePath(u"a.feature"_s)});
        ImportDialog dialog(plan);
        checkDialog(dialog);
    }

    void theExportDialogsAreTranslatableAndFit()
    {
        const exporting::Catalogue catalogue;
        for (const exporting::Exporter &exporter : catalogue.exporters()) {
            ExportPreview preview([] {
                return QtFuture::makeReadyValueFuture(Result<exporting::WholeProject>(exporting::WholeProject()));
            });
            const EditorThemes themes;
            ExportDialog dialog({exporter, m_folder.path(), {}}, preview, themes);
            checkDialog(dialog);
        }
    }

    void theOtherDialogsAreTranslatableAndFit()
    {
        BackupDialog backups({{m_folder.path(), QDateTime::currentDateTimeUtc(), 1000}});
        checkDialog(backups);
        WindowFixture program(m_folder.filePath(u"help"_s));
        for (const QString &name : {u"about"_s, u"shortcuts"_s}) {
            program.trigger(name);
            auto *dialog = program.find<QDialog>(name + "Dialog"_L1);
            QVERIFY(QTest::qWaitForWindowExposed(dialog));
            check(*dialog);
        }
    }

    void questionsAreTranslatableAndFit()
    {
        DialogQuestions questions;
        checkQuestion([&] { QCOMPARE(questions.unsavedTexts({m_folder.path()}), UnsavedAnswer::Cancel); });
        checkQuestion(
            [&] { QCOMPARE(questions.unsavedTexts({m_folder.path(), m_folder.path()}), UnsavedAnswer::Cancel); });
        for (const ReadOnlyReason reason : {ReadOnlyReason::OpenElsewhere, ReadOnlyReason::NotWritable})
            checkQuestion([&] { QVERIFY(!questions.openReadOnlyCopy(m_folder.path(), reason)); });
        store::DamagedProject damaged{m_folder.path(), m_folder.path(), {}, {}};
        checkQuestion([&] { QCOMPARE(questions.damagedProject(damaged), DamageAnswer::Leave); });
        damaged.newestBackup = store::Backup{m_folder.path(), QDateTime::currentDateTimeUtc(), 1000};
        damaged.readable.features = 118;
        checkQuestion([&] { QCOMPARE(questions.damagedProject(damaged), DamageAnswer::Leave); });
    }
};

QTEST_MAIN(PseudoLanguageTest)
#include "pseudolanguage_test.moc"
