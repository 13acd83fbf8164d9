#include "model/gherkin/parsing/reparse.h"

#include "model/gherkin/parsing/linechange.h"
#include "model/gherkin/parsing/linknodes.h"
#include "model/gherkin/parsing/parserun.h"
#include "model/gherkin/parsing/textbegin.h"
#include "model/gherkin/parsing/textproblems.h"

#include <algorithm>

namespace stepwright::gherkin {

namespace {

// The number of lines that begin at a byte or before it.
quint32 linesUpTo(const TreeData &tree, quint32 offset)
{
    return quint32(std::ranges::upper_bound(tree.lines, offset, {}, &Line::offset) - tree.lines.begin());
}

State stateBefore(const TreeData &tree, quint32 line)
{
    return line == 0 ? State::Start : tree.lines[line - 1].state;
}

// The lines whose bytes an edit changes, and what lies before the last line end or behind it.
ReadAgain touchedLines(const TreeData &tree, const TextEdit &edit)
{
    const auto size = quint32(tree.source.size());
    const auto lineCount = quint32(tree.lines.size());
    const quint32 begin = qMin(edit.offset, size);
    const quint32 end = begin + qMin(edit.removed, size - begin);
    const quint32 first = qMax(linesUpTo(tree, begin), 1U) - 1;
    const quint32 behind = qMin(qMax(linesUpTo(tree, end), first + 1), lineCount);
    ReadAgain readAgain;
    readAgain.touched = {first, behind - first};
    readAgain.byteShift = quint32(edit.inserted.size()) - (end - begin);
    return readAgain;
}

class Reparse
{
public:
    Reparse(const TreeData &old, const TextEdit &edit, const ParseOptions &options, ReadAgain touched)
        : m_old(old), m_options(options), m_data(std::make_shared<TreeData>()), m_readAgain(touched)
    {
        m_data->source = edited(old.source, edit);
        m_data->lines.reserve(std::size_t(roomFor(qsizetype(old.lines.size()) + edit.inserted.count('\n') + 1)));
    }

    Reparsed run()
    {
        readLines();
        keepFollowingLines();
        renewTextProblems(DiagnosticCode::InvalidUtf8, findInvalidUtf8);
        m_data->isValidUtf8 =
            m_data->diagnostics.empty() || m_data->diagnostics.back().code != DiagnosticCode::InvalidUtf8;
        renewTextProblems(DiagnosticCode::LoneCarriageReturn, findLoneCarriageReturns);
        relinkNodes(m_data->lines, m_newLines);
        const LineChange change = changedLines(m_old, *m_data, m_readAgain);
        return {Tree(std::move(m_data)), change};
    }

private:
    void readLines()
    {
        quint32 first = m_readAgain.touched.first;
        while (!isResumable(stateBefore(m_old, first)))
            --first;
        const State state = stateBefore(m_old, first);
        m_data->dialect = state == State::Start ? &defaultDialect(m_options) : m_old.dialect;
        m_data->lines.assign(m_old.lines.begin(), m_old.lines.begin() + first);
        const auto known = m_old.diagnostics.begin();
        m_data->diagnostics.assign(known, known + qptrdiff(diagnosticCountBefore(m_old, first)));
        ParseRun run(*m_data, first == 0 ? firstLineOffset(m_data->source) : m_old.lines[first].offset, state, 0);
        const quint32 end = readUntilOldLinesHold(run);
        m_readAgain.lines = {first, end - first};
        m_newLines = {first, quint32(m_data->lines.size()) - first};
    }

    // Gives the first old line that holds.
    quint32 readUntilOldLinesHold(ParseRun &run)
    {
        const auto lineCount = quint32(m_old.lines.size());
        quint32 next = m_readAgain.touched.end();
        do {
            const bool isAtNext = next < lineCount && run.offset() == m_old.lines[next].offset + m_readAgain.byteShift;
            if (isAtNext && holdsFrom(next, run.state()))
                return next;
            next += isAtNext ? 1 : 0;
        } while (run.readLine());
        return lineCount;
    }

    [[nodiscard]] bool holdsFrom(quint32 line, State state) const
    {
        // Before the language line the dialect is the default one; a later line still says which it is in the end.
        return state == stateBefore(m_old, line) && isResumable(state) &&
               (state == State::Start || m_data->dialect == m_old.dialect);
    }

    void keepFollowingLines()
    {
        const quint32 first = m_readAgain.lines.end();
        std::vector<Line> &lines = m_data->lines;
        lines.insert(lines.end(), m_old.lines.begin() + first, m_old.lines.end());
        for (std::size_t i = m_newLines.end(); i < lines.size(); ++i)
            lines[i].offset += m_readAgain.byteShift;
        if (first < m_old.lines.size()) {
            m_data->end = m_old.end + m_readAgain.byteShift;
            m_data->dialect = m_old.dialect;
        }
        const std::size_t count = parserDiagnosticCount(m_old);
        for (std::size_t i = diagnosticCountBefore(m_old, first); i < count; ++i)
            appendShifted(m_old.diagnostics[i]);
    }

    void appendShifted(const Diagnostic &diagnostic)
    {
        const auto lineShift = quint32(m_data->lines.size() - m_old.lines.size());
        m_data->diagnostics.push_back(shifted(diagnostic, lineShift, m_readAgain.byteShift));
    }

    using Find = void (*)(const TreeData &, TextRange, std::vector<Diagnostic> &);

    // Unlike the parser's, these diagnostics say something of one line alone.
    void renewTextProblems(DiagnosticCode code, Find find)
    {
        const LineRange touched = m_readAgain.touched;
        const bool isLast = touched.end() == m_old.lines.size();
        const quint32 begin = touched.first == 0 ? 0 : m_old.lines[touched.first].offset;
        const quint32 end =
            isLast ? quint32(m_data->source.size()) : m_old.lines[touched.end()].offset + m_readAgain.byteShift;
        const auto known = std::span(m_old.diagnostics).subspan(parserDiagnosticCount(m_old));
        for (const Diagnostic &problem : known) {
            if (problem.code == code && problem.line < touched.first)
                m_data->diagnostics.push_back(problem);
        }
        find(*m_data, {begin, end - begin}, m_data->diagnostics);
        for (const Diagnostic &problem : known) {
            if (problem.code == code && problem.line >= touched.end() && !isLast)
                appendShifted(problem);
        }
    }

    const TreeData &m_old;
    const ParseOptions &m_options;
    std::shared_ptr<TreeData> m_data;
    ReadAgain m_readAgain;
    LineRange m_newLines; // those read again, counted in the new tree
};

} // namespace

Reparsed reparse(const Tree &tree, const TextEdit &edit, const ParseOptions &options)
{
    ReadAgain touched = touchedLines(tree.data(), edit);
    if (!tree.isMarkdown() && tree.source().size() + edit.inserted.size() <= largestSource)
        return Reparse(tree.data(), edit, options, touched).run();
    Tree whole = parse(edited(tree.source(), edit), options);
    touched.lines = {0, tree.lineCount()};
    const LineChange change = changedLines(tree.data(), whole.data(), touched);
    return {std::move(whole), change};
}

} // namespace stepwright::gherkin
