#include "model/exporting/document/featuredocument.h"

#include "model/exporting/naming/gherkintext.h"
#include "model/exporting/words/derivedwords.h"
#include "model/gherkin/parser.h"
#include "model/project/stepreading.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

/// A folder's feature while it is read.
struct Source
{
    FolderDocument *folder;
    gherkin::Tree tree;
};

QString trimmedLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = line.trimmed();
    return lines.join(u'\n');
}

QList<Tag> tagsOf(const gherkin::TitledNode &node)
{
    QList<Tag> tags;
    for (const gherkin::Tag &tag : node.tags())
        tags.append({tag.name().toString().mid(1)});
    return tags;
}

/// The data table as text with bars, its columns aligned.
QString tableText(const gherkin::DataTable &table)
{
    QList<QStringList> rows;
    QList<qsizetype> widths;
    for (const gherkin::TableRow row : table.rows()) {
        QStringList cells;
        for (const gherkin::TableCell &cell : row.cells()) {
            cells.append(gherkinCell(cell.text(), false));
            if (widths.size() < cells.size())
                widths.append(0);
            widths[cells.size() - 1] = qMax(widths[cells.size() - 1], cells.back().size());
        }
        rows.append(cells);
    }
    QStringList lines;
    for (const QStringList &cells : rows) {
        QString line = u"|"_s;
        for (qsizetype i = 0; i < cells.size(); ++i)
            line += u' ' % cells[i].leftJustified(widths[i]) % u" |";
        lines.append(line);
    }
    return lines.join(u'\n');
}

/// Reads the features of a document, first for their words, then for their content.
class FeatureReader
{
public:
    FeatureReader(ProjectDocument &document, const QStringList &doneUids);
    void read();

private:
    template <class Visit>
    void eachScenario(const gherkin::Feature &feature, Visit visit) const;
    void collect(const gherkin::Nodes<gherkin::Step> &steps, const OutlineColumns &columns);
    void readFeature(const Source &source);
    [[nodiscard]] ScenarioDocument readScenario(const gherkin::Scenario &scenario) const;
    void readExamples(ScenarioDocument &document, const gherkin::Scenario &scenario) const;
    [[nodiscard]] Body readSteps(const gherkin::Nodes<gherkin::Step> &steps, const OutlineColumns &columns) const;

    ProjectDocument &m_document;
    const ProjectDocument m_declared; ///< the words as they were: the index refers to them while new ones come
    ActionWordIndex m_index;
    DerivedWords m_words;
    std::vector<Source> m_sources;
};

FeatureReader::FeatureReader(ProjectDocument &document, const QStringList &doneUids)
    : m_document(document), m_declared{.actionWords = document.actionWords, .libraries = document.libraries},
      m_index(m_declared), m_words(m_index)
{
    const QSet<QString> done(doneUids.begin(), doneUids.end());
    for (FolderDocument &folder : document.folders) {
        folder.isFromText = folder.text && !done.contains(folder.uid);
        if (folder.isFromText)
            m_sources.push_back({&folder, gherkin::parse(folder.text->bytes, {.isMarkdown = folder.text->markdown})});
    }
}

template <class Visit>
void FeatureReader::eachScenario(const gherkin::Feature &feature, Visit visit) const
{
    for (const gherkin::Scenario scenario : feature.scenarios())
        visit(scenario, -1);
    int rule = 0;
    for (const gherkin::Rule one : feature.rules()) {
        for (const gherkin::Scenario scenario : one.scenarios())
            visit(scenario, rule);
        ++rule;
    }
}

void FeatureReader::collect(const gherkin::Nodes<gherkin::Step> &steps, const OutlineColumns &columns)
{
    for (const gherkin::Step step : steps)
        m_words.add({step.text().toString(), columns, bool(step.docString()), bool(step.dataTable())});
}

void FeatureReader::read()
{
    for (const Source &source : m_sources) {
        const gherkin::Feature feature = source.tree.feature();
        if (!feature)
            continue;
        if (const gherkin::Background background = feature.background())
            collect(background.steps(), {});
        for (const gherkin::Rule rule : feature.rules()) {
            if (const gherkin::Background background = rule.background())
                collect(background.steps(), {});
        }
        eachScenario(feature, [this](const gherkin::Scenario &scenario, int) {
            collect(scenario.steps(), columnsOf(scenario));
        });
    }
    m_words.finish();
    m_document.actionWords += m_words.words();
    for (const Source &source : m_sources) {
        if (source.tree.feature())
            readFeature(source);
    }
}

void FeatureReader::readFeature(const Source &source)
{
    FolderDocument &folder = *source.folder;
    const gherkin::Feature feature = source.tree.feature();
    folder.name = feature.name().toString();
    folder.description = trimmedLines(feature.description());
    folder.tags = tagsOf(feature);
    folder.language = feature.language() == "en" ? QString() : QString::fromLatin1(feature.language());
    if (const gherkin::Background background = feature.background())
        folder.setup = readSteps(background.steps(), {});
    for (const gherkin::Rule rule : feature.rules()) {
        RuleDocument document{rule.name().toString(), trimmedLines(rule.description()), tagsOf(rule)};
        if (const gherkin::Background background = rule.background())
            document.setup = readSteps(background.steps(), {});
        folder.rules.append(document);
    }
    int position = 0;
    eachScenario(feature, [&](const gherkin::Scenario &scenario, int rule) {
        ScenarioDocument document = readScenario(scenario);
        document.folderUid = folder.uid;
        document.position = position++;
        document.rule = rule;
        m_document.scenarios.append(document);
    });
}

ScenarioDocument FeatureReader::readScenario(const gherkin::Scenario &scenario) const
{
    ScenarioDocument document;
    document.name = scenario.name().toString();
    document.description = trimmedLines(scenario.description());
    document.tags = tagsOf(scenario);
    readExamples(document, scenario);
    document.body = readSteps(scenario.steps(), columnsOf(scenario));
    return document;
}

void FeatureReader::readExamples(ScenarioDocument &document, const gherkin::Scenario &scenario) const
{
    bool needHeads = false;
    for (const gherkin::Examples examples : scenario.examples()) {
        const ExamplesHead head{examples.name().toString(), trimmedLines(examples.description()), tagsOf(examples)};
        needHeads = needHeads || head != ExamplesHead() || !document.examples.isEmpty();
        const int table = int(document.examples.size());
        document.examples.append(head);
        if (!examples.table())
            continue;
        const gherkin::TableCells header = examples.header().cells();
        for (const gherkin::TableCell &cell : header) {
            Parameter parameter;
            parameter.name = cell.text();
            if (!document.parameters.contains(parameter))
                document.parameters.append(parameter);
        }
        int number = 0;
        for (const gherkin::TableRow row : examples.body()) {
            const gherkin::TableCells cells = row.cells();
            Dataset dataset{head.name.isEmpty() ? QString::number(++number)
                                                : QString(head.name % u" / " % QString::number(++number))};
            dataset.examples = table;
            for (qsizetype i = 0; i < qMin(header.size(), cells.size()); ++i)
                dataset.values.append({header[i].text(), {ExpressionKind::String, cells[i].text()}});
            document.datasets.append(dataset);
        }
    }
    if (!needHeads)
        document.examples.clear();
    for (Dataset &dataset : document.datasets) {
        QList<Argument> ordered;
        for (const Parameter &parameter : std::as_const(document.parameters)) {
            const auto given = std::ranges::find(dataset.values, parameter.name, &Argument::name);
            ordered.append(given == dataset.values.end() ? Argument{parameter.name, {ExpressionKind::String}} : *given);
        }
        dataset.values = ordered;
    }
}

Body FeatureReader::readSteps(const gherkin::Nodes<gherkin::Step> &steps, const OutlineColumns &columns) const
{
    Body body;
    for (const gherkin::Step step : steps) {
        Call call = m_words.callOf(step.text().toString(), columns);
        call.annotation = annotationOf(step);
        const QString keyword = step.keyword().toString();
        const QString usual =
            call.annotation.isEmpty()
                ? u"* "_s
                : QString(call.annotation.front().toUpper() % QStringView(call.annotation).mid(1) % u' ');
        call.keyword = keyword == usual ? QString() : keyword;
        if (const gherkin::DocString text = step.docString()) {
            call.arguments.append({freeTextParameter.toString(), valueExpression(text.content(), columns)});
            call.mediaType = text.mediaType().toString();
        }
        if (const gherkin::DataTable table = step.dataTable())
            call.arguments.append({dataTableParameter.toString(), valueExpression(tableText(table), columns)});
        body.push_back({call});
    }
    return body;
}

} // namespace

void readFeatureTexts(ProjectDocument &document, const QStringList &doneUids)
{
    FeatureReader(document, doneUids).read();
}

} // namespace stepwright::exporting
