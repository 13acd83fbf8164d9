#include "model/gherkin/pickles/interpolation.h"
#include "model/refactoring/arrangement.h"
#include "model/refactoring/cells.h"
#include "model/refactoring/outline.h"
#include "model/refactoring/proof.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace stepwright::refactoring {

using namespace gherkin;

namespace {

QByteArray bytes(QUtf8StringView text)
{
    return {text.data(), text.size()};
}

/// Writes the scenarios of an outline.
class Unfolding
{
public:
    Unfolding(const Tree &tree, const Block &block)
        : m_tree(tree), m_outline(as<Scenario>(block.node)), m_block(block), m_lineEnd(lineEndOf(tree)),
          m_indent(indentOf(tree, m_outline.lineIndex()))
    {
    }

    // The scenarios with a blank line between them; empty where there are no rows.
    QByteArray run()
    {
        for (const Block &block : blocksIn(m_tree, m_outline)) {
            if (block.node.kind() == LineKind::Examples)
                appendExamples(block);
        }
        if (m_count > 0)
            m_text += m_remarks;
        return m_count > 0 ? m_text : QByteArray();
    }

private:
    void appendExamples(const Block &block)
    {
        const auto examples = as<Examples>(block.node);
        const QByteArray title = bytes(examples.name());
        if (!title.isEmpty())
            remark("# " + bytes(examples.keyword()) + ": " + title);
        const LineRange description = examples.descriptionLines();
        const TableRow header = examples.header();
        QByteArray tags;
        for (quint32 line = block.lines.first; line < block.lines.end(); ++line) {
            const LineKind kind = m_tree.lines()[line].kind;
            const QByteArray content = bytes(m_tree.data().text(m_tree.data().contentRange(line)));
            if (kind == LineKind::Comment)
                remark(content);
            else if (kind == LineKind::Tags)
                tags += m_indent + content + m_lineEnd;
            else if (line >= description.first && line < description.end() && !content.trimmed().isEmpty())
                remark("# " + content);
            else if (kind == LineKind::TableRow && line != header.lineIndex())
                appendScenario(header, TableRow(&m_tree.data(), line), tags);
        }
    }

    void remark(const QByteArray &content) { m_remarks += m_indent + content + m_lineEnd; }

    void appendScenario(TableRow header, TableRow row, const QByteArray &tags)
    {
        std::vector<QByteArray> names;
        std::vector<QByteArray> values;
        for (const TableCell &cell : header.cells())
            names.push_back(cell.utf8());
        for (const TableCell &cell : row.cells())
            values.push_back(cell.utf8());
        m_interpolation.setNames(names);
        m_interpolation.setValues(values);
        if (m_count++ > 0)
            m_text += m_lineEnd;
        const std::vector<Block> blocks = blocksIn(m_tree, m_outline);
        const auto examples =
            std::ranges::find(blocks, LineKind::Examples, [](const Block &b) { return b.node.kind(); });
        quint32 end = examples->lines.first;
        while (end > m_outline.lineIndex() + 1 &&
               m_tree.lines()[end - 1].indent == m_tree.data().lineRange(end - 1).length)
            --end;
        const bool isFirst = m_count == 1;
        for (quint32 line = m_block.lines.first; line < end; ++line) {
            if (line == m_outline.lineIndex())
                appendTitle(values, tags);
            else if (line > m_outline.lineIndex() || isFirst || m_tree.lines()[line].kind != LineKind::Comment)
                appendLine(line);
        }
    }

    void appendTitle(const std::vector<QByteArray> &values, const QByteArray &tags)
    {
        m_text += tags + std::exchange(m_remarks, {});
        const bool isScenario = m_outline.keywordEntry() && m_outline.keywordEntry()->hasRole(KeywordRole::Scenario);
        const QByteArray keyword =
            isScenario ? bytes(m_outline.keyword()) : m_tree.dialect().keywords(KeywordRole::Scenario).constLast();
        const QByteArray plain = bytes(m_outline.name());
        QByteArray name = bytes(m_interpolation.apply(m_outline.name(), m_store));
        if (name == plain || m_names.contains(name)) {
            name = QByteArray(name + " (" + QByteArrayList(values.begin(), values.end()).join(", ") + ')').trimmed();
            name.replace('\n', ' ');
        }
        const QByteArray stem = name;
        for (int number = 2; m_names.contains(name); ++number)
            name = stem + ' ' + QByteArray::number(number);
        m_names.insert(name);
        m_text += m_indent + keyword + ": " + name + m_lineEnd;
    }

    void appendLine(quint32 line)
    {
        const Line &record = m_tree.lines()[line];
        const TextRange range = m_tree.data().lineRange(line);
        const QUtf8StringView all = m_tree.data().text(range);
        const bool saysSomething = record.kind == LineKind::Step || record.kind == LineKind::TableRow ||
                                   record.kind == LineKind::DocStringText ||
                                   record.kind == LineKind::DocStringSeparator;
        if (!saysSomething || !m_interpolation.concerns(all)) {
            m_text += bytes(all);
        } else if (record.kind == LineKind::TableRow) {
            appendRow(TableRow(&m_tree.data(), line));
        } else if (record.kind == LineKind::Step) {
            const TextRange text = Step(&m_tree.data(), line).nameRange();
            m_text += bytes(m_tree.data().text({range.offset, text.offset - range.offset}));
            m_text += bytes(m_interpolation.apply(m_tree.data().text(text), m_store));
        } else {
            QByteArray text = bytes(m_interpolation.apply(all, m_store));
            m_text += text.replace("\n", QByteArray(m_lineEnd + QByteArray(record.indent, ' ')));
        }
        m_text += m_lineEnd;
    }

    void appendRow(TableRow row)
    {
        quint32 done = row.record().offset;
        for (const TableCell &cell : row.cells()) {
            const TextRange text = cell.textRange();
            const QByteArray said = cell.utf8();
            m_text += bytes(m_tree.data().text({done, text.offset - done}));
            m_text += m_interpolation.concerns(QUtf8StringView(said))
                          ? escapedCell(bytes(m_interpolation.apply(QUtf8StringView(said), m_store)))
                          : bytes(cell.raw());
            done = text.end();
        }
        const TextRange line = m_tree.data().lineRange(row.lineIndex());
        m_text += bytes(m_tree.data().text({done, line.end() - done}));
    }

    const Tree &m_tree;
    Scenario m_outline;
    const Block &m_block;
    QByteArray m_lineEnd;
    QByteArray m_indent;
    QByteArray m_text;
    QByteArray m_remarks; // comment lines that stand over the next scenario
    QSet<QByteArray> m_names;
    Interpolation m_interpolation;
    TextStore m_store;
    int m_count = 0;
};

} // namespace

Result<TextChange> unfolded(const Tree &tree, quint32 line)
{
    const auto selection = selectionAt(tree, {line, 1}, bit(LineKind::Scenario));
    const auto refuse = [](const char *text) {
        return failure(ErrorKind::Invalid, QCoreApplication::translate("Refactoring", text), {});
    };
    if (!selection || !as<Scenario>(selection->firstBlock().node).isOutline())
        return refuse(QT_TRANSLATE_NOOP("Refactoring", "Put the cursor into a scenario outline."));
    const LineRange lines = selection->lines();
    QByteArray text = Unfolding(tree, selection->firstBlock()).run();
    if (text.isEmpty())
        return refuse(QT_TRANSLATE_NOOP("Refactoring", "The outline has no rows of examples."));
    const QByteArray before = textOf(tree, lines);
    if (!before.endsWith('\n'))
        text.chop(lineEndOf(tree).size());
    const TextChange change{QCoreApplication::translate("Refactoring", "Unfold the outline"),
                            {{lineBegin(tree, lines.first), quint32(before.size()), text}},
                            lineBegin(tree, lines.first)};
    return proved(tree, change, false);
}

} // namespace stepwright::refactoring
