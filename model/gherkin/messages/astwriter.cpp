#include "model/gherkin/messages/astwriter.h"

#include "model/gherkin/messages/officialcolumns.h"

#include <array>

namespace stepwright::gherkin {

void AstWriter::write(QByteArrayView uri)
{
    m_json.beginObject();
    m_json.beginObject("gherkinDocument");
    m_json.string("uri", uri);
    if (const Feature feature = m_tree.feature())
        writeFeature(feature);
    m_json.beginArray("comments");
    for (const Comment comment : m_tree.comments()) {
        m_json.beginObject();
        writeLocation(m_json, comment.line(), 1);
        m_json.string("text", comment.text());
        m_json.endObject();
    }
    m_json.endArray();
    m_json.endObject();
    m_json.endObject();
    m_json.endLine();
}

void AstWriter::writeLocation(JsonWriter &json, int line, int column)
{
    json.beginObject("location");
    json.number("line", line);
    json.number("column", column);
    json.endObject();
}

void AstWriter::writeTitle(const TitledNode &node)
{
    writeLocation(m_json, node.line(), node.column());
    if (node.keywordEntry())
        m_json.string("keyword", node.keyword());
    m_json.string("name", node.name());
    m_json.string("description", QByteArrayView(node.descriptionUtf8()));
}

void AstWriter::writeFeature(Feature feature)
{
    m_json.beginObject("feature");
    writeTags(feature);
    m_json.string("language", QByteArrayView(feature.language()));
    writeTitle(feature);
    writeChildren(feature);
    m_json.endObject();
}

void AstWriter::writeChildren(const ScenarioContainer &container)
{
    m_json.beginArray("children");
    for (const Node child : container.children()) {
        m_json.beginObject();
        if (child.kind() == LineKind::Background)
            writeBackground(as<Background>(child));
        else if (child.kind() == LineKind::Scenario)
            writeScenario(as<Scenario>(child));
        else
            writeRule(as<Rule>(child));
        m_json.endObject();
    }
    m_json.endArray();
}

void AstWriter::writeRule(Rule rule)
{
    m_json.beginObject("rule");
    m_json.id("id", m_ids.of(rule));
    writeTags(rule);
    writeTitle(rule);
    writeChildren(rule);
    m_json.endObject();
}

void AstWriter::writeBackground(Background background)
{
    m_json.beginObject("background");
    m_json.id("id", m_ids.of(background));
    writeTitle(background);
    writeSteps(background.steps());
    m_json.endObject();
}

void AstWriter::writeScenario(Scenario scenario)
{
    m_json.beginObject("scenario");
    m_json.id("id", m_ids.of(scenario));
    writeTags(scenario);
    writeTitle(scenario);
    writeSteps(scenario.steps());
    m_json.beginArray("examples");
    for (const Examples examples : scenario.examples())
        writeExamples(examples);
    m_json.endArray();
    m_json.endObject();
}

void AstWriter::writeExamples(Examples examples)
{
    m_json.beginObject();
    m_json.id("id", m_ids.of(examples));
    writeTags(examples);
    writeTitle(examples);
    if (const TableRow header = examples.header())
        writeRow("tableHeader", header);
    m_json.beginArray("tableBody");
    for (const TableRow row : examples.body())
        writeRow({}, row);
    m_json.endArray();
    m_json.endObject();
}

void AstWriter::writeSteps(const Nodes<Step> &steps)
{
    constexpr std::array<QByteArrayView, 5> types = {"Unknown", "Context", "Action", "Outcome", "Conjunction"};
    m_json.beginArray("steps");
    for (const Step step : steps) {
        m_json.beginObject();
        m_json.id("id", m_ids.of(step));
        writeLocation(m_json, step.line(), step.column());
        m_json.string("keyword", step.keyword());
        m_json.string("keywordType", types[int(step.keywordType())]);
        m_json.string("text", step.text());
        if (const DataTable table = step.dataTable())
            writeTable(table);
        if (const DocString docString = step.docString())
            writeDocString(docString);
        m_json.endObject();
    }
    m_json.endArray();
}

void AstWriter::writeTable(DataTable table)
{
    m_json.beginObject("dataTable");
    writeLocation(m_json, table.line(), table.column());
    m_json.beginArray("rows");
    for (const TableRow row : table.rows())
        writeRow({}, row);
    m_json.endArray();
    m_json.endObject();
}

void AstWriter::writeDocString(DocString docString)
{
    m_json.beginObject("docString");
    writeLocation(m_json, docString.line(), docString.column());
    m_json.string("content", QByteArrayView(docString.contentUtf8()));
    m_json.string("delimiter", docString.delimiter());
    if (!docString.mediaType().isEmpty())
        m_json.string("mediaType", docString.mediaType());
    m_json.endObject();
}

void AstWriter::writeRow(QByteArrayView key, TableRow row)
{
    const auto columns = cellColumns(m_tree.data(), row.lineIndex());
    qsizetype n = 0;
    m_json.beginObject(key);
    m_json.id("id", m_ids.of(row));
    writeLocation(m_json, row.line(), row.column());
    m_json.beginArray("cells");
    for (const TableCell &cell : row.cells()) {
        m_json.beginObject();
        writeLocation(m_json, row.line(), columns[n++]);
        m_json.string("value", QByteArrayView(cell.utf8()));
        m_json.endObject();
    }
    m_json.endArray();
    m_json.endObject();
}

void AstWriter::writeTags(const TitledNode &node)
{
    m_json.beginArray("tags");
    for (quint32 line = node.firstTagLine(); line < node.lineIndex(); ++line) {
        if (m_tree.lines()[line].kind == LineKind::Tags)
            writeTagLine(line);
    }
    m_json.endArray();
}

void AstWriter::writeTagLine(quint32 line)
{
    const auto columns = officialTagColumns(m_tree.data(), line);
    quint32 n = 0;
    for (const Tag &tag : tagsOfLine(m_tree.data(), line)) {
        m_json.beginObject();
        writeLocation(m_json, tag.line(), columns[n]);
        m_json.string("name", tag.name());
        m_json.id("id", m_ids.ofTag(line, n++));
        m_json.endObject();
    }
}

} // namespace stepwright::gherkin
