#include "model/sync/language/definition/definitionprinter.h"
#include "tests/unit/sync/problemof.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::sync;
using namespace stepwright::project;
using stepwright::tests::problemOf;

/// Reads and prints definitions as the platform writes them.
class DefinitionTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serverTextIsPrintedAsItWas_data();
    void serverTextIsPrintedAsItWas();
    void layoutDoesNotMatter_data();
    void layoutDoesNotMatter();
    void escapesAreReadInBothQuotes_data();
    void escapesAreReadInBothQuotes();
    void partsAreWhatTheTextSays();
    void dashesBelongToDeclaredNames();
    void operatorsBindAsTheyShould_data();
    void operatorsBindAsTheyShould();
    void argumentsWithoutNamesGetTheirs();
    void parenthesesComeWhereTheTreeNeedsThem();
    void errorsNameLineAndColumn_data();
    void errorsNameLineAndColumn();
    void bodiesAreReadAlone();
    void whatTheLanguageCannotSayIsRefused();
};

void DefinitionTextTest::serverTextIsPrintedAsItWas_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("outline") << u"scenario 'Withdraw' (amount) do\n"
                                "  call given 'the balance is \"balance\"' (balance = \"$100\")\n"
                                "  call when 'I ask for \"amount\"' (amount = amount)\n"
                                "  call then 'the screen shows:' (__free_text = \"Take ${amount}\")\n"
                                "end\n"_s;
    QTest::newRow("rename") << u"scenario 'Pay by debit card' (amount) do\n"
                               "  call given 'a basket worth \"total\"' (total = amount)\nend\n"_s;
    QTest::newRow("empty") << u"scenario 'Pay by card' do\nend\n"_s;
    QTest::newRow("word") << u"actionword 'the message is:' (__free_text = \"\") do\nend\n"_s;
    QTest::newRow("folder") << u"folder do\n  call given 'I am signed in'\n  call and 'the shop is open'\nend\n"_s;
    QTest::newRow("bullet") << u"folder do\n  call 'I am signed in'\nend\n"_s;
    QTest::newRow("apostrophe")
        << u"scenario 'It\\'s free' do\n  call 'don\\'t pay' (why = \"it's \\\"free\\\"\")\nend\n"_s;
    QTest::newRow("lines") << u"scenario 'a' do\n  call 'b' (__free_text = \"one\ntwo\n\n  three\")\nend\n"_s;
    QTest::newRow("steps") << u"actionword 'pay' (amount, by = 'card') do\n  step { action: \"Type ${amount}\" }\n"
                              "  step { result: \"It is paid\" }\nend\n"_s;
    QTest::newRow("blocks") << u"scenario 'a' (x) do\n  y := 3\n  if (x == 2)\n    call 'my word'\n  else\n"
                               "    while (y > 0)\n      y := y - 1\n    end\n  end\n  call 'z'\nend\n"_s;
    QTest::newRow("values") << u"scenario 'a' do\n  call 'b' (p = nil, q = [1, 'list', \"of\"], r = {a: '1', b: 2}, "
                               "s = x.size, t = my_list[2], u = -3, v = (3 + 2) * 4.5, w = true, y = :sym, z = :'a b')"
                               "\nend\n"_s;
    QTest::newRow("dash") << u"actionword 'get \"oas-url\"' (oas-url) do\n  call 'fetch' (oas-url = oas-url)\nend\n"_s;
    QTest::newRow("tags") << u"@wip @sprint:2\nscenario 'a' do\nend\n"_s;
    QTest::newRow("backslash") << u"scenario 'a' do\n  call 'b' (p = \"C:\\Dir\\file\", q = 'a\\\\n\\\\')\nend\n"_s;
    QTest::newRow("dollar") << u"scenario 'a' do\n  call 'b' (p = \"$5 ${ x } $${x} \\${x}\", q = '${x}')\nend\n"_s;
}

void DefinitionTextTest::serverTextIsPrintedAsItWas()
{
    QFETCH(const QString, text);
    const auto parsed = parseDefinition(text);
    QVERIFY2(parsed, qPrintable(problemOf(parsed)));
    QCOMPARE(printDefinition(parsed->value), text);
    QCOMPARE(printOver(text, *parsed, parsed->value), text);
}

void DefinitionTextTest::layoutDoesNotMatter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same");
    const QString plain =
        u"scenario 'a' (x, y = \"1\") do\n  call given 'b' (p = x)\n  step { action: \"go\" }\nend\n"_s;
    QTest::newRow("dense") << u"scenario 'a'(x,y=\"1\")do call given 'b'(p=x)step{action:\"go\"}end"_s << plain;
    QTest::newRow("wide") << u"\n\nscenario  'a' ( x ,\n y = \"1\" )\n do\n\n\tcall  given\n 'b' ( p = x )\n step {\n"
                             "  action:\n \"go\"\n }\nend \n\n"_s
                          << plain;
    QTest::newRow("windows") << u"scenario 'a' (x, y = \"1\") do\r\n  call given 'b' (p = x)\r\n"
                                "  step { action: \"go\" }\r\nend\r\n"_s
                             << plain;
    QTest::newRow("capital annotation") << u"scenario 'a' do call Given 'b' end"_s
                                        << u"scenario 'a' do\n  call given 'b'\nend\n"_s;
    QTest::newRow("no brackets") << u"scenario 'a' () do\n call 'b' ()\nend"_s
                                 << u"scenario 'a' do\n  call 'b'\nend\n"_s;
    QTest::newRow("null") << u"scenario 'a' do x := null end"_s << u"scenario 'a' do\n  x := nil\nend\n"_s;
    QTest::newRow("star") << u"scenario 'a' do call * 'b' end"_s << u"scenario 'a' do\n  call 'b'\nend\n"_s;
    QTest::newRow("words as names")
        << u"scenario 'a' (end) do end := call call := end if (if) end end"_s
        << u"scenario 'a' (end) do\n  end := call\n  call := end\n  if (if)\n  end\nend\n"_s;
}

void DefinitionTextTest::layoutDoesNotMatter()
{
    QFETCH(const QString, text);
    QFETCH(const QString, same);
    const auto parsed = parseDefinition(text);
    QVERIFY2(parsed, qPrintable(problemOf(parsed)));
    QCOMPARE(printDefinition(parsed->value), same);
}

void DefinitionTextTest::escapesAreReadInBothQuotes_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("'") << u"'can\\'t'"_s << u"can't"_s;
    QTest::newRow("' in \"") << u"\"can\\'t\""_s << u"can't"_s;
    QTest::newRow("\"") << u"\"a \\\"b\\\"\""_s << u"a \"b\""_s;
    QTest::newRow("\" in '") << u"'a \\\"b\\\"'"_s << u"a \"b\""_s;
    QTest::newRow("backslash") << u"'a\\\\b'"_s << u"a\\b"_s;
    QTest::newRow("line") << u"\"a\\nb\""_s << u"a\nb"_s;
    QTest::newRow("no escape") << u"\"C:\\Dir\""_s << u"C:\\Dir"_s;
    QTest::newRow("dollar") << u"\"\\${x}\""_s << u"${x}"_s;
}

void DefinitionTextTest::escapesAreReadInBothQuotes()
{
    QFETCH(const QString, value);
    QFETCH(const QString, says);
    const auto parsed = parseValue(value);
    QVERIFY2(parsed, qPrintable(problemOf(parsed)));
    QCOMPARE(parsed->kind == ExpressionKind::String ? parsed->text : parsed->children.front().text, says);
    QCOMPARE(*parseValue(printValue(*parsed)), *parsed);
}

void DefinitionTextTest::partsAreWhatTheTextSays()
{
    const auto parsed = parseDefinition(u"@a:b\nscenario 'Withdraw' (amount, by = 'card') do\n"
                                        "  call when 'I ask for \"amount\"' (amount = \"${amount} €\")\nend\n"_s);
    QVERIFY(parsed);
    const PlatformDefinition &value = parsed->value;
    QCOMPARE(value.kind, DefinitionKind::Scenario);
    QCOMPARE(value.name, u"Withdraw"_s);
    QCOMPARE(value.tags, (QList<Tag>{{u"a"_s, u"b"_s}}));
    QCOMPARE(value.parameters.size(), 2);
    QVERIFY(!value.parameters[0].defaultValue);
    QCOMPARE(value.parameters[1].defaultValue, std::optional(Expression{ExpressionKind::String, u"card"_s}));
    const Call call = std::get<Call>(value.body.at(0).content);
    QCOMPARE(call.annotation, u"when"_s);
    QCOMPARE(call.actionWord, u"I ask for \"amount\""_s);
    const Expression argument = call.arguments.at(0).value;
    QCOMPARE(argument.kind, ExpressionKind::Template);
    QCOMPARE(argument.children.at(0), (Expression{ExpressionKind::Variable, u"amount"_s}));
    QCOMPARE(argument.children.at(1), (Expression{ExpressionKind::String, u" €"_s}));
}

void DefinitionTextTest::dashesBelongToDeclaredNames()
{
    const auto declared = parseDefinition(u"actionword 'a' (oas-url) do call 'b' (x = oas-url, y = x-1) end"_s);
    QVERIFY(declared);
    const Call call = std::get<Call>(declared->value.body.at(0).content);
    QCOMPARE(call.arguments.at(0).value, (Expression{ExpressionKind::Variable, u"oas-url"_s}));
    QCOMPARE(call.arguments.at(1).value.kind, ExpressionKind::Binary);
    const auto other = parseDefinition(u"actionword 'a' (oas, url) do call 'b' (x = oas-url) end"_s);
    QVERIFY(other);
    QCOMPARE(std::get<Call>(other->value.body.at(0).content).arguments.at(0).value.kind, ExpressionKind::Binary);
}

void DefinitionTextTest::operatorsBindAsTheyShould_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("grouped");
    QTest::newRow("product first") << u"1 + 2 * 3"_s << u"(1 + (2 * 3))"_s;
    QTest::newRow("to the left") << u"1 - 2 - 3"_s << u"((1 - 2) - 3)"_s;
    QTest::newRow("comparison last") << u"a + 1 == b || !c && d < 2"_s << u"(((a + 1) == b) || ((!c) && (d < 2)))"_s;
    QTest::newRow("minus of a field") << u"-a.b[1]"_s << u"(-a.b[1])"_s;
}

namespace {

QString grouped(const Expression &value)
{
    if (value.kind == ExpressionKind::Binary)
        return u"(%1 %2 %3)"_s.arg(grouped(value.children[0]), value.text, grouped(value.children[1]));
    if (value.kind == ExpressionKind::Unary)
        return u"(%1%2)"_s.arg(value.text, grouped(value.children[0]));
    return printValue(value);
}

} // namespace

void DefinitionTextTest::operatorsBindAsTheyShould()
{
    QFETCH(const QString, value);
    const auto parsed = parseValue(value);
    QVERIFY2(parsed, qPrintable(problemOf(parsed)));
    QTEST(grouped(*parsed), "grouped");
    QCOMPARE(printValue(*parsed), value);
}

void DefinitionTextTest::argumentsWithoutNamesGetTheirs()
{
    auto parsed = parseDefinition(u"scenario 'a' do call 'pay'('5', \"card\", 3) end"_s);
    QVERIFY2(parsed, qPrintable(problemOf(parsed)));
    ActionWordDocument word;
    word.name = u"pay"_s;
    word.definition.parameters = {{u"amount"_s, {}}, {u"by"_s, {}}};
    namePositionalArguments(parsed->value.body, {word});
    QCOMPARE(printBody(parsed->value.body), u"call 'pay' (amount = '5', by = \"card\", 3)\n"_s);
}

void DefinitionTextTest::parenthesesComeWhereTheTreeNeedsThem()
{
    Expression sum{ExpressionKind::Binary, u"+"_s};
    sum.children = {{ExpressionKind::Number, u"1"_s}, {ExpressionKind::Number, u"2"_s}};
    Expression product{ExpressionKind::Binary, u"*"_s};
    product.children = {sum, sum};
    QCOMPARE(printValue(product), u"(1 + 2) * (1 + 2)"_s);
    Expression field{ExpressionKind::Field, u"size"_s};
    field.children = {product};
    QCOMPARE(printValue(field), u"((1 + 2) * (1 + 2)).size"_s);
}

void DefinitionTextTest::errorsNameLineAndColumn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("nothing") << QString() << u"1:1"_s;
    QTest::newRow("other kind") << u"feature 'a' do end"_s << u"1:1"_s;
    QTest::newRow("no name") << u"scenario do end"_s << u"1:10"_s;
    QTest::newRow("double quotes") << u"scenario \"a\" do end"_s << u"1:10"_s;
    QTest::newRow("no end") << u"scenario 'a' do\n  call 'b'\n"_s << u"3:1"_s;
    QTest::newRow("open quote") << u"scenario 'a' do\n  call 'b\nend\n"_s << u"2:8"_s;
    QTest::newRow("annotation") << u"scenario 'a' do\n  call maybe 'b'\nend\n"_s << u"2:8"_s;
    QTest::newRow("statement") << u"scenario 'a' do\n  'b'\nend\n"_s << u"2:3"_s;
    QTest::newRow("comment") << u"scenario 'a' do\n  # no\nend\n"_s << u"2:3"_s;
    QTest::newRow("value") << u"scenario 'a' do\n  call 'b' (p = )\nend\n"_s << u"2:17"_s;
    QTest::newRow("bracket") << u"scenario 'a' (x do\nend\n"_s << u"1:17"_s;
    QTest::newRow("rest") << u"scenario 'a' do\nend\nend\n"_s << u"3:1"_s;
    QTest::newRow("tag") << u"@ scenario 'a' do\nend\n"_s << u"1:1"_s;
    QTest::newRow("step") << u"scenario 'a' do\nstep { do: 'x' }\nend\n"_s << u"2:8"_s;
}

void DefinitionTextTest::errorsNameLineAndColumn()
{
    QFETCH(const QString, text);
    QFETCH(const QString, place);
    const auto parsed = parseDefinition(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, stepwright::ErrorKind::Invalid);
    QCOMPARE(parsed.error().detail, place);
    QVERIFY(parsed.error().message.startsWith(
        u"Line %1, column %2: "_s.arg(place.section(u':', 0, 0), place.section(u':', 1))));
}

void DefinitionTextTest::bodiesAreReadAlone()
{
    const auto body = parseBody(u"step { action: \"go\" }\ncall 'b'\n"_s);
    QVERIFY(body);
    QCOMPARE(body->size(), std::size_t(2));
    QCOMPARE(printBody(*body), u"step { action: \"go\" }\ncall 'b'\n"_s);
    QVERIFY(parseBody(QString())->empty());
    QVERIFY(!parseBody(u"call 'b' end"_s));
}

void DefinitionTextTest::whatTheLanguageCannotSayIsRefused()
{
    PlatformDefinition definition{DefinitionKind::Scenario, u"a"_s};
    definition.parameters = {{u"two words"_s, {}}};
    QVERIFY(!provenText(definition));
    definition.parameters = {{u"two_words"_s, {}}};
    QCOMPARE(*provenText(definition), u"scenario 'a' (two_words) do\nend\n"_s);
    Expression operation{ExpressionKind::Binary, u"<=>"_s};
    operation.children = {{ExpressionKind::Null}, {ExpressionKind::Null}};
    definition.body = {{Assign{{ExpressionKind::Variable, u"x"_s}, operation}}};
    QCOMPARE(provenText(definition).error().kind, stepwright::ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(DefinitionTextTest)
#include "definitiontext_test.moc"
