#include "model/gherkin/messages/picklewriter.h"

#include "model/gherkin/messages/astwriter.h"

#include <array>

namespace stepwright::gherkin {

void PickleWriter::write(QByteArrayView uri)
{
    for (const Pickle &pickle : m_pickles.pickles)
        writePickle(pickle, uri);
}

void PickleWriter::writePickle(const Pickle &pickle, QByteArrayView uri)
{
    m_json.beginObject();
    m_json.beginObject("pickle");
    m_json.string("uri", uri);
    m_json.string("name", pickle.name);
    m_json.string("language", QByteArrayView(m_pickles.tree.dialect().code()));
    const Node place = pickle.row ? Node(pickle.row) : Node(pickle.scenario);
    AstWriter::writeLocation(m_json, place.line(), place.column());
    m_json.beginArray("astNodeIds");
    m_json.id({}, m_ids.of(pickle.scenario));
    if (pickle.row)
        m_json.id({}, m_ids.of(pickle.row));
    m_json.endArray();
    writeTags(pickle);
    m_json.beginArray("steps");
    for (const PickleStep &step : m_pickles.stepsOf(pickle))
        writeStep(step, pickle);
    m_json.endArray();
    m_json.id("id", m_next++);
    m_json.endObject();
    m_json.endObject();
    m_json.endLine();
}

void PickleWriter::writeTags(const Pickle &pickle)
{
    m_json.beginArray("tags");
    quint32 line = ~0U;
    quint32 n = 0;
    for (const Tag &tag : m_pickles.tagsOf(pickle)) {
        n = tag.lineIndex() == line ? n + 1 : 0;
        line = tag.lineIndex();
        m_json.beginObject();
        m_json.string("name", tag.name());
        m_json.id("astNodeId", m_ids.ofTag(line, n));
        m_json.endObject();
    }
    m_json.endArray();
}

void PickleWriter::writeStep(const PickleStep &step, const Pickle &pickle)
{
    constexpr std::array<QByteArrayView, 5> types = {"Unknown", "Context", "Action", "Outcome", "Unknown"};
    m_json.beginObject();
    m_json.id("id", m_next++);
    m_json.string("text", step.text);
    m_json.string("type", types[int(step.type)]);
    if (step.argument != PickleStep::noArgument)
        writeArgument(m_pickles.arguments[step.argument]);
    m_json.beginArray("astNodeIds");
    m_json.id({}, m_ids.of(step.step));
    if (pickle.row && !step.isFromBackground)
        m_json.id({}, m_ids.of(pickle.row));
    m_json.endArray();
    m_json.endObject();
}

void PickleWriter::writeArgument(const PickleArgument &argument)
{
    const bool hasBoth = argument.dataTable && argument.docString;
    const bool isTableFirst = hasBoth && argument.dataTable.line() < argument.docString.line();
    m_json.beginObject("argument");
    if (argument.dataTable) {
        m_json.beginObject("dataTable");
        if (hasBoth)
            m_json.number("argumentIndex", isTableFirst ? 1 : 2);
        writeTable(argument);
        m_json.endObject();
    }
    if (argument.docString) {
        m_json.beginObject("docString");
        if (hasBoth)
            m_json.number("argumentIndex", isTableFirst ? 2 : 1);
        m_json.string("content", argument.content);
        if (!argument.docString.mediaType().isEmpty())
            m_json.string("mediaType", argument.mediaType);
        m_json.endObject();
    }
    m_json.endObject();
}

void PickleWriter::writeTable(const PickleArgument &argument)
{
    quint32 cell = argument.firstCell;
    m_json.beginArray("rows");
    for (const TableRow row : argument.dataTable.rows()) {
        m_json.beginObject();
        m_json.beginArray("cells");
        for (int i = 0; i < row.cellCount(); ++i) {
            m_json.beginObject();
            m_json.string("value", m_pickles.cells[cell++]);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.endObject();
    }
    m_json.endArray();
}

} // namespace stepwright::gherkin
