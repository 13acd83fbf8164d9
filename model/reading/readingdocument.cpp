#include "model/reading/readingdocument.h"

#include "model/linting/problem.h"

#include <QLocale>

#include <algorithm>

namespace stepwright::reading {

using gherkin::bit;
using gherkin::LineKind;

namespace {

constexpr quint32 partKinds =
    bit(LineKind::Feature) | bit(LineKind::Rule) | bit(LineKind::Background) | bit(LineKind::Scenario);

/// Lines without the white space that all of them begin with, so that Markdown does not take an indent for code.
QString withoutIndent(const QString &text)
{
    QStringList lines = text.split(u'\n');
    const auto indentOf = [](const QString &line) {
        return std::ranges::find_if_not(line, [](QChar c) { return c.isSpace(); }) - line.begin();
    };
    qsizetype indent = text.size();
    for (const QString &line : std::as_const(lines)) {
        if (const qsizetype own = indentOf(line); own < line.size())
            indent = qMin(indent, own);
    }
    for (QString &line : lines)
        line.remove(0, qMin(indent, indentOf(line)));
    return lines.join(u'\n');
}

/// Goes over the lines of a tree and makes blocks of them.
class Reader
{
public:
    explicit Reader(const gherkin::Tree &tree) : m_tree(tree), m_problems(linting::syntaxProblems(tree))
    {
        std::erase_if(m_problems, [](const linting::Problem &each) { return !each.diagnostic.isSyntaxError(); });
    }

    Document read()
    {
        m_document.isRightToLeft =
            QLocale(QString::fromLatin1(m_tree.dialect().code())).textDirection() == Qt::RightToLeft;
        for (quint32 line = 0; line < m_tree.lineCount();) {
            if (bit(lineAt(line).kind) & partKinds || startsPart(line))
                beginPart(line);
            const quint32 next = readLine(line);
            addProblems(next);
            line = next;
        }
        addProblems(m_tree.lineCount() + 1);
        return std::move(m_document);
    }

private:
    [[nodiscard]] const gherkin::Line &lineAt(quint32 line) const { return m_tree.lines()[line]; }
    [[nodiscard]] QString textOf(quint32 line) const
    {
        return m_tree.data().text(m_tree.data().contentRange(line)).toString().trimmed();
    }
    template <class T>
    [[nodiscard]] T nodeAt(quint32 line) const
    {
        return T(&m_tree.data(), line);
    }

    /// Whether tags and comments begin here that stand before the title of a part.
    [[nodiscard]] bool startsPart(quint32 line)
    {
        constexpr quint32 leading = bit(LineKind::Tags) | bit(LineKind::Comment);
        if (!(bit(lineAt(line).kind) & leading) || line < m_leadingEnd)
            return false;
        for (m_leadingEnd = line; m_leadingEnd < m_tree.lineCount(); ++m_leadingEnd) {
            if (!(bit(lineAt(m_leadingEnd).kind) & (leading | bit(LineKind::Empty))))
                break;
        }
        return m_leadingEnd < m_tree.lineCount() && bit(lineAt(m_leadingEnd).kind) & partKinds;
    }

    void beginPart(quint32 line)
    {
        const bool isTitle = bit(lineAt(line).kind) & partKinds;
        const quint32 title = isTitle ? line : m_leadingEnd;
        if (isTitle && line == m_titleLine)
            return; // its tags began it
        m_titleLine = title;
        const LineKind kind = lineAt(title).kind;
        if (kind == LineKind::Rule)
            m_isInRule = true;
        m_document.parts.push_back({kind, m_isInRule, line});
    }

    Block &add(BlockKind kind, quint32 line)
    {
        if (m_document.parts.empty())
            m_document.parts.push_back({.line = line});
        Part &part = m_document.parts.back();
        part.blocks.push_back({.kind = kind, .line = line - part.line});
        return part.blocks.back();
    }

    /// Makes blocks of a line, or of the lines of what begins there, and gives the line after.
    quint32 readLine(quint32 line)
    {
        switch (lineAt(line).kind) {
        case LineKind::Feature:
        case LineKind::Rule:
        case LineKind::Background:
        case LineKind::Scenario:
        case LineKind::Examples:
            return readTitle(line);
        case LineKind::Tags:
            for (const gherkin::Tag &tag : gherkin::tagsOfLine(m_tree.data(), line)) {
                Block *last = lastTags();
                (last ? *last : add(BlockKind::Tags, line)).tags.append(tag.name().toString());
            }
            break;
        case LineKind::Step: {
            const auto step = nodeAt<gherkin::Step>(line);
            Block &block = add(BlockKind::Step, line);
            block.keyword = step.keyword().toString().trimmed();
            block.text = step.text().toString();
            break;
        }
        case LineKind::TableRow:
            return readTable(line);
        case LineKind::DocStringSeparator:
            return readDocString(line);
        case LineKind::Comment:
            add(BlockKind::Comment, line).text = textOf(line).remove(0, 1).trimmed();
            break;
        case LineKind::Language:
        case LineKind::Empty:
        case LineKind::Description: // blank lines behind one
            break;
        default:
            add(BlockKind::Unread, line).text = textOf(line);
            break;
        }
        return line + 1;
    }

    /// The tags that further ones are added to, as tag lines below each other are one list.
    [[nodiscard]] Block *lastTags()
    {
        if (m_document.parts.empty() || m_document.parts.back().blocks.empty())
            return nullptr;
        Block &last = m_document.parts.back().blocks.back();
        return last.kind == BlockKind::Tags ? &last : nullptr;
    }

    quint32 readTitle(quint32 line)
    {
        const auto node = nodeAt<gherkin::TitledNode>(line);
        Block &title = add(BlockKind::Title, line);
        title.titleKind = node.kind();
        title.keyword = node.keyword().toString();
        title.text = node.name().toString();
        const gherkin::LineRange lines = node.descriptionLines();
        if (lines.count == 0)
            return line + 1;
        Block &description = add(BlockKind::Description, lines.first);
        description.text = withoutIndent(node.description());
        return lines.end();
    }

    quint32 readTable(quint32 line)
    {
        const gherkin::State state = lineAt(line).state;
        const bool isOfExamples = state == gherkin::State::ExamplesTable || state == gherkin::State::RuleExamplesTable;
        Block &block = add(isOfExamples ? BlockKind::ExamplesTable : BlockKind::DataTable, line);
        const quint32 partLine = m_document.parts.back().line;
        qsizetype width = 0;
        for (; line < m_tree.lineCount() && lineAt(line).kind == LineKind::TableRow; ++line) {
            QStringList cells;
            for (const gherkin::TableCell &cell : nodeAt<gherkin::TableRow>(line).cells())
                cells.append(cell.text());
            width = qMax(width, cells.size());
            block.rows.push_back(cells);
            block.rowLines.push_back(line - partLine);
        }
        for (QStringList &row : block.rows)
            row.resize(width);
        return line;
    }

    quint32 readDocString(quint32 line)
    {
        const auto docString = nodeAt<gherkin::DocString>(line);
        Block &block = add(BlockKind::DocString, line);
        block.keyword = docString.mediaType().toString();
        block.text = docString.content();
        return docString.lines().end();
    }

    /// Adds what is wrong with the lines before one, behind what these became.
    void addProblems(quint32 end)
    {
        for (; m_nextProblem < m_problems.size() && m_problems[m_nextProblem].line < end; ++m_nextProblem) {
            const linting::Problem &problem = m_problems[m_nextProblem];
            const quint32 line = qMin(problem.line, qMax(m_tree.lineCount(), 1U) - 1);
            add(BlockKind::Problem, line).text = linting::message(m_tree, problem);
        }
    }

    const gherkin::Tree &m_tree;
    std::vector<linting::Problem> m_problems; ///< that the parser refuses the text for, in the order of lines
    std::size_t m_nextProblem = 0;
    Document m_document;
    quint32 m_leadingEnd = 0; ///< the line behind the tags and comments that were looked at last
    quint32 m_titleLine = std::numeric_limits<quint32>::max(); ///< of the present part
    bool m_isInRule = false;
};

} // namespace

const Part *Document::partOfLine(quint32 line) const
{
    const auto after = std::ranges::upper_bound(parts, line, {}, &Part::line);
    if (parts.empty())
        return nullptr;
    return after == parts.begin() ? &parts.front() : &*std::prev(after);
}

QString Document::title() const
{
    for (const Part &part : parts) {
        for (const Block &block : part.blocks) {
            if (block.kind == BlockKind::Title && block.titleKind == LineKind::Feature)
                return block.text;
        }
    }
    return {};
}

Document read(const gherkin::Tree &tree)
{
    return Reader(tree).read();
}

PartChange difference(const Document &before, const Document &after)
{
    const auto same = [](const Part &left, const Part &right) { return left.readsLike(right); };
    if (before.isRightToLeft != after.isRightToLeft)
        return {0, before.parts.size(), after.parts.size()};
    const auto front = std::ranges::mismatch(before.parts, after.parts, same);
    const auto first = std::size_t(front.in1 - before.parts.begin());
    std::size_t removed = before.parts.size() - first;
    std::size_t inserted = after.parts.size() - first;
    while (removed > 0 && inserted > 0 && same(before.parts[first + removed - 1], after.parts[first + inserted - 1])) {
        --removed;
        --inserted;
    }
    return {first, removed, inserted};
}

} // namespace stepwright::reading
