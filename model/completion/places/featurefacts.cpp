#include "model/completion/places/featurefacts.h"

#include "model/completion/parameters.h"
#include "model/completion/words.h"

namespace stepwright::completion {

using namespace Qt::StringLiterals;
using gherkin::LineKind;

namespace {

constexpr qsizetype mostValues = 100; // of a column of one table

// Reads a tree from its first line to its last.
class FactsReader
{
public:
    explicit FactsReader(const gherkin::Tree &tree) : m_tree(tree) {}

    [[nodiscard]] FeatureFacts read(std::optional<quint32> exceptLine)
    {
        for (quint32 line = 0; line < m_tree.lineCount(); ++line) {
            if (line != exceptLine)
                readLine(line);
            else if (m_tree.lines()[line].isFirstRow)
                m_facts.tables.emplace_back(); // for the rows below, which are in no known column
        }
        m_facts.tags = counted(m_facts.tags);
        return std::move(m_facts);
    }

private:
    void readLine(quint32 line)
    {
        switch (m_tree.lines()[line].kind) {
        case LineKind::Step:
            m_step = line;
            m_isInExamples = false;
            break;
        case LineKind::Examples:
            m_isInExamples = true;
            break;
        case LineKind::Tags:
            for (const gherkin::Tag &tag : gherkin::tagsOfLine(m_tree.data(), line))
                m_facts.tags.append({tag.name().toString(), 1});
            break;
        case LineKind::TableRow:
            readRow(line);
            break;
        case LineKind::DocStringSeparator:
            readDocString(line);
            break;
        default:
            break;
        }
    }

    [[nodiscard]] quint64 stepHash() const
    {
        return m_isInExamples ? 0 : patternHash(gherkin::Step(&m_tree.data(), m_step).text().toString());
    }

    void readRow(quint32 line)
    {
        const gherkin::TableCells cells = gherkin::TableRow(&m_tree.data(), line).cells();
        if (m_tree.lines()[line].isFirstRow) {
            TableFacts &table = m_facts.tables.emplace_back(stepHash());
            for (const gherkin::TableCell &cell : cells)
                table.header.append(cell.raw().toString());
            table.values.resize(cells.size());
            return;
        }
        if (m_facts.tables.empty())
            return; // a row out of place in a broken text
        QList<QStringList> &values = m_facts.tables.back().values;
        for (qsizetype column = 0; column < qMin(cells.size(), values.size()); ++column) {
            const QString value = cells[column].raw().toString();
            if (!value.isEmpty() && values[column].size() < mostValues && !values[column].contains(value))
                values[column].append(value);
        }
    }

    void readDocString(quint32 line)
    {
        const gherkin::State state = m_tree.lines()[line].state;
        const QString mediaType = gherkin::DocString(&m_tree.data(), line).mediaType().toString();
        if (gherkin::isInDocString(state) && !mediaType.isEmpty())
            m_facts.docStrings.push_back({stepHash(), mediaType});
    }

    const gherkin::Tree &m_tree;
    FeatureFacts m_facts;
    quint32 m_step = 0;
    bool m_isInExamples = true; // nothing of a step so far
};

} // namespace

quint64 patternHash(QStringView step)
{
    return hashOf(QByteArrayView(patternOf(step).toUtf8()));
}

FeatureFacts factsOf(const gherkin::Tree &tree, std::optional<quint32> exceptLine)
{
    return FactsReader(tree).read(exceptLine);
}

QString rowText(const QStringList &cells)
{
    return "| "_L1 + cells.join(" | "_L1) + " |"_L1;
}

void ProjectFacts::setFeature(const QString &uid, const std::shared_ptr<const FeatureFacts> &facts)
{
    if (facts)
        m_features.insert(uid, facts);
    else
        m_features.remove(uid);
}

template <class Visit>
void ProjectFacts::forEachTable(Visit visit) const
{
    for (const auto &facts : m_features) {
        for (const TableFacts &table : facts->tables) {
            if (!table.header.isEmpty())
                visit(table);
        }
    }
}

QList<UsedText> ProjectFacts::tags() const
{
    QList<UsedText> tags;
    for (const auto &facts : m_features)
        tags.append(facts->tags);
    return counted(tags);
}

QList<UsedText> ProjectFacts::mediaTypes() const
{
    QList<UsedText> types;
    for (const auto &facts : m_features) {
        for (const DocStringFacts &docString : facts->docStrings)
            types.append({docString.mediaType, 1});
    }
    return counted(types);
}

QList<UsedText> ProjectFacts::mediaTypesOf(quint64 step) const
{
    QList<UsedText> types;
    for (const auto &facts : m_features) {
        for (const DocStringFacts &docString : facts->docStrings) {
            if (docString.step == step)
                types.append({docString.mediaType, 1});
        }
    }
    return counted(types);
}

QList<UsedText> ProjectFacts::headersOf(quint64 step) const
{
    QList<UsedText> headers;
    forEachTable([&](const TableFacts &table) {
        if (table.step == step)
            headers.append({rowText(table.header), 1});
    });
    return counted(headers);
}

QList<UsedText> ProjectFacts::headers() const
{
    QList<UsedText> headers;
    forEachTable([&](const TableFacts &table) { headers.append({rowText(table.header), 1}); });
    return counted(headers);
}

QList<UsedText> ProjectFacts::valuesOf(const QString &column, const QStringList &header) const
{
    constexpr int sameHeaderUses = 100;
    QList<UsedText> values;
    forEachTable([&](const TableFacts &table) {
        const qsizetype index = table.header.indexOf(column);
        if (index < 0)
            return;
        const int uses = table.header == header ? sameHeaderUses : 1;
        for (const QString &value : table.values[index])
            values.append({value, uses});
    });
    return counted(values);
}

} // namespace stepwright::completion
