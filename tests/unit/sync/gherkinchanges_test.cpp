#include "model/gherkin/parser.h"
#include "model/sync/language/definition/platformdefinition.h"
#include "model/sync/language/reading/gherkindefinition.h"
#include "model/sync/language/writing/definitiongherkin.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace stepwright::sync;
using namespace stepwright::project;
using stepwright::tests::readFile;
using stepwright::tests::sharedTestData;
namespace gherkin = stepwright::gherkin;

/// Changes real features on the platform in many ways at once: what is read back is what was changed.
class GherkinChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { REQUIRE_SHARED_TEST_DATA_FOR_ALL("corpora"); }
    void manyChangesAtOnceAreReadBack_data();
    void manyChangesAtOnceAreReadBack();
    void cleanupTestCase();

private:
    int m_files = 0;
    int m_laidOut = 0;
};

namespace {

/// Changes that are the same for the same seed.
class RandomChanges
{
public:
    RandomChanges(FeatureDocument &feature, quint32 seed) : m_feature(feature), m_random(seed) {}

    void run()
    {
        if (one(6))
            m_feature.folder.name = newText();
        if (one(6))
            m_feature.folder.description = one(3) ? QString() : QString(u"Given this\n\n  "_s + newText());
        if (one(6))
            changeTags(m_feature.folder.tags);
        if (one(4))
            changeBody(m_feature.folder.setup, {});
        for (ScenarioDocument &scenario : m_feature.scenarios) {
            if (one(2))
                changeScenario(scenario);
        }
        if (one(3) && !m_feature.scenarios.isEmpty())
            m_feature.scenarios.removeAt(number(m_feature.scenarios.size()));
        for (int i = number(3); i > 0; --i) {
            ScenarioDocument scenario;
            scenario.name = newText();
            changeBody(scenario.body, {});
            m_feature.scenarios.insert(number(m_feature.scenarios.size() + 1), scenario);
        }
    }

private:
    void changeScenario(ScenarioDocument &scenario)
    {
        if (one(4))
            scenario.name = newText();
        if (one(4))
            scenario.description = one(3) ? QString() : newText();
        if (one(4))
            changeTags(scenario.tags);
        QStringList parameters;
        for (const Parameter &parameter : std::as_const(scenario.parameters))
            parameters.append(parameter.name);
        changeBody(scenario.body, parameters);
        if (scenario.parameters.isEmpty() || one(2))
            return;
        for (int i = number(3); i > 0; --i) {
            const bool isAdded = scenario.datasets.isEmpty() || one(2);
            if (isAdded) {
                Dataset row;
                for (const QString &parameter : std::as_const(parameters))
                    row.values.append({parameter, {ExpressionKind::String, newText()}});
                scenario.datasets.insert(number(scenario.datasets.size() + 1), row);
            } else if (one(2)) {
                Dataset &row = scenario.datasets[number(scenario.datasets.size())];
                row.values[number(row.values.size())].value = {ExpressionKind::String, newText() + u"|\\\n"_s};
            } else if (scenario.datasets.size() > 1) { // without rows the text would have no columns
                scenario.datasets.removeAt(number(scenario.datasets.size()));
            }
        }
    }

    void changeTags(QList<Tag> &tags)
    {
        if (!tags.isEmpty() && one(2))
            tags.removeAt(number(tags.size()));
        else
            tags.append({newText(), one(2) ? QString() : u"v"_s});
    }

    void changeBody(Body &body, const QStringList &parameters)
    {
        static const QStringList annotations{{}, u"given"_s, u"when"_s, u"then"_s, u"and"_s, u"but"_s};
        for (int i = number(4); i > 0; --i) {
            const auto at = body.begin() + number(qsizetype(body.size()) + 1);
            Call call{newText(), annotations[number(annotations.size())]};
            if (one(4))
                call.arguments.append({freeTextParameter.toString(), value(parameters, u"two\n\n  lines \"\"\" \\"_s)});
            if (one(4))
                call.arguments.append(
                    {dataTableParameter.toString(), value(parameters, u"| a | b\\|c |\n| d |      |"_s)});
            if (one(3) && at != body.end())
                *at = {call};
            else if (one(3) && at != body.end())
                body.erase(at);
            else
                body.insert(at, {call});
        }
    }

    Expression value(const QStringList &parameters, const QString &text)
    {
        Expression made{ExpressionKind::Template};
        made.children.push_back({ExpressionKind::String, text});
        if (!parameters.isEmpty() && !text.startsWith(u'|')) {
            made.children.push_back({ExpressionKind::Variable, parameters.first()});
            made.children.push_back({ExpressionKind::String, u" end"_s});
        }
        return made;
    }

    QString newText() { return u"new%1"_s.arg(m_number++); }
    bool one(int of) { return number(of) == 0; }
    int number(qsizetype below) { return int(m_random() % quint32(below)); }

    FeatureDocument &m_feature;
    std::mt19937 m_random;
    int m_number = 0;
};

/// What of a feature must come back: everything but names of rows that have none, uids and places; without a sidecar
/// also parameters of a scenario that has no rows, for its steps may not speak of them.
QString essence(const FeatureDocument &feature, bool hasSidecar = true)
{
    FeatureDocument copy = feature;
    copy.folder.position = 0;
    copy.folder.setup = normalized(copy.folder.setup);
    for (ScenarioDocument &scenario : copy.scenarios) {
        scenario.position = 0;
        scenario.folderUid.clear();
        scenario.body = normalized(scenario.body);
        for (Dataset &row : scenario.datasets)
            row.name.clear();
        if (!hasSidecar && scenario.datasets.isEmpty())
            scenario.parameters.clear();
    }
    // Of scenarios with the same name any one may stand before the others.
    std::ranges::sort(copy.scenarios, {},
                      [](const ScenarioDocument &one) { return toJson(FeatureDocument{{}, {one}}); });
    return toJson(copy);
}

/// Where two texts part.
QString difference(const QString &is, const QString &wanted)
{
    const auto parted = std::ranges::mismatch(is, wanted);
    const qsizetype from = qMax<qsizetype>(0, parted.in1 - is.begin() - 120);
    return u"\n  "_s + is.sliced(from, qMin<qsizetype>(240, is.size() - from)) + u"\n  "_s +
           wanted.sliced(from, qMin<qsizetype>(240, wanted.size() - from));
}

} // namespace

void GherkinChangesTest::manyChangesAtOnceAreReadBack_data()
{
    QTest::addColumn<QString>("corpus");
    for (const QString &corpus :
         QDir(sharedTestData(u"corpora"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        QTest::newRow(qPrintable(corpus)) << corpus;
}

void GherkinChangesTest::manyChangesAtOnceAreReadBack()
{
    QFETCH(const QString, corpus);
    QStringList failures;
    QDirIterator files(sharedTestData(u"corpora"_s) + u'/' + corpus, {u"*.feature"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext() && failures.size() < 10) {
        const QString path = files.next();
        const FeatureText text{readFile(path)};
        const gherkin::Tree tree = gherkin::parse(text.bytes);
        if (tree.hasSyntaxErrors() || !tree.data().isValidUtf8 || !tree.feature())
            continue;
        ++m_files;
        for (quint32 seed = 0; seed < 2; ++seed) {
            StepWords words({});
            const DefinedFeature defined = definitionOf(text, words);
            FeatureDocument changed = defined.feature;
            RandomChanges(changed, seed + quint32(text.bytes.size())).run();
            const WrittenFeature written = gherkinOf(changed, words.words(), &defined.sidecar);
            m_laidOut += int(!written.problems.isEmpty());
            const gherkin::Tree after = gherkin::parse(written.text.bytes);
            const DefinedFeature back = definitionOf(written.text, words, &written.sidecar);
            const DefinedFeature plain = definitionOf(written.text, words);
            const QString wanted = essence(changed);
            if (after.hasSyntaxErrors())
                failures.append(u"%1, seed %2: syntax errors"_s.arg(path).arg(seed));
            else if (essence(back.feature) != wanted)
                failures.append(difference(essence(back.feature), wanted)
                                    .prepend(u"%1, seed %2: other than it was changed to "_s.arg(path).arg(seed)));
            else if (essence(plain.feature, false) != essence(changed, false))
                failures.append(difference(essence(plain.feature, false), essence(changed, false))
                                    .prepend(u"%1, seed %2: not in the text "_s.arg(path).arg(seed)));
        }
    }
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
}

void GherkinChangesTest::cleanupTestCase()
{
    if (m_files > 0)
        qInfo("%d features changed twice, %d of the texts laid out anew", m_files, m_laidOut);
}

QTEST_GUILESS_MAIN(GherkinChangesTest)
#include "gherkinchanges_test.moc"
