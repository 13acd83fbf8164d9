#include "model/gherkin/parsing/textproblems.h"

#include "model/gherkin/scanning/textscan.h"

#include <algorithm>
#include <cstring>

namespace stepwright::gherkin {

namespace {

quint32 lineOf(const TreeData &data, quint32 offset)
{
    const auto after = std::ranges::upper_bound(data.lines, offset, {}, &Line::offset);
    return after == data.lines.begin() ? 0 : quint32(after - data.lines.begin() - 1);
}

void add(TreeData &data, DiagnosticCode code, quint32 offset, quint32 length)
{
    const quint32 line = lineOf(data, offset);
    const bool isKnown =
        !data.diagnostics.empty() && data.diagnostics.back().code == code && data.diagnostics.back().line == line;
    if (!isKnown)
        data.diagnostics.push_back({.code = code, .line = line, .offset = offset, .length = length});
}

void reportInvalidUtf8(TreeData &data)
{
    const QByteArrayView source = data.source;
    for (qsizetype i = 0; i < source.size();) {
        int invalidLength = 0;
        const int length = utf8Length(source.sliced(i), &invalidLength);
        if (length == 0)
            add(data, DiagnosticCode::InvalidUtf8, quint32(i), quint32(invalidLength));
        i += length ? length : invalidLength;
    }
}

void reportLoneCarriageReturns(TreeData &data)
{
    const char *begin = data.source.constData();
    const char *end = begin + data.source.size();
    for (const char *at = begin; at < end; ++at) {
        at = static_cast<const char *>(std::memchr(at, '\r', end - at));
        if (!at)
            break;
        if (at + 1 == end || at[1] != '\n')
            add(data, DiagnosticCode::LoneCarriageReturn, quint32(at - begin), 1);
    }
}

} // namespace

void reportTextProblems(TreeData &data)
{
    data.isValidUtf8 = QByteArrayView(data.source).isValidUtf8();
    if (!data.isValidUtf8)
        reportInvalidUtf8(data);
    reportLoneCarriageReturns(data);
}

} // namespace stepwright::gherkin
