#include "model/importing/platform/projectxml.h"
#include "model/sync/language/definition/definitionprinter.h"
#include "model/sync/language/definition/remotedefinition.h"
#include "model/sync/language/xml/definitionxml.h"
#include "tests/unit/sync/problemof.h"
#include "tests/unit/sync/randomdefinitions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::sync;
using namespace stepwright::project;
using stepwright::tests::problemOf;
using stepwright::tests::RandomDefinitions;

/// Properties of printers and parsers over made-up definitions, and what damaged text does to them.
class DefinitionTreesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPrintedIsReadAgain();
    void whatIsPrintedAsXmlIsReadAgain();
    void aProjectGoesThroughXml();
    void oneChangedStatementLeavesTheOthersTheirCharacters();
    void garbageIsAnErrorOrATree();
    void deepNestingIsAnError_data();
    void deepNestingIsAnError();
    void longChainsAndTextsAreReadInOneGo();
    void opaqueTextIsNeverOverwritten();
    void unchangedTextIsNotPrintedAnew();
};

namespace {

constexpr quint32 seeds = 3000;

} // namespace

void DefinitionTreesTest::whatIsPrintedIsReadAgain()
{
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const PlatformDefinition definition = RandomDefinitions(seed).definition();
        const QString text = printDefinition(definition);
        const auto parsed = parseDefinition(text);
        QVERIFY2(parsed, qPrintable(problemOf(parsed) + u"\n"_s + text));
        QVERIFY2(parsed->value == definition, qPrintable(u"seed %1: %2"_s.arg(seed).arg(text)));
        QCOMPARE(printDefinition(parsed->value), text);
        QCOMPARE(parsed->statements.size(), definition.body.size());
    }
}

void DefinitionTreesTest::whatIsPrintedAsXmlIsReadAgain()
{
    ProjectDocument document;
    document.name = u"all"_s;
    for (quint32 seed = 0; seed < seeds; ++seed) {
        ScenarioDocument scenario;
        scenario.body = normalized(RandomDefinitions(seed).body(3));
        document.scenarios.append(scenario);
    }
    const auto read = stepwright::importing::readProjectXml(projectXml(document));
    QVERIFY2(read, qPrintable(problemOf(read)));
    QVERIFY(read->problems.isEmpty());
    QCOMPARE(read->document.scenarios.size(), document.scenarios.size());
    for (qsizetype i = 0; i < document.scenarios.size(); ++i)
        QVERIFY2(read->document.scenarios[i].body == document.scenarios[i].body,
                 qPrintable(bodyXml(document.scenarios[i].body)));
}

void DefinitionTreesTest::aProjectGoesThroughXml()
{
    ProjectDocument document;
    document.name = u"Shop & Co"_s;
    document.uid = u"p1"_s;
    document.description = u"two\nlines <b>"_s;
    FolderDocument folder{.uid = u"f1"_s, .name = u"Basket"_s, .description = u"all of it"_s};
    folder.tags.append({u"k"_s, u"v"_s});
    folder.position = 4194304;
    folder.setup = {{Call{u"I am signed in"_s, u"given"_s}}};
    document.folders.append(folder);
    document.folders.append({.uid = u"f2"_s, .parentUid = u"f1"_s, .name = u"Pay"_s});
    ScenarioDocument scenario{.uid = u"s1"_s, .folderUid = u"f2"_s, .name = u"Pay \"it\""_s};
    scenario.parameters.append({u"amount"_s, Expression{ExpressionKind::Number, u"5"_s}});
    Dataset row{u"gold"_s, u"d1"_s};
    row.values.append({u"amount"_s, {ExpressionKind::String, u"10"_s}});
    scenario.datasets.append(row);
    scenario.tags.append({u"slow"_s, {}});
    Call call{u"I pay \"amount\""_s, u"when"_s};
    call.arguments.append({u"amount"_s, {ExpressionKind::Variable, u"amount"_s}});
    scenario.body = {{call}};
    document.scenarios.append(scenario);
    ActionWordDocument word{.uid = u"w1"_s, .name = u"I pay \"amount\""_s};
    word.definition.parameters.append({u"amount"_s, {}});
    word.definition.description = u"pays"_s;
    document.actionWords.append(word);
    LibraryDocument library{u"common"_s, {}};
    library.actionWords.append({.uid = u"w2"_s, .name = u"I wait"_s});
    document.libraries.append(library);
    const auto read = stepwright::importing::readProjectXml(projectXml(document));
    QVERIFY2(read, qPrintable(problemOf(read)));
    QVERIFY(read->problems.isEmpty());
    QVERIFY(read->document == document);
}

void DefinitionTreesTest::oneChangedStatementLeavesTheOthersTheirCharacters()
{
    const QString text = u"scenario  'a' ( x )  do\n\n    call   given 'b'(p=x)\n\tstep {\n  action: \"go\"\n}\n"
                         "  call 'c'\n\nend"_s;
    const auto parsed = parseDefinition(text);
    QVERIFY(parsed);
    PlatformDefinition changed = parsed->value;
    std::get<Call>(changed.body[2].content).actionWord = u"d"_s;
    QCOMPARE(printOver(text, *parsed, changed), QString(text).replace(u"call 'c'"_s, u"call 'd'"_s));
    changed = parsed->value;
    changed.body.insert(changed.body.begin() + 1, {Call{u"new"_s}});
    QCOMPARE(printOver(text, *parsed, changed), QString(text).replace(u"(p=x)"_s, u"(p=x)\n  call 'new'"_s));
    changed = parsed->value;
    changed.body.erase(changed.body.begin());
    QCOMPARE(printOver(text, *parsed, changed),
             u"scenario  'a' ( x )  do\n\tstep {\n  action: \"go\"\n}\n  call 'c'\n\nend"_s);
    changed = parsed->value;
    changed.name = u"new name"_s;
    QCOMPARE(printOver(text, *parsed, changed),
             QString(text).replace(u"scenario  'a' ( x )  do"_s, u"scenario 'new name' (x) do"_s));
    for (quint32 seed = 0; seed < 300; ++seed) {
        const PlatformDefinition before = RandomDefinitions(seed).definition();
        PlatformDefinition after = RandomDefinitions(seed + 100'000).definition();
        after.body.insert(after.body.end(), before.body.begin(), before.body.end());
        const QString printed = printDefinition(before);
        const auto read = parseDefinition(printOver(printed, *parseDefinition(printed), after));
        QVERIFY(read);
        QVERIFY(read->value == after);
    }
}

void DefinitionTreesTest::garbageIsAnErrorOrATree()
{
    int trees = 0;
    for (quint32 seed = 0; seed < seeds; ++seed) {
        QString text = printDefinition(RandomDefinitions(seed).definition());
        std::mt19937 random(seed);
        for (int i = 0; i < 3 && !text.isEmpty(); ++i) {
            const auto at = qsizetype(random() % quint32(text.size()));
            const QStringList pieces{
                u"'"_s, u"\""_s, u"\\"_s, u"("_s, u"}"_s, u"end"_s, QString(QChar(0)), QString(QChar(0xD800)), u"${"_s};
            if (random() % 2 == 0)
                text.remove(at, qsizetype(random() % 20));
            else
                text.insert(at, pieces[random() % pieces.size()]);
        }
        const auto parsed = parseDefinition(text);
        if (!parsed)
            continue;
        ++trees;
        const auto again = parseDefinition(printDefinition(parsed->value));
        QVERIFY(again);
        QVERIFY(normalized(again->value) == normalized(parsed->value));
    }
    QVERIFY(trees > 0 && trees < int(seeds));
}

void DefinitionTreesTest::deepNestingIsAnError_data()
{
    QTest::addColumn<QString>("text");
    constexpr int depth = 100'000;
    const auto value = [](const QString &inner) { return QString(u"scenario 'a' do x := "_s + inner); };
    QTest::newRow("brackets") << value(u"("_s.repeated(depth));
    QTest::newRow("lists") << value(u"["_s.repeated(depth));
    QTest::newRow("dictionaries") << value(u"{a:"_s.repeated(depth));
    QTest::newRow("signs") << value(u"-"_s.repeated(depth));
    QTest::newRow("sum") << value(u"1+"_s.repeated(depth) + u"1 end"_s);
    QTest::newRow("dashes") << value(u"a-"_s.repeated(depth) + u"a end"_s);
    QTest::newRow("fields") << value(u"a"_s + u".b"_s.repeated(depth) + u" end"_s);
    QTest::newRow("indexes") << value(u"a"_s + u"[1]"_s.repeated(depth) + u" end"_s);
    QTest::newRow("nested indexes") << value(u"a["_s.repeated(depth));
    QTest::newRow("blocks") << u"scenario 'a' do "_s + u"if (a) "_s.repeated(depth);
    QTest::newRow("loops") << u"scenario 'a' do "_s + u"while (a) "_s.repeated(depth) + u"end "_s.repeated(depth + 1);
}

void DefinitionTreesTest::deepNestingIsAnError()
{
    QFETCH(const QString, text);
    const auto parsed = parseDefinition(text);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().message.contains(u"200"_s), qPrintable(problemOf(parsed)));
}

void DefinitionTreesTest::longChainsAndTextsAreReadInOneGo()
{
    const QString text = u"scenario 'a' do\n"_s +
                         u"  call given 'b' (p = \"${x} ${ $\", q-r = [1, 2])\n"_s.repeated(50'000) + u"end\n"_s;
    const auto parsed = parseDefinition(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->value.body.size(), std::size_t(50'000));
    QCOMPARE(printDefinition(parsed->value), text);
    QVERIFY(!parseDefinition(u"scenario '"_s + u"${a"_s.repeated(500'000)));
    QVERIFY(!parseDefinition(u"scenario 'a' do x := \""_s + u"\\"_s.repeated(500'000)));
}

void DefinitionTreesTest::opaqueTextIsNeverOverwritten()
{
    const RemoteDefinition remote(u"scenario 'a' do\n  for each (x) { pay }\nend\n"_s);
    QVERIFY(remote.isOpaque());
    QVERIFY(!remote.value());
    QCOMPARE(remote.text(), u"scenario 'a' do\n  for each (x) { pay }\nend\n"_s);
    QCOMPARE(remote.error().detail, u"2:7"_s);
    const PlatformDefinition definition{DefinitionKind::Scenario, u"a"_s};
    QVERIFY(remote.differsFrom(definition));
    QCOMPARE(remote.changedTo(definition).error().kind, stepwright::ErrorKind::Conflict);
}

void DefinitionTreesTest::unchangedTextIsNotPrintedAnew()
{
    const QString text = u"@old\nscenario 'a'(x)do call 'b'(p=\"can\\'t\")end"_s;
    const RemoteDefinition remote(text);
    QVERIFY(!remote.isOpaque());
    PlatformDefinition definition = *remote.value();
    definition.tags.clear();
    QVERIFY(!remote.differsFrom(definition));
    QCOMPARE(*remote.changedTo(definition), text);
    definition.name = u"c"_s;
    QVERIFY(remote.differsFrom(definition));
    QCOMPARE(*remote.changedTo(definition), u"@old\nscenario 'c' (x) do call 'b'(p=\"can\\'t\")end"_s);
    definition.parameters = {{u"no name"_s, {}}};
    QCOMPARE(remote.changedTo(definition).error().kind, stepwright::ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(DefinitionTreesTest)
#include "definitiontrees_test.moc"
