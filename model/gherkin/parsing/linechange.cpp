#include "model/gherkin/parsing/linechange.h"

#include <algorithm>

namespace stepwright::gherkin {

namespace {

using DiagnosticSpan = std::span<const Diagnostic>;

bool isSameLine(Line a, const Line &b)
{
    a.offset = b.offset;
    a.extent = b.extent;
    return a == b;
}

// Changed lines as they are being found, counted in the tree before the edit.
class Changed
{
public:
    Changed(const ReadAgain &readAgain, quint32 lineShift)
        : m_touched(readAgain.touched), m_lineShift(lineShift), m_begin(m_touched.first), m_end(m_touched.end())
    {
    }
    void addBefore(quint32 line)
    {
        m_begin = qMin(m_begin, line);
        m_end = qMax(m_end, line + 1);
    }
    void addAfter(quint32 line)
    {
        if (line < m_touched.first)
            addBefore(line);
        else if (line >= m_touched.end() + m_lineShift)
            addBefore(line - m_lineShift);
    }
    [[nodiscard]] LineChange result(quint32 lineCountBefore) const
    {
        const quint32 end = qMin(m_end, lineCountBefore); // the end of the file may have a diagnostic
        return {m_begin, end - m_begin, end + m_lineShift - m_begin};
    }

private:
    LineRange m_touched;
    quint32 m_lineShift;
    quint32 m_begin;
    quint32 m_end;
};

void compareDiagnostics(DiagnosticSpan before, DiagnosticSpan after, const ReadAgain &readAgain, quint32 lineShift,
                        Changed &changed)
{
    const auto isSameInFront = [&] {
        return before.front() == after.front() && before.front().line < readAgain.touched.first;
    };
    while (!before.empty() && !after.empty() && isSameInFront()) {
        before = before.subspan(1);
        after = after.subspan(1);
    }
    const auto isSameAtEnd = [&] {
        return shifted(before.back(), lineShift, readAgain.byteShift) == after.back() &&
               before.back().line >= readAgain.touched.end();
    };
    while (!before.empty() && !after.empty() && isSameAtEnd()) {
        before = before.first(before.size() - 1);
        after = after.first(after.size() - 1);
    }
    for (const Diagnostic &diagnostic : before)
        changed.addBefore(diagnostic.line);
    for (const Diagnostic &diagnostic : after)
        changed.addAfter(diagnostic.line);
}

} // namespace

std::size_t parserDiagnosticCount(const TreeData &tree)
{
    const auto isOfParser = [](const Diagnostic &diagnostic) {
        return diagnostic.code != DiagnosticCode::InvalidUtf8 && diagnostic.code != DiagnosticCode::LoneCarriageReturn;
    };
    return std::size_t(std::ranges::partition_point(tree.diagnostics, isOfParser) - tree.diagnostics.begin());
}

std::size_t diagnosticCountBefore(const TreeData &tree, quint32 line)
{
    const std::size_t count = parserDiagnosticCount(tree);
    if (line >= tree.lines.size())
        return count;
    const DiagnosticSpan diagnostics = std::span(tree.diagnostics).first(count);
    const auto isBefore = [&](const Diagnostic &diagnostic) { return diagnostic.line < line; };
    return std::size_t(std::ranges::partition_point(diagnostics, isBefore) - diagnostics.begin());
}

Diagnostic shifted(Diagnostic diagnostic, quint32 lineShift, quint32 byteShift)
{
    diagnostic.line += lineShift;
    diagnostic.offset += byteShift;
    return diagnostic;
}

LineChange changedLines(const TreeData &before, const TreeData &after, const ReadAgain &readAgain)
{
    const auto lineShift = quint32(after.lines.size() - before.lines.size());
    const LineRange touched = readAgain.touched;
    const LineRange lines = readAgain.lines;
    Changed changed(readAgain, lineShift);
    const bool isOtherDialect = before.dialect != after.dialect; // then a keyword's number means another keyword
    for (quint32 line = lines.first; line < touched.first; ++line) {
        if (isOtherDialect || !isSameLine(before.lines[line], after.lines[line])) {
            changed.addBefore(line);
            break;
        }
    }
    for (quint32 line = lines.end(); line-- > touched.end();) {
        if (isOtherDialect || !isSameLine(before.lines[line], after.lines[line + lineShift])) {
            changed.addBefore(line);
            break;
        }
    }
    const std::size_t first = diagnosticCountBefore(before, lines.first);
    const std::size_t end = diagnosticCountBefore(before, lines.end());
    const std::size_t behind = parserDiagnosticCount(before) - end;
    const std::size_t endAfter = parserDiagnosticCount(after) - behind;
    compareDiagnostics(std::span(before.diagnostics).subspan(first, end - first),
                       std::span(after.diagnostics).subspan(first, endAfter - first), readAgain, lineShift, changed);
    return changed.result(quint32(before.lines.size()));
}

} // namespace stepwright::gherkin
