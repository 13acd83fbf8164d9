#include "model/gherkin/parsing/linerun.h"

#include "model/gherkin/scanning/textscan.h"

#include <cstring>

namespace stepwright::gherkin {

LineRun::LineRun(TreeData &data, quint32 offset, State state, int exactErrors)
    : m_data(data), m_source(data.source.constData()), m_end(m_source + data.source.size()), m_at(m_source + offset),
      m_state(state), m_exactErrors(exactErrors)
{
    Q_ASSERT(isResumable(state));
}

LineRun::Content LineRun::contentAt(const char *at) const
{
    const auto *newline = static_cast<const char *>(std::memchr(at, '\n', m_end - at));
    const char *end = newline ? newline : m_end;
    if (newline && end > at && end[-1] == '\r')
        --end;
    return {at, skipWhitespace(at, end), end, newline ? newline + 1 : m_end, newline == nullptr};
}

Line LineRun::record(LineKind kind, State target, const Content &content, const char *source)
{
    Line line;
    line.offset = quint32(content.begin - source);
    line.indent = quint32(content.content - content.begin);
    line.kind = kind;
    line.state = target;
    return line;
}

void LineRun::append(const Line &line)
{
    if (m_firstRow >= 0 && line.state != m_state)
        leaveTable();
    if (line.kind == LineKind::TableRow)
        checkRow(lineNumber(), line.parts);
    m_data.lines.push_back(line);
    m_state = line.state;
}

void LineRun::checkRow(quint32 line, quint32 cells)
{
    if (m_firstRow < 0) {
        m_firstRow = line;
        m_firstCells = cells;
    } else if (m_oddRow < 0 && cells != m_firstCells) {
        m_oddRow = line;
    }
}

void LineRun::leaveTable()
{
    if (m_oddRow >= 0) {
        const Line &row = m_data.lines[m_oddRow]; // perhaps the last so far, of which the tree does not know the end
        const char *begin = m_source + row.offset + row.indent;
        report(DiagnosticCode::InconsistentCellCount, quint32(m_oddRow), begin,
               trimmedEnd(begin, contentAt(begin).end));
    }
    m_firstRow = m_oddRow = -1;
}

void LineRun::endOfFile()
{
    m_data.end = offset();
    if (acceptedKinds(m_state) & bit(LineKind::EndOfFile))
        leaveTable();
    else
        report(DiagnosticCode::UnexpectedEof, lineNumber(), m_end, m_end);
}

void LineRun::report(DiagnosticCode code, quint32 line, const char *begin, const char *end)
{
    Diagnostic diagnostic{.code = code,
                          .state = m_state,
                          .line = line,
                          .offset = quint32(begin - m_source),
                          .length = quint32(end - begin)};
    diagnostic.isOfficial = diagnostic.isSyntaxError() && m_errors < m_exactErrors;
    m_errors += diagnostic.isSyntaxError();
    m_data.diagnostics.push_back(diagnostic);
}

} // namespace stepwright::gherkin
