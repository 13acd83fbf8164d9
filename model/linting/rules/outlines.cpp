#include "model/linting/rules/rules.h"
#include "model/linting/words/likeness.h"
#include "model/linting/words/placeholders.h"

#include <QMultiHash>

#include <algorithm>

namespace stepwright::linting {

using gherkin::LineKind;

namespace {

struct Column
{
    QByteArray name;
    quint32 line = 0;
    gherkin::TextRange range;
    bool isUsed = false;
};

struct Table
{
    gherkin::Examples examples;
    std::vector<Column> columns;
};

std::vector<Table> tablesOf(gherkin::Scenario scenario)
{
    std::vector<Table> tables;
    for (const gherkin::Examples examples : scenario.examples()) {
        Table &table = tables.emplace_back(examples);
        if (const gherkin::TableRow header = examples.header()) {
            for (const gherkin::TableCell &cell : header.cells())
                table.columns.push_back({cell.utf8(), header.lineIndex(), cell.textRange()});
        }
    }
    return tables;
}

// The lines of a scenario in which its columns count: from its title to the first Examples.
gherkin::LineRange stepLines(gherkin::Scenario scenario)
{
    const gherkin::LineRange all = scenario.lines();
    const gherkin::Examples first = scenario.examples().first();
    const quint32 end = first ? first.lines().first : all.end();
    return {scenario.lineIndex(), end - scenario.lineIndex()};
}

bool isNearColumn(QByteArrayView name, const Table &table)
{
    return std::ranges::any_of(table.columns, [name](const Column &column) {
        return column.name != name && areAlike(QString::fromUtf8(name), QString::fromUtf8(column.name));
    });
}

void checkParameters(gherkin::Scenario scenario, std::vector<Table> &tables, Scope &scope)
{
    const gherkin::TreeData &tree = scope.tree().data();
    visitPlaceholders(tree, stepLines(scenario), [&](quint32 line, gherkin::TextRange range) {
        const LineKind kind = tree.lines[line].kind;
        const QByteArrayView name = QByteArrayView(tree.source).sliced(range.offset + 1, range.length - 2);
        bool isUnknown = false;
        for (Table &table : tables) {
            const auto column =
                std::ranges::find_if(table.columns, [name](const Column &each) { return each.name == name; });
            if (column != table.columns.end())
                column->isUsed = true;
            else if (!table.columns.empty()) // `<x>` in a doc string may be XML, unless it is nearly a column
                isUnknown |= kind != LineKind::DocStringText || isNearColumn(name, table);
        }
        constexpr quint32 plain =
            bit(LineKind::Description) | bit(LineKind::Comment) | bit(LineKind::DocStringSeparator);
        if (isUnknown && !(bit(kind) & plain))
            scope.report(RuleId::UnknownParameter, line, range);
    });
}

// Some tools put values into tags and names of examples too: a column that is named there is not unused.
void markUsedElsewhere(gherkin::Scenario scenario, std::vector<Table> &tables, const gherkin::TreeData &tree)
{
    const gherkin::LineRange lines = scenario.lines();
    const quint32 firstExamples = stepLines(scenario).end();
    for (Table &table : tables) {
        for (Column &column : table.columns) {
            if (column.isUsed)
                continue;
            const QByteArray placeholder = '<' + column.name + '>';
            for (quint32 line = lines.first; line < lines.end() && !column.isUsed; ++line) {
                if (tree.lines[line].kind == LineKind::TableRow && line >= firstExamples)
                    continue;
                const gherkin::TextRange range = tree.contentRange(line);
                column.isUsed = QByteArrayView(tree.source).sliced(range.offset, range.length).contains(placeholder);
            }
        }
    }
}

// Alike for rows that say the same, however they are padded.
quint64 rowHash(QByteArrayView row)
{
    quint64 hash = 0;
    for (const char c : row) {
        if (c != ' ' && c != '\t')
            hash = (hash ^ static_cast<quint8>(c)) * 0x9E37'79B9'7F4A'7C15;
    }
    return hash;
}

bool saySame(gherkin::TableRow one, gherkin::TableRow other)
{
    return std::ranges::equal(one.cells(), other.cells(), {}, &gherkin::TableCell::raw, &gherkin::TableCell::raw);
}

void checkRows(const Table &table, Scope &scope)
{
    const gherkin::TreeData &tree = scope.tree().data();
    QMultiHash<quint64, quint32> seen;
    seen.reserve(table.examples.body().count());
    for (const gherkin::TableRow row : table.examples.body()) {
        const gherkin::TextRange range = row.contentRange();
        const quint64 hash = rowHash(QByteArrayView(tree.source).sliced(range.offset, range.length));
        const auto [begin, end] = std::as_const(seen).equal_range(hash);
        const auto first =
            std::find_if(begin, end, [&](quint32 line) { return saySame(row, gherkin::TableRow(&tree, line)); });
        if (first != end)
            scope.report(RuleId::DuplicateRow, row.lineIndex(), range, row.lineIndex() - *first);
        else
            seen.insert(hash, row.lineIndex());
    }
}

} // namespace

void checkOutline(gherkin::Scenario scenario, Scope &scope)
{
    const gherkin::Keyword *keyword = scenario.keywordEntry();
    const bool isOutline = keyword && keyword->hasRole(gherkin::KeywordRole::ScenarioOutline) &&
                           !keyword->hasRole(gherkin::KeywordRole::Scenario);
    std::vector<Table> tables = tablesOf(scenario);
    qsizetype rows = 0;
    for (const Table &table : tables)
        rows += table.examples.body().count();
    if (rows == 0 && (isOutline || !tables.empty()))
        scope.report(RuleId::OutlineWithoutExamples, scenario.lineIndex(), scenario.contentRange());
    if (tables.empty())
        return;
    if (rows == 1)
        scope.report(RuleId::OneRowOutline, scenario.lineIndex(), scenario.contentRange());
    checkParameters(scenario, tables, scope);
    markUsedElsewhere(scenario, tables, scope.tree().data());
    for (const Table &table : tables) {
        for (const Column &column : table.columns) {
            if (!column.isUsed && !column.name.isEmpty() && scenario.steps().first())
                scope.report(RuleId::UnusedColumn, column.line, column.range);
        }
        checkRows(table, scope);
    }
}

} // namespace stepwright::linting
