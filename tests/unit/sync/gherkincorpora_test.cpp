#include "model/gherkin/parser.h"
#include "model/importing/platform/projectxml.h"
#include "model/sync/language/definition/definitionprinter.h"
#include "model/sync/language/reading/gherkindefinition.h"
#include "model/sync/language/reading/gherkinreader.h"
#include "model/sync/language/writing/definitiongherkin.h"
#include "model/sync/language/xml/definitionxml.h"
#include "tests/support/testdata.h"
#include "tests/unit/sync/pickletext.h"
#include "tests/unit/sync/problemof.h"

#include <QDirIterator>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace stepwright::sync;
using namespace stepwright::project;
using stepwright::tests::pickleText;
using stepwright::tests::problemOf;
using stepwright::tests::readFile;
using stepwright::tests::sharedTestData;
namespace gherkin = stepwright::gherkin;

/// Takes thousands of real features to the platform's language and back.
class GherkinCorporaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { REQUIRE_SHARED_TEST_DATA_FOR_ALL("corpora"); }
    void featuresComeBack_data();
    void featuresComeBack();
    void cleanupTestCase();

private:
    void check(const FeatureText &text, StepWords &words, const QString &path);
    void checkXml();
    void checkOneChange(const FeatureText &text, const DefinedFeature &defined, StepWords &words, const QString &path);

    QStringList m_failures;
    ProjectDocument m_project; ///< of one corpus
    int m_files = 0;
    int m_definitions = 0;
    int m_samePickles = 0;
    int m_withoutRows = 0;
    int m_changes = 0;
};

namespace {

/// A feature as it is after it went over the wire: each definition as text, printed and read.
FeatureDocument overTheWire(FeatureDocument feature, int &definitions)
{
    const auto body = [&](const PlatformDefinition &definition) {
        ++definitions;
        const auto text = provenText(definition);
        if (!text) {
            qWarning("%s\n%s", qPrintable(text.error().message), qPrintable(text.error().detail));
            return Body();
        }
        const auto parsed = parseDefinition(*text);
        return printDefinition(parsed->value) == *text ? parsed->value.body : Body();
    };
    feature.folder.setup = body(definitionOf(feature.folder));
    for (ScenarioDocument &scenario : feature.scenarios)
        scenario.body = body(definitionOf(scenario));
    return feature;
}

/// The beginnings of the pickles that outlines without rows become on the platform, where they are plain scenarios.
QStringList outlinesWithoutRows(const gherkin::Tree &tree)
{
    QStringList names;
    for (const ScenarioNode &one : scenarioNodes(tree)) {
        qsizetype rows = 0;
        for (const gherkin::Examples examples : one.node.examples())
            rows += examples.table() ? examples.body().count() : 0;
        if (!one.node.examples().isEmpty() && rows == 0)
            names.append(u"pickle "_s + OutlineNames(one.node).withParameters(one.node.name().toString()) + u" ["_s);
    }
    return names;
}

QStringList withoutPickles(const QStringList &lines, QStringList names)
{
    QStringList left;
    bool isLeftOut = false;
    for (const QString &line : lines) {
        if (line.startsWith(u"pickle "_s)) {
            const auto name = std::ranges::find_if(names, [&](const QString &one) { return line.startsWith(one); });
            isLeftOut = name != names.end();
            if (isLeftOut)
                names.erase(name);
        }
        if (!isLeftOut)
            left.append(line);
    }
    return left;
}

/// The lines that two texts do not share, at their beginnings and ends.
std::pair<QByteArrayList, QByteArrayList> difference(const QByteArray &before, const QByteArray &after)
{
    QByteArrayList a = before.split('\n');
    QByteArrayList b = after.split('\n');
    while (!a.isEmpty() && !b.isEmpty() && a.front() == b.front()) {
        a.removeFirst();
        b.removeFirst();
    }
    while (!a.isEmpty() && !b.isEmpty() && a.back() == b.back()) {
        a.removeLast();
        b.removeLast();
    }
    return {a, b};
}

} // namespace

void GherkinCorporaTest::featuresComeBack_data()
{
    QTest::addColumn<QString>("corpus");
    for (const QString &corpus :
         QDir(sharedTestData(u"corpora"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        QTest::newRow(qPrintable(corpus)) << corpus;
}

void GherkinCorporaTest::featuresComeBack()
{
    QFETCH(const QString, corpus);
    m_failures.clear();
    m_project = {};
    StepWords words({});
    QDirIterator files(sharedTestData(u"corpora"_s) + u'/' + corpus, {u"*.feature"_s, u"*.feature.md"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        FeatureText text{readFile(path)};
        text.markdown = gherkin::isMarkdownFile(path);
        const gherkin::Tree tree = gherkin::parse(text.bytes, {.isMarkdown = text.markdown});
        if (tree.hasSyntaxErrors() || !tree.data().isValidUtf8 || !tree.feature())
            continue;
        ++m_files;
        check(text, words, path);
    }
    for (const ActionWordDocument &word : words.words())
        QVERIFY2(provenText(definitionOf(word)), qPrintable(word.name));
    checkXml();
    if (m_failures.size() > 20)
        m_failures.resize(20);
    QVERIFY2(m_failures.isEmpty(), qPrintable(m_failures.join(u'\n')));
}

void GherkinCorporaTest::check(const FeatureText &text, StepWords &words, const QString &path)
{
    const DefinedFeature defined = definitionOf(text, words);
    const FeatureDocument remote = overTheWire(defined.feature, m_definitions);
    m_project.folders.append(remote.folder);
    m_project.scenarios += remote.scenarios;
    const WrittenFeature same = gherkinOf(remote, words.words(), &defined.sidecar);
    if (same.text != text)
        m_failures.append(path + u": other bytes with the sidecar"_s);
    const auto stored = sidecarFromJson(toJson(defined.sidecar));
    if (!stored || *stored != defined.sidecar)
        m_failures.append(path + u": the sidecar is not stored"_s);

    const gherkin::Tree tree = gherkin::parse(text.bytes, {.isMarkdown = text.markdown});
    const WrittenFeature plain = gherkinOf(remote, words.words());
    const gherkin::Tree plainTree = gherkin::parse(plain.text.bytes);
    const QStringList before = pickleText(tree);
    const QStringList after = pickleText(plainTree);
    if (plainTree.hasSyntaxErrors()) {
        m_failures.append(path + u": syntax errors without the sidecar"_s);
    } else if (before == after) {
        ++m_samePickles;
    } else if (before == withoutPickles(after, outlinesWithoutRows(tree))) {
        ++m_withoutRows;
    } else {
        qsizetype i = 0;
        while (i < qMin(before.size(), after.size()) && before[i] == after[i])
            ++i;
        m_failures.append(path + u": other pickles without the sidecar:\n  "_s + before.value(i) + u"\n  "_s +
                          after.value(i));
    }
    const DefinedFeature back = definitionOf(plain.text, words, &plain.sidecar);
    if (back.feature.scenarios.size() != remote.scenarios.size() || back.feature != remote)
        m_failures.append(path + u": the platform's feature does not come back"_s);
    checkOneChange(text, defined, words, path);
}

/// The whole corpus goes through the platform's XML.
void GherkinCorporaTest::checkXml()
{
    const auto read = stepwright::importing::readProjectXml(projectXml(m_project));
    QVERIFY2(read, qPrintable(problemOf(read)));
    QVERIFY(read->problems.isEmpty());
    QCOMPARE(read->document.scenarios.size(), m_project.scenarios.size());
    for (qsizetype i = 0; i < m_project.scenarios.size(); ++i) {
        const ScenarioDocument &scenario = m_project.scenarios[i];
        // What is no XML character is lost there.
        if (!scenario.datasets.isEmpty() || bodyXml(scenario.body).contains(QChar::ReplacementCharacter))
            QCOMPARE(read->document.scenarios[i].datasets.size(), scenario.datasets.size());
        else
            QVERIFY2(read->document.scenarios[i].body == scenario.body, qPrintable(scenario.name));
    }
}

/// One call becomes another one on the platform.
void GherkinCorporaTest::checkOneChange(const FeatureText &text, const DefinedFeature &defined, StepWords &words,
                                        const QString &path)
{
    std::mt19937 random(quint32(text.bytes.size()));
    FeatureDocument changed = defined.feature;
    if (changed.scenarios.isEmpty())
        return;
    const auto index = qsizetype(random() % quint32(changed.scenarios.size()));
    ScenarioDocument &scenario = changed.scenarios[index];
    if (scenario.body.empty())
        return;
    Call &call = std::get<Call>(
        scenario.body[scenario.body.size() - 1 - random() % qMin<std::size_t>(scenario.body.size(), 2)].content);
    const bool wasOwn = &call == &std::get<Call>(scenario.body.back().content);
    if (!wasOwn && path.contains(u"rule"_s, Qt::CaseInsensitive))
        return; // it may be of the rule's background
    QList<Argument> kept;
    for (const Argument &argument : std::as_const(call.arguments)) {
        if (argument.name == freeTextParameter || argument.name == dataTableParameter)
            kept.append(argument);
    }
    call.actionWord = u"something else happens"_s;
    call.arguments = kept;
    const WrittenFeature written = gherkinOf(changed, words.words(), &defined.sidecar);
    const auto [gone, come] = difference(text.bytes, written.text.bytes);
    if (gone.size() != 1 || come.size() != 1 || !come.front().contains("something else happens")) {
        m_failures.append(path + u": one step changed, and %1 lines became %2 (%3)"_s.arg(gone.size())
                                     .arg(come.size())
                                     .arg(written.problems.join(u' ')));
        return;
    }
    ++m_changes;
    const DefinedFeature back = definitionOf(written.text, words, &defined.sidecar);
    if (normalized(back.feature.scenarios[index].body) != normalized(scenario.body))
        m_failures.append(path + u": the changed step is not read back"_s);
}

void GherkinCorporaTest::cleanupTestCase()
{
    if (m_files > 0)
        qInfo("%d features, %d definitions; without the sidecar %d run the same, %d not because an outline has no "
              "rows; %d single changes left all other lines alone",
              m_files, m_definitions, m_samePickles, m_withoutRows, m_changes);
}

QTEST_GUILESS_MAIN(GherkinCorporaTest)
#include "gherkincorpora_test.moc"
