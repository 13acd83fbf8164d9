#include "model/linting/fixes/families.h"
#include "model/linting/fixes/lineedits.h"
#include "model/linting/words/likeness.h"
#include "model/linting/words/placeholders.h"

#include <algorithm>

namespace stepwright::linting {

using gherkin::KeywordRole;
using gherkin::LineKind;
using gherkin::TextEdit;
using gherkin::Tree;

namespace {

gherkin::Scenario scenarioAt(const Tree &tree, quint32 line)
{
    return gherkin::as<gherkin::Scenario>(tree.enclosingNode(line, bit(LineKind::Scenario)));
}

// All rows of the table that a row is of.
std::vector<gherkin::TableRow> rowsAround(const Tree &tree, quint32 row)
{
    quint32 first = row;
    while (first > 0 && !tree.lines()[first].isFirstRow)
        --first;
    std::vector<gherkin::TableRow> rows;
    for (const gherkin::TableRow each : gherkin::DataTable(&tree.data(), first).rows())
        rows.push_back(each);
    return rows;
}

Fix paddingFix(const Tree &tree, quint32 row)
{
    const std::vector<gherkin::TableRow> rows = rowsAround(tree, row);
    const int own = gherkin::TableRow(&tree.data(), row).cellCount();
    const bool isShort = !rows.empty() && own < rows.front().cellCount();
    const int wanted = isShort ? rows.front().cellCount() : own;
    Fix fix{isShort ? Fix::tr("Add the missing cells") : Fix::tr("Add the missing cells to the other rows"), {}};
    for (const gherkin::TableRow each : rows) {
        if (isShort && each.lineIndex() != row)
            continue;
        const int missing = wanted - each.cellCount();
        if (missing > 0) {
            TextEdit edit = cellBehind(tree, each.lineIndex(), {});
            edit.inserted = edit.inserted.repeated(missing);
            fix.edits.push_back(edit);
        }
    }
    return fix;
}

// A column for a parameter in all examples that have none, filled with nothing.
Fix columnFix(const Tree &tree, gherkin::Scenario scenario, const QByteArray &name)
{
    Fix fix{Fix::tr("Add the column \"%1\" to the examples").arg(QString::fromUtf8(name)), {}};
    const QByteArray blanks(QString::fromUtf8(name).size(), ' ');
    for (const gherkin::Examples examples : scenario.examples()) {
        const gherkin::TableRow header = examples.header();
        if (!header)
            continue;
        const gherkin::TableCells cells = header.cells();
        if (std::ranges::any_of(cells, [&name](const gherkin::TableCell &cell) { return cell.utf8() == name; }))
            continue;
        fix.edits.push_back(cellBehind(tree, header.lineIndex(), name));
        for (const gherkin::TableRow row : examples.body())
            fix.edits.push_back(cellBehind(tree, row.lineIndex(), blanks));
    }
    return fix;
}

std::vector<Fix> parameterFixes(const Tree &tree, const Problem &problem)
{
    const gherkin::Scenario scenario = scenarioAt(tree, problem.line);
    if (!scenario)
        return {};
    const QByteArray name = tree.source().sliced(problem.range.offset + 1, problem.range.length - 2);
    std::vector<Fix> fixes;
    for (const gherkin::Examples examples : scenario.examples()) {
        const gherkin::TableRow header = examples.header();
        for (const gherkin::TableCell &cell : header ? header.cells() : gherkin::TableCells()) {
            const Fix fix{Fix::tr("Change it to <%1>").arg(cell.text()),
                          {replaced(problem.range, '<' + cell.utf8() + '>')}};
            const bool isMeant = areAlike(QString::fromUtf8(name), cell.text()) && name != cell.utf8();
            if (isMeant && !std::ranges::contains(fixes, fix))
                fixes.push_back(fix);
        }
    }
    fixes.push_back(columnFix(tree, scenario, name));
    return fixes;
}

Fix withoutColumn(const Tree &tree, const Problem &problem)
{
    Fix fix{Fix::tr("Remove the column"), {}};
    const gherkin::TableCells header = gherkin::TableRow(&tree.data(), problem.line).cells();
    const auto cell = std::ranges::find_if(header, [&problem](const gherkin::TableCell &each) {
        return each.range().offset <= problem.range.offset && problem.range.offset < each.range().end();
    });
    const auto column = cell - header.begin();
    for (const gherkin::TableRow row : rowsAround(tree, problem.line)) {
        const gherkin::TableCells cells = row.cells();
        if (column < cells.size())
            fix.edits.push_back({cells[column].range().offset, cells[column].range().length + 1, {}});
    }
    return fix;
}

// The names of the parameters that a scenario uses, in the order of their first use.
std::vector<QByteArray> parametersOf(const Tree &tree, gherkin::Scenario scenario)
{
    std::vector<QByteArray> names;
    visitPlaceholders(tree.data(), {scenario.lineIndex(), scenario.lines().end() - scenario.lineIndex()},
                      [&](quint32 line, gherkin::TextRange range) {
                          constexpr quint32 plain = bit(LineKind::Description) | bit(LineKind::Comment);
                          const QByteArray name = tree.source().sliced(range.offset + 1, range.length - 2);
                          if (!(bit(tree.lines()[line].kind) & plain) && !std::ranges::contains(names, name))
                              names.push_back(name);
                      });
    return names;
}

QByteArray tableLine(const QByteArray &indent, const std::vector<QByteArray> &names, bool isHeader)
{
    QByteArray line = indent + '|';
    for (const QByteArray &name : names)
        line += ' ' + (isHeader ? name : QByteArray(QString::fromUtf8(name).size(), ' ')) + " |";
    return line;
}

std::vector<Fix> examplesFixes(const Tree &tree, const Problem &problem)
{
    const gherkin::Scenario scenario = scenarioAt(tree, problem.line);
    if (!scenario)
        return {};
    const QByteArray indent = indentOf(tree, scenario.lineIndex()) + "  ";
    const std::vector<QByteArray> names = parametersOf(tree, scenario);
    const gherkin::Examples examples = scenario.examples().first();
    std::vector<Fix> fixes;
    if (examples && examples.header()) {
        QByteArray row = indentOf(tree, examples.header().lineIndex()) + '|';
        for (const gherkin::TableCell &cell : examples.header().cells())
            row += QByteArray(qMax<qsizetype>(1, cell.range().length), ' ') + '|';
        fixes.push_back({Fix::tr("Add a row"), {lineBehind(tree, examples.header().lineIndex(), row)}});
    } else if (!names.empty()) {
        const QByteArray end = lineEndOf(tree);
        const QByteArray rows = tableLine(indent + "  ", names, true) + end + tableLine(indent + "  ", names, false);
        const QByteArray heading = end + indent + usualKeyword(tree, KeywordRole::Examples) + ':' + end;
        const QByteArray whole = examples ? rows : QByteArray(heading + rows);
        const quint32 last = lastLineOf(tree, scenario);
        fixes.push_back({Fix::tr("Add examples with the parameters used"), {lineBehind(tree, last, whole)}});
    }
    if (!examples)
        fixes.push_back({Fix::tr("Make it a plain scenario"),
                         {replaced(scenario.keywordRange(), usualKeyword(tree, KeywordRole::Scenario))}});
    return fixes;
}

} // namespace

std::vector<Fix> tableFixes(const Tree &tree, const Problem &problem)
{
    if (!problem.rule) {
        const bool isRow = problem.diagnostic.code == gherkin::DiagnosticCode::InconsistentCellCount;
        return isRow ? std::vector<Fix>{paddingFix(tree, problem.line)} : std::vector<Fix>();
    }
    switch (*problem.rule) {
    case RuleId::UnknownParameter:
        return parameterFixes(tree, problem);
    case RuleId::UnusedColumn:
        return {withoutColumn(tree, problem)};
    case RuleId::DuplicateRow:
        return {{Fix::tr("Remove the row"), {withoutLine(tree, problem.line)}}};
    case RuleId::OutlineWithoutExamples:
        return examplesFixes(tree, problem);
    default:
        return {};
    }
}

} // namespace stepwright::linting
