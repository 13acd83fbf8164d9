#pragma once

#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

/// What walking over the lines of a text needs, whether plain or Markdown: cutting lines, appending their records,
/// reporting.
class LineRun
{
public:
    [[nodiscard]] State state() const { return m_state; }
    /// Of the first byte not yet read.
    [[nodiscard]] quint32 offset() const { return quint32(m_at - m_source); }

protected:
    struct Content // one line as it stands in the source
    {
        const char *begin;   // first byte
        const char *content; // first byte that is not white space
        const char *end;     // without line end
        const char *next;    // first byte of the next line
        bool isLast;         // no line end
    };

    LineRun(TreeData &data, quint32 offset, State state, int exactErrors);

    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }
    [[nodiscard]] Content contentAt(const char *at) const;
    // White space behind the last line end is no line.
    [[nodiscard]] static bool isBehindLastLine(const Content &content)
    {
        return content.isLast && content.content == content.end;
    }
    [[nodiscard]] quint32 lineNumber() const { return quint32(m_data.lines.size()); }
    // Whether the parser now leaves the official path and gives a refused line its likely place.
    [[nodiscard]] bool mayRecover() const { return m_errors >= m_exactErrors; }

    [[nodiscard]] static Line record(LineKind kind, State target, const Content &content, const char *source);
    void append(const Line &line);
    void endOfFile();
    void report(DiagnosticCode code, quint32 line, const char *begin, const char *end);
    void checkRow(quint32 line, quint32 cells);

    TreeData &m_data;
    const char *m_source;
    const char *m_end;
    const char *m_at;
    State m_state;

private:
    void leaveTable();

    int m_exactErrors;
    int m_errors = 0;
    qint64 m_firstRow = -1; // of the open table
    qint64 m_oddRow = -1;   // first row of the open table whose cells differ in number
    quint32 m_firstCells = 0;
};

} // namespace stepwright::gherkin
