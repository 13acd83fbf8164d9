#include "tests/fuzz/treecheck.h"

#include "tests/fuzz/require.h"

#include <vector>

namespace stepwright::fuzz {

using namespace gherkin;

namespace {

void checkRange(const Tree &tree, TextRange range)
{
    require(range.end() >= range.offset && range.end() <= quint32(tree.source().size()), "a range lies in the source");
}

void checkLines(const Tree &tree)
{
    std::vector<quint32> openEnds;
    quint32 next = 0;
    for (quint32 i = 0; i < tree.lineCount(); ++i) {
        const Line &line = tree.lines()[i];
        require(i == 0 || line.offset > tree.lines()[i - 1].offset, "lines follow each other");
        const TextRange range = tree.data().lineRange(i);
        checkRange(tree, range);
        require(range.offset >= next && line.indent <= range.length,
                "a line lies behind the one before and holds its indent");
        next = range.end();
        while (!openEnds.empty() && openEnds.back() <= i)
            openEnds.pop_back();
        require(line.extent >= 1 && i + line.extent <= (openEnds.empty() ? tree.lineCount() : openEnds.back()),
                "a node lies in the one around it");
        openEnds.push_back(i + line.extent);
    }
    require(next <= tree.data().end && tree.data().end <= quint32(tree.source().size()),
            "the end lies behind the lines");
}

void checkTitle(const Tree &tree, TitledNode node)
{
    checkRange(tree, node.keywordRange());
    checkRange(tree, node.nameRange());
    require(node.descriptionLines().end() <= tree.lineCount(), "the description lies in the text");
    (void)node.description();
    for (const Tag &tag : node.tags()) {
        checkRange(tree, tag.range());
        require(tag.column() > 0 && tag.line() <= node.line(), "a tag stands before its node");
    }
}

void checkArguments(const Tree &tree, Step step)
{
    checkRange(tree, step.keywordRange());
    checkRange(tree, step.nameRange());
    (void)step.keywordType();
    if (const DataTable table = step.dataTable())
        require(table.rows().count() > 0, "a table has rows");
    if (const DocString docString = step.docString()) {
        (void)docString.content();
        (void)docString.mediaType();
        require(docString.contentLines().end() <= tree.lineCount(), "the doc string lies in the text");
    }
}

void checkRow(const Tree &tree, TableRow row)
{
    const TableCells cells = row.cells();
    require(cells.size() == row.cellCount(), "a row has the cells it counts");
    for (const TableCell &cell : cells) {
        checkRange(tree, cell.range());
        checkRange(tree, cell.textRange());
        (void)cell.text();
        require(cell.column() > 0, "a cell has a column");
    }
}

void checkNode(const Tree &tree, Node node)
{
    checkRange(tree, node.range());
    require(node.lines().end() <= tree.lineCount() && node.column() > 0, "a node lies in the text");
    switch (node.kind()) {
    case LineKind::Feature:
    case LineKind::Rule:
        (void)as<Feature>(node).background();
        (void)as<Feature>(node).children().count();
        return checkTitle(tree, as<TitledNode>(node));
    case LineKind::Scenario:
        (void)as<Scenario>(node).isOutline();
        return checkTitle(tree, as<TitledNode>(node));
    case LineKind::Examples:
        (void)as<Examples>(node).body().count();
        return checkTitle(tree, as<TitledNode>(node));
    case LineKind::Background:
        return checkTitle(tree, as<TitledNode>(node));
    case LineKind::Step:
        return checkArguments(tree, as<Step>(node));
    case LineKind::TableRow:
        return checkRow(tree, as<TableRow>(node));
    default:
        return;
    }
}

} // namespace

void checkTree(const Tree &tree)
{
    checkLines(tree);
    for (quint32 i = 0; i < tree.lineCount(); ++i)
        checkNode(tree, Node(&tree.data(), i));
    for (const Diagnostic &diagnostic : tree.diagnostics()) {
        checkRange(tree, {diagnostic.offset, diagnostic.length});
        require(diagnostic.line <= tree.lineCount(), "a diagnostic stands in the text");
        (void)userMessage(tree, diagnostic);
        if (diagnostic.isSyntaxError()) {
            (void)officialMessage(tree, diagnostic);
            (void)officialColumn(tree, diagnostic);
        }
    }
}

} // namespace stepwright::fuzz
