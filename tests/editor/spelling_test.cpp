#include "editor/spelling/prosewords.h"
#include "editor/spelling/spellchecker.h"
#include "editor/spelling/spelling.h"
#include "editor/text/gherkinedit.h"
#include "model/gherkin/parser.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace stepwright;
using namespace Qt::StringLiterals;

/// Which words are checked, what dictionaries say of them, and how misspelled ones are shown and mended.
class SpellingTest : public QObject
{
    Q_OBJECT

private:
    EditorThemes m_themes;
    std::unique_ptr<SpellChecker> m_checker;
    std::unique_ptr<GherkinEdit> m_edit;
    Spelling *m_spelling = nullptr;

    void show(const QByteArray &text)
    {
        m_checker = std::make_unique<SpellChecker>();
        m_edit = std::make_unique<GherkinEdit>(m_themes);
        m_edit->setFeature(text);
        m_edit->resize(700, 400);
        m_spelling = new Spelling(m_edit.get(), *m_checker);
        m_edit->show();
        QVERIFY(QTest::qWaitForWindowActive(m_edit.get()));
        QVERIFY(QTest::qWaitFor([this] { return !m_spelling->selections(m_edit->colors()).isEmpty(); }) ||
                !m_checker->hasDictionary("en"));
        if (!m_checker->hasDictionary("en"))
            QSKIP("there is no English dictionary here");
    }

    [[nodiscard]] QStringList marked() const
    {
        QStringList words;
        for (const QTextEdit::ExtraSelection &each : m_spelling->selections(m_edit->colors()))
            words.append(each.cursor.selectedText());
        return words;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_edit.reset();
        m_checker.reset();
    }

    void onlyProseIsChecked_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const QByteArray head = "Feature: a\nScenario: b\n";
        QTest::newRow("name") << "Feature: Some teh-words, here"_ba << u"Some teh words here"_s;
        QTest::newRow("description") << "Feature: a\n  Don't stop (now)!"_ba << u"Don't stop now"_s;
        QTest::newRow("step") << QByteArray(head + "Given the cup") << u"the cup"_s;
        QTest::newRow("quoted") << QByteArray(head + "Given the \"quoted wrds\" cup <plcholder> 3x") << u"the cup"_s;
        QTest::newRow("code") << QByteArray(head + "Then myValue and my_value or foo.bar and run() are HTTP")
                              << u"and or and are"_s;
        QTest::newRow("address") << QByteArray(head + "Then see https://exmpl.org/x and me@exmpl.org or a/b.")
                                 << u"see and or"_s;
        QTest::newRow("comment") << "# a remrk\nFeature: a"_ba << u"remrk"_s;
        QTest::newRow("language") << "# language: en"_ba << QString();
        QTest::newRow("tags") << "@tagg"_ba << QString();
        QTest::newRow("row") << QByteArray(head + "Given x\n| celll |") << QString();
        QTest::newRow("doc string") << QByteArray(head + "Given x\n\"\"\"\ntxt") << QString();
        QTest::newRow("French") << "# language: fr\nFonctionnalité: L’été d'une élève"_ba << u"L’été d'une élève"_s;
        QTest::newRow("other script") << "# language: ru\nФункция: Чай и кофе"_ba << u"Чай кофе"_s;
    }

    void onlyProseIsChecked()
    {
        QFETCH(QByteArray, text);
        const gherkin::Tree tree = gherkin::parse(text);
        const quint32 last = text.startsWith('#') && text.contains("remrk") ? 0 : tree.lineCount() - 1;
        const QString line = tree.lineText(last).toString();
        QStringList words;
        for (const ProseWord &word : proseWordsOf(line, tree.lines()[last], tree))
            words.append(line.sliced(word.start, word.length));
        QTEST(words.join(u' '), "expected");
    }

    void misspelledWordsInViewAreMarked()
    {
        show("Feature: Basket\n  Scenario: Adding thinggs\n    Given a basket\n"
             "    When I add \"thinggs\" wiht <thinggs>\n");
        QTRY_COMPARE(marked(), (QStringList{u"thinggs"_s, u"wiht"_s}));
        const QTextCharFormat look = m_spelling->selections(m_edit->colors()).constFirst().format;
        QCOMPARE(look.underlineStyle(), QTextCharFormat::DashUnderline);
        QVERIFY(look.underlineColor() != m_edit->colors().error && look.underlineColor() != m_edit->colors().warning);
        m_spelling->setEnabled(false);
        QVERIFY(marked().isEmpty());
    }

    void whatIsBeingWrittenIsLeftAlone()
    {
        show("Feature: Basskett\n  Scenario: A\n    Given a\n");
        m_edit->goToLine(3, 12);
        QTest::keyClicks(m_edit.get(), u" cupp"_s);
        QTest::keyClick(m_edit.get(), Qt::Key_Escape);
        QTRY_COMPARE(marked(), QStringList{u"Basskett"_s});
        QTest::keyClick(m_edit.get(), Qt::Key_Home);
        QTRY_COMPARE(marked(), (QStringList{u"Basskett"_s, u"cupp"_s}));
    }

    void oneGoesFromWordToWord()
    {
        QByteArray text = "Feature: Basskett\n";
        for (int i = 0; i < 1000; ++i)
            text += "# a right line\n";
        text += "  Scenario: Adddding\n    Given a cup\n";
        show(text);
        const auto selected = [this] { return m_edit->textCursor().selectedText(); };
        m_spelling->goToNext(Spelling::Direction::Forward);
        QTRY_COMPARE(selected(), u"Basskett"_s);
        m_spelling->goToNext(Spelling::Direction::Forward);
        QTRY_COMPARE(selected(), u"Adddding"_s);
        m_spelling->goToNext(Spelling::Direction::Forward);
        QTRY_COMPARE(selected(), u"Basskett"_s);
        m_spelling->goToNext(Spelling::Direction::Backward);
        QTRY_COMPARE(selected(), u"Adddding"_s);
        m_spelling->goToNext(Spelling::Direction::Backward);
        QTRY_COMPARE(selected(), u"Basskett"_s);
        m_checker->ignore(u"Basskett"_s);
        m_checker->setProjectWords({u"Adddding"_s});
        QTRY_VERIFY(marked().isEmpty());
        QSignalSpy nothing(m_spelling, &Spelling::nothingFound);
        m_spelling->goToNext(Spelling::Direction::Forward);
        QTRY_COMPARE(nothing.size(), 1);
    }

    void theMenuMends()
    {
        show("Feature: Basskett\n");
        QMenu menu;
        menu.addAction(u"Other"_s);
        m_spelling->addToMenu(menu, QTextCursor(m_edit->document()->begin()));
        QCOMPARE(menu.actions().size(), 1);
        QTextCursor word(m_edit->document());
        word.setPosition(12);
        m_spelling->addToMenu(menu, word);
        const auto basket = [&menu] {
            const QList<QAction *> all = menu.findChildren<QAction *>(u"suggestedWord"_s);
            const auto found = std::ranges::find(all, u"Basket"_s, &QAction::text);
            return found == all.end() ? nullptr : *found;
        };
        QTRY_VERIFY(basket());
        QVERIFY(menu.actions().indexOf(basket()) < menu.actions().indexOf(menu.findChild<QAction *>(u"addWord"_s)));
        QSignalSpy added(m_spelling, &Spelling::additionRequested);
        menu.findChild<QAction *>(u"addWord"_s)->trigger();
        QCOMPARE(added.size(), 1);
        QCOMPARE(added[0][0].toString(), u"Basskett"_s);
        basket()->trigger();
        QCOMPARE(m_edit->document()->begin().text(), u"Feature: Basket"_s);
        QTRY_VERIFY(marked().isEmpty());
        m_edit->undo();
        QCOMPARE(m_edit->document()->begin().text(), u"Feature: Basskett"_s);
    }

    void aMissingDictionaryIsNoError()
    {
        show("Feature: Basskett\n");
        m_edit->setFeature("# language: ar\nخاصية: سلللة\n"_ba);
        QTRY_VERIFY(!m_checker->hasDictionary("ar"));
        QVERIFY(marked().isEmpty());
        QMenu menu;
        m_spelling->addToMenu(menu, QTextCursor(m_edit->document()->begin()));
        QCOMPARE(menu.actions().size(), 2); // a separator and the hint
        QVERIFY(!menu.actions().constLast()->isEnabled());
        QSignalSpy nothing(m_spelling, &Spelling::nothingFound);
        m_spelling->goToNext(Spelling::Direction::Forward);
        QTRY_COMPARE(nothing.size(), 1);
    }

    void featuresAreCheckedInTheirLanguage()
    {
        show("Feature: Basskett\n");
        m_edit->setFeature("# language: fr\nFonctionnalité: Le panier de l’acheteur baskett\n"_ba);
        QTRY_VERIFY(!m_checker->hasDictionary("fr") || marked() == QStringList{u"baskett"_s});
    }
};

QTEST_MAIN(SpellingTest)
#include "spelling_test.moc"
