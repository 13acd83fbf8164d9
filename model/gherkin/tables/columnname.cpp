#include "model/gherkin/tables/columnname.h"

#include "model/gherkin/tables/tabletext.h"

#include <algorithm>
#include <iterator>

namespace stepwright::gherkin {

namespace {

constexpr quint32 namingKinds = bit(LineKind::Scenario) | bit(LineKind::Step) | bit(LineKind::TableRow) |
                                bit(LineKind::DocStringText) | bit(LineKind::DocStringSeparator);

bool isOfExamples(const Line &line)
{
    return line.kind == LineKind::TableRow &&
           (line.state == State::ExamplesTable || line.state == State::RuleExamplesTable);
}

QByteArrayView lineBytes(const TreeData &tree, TextRange range)
{
    return QByteArrayView(tree.source).sliced(range.offset, range.length);
}

QByteArray placeholderOf(const QByteArray &name)
{
    return QByteArray(1, '<').append(name).append('>');
}

std::optional<TextRange> headerNameAt(const Tree &tree, quint32 line, quint32 offset)
{
    for (const TableCell &cell : TableRow(&tree.data(), line).cells()) {
        if (cell.range().offset <= offset && offset <= cell.range().end() && cell.textRange().length > 0)
            return cell.textRange();
    }
    return {};
}

// The place between the `<` and the `>` around a byte.
std::optional<TextRange> placeholderNameAt(const Tree &tree, quint32 line, quint32 offset)
{
    const TextRange range = tree.data().lineRange(line);
    const QByteArrayView text = lineBytes(tree.data(), range);
    const auto at = qsizetype(qBound(range.offset, offset, range.end()) - range.offset);
    const qsizetype begin = text.first(qMin(at + 1, text.size())).lastIndexOf('<');
    if (begin < 0 || text.sliced(begin, qMax<qsizetype>(0, at - begin - 1)).contains('>'))
        return {};
    const qsizetype end = text.indexOf('>', begin);
    if (end <= begin + 1 || text.sliced(begin + 1, end - begin - 1).contains('<'))
        return {};
    return TextRange{range.offset + quint32(begin) + 1, quint32(end - begin - 1)};
}

void appendReplacements(const TreeData &tree, TextRange range, const QByteArray &placeholder, const QByteArray &by,
                        std::vector<TextEdit> &edits)
{
    const QByteArrayView text = lineBytes(tree, range);
    for (qsizetype at = text.indexOf(placeholder); at >= 0; at = text.indexOf(placeholder, at + placeholder.size()))
        edits.push_back({range.offset + quint32(at) + 1, quint32(placeholder.size() - 2), by.sliced(1).chopped(1)});
}

// Renames in a table of a step (placeholders) or of examples (header).
std::vector<TextEdit> renameInTable(const Tree &tree, quint32 line, const QString &oldName, const QString &newName)
{
    TableText table(tree, DataTable(&tree.data(), line));
    const QByteArray oldRaw = escapedCell(oldName.toUtf8());
    const QByteArray newRaw = escapedCell(newName.toUtf8());
    const bool isHeader = isOfExamples(tree.lines()[line]);
    bool isChanged = false;
    for (int row = 0; row < (isHeader ? qMin(1, table.rowCount()) : table.rowCount()); ++row) {
        for (int column = 0; column < table.cellCount(row); ++column) {
            const QByteArrayView cell = table.cell({row, column});
            QByteArray renamed = cell.toByteArray();
            if (!isHeader)
                renamed.replace(placeholderOf(oldRaw), placeholderOf(newRaw));
            else if (cellText(cell) == oldName)
                renamed = newRaw;
            if (renamed == cell)
                continue;
            table.setCell({row, column}, renamed);
            isChanged = true;
        }
    }
    return isChanged ? table.edits() : std::vector<TextEdit>();
}

} // namespace

std::optional<ColumnName> columnNameAt(const Tree &tree, quint32 offset)
{
    if (tree.lineCount() == 0)
        return {};
    const quint32 line = tree.lineAt(offset);
    const Line &record = tree.lines()[line];
    if (!(namingKinds & bit(record.kind)))
        return {};
    const auto outline = as<Scenario>(tree.enclosingNode(line, bit(LineKind::Scenario)));
    if (!outline || !outline.isOutline())
        return {};
    const bool isExamples = isOfExamples(record);
    if (isExamples && !record.isFirstRow)
        return {};
    const std::optional<TextRange> range =
        isExamples ? headerNameAt(tree, line, offset) : placeholderNameAt(tree, line, offset);
    if (!range)
        return {};
    const QByteArrayView name = lineBytes(tree.data(), *range);
    return ColumnName{outline, record.kind == LineKind::TableRow ? cellText(name) : QString::fromUtf8(name), *range};
}

QStringList columnNames(Scenario outline)
{
    QStringList names;
    if (!outline)
        return names;
    for (const Examples examples : outline.examples()) {
        if (!examples.header())
            continue;
        for (const TableCell &cell : examples.header().cells()) {
            if (const QString name = cell.text(); !names.contains(name))
                names.append(name);
        }
    }
    return names;
}

ColumnNameProblem columnNameProblem(Scenario outline, const QString &oldName, const QString &newName)
{
    if (newName.trimmed().isEmpty())
        return ColumnNameProblem::Empty;
    if (std::ranges::any_of(newName, [](QChar c) { return QStringView(u"<>|\n\r\u2028\u2029").contains(c); }))
        return ColumnNameProblem::HasMark;
    const bool isTaken = newName != oldName && columnNames(outline).contains(newName);
    return isTaken ? ColumnNameProblem::Taken : ColumnNameProblem::None;
}

std::vector<TextEdit> renameColumn(const Tree &tree, Scenario outline, const QString &oldName, const QString &newName)
{
    const TreeData &data = tree.data();
    const QByteArray placeholder = placeholderOf(oldName.toUtf8());
    const QByteArray renamed = placeholderOf(newName.toUtf8());
    std::vector<TextEdit> edits;
    const LineRange lines = outline.lines();
    for (quint32 line = lines.first; line < lines.end(); ++line) {
        const Line &record = data.lines[line];
        if (!(namingKinds & bit(record.kind)))
            continue;
        if (record.kind != LineKind::TableRow)
            appendReplacements(data, data.contentRange(line), placeholder, renamed, edits);
        else if (record.isFirstRow)
            std::ranges::move(renameInTable(tree, line, oldName, newName), std::back_inserter(edits));
    }
    return edits;
}

std::vector<TextEdit> addColumn(const Tree &tree, Scenario outline, const QString &name)
{
    std::vector<TextEdit> edits;
    for (const Examples examples : outline.examples()) {
        if (!examples.table() || examples.header().cellCount() == 0)
            continue;
        TableText table(tree, examples.table());
        bool hasColumn = false;
        for (int column = 0; column < table.cellCount(0); ++column)
            hasColumn = hasColumn || cellText(table.cell({0, column})) == name;
        if (hasColumn)
            continue;
        table.setCell({0, table.cellCount(0)}, escapedCell(name.toUtf8()));
        table.padRows();
        std::ranges::move(table.edits(), std::back_inserter(edits));
    }
    return edits;
}

} // namespace stepwright::gherkin
