// The values that are recognised in a step.
#include "model/completion/parameters.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::completion;

class ParametersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreFound_data();
    void valuesAreFound();
    void kindsAreTold();
    void placeholdersAreFoundInQuotes();
};

void ParametersTest::valuesAreFound_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QStringList>("values");
    QTest::newRow("none") << u"I wait"_s << QStringList();
    QTest::newRow("quoted") << u"I pay \"5 €\" as \"Al\\\"ice\""_s << QStringList({u"5 €"_s, u"Al\\\"ice"_s});
    QTest::newRow("empty quotes") << u"the name is \"\""_s << QStringList({u""_s});
    QTest::newRow("unclosed quote") << u"I pay \"five"_s << QStringList();
    QTest::newRow("inches") << u"a screen of 5\" in a \"box\""_s << QStringList({u"5"_s, u"box"_s});
    QTest::newRow("apostrophe") << u"it's Bob's 'big' day"_s << QStringList({u"big"_s});
    QTest::newRow("apostrophe in quotes") << u"I say 'it's me'"_s << QStringList({u"it's me"_s});
    QTest::newRow("French quotes") << u"je dis « oui » et «non»"_s << QStringList({u" oui "_s, u"non"_s});
    QTest::newRow("German quotes") << u"ich sage „ja“"_s << QStringList({u"ja"_s});
    QTest::newRow("Japanese quotes") << u"「ログイン」を押す"_s << QStringList({u"ログイン"_s});
    QTest::newRow("numbers") << u"3 pears for -2.50 or 1,000 at 10%"_s
                             << QStringList({u"3"_s, u"-2.50"_s, u"1,000"_s, u"10"_s});
    QTest::newRow("number in a word") << u"I use utf8 and v2x and 3rd"_s << QStringList();
    QTest::newRow("number at the end") << u"I wait 5."_s << QStringList({u"5"_s});
    QTest::newRow("placeholder") << u"I pay <the amount> in <currency>"_s
                                 << QStringList({u"<the amount>"_s, u"<currency>"_s});
    QTest::newRow("comparison") << u"a < b and b > c"_s << QStringList();
}

void ParametersTest::valuesAreFound()
{
    QFETCH(QString, step);
    QFETCH(QStringList, values);
    QStringList found;
    for (const StepParameter &parameter : parametersOf(step))
        found.append(step.mid(parameter.start, parameter.length));
    QCOMPARE(found, values);
}

void ParametersTest::kindsAreTold()
{
    const QList<StepParameter> parameters = parametersOf(u"I pay 5 as \"x\" to <y>");
    QCOMPARE(parameters.size(), 3);
    QCOMPARE(parameters[0].kind, ParameterKind::Number);
    QCOMPARE(parameters[1].kind, ParameterKind::Quoted);
    QCOMPARE(parameters[2].kind, ParameterKind::Placeholder);
}

void ParametersTest::placeholdersAreFoundInQuotes()
{
    QCOMPARE(placeholdersOf(u"| \"<a>\" | < b | <c d> |").size(), 2);
}

QTEST_GUILESS_MAIN(ParametersTest)
#include "parameters_test.moc"
