#include "model/gherkin/tables/tabletext.h"
#include "model/sync/language/patching/alignment.h"
#include "model/sync/language/patching/featurepatch.h"
#include "model/sync/language/reading/gherkindefinition.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

using gherkin::KeywordRole;
using gherkin::LineRange;

namespace {

/// What happens to one row of a table: row 0 is the header.
struct RowChange
{
    const Dataset *now = nullptr; ///< null: the row goes
    QList<const Dataset *> addedBehind;
};

/// A column: values of a parameter, the rows' names, or without a meaning.
struct Column
{
    QString parameter;
    bool isName = false;
};

/// A table of examples with its columns as parameters.
struct ExampleTable
{
    ExampleTable(const gherkin::Tree &tree, const gherkin::Examples &examples, const OutlineNames &names)
        : text(tree, examples.table()), rows(std::size_t(text.rowCount()))
    {
        const gherkin::TableCells header = examples.header().cells();
        for (qsizetype i = 0; i < header.size(); ++i) {
            const QString column = header[i].text();
            const bool isName = i == 0 && column == datasetNameColumn;
            const QString parameter = isName ? QString() : names.parameterOf(column);
            // Of two columns of the same name the first counts.
            columns.append({hasColumn(parameter) ? QString() : parameter, isName});
        }
    }

    [[nodiscard]] bool hasColumn(const QString &parameter) const
    {
        return std::ranges::contains(columns, parameter, &Column::parameter);
    }
    [[nodiscard]] bool hasAll(const QList<Parameter> &wanted) const
    {
        return std::ranges::all_of(wanted, [this](const Parameter &one) { return hasColumn(one.name); });
    }
    /// Writes the values of a dataset that the row does not say already.
    void write(int row, const Dataset &dataset)
    {
        for (int column = 0; column < int(columns.size()); ++column) {
            const auto &[parameter, isName] = columns[column];
            if (parameter.isEmpty() && !isName)
                continue;
            const QString value = isName ? dataset.name : cellOf(dataset, parameter);
            const gherkin::CellPlace place{row, column};
            if (gherkin::cellText(text.cell(place)) != value)
                text.setCell(place, gherkin::escapedCell(value.toUtf8()));
        }
    }
    void apply()
    {
        for (int row = int(rows.size()) - 1; row >= 0; --row) {
            const RowChange &change = rows[std::size_t(row)];
            for (qsizetype i = change.addedBehind.size() - 1; i >= 0; --i) {
                text.insertRow(row, gherkin::TableText::Side::Behind);
                write(row + 1, *change.addedBehind[i]);
            }
            if (row > 0 && change.now)
                write(row, *change.now);
            else if (row > 0)
                text.removeRows(row, 1);
        }
    }

    gherkin::TableText text;
    std::vector<RowChange> rows;
    QList<Column> columns;
};

bool haveSameNames(const QList<Parameter> &a, const QList<Parameter> &b)
{
    return std::ranges::equal(a, b, {}, &Parameter::name, &Parameter::name);
}

bool areSame(const Dataset &a, const Dataset &b)
{
    return !a.uid.isEmpty() && !b.uid.isEmpty() ? a.uid == b.uid : a.values == b.values;
}

} // namespace

bool FeaturePatch::patchRows(const gherkin::Scenario &node, const ScenarioDocument &before,
                             const ScenarioDocument &after, const OutlineNames &names)
{
    std::vector<ExampleTable> tables;
    std::vector<std::pair<std::size_t, std::size_t>> places; // table and row of each old dataset
    for (const gherkin::Examples examples : node.examples()) {
        if (!examples.table())
            continue;
        tables.emplace_back(m_tree, examples, names);
        for (std::size_t row = 1; row < tables.back().rows.size(); ++row)
            places.emplace_back(tables.size() - 1, row);
    }
    if (tables.empty() || after.datasets.isEmpty() || places.size() != std::size_t(before.datasets.size()))
        return false;
    const std::vector<qsizetype> pairs = pairedUp(
        aligned(before.datasets.size(), after.datasets.size(),
                [&](qsizetype old, qsizetype now) { return areSame(before.datasets[old], after.datasets[now]); }),
        before.datasets.size());
    std::pair<std::size_t, std::size_t> last{0, 0};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const Dataset &dataset = after.datasets[qsizetype(i)];
        if (pairs[i] >= 0)
            last = places[std::size_t(pairs[i])];
        ExampleTable &table = tables[last.first];
        const bool isUnchanged = pairs[i] >= 0 && before.datasets[pairs[i]].values == dataset.values;
        if (!isUnchanged && !table.hasAll(after.parameters))
            return false;
        RowChange &row = table.rows[last.second];
        if (pairs[i] >= 0)
            row.now = &dataset;
        else
            row.addedBehind.append(&dataset);
    }
    for (ExampleTable &table : tables) {
        table.apply();
        m_edits.add(table.text.edits(gherkin::TableText::Spacing::AsItIs));
    }
    return true;
}

void FeaturePatch::patchExamples(const gherkin::Scenario &node, const ScenarioDocument &before,
                                 const ScenarioDocument &after, const OutlineNames &names)
{
    const bool haveSameParameters = haveSameNames(before.parameters, after.parameters);
    if (haveSameParameters && before.datasets == after.datasets)
        return;
    if (haveSameParameters && patchRows(node, before, after, names))
        return;
    const bool isOutline = !after.datasets.isEmpty() && !after.parameters.isEmpty();
    const gherkin::Nodes<gherkin::Examples> old = node.examples();
    const QString indent =
        old.isEmpty() ? QString(m_edits.indent(node.lineIndex()) % u"  ") : m_edits.indent(old.first().lineIndex());
    const QStringList lines = isOutline ? m_writer.examples(after, names, indent) : QStringList();
    if (old.isEmpty()) {
        m_edits.insert(m_edits.contentEnd(node), lines);
    } else {
        quint32 end = 0;
        for (const gherkin::Examples examples : old)
            end = m_edits.contentEnd(examples);
        const quint32 first = old.first().firstTagLine();
        m_edits.replace(LineRange{first, end - first}, lines.mid(1));
    }
    const KeywordRole role = isOutline ? KeywordRole::ScenarioOutline : KeywordRole::Scenario;
    if (node.keywordEntry() && !node.keywordEntry()->hasRole(role))
        m_edits.replace(node.keywordRange(), m_steps.keyword(role));
}

} // namespace stepwright::sync
