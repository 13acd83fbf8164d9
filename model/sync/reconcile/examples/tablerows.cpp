#include "model/sync/reconcile/examples/tablerows.h"

using namespace Qt::StringLiterals;

namespace stepwright::sync {

namespace {

QStringList cellsOf(const QString &text)
{
    QStringList cells;
    QString cell;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\\' && at + 1 < text.size()) {
            cell += text.sliced(at++, 2);
        } else if (text[at] == u'|') {
            if (at > 0)
                cells.append(cell.trimmed());
            cell.clear();
        } else {
            cell += text[at];
        }
    }
    if (!cell.trimmed().isEmpty())
        cells.append(cell.trimmed());
    return cells;
}

} // namespace

std::optional<TableRows> tableRowsOf(const QString &text)
{
    TableRows rows;
    for (const QString &line : text.split(u'\n')) {
        const QString row = line.trimmed();
        if (!row.isEmpty() && !row.startsWith(u'|'))
            return std::nullopt;
        if (!row.isEmpty())
            rows.append(cellsOf(row));
    }
    return rows;
}

QString tableLineOf(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | ") + u" |";
}

QString tableTextOf(const TableRows &rows)
{
    QStringList lines;
    for (const QStringList &row : rows)
        lines.append(tableLineOf(row));
    return lines.join(u'\n');
}

} // namespace stepwright::sync
