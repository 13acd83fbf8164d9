#include "model/gherkin/parsing/textproblems.h"

#include "model/gherkin/scanning/textscan.h"

#include <algorithm>
#include <cstring>

namespace stepwright::gherkin {

namespace {

// Blanks behind the last line end stand in the line after the last.
quint32 lineOf(const TreeData &data, quint32 offset)
{
    if (offset >= data.end)
        return quint32(data.lines.size());
    const auto after = std::ranges::upper_bound(data.lines, offset, {}, &Line::offset);
    return after == data.lines.begin() ? 0 : quint32(after - data.lines.begin() - 1);
}

void add(const TreeData &data, DiagnosticCode code, TextRange range, std::vector<Diagnostic> &found)
{
    const quint32 line = lineOf(data, range.offset);
    if (found.empty() || found.back().code != code || found.back().line != line)
        found.push_back({.code = code, .line = line, .offset = range.offset, .length = range.length});
}

} // namespace

void findInvalidUtf8(const TreeData &data, TextRange range, std::vector<Diagnostic> &found)
{
    const QByteArrayView text = QByteArrayView(data.source).sliced(range.offset, range.length);
    if (text.isValidUtf8())
        return;
    for (qsizetype i = 0; i < text.size();) {
        int invalidLength = 0;
        const int length = utf8Length(text.sliced(i), &invalidLength);
        if (length == 0)
            add(data, DiagnosticCode::InvalidUtf8, {range.offset + quint32(i), quint32(invalidLength)}, found);
        i += length ? length : invalidLength;
    }
}

void findLoneCarriageReturns(const TreeData &data, TextRange range, std::vector<Diagnostic> &found)
{
    const char *source = data.source.constData();
    const char *end = source + range.end();
    for (const char *at = source + range.offset; at < end; ++at) {
        at = static_cast<const char *>(std::memchr(at, '\r', end - at));
        if (!at)
            break;
        if (at + 1 == end || at[1] != '\n')
            add(data, DiagnosticCode::LoneCarriageReturn, {quint32(at - source), 1}, found);
    }
}

void reportTextProblems(TreeData &data)
{
    const TextRange all{0, quint32(data.source.size())};
    const std::size_t before = data.diagnostics.size();
    findInvalidUtf8(data, all, data.diagnostics);
    data.isValidUtf8 = data.diagnostics.size() == before;
    findLoneCarriageReturns(data, all, data.diagnostics);
}

} // namespace stepwright::gherkin
