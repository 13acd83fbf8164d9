// Conflicts in the data table of a step: rows and cells, decided one by one.
#include "model/sync/reconcile/definitions/expressiontext.h"
#include "tests/gui/conflictwindow.h"

#include <QPlainTextEdit>

using namespace stepwright;
using namespace stepwright::sync;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class ConflictTablesTest : public QObject, ConflictWindow
{
    Q_OBJECT

private:
    /// A step with a data table in which one cell changed on both sides, and a row here that is gone there.
    static std::shared_ptr<const Reconciliation> usersFound()
    {
        const auto users = [](const QString &rows) {
            SyncProject project{.remoteId = u"1"_s};
            SyncScenario pay =
                scenario(u"s1"_s, u"Pay"_s,
                         u"call given 'these users:' (__datatable = \"| name | age | town |%1\")"_s.arg(rows));
            pay.parameters = {{u"sum"_s, {}}};
            pay.datasets = {{.name = u"1"_s, .values = {{u"sum"_s, {project::ExpressionKind::String, u"1"_s}}}}};
            project.scenarios = {pay};
            return project;
        };
        return std::make_shared<const Reconciliation>(reconcile(
            users(u"\n| ${sum} | 20 | Rome |\n| Ann | 30 | Bern |"_s),
            users(u"\n| ${sum} | 21 | Oslo |\n| Ann | 31 | Bern |"_s), users(u"\n| ${sum} | a \\\\| b | Rome |"_s)));
    }

    /// The table of the first step of the only thing that is decided, parameters as in the definition language.
    static QString tableIn(const Resolution &resolution)
    {
        const auto pay = std::get<SyncScenario>(resolution.things.first().local);
        const auto &call = std::get<project::Call>(pay.body.front().content);
        return proseOf(call.arguments.first().value).value_or(QString());
    }

private Q_SLOTS:
    void cleanup() { close(); }

    void cellsOfADataTableStandBehindTheirRows()
    {
        open(usersFound());
        QCOMPARE(shown(), QStringList({u"Scenario Outline: Pay"_s, u"Given these users:"_s,
                                       u"  | name  | age | town |"_s, u"  | <sum> | 21  | Oslo |"_s,
                                       u"Data table, row 2, “age”"_s, u"  | Ann   | 31  | Bern |"_s,
                                       u"Data table, row 3: changed here, deleted on the platform"_s, u"Examples:"_s,
                                       u"| sum |"_s, u"| 1   |"_s}));
        QCOMPARE(currentText(), u"Data table, row 2, “age”"_s);
        QCOMPARE(spoken(), u"Conflict, Data table, row 2, “age”. Before: 20. Mine: 21. Theirs: a | b. Not decided."_s);
        press(Qt::Key_3); // a cell is one
        QVERIFY(spoken().endsWith(u"Not decided."_s));
        press(Qt::Key_2);
        QVERIFY2(spoken().endsWith(u"Decided: Theirs."_s), qPrintable(spoken()));
        press(Qt::Key_F8);
        press(Qt::Key_4); // a row is one side's
        QVERIFY(!in<QPlainTextEdit>(u"conflictText"_s));
        press(Qt::Key_1);
        QCOMPARE(tableIn(m_session->resolution()), u"| name | age | town |\n| ${sum} | a \\| b | Oslo |\n"
                                                   "| Ann | 31 | Bern |"_s);
        press(Qt::Key_2);
        QCOMPARE(tableIn(m_session->resolution()), u"| name | age | town |\n| ${sum} | a \\| b | Oslo |"_s);
    }

    void aCellOfADataTableIsWrittenInPlace()
    {
        open(usersFound());
        press(Qt::Key_4);
        auto *editor = in<QPlainTextEdit>(u"conflictText"_s);
        QTRY_VERIFY(editor && editor->hasFocus());
        QCOMPARE(editor->toPlainText(), u"21"_s);
        editor->selectAll();
        QTest::keyClicks(editor, u"<sum> | 3"_s);
        QTest::keyClick(editor, Qt::Key_Return); // one line
        QVERIFY2(spoken().endsWith(u"Decided: Edited."_s), qPrintable(spoken()));
        press(Qt::Key_F8);
        press(Qt::Key_2);
        QCOMPARE(tableIn(m_session->resolution()), u"| name | age | town |\n| ${sum} | ${sum} \\| 3 | Oslo |"_s);
    }
};

QTEST_MAIN(ConflictTablesTest)
#include "conflicttables_test.moc"
