// Renaming a step and a tag in all features by keys, in the real window.
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class RenamingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aStepIsRenamedInAllFeaturesInOneStep();
    void unsavedTextsAreSavedBeforeAndRenamedToo();
    void placesThatAreNotCheckedStay();
    void aTagIsRenamedInFeaturesAndFolders();
    void actionWordsAreRenamedInTheSameStep();
    void columnsAreStillRenamedInTheirOutline();
    void mergingAndDroppingAreToldBefore();
    void wordsThatCannotBeTakenAreRefused();
    void elsewhereTheKeySaysWhatItIsFor();
    void readOnlyCopiesAreNotRenamed();
    void aProjectMayBeClosedWhileItRuns();

private:
    [[nodiscard]] FeaturePage *open(const QString &name, const QString &at);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void write(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    template <class T>
    [[nodiscard]] T *visible(const QString &name)
    {
        const QList<T *> all = m_fixture->window().findChildren<T *>(name);
        const auto found = std::ranges::find_if(all, &QWidget::isVisible);
        return found == all.end() ? nullptr : *found;
    }
    [[nodiscard]] QLineEdit *field(const QString &name) { return visible<QLineEdit>(name); }
    [[nodiscard]] QString sentence(const QString &name)
    {
        const auto *label = visible<QLabel>(name + u"Problem"_s);
        return label ? label->text() : QString();
    }
    [[nodiscard]] QTreeView &list() { return *m_fixture->find<QTreeView>(u"projectFindList"_s); }
    [[nodiscard]] QPushButton &button() { return *m_fixture->find<QPushButton>(u"projectReplace"_s); }
    [[nodiscard]] QString state() { return m_fixture->find<QLabel>(u"projectFindState"_s)->text(); }
    [[nodiscard]] QString status() { return m_fixture->window().statusBar()->currentMessage(); }
    [[nodiscard]] Session &session() { return m_fixture->application().session(); }
    /// What the list shows: a feature, then its places as "text before -> text after".
    [[nodiscard]] QStringList rows();
    [[nodiscard]] QString uidOf(const QString &feature);
    [[nodiscard]] QByteArray stored(const QString &feature);
    [[nodiscard]] QMap<QString, QByteArray> allStored();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void RenamingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<WindowFixture>(m_folder->path());
    const QMap<QString, QByteArray> features = {
        {u"orders.feature"_s,
         "@pay @slow\nFeature: Orders\n  Background:\n    Given I pay 3 \"cups\"\n\n"
         "  @pay\n  Scenario Outline: Pay\n    * I pay <n> \"<what>\"\n      | I pay 3 \"cups\" |\n"
         "    Then a bill\n    Examples:\n      | n | what |\n      | 1 | pots |\n"},
        {u"parcels.feature"_s, "Feature: Parcels\r\n  Scenario: Send\r\n    # I pay 3 \"cups\"\r\n"
                               "    Quand I pay 3 \"cups\"\r\n    When I pay 12 \"caf\xE9s\"\r\n"},
        {u"tea.feature"_s, "Feature: Tea\n  Scenario: Drink\n    Given a cup\n    When I am paid 2\n"}};
    QVERIFY(m_fixture->makeProject(features));
    QVERIFY(m_fixture->activate());
    new QAbstractItemModelTester(list().model(), QAbstractItemModelTester::FailureReportingMode::Fatal, list().model());
}

void RenamingTest::cleanup()
{
    m_fixture->answers().unsaved = UnsavedAnswer::Discard;
    QVERIFY(m_fixture->close());
    m_fixture.reset();
}

// With the cursor before a text.
FeaturePage *RenamingTest::open(const QString &name, const QString &at)
{
    FeaturePage *page = m_fixture->openFeature(name);
    if (!page)
        return nullptr;
    page->edit()->setTextCursor(page->edit()->document()->find(at));
    page->edit()->setFocus();
    return QTest::qWaitFor([page] { return page->edit()->hasFocus(); }) ? page : nullptr;
}

QStringList RenamingTest::rows()
{
    QStringList rows;
    const QAbstractItemModel &model = *list().model();
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex feature = model.index(i, 0);
        rows.append(feature.data().toString());
        for (int j = 0; j < model.rowCount(feature); ++j) {
            const QModelIndex place = model.index(j, 0, feature);
            rows.append(place.data().toString() + u" -> "_s + place.siblingAtColumn(1).data().toString());
        }
    }
    return rows;
}

QString RenamingTest::uidOf(const QString &feature)
{
    return findRow(*m_fixture->find<QTreeView>(u"projectTree"_s)->model(), feature).data(Qt::UserRole + 1).toString();
}

QByteArray RenamingTest::stored(const QString &feature)
{
    QByteArray bytes;
    session().store().feature(uidOf(feature)).then(this, [&bytes](const Result<project::FeatureText> &text) {
        bytes = text ? text->bytes : "?";
    });
    [&bytes] { QTRY_VERIFY(!bytes.isEmpty()); }();
    return bytes;
}

QMap<QString, QByteArray> RenamingTest::allStored()
{
    return {{u"Orders"_s, stored(u"Orders"_s)}, {u"Parcels"_s, stored(u"Parcels"_s)}, {u"Tea"_s, stored(u"Tea"_s)}};
}

void RenamingTest::aStepIsRenamedInAllFeaturesInOneStep()
{
    const QMap<QString, QByteArray> before = allStored();
    const int problemsHeight = m_fixture->find<QDockWidget>(u"problemsDock"_s)->height();
    FeaturePage *page = open(u"Orders"_s, u"<what>"_s);
    QVERIFY(page);
    page->edit()->moveCursor(QTextCursor::EndOfLine);
    press(Qt::Key_F2);
    QCOMPARE(field(u"stepWords"_s)->text(), u"I pay {1} \"{2}\""_s);
    QCOMPARE(sentence(u"stepWords"_s), u"{1} = <n>   {2} = <what>"_s);
    write(u"\"{2}\" for {1}"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(rows(), QStringList({u"Orders"_s, u"Given I pay 3 \"cups\" -> Given \"cups\" for 3"_s,
                                      u"* I pay <n> \"<what>\" -> * \"<what>\" for <n>"_s, u"Parcels"_s,
                                      u"When I pay 12 \"cafés\" -> When \"cafés\" for 12"_s}));
    QTRY_COMPARE(state(), u"Rename the step: I pay {1} \"{2}\" → \"{2}\" for {1}\n3 place(s) in 2 feature(s)"_s);
    QTRY_COMPARE(QApplication::focusWidget(), &button());
    QCOMPARE(button().text().remove(u'&'), u"Rename Checked"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->message(), u"Renamed in 3 place(s)."_s);
    QTRY_COMPARE(m_fixture->find<QDockWidget>(u"problemsDock"_s)->height(), problemsHeight);
    QMap<QString, QByteArray> after = before;
    after[u"Orders"_s]
        .replace("Given I pay 3 \"cups\"", "Given \"cups\" for 3")
        .replace("I pay <n> \"<what>\"", "\"<what>\" for <n>");
    after[u"Parcels"_s].replace("I pay 12 \"caf\xE9s\"", "\"caf\xE9s\" for 12");
    QCOMPARE(allStored(), after);
    QTRY_COMPARE(page->edit()->bytes(), after[u"Orders"_s]);
    QVERIFY(!page->edit()->isModified());
    QTRY_COMPARE(QApplication::focusWidget(), page->edit());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(allStored(), before);
    QTRY_COMPARE(page->edit()->bytes(), before[u"Orders"_s]);
    m_fixture->trigger(u"redoProject"_s);
    QTRY_COMPARE(allStored(), after);
}

void RenamingTest::unsavedTextsAreSavedBeforeAndRenamedToo()
{
    FeaturePage *orders = open(u"Orders"_s, u"a bill"_s);
    FeaturePage *tea = open(u"Tea"_s, u"a cup"_s);
    QVERIFY(orders && tea);
    tea->edit()->moveCursor(QTextCursor::EndOfLine);
    tea->edit()->insertPlainText(u"\n    And I pay 7 \"spoons\""_s);
    const QByteArray typed = tea->edit()->bytes();
    QVERIFY(tea->isModified());
    press(Qt::Key_F2);
    write(u"we pay {1} \"{2}\""_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &button());
    QCOMPARE(list().model()->rowCount(), 3);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->message(), u"Renamed in 4 place(s)."_s);
    QVERIFY(stored(u"Tea"_s).contains("And we pay 7 \"spoons\""));
    QTRY_COMPARE(tea->edit()->bytes(), QByteArray(typed).replace("I pay", "we pay"));
    QTRY_VERIFY(orders->edit()->bytes().contains("we pay 3 \"cups\""));
    QVERIFY(!tea->isModified() && !orders->isModified());
    m_fixture->trigger(u"undoProject"_s); // once
    QTRY_COMPARE(stored(u"Tea"_s), typed);
    QTRY_COMPARE(tea->edit()->bytes(), typed);
    QVERIFY(!stored(u"Orders"_s).contains("we pay") && !stored(u"Parcels"_s).contains("we pay"));
}

void RenamingTest::placesThatAreNotCheckedStay()
{
    QVERIFY(open(u"Orders"_s, u"cups"_s));
    press(Qt::Key_F2);
    write(u"{2} for {1}"_s); // without quotes only numbers and placeholders are told from words
    press(Qt::Key_Return);
    QTRY_VERIFY(state().endsWith(u"3 place(s) in 2 feature(s). 2 of them cannot be renamed and would stay."_s));
    const QModelIndex impossible = list().model()->index(0, 0, list().model()->index(0, 0));
    QVERIFY(!impossible.flags().testFlag(Qt::ItemIsUserCheckable));
    QCOMPARE(impossible.siblingAtColumn(1).data().toString(), u"Its values could not be told from the new words."_s);
    QTRY_COMPARE(QApplication::focusWidget(), &button());
    list().setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Space); // the last one that could be
    QVERIFY(!button().isEnabled());
    press(Qt::Key_Space);
    press(Qt::Key_K, Qt::AltModifier);
    QTRY_COMPARE(m_fixture->message(), u"Renamed in 1 place(s)."_s);
    QVERIFY(stored(u"Orders"_s).contains("    * <what> for <n>\n"));
    QVERIFY(stored(u"Orders"_s).contains("    Given I pay 3 \"cups\"\n"));
}

void RenamingTest::aTagIsRenamedInFeaturesAndFolders()
{
    const project::Folder folder{
        .uid = u"folder"_s, .parentUid = {}, .name = u"Shop"_s, .description = {}, .tags = {u"pay"_s}};
    session().apply({u"folder"_s, {project::AddFolder{folder, {}, {}}}});
    QTRY_VERIFY(session().tree()->find(u"folder"_s));
    const QMap<QString, QByteArray> before = allStored();
    QTRY_COMPARE(session().facts()->tags().size(), 2);
    QVERIFY(open(u"Orders"_s, u"@pay"_s));
    press(Qt::Key_F2);
    QCOMPARE(field(u"tagName"_s)->text(), u"@pay"_s);
    QCOMPARE(sentence(u"tagName"_s), QString());
    write(u"@slow"_s);
    QVERIFY(sentence(u"tagName"_s).startsWith(u"There is such a tag already"_s));
    field(u"tagName"_s)->selectAll();
    write(u"cash"_s);
    QCOMPARE(sentence(u"tagName"_s), u"1 folder(s) of the project have it, too."_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(rows(), QStringList({u"Orders"_s, u"@pay @slow -> @cash @slow"_s, u"@pay -> @cash"_s}));
    QTRY_COMPARE(QApplication::focusWidget(), &button());
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->message(), u"Renamed in 2 place(s)."_s);
    QVERIFY(stored(u"Orders"_s).startsWith("@cash @slow\n"));
    QCOMPARE(session().tree()->find(u"folder"_s)->folder.tags, QStringList({u"cash"_s}));
    m_fixture->trigger(u"undoProject"_s);
    QTRY_COMPARE(allStored(), before);
    QCOMPARE(session().tree()->find(u"folder"_s)->folder, folder);
}

void RenamingTest::actionWordsAreRenamedInTheSameStep()
{
    const auto names = [this] {
        QStringList found;
        bool isRead = false;
        session().store().actionWords().then(this, [&](const Result<QList<project::ActionWord>> &words) {
            for (const project::ActionWord &word : words.value_or(QList<project::ActionWord>()))
                found.append(word.name);
            isRead = true;
        });
        [&isRead] { QTRY_VERIFY(isRead); }();
        return found;
    };
    const project::ActionWord word{u"w"_s, {}, u"I am paid \"amount\""_s, u"{}"_s};
    const project::ActionWord other{u"x"_s, {}, u"a cup"_s, u"{}"_s};
    session().apply({u"words"_s, {project::SetActionWord{{}, word}, project::SetActionWord{{}, other}}});
    QTRY_COMPARE(names().size(), 2);
    QVERIFY(open(u"Tea"_s, u"a cup"_s));
    press(Qt::Key_F2);
    write(u"a mug"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &button());
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->message(), u"Renamed in 1 place(s)."_s);
    QCOMPARE(names(), QStringList({word.name, u"a mug"_s}));
    m_fixture->trigger(u"undoProject"_s);
    QTRY_COMPARE(names(), QStringList({word.name, other.name}));
    QTRY_VERIFY(stored(u"Tea"_s).contains("a cup"));
}

void RenamingTest::columnsAreStillRenamedInTheirOutline()
{
    FeaturePage *page = open(u"Orders"_s, u"what"_s);
    QVERIFY(page);
    press(Qt::Key_F2);
    QCOMPARE(field(u"columnName"_s)->text(), u"what"_s);
    write(u"thing"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(page->edit()->bytes().contains("* I pay <n> \"<thing>\""));
    m_fixture->trigger(u"renameHere"_s); // the menu does what the key does
    QVERIFY(field(u"columnName"_s));
    press(Qt::Key_Escape);
}

void RenamingTest::mergingAndDroppingAreToldBefore()
{
    QTRY_VERIFY(session().stepIndex() && session().stepIndex()->useCount("a cup") == 1);
    QVERIFY(open(u"Tea"_s, u"a cup"_s));
    press(Qt::Key_F2);
    QVERIFY(sentence(u"stepWords"_s).isEmpty());
    write(u"I pay 1 \"pot\""_s);
    QCOMPARE(sentence(u"stepWords"_s), u"There is such a step already, used 3 time(s): the two become one."_s);
    press(Qt::Key_Escape);
    QVERIFY(open(u"Orders"_s, u"cups"_s));
    press(Qt::Key_F2);
    write(u"I pay {1}"_s);
    QCOMPARE(sentence(u"stepWords"_s), u"{1} = 3   {2} = cups\nThe value {2} goes in all uses."_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(state().contains(u"The value {2} goes in all uses."_s));
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier); // the panel is for finding again
    QVERIFY(m_fixture->find<QLineEdit>(u"projectFindText"_s)->isVisible() && !button().isVisible());
}

void RenamingTest::wordsThatCannotBeTakenAreRefused()
{
    FeaturePage *page = open(u"Tea"_s, u"a cup"_s);
    QVERIFY(page);
    press(Qt::Key_F2);
    press(Qt::Key_Delete);
    QCOMPARE(sentence(u"stepWords"_s), u"A step needs words."_s);
    press(Qt::Key_Return);
    QVERIFY(field(u"stepWords"_s));
    write(u"a {1}"_s);
    QCOMPARE(sentence(u"stepWords"_s), u"The step has no value {1}."_s);
    press(Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), page->edit());
    press(Qt::Key_F2);
    press(Qt::Key_Return); // the same words: nothing to do
    QTRY_COMPARE(QApplication::focusWidget(), page->edit());
    QVERIFY(!list().isVisible());
}

void RenamingTest::elsewhereTheKeySaysWhatItIsFor()
{
    const QString sentence =
        u"Put the cursor into what shall have another name: a step, a tag, a column or a placeholder."_s;
    FeaturePage *page = open(u"Tea"_s, u"Drink"_s);
    QVERIFY(page);
    press(Qt::Key_F2);
    QCOMPARE(status(), sentence);
    QVERIFY(open(u"Orders"_s, u" @slow"_s));
    m_fixture->window().tabs().currentPage()->edit()->moveCursor(QTextCursor::EndOfLine);
    press(Qt::Key_F2); // the tag before the cursor
    QCOMPARE(field(u"tagName"_s)->text(), u"@slow"_s);
    press(Qt::Key_Escape);
}

void RenamingTest::readOnlyCopiesAreNotRenamed()
{
    const QString path = session().path();
    m_fixture->trigger(u"closeProject"_s);
    QTRY_VERIFY(!session().isOpen());
    session().openReadOnlyCopy(path);
    QTRY_VERIFY(session().isOpen() && session().isReadOnly());
    QVERIFY(open(u"Tea"_s, u"a cup"_s));
    press(Qt::Key_F2);
    QCOMPARE(status(), u"This is a read-only copy: nothing can be renamed in it."_s);
    QVERIFY(!field(u"stepWords"_s));
}

void RenamingTest::aProjectMayBeClosedWhileItRuns()
{
    const QMap<QString, QByteArray> before = allStored();
    const QString path = session().path();
    QVERIFY(open(u"Tea"_s, u"a cup"_s));
    press(Qt::Key_F2);
    write(u"a mug"_s);
    press(Qt::Key_Return);
    session().closeProject(); // while it searches
    QTRY_VERIFY(!button().isEnabled());
    session().openProject(path);
    QTRY_VERIFY(session().isOpen());
    QVERIFY(open(u"Orders"_s, u"cups"_s));
    press(Qt::Key_F2);
    write(u"we pay {1} \"{2}\""_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &button());
    button().click();
    session().closeProject(); // while the texts are read, or it is stored
    session().openProject(path);
    QTRY_VERIFY(session().isOpen());
    QTRY_COMPARE(m_fixture->find<QTreeView>(u"projectTree"_s)->model()->rowCount(), 3);
    QMap<QString, QByteArray> after = before;
    after[u"Orders"_s].replace("    Given I pay", "    Given we pay").replace("* I pay", "* we pay");
    after[u"Parcels"_s].replace("When I pay", "When we pay");
    const QMap<QString, QByteArray> now = allStored();
    QVERIFY(now == before || now == after); // never a part
}

QTEST_MAIN(RenamingTest)
#include "renaming_test.moc"
