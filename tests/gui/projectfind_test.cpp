// Finding and replacing in all features by keys, in the real window.
#include "app/docks/searchdock.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/projectsearch.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class ProjectFindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void placesAreGroupedByFeature();
    void enterGoesToAPlace();
    void unsavedTextsCountAsTheyAre();
    void limitsAndWrongExpressionsAreTold();
    void everyReplacementIsShownAndOnlyCheckedOnesAreMade();
    void openFeaturesAreReplacedInTheSameStep();
    void featuresThatChangedMeanwhileAreLeftOut();
    void stoppedInTimeNothingIsReplaced();
    void answersToOlderQuestionsAreDropped();

private:
    void open(const QString &name);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void write(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] EditorTabs &tabs() { return m_fixture->window().tabs(); }
    [[nodiscard]] QTreeView &list() { return *m_fixture->find<QTreeView>(u"projectFindList"_s); }
    [[nodiscard]] QString state() { return m_fixture->find<QLabel>(u"projectFindState"_s)->text(); }
    /// The list: a feature, then its places as "line: text", with " -> text after" where they are replaced.
    [[nodiscard]] QStringList rows();
    [[nodiscard]] QByteArray stored(const QString &feature);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void ProjectFindTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<WindowFixture>(m_folder->path());
    const QMap<QString, QByteArray> features = {
        {u"orders.feature"_s, "@pay\nFeature: Orders\n  Scenario: Pay\n    When I pay or pay\n"},
        {u"parcels.feature"_s, "Feature: Parcels\r\n  Scenario: Send\r\n    Given I pay\r\n"},
        {u"tea.feature"_s, "Feature: Tea\n  Scenario: Drink\n    Given a cup\n"}};
    QVERIFY(m_fixture->makeProject(features));
    QVERIFY(m_fixture->activate());
    new QAbstractItemModelTester(list().model(), QAbstractItemModelTester::FailureReportingMode::Fatal, list().model());
    m_fixture->find<QTreeView>(u"projectTree"_s)->setFocus();
}

void ProjectFindTest::cleanup()
{
    m_fixture->answers().unsaved = UnsavedAnswer::Discard;
    QVERIFY(m_fixture->close());
    m_fixture.reset();
}

void ProjectFindTest::open(const QString &name)
{
    auto *view = m_fixture->find<QTreeView>(u"projectTree"_s);
    view->setCurrentIndex(findRow(*view->model(), name));
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY(tabs().currentPage() && tabs().currentPage()->isLoaded());
}

QStringList ProjectFindTest::rows()
{
    QStringList rows;
    const QAbstractItemModel &model = *list().model();
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex feature = model.index(i, 0);
        rows.append(feature.data().toString());
        for (int j = 0; j < model.rowCount(feature); ++j) {
            const QModelIndex place = model.index(j, 0, feature);
            QString row = place.data(SearchModel::LineRole).toString() + u": "_s + place.data().toString();
            if (model.columnCount(feature) > 1)
                row += u" -> "_s + place.siblingAtColumn(1).data().toString();
            rows.append(row);
        }
    }
    return rows;
}

QByteArray ProjectFindTest::stored(const QString &feature)
{
    auto &tree = *m_fixture->find<QTreeView>(u"projectTree"_s)->model();
    const QString uid = findRow(tree, feature).data(Qt::UserRole + 1).toString();
    QByteArray bytes;
    m_fixture->application().session().store().feature(uid).then(
        this, [&bytes](const Result<project::FeatureText> &text) { bytes = text ? text->bytes : "?"; });
    [&bytes] { QTRY_VERIFY(!bytes.isEmpty()); }();
    return bytes;
}

void ProjectFindTest::placesAreGroupedByFeature()
{
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    write(u"pay"_s);
    QTRY_COMPARE(rows(), QStringList({u"Orders"_s, u"1: @pay"_s, u"3: Scenario: Pay"_s, u"4: When I pay or pay"_s,
                                      u"4: When I pay or pay"_s, u"Parcels"_s, u"3: Given I pay"_s}));
    QTRY_COMPARE(state(), u"5 place(s) in 2 feature(s)"_s);
    write(u"zzz"_s);
    QTRY_COMPARE(state(), u"Nothing found."_s);
    press(Qt::Key_Escape);
    QVERIFY(!list().isVisible());
}

void ProjectFindTest::enterGoesToAPlace()
{
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    write(u"given i"_s);
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &list());
    QTRY_COMPARE(rows(), QStringList({u"Parcels"_s, u"3: Given I pay"_s}));
    press(Qt::Key_Return);
    QTRY_VERIFY(tabs().currentPage() && tabs().currentPage()->isLoaded());
    QTRY_COMPARE(tabs().currentPage()->edit()->currentLine(), 3);
    QTRY_COMPARE(QApplication::focusWidget(), tabs().currentPage()->edit());
}

void ProjectFindTest::unsavedTextsCountAsTheyAre()
{
    open(u"Tea"_s);
    QTest::keyClick(tabs().currentPage()->edit(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(tabs().currentPage()->edit(), u"# pay"_s);
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    write(u"# pay"_s);
    QTRY_COMPARE(rows(), QStringList({u"Tea"_s, u"4: # pay"_s}));
}

void ProjectFindTest::limitsAndWrongExpressionsAreTold()
{
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    write(u"pay"_s);
    press(Qt::Key_N, Qt::AltModifier);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QTRY_COMPARE(rows(), QStringList({u"Orders"_s, u"1: @pay"_s}));
    press(Qt::Key_Home);
    m_fixture->find<QLineEdit>(u"projectFindText"_s)->parentWidget()->setFocus();
    press(Qt::Key_X, Qt::AltModifier);
    write(u"("_s);
    QTRY_COMPARE(state(), u"No regular expression: missing closing parenthesis (character 4)"_s);
}

void ProjectFindTest::everyReplacementIsShownAndOnlyCheckedOnesAreMade()
{
    const QByteArray before = stored(u"Orders"_s);
    press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    write(u"pay"_s);
    press(Qt::Key_Tab);
    write(u"order"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(rows(), QStringList({u"Orders"_s, u"1: @pay -> @order"_s, u"3: Scenario: Pay -> Scenario: order"_s,
                                      u"4: When I pay or pay -> When I order or pay"_s,
                                      u"4: When I pay or pay -> When I pay or order"_s, u"Parcels"_s,
                                      u"3: Given I pay -> Given I order"_s}));
    QTRY_VERIFY(m_fixture->find<QPushButton>(u"projectReplace"_s)->isEnabled());
    press(Qt::Key_Space); // the first place stays
    press(Qt::Key_K, Qt::AltModifier);
    QTRY_VERIFY(state().startsWith(u"Replaced."_s));
    QCOMPARE(stored(u"Orders"_s), "@pay\nFeature: Orders\n  Scenario: order\n    When I order or order\n");
    QCOMPARE(stored(u"Parcels"_s), "Feature: Parcels\r\n  Scenario: Send\r\n    Given I order\r\n");
    m_fixture->trigger(u"undoProject"_s);
    QTRY_COMPARE(stored(u"Orders"_s), before);
    QCOMPARE(stored(u"Parcels"_s), "Feature: Parcels\r\n  Scenario: Send\r\n    Given I pay\r\n");
}

void ProjectFindTest::openFeaturesAreReplacedInTheSameStep()
{
    open(u"Orders"_s);
    open(u"Parcels"_s);
    GherkinEdit &edit = *tabs().currentPage()->edit();
    QTest::keyClick(&edit, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&edit, u"# I pay"_s);
    const QByteArray before = edit.bytes();
    const QByteArray ordersBefore = stored(u"Orders"_s);
    press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    write(u"I pay"_s);
    press(Qt::Key_Tab);
    write(u"we pay"_s);
    QTRY_COMPARE(list().model()->rowCount(), 2);
    QTRY_VERIFY(m_fixture->find<QPushButton>(u"projectReplace"_s)->isEnabled());
    press(Qt::Key_K, Qt::AltModifier);
    QTRY_VERIFY(state().startsWith(u"Replaced."_s));
    const QByteArray after = "Feature: Parcels\r\n  Scenario: Send\r\n    Given we pay\r\n# we pay";
    QCOMPARE(stored(u"Parcels"_s), after);
    QTRY_COMPARE(edit.bytes(), after);
    QVERIFY(!edit.isModified());
    QVERIFY(stored(u"Orders"_s).contains("we pay or pay"));
    m_fixture->trigger(u"undoProject"_s); // once: what was typed before stays
    QTRY_COMPARE(stored(u"Orders"_s), ordersBefore);
    QCOMPARE(stored(u"Parcels"_s), before);
    QTRY_COMPARE(edit.bytes(), before);
}

void ProjectFindTest::featuresThatChangedMeanwhileAreLeftOut()
{
    open(u"Parcels"_s);
    GherkinEdit &edit = *tabs().currentPage()->edit();
    press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    write(u"Send"_s);
    press(Qt::Key_Tab);
    write(u"Post"_s);
    QTRY_VERIFY(m_fixture->find<QPushButton>(u"projectReplace"_s)->isEnabled());
    QTest::keyClicks(&edit, u"# "_s);
    const QByteArray typed = edit.bytes();
    press(Qt::Key_K, Qt::AltModifier);
    QTRY_VERIFY(state().startsWith(u"Replaced, but for 1"_s));
    QCOMPARE(edit.bytes(), typed);
}

void ProjectFindTest::stoppedInTimeNothingIsReplaced()
{
    const QByteArray before = stored(u"Orders"_s);
    press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    write(u"pay"_s);
    press(Qt::Key_Tab);
    write(u"order"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QPushButton>(u"projectReplace"_s)->isEnabled());
    const QStringList found = rows();
    QSemaphore gate; // the store is busy until then, so that stopping is in time
    const auto busy = m_fixture->application().session().store().run([&gate](store::ProjectFile &) -> Result<> {
        gate.acquire();
        return {};
    });
    m_fixture->find<QPushButton>(u"projectReplace"_s)->click();
    QCOMPARE(state(), u"Replacing…"_s);
    auto *field = m_fixture->find<QLineEdit>(u"projectFindText"_s);
    QVERIFY(!field->isEnabled());
    QVERIFY(!list().isEnabled());
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier); // nothing else is looked for meanwhile
    QCOMPARE(state(), u"Replacing…"_s);
    press(Qt::Key_Space); // Stop has the keyboard
    gate.release();
    QTRY_VERIFY(field->isEnabled());
    QCOMPARE(QApplication::focusWidget(), &list());
    QCOMPARE(rows(), found);
    QCOMPARE(stored(u"Orders"_s), before);
    QVERIFY(m_fixture->find<QPushButton>(u"projectReplace"_s)->isEnabled());
    press(Qt::Key_K, Qt::AltModifier);
    QTRY_VERIFY(state().startsWith(u"Replaced."_s));
    QVERIFY(stored(u"Orders"_s) != before);
}

void ProjectFindTest::answersToOlderQuestionsAreDropped()
{
    ProjectSearch search(m_fixture->application().session());
    const auto query = [](const QString &text) {
        return search::ProjectQuery{.pattern = search::TextPattern::compile({.text = text}).value()};
    };
    QStringList found;
    connect(&search, &ProjectSearch::found, this, [&found](const std::vector<search::FoundFeature> &features) {
        for (const search::FoundFeature &feature : features)
            found.append(feature.name);
    });
    const QSignalSpy finished(&search, &ProjectSearch::finished);
    search.start(query(u"pay"_s), {});
    search.start(query(u"cup"_s), {});
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(found, QStringList({u"Tea"_s}));
    search.start(query(u"pay"_s), {});
    search.stop();
    QVERIFY(!search.isRunning());
    search.start(query(u"drink"_s), {});
    QTRY_COMPARE(finished.count(), 3);
    QCOMPARE(found, QStringList({u"Tea"_s, u"Tea"_s}));
}

QTEST_MAIN(ProjectFindTest)
#include "projectfind_test.moc"
