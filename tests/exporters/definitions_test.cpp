// Feature files and step definitions that an exporter writes belong together: each step has exactly one definition, as
// the program's own reading of code finds them. Targets whose languages Debian has no framework for are proven so.
#include "model/definitions/codefolder.h"
#include "model/definitions/definitionindex.h"
#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/document/wholeproject.h"
#include "model/exporting/exportproject.h"
#include "model/exporting/files/writeexport.h"
#include "model/gherkin/parser.h"
#include "model/importing/platform/projectxml.h"
#include "model/linting/featurelint.h"
#include "tests/support/exporterinputs.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

#include <map>

using namespace Qt::StringLiterals;
using namespace stepwright;

class DefinitionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyStepHasOneDefinition_data();
    void everyStepHasOneDefinition();

private:
    exporting::Catalogue m_catalogue;
    std::map<QString, project::ProjectDocument> m_inputs;
};

namespace {

/// What lint says of the steps of a feature file: those without a definition or with several.
QStringList complaintsAbout(const QString &path, const std::shared_ptr<const definitions::DefinitionIndex> &index,
                            qsizetype &steps)
{
    linting::FeatureLint lint;
    lint.setDefinitions(index);
    lint.read(gherkin::parse(tests::readFile(path)));
    steps += std::ranges::count(lint.tree().lines(), gherkin::LineKind::Step, &gherkin::Line::kind);
    QStringList found;
    for (const linting::Problem &problem : lint.problems()) {
        // behave takes the first definition that fits; the longest stand first.
        const bool isBehave = path.contains("/behave/"_L1);
        if (problem.rule == linting::RuleId::UndefinedStep ||
            (problem.rule == linting::RuleId::AmbiguousStep && !isBehave))
            found.append(u"%1:%2: %3"_s.arg(path.section(u'/', -1))
                             .arg(problem.line + 1)
                             .arg(linting::message(lint.tree(), problem)));
    }
    return found;
}

} // namespace

void DefinitionsTest::initTestCase()
{
    const QMap<QString, QByteArray> inputs = tests::exporterInputs();
    for (auto input = inputs.cbegin(); input != inputs.cend(); ++input) {
        const auto read = importing::readProjectXml(*input);
        QVERIFY2(read, qPrintable(input.key()));
        m_inputs[input.key()] = read->document;
    }
    const auto features = importing::readFeatureFolder(tests::projectFile(u"tests/data/exporters/inputs/market"_s));
    QVERIFY(features);
    const auto market = exporting::wholeProject(u"market"_s, *features).transform(exporting::documentOf);
    QVERIFY(market);
    m_inputs[u"market"_s] = *market;
    QVERIFY(m_inputs.contains(u"hostile"_s));
}

void DefinitionsTest::everyStepHasOneDefinition_data()
{
    QTest::addColumn<QString>("target");
    for (const exporting::Exporter &exporter : m_catalogue.exporters()) {
        const auto hasCategory = [&exporter](const QString &id) {
            return std::ranges::any_of(exporter.categories,
                                       [&id](const exporting::Category &category) { return category.isCalled(id); });
        };
        // JBehave has stories; the patterns of pytest-bdd are no texts (frameworks_test runs them).
        const bool isRead = exporter.id != "jbehave"_L1 && exporter.id != "pytest-bdd"_L1;
        if (isRead && hasCategory(u"step_definitions"_s))
            QTest::newRow(qPrintable(exporter.id)) << exporter.id;
    }
}

void DefinitionsTest::everyStepHasOneDefinition()
{
    QFETCH(const QString, target);
    QStringList found;
    for (const auto &[name, document] : m_inputs) {
        const auto result = exporting::exportProject(document, *m_catalogue.find(target));
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        const QTemporaryDir parent(tests::memoryFolderTemplate());
        const QString folder = parent.filePath(target);
        QVERIFY(exporting::writeExport(*result, folder));
        const definitions::CodeReading reading = definitions::readCode({folder});
        QVERIFY(reading.unreadable.isEmpty());
        const auto index =
            std::make_shared<const definitions::DefinitionIndex>(reading.definitions(), reading.problems());
        for (const definitions::DefinitionProblem &problem : index->problems())
            found.append(u"%1: %2"_s.arg(name, problem.message));
        qsizetype steps = 0;
        QDirIterator features(folder, {u"*.feature"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (features.hasNext()) {
            for (const QString &one : complaintsAbout(features.next(), index, steps))
                found.append(u"%1/%2"_s.arg(name, one));
        }
        QVERIFY2(steps == 0 || !index->isEmpty(), qPrintable(name));
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(DefinitionsTest)
#include "definitions_test.moc"
