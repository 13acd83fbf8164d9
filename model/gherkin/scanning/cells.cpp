#include "model/gherkin/scanning/cells.h"

#include <cstring>

namespace stepwright::gherkin {

const char *CellScanner::nextBar(const char *begin, const char *end)
{
    for (; begin < end && *begin != '|'; ++begin) {
        if (*begin == '\\') // rarely: a jump costs less here than two lengths to choose from
            ++begin;
    }
    return begin < end ? begin : end;
}

quint32 cellCount(const char *begin, const char *end)
{
    quint32 count = 0;
    for (CellScanner scanner(begin, end); scanner.next();)
        ++count;
    return count;
}

void appendUnescapedCell(QByteArrayView cell, QByteArray &text)
{
    const char *at = cell.begin();
    while (at < cell.end()) {
        const auto *escape = static_cast<const char *>(std::memchr(at, '\\', cell.end() - at));
        if (!escape || escape + 1 == cell.end()) {
            text.append(at, cell.end() - at);
            return;
        }
        text.append(at, escape - at);
        if (escape[1] == 'n')
            text.append('\n');
        else if (escape[1] == '|' || escape[1] == '\\')
            text.append(escape[1]);
        else
            text.append(escape, 2);
        at = escape + 2;
    }
}

} // namespace stepwright::gherkin
