// The view of a sync's conflicts, with keys and mouse: what is shown, decided, written, taken back and applied.
#include "tests/gui/conflictwindow.h"

#include <QAccessible>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class ConflictsTest : public QObject, ConflictWindow
{
    Q_OBJECT

private:
    static project::Dataset row(const QString &name, const QString &a, const QString &b)
    {
        const auto text = [](const QString &value) {
            return project::Expression{project::ExpressionKind::String, value};
        };
        return {.name = name, .values = {{u"card"_s, text(a)}, {u"sum"_s, text(b)}}};
    }

    static SyncProject shop(const QString &town, const QString &sum, const QString &name)
    {
        SyncProject project{.remoteId = u"1"_s};
        SyncScenario pay = scenario(u"s1"_s, u"Pay"_s,
                                    u"call given 'a shop in %1'\ncall when 'I pay'\ncall then 'I am glad'"_s.arg(town));
        pay.parameters = {{u"card"_s, {}}, {u"sum"_s, {}}};
        pay.datasets = {row(u"one"_s, u"red"_s, u"1"_s), row(u"two"_s, u"blue"_s, sum)};
        project.scenarios = {pay, scenario(u"s2"_s, name, u"call given 'nothing'"_s),
                             scenario(u"s3"_s, u"Quiet"_s, u"call given 'nothing'"_s)};
        return project;
    }

    static std::shared_ptr<const Reconciliation> found()
    {
        return std::make_shared<const Reconciliation>(reconcile(shop(u"town"_s, u"2"_s, u"Order"_s),
                                                                shop(u"London"_s, u"3"_s, u"Order now"_s),
                                                                shop(u"Paris"_s, u"4"_s, u"Order later"_s)));
    }

    static QString firstStep(const SyncScenario &scenario)
    {
        return std::get<project::Call>(scenario.body.front().content).actionWord;
    }

private Q_SLOTS:
    void cleanup() { close(); }

    void conflictsStandInTheirPlaces()
    {
        open(found());
        QCOMPARE(shown(),
                 QStringList({u"Scenario Outline: Pay"_s, u"Step"_s, u"When I pay"_s, u"Then I am glad"_s,
                              u"Examples:"_s, u"| dataset name | card | sum |"_s, u"| one          | red  | 1   |"_s,
                              u"| two          | blue | 3   |"_s, u"Row 2, “sum”"_s}));
        QCOMPARE(states(), QStringList({u"Pay: 2 left"_s, u"Order now: 1 left"_s}));
        QCOMPARE(state(), u"3 conflict(s) to decide in 2 thing(s)."_s);
        QCOMPARE(currentText(), u"Step"_s);
        QCOMPARE(spoken(),
                 u"Conflict, Step. Before: Given a shop in town. Mine: Given a shop in London. Theirs: Given a "
                 "shop in Paris. Not decided."_s);
        QVERIFY(!in<QPushButton>(u"applyChoices"_s)->isEnabled());
    }

    void keysDecideAndApplyGivesWhatIsDecided()
    {
        open(found());
        QSignalSpy applied(m_dialog.get(), &ConflictDialog::applyRequested);
        press(Qt::Key_2);
        QVERIFY(spoken().endsWith(u"Decided: Theirs."_s));
        press(Qt::Key_F8);
        QCOMPARE(currentText(), u"Row 2, “sum”"_s);
        press(Qt::Key_3); // a cell is one
        QVERIFY(spoken().endsWith(u"Not decided."_s));
        QVERIFY(in<QLabel>(u"conflictProblem"_s)->isVisible());
        press(Qt::Key_1);
        QCOMPARE(states(), QStringList({u"Pay: decided"_s, u"Order now: 1 left"_s}));
        press(Qt::Key_F8);
        QCOMPARE(currentText(), u"Name"_s);
        press(Qt::Key_F8, Qt::ShiftModifier); // nothing else is left to decide
        QCOMPARE(currentText(), u"Name"_s);
        QCOMPARE(state(), u"1 conflict(s) to decide in 1 thing(s)."_s);
        click(u"applyChoices"_s);
        QCOMPARE(applied.size(), 1);
        const auto resolution = applied[0][0].value<Resolution>();
        QCOMPARE(resolution.things.size(), 1);
        const auto pay = std::get<SyncScenario>(resolution.things[0].local);
        QCOMPARE(firstStep(pay), u"a shop in Paris"_s);
        QCOMPARE(pay.datasets[1].values[1].value.text, u"3"_s);
        QVERIFY(!m_dialog->isVisible());
    }

    void bothAndAllAndUndo()
    {
        open(found());
        press(Qt::Key_3);
        QVERIFY(spoken().endsWith(u"Decided: Both."_s));
        click(u"allTheirs"_s);
        QVERIFY(spoken().endsWith(u"Decided: Theirs."_s));
        QCOMPARE(states().first(), u"Pay: decided"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(spoken().endsWith(u"Decided: Both."_s));
        QCOMPARE(states().first(), u"Pay: 1 left"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(states().first(), u"Pay: 2 left"_s);
        QVERIFY(!in<QPushButton>(u"undoChoice"_s)->isEnabled());
        click(u"allMine"_s);
        QCOMPARE(firstStep(std::get<SyncScenario>(m_session->resolution().things.first().local)),
                 u"a shop in London"_s);
    }

    void theMouseTakesASide()
    {
        open(found());
        const QRect place = lines()->visualRect(lines()->currentIndex());
        QTest::mouseClick(lines()->viewport(), Qt::LeftButton, {},
                          QPoint(place.right() - place.width() / 6, place.center().y()));
        QVERIFY2(spoken().endsWith(u"Decided: Theirs."_s), qPrintable(spoken()));
        QTest::mouseClick(lines()->viewport(), Qt::LeftButton, {}, place.center());
        QVERIFY2(spoken().endsWith(u"Decided: Mine."_s), qPrintable(spoken()));
    }

    void anotherTextIsWrittenInPlace()
    {
        open(found());
        press(Qt::Key_4);
        auto *editor = in<QPlainTextEdit>(u"conflictText"_s);
        QVERIFY(editor);
        QTRY_VERIFY(editor->hasFocus());
        QCOMPARE(editor->toPlainText(), u"Given a shop in London"_s);
        editor->selectAll();
        QTest::keyClicks(editor, u"no step at all"_s);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(in<QLabel>(u"conflictProblem"_s)->text(),
                 u"This is no step: a step begins with a keyword such as Given."_s);
        QVERIFY(editor->isVisible() && editor->hasFocus());
        editor->selectAll();
        QTest::keyClicks(editor, u"Given a shop in Rome"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTest::keyClicks(editor, u"And it is open"_s);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(lines()->hasFocus());
        QVERIFY2(spoken().endsWith(u"Decided: Edited."_s), qPrintable(spoken()));
        press(Qt::Key_F8);
        press(Qt::Key_F2);
        const auto focused = [this] { // the editor before may still be there for a moment
            return qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        };
        QTRY_VERIFY(focused());
        QPlainTextEdit *cell = focused();
        cell->selectAll();
        QTest::keyClicks(cell, u"17"_s);
        QTest::keyClick(cell, Qt::Key_Return); // one line
        const auto pay = std::get<SyncScenario>(m_session->resolution().things.first().local);
        QCOMPARE(firstStep(pay), u"a shop in Rome"_s);
        QCOMPARE(pay.body.size(), 4);
        QCOMPARE(pay.datasets[1].values[1].value.text, u"17"_s);
    }

    void escapeLeavesTheTextAsItWas()
    {
        open(found());
        press(Qt::Key_4);
        auto *editor = in<QPlainTextEdit>(u"conflictText"_s);
        QTRY_VERIFY(editor && editor->hasFocus());
        QTest::keyClicks(editor, u"x"_s);
        QTest::keyClick(editor, Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(spoken().endsWith(u"Not decided."_s));
    }

    void whatWasDecidedIsKeptForTheSession()
    {
        open(found());
        press(Qt::Key_2);
        click(u"closeConflicts"_s);
        QVERIFY(!m_dialog->isVisible());
        show();
        QCOMPARE(states().first(), u"Pay: 1 left"_s);
        QCOMPARE(currentText(), u"Row 2, “sum”"_s); // the first that is open
        m_session->setReconciliation(found());      // another sync finds the same
        QCOMPARE(states().first(), u"Pay: 1 left"_s);
        QCOMPARE(shown().size(), 9);
    }

    void whatCannotBeYetWaits()
    {
        SyncProject base = shop(u"town"_s, u"2"_s, u"Order"_s);
        base.folders.append({.uid = u"f"_s, .remoteId = u"f"_s, .name = u"Basket"_s});
        base.scenarios[1].folderUid = u"f"_s;
        SyncProject local = base;
        local.scenarios[1].name = u"Order now"_s;
        SyncProject remote = base;
        remote.folders.clear();
        remote.scenarios.removeAt(1);
        open(std::make_shared<const Reconciliation>(reconcile(base, local, remote, {.isVanishingConfirmed = true})));
        QCOMPARE(states(), QStringList({u"Order now: 1 left"_s, u"Basket: 1 left"_s}));
        QCOMPARE(currentText(), u"Changed here, deleted on the platform"_s);
        press(Qt::Key_1);
        press(Qt::Key_F8);
        press(Qt::Key_2);
        QCOMPARE(states(), QStringList({u"Order now: decided"_s, u"Basket: waits: “Order now” is still in it"_s}));
        QCOMPARE(m_session->resolution().things.size(), 1);
    }

    void whatWasMergedByRuleIsNoted()
    {
        SyncProject base = shop(u"town"_s, u"2"_s, u"Order"_s);
        SyncProject local = base;
        SyncProject remote = base;
        local.scenarios[0].description = u"one"_s;
        local.scenarios[0].datasets[0].values[0].value.text = u"green"_s;
        remote.scenarios[0].datasets[0].values[1].value.text = u"5"_s;
        open(std::make_shared<const Reconciliation>(reconcile(base, local, remote)));
        QCOMPARE(states(), QStringList{u"Pay: merged"_s});
        QCOMPARE(state(), u"There are no conflicts. 1 place(s) were merged by rule: please look at them."_s);
        QVERIFY(spoken().contains(u"Both changed different parts of this"_s));
    }

    void everyControlHasAName()
    {
        open(found());
        for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            const bool isView = qobject_cast<QAbstractItemView *>(widget) && !qobject_cast<QHeaderView *>(widget);
            if (!isView && !qobject_cast<QPushButton *>(widget))
                continue;
            QAccessibleInterface *control = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(control && !control->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
    }

    void aThousandConflictsAreDecidedOneByOne()
    {
        SyncProject base{.remoteId = u"1"_s};
        SyncProject local = base;
        SyncProject remote = base;
        for (int index = 0; index < 100; ++index) {
            const auto made = [index](const QString &word) {
                QString body;
                for (int step = 0; step < 10; ++step)
                    body +=
                        u"call given 'a shop %1 in the town %2'\ncall then 'all is well in %1'\n"_s.arg(step).arg(word);
                return scenario(u's' + QString::number(index), u"Case %1"_s.arg(index), body);
            };
            base.scenarios.append(made(u"Rome"_s));
            local.scenarios.append(made(u"London"_s));
            remote.scenarios.append(made(u"Paris"_s));
        }
        open(std::make_shared<const Reconciliation>(reconcile(base, local, remote)));
        QCOMPARE(m_session->conflicts().size(), 1000);
        for (int index = 0; index < 30; ++index) {
            press(Qt::Key_1 + index % 3);
            press(Qt::Key_F8);
        }
        QCOMPARE(m_session->left(), 970);
        for (const ConflictSession::Thing &thing : m_session->things())
            m_session->takeAll(thing, Choice::Take::Theirs);
        QCOMPARE(state(), u"Everything is decided."_s);
        QCOMPARE(m_session->resolution().things.size(), 100);
    }
};

QTEST_MAIN(ConflictsTest)
#include "conflicts_test.moc"
