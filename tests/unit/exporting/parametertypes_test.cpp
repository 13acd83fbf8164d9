#include "model/exporting/context/contextvalues.h"
#include "model/exporting/naming/names.h"
#include "model/exporting/words/parametertypes.h"
#include "model/importing/platform/projectxml.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::project;
using exporting::ParameterType;

class ParameterTypesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMixtureOfValuesHasOneType_data();
    void aMixtureOfValuesHasOneType();
    void numbersAreWrittenInTheTypeThatTakesThem_data();
    void numbersAreWrittenInTheTypeThatTakesThem();
    void whatIsHandedOnHasItsType();
    void wordsThatCallEachOtherEnd();
    void scenariosHaveTheTypesOfTheirRows();
    void theEstablishedSignaturesHaveTheseTypes_data();
    void theEstablishedSignaturesHaveTheseTypes();
};

namespace {

Expression number(const QString &text)
{
    return {ExpressionKind::Number, text};
}

Statement call(const QString &word, const QString &parameter, const Expression &value)
{
    Call one{word};
    one.arguments.append({parameter, value});
    return {one};
}

ActionWordDocument word(const QString &name, Body body = {})
{
    ActionWordDocument one{{}, name};
    Parameter parameter;
    parameter.name = u"p"_s;
    one.definition.parameters.append(parameter);
    one.definition.body = std::move(body);
    return one;
}

ParameterType typeIn(const ProjectDocument &document, const QString &name)
{
    return exporting::inferParameterTypes(document).actionWords[name][u"p"_s];
}

/// How Java code says a type.
QString javaName(ParameterType type)
{
    static const QHash<ParameterType, QString> names{{ParameterType::String, u"String"_s},
                                                     {ParameterType::Int, u"int"_s},
                                                     {ParameterType::Float, u"float"_s},
                                                     {ParameterType::Bool, u"boolean"_s},
                                                     {ParameterType::Null, u"null"_s}};
    return names[type];
}

} // namespace

void ParameterTypesTest::aMixtureOfValuesHasOneType_data()
{
    QTest::addColumn<QList<Expression>>("values");
    QTest::addColumn<ParameterType>("type");
    const Expression yes{ExpressionKind::Boolean, u"true"_s};
    const Expression text{ExpressionKind::String, u"1"_s};
    const Expression nothing{ExpressionKind::Null};
    const Expression list{ExpressionKind::List};
    QTest::newRow("no value") << QList<Expression>{} << ParameterType::String;
    QTest::newRow("whole numbers") << QList{number(u"1"_s), number(u"-2"_s)} << ParameterType::Int;
    QTest::newRow("a number with a point") << QList{number(u"1"_s), number(u"2.5"_s)} << ParameterType::Float;
    QTest::newRow("a boolean") << QList{yes} << ParameterType::Bool;
    QTest::newRow("a number and a text") << QList{number(u"1"_s), text} << ParameterType::String;
    QTest::newRow("a number and a boolean") << QList{number(u"1"_s), yes} << ParameterType::String;
    QTest::newRow("nothing and a list do not count") << QList{nothing, number(u"1"_s), list} << ParameterType::Int;
    QTest::newRow("only nothing") << QList{nothing, list} << ParameterType::Null;
    QTest::newRow("a text with values in it") << QList<Expression>{{ExpressionKind::Template}} << ParameterType::String;
}

void ParameterTypesTest::aMixtureOfValuesHasOneType()
{
    QFETCH(const QList<Expression>, values);
    QFETCH(const ParameterType, type);
    ProjectDocument document;
    document.actionWords = {word(u"w"_s)};
    ScenarioDocument scenario;
    for (const Expression &value : values)
        scenario.body.push_back(call(u"w"_s, u"p"_s, value));
    document.scenarios = {scenario};
    QCOMPARE(typeIn(document, u"w"_s), type);
}

void ParameterTypesTest::numbersAreWrittenInTheTypeThatTakesThem_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<ParameterType>("type");
    QTest::addColumn<QString>("code");
    QTest::newRow("whole") << u"3"_s << ParameterType::Int << u"3"_s;
    QTest::newRow("no number to the base of eight") << u"007"_s << ParameterType::Int << u"7"_s;
    QTest::newRow("nought") << u"00"_s << ParameterType::Int << u"0"_s;
    QTest::newRow("whole for a double") << u"3"_s << ParameterType::Float << u"3.0"_s;
    QTest::newRow("with a point") << u"03.14"_s << ParameterType::Float << u"3.14"_s;
    QTest::newRow("less than one") << u"0.5"_s << ParameterType::Float << u"0.5"_s;
    QTest::newRow("a text stays as it is") << u"007"_s << ParameterType::String << u"007"_s;
}

void ParameterTypesTest::numbersAreWrittenInTheTypeThatTakesThem()
{
    QFETCH(const QString, written);
    QFETCH(const ParameterType, type);
    QFETCH(const QString, code);
    QCOMPARE(exporting::typed(number(written), type).text, code);
    if (type == ParameterType::String)
        return;
    Expression minus{ExpressionKind::Unary, u"-"_s};
    minus.children.push_back(number(written));
    QCOMPARE(exporting::typed(minus, type).children.front().text, code);
}

void ParameterTypesTest::whatIsHandedOnHasItsType()
{
    const Expression handedOn{ExpressionKind::Variable, u"p"_s};
    ProjectDocument document;
    document.actionWords = {word(u"inner"_s), word(u"middle"_s, {call(u"inner"_s, u"p"_s, handedOn)}),
                            word(u"outer"_s, {call(u"middle"_s, u"p"_s, handedOn)})};
    ScenarioDocument scenario;
    scenario.body = {call(u"outer"_s, u"p"_s, number(u"1"_s)), call(u"inner"_s, u"p"_s, number(u"0.5"_s))};
    document.scenarios = {scenario};
    QCOMPARE(typeIn(document, u"middle"_s), ParameterType::Int);
    QCOMPARE(typeIn(document, u"inner"_s), ParameterType::Float);
}

void ParameterTypesTest::wordsThatCallEachOtherEnd()
{
    const Expression handedOn{ExpressionKind::Variable, u"p"_s};
    ProjectDocument document;
    document.actionWords = {word(u"a"_s, {call(u"b"_s, u"p"_s, handedOn)}),
                            word(u"b"_s, {call(u"a"_s, u"p"_s, handedOn)})};
    ScenarioDocument scenario;
    scenario.body = {call(u"a"_s, u"p"_s, number(u"1"_s))};
    document.scenarios = {scenario};
    QCOMPARE(typeIn(document, u"a"_s), ParameterType::Int);
    QCOMPARE(typeIn(document, u"b"_s), ParameterType::Int);
}

void ParameterTypesTest::scenariosHaveTheTypesOfTheirRows()
{
    ProjectDocument document;
    ScenarioDocument scenario{.name = u"s"_s};
    Parameter parameter;
    parameter.name = u"n"_s;
    scenario.parameters = {parameter};
    scenario.datasets = {{.name = u"1"_s, .values = {{u"n"_s, number(u"3"_s)}}}};
    scenario.body = {call(u"w"_s, u"p"_s, {ExpressionKind::Variable, u"n"_s})};
    document.scenarios = {scenario};
    document.actionWords = {word(u"w"_s)};
    QCOMPARE(exporting::inferParameterTypes(document).scenarios[u"s"_s][u"n"_s], ParameterType::Int);
    QCOMPARE(typeIn(document, u"w"_s), ParameterType::Int);
}

void ParameterTypesTest::theEstablishedSignaturesHaveTheseTypes_data()
{
    REQUIRE_SHARED_TEST_DATA("exporters/golden");
    QTest::addColumn<QString>("input");
    const QDir golden(tests::sharedTestData(u"exporters/golden"_s));
    for (const QString &input : golden.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(input)) << input;
}

void ParameterTypesTest::theEstablishedSignaturesHaveTheseTypes()
{
    QFETCH(const QString, input);
    const QString data = tests::sharedTestData(u"exporters"_s);
    const auto xml = importing::readProjectXml(tests::readFile(data % u"/inputs/" % input % u".xml"));
    QVERIFY(xml);
    const exporting::ParameterTypes types = exporting::inferParameterTypes(xml->document);
    QHash<QString, QString> signatures;
    static const QRegularExpression method(u"public void (\\w+)\\((.*)\\) \\{"_s);
    const QString code =
        QString::fromUtf8(tests::readFile(data % u"/golden/" % input % u"/java-junit/Actionwords.java"));
    for (auto match = method.globalMatch(code); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        signatures.insert(one.captured(1), one.captured(2));
    }
    const exporting::Names names;
    for (const ActionWordDocument &one : xml->document.actionWords) {
        QStringList parameters;
        for (const Parameter &parameter : one.definition.parameters)
            parameters.append(javaName(types.actionWords[one.name][parameter.name]) % u' ' %
                              names.convert(parameter.name, exporting::Conversion::CamelizeLower));
        const QString name = names.convert(one.name, exporting::Conversion::CamelizeLower);
        QCOMPARE(QString(name % u'(' % parameters.join(u", ") % u')'),
                 QString(name % u'(' % signatures.value(name, u"no such method"_s) % u')'));
    }
}

QTEST_GUILESS_MAIN(ParameterTypesTest)
#include "parametertypes_test.moc"
