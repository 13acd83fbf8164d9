#include "app/cli/command.h"
#include "model/base/translators.h"
#include "tests/gui/windowfixture.h"

#include <QApplication>
#include <QBuffer>
#include <QMenuBar>
#include <QTranslator>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// The window in the languages it is translated into.
class LanguageTest : public QObject
{
    Q_OBJECT

private:
    static QChar mnemonic(const QString &text)
    {
        const qsizetype mark = QString(text).replace("&&"_L1, "  "_L1).indexOf('&'_L1);
        return mark < 0 || mark + 1 == text.size() ? QChar() : text[mark + 1].toLower();
    }

    static void addCollisions(QStringList &found, const QString &menu, const QList<QAction *> &actions)
    {
        QHash<QChar, QString> known;
        for (const QAction *action : actions) {
            const QChar letter = mnemonic(action->text());
            if (letter.isNull())
                continue;
            if (known.contains(letter))
                found.append(u"%1: %2 and %3"_s.arg(menu, known[letter], action->text()));
            known[letter] = action->text();
        }
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void init() { installTranslators(*qApp, QLocale(QString::fromLatin1(QTest::currentDataTag()))); }

    void cleanup()
    {
        for (QTranslator *translator : qApp->findChildren<QTranslator *>())
            delete translator; // which also uninstalls it
    }

    void theWindowSpeaksTheLanguage_data()
    {
        QTest::addColumn<QString>("open");
        QTest::newRow("en") << u"&Open Project…"_s;
        QTest::newRow("fr") << u"&Ouvrir un projet…"_s;
        QTest::newRow("fr_CA") << u"&Ouvrir un projet…"_s;
        QTest::newRow("de") << u"&Open Project…"_s;
    }

    void theWindowSpeaksTheLanguage()
    {
        QFETCH(QString, open);
        WindowFixture program(m_folder.path());
        QCOMPARE(program.find<QAction>(u"openProject"_s)->text(), open);
    }

    void theCommandLineSpeaksTheLanguage_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("en") << "  new       Makes an empty project\n"_ba;
        QTest::newRow("fr") << "  new       Crée un projet vide\n"_ba;
    }

    void theCommandLineSpeaksTheLanguage()
    {
        QFETCH(QByteArray, line);
        QBuffer out;
        QBuffer err;
        QVERIFY(out.open(QIODevice::WriteOnly) && err.open(QIODevice::WriteOnly));
        cli::Console console(out, err);
        QCOMPARE(cli::run({u"help"_s}, console), cli::ExitCode::Success);
        QVERIFY2(out.data().contains(line), out.data().constData());
    }

    void pluralsAreRealPlurals_data()
    {
        QTest::addColumn<QStringList>("expected"); // of 0, 1, 2
        QTest::newRow("en") << QStringList{u"0 problems"_s, u"1 problem"_s, u"2 problems"_s};
        QTest::newRow("de") << QStringList{u"0 problems"_s, u"1 problem"_s, u"2 problems"_s};
        QTest::newRow("fr") << QStringList{u"0 problème"_s, u"1 problème"_s, u"2 problèmes"_s};
    }

    void pluralsAreRealPlurals()
    {
        QFETCH(QStringList, expected);
        for (int number = 0; number < expected.size(); ++number)
            QCOMPARE(MainWindow::tr("%n problem(s)", nullptr, number), expected[number]);
    }

    void noMenuHasAMnemonicTwice_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "fr"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    void noMenuHasAMnemonicTwice()
    {
        WindowFixture program(m_folder.path());
        QStringList found;
        addCollisions(found, u"menu bar"_s, program.window().menuBar()->actions());
        for (const QMenu *menu : program.window().findChildren<QMenu *>())
            addCollisions(found, menu->objectName(), menu->actions());
        QVERIFY2(found.isEmpty(), qUtf8Printable(found.join('\n'_L1)));
    }

    void noShortcutIsUsedTwice()
    {
        WindowFixture program(m_folder.path());
        QHash<QKeySequence, QString> taken;
        for (const QAction *action : program.window().findChildren<QAction *>()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(!taken.contains(keys),
                         qUtf8Printable(u"%1: %2 and %3"_s.arg(keys.toString(), taken[keys], action->objectName())));
                taken.insert(keys, action->objectName());
            }
        }
        QVERIFY(taken.size() > 50);
    }
};

QTEST_MAIN(LanguageTest)
#include "language_test.moc"
